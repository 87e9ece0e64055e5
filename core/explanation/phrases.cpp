#include "core/explanation/phrases.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/analyzer/calls.hpp"
#include "core/analyzer/condition.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

using Kind = Circumstance::Kind;

/// The conditions on which something happens, sorted by the word that introduces them.
struct Conditions {
  std::vector<Prose> when;
  std::vector<Prose> unless;
};

/// What a pattern is tested against, and the pattern: `y` is `Some(x)` of `let Some(x) = y`; nothing when the condition
/// is no such test.
Prose pattern_test(const Document& document, Span condition) {
  const Language& language = *document.language();
  const TSNode node = expression_at(document, condition);
  const Role role = language.role(node);
  if (role != Role::pattern_test && role != Role::declaration) return {};
  const TSNode pattern = language.part(node, Part::target);
  const TSNode value = language.part(node, Part::value);
  if (!exists(pattern) || !exists(value)) return {};
  return Prose() << code(document.text(value), 50) << " is " << code(document.text(pattern), 50);
}

bool same_words(const Prose& left, const Prose& right) {
  return std::equal(left.pieces().begin(), left.pieces().end(), right.pieces().begin(), right.pieces().end(),
                    [](const Piece& a, const Piece& b) { return a.text == b.text; });
}

void add_condition(const Document& document, const Circumstance& circumstance, Conditions& conditions) {
  const std::string_view text = document.text(circumstance.expression);
  const TSNode expression = expression_at(document, circumstance.expression);
  const bool holds = circumstance.kind == Kind::holds;
  if (ts_node_has_error(expression)) {  // its text may be more, or less, than the condition
    Prose place("the condition at ");
    (holds ? conditions.when : conditions.unless)
        .push_back(place << line_of(document, circumstance.expression) << " holds");
    return;
  }
  const auto other = opposite(document, expression);
  // `if not a` reads better as "unless a", the `else` of `if a == b` better as "when a != b".
  const bool is_negation = other && other->size() < text.size() && text.find(*other) != std::string_view::npos;
  const bool use_other = holds ? is_negation : other && other->size() <= text.size() + 1;
  Prose prose = pattern_test(document, circumstance.expression);
  const bool positive = prose.empty() ? holds != use_other : holds;
  if (prose.empty()) prose << code(use_other ? std::string_view(*other) : text);
  std::vector<Prose>& list = positive ? conditions.when : conditions.unless;
  const bool said = std::any_of(list.begin(), list.end(), [&](const Prose& item) { return same_words(item, prose); });
  if (!said) list.push_back(prose);
}

/// The index of the innermost block around a place.
std::int32_t block_at(const FunctionModel& model, Span place) {
  std::int32_t innermost = 0;
  for (std::size_t i = 0; i < model.blocks.size(); ++i) {
    if (model.blocks[i].span.contains(place)) innermost = static_cast<std::int32_t>(i);
  }
  return innermost;
}

/// Whether a case goes on into the next one: a colon follows its pattern, not an arrow, and nothing in it leaves for
/// certain.
bool falls_through(const Document& document, const FunctionModel& model, std::int32_t block) {
  const Block& here = model.blocks[static_cast<std::size_t>(block)];
  const std::string_view behind = document.text(Span{here.condition.end, here.span.end});
  const std::size_t mark = behind.find_first_not_of(" \t\r\n");
  if (here.condition.empty() || mark == behind.npos || behind[mark] != ':') return false;
  const auto leaves = [&](const Exit& exit) { return exit.block == block && exit.kind != ExitKind::yield_; };
  const auto jumps = [&](Span jump) { return block_at(model, jump) == block; };
  const auto ends = [&](const Call& call) {
    return call.block == block && call.known != nullptr && call.known->effect == "exits_process";
  };
  return std::ranges::none_of(model.exits, leaves) && std::ranges::none_of(model.jumps, jumps) &&
         std::ranges::none_of(model.calls, ends);
}

/// The patterns that lead to a case: its own, and those of the cases before it that go on into it.
std::vector<Prose> patterns_of(const Document& document, const FunctionModel& model, std::int32_t block) {
  const auto at = [&](std::int32_t index) -> const Block& { return model.blocks[static_cast<std::size_t>(index)]; };
  std::vector<Prose> patterns;
  const TSNode node = node_at(document, at(block).span, Role::case_);
  if (exists(node)) {
    for (const Span pattern : case_patterns(*document.language(), node))
      patterns.push_back(Prose() << code(document.text(pattern), 50));
  } else {
    patterns.push_back(Prose() << code(document.text(at(block).condition), 50));
  }
  if (!document.language()->traits().cases_fall_through) return patterns;
  for (std::int32_t before = block - 1;
       before > 0 && at(before).kind == BlockKind::case_ && at(before).parent == at(block).parent; --before) {
    if (!document.text(at(before).span).ends_with(':') && !falls_through(document, model, before)) break;
    patterns.insert(patterns.begin(), Prose() << code(document.text(at(before).condition), 50));
  }
  return patterns;
}

/// Whether the same `try` has a handler before this one.
bool follows_handler(const FunctionModel& model, std::int32_t block) {
  const Block& handler = model.blocks[static_cast<std::size_t>(block)];
  return std::ranges::any_of(model.blocks, [&](const Block& other) {
    return other.kind == BlockKind::catch_ && other.opener == handler.opener && other.span.begin < handler.span.begin;
  });
}

