// Conditions, exits, effects, calls and callers of a full explanation: complete lists of what the hover selects from.
#include <algorithm>

#include "core/analyzer/condition.hpp"
#include "core/analyzer/references.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/explanation/effect_phrases.hpp"
#include "core/explanation/full/sections.hpp"
#include "core/explanation/phrases.hpp"

namespace core {
namespace {

constexpr std::size_t most_callers = 400;

Prose exit_phrase(const Document& document, const FunctionModel& model, const Exit& exit) {
  const auto value = [&] { return code(document.text(bare(document, exit.value)), 60); };
  switch (exit.kind) {
    case ExitKind::raise: return Prose(raise_verb(document)) << " " << raised_thing(document, model, exit);
    case ExitKind::yield_: return exit.value.empty() ? Prose("yields") : Prose("yields ") << value();
    case ExitKind::pass_error: return Prose("hands on the error of ") << value();
    case ExitKind::return_: break;
  }
  if (exit.value.empty()) return "returns";
  return Prose("returns ") << value();
}

std::string text_of(const Prose& prose) {
  std::string text;
  for (const Piece& piece : prose.pieces()) text += piece.text;
  return text;
}

/// The calls of one callee, with all their lines.
struct CalledOften {
  std::string_view callee;
  Prose lines;
};

}  // namespace

FullLines conditions_and_exits(const Document& document, const FunctionModel& model) {
  FullLines lines;
  for (const Exit& exit : model.exits) {
    Prose prose = exit_phrase(document, model, exit);
    prose << circumstances_phrase(document, model, exit.block, exit.reraise) << " "
          << in_brackets(line_of(document, exit.span));
    lines.push_back({0, std::move(prose)});
  }
  return lines;
}

FullLines all_effects(const Document& document, const FunctionModel& model) {
  FullLines lines;
  for (const Effect& effect : model.effects) {
    Prose prose;
    if (!effect.certain) prose << "likely ";
    prose << effect_phrase(document, effect) << circumstances_phrase(document, model, effect.block) << " "
          << in_brackets(line_of(document, effect.span));
    lines.push_back({0, std::move(prose)});
  }
  return lines;
}

FullLines calls_and_callers(const Document& document, TSNode function, const FunctionModel& model) {
  std::vector<CalledOften> called;
  for (const Call& call : model.calls) {
    const std::string_view callee = document.text(call.callee);
    auto known = std::ranges::find(called, callee, &CalledOften::callee);
    if (known == called.end()) known = called.insert(called.end(), {callee, {}});
    known->lines << (known->lines.empty() ? "" : ", ") << line_of(document, call.span);
  }
  FullLines lines;
  for (const CalledOften& each : called)
    lines.push_back({0, Prose("calls ") << code(each.callee, 60) << " (" << each.lines << ")"});
  std::vector<std::string> seen;
  for (const CallSite& site : find_calls_of(document, function, most_callers)) {
    Prose caller("called ");
    if (!site.certain) caller = Prose("likely called ");
    const TSNode name = exists(site.caller) ? full_name_of(*document.language(), site.caller) : TSNode{};
    caller << (exists(name) ? Prose("by ") << code(document.text(name)) : Prose("at the top level")) << " "
           << in_brackets(line_of(document, Document::span_of(site.call)));
    if (!exists(name) && exists(site.caller)) continue;  // a function without a name
    if (std::string text = text_of(caller); std::ranges::find(seen, text) == seen.end()) {
      seen.push_back(std::move(text));
      lines.push_back({0, std::move(caller)});
    }
  }
  return lines;
}

}  // namespace core
