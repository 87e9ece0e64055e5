// Media types, also called MIME types (RFC 6838): what the content is.
#include <algorithm>

#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/text_reader.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

struct MediaFact {
  std::string_view type, words;
};

constexpr MediaFact facts[] = {
    {"application/json", "JSON"},
    {"application/ld+json", "linked data as JSON"},
    {"application/problem+json", "an error report of an HTTP interface as JSON (RFC 9457)"},
    {"application/merge-patch+json", "changes to a JSON document (RFC 7396)"},
    {"application/json-patch+json", "a list of changes to a JSON document (RFC 6902)"},
    {"application/x-ndjson", "JSON values, one a line"},
    {"application/xml", "XML"},
    {"text/xml", "XML"},
    {"application/octet-stream", "bytes of an unknown kind"},
    {"application/x-www-form-urlencoded", "form fields as `name=value` pairs, percent-encoded"},
    {"multipart/form-data", "form fields and files, separated by a boundary"},
    {"multipart/mixed", "several parts, separated by a boundary"},
    {"multipart/alternative", "the same content in several forms, best last"},
    {"application/pdf", "a PDF document"},
    {"application/zip", "a ZIP archive"},
    {"application/gzip", "data compressed by gzip"},
    {"application/x-tar", "a tar archive"},
    {"application/wasm", "a WebAssembly module"},
    {"application/grpc", "gRPC messages"},
    {"application/graphql", "a GraphQL query"},
    {"application/rtf", "a Rich Text document"},
    {"application/vnd.ms-excel", "an Excel workbook of the old binary format"},
    {"application/msword", "a Word document of the old binary format"},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "an Excel workbook (xlsx)"},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document (docx)"},
    {"application/vnd.openxmlformats-officedocument.presentationml.presentation", "a PowerPoint presentation (pptx)"},
    {"application/vnd.api+json", "JSON by the JSON:API conventions"},
    {"application/hal+json", "JSON with links by the HAL conventions"},
    {"application/atom+xml", "an Atom feed"},
    {"application/rss+xml", "an RSS feed"},
    {"application/xhtml+xml", "XHTML"},
    {"application/yaml", "YAML"},
    {"application/toml", "TOML"},
    {"application/sql", "SQL"},
    {"application/msgpack", "MessagePack"},
    {"application/cbor", "CBOR"},
    {"application/protobuf", "a Protocol Buffers message"},
    {"application/x-protobuf", "a Protocol Buffers message"},
    {"application/manifest+json", "the manifest of a web application"},
    {"text/plain", "plain text"},
    {"text/html", "HTML"},
    {"text/css", "a CSS style sheet"},
    {"text/csv", "comma-separated values"},
    {"text/tab-separated-values", "tab-separated values"},
    {"text/markdown", "Markdown"},
    {"text/calendar", "an iCalendar file"},
    {"text/vcard", "a vCard"},
    {"text/event-stream", "a stream of server-sent events"},
    {"image/png", "a PNG image"},
    {"image/jpeg", "a JPEG image"},
    {"image/gif", "a GIF image"},
    {"image/webp", "a WebP image"},
    {"image/avif", "an AVIF image"},
    {"image/svg+xml", "an SVG drawing, which is XML and may hold scripts"},
    {"image/x-icon", "an icon"},
    {"image/vnd.microsoft.icon", "an icon"},
    {"image/tiff", "a TIFF image"},
    {"image/bmp", "a bitmap image"},
    {"audio/mpeg", "MP3 audio"},
    {"audio/ogg", "Ogg audio"},
    {"audio/wav", "WAV audio"},
    {"video/mp4", "MP4 video"},
    {"video/webm", "WebM video"},
    {"video/mpeg", "MPEG video"},
    {"font/woff", "a web font (WOFF)"},
    {"font/woff2", "a web font (WOFF2)"},
    {"font/ttf", "a TrueType font"},
    {"message/rfc822", "an e-mail message"},
    {"message/http", "an HTTP message"},
};

bool is_type_character(char c) {
  return is_letter_or_digit(c) || std::string_view("!#$&-^_.+*").find(c) != std::string_view::npos;
}

/// What the ending of an unknown type says (RFC 6839).
std::string_view suffix_words(std::string_view subtype) {
  if (subtype.ends_with("+json")) return "JSON of a particular form";
  if (subtype.ends_with("+xml")) return "XML of a particular form";
  if (subtype.ends_with("+zip")) return "a ZIP archive of a particular form";
  if (subtype.ends_with("+yaml")) return "YAML of a particular form";
  if (subtype.ends_with("+cbor")) return "CBOR of a particular form";
  return {};
}

Prose parameter(std::string_view name, std::string_view value) {
  if (name == "charset") return Prose("encoded in ") << code(value);
  if (name == "boundary") return Prose("here ") << code(value, 40);
  if (name == "q") return Prose("preferred with weight ") << code(value);
  return Prose() << code(name) << " = " << code(value, 40);
}

/// The parameters behind the type; false when what stands there are none.
bool read_parameters(TextReader& reader, std::vector<Prose>& parameters) {
  while (!reader.done()) {
    reader.skip_blanks();
    if (!reader.take(';')) return false;
    reader.skip_blanks();
    if (reader.done()) return true;
    const std::string_view name = reader.take_while(is_type_character);
    if (name.empty() || !reader.take('=')) return false;
    const bool quoted = reader.take('"');
    const std::string_view value =
        reader.take_while([&](char c) { return quoted ? c != '"' : c != ';' && !is_blank(c); });
    if (quoted && !reader.take('"')) return false;
    parameters.push_back(parameter(name, value));
  }
  return true;
}

}  // namespace

LiteralAnswer explain_media_type(const Literal& literal) {
  if (literal.role != Role::string || !literal.exact || literal.text.size() > 200) return {};
  TextReader reader(literal.text);
  const std::string_view type = reader.take_while(is_lower);
  if (!is_one_of(type, {"application", "audio", "font", "image", "message", "model", "multipart", "text", "video"}))
    return {};
  if (!reader.take('/')) return {};
  const std::string_view subtype = reader.take_while(is_type_character);
  const std::string_view whole = std::string_view(literal.text).substr(0, type.size() + 1 + subtype.size());
  std::vector<Prose> parameters;
  if (!read_parameters(reader, parameters)) return {};
  const auto* known = std::ranges::find(facts, whole, &MediaFact::type);
  LiteralAnswer answer;
  if (known != std::end(facts)) {
    answer.first_line = Prose("the media type of ") << prose_from_table(known->words);
  } else if (const std::string_view words = suffix_words(subtype); !words.empty()) {
    answer.first_line = Prose("a media type of ") << words;
  } else if (reader.done() && literal.text == std::string(type) + "/*") {
    answer.first_line = Prose("any media type of the kind ") << code(type);
  } else {
    return {};
  }
  for (const Prose& one : parameters) answer.first_line << ", " << one;
  return answer;
}

}  // namespace core
