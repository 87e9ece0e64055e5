#include "core/explanation/literals/literal_place.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/analyzer/calls.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr int kFurthest = 10;

/// Nobody counts further in a list; tables of thousands of numbers are data.
constexpr std::uint32_t kMostPositions = 64;

/// The position of `node` among the named children of `list`, comments not counted; -1 when it lies far behind.
std::int32_t position_in(TSNode list, TSNode node) {
  std::int32_t position = 0;
  if (ts_node_named_child_count(list) > kMostPositions) return -1;
  for (std::uint32_t i = 0; i < ts_node_named_child_count(list); ++i) {
    const TSNode child = ts_node_named_child(list, i);
    if (same(child, node)) return position;
    if (!ts_node_is_extra(child)) ++position;
    if (ts_node_start_byte(child) > ts_node_start_byte(node)) break;
  }
  return -1;
}

/// Climbs from a literal to what gives it its meaning.
class PlaceFinder {
 public:
  PlaceFinder(const Document& document, TSNode literal)
      : document_(document), language_(*document.language()), node_(literal) {}

  LiteralPlace find() {
    TSNode around = ts_node_parent(node_);
    for (int step = 0; exists(around) && step < kFurthest && passes(around); ++step) {
      node_ = around;
      around = ts_node_parent(around);
    }
    return place_;
  }

 private:
  bool is(TSNode around, Part part) const {
    const TSNode found = language_.part(around, part);
    return exists(found) && same(found, node_);
  }

  bool give_to(TSNode target) {
    place_.context.target = last_word_of(document_, target);
    return false;
  }

  /// Whether the meaning is decided further out.
  bool passes(TSNode around) {
    switch (language_.role(around)) {
      case Role::parenthesized:
      case Role::cast:
      case Role::borrow:
      case Role::case_value:
      case Role::case_label:
      case Role::await_: return true;
      case Role::unary: return unary(around);
      case Role::conditional: return !is(around, Part::condition);
      case Role::binary: return binary(around);
      case Role::comparison: return comparison(around);
      case Role::object_initializer:
      case Role::container:
      case Role::pattern: return container(around);
      case Role::macro_tokens: return macro_argument(around);
      case Role::pair: return is(around, Part::name) ? false : give_to(language_.part(around, Part::name));
      case Role::named_argument:
        place_.context.argument_name = last_word_of(document_, language_.part(around, Part::name));
        return true;
      case Role::argument_list: return argument(around);
      case Role::member: return object(around);
      case Role::call:
      case Role::new_: return lone_argument(around);
      case Role::declaration:
      case Role::assignment:
      case Role::augmented_assignment:
      case Role::member_initializer: return assigned(around);
      case Role::field:
      case Role::enumerator:
      case Role::named_parameter:
      case Role::parameter: return is(around, Part::value) ? give_to(language_.part(around, Part::name)) : false;
      case Role::case_: return case_of(around);
      case Role::none: return unknown(around);
      default: return false;
    }
  }

  bool unary(TSNode around) {
    if (operator_text(document_, around) == "-") place_.negative = !place_.negative;
    return true;
  }

  bool binary(TSNode around) {
    const std::string_view sign = operator_text(document_, around);
    const TSNode left = language_.part(around, Part::target);
    const TSNode right = language_.part(around, Part::value);
    const bool is_left = exists(left) && same(left, node_);
    if (contains(language_.traits().comparison_operators, sign)) return give_to(is_left ? right : left);
    if (is_left && sign == "%") {
      place_.context.dialect = language_.literals().dialect("%", "left");
      place_.operand = right;
      return false;
    }
    // Joined texts, combined flags and defaults mean what they mean alone; a sum or product means something else.
    const bool joins = (sign == "+" && language_.role(node_) != Role::number) || sign == ".";
    place_.joined |= joins;
    return joins || sign == "|" || contains(language_.traits().boolean_operators, sign);
  }

  bool comparison(TSNode around) {
    for (std::uint32_t i = 0; i < ts_node_named_child_count(around); ++i) {
      const TSNode child = ts_node_named_child(around, i);
      if (!same(child, node_) && !ts_node_is_extra(child)) return give_to(child);
    }
    return false;
  }

  /// A list of values: each may have a target of its own.
  bool container(TSNode around) {
    if (in_container_) return true;
    in_container_ = ts_node_named_child_count(around) > 1 || language_.role(around) == Role::container;
    position_ = position_in(around, node_);
    size_ = ts_node_named_child_count(around);
    return true;
  }

  bool assigned(TSNode around) {
    const std::vector<TSNode> targets = language_.parts(around, Part::target);
    if (targets.empty()) return false;
    TSNode target = targets[0];
    if (same(target, node_)) return false;
    if (targets.size() > 1) {
      if (targets.size() != size_ || position_ < 0) return false;
      target = targets[static_cast<std::size_t>(position_)];
    } else if (language_.role(target) == Role::pattern && ts_node_named_child_count(target) > 1) {
      if (ts_node_named_child_count(target) != size_ || position_ < 0) return false;
      target = ts_node_named_child(target, static_cast<std::uint32_t>(position_));
    }
    return give_to(target);
  }

