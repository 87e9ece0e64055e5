// Step by step: the statements of a function as a nested list. Reads the tree by roles; what has no role of its own is
// quoted.
#include <algorithm>
#include <string>

#include "core/analyzer/syntax.hpp"
#include "core/explanation/full/sections.hpp"
#include "core/explanation/phrases.hpp"

namespace core {
namespace {

constexpr std::size_t most_lines = 200;
constexpr std::uint32_t deepest = 12;

class StepWriter {
 public:
  StepWriter(const Document& document, const FunctionModel& model) : document_(document), model_(model) {}

  FullLines write() {
    for (const Span statement : model_.statements) {
      if (!model_.is_read_well(statement.begin)) break;
      step(outermost(statement), 0);
    }
    return std::move(lines_);
  }

 private:
  /// The outermost node with exactly this span, the body left aside.
  TSNode outermost(Span span) const {
    TSNode node = expression_at(document_, span);
    for (TSNode around = ts_node_parent(node);
         exists(around) && Document::span_of(around) == span && language_.role(around) != Role::block;
         around = ts_node_parent(around)) {
      node = around;
    }
    return node;
  }

  Piece text(TSNode node, std::size_t limit = 60) const { return code(document_.text(node), limit); }
  Piece text(TSNode node, Part part) const {
    const TSNode found = without_parentheses(language_, language_.part(node, part));
    return exists(found) ? text(found) : code("");
  }
  bool has(TSNode node, Part part) const { return exists(language_.part(node, part)); }

  void add(std::uint32_t depth, Prose prose, TSNode node) {
    if (lines_.size() == most_lines) prose = "and so on";
    if (lines_.size() > most_lines) return;
    prose << " " << in_brackets(line_of(document_, Document::span_of(node)));
    lines_.push_back({depth, std::move(prose)});
  }

  /// The statements of a block, or the single statement that stands in its place.
  void inside(TSNode block, std::uint32_t depth) {
    if (!exists(block) || depth > deepest) return;
    language_.role(block) == Role::block ? children(block, depth) : step(block, depth);
  }

  void children(TSNode node, std::uint32_t depth) {
    if (depth > deepest) return;
    for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) step(ts_node_named_child(node, i), depth);
  }

  /// Whether the body runs while the condition does not hold.
  bool is_inverted(TSNode node) const {
    const Span condition = span_of(language_.part(node, Part::condition));
    return std::ranges::any_of(model_.blocks,
                               [&](const Block& block) { return block.inverted && block.condition == condition; });
  }

  void step(TSNode node, std::uint32_t depth) {
    switch (language_.role(node)) {
      case Role::comment: return;
      case Role::block: return inside(node, depth);
      case Role::if_: return branch(node, depth, "if ");
      case Role::for_each:
      case Role::for_:
      case Role::while_:
      case Role::do_while: return loop(node, depth);
      case Role::switch_: return choice(node, depth);
      case Role::try_: return attempt(node, depth);
      case Role::with_: return with(node, depth);
      case Role::function:
      case Role::class_: return add(depth, Prose("defines ") << text(full_name_of(language_, node)), node);
      default: return simple(node, depth);
    }
  }

  void simple(TSNode node, std::uint32_t depth) {
    const Role role = language_.role(node);
    const TSNode only = ts_node_named_child_count(node) == 1 ? ts_node_named_child(node, 0) : TSNode{};
    const bool wraps = role == Role::statement && exists(only) && language_.role(only) != Role::none;
    if (wraps) return step(only, depth);
    Prose prose;
    add(depth, prose << text(node), node);
  }

  void branch(TSNode node, std::uint32_t depth, const char* word) {
    add(depth, Prose(is_inverted(node) ? "unless " : word) << text(node, Part::condition), node);
    inside(language_.part(node, Part::body), depth + 1);
    for (const TSNode alternative : language_.parts(node, Part::alternative)) otherwise(alternative, depth);
  }

  void otherwise(TSNode node, std::uint32_t depth) {
    const Role role = language_.role(node);
    if (role == Role::if_ || role == Role::elif_) return branch(node, depth, "else, if ");
    const TSNode body = role == Role::else_ ? language_.part(node, Part::body) : node;
    if (language_.role(body) == Role::if_) return branch(body, depth, "else, if ");
    add(depth, "otherwise", node);
    exists(body) ? inside(body, depth + 1) : children(node, depth + 1);
  }

