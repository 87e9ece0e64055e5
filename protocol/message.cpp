#include "protocol/message.hpp"

#include <boost/json/kind.hpp>
#include <utility>

#include "protocol/json_repair.hpp"

namespace protocol {
namespace {

namespace json = boost::json;

/// Deeper than any message of an editor, and shallow enough for the recursion of parser, reader and writer.
constexpr std::size_t deepest_nesting = 256;

json::parse_options parse_options() {
  json::parse_options options;
  options.max_depth = deepest_nesting;
  return options;
}

/// nullopt when `value` cannot be an id.
std::optional<Id> id_of(const json::value& value) {
  if (value.is_null()) {
    return Id();
  }
  if (const auto* text = value.if_string()) {
    return Id(std::string(*text));
  }
  std::int64_t number = 0;
  if (!read_json(value, number)) {
    return Id(number);
  }
  return std::nullopt;
}

Message invalid(std::string message, Id id) {
  return ParseFailure{ErrorCode::InvalidRequest, std::move(message), std::move(id)};
}

Message call_of(json::object& object, const json::value* id_value, Id id) {
  json::value* const method = object.if_contains("method");
  if (!method->is_string()) {
    return invalid("method is not a string", std::move(id));
  }
  json::value params(object.storage());
  if (json::value* const given = object.if_contains("params")) {
    if (!given->is_structured() && !given->is_null()) {
      return invalid("params is neither an object nor an array", std::move(id));
    }
    params = std::move(*given);
  }
  if (id_value == nullptr) {
    return Notification{std::move(method->get_string()), std::move(params)};
  }
  return Request{std::move(id), std::move(method->get_string()), std::move(params)};
}

ResponseError response_error_of(json::value& value) {
  ResponseError error;
  const auto* object = value.if_object();
  if (object == nullptr) {
    return error;
  }
  if (const json::value* code = object->if_contains("code")) {
    (void)read_json(*code, error.code);
  }
  if (const json::value* message = object->if_contains("message")) {
    (void)read_json(*message, error.message);
  }
  if (const json::value* data = object->if_contains("data")) {
    error.data = *data;
  }
  return error;
}

Message response_of(json::object& object, Id id) {
  Response response{std::move(id), json::value(object.storage()), std::nullopt};
  if (json::value* const error = object.if_contains("error"); error != nullptr && !error->is_null()) {
    response.error = response_error_of(*error);
  } else if (json::value* const result = object.if_contains("result")) {
    response.result = std::move(*result);
  }
  return response;
}

Message message_of(json::value& value) {
  if (value.is_array()) {
    return invalid("batches are not supported", Id());
  }
  json::object* const object = value.if_object();
  if (object == nullptr) {
    return invalid("a message is a JSON object", Id());
  }
  const bool is_call = object->contains("method");
  const bool is_answer = !is_call && (object->contains("result") || object->contains("error"));
  const json::value* const id_value = object->if_contains("id");
  const std::optional<Id> id = id_value != nullptr ? id_of(*id_value) : Id();
  if (!id) {
    return invalid("id is neither an integer nor a string", Id());
  }
  const json::value* const version = object->if_contains("jsonrpc");
  if (version == nullptr || !version->is_string() || version->get_string() != "2.0") {
    // The id of an answer is one of ours, not the client's: nothing can be answered to it.
    return invalid("jsonrpc is not \"2.0\"", is_answer ? Id() : *id);
  }
  if (is_call) {
    return call_of(*object, id_value, *id);
  }
  if (is_answer && id_value != nullptr) {
    return response_of(*object, *id);
  }
  return invalid("neither a request nor a response", *id);
}

}  // namespace

MessageParser::MessageParser() : parser_(json::storage_ptr(), parse_options()) {}

std::optional<json::value> MessageParser::parse_json(std::string_view text, const json::storage_ptr& storage,
                                                     json::error_code& error) {
  parser_.reset(storage);
  parser_.write(text, error);
  if (error) {
    parser_.reset();
    return std::nullopt;
  }
  return parser_.release();
}

Message MessageParser::parse(std::string_view text, const json::storage_ptr& storage) {
  json::error_code error;
  auto value = parse_json(text, storage, error);
  if (!value && error != json::error::too_deep) {
    json::error_code still_wrong;
    value = parse_json(repair_json(text), storage, still_wrong);
  }
  if (!value) {
    return ParseFailure{ErrorCode::ParseError, "not valid JSON: " + error.message(), recover_id(text)};
  }
  return message_of(*value);
}

Message parse_message(std::string_view text, const json::storage_ptr& storage) {
  return MessageParser().parse(text, storage);
}

void write_id(std::string& out, const Id& id) {
  if (const auto* number = std::get_if<std::int64_t>(&id)) {
    append_json_number(out, *number);
  } else if (const auto* text = std::get_if<std::string>(&id)) {
    append_json_string(out, *text);
  } else {
    out += "null";
  }
}

void write_response_start(std::string& out, const Id& id) {
  out += R"({"jsonrpc":"2.0","id":)";
  write_id(out, id);
  out += R"(,"result":)";
}

void write_notification_start(std::string& out, std::string_view method) {
  out += R"({"jsonrpc":"2.0","method":)";
  append_json_string(out, method);
  out += R"(,"params":)";
}

void write_request_start(std::string& out, const Id& id, std::string_view method) {
  out += R"({"jsonrpc":"2.0","id":)";
  write_id(out, id);
  out += R"(,"method":)";
  append_json_string(out, method);
  out += R"(,"params":)";
}

void write_error(std::string& out, const Id& id, ErrorCode code, std::string_view message) {
  out += R"({"jsonrpc":"2.0","id":)";
  write_id(out, id);
  out += R"(,"error":{"code":)";
  append_json_number(out, static_cast<std::int32_t>(code));
  out += R"(,"message":)";
  append_json_string(out, message);
  out += "}}";
}

}  // namespace protocol
