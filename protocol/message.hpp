// JSON-RPC 2.0 as LSP 3.17 uses it: what a message body is (`parse_message`) and how one is written. Anything that is
// no message becomes a `ParseFailure` that holds the error to answer with. A message may live in the memory resource of
// a request, so that a steady stream of messages allocates nothing. Any thread may use the functions; one
// `MessageParser` belongs to one thread.
#pragma once

#include <boost/json/parser.hpp>
#include <boost/json/storage_ptr.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "protocol/json.hpp"

namespace protocol {

/// Of a request. monostate is JSON's null: the id of an answer to something whose id could not be read.
using Id = std::variant<std::monostate, std::int64_t, std::string>;

/// JSON-RPC 2.0, section 5.1, and LSP 3.17, "ErrorCodes".
enum class ErrorCode : std::int32_t {
  ParseError = -32700,
  InvalidRequest = -32600,
  MethodNotFound = -32601,
  InvalidParams = -32602,
  InternalError = -32603,
  ServerNotInitialized = -32002,
  UnknownErrorCode = -32001,
  RequestFailed = -32803,
  ServerCancelled = -32802,
  ContentModified = -32801,
  RequestCancelled = -32800,
};

struct Request {
  Id id;
  boost::json::string method;
  boost::json::value params;  ///< null when absent
};

struct Notification {
  boost::json::string method;
  boost::json::value params;  ///< null when absent
};

struct ResponseError {
  std::int64_t code = 0;
  std::string message;
  boost::json::value data;
};

/// The client's answer to a request of ours.
struct Response {
  Id id;
  boost::json::value result;
  std::optional<ResponseError> error;
};

/// To be answered by `write_error(out, id, code, message)`.
struct ParseFailure {
  ErrorCode code = ErrorCode::ParseError;
  std::string message;
  Id id;
};

using Message = std::variant<Request, Notification, Response, ParseFailure>;

class MessageParser {
 public:
  MessageParser();

  /// The message holds memory of `storage`, which must outlive it. Never throws on any text (std::bad_alloc excepted).
  Message parse(std::string_view text, const boost::json::storage_ptr& storage = {});

 private:
  std::optional<boost::json::value> parse_json(std::string_view text, const boost::json::storage_ptr& storage,
                                               boost::json::error_code& error);

  boost::json::parser parser_;
};

/// The same without a parser to keep.
Message parse_message(std::string_view text, const boost::json::storage_ptr& storage = {});

/// The id of a request that is no valid JSON or is cut short; null unless it is plainly a request (it has a method).
Id recover_id(std::string_view text);

// Writers of whole message bodies. Each appends to `out`.

void write_id(std::string& out, const Id& id);
void write_response_start(std::string& out, const Id& id);
void write_notification_start(std::string& out, std::string_view method);
void write_request_start(std::string& out, const Id& id, std::string_view method);
void write_error(std::string& out, const Id& id, ErrorCode code, std::string_view message);

/// `result` is a described struct, a json::value, a container of them, or an empty optional for null.
template <typename Result>
void write_response(std::string& out, const Id& id, const Result& result) {
  write_response_start(out, id);
  append_json(out, result);
  out += '}';
}

template <typename Params>
void write_notification(std::string& out, std::string_view method, const Params& params) {
  write_notification_start(out, method);
  append_json(out, params);
  out += '}';
}

template <typename Params>
void write_request(std::string& out, const Id& id, std::string_view method, const Params& params) {
  write_request_start(out, id, method);
  append_json(out, params);
  out += '}';
}

}  // namespace protocol