  void loop(TSNode node, std::uint32_t depth) {
    Prose head;
    const TSNode clause = walked(node);
    if (exists(clause)) {
      head << "for each";
      if (has(clause, Part::target)) head << " " << text(clause, Part::target);
      head << " of " << text(clause, Part::value);
    } else if (language_.role(node) == Role::for_) {
      head << head_of(node);
    } else if (const TSNode condition = language_.part(node, Part::condition); exists(condition)) {
      head << (language_.role(node) == Role::do_while ? "at least once, and " : "")
           << (is_inverted(node) ? "until " : "while ") << text(without_parentheses(language_, condition));
    } else {
      head << "again and again";
    }
    add(depth, std::move(head), node);
    inside(language_.part(node, Part::body), depth + 1);
    for (const TSNode alternative : language_.parts(node, Part::alternative)) {
      add(depth, Prose("when no ") << code("break") << " has ended the loop", alternative);
      const TSNode body = language_.part(alternative, Part::body);
      inside(exists(body) ? body : alternative, depth + 1);
    }
  }

  /// The node that says what a loop walks; null when it walks nothing.
  TSNode walked(TSNode loop) const {
    if (language_.role(loop) == Role::for_each && has(loop, Part::value)) return loop;
    for (std::uint32_t i = 0; i < ts_node_named_child_count(loop); ++i) {
      const TSNode child = ts_node_named_child(loop, i);
      if (language_.role(child) == Role::range_clause) return child;
    }
    return {};
  }

  /// What stands before the body, as written.
  Piece head_of(TSNode node) const {
    const TSNode body = language_.part(node, Part::body);
    const Span whole = Document::span_of(node);
    std::string_view words = document_.text(Span{whole.begin, exists(body) ? ts_node_start_byte(body) : whole.end});
    while (!words.empty() && std::string_view(": \n\t{").find(words.back()) != std::string_view::npos)
      words.remove_suffix(1);
    return code(words, 60);
  }

  void choice(TSNode node, std::uint32_t depth) {
    Prose head("by case");
    if (has(node, Part::value)) head = Prose("by case of ") << text(node, Part::value);
    add(depth, std::move(head), node);
    const TSNode body = language_.part(node, Part::body);
    cases(exists(body) ? body : node, depth + 1);
  }

  void cases(TSNode list, std::uint32_t depth) {
    for (std::uint32_t i = 0; i < ts_node_named_child_count(list); ++i) {
      const TSNode child = ts_node_named_child(list, i);
      const Role role = language_.role(child);
      if (role != Role::case_ && role != Role::default_case) continue;
      const TSNode value = language_.part(child, Part::value);
      add(depth, exists(value) ? Prose("case ") << text(value) : Prose("in any other case"), child);
      case_body(child, value, depth + 1);
    }
  }

  void case_body(TSNode node, TSNode value, std::uint32_t depth) {
    if (const TSNode body = language_.part(node, Part::body); exists(body)) return inside(body, depth);
    if (depth > deepest) return;
    for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) {
      const TSNode child = ts_node_named_child(node, i);
      if (!exists(value) || !same(child, value)) step(child, depth);
    }
  }

  void attempt(TSNode node, std::uint32_t depth) {
    add(depth, "tries", node);
    inside(language_.part(node, Part::body), depth + 1);
    for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) {
      const TSNode child = ts_node_named_child(node, i);
      const Role role = language_.role(child);
      if (role == Role::catch_) {
        add(depth, has(child, Part::value) ? Prose("after ") << text(child, Part::value) : Prose("after any exception"),
            child);
      } else if (role == Role::finally_) {
        add(depth, "in the end", child);
      } else if (role == Role::else_) {
        add(depth, "when nothing was raised", child);
      } else {
        continue;
      }
      clause_body(child, depth + 1);
    }
  }

  void clause_body(TSNode clause, std::uint32_t depth) {
    if (const TSNode body = language_.part(clause, Part::body); exists(body)) return inside(body, depth);
    for (std::uint32_t i = 0; i < ts_node_named_child_count(clause); ++i) {
      const TSNode child = ts_node_named_child(clause, i);
      if (language_.role(child) == Role::block) inside(child, depth);
    }
  }

  void with(TSNode node, std::uint32_t depth) {
    const TSNode body = language_.part(node, Part::body);
    if (!exists(body)) return simple(node, depth);
    Prose prose;
    add(depth, prose << head_of(node), node);
    inside(body, depth + 1);
  }

  const Document& document_;
  const Language& language_ = *document_.language();
  const FunctionModel& model_;
  FullLines lines_;
};

}  // namespace

FullLines step_by_step(const Document& document, const FunctionModel& model) {
  return StepWriter(document, model).write();
}

}  // namespace core
