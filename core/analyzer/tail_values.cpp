#include "core/analyzer/tail_values.hpp"

#include <algorithm>

#include "core/analyzer/syntax.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

class TailFinder {
 public:
  explicit TailFinder(const Document& document) : document_(document), language_(*document.language()) {}

  std::vector<TSNode> find(TSNode body) {
    open_.push_back(body);
    while (!open_.empty()) {
      const TSNode node = open_.back();
      open_.pop_back();
      if (exists(node)) look_at(node);
    }
    std::sort(found_.begin(), found_.end(),
              [](TSNode a, TSNode b) { return ts_node_start_byte(a) < ts_node_start_byte(b); });
    return std::move(found_);
  }

 private:
  void look_at(TSNode node) {
    switch (language_.role(node)) {
      case Role::block: return add_block(node);
      case Role::else_:
      case Role::catch_: return add_last(node);
      case Role::if_:
      case Role::elif_: return add_parts(node, {Part::body, Part::alternative});
      case Role::case_:
      case Role::default_case: return add_parts(node, {Part::body});
      case Role::switch_: return add_cases(node);
      case Role::augmented_assignment:
        if (is_boolean_operator(document_, node)) found_.push_back(node);
        return;
      case Role::call:
        if (!is_done_for_effect(node)) found_.push_back(node);
        return;
      case Role::identifier:
        if (!is_jump(document_.text(node))) found_.push_back(node);
        return;
      default:
        if (has_value(language_.role(node))) found_.push_back(node);
    }
  }

  static bool has_value(Role role) {
    switch (role) {
      case Role::none:
      case Role::function:
      case Role::class_:
      case Role::while_:
      case Role::for_each:
      case Role::assignment:
      case Role::return_:
      case Role::break_:
      case Role::continue_:
      case Role::finally_:
      case Role::comment: return false;
      default: return true;
    }
  }

  bool is_jump(std::string_view word) const {
    const auto& roles = language_.traits().call_roles;
    return contains(language_.traits().valueless_calls, word) ||
           std::any_of(roles.begin(), roles.end(), [&](const auto& pair) { return pair.first == word; });
  }
  bool is_done_for_effect(TSNode call) const { return is_jump(callee_word(document_, call)); }

  void add_parts(TSNode node, std::initializer_list<Part> parts) {
    for (const Part part : parts) open_.push_back(language_.part(node, part));
  }

  void add_last(TSNode node) {
    for (std::uint32_t i = ts_node_named_child_count(node); i-- > 0;) {
      const TSNode child = ts_node_named_child(node, i);
      if (!ts_node_is_extra(child)) return open_.push_back(child);
    }
  }

  /// With handlers: each of them, and the `else` in place of what it follows.
  void add_block(TSNode block) {
    if (!has_handlers(language_, block)) return add_last(block);
    TSNode last{};
    for (std::uint32_t i = 0; i < ts_node_named_child_count(block); ++i) {
      const TSNode child = ts_node_named_child(block, i);
      const Role role = language_.role(child);
      if (role == Role::catch_) {
        open_.push_back(language_.part(child, Part::body));
      } else if (role != Role::finally_ && !ts_node_is_extra(child)) {
        last = child;
      }
    }
    open_.push_back(last);
  }

  void add_cases(TSNode node) {
    for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) {
      const TSNode child = ts_node_named_child(node, i);
      const Role role = language_.role(child);
      if (role == Role::case_ || role == Role::else_ || role == Role::default_case) open_.push_back(child);
    }
  }

  const Document& document_;
  const Language& language_;
  std::vector<TSNode> open_;
  std::vector<TSNode> found_;
};

}  // namespace

std::vector<TSNode> tail_values(const Document& document, TSNode function) {
  const Language& language = *document.language();
  const LanguageTraits& traits = language.traits();
  if (traits.block_value != BlockValue::last_statement || language.role(function) != Role::function) return {};
  const TSNode name = full_name_of(language, function);
  const std::string_view word = exists(name) ? document.text(name) : std::string_view();
  // What constructors and setters give is thrown away.
  const bool is_setter = language.role(name) == Role::member_name && word.size() > 1 && word.ends_with('=') &&
                         word.find_first_of("=!<>") == word.size() - 1;
  if (is_setter || contains(traits.constructor_names, word)) return {};
  return TailFinder(document).find(language.part(function, Part::body));
}

}  // namespace core
