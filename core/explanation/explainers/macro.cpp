#include "core/explanation/explainers/macro.hpp"

#include <vector>

#include "core/analyzer/scopes_walk.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/explanation/phrases.hpp"

namespace core {
namespace {

constexpr std::size_t most_occurrences = 1000;

/// A macro that repeats the name of the file is defined only to be asked for: `#ifndef FILE_H`.
bool is_guard(const Document& document, TSNode macro) {
  const Language& language = *document.language();
  const TSNode around = ts_node_parent(macro);
  const TSNode name = language.part(macro, Part::name);
  const TSNode asked = exists(around) ? ts_node_named_child(around, 0) : TSNode{};
  return exists(asked) && exists(name) && !exists(language.part(macro, Part::value)) && !same(asked, macro) &&
         document.text(asked) == document.text(name) && document.text(around).starts_with("#ifndef");
}

Prose meaning(const Document& document, TSNode macro) {
  const Language& language = *document.language();
  const TSNode name = language.part(macro, Part::name);
  const TSNode value = language.part(macro, Part::value);
  const TSNode parameters = language.part(macro, Part::parameters);
  Prose prose("Macro");
  if (is_guard(document, macro)) return prose << " that keeps this file from being included twice";
  if (!exists(value)) return prose << " that stands for nothing: only whether it is defined matters";
  std::string shown(document.text(name));
  if (exists(parameters)) shown += document.text(parameters);
  return prose << ": " << code(shown, 60) << " becomes " << code(document.text(value), 80);
}

}  // namespace

Prose macro_called(const Document& document, std::string_view name) {
  if (document.tree() == nullptr || !document.language()->traits().has_preprocessor) return {};
  const Language& language = *document.language();
  const Span whole{0, static_cast<std::uint32_t>(document.text().size())};
  PathWalk walk(document, document.root(), find_words(document.text(), name, whole, most_occurrences));
  std::vector<TSNode> definitions;
  while (walk.next()) {
    const Path path = walk.path();
    if (path.size() < 2 || path[path.size() - 2].role != Role::macro) continue;
    const TSNode macro = path[path.size() - 2].node;
    if (same(language.part(macro, Part::name), path.back().node)) definitions.push_back(macro);
  }
  if (definitions.empty()) return {};
  if (definitions.size() > 1) {
    std::vector<Prose> lines;
    for (const TSNode macro : definitions) lines.push_back(Prose() << line_of(document, Document::span_of(macro)));
    return Prose("Macro that is defined in ") << counted(definitions.size(), "place") << ": " << listed(lines, 4);
  }
  return meaning(document, definitions[0]) << " " << in_brackets(line_of(document, Document::span_of(definitions[0])));
}

}  // namespace core
