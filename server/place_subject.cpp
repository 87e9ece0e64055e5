#include "server/place_subject.hpp"

#include <algorithm>

#include "core/analyzer/build_model.hpp"
#include "core/analyzer/locate.hpp"

namespace server {
namespace {

FunctionAt with_name(const core::Document& document, TSNode function) {
  return {function, core::build_model(document, function).name};
}

/// The functions that touch `line`, in order of the text: outer ones come before those inside them.
std::vector<FunctionAt> functions_on(const core::Document& document, core::Span line) {
  std::vector<FunctionAt> functions;
  for (const TSNode function : core::functions_of(document)) {
    const core::Span span = core::Document::span_of(function);
    if (span.begin <= line.end && line.begin < span.end) functions.push_back(with_name(document, function));
  }
  return functions;
}

/// Where the subjects of a line begin.
std::vector<std::uint32_t> subjects_on(const core::Document& document, core::Span line) {
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t offset = line.begin; offset < line.end;) {
    const core::Subject subject = core::locate(document, offset);
    const bool found = subject.kind != core::SubjectKind::none && subject.span.contains(offset);
    if (found) offsets.push_back(offset);
    offset = found ? subject.span.end : offset + 1;
  }
  return offsets;
}

}  // namespace

std::vector<FunctionAt> functions_with_names(const core::Document& document) {
  std::vector<FunctionAt> functions;
  for (const TSNode function : core::functions_of(document)) functions.push_back(with_name(document, function));
  return functions;
}

std::uint32_t lines_to_see(const core::Document& document) {
  const std::uint32_t count = document.lines().line_count();
  return count > 1 && document.lines().line_span(document.text(), count - 1).empty() ? count - 1 : count;
}

std::vector<std::uint32_t> offsets_meant(const core::Document& document, std::uint32_t line,
                                         std::optional<std::uint32_t> column) {
  if (column) {
    const core::Position position{line - 1, *column - 1};
    return {document.lines().offset_of(document.text(), position, core::PositionEncoding::utf32)};
  }
  const core::Span span = document.lines().line_span(document.text(), line - 1);
  const std::vector<FunctionAt> functions = functions_on(document, span);
  std::vector<std::uint32_t> offsets;
  const auto named_here = std::find_if(functions.begin(), functions.end(),
                                       [&](const FunctionAt& function) { return span.contains(function.name.begin); });
  if (named_here != functions.end()) {
    offsets.push_back(named_here->name.begin);
  } else if (!functions.empty()) {
    offsets.push_back(functions.back().name.begin);
  }
  std::vector<std::uint32_t> rest = subjects_on(document, span);
  if (functions.empty()) {
    // The class that begins on the line says more than the word it begins with.
    std::ranges::stable_partition(
        rest, [&](std::uint32_t offset) { return core::locate(document, offset).kind == core::SubjectKind::class_; });
  }
  offsets.insert(offsets.end(), rest.begin(), rest.end());
  return offsets;
}

}  // namespace server
