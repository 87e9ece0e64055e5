#include "tests/core/explanation/literals/told.hpp"

#include "core/explanation/render.hpp"
#include "tests/core/analyzer/marked_source.hpp"

namespace test {
namespace {

core::LiteralAnswer answer(core::LiteralExplainer explain, std::string_view text, const TextPlace& place) {
  const core::DocumentPtr document = open_source("python", "x = 1\n");
  core::Literal literal{.document = *document,
                        .node = document->root(),
                        .span = {},
                        .source = text,
                        .text = std::string(text),
                        .role = place.flags.empty() ? core::Role::string : core::Role::regex,
                        .flags = std::string(place.flags)};
  literal.context.dialect = place.dialect;
  literal.context.target = place.target;
  literal.context.callee = place.callee;
  return explain(literal);
}

void add_line(const core::Prose& prose, std::string_view label, std::string& out) {
  if (!out.empty()) out += '\n';
  out += label;
  core::render(prose, core::Markup::plain, out);
}

}  // namespace

std::string told(core::LiteralExplainer explain, std::string_view text, TextPlace place) {
  const core::LiteralAnswer found = answer(explain, text, place);
  std::string out;
  if (found.first_line.empty()) return out;
  add_line(found.first_line, "", out);
  for (const core::Prose& detail : found.details) add_line(detail, "", out);
  for (const core::Prose& note : found.notes) add_line(note, "Note ", out);
  return out;
}

std::string first_line(core::LiteralExplainer explain, std::string_view text, TextPlace place) {
  const std::string all = told(explain, text, place);
  return all.substr(0, all.find('\n'));
}

}  // namespace test