  bool argument(TSNode list) {
    const TSNode call = ts_node_parent(list);
    const Role role = language_.role(call);
    if (in_container_ || (role != Role::call && role != Role::new_)) return false;
    place_.context.argument = position_in(list, node_);
    return called(call);
  }

  /// The arguments of a macro are separated by commas and not parsed any further.
  bool macro_argument(TSNode tokens) {
    const TSNode call = ts_node_parent(tokens);
    if (language_.role(call) != Role::call) return false;
    place_.context.argument = 0;
    for (std::uint32_t i = 0; i < std::min(ts_node_child_count(tokens), kMostPositions); ++i) {
      const TSNode child = ts_node_child(tokens, i);
      if (same(child, node_)) return called(call);
      if (document_.text(child) == ",") ++place_.context.argument;
    }
    place_.context.argument = -1;
    return false;
  }

  bool called(TSNode call) {
    const Call described = describe_call(document_, call);
    place_.call = call;
    place_.context.full_callee = document_.text(described.callee);
    place_.context.callee = document_.text(described.name);
    const std::string position = std::to_string(place_.context.argument);
    const std::string_view named = place_.context.argument_name;
    if (!named.empty()) place_.context.dialect = dialect(described, named);
    if (place_.context.dialect.empty() && named.empty()) place_.context.dialect = dialect(described, position);
    return false;
  }

  std::string_view dialect(const Call& call, std::string_view argument) const {
    const LiteralTables& tables = language_.literals();
    const std::string full = fold_white_space(document_.text(call.callee));
    if (const auto found = tables.dialect(full, argument); !found.empty()) return found;
    const std::string name(document_.text(call.name));
    if (call.object.empty()) return name == full ? std::string_view() : tables.dialect(name, argument);
    return tables.dialect("." + name, argument);
  }

  /// `"...".format(...)`: the literal is what a method is called on.
  bool object(TSNode member) {
    const TSNode call = ts_node_parent(member);
    if (!is(member, Part::object) || language_.role(call) != Role::call) return false;
    if (!same(language_.part(call, Part::name), member)) return false;
    const TSNode name = language_.part(member, Part::name);
    place_.call = call;
    place_.context.full_callee = document_.text(member);
    place_.context.callee = document_.text(name);
    place_.context.dialect = language_.literals().dialect(std::string(".").append(place_.context.callee), "object");
    return false;
  }

  /// A call whose arguments have no node around them.
  bool lone_argument(TSNode call) {
    if (in_container_ || is(call, Part::name)) return false;
    const std::vector<TSNode> arguments = language_.parts(call, Part::arguments);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      if (same(arguments[i], node_)) place_.context.argument = static_cast<std::int32_t>(i);
    }
    return place_.context.argument >= 0 ? called(call) : false;
  }

  bool case_of(TSNode around) {
    if (!is(around, Part::value)) return false;
    TSNode outer = ts_node_parent(around);
    for (int step = 0; step < 2 && exists(outer) && language_.role(outer) != Role::switch_; ++step)
      outer = ts_node_parent(outer);
    return language_.role(outer) == Role::switch_
               ? give_to(without_parentheses(language_, language_.part(outer, Part::value)))
               : false;
  }

  /// A node that our table says nothing about: it may still name what its value is for.
  bool unknown(TSNode around) {
    const TSNode name = ts_node_child_by_field_name(around, "name", 4);
    const TSNode value = ts_node_child_by_field_name(around, "value", 5);
    if (exists(name) && exists(value) && same(value, node_)) return give_to(name);
    return true;
  }

  const Document& document_;
  const Language& language_;
  TSNode node_;
  bool in_container_ = false;
  std::int32_t position_ = -1;
  std::uint32_t size_ = 0;
  LiteralPlace place_;
};

/// `text` without what is no part of a word at its ends: quotes, brackets, sigils.
std::string_view bare_word(std::string_view text) {
  while (!text.empty() && !is_word(text.back())) text.remove_suffix(1);
  std::size_t begin = text.size();
  while (begin > 0 && (is_word(text[begin - 1]) || text[begin - 1] == '-')) --begin;
  return text.substr(begin);
}

}  // namespace

LiteralPlace place_of(const Document& document, TSNode literal) { return PlaceFinder(document, literal).find(); }

std::string_view last_word_of(const Document& document, TSNode target) {
  const Language& language = *document.language();
  for (int step = 0; exists(target) && step < kFurthest; ++step) {
    switch (language.role(target)) {
      case Role::declarator: target = declared_name(language, target); break;
      case Role::pattern:
      case Role::parenthesized:
        if (ts_node_named_child_count(target) != 1) return {};
        target = ts_node_named_child(target, 0);
        break;
      case Role::member:
      case Role::scoped_name: target = language.part(target, Part::name); break;
      case Role::subscript: target = language.part(target, Part::value); break;
      case Role::pointer_dereference:
      case Role::unary:
      case Role::cast: target = language.part(target, Part::value); break;
      case Role::call: target = language.part(target, Part::name); break;
      default: return bare_word(document.text(target));
    }
  }
  return {};
}

}  // namespace core
