// How hard a function is to follow, and how its work grows: only where its own loops tell, as an upper bound, always
// "likely". Silent about loops whose end nothing written shows, and about functions that call themselves.
#include <algorithm>
#include <optional>
#include <string>

#include "core/analyzer/syntax.hpp"
#include "core/explanation/full/sections.hpp"
#include "core/explanation/phrases.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr std::uint32_t easy_to_read = 5;  // cognitive complexity below which no place is hard

enum class Growth : std::uint8_t { unknown, constant, logarithmic, linear };

struct Loop {
  const Block* block = nullptr;
  Growth growth = Growth::unknown;
  Span data{};  ///< what it goes through, or counts up to
};

bool is_loop(BlockKind kind) {
  return kind == BlockKind::for_each || kind == BlockKind::for_ || kind == BlockKind::while_ ||
         kind == BlockKind::do_while;
}

class LoopReader {
 public:
  LoopReader(const Document& document, const FunctionModel& model) : document_(document), model_(model) {}

  std::vector<Loop> read() const {
    std::vector<Loop> loops;
    for (const Block& block : model_.blocks) {
      if (is_loop(block.kind)) loops.push_back(read(block));
    }
    return loops;
  }

 private:
  Loop read(const Block& block) const {
    Loop loop{.block = &block};
    if (block.kind == BlockKind::for_each && !block.condition.empty()) {
      loop.data = bare(document_, block.condition);
      loop.growth = is_filled(block, loop.data) ? Growth::unknown : growth_of_walk(loop.data);
    } else if (block.kind == BlockKind::for_) {
      read_counter(block, loop);
    }
    return loop;
  }

  /// Whether the loop changes what it goes through.
  bool is_filled(const Block& block, Span data) const {
    return std::ranges::any_of(model_.calls, [&](const Call& call) {
      return block.span.contains(call.span) && call.known != nullptr && call.known->effect == "changes_receiver" &&
             document_.text(call.object) == document_.text(data);
    });
  }

  /// A walk over a literal ends after as many rounds as it has elements; over a name, after as many as its value has.
  Growth growth_of_walk(Span data) const {
    const TSNode node = expression_at(document_, data);
    switch (language_.role(node)) {
      case Role::container:
      case Role::string: return Growth::constant;
      case Role::identifier:
      case Role::member: return Growth::linear;
      default: return Growth::unknown;
    }
  }

  /// `for (i = 0; i < count; i++)`: the condition compares the variable that the update steps by a constant.
  void read_counter(const Block& block, Loop& loop) const {
    TSNode node = expression_at(document_, block.span);
    while (exists(node) && language_.role(node) != Role::for_) node = ts_node_parent(node);
    if (!exists(node) || Document::span_of(node).end != block.span.end) return;
    const TSNode clause = clause_of(node);
    const TSNode update = language_.part(clause, Part::update);
    const TSNode condition = without_parentheses(language_, language_.part(clause, Part::condition));
    if (!exists(update) || language_.role(condition) != Role::binary) return;
    if (!is_one_of(operator_text(document_, condition), {"<", "<=", "!="})) return;
    const TSNode counter = language_.part(condition, Part::target);
    const TSNode limit = without_parentheses(language_, language_.part(condition, Part::value));
    const Growth step = growth_of_step(update, document_.text(counter));
    if (step == Growth::unknown || is_changed(counter, block, update)) return;
    const Role role = language_.role(limit);
    if (role == Role::number) {
      loop.growth = Growth::constant;
    } else if ((role == Role::identifier || role == Role::member) && !is_changed(limit, block, update)) {
      loop.growth = step;
      loop.data = Document::span_of(limit);
    }
  }

  TSNode clause_of(TSNode loop) const {
    for (std::uint32_t i = 0; i < ts_node_named_child_count(loop); ++i) {
      const TSNode child = ts_node_named_child(loop, i);
      if (language_.role(child) == Role::for_clause) return child;
    }
    return loop;
  }

  Growth growth_of_step(TSNode update, std::string_view counter) const {
    if (language_.role(update) == Role::update) {
      const bool counts = root_text(language_.part(update, Part::value)) == counter &&
                          document_.text(update).find("++") != std::string_view::npos;
      return counts ? Growth::linear : Growth::unknown;
    }
    const TSNode target = language_.part(update, Part::target);
    const TSNode value = language_.part(update, Part::value);
    if (!exists(target) || document_.text(target) != counter || language_.role(value) != Role::number)
      return Growth::unknown;
    const std::string_view word = operator_text(document_, update);
    if (word == "+=") return Growth::linear;
    return word == "*=" || word == "<<=" ? Growth::logarithmic : Growth::unknown;
  }

  std::string_view root_text(TSNode node) const { return exists(node) ? document_.text(node) : std::string_view(); }