/// A circumstance that is no condition.
Prose phrase(const Document& document, const FunctionModel& model, const Circumstance& circumstance) {
  Prose prose;
  const Piece expression = code(document.text(circumstance.expression), 50);
  switch (circumstance.kind) {
    case Kind::iterating:
      if (circumstance.expression.empty()) return "in the loop";
      if (circumstance.subject.empty()) {
        const Block& loop = model.blocks[static_cast<std::size_t>(circumstance.block)];
        return prose << (loop.inverted                      ? "until "
                         : loop.kind == BlockKind::for_each ? "in the loop over "
                                                            : "while ")
                     << expression;
      }
      return prose << "in the loop over " << expression;
    case Kind::matches:
      if (circumstance.subject.empty()) return prose << "in case " << expression;
      // `match (true)` looks for the first condition that holds.
      if (document.text(circumstance.subject) == document.language()->traits().words.true_)
        return prose << "when " << listed(patterns_of(document, model, circumstance.block), 3, "or");
      return prose << "when " << code(document.text(circumstance.subject), 30) << " is "
                   << listed(patterns_of(document, model, circumstance.block), 3, "or");
    case Kind::otherwise: return "in any other case";
    case Kind::caught:
      if (!circumstance.expression.empty()) return prose << "after " << expression;
      if (const auto caught = document.language()->traits().words.caught_by_default; !caught.empty())
        return prose << "after " << code(caught);
      return follows_handler(model, circumstance.block) ? "after any other exception" : "after any exception";
    case Kind::finally_: return "at the end";
    case Kind::loop_ended: return Prose("when no ") << code("break") << " ends the loop";
    case Kind::holds:
    case Kind::fails: break;
  }
  return {};
}

bool is_condition(Kind kind) { return kind == Kind::holds || kind == Kind::fails; }

}  // namespace

Prose circumstances_phrase(const Document& document, const FunctionModel& model, std::int32_t block,
                           bool handler_is_said) {
  const std::vector<Circumstance> all = circumstances(model, block);
  Prose prose;
  // The branch before an `else if` matters as much as the branch itself; what lies further out is said by the line.
  std::size_t said = 0;
  Conditions conditions;
  for (; said < all.size() && said < 2 && is_condition(all[said].kind); ++said)
    add_condition(document, all[said], conditions);
  if (!conditions.when.empty()) prose << " when " << listed(conditions.when, 2);
  if (!conditions.unless.empty()) prose << " unless " << listed(conditions.unless, 2, "or");
  if (said < all.size() && (said == 0 || all[said].kind == Kind::caught)) {
    if (!handler_is_said || all[said].kind != Kind::caught) prose << " " << phrase(document, model, all[said]);
    ++said;
  }
  std::size_t more = 0;
  for (std::size_t i = said; i < all.size(); ++i) more += all[i].kind != Kind::iterating;
  return more > 0 ? prose << ", nested" : prose;
}

Span bare(const Document& document, Span value) {
  return span_of(without_parentheses(*document.language(), expression_at(document, value)));
}

Prose raised_thing(const Document& document, const FunctionModel& model, const Exit& exit) {
  Prose prose;
  if (exit.value.empty()) {
    for (const Circumstance& circumstance : circumstances(model, exit.block)) {
      if (circumstance.kind == Kind::caught && !circumstance.expression.empty()) {
        return prose << "the caught " << code(document.text(circumstance.expression)) << " again";
      }
    }
    return "the current exception again";
  }
  const Language& language = *document.language();
  const TSNode value = expression_at(document, exit.value);
  const Role role = language.role(value);
  const bool is_statement = language.role(expression_at(document, exit.span)) != Role::call;  // else: `panic(text)`
  if (role == Role::call || role == Role::new_) {
    const Call call = describe_call(document, value);
    if (!call.callee.empty() && (is_statement || call.creates)) return prose << code(document.text(call.callee));
  }
  return prose << code(document.text(exit.value), 40);
}

Prose raised_when(const Document& document, const FunctionModel& model, const Exit& exit) {
  return raised_thing(document, model, exit) << circumstances_phrase(document, model, exit.block, exit.reraise);
}

bool is_bookkeeping(const Document& document, const Call& call) {
  const KnownCall* known = call.known;
  const bool is_plain = known != nullptr && (known->effect.empty() || known->effect == "opens_file");
  const LanguageTraits& traits = document.language()->traits();
  if (call.only_walks || contains(traits.minor_calls, document.text(call.name))) return true;
  const bool is_computation = is_plain && call.object.empty() && !traits.calls_are_commands;
  if (known != nullptr && (known->effect == "logs" || is_computation)) return true;
  if (document.text(call.callee) == "_") return true;  // by convention: looks up a translation
  std::string object = fold_white_space(document.text(call.object));
  object.erase(0, object.find_last_of(".>:") + 1);  // npos + 1 is 0
  std::transform(object.begin(), object.end(), object.begin(), to_lower);
  return object == "log" || object == "logger" || object == "logging" || object == "_logger" || object == "_log";
}

std::string_view when_it_runs(const Call& call) {
  return call.deferred ? " at the end" : call.spawned ? " concurrently" : "";
}

std::string_view raise_verb(const Document& document) { return document.language()->traits().words.raise; }

Prose in_brackets(const Piece& line) { return Prose("(") << line << ")"; }

std::string count_word(std::size_t count) {
  constexpr std::array<std::string_view, 10> words{"no",   "one", "two",   "three", "four",
                                                   "five", "six", "seven", "eight", "nine"};
  return count < words.size() ? std::string(words[count]) : std::to_string(count);
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count).append(" ").append(noun).append(count == 1 ? "" : "s");
}

}  // namespace core
