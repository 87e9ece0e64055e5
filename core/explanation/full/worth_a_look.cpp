// What deserves a second look: only what the syntax alone proves. Taste is left out.
#include <algorithm>

#include "core/analyzer/syntax.hpp"
#include "core/analyzer/walk.hpp"
#include "core/explanation/full/sections.hpp"
#include "core/explanation/phrases.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

/// Nodes that do nothing: Python's `pass`, a lone semicolon.
bool does_nothing(const Document& document, TSNode node) {
  return is_one_of(document.text(node), {"pass", ";", "..."});
}

class OddityFinder {
 public:
  OddityFinder(const Document& document, TSNode function) : document_(document), function_(function) {}

  FullLines find() {
    walk(function_, [this](TSNode node, TSFieldId) { return look_at(node); }, [](TSNode) {});
    return std::move(lines_);
  }

 private:
  bool look_at(TSNode node) {
    const Role role = language_.role(node);
    if (role == Role::function && !same(node, function_)) return false;
    if (role == Role::catch_) look_at_handler(node);
    if (role == Role::block) look_behind_exits(node);
    if (role == Role::parameter) look_at_default(node);
    if (role == Role::binary) look_at_operands(node);
    if (role == Role::if_) look_at_branches(node);
    return true;
  }

  void add(Prose prose, TSNode node) {
    prose << " " << in_brackets(line_of(document_, Document::span_of(node)));
    lines_.push_back({0, std::move(prose)});
  }

  /// A comment in the handler explains why it does nothing: that is no oversight.
  void look_at_handler(TSNode handler) {
    const TSNode body = language_.part(handler, Part::body);
    if (!exists(body) || language_.role(body) != Role::block) return;
    for (std::uint32_t i = 0; i < ts_node_named_child_count(body); ++i) {
      if (!does_nothing(document_, ts_node_named_child(body, i))) return;
    }
    const TSNode value = language_.part(handler, Part::value);
    Prose prose;
    prose << (exists(value) ? Prose() << code(document_.text(value), 40) : Prose("any exception"))
          << " is caught and nothing is done about it";
    add(std::move(prose), handler);
  }

  void look_behind_exits(TSNode block) {
    for (std::uint32_t i = 0; i + 1 < ts_node_named_child_count(block); ++i) {
      const TSNode statement = ts_node_named_child(block, i);
      if (!leaves(statement)) continue;
      const TSNode next = next_statement(block, i + 1);
      if (!exists(next) || may_be_reached_otherwise(next)) return;
      return add(Prose("nothing leads here, behind ") << code(first_word(statement)), next);
    }
  }

  bool leaves(TSNode statement) const {
    const Role role = language_.role(statement);
    return is_exit(role) && !ts_node_has_error(statement);
  }

  static bool is_exit(Role role) {
    return role == Role::return_ || role == Role::raise || role == Role::break_ || role == Role::continue_ ||
           role == Role::goto_;
  }

  TSNode next_statement(TSNode block, std::uint32_t from) const {
    for (std::uint32_t i = from; i < ts_node_named_child_count(block); ++i) {
      const TSNode child = ts_node_named_child(block, i);
      if (!ts_node_is_extra(child)) return child;
    }
    return {};
  }

  /// Labels and cases are jumped to; definitions may be known everywhere; what has no role is not understood, such as
  /// the branches of a preprocessor.
  bool may_be_reached_otherwise(TSNode node) const {
    const Role role = language_.role(node);
    return role == Role::none || role == Role::labeled || role == Role::case_ || role == Role::default_case ||
           role == Role::function || role == Role::class_ || ts_node_has_error(node) || does_nothing(document_, node);
  }

  std::string_view first_word(TSNode node) const {
    const std::string_view text = document_.text(node);
    return text.substr(0, text.find_first_of(" ;\n(\r\t"));
  }

  void look_at_default(TSNode parameter) {
    if (!language_.traits().defaults_evaluated_once) return;
    const TSNode value = language_.part(parameter, Part::value);
    if (!exists(value) || language_.role(value) != Role::container || document_.text(value).starts_with('(')) return;
    const TSNode name = language_.part(parameter, Part::name);
    add(Prose() << "the default of " << code(exists(name) ? document_.text(name) : document_.text(parameter), 40)
                << " is made once and shared by all calls",
        parameter);
  }

  /// Both sides the same: always true, always false, or the same as one of them. A call may give another value each
  /// time; a number compared with itself may be the test for NaN.
  void look_at_operands(TSNode node) {
    const TSNode left = without_parentheses(language_, language_.part(node, Part::target));
    const TSNode right = without_parentheses(language_, language_.part(node, Part::value));
    if (!exists(left) || !exists(right) || document_.text(left) != document_.text(right)) return;
    if (!is_boolean_operator(document_, node) || may_differ_each_time(left)) return;
    add(Prose("both sides of ") << code(operator_text(document_, node)) << " are the same, "
                                << code(document_.text(left), 40),
        node);
  }

  bool may_differ_each_time(TSNode node) const {
    bool found = false;
    walk(
        node,
        [&](TSNode part, TSFieldId) {
          const Role role = language_.role(part);
          const bool may_differ = role == Role::call || role == Role::new_ || role == Role::update ||
                                  role == Role::assignment || role == Role::await_ || role == Role::none;
          found = found || (ts_node_is_named(part) && may_differ);
          return !found;
        },
        [](TSNode) {});
    return found;
  }

  void look_at_branches(TSNode node) {
    const TSNode body = language_.part(node, Part::body);
    const std::vector<TSNode> alternatives = language_.parts(node, Part::alternative);
    if (!exists(body) || alternatives.size() != 1) return;
    TSNode other = alternatives[0];
    if (language_.role(other) == Role::else_) other = language_.part(other, Part::body);
    if (!exists(other) || document_.text(other) != document_.text(body) || ts_node_named_child_count(body) == 0) return;
    add("both branches do the same", node);
  }

  const Document& document_;
  const Language& language_ = *document_.language();
  TSNode function_;
  FullLines lines_;
};

}  // namespace

FullLines worth_a_look(const Document& document, TSNode function) { return OddityFinder(document, function).find(); }

}  // namespace core