  /// Whether the body writes the name anywhere: an assignment, or its address or a reference handed to a call.
  bool is_changed(TSNode name, const Block& block, TSNode update) const {
    const std::string_view word = document_.text(name);
    const Span behind{Document::span_of(update).end, block.span.end};
    const std::string_view body = document_.text(behind);
    for (std::size_t at = body.find(word); at != std::string_view::npos; at = body.find(word, at + 1)) {
      std::string_view before = body.substr(0, at);
      std::string_view after = body.substr(at + word.size());
      while (before.ends_with(' ')) before.remove_suffix(1);
      while (after.starts_with(' ')) after.remove_prefix(1);
      const bool is_assigned = (after.starts_with('=') && !after.starts_with("==")) || after.starts_with(":=") ||
                               (after.size() > 1 && after[1] == '=' &&
                                std::string_view("+-*/%&|^").find(after[0]) != std::string_view::npos) ||
                               after.starts_with("<<=") || after.starts_with(">>=");
      const bool is_stepped =
          after.starts_with("++") || after.starts_with("--") || before.ends_with("++") || before.ends_with("--");
      const bool is_handed_over = before.ends_with('&') && !before.ends_with("&&");
      if (is_assigned || is_stepped || is_handed_over) return true;
    }
    return false;
  }

  const Document& document_;
  const Language& language_ = *document_.language();
  const FunctionModel& model_;
};

bool is_inside(const FunctionModel& model, const Block& inner, const Block& outer) {
  const auto index = static_cast<std::int32_t>(&outer - model.blocks.data());
  for (std::int32_t parent = inner.parent; parent >= 0;
       parent = model.blocks[static_cast<std::size_t>(parent)].parent) {
    if (parent == index) return true;
  }
  return false;
}

/// The loops that grow around `loop` and itself, from the outside in.
std::vector<const Loop*> nest_of(const FunctionModel& model, const std::vector<Loop>& loops, const Loop& loop) {
  std::vector<const Loop*> nest;
  for (const Loop& other : loops) {
    const bool around = &other == &loop || is_inside(model, *loop.block, *other.block);
    if (around && other.growth != Growth::constant) nest.push_back(&other);
  }
  return nest;
}

bool works_unseen(const FunctionModel& model) {
  return std::ranges::any_of(model.calls, [](const Call& call) { return call.recursive; }) ||
         std::ranges::any_of(model.blocks, [](const Block& block) { return block.kind == BlockKind::comprehension; });
}

Prose lines_phrase(const Document& document, const std::vector<const Loop*>& nest) {
  Prose prose(" (");
  for (const Loop* loop : nest) prose << (loop == nest.front() ? "" : ", ") << line_of(document, loop->block->span);
  return prose << ")";
}

/// The growth of one nest of loops in words; nothing when it is not told by what is written.
std::optional<Prose> growth_phrase(const Document& document, const std::vector<const Loop*>& nest) {
  const auto text = [&](const Loop* loop) { return document.text(loop->data); };
  const auto data = [&](const Loop* loop) { return code(text(loop), 40); };
  if (nest.empty()) return Prose("likely constant: its loops end after a fixed number of rounds");
  if (nest.size() > 2 || std::ranges::any_of(nest, [](const Loop* loop) { return loop->growth == Growth::unknown; }))
    return std::nullopt;
  const Loop* outer = nest.front();
  const Loop* inner = nest.back();
  Prose prose("likely ");
  if (nest.size() == 1) {
    prose << (outer->growth == Growth::linear ? "linear in " : "logarithmic in ") << data(outer) << ": one loop";
  } else if (outer->growth != Growth::linear || inner->growth != Growth::linear) {
    return std::nullopt;
  } else if (text(outer) == text(inner)) {
    prose << "quadratic in " << data(outer) << ": a loop over it inside another";
  } else if (!outer->block->target.empty() && text(inner).starts_with(document.text(outer->block->target))) {
    return std::nullopt;  // parts of the element: their sum is what counts
  } else {
    prose << "growing with " << data(outer) << " times " << data(inner) << ": a loop inside another";
  }
  return prose << lines_phrase(document, nest);
}

/// The deepest nest decides; two of the same depth over different data decide together, which is not told.
std::optional<Prose> estimate(const Document& document, const FunctionModel& model) {
  const std::vector<Loop> loops = LoopReader(document, model).read();
  if (loops.empty() || works_unseen(model)) return std::nullopt;
  std::vector<const Loop*> deepest;
  for (const Loop& loop : loops) {
    const std::vector<const Loop*> nest = nest_of(model, loops, loop);
    if (std::ranges::any_of(nest, [](const Loop* each) { return each->growth == Growth::unknown; }))
      return std::nullopt;
    if (nest.size() == deepest.size() && !nest.empty() &&
        document.text(nest[0]->data) != document.text(deepest[0]->data))
      return std::nullopt;
    if (nest.size() > deepest.size()) deepest = nest;
  }
  auto phrase = growth_phrase(document, deepest);
  if (phrase && !model.calls.empty()) *phrase << ", the work of the functions it calls not counted";
  return phrase;
}

}  // namespace

FullLines complexity(const Document& document, const FunctionModel& model) {
  const Metrics& metrics = model.metrics;
  FullLines lines;
  Prose numbers("cyclomatic complexity ");
  numbers << metrics.cyclomatic << ", cognitive " << metrics.cognitive << ", nested " << metrics.nesting << " deep, "
          << counted(metrics.lines, "line");
  lines.push_back({0, std::move(numbers)});
  if (!metrics.hardest.empty() && metrics.cognitive > easy_to_read) {
    lines.push_back({0, Prose("hardest at ") << lines_of(document, metrics.hardest)});
  }
  if (auto phrase = estimate(document, model)) lines.push_back({0, std::move(*phrase)});
  return lines;
}

}  // namespace core
