#include "server/explanation_json.hpp"

#include <boost/describe.hpp>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "core/explanation/render.hpp"
#include "core/support/characters.hpp"
#include "protocol/json.hpp"

namespace server {
namespace {

struct JsonPosition {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};
BOOST_DESCRIBE_STRUCT(JsonPosition, (), (line, column))

struct JsonSpan {
  JsonPosition start, end;
};
BOOST_DESCRIBE_STRUCT(JsonSpan, (), (start, end))

struct JsonClaim {
  std::string label;
  std::string text;
  std::vector<std::uint32_t> lines;
};
BOOST_DESCRIBE_STRUCT(JsonClaim, (), (label, text, lines))

struct JsonMetrics {
  std::uint32_t cyclomatic = 0;
  std::uint32_t cognitive = 0;
  std::uint32_t nesting = 0;
  std::uint32_t lines = 0;
  std::uint32_t parameters = 0;
};
BOOST_DESCRIBE_STRUCT(JsonMetrics, (), (cyclomatic, cognitive, nesting, lines, parameters))

struct JsonCall {
  std::string name;
  std::uint32_t line = 0;
};
BOOST_DESCRIBE_STRUCT(JsonCall, (), (name, line))

struct JsonExit {
  std::string_view kind;
  std::uint32_t line = 0;
};
BOOST_DESCRIBE_STRUCT(JsonExit, (), (kind, line))

/// A variant with null rather than an optional: the writer leaves empty optionals out, and every key is promised.
using OptionalMetrics = std::variant<std::nullptr_t, JsonMetrics>;

struct JsonExplanation {
  std::string_view path;
  std::string_view language;
  std::string_view kind;
  std::string_view name;
  JsonSpan span;
  std::string first_line;
  std::vector<JsonClaim> claims;
  OptionalMetrics metrics;
  std::vector<JsonCall> calls;
  std::vector<JsonExit> exits;
  std::vector<std::string> notes;
};
BOOST_DESCRIBE_STRUCT(JsonExplanation, (),
                      (path, language, kind, name, span, first_line, claims, metrics, calls, exits, notes))

JsonPosition position_of(const core::Document& document, std::uint32_t offset) {
  const auto [line, character] = document.lines().position_of(document.text(), offset, core::PositionEncoding::utf32);
  return {line + 1, character + 1};
}

std::string plain(const core::Prose& prose) {
  std::string text;
  core::render(prose, core::Markup::plain, text);
  return text;
}

JsonClaim json_of(const core::Document& document, const core::Claim& claim) {
  const bool is_sentence = claim.label().empty();
  JsonClaim json{claim.label(), plain(is_sentence ? core::sentence(claim.text()) : claim.text()), {}};
  for (const core::Span proof : claim.proofs()) {
    const std::uint32_t line = document.line(proof.begin);
    if (json.lines.empty() || json.lines.back() != line) json.lines.push_back(line);
  }
  return json;
}

std::string_view name_of(core::ExitKind kind) {
  switch (kind) {
    case core::ExitKind::return_: return "return";
    case core::ExitKind::raise: return "raise";
    case core::ExitKind::yield_: return "yield";
    case core::ExitKind::pass_error: return "pass_error";
  }
  return "";
}

void add_model(const core::Document& document, const core::FunctionModel& model, JsonExplanation& json) {
  const core::Metrics& metrics = model.metrics;
  if (model.syntax_error.empty()) {  // else they would count what may not be there
    json.metrics =
        JsonMetrics{metrics.cyclomatic, metrics.cognitive, metrics.nesting, metrics.lines, metrics.parameters};
  }
  for (const core::Call& call : model.calls) {
    json.calls.push_back({core::fold_white_space(document.text(call.callee)), document.line(call.span.begin)});
  }
  for (const core::Exit& exit : model.exits) {
    json.exits.push_back({name_of(exit.kind), document.line(exit.span.begin)});
  }
}

}  // namespace

void append_explanation_json(const core::Document& document, const core::Explanation& explanation, std::string& out) {
  JsonExplanation json;
  json.path = document.path();
  if (document.language() != nullptr) json.language = document.language()->traits().id;
  json.kind = core::name_of(explanation.kind);
  json.name = explanation.name;
  json.span = {position_of(document, explanation.span.begin), position_of(document, explanation.span.end)};
  core::render(explanation, core::Markup::plain, core::Detail::brief, json.first_line);
  for (const core::Claim& claim : explanation.claims) json.claims.push_back(json_of(document, claim));
  for (const core::Prose& note : explanation.notes) json.notes.push_back(plain(note));
  if (explanation.model) add_model(document, *explanation.model, json);
  protocol::append_json(out, json);
}

}  // namespace server
