// Kind (viii): selected statements: what they do together, and what making them a function of their own would need.
#include "core/analyzer/selection.hpp"

#include <algorithm>

#include "core/analyzer/condition.hpp"
#include "core/explanation/explainers.hpp"
#include "core/explanation/explainers/function_claims.hpp"
#include "core/explanation/phrases.hpp"
#include "core/explanation/purpose_patterns.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

class SelectionAnswer {
 public:
  SelectionAnswer(const Document& document, const SelectionModel& selection)
      : document_(document), selection_(selection) {}

  Prose first_line(std::vector<Span>& said) const {
    Purpose purpose = does_several_things(Function{document_, selection_.model});
    if (!purpose.sentence.empty()) {
      said = purpose.said;
      return sentence(purpose.sentence);
    }
    if (!selection_.outputs.empty()) {
      std::vector<Prose> names;
      for (const FlowingName& one : selection_.outputs) names.push_back(named(one));
      return sentence(Prose("sets ") << listed(names, 3));
    }
    if (!selection_.changes.empty()) return sentence(Prose("changes ") << listed(changed(), 3));
    if (const auto ways = exits(); !ways.empty()) {
      std::vector<Prose> items;
      for (const auto& way : ways) items.push_back(way.first);
      return sentence(Prose("may leave by ") << listed(items, 3, "or"));
    }
    if (selection_.model.statements.size() <= 1 || selection_.inputs.empty()) return {};
    Prose prose(counted(selection_.model.statements.size(), "statement"));
    return sentence(prose << " (" << lines_of(document_, selection_.span) << ")");
  }

  void add_claims(std::vector<Claim>& claims) const {
    add(claims, "In", selection_.inputs, [&](const FlowingName& one) { return Prose() << code(one.name, 40); });
    add(claims, "Out", selection_.outputs, [&](const FlowingName& one) {
      return Prose() << code(one.name, 40) << " (used " << line_of(document_, one.outside) << ")";
    });
    std::vector<Span> proofs;
    for (const FlowingName& one : selection_.changes) proofs.push_back(one.inside);
    if (!proofs.empty()) claims.emplace_back("Changes", listed(changed(), 5), proofs);
    add_exits(claims);
  }

 private:
  Prose named(const FlowingName& one) const {
    return Prose() << code(one.name, 40) << " " << in_brackets(line_of(document_, one.inside));
  }

  std::vector<Prose> changed() const {
    std::vector<Prose> items;
    for (const FlowingName& one : selection_.changes) {
      Prose item = Prose() << code(one.name, 40);
      if (!one.outside.empty()) item << " by " << code(document_.text(one.outside), 30);
      items.push_back(item << " " << in_brackets(line_of(document_, one.inside)));
    }
    return items;
  }

  template <class Phrase>
  void add(std::vector<Claim>& claims, const char* label, const std::vector<FlowingName>& names, Phrase phrase) const {
    std::vector<Prose> items;
    std::vector<Span> proofs;
    for (const FlowingName& one : names) {
      items.push_back(phrase(one));
      proofs.push_back(one.inside);
    }
    if (!items.empty()) claims.emplace_back(label, listed(items, 6), proofs);
  }

  /// The word that leaves, as the language writes it.
  std::string_view word_of(Span span) const {
    const std::string_view text = document_.text(span);
    std::size_t end = 0;
    while (end < text.size() && (text[end] == '_' || (text[end] >= 'a' && text[end] <= 'z'))) ++end;
    return text.substr(0, end);
  }

  std::vector<std::pair<Prose, Span>> exits() const {
    std::vector<std::pair<Prose, Span>> items;
    for (const Exit& exit : selection_.model.exits) {
      if (exit.implicit) continue;
      const bool caught = exit.kind == ExitKind::raise && !handlers_around(selection_.model, exit.block).empty();
      if (caught) continue;
      const std::string_view word = word_of(exit.span);
      Prose item = word.empty() ? Prose("leaves") : Prose() << code(word);
      items.emplace_back(item << " " << line_of(document_, exit.span), exit.span);
    }
    for (const Span jump : selection_.jumps) {
      items.emplace_back(Prose() << code(word_of(jump)) << " " << line_of(document_, jump), jump);
    }
    std::ranges::sort(items, {}, [](const auto& item) { return item.second.begin; });
    return items;
  }

  void add_exits(std::vector<Claim>& claims) const {
    std::vector<Prose> items;
    std::vector<Span> proofs;
    for (auto& [item, span] : exits()) {
      items.push_back(item);
      proofs.push_back(span);
    }
    if (!items.empty()) claims.emplace_back("Exits", listed(items, 5), proofs);
  }

  const Document& document_;
  const SelectionModel& selection_;
};

/// A statement of which nothing crosses the border is explained by the word it begins with.
Explanation explain_beginning(const Question& question) {
  const Subject subject = locate(question.document, question.subject.span.begin);
  const Explainer explainer = explainer_for(subject.kind);
  return explainer == nullptr ? Explanation{} : explainer({question.document, subject, question.stop});
}

}  // namespace

Explanation explain_selection(const Question& question) {
  const Document& document = question.document;
  Explanation explanation;
  explanation.kind = SubjectKind::selection;
  explanation.span = question.subject.span;
  explanation.name = "selection";
  const SelectionModel selection = build_selection_model(document, question.subject.span);
  if (question.stop.stop_requested()) return explanation;
  std::vector<Span> said;
  const SelectionAnswer answer(document, selection);
  explanation.first_line = answer.first_line(said);
  if (explanation.empty()) return selection.model.statements.size() == 1 ? explain_beginning(question) : explanation;
  answer.add_claims(explanation.claims);
  ClaimWriter writer(document, question.subject.function, selection.model, said, explanation.claims);
  writer.add_calls();
  writer.add_effects();
  return explanation;
}

}  // namespace core
