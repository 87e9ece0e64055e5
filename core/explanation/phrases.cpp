#include "core/explanation/phrases.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/analyzer/condition.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

using Kind = Circumstance::Kind;

/// The node of a condition, found again by its span.
TSNode expression_at(const Document& document, Span span) {
  return ts_node_descendant_for_byte_range(document.root(), span.begin, span.end);
}

/// The conditions on which something happens, sorted by the word that introduces them.
struct Conditions {
  std::vector<Prose> when;
  std::vector<Prose> unless;
};

void add_condition(const Document& document, const Circumstance& circumstance, Conditions& conditions) {
  const std::string_view text = document.text(circumstance.expression);
  const auto other = opposite(document, expression_at(document, circumstance.expression));
  const bool holds = circumstance.kind == Kind::holds;
  // `if not a` reads better as "unless a", the `else` of `if a == b` better as "when a != b".
  const bool is_negation = other && other->size() < text.size() && text.find(*other) != std::string_view::npos;
  const bool use_other = holds ? is_negation : other && other->size() <= text.size() + 1;
  const bool positive = holds != (use_other);
  const Prose prose = Prose() << code(use_other ? std::string_view(*other) : text);
  std::vector<Prose>& list = positive ? conditions.when : conditions.unless;
  const bool said = std::any_of(list.begin(), list.end(), [&](const Prose& item) { return item.pieces()[0].text == prose.pieces()[0].text; });
  if (!said) list.push_back(prose);
}

/// A circumstance that is no condition.
Prose phrase(const Document& document, const Circumstance& circumstance) {
  Prose prose;
  const Piece expression = code(document.text(circumstance.expression), 50);
  switch (circumstance.kind) {
    case Kind::iterating:
      if (circumstance.expression.empty()) return "in the loop";
      if (circumstance.subject.empty()) return prose << "while " << expression;
      return prose << "in the loop over " << expression;
    case Kind::matches:
      if (circumstance.subject.empty()) return prose << "in case " << expression;
      return prose << "when " << code(document.text(circumstance.subject), 30) << " is " << expression;
    case Kind::otherwise: return "in any other case";
    case Kind::caught: return circumstance.expression.empty() ? Prose("after any exception") : prose << "after " << expression;
    case Kind::finally_: return "at the end";
    case Kind::loop_ended: return "when the loop ends by itself";
    case Kind::holds:
    case Kind::fails: break;
  }
  return {};
}

bool is_condition(Kind kind) { return kind == Kind::holds || kind == Kind::fails; }

}  // namespace

Prose circumstances_phrase(const Document& document, const FunctionModel& model, std::int32_t block) {
  const std::vector<Circumstance> all = circumstances(model, block);
  Prose prose;
  if (all.empty()) return prose;
  // The branch before an `else if` matters as much as the branch itself; what lies further out is said by the line.
  std::size_t said = 0;
  Conditions conditions;
  for (; said < all.size() && said < 2 && is_condition(all[said].kind); ++said) add_condition(document, all[said], conditions);
  if (!conditions.when.empty()) prose << " when " << listed(conditions.when, 2);
  if (!conditions.unless.empty()) prose << " unless " << listed(conditions.unless, 2, "or");
  if (said == 0) prose << " " << phrase(document, all[said++]);
  std::size_t more = 0;
  for (std::size_t i = said; i < all.size(); ++i) more += all[i].kind != Kind::iterating;
  if (more > 0) prose << " (nested)";
  return prose;
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
  if (role == Role::call || role == Role::new_) {
    const TSNode name = language.part(value, Part::name);
    if (exists(name)) return prose << code(document.text(name));
  }
  return prose << code(document.text(exit.value), 40);
}

bool is_bookkeeping(const Document& document, const Call& call) {
  const KnownCall* known = call.known;
  if (known != nullptr && (known->effect == "logs" || (known->effect.empty() && call.object.empty()))) return true;
  std::string object = fold_white_space(document.text(call.object));
  object.erase(0, object.find_last_of(".>:") + 1);  // npos + 1 is 0
  std::transform(object.begin(), object.end(), object.begin(), to_lower);
  return object == "log" || object == "logger" || object == "logging" || object == "_logger" || object == "_log";
}

std::string_view raise_verb(const Document& document) { return document.language()->traits().words.raise; }

Prose in_brackets(const Piece& line) { return Prose("(") << line << ")"; }

std::string count_word(std::size_t count) {
  constexpr std::array<std::string_view, 10> words{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
  return count < words.size() ? std::string(words[count]) : std::to_string(count);
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count).append(" ").append(noun).append(count == 1 ? "" : "s");
}

}  // namespace core
