#include "core/explanation/full/full_explanation.hpp"

#include "core/analyzer/syntax.hpp"
#include "core/explanation/full/sections.hpp"

namespace core {
namespace {

void add(FullExplanation& explanation, const char* title, FullLines lines) {
  if (!lines.empty()) explanation.push_back({title, std::move(lines)});
}

/// Without the facts that stand behind a syntax error.
FunctionModel read_well(FunctionModel model) {
  const auto is_misread = [&](const auto& fact) { return !model.is_read_well(fact.span.begin); };
  std::erase_if(model.exits, is_misread);
  std::erase_if(model.calls, is_misread);
  std::erase_if(model.effects, is_misread);
  return model;
}

}  // namespace

FullExplanation explain_in_full(const Document& document, const Explanation& explanation) {
  FullExplanation full;
  if (explanation.model == nullptr) return full;
  TSNode function = node_at(document, explanation.model->span, Role::function);
  if (!exists(function)) function = node_at(document, explanation.model->span, Role::lambda);
  if (!exists(function)) return full;
  const FunctionModel model = read_well(*explanation.model);
  if (!explanation.first_line.empty()) add(full, "Purpose", {{0, sentence(explanation.first_line)}});
  add(full, "Signature in words", signature_in_words(document, model));
  add(full, "Step by step", step_by_step(document, model));
  add(full, "Conditions and exits", conditions_and_exits(document, model));
  add(full, "Effects", all_effects(document, model));
  add(full, "Calls and callers", calls_and_callers(document, function, model));
  if (model.syntax_error.empty()) {
    add(full, "Complexity", complexity(document, model));
    add(full, "Worth a look", worth_a_look(document, function));
  }
  FullLines notes;
  for (const Prose& note : explanation.notes) notes.push_back({0, note});
  add(full, "Note", std::move(notes));
  return full;
}

void render(const FullExplanation& explanation, Markup markup, std::string& out) {
  const bool markdown = markup == Markup::markdown;
  for (const FullSection& section : explanation) {
    if (&section != &explanation.front()) out += "\n\n";
    out.append(markdown ? "**" : "").append(section.title).append(markdown ? "**\n" : "");
    for (const FullLine& line : section.lines) {
      out += '\n';
      if (section.lines.size() > 1) out.append(2 * line.depth, ' ').append(markdown ? "- " : "  ");
      if (section.lines.size() == 1 && !markdown) out += "  ";
      render(line.text, markup, out);
    }
  }
}

}  // namespace core
