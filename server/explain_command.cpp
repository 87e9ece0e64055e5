#include "server/explain_command.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>
#include <string_view>
#include <system_error>
#include <variant>

#include "core/analyzer/build_model.hpp"
#include "core/engine.hpp"
#include "core/languages/registry.hpp"
#include "server/explanation_json.hpp"
#include "server/place.hpp"
#include "server/place_subject.hpp"
#include "server/source_file.hpp"
#include "server/source_tree.hpp"
#include "server/terminal.hpp"

namespace server {
namespace {

/// One run of the command.
class ExplainCommand {
 public:
  ExplainCommand(const ExplainOptions& options, std::ostream& out, std::ostream& error)
      : options_(options), out_(out), error_(error) {}

  ExitCode explain_place();
  ExitCode explain_all();

 private:
  bool fail(std::string_view where, std::string_view problem);
  core::DocumentPtr open(const std::string& path);
  ExitCode explain_lines(const core::Document& document, std::uint32_t first, std::uint32_t last);
  bool explain_file(const std::string& path);
  void explain_function(const core::Document& document, const FunctionAt& function);
  void write(const core::Document& document, const core::Explanation& explanation);
  void write_text(const core::Document& document, const core::Explanation& explanation);

  const ExplainOptions& options_;
  std::ostream& out_;
  std::ostream& error_;
  core::Engine engine_;
  bool written_ = false;
};

/// Reports a problem; returns false, for the caller to return.
bool ExplainCommand::fail(std::string_view where, std::string_view problem) {
  error_ << "code-explainer: " << where << ": " << problem << '\n';
  return false;
}

/// Null, with the problem reported, when the file has no tree to explain.
core::DocumentPtr ExplainCommand::open(const std::string& path) {
  auto source = read_source_file(path);
  if (const auto* problem = std::get_if<Problem>(&source)) {
    fail(path, problem->text);
    return nullptr;
  }
  std::string& text = std::get<std::string>(source);
  const core::Language* language = core::find_language(path, "", text);
  if (language == nullptr) {
    fail(path, "is in no language known here");
    return nullptr;
  }
  core::DocumentPtr document = core::Document::open(path, 0, std::move(text), language);
  if (document->tree() == nullptr) {
    fail(path, "is too large, or takes too long to parse");
    return nullptr;
  }
  return document;
}

ExitCode ExplainCommand::explain_place() {
  const Place place = parse_place(options_.place, [](const std::string& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
  });
  if (place.line == 0u || place.column == 0u || place.last_line == 0u) {
    fail(options_.place, "lines and columns count from 1");
    return kUsageError;
  }
  const core::DocumentPtr document = open(place.path);
  if (!document) return kNotExplained;
  if (!place.line) {
    fail(place.path, "which line? Say FILE:LINE, or --all for every function");
    return kUsageError;
  }
  if (const std::uint32_t lines = lines_to_see(*document); *place.line > lines) {
    fail(options_.place, "the file has only " + std::to_string(lines) + (lines == 1 ? " line" : " lines"));
    return kNotExplained;
  }
  if (place.last_line) return explain_lines(*document, *place.line, *place.last_line);
  for (const std::uint32_t offset : offsets_meant(*document, *place.line, place.column)) {
    const core::ExplanationPtr explanation = engine_.explain(*document, offset);
    if (explanation->empty()) continue;
    write(*document, *explanation);
    return kExplained;
  }
  fail(options_.place, "nothing to explain here");
  return kNotExplained;
}

ExitCode ExplainCommand::explain_lines(const core::Document& document, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t seen_last = std::min(last, lines_to_see(document));
  const core::Span from = document.lines().line_span(document.text(), first - 1);
  const core::Span to = document.lines().line_span(document.text(), seen_last - 1);
  const core::ExplanationPtr explanation = engine_.explain(document, core::Span{from.begin, to.end});
  if (explanation->empty()) {
    fail(options_.place, "nothing to explain here");
    return kNotExplained;
  }
  write(document, *explanation);
  return kExplained;
}

ExitCode ExplainCommand::explain_all() {
  std::error_code ignored;
  if (!std::filesystem::is_directory(options_.place, ignored)) {
    return explain_file(options_.place) ? kExplained : kNotExplained;
  }
  bool all_read = true;
  const auto report = [&](const std::string& path, const std::string& problem) { all_read = fail(path, problem); };
  for (const std::string& path : source_files_below(options_.place, report)) {
    if (!explain_file(path)) all_read = false;
  }
  return all_read ? kExplained : kNotExplained;
}

bool ExplainCommand::explain_file(const std::string& path) {
  const core::DocumentPtr document = open(path);
  if (!document) return false;
  for (const FunctionAt& function : functions_with_names(*document)) explain_function(*document, function);
  return true;
}

void ExplainCommand::explain_function(const core::Document& document, const FunctionAt& function) {
  const core::ExplanationPtr explanation = engine_.explain(document, function.name.begin);
  if (explanation->kind == core::SubjectKind::function && explanation->model) return write(document, *explanation);
  // Nothing is worth saying, but programs that count functions want to see each of them.
  core::Explanation silent;
  silent.kind = core::SubjectKind::function;
  silent.span = function.name;
  silent.name = document.text(function.name);
  silent.model = std::make_shared<const core::FunctionModel>(core::build_model(document, function.node));
  write(document, silent);
}

void ExplainCommand::write(const core::Document& document, const core::Explanation& explanation) {
  if (!options_.json) return write_text(document, explanation);
  std::string line;
  append_explanation_json(document, explanation, line);
  out_ << line << '\n';
}

void ExplainCommand::write_text(const core::Document& document, const core::Explanation& explanation) {
  if (explanation.empty()) return;
  const std::string heading =
      document.path() + ":" + std::to_string(document.line(explanation.span.begin)) + " " + explanation.name;
  std::string text;
  const core::Markup markup = options_.colour ? core::Markup::markdown : core::Markup::plain;
  if (options_.detail == core::Detail::full) core::render(core::explain_in_full(document, explanation), markup, text);
  if (text.empty()) core::render(explanation, markup, options_.detail, text);
  if (written_) out_ << '\n';
  written_ = true;
  out_ << (options_.colour ? coloured_heading(heading) : heading) << '\n'
       << (options_.colour ? coloured(text) : text) << '\n';
}

}  // namespace

ExitCode explain(const ExplainOptions& options, std::ostream& out, std::ostream& error) {
  ExplainCommand command(options, out, error);
  const ExitCode code = options.all ? command.explain_all() : command.explain_place();
  out.flush();
  if (!out) {
    error << "code-explainer: the output cannot be written\n";
    return kNotExplained;
  }
  return code;
}

}  // namespace server
