// A conversation with the real executable over pipes, as an editor has it. Every message that arrives is checked to be
// a frame with JSON-RPC 2.0 in it; anything else on stdout is an error. Waiting ends with an exception after a generous
// time.
#pragma once

#include <sys/types.h>

#include <boost/json.hpp>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace session {

namespace json = boost::json;

class Session {
 public:
  /// Starts `code-explainer serve` with further arguments.
  explicit Session(std::vector<std::string> arguments = {});
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// `initialize` and `initialized`; returns the result. Members of `more` are added to the parameters.
  json::object initialize(const json::object& more = {});

  /// Sends a request and returns its id, so that its answer can be awaited later.
  std::int64_t request(std::string_view method, json::value params);
  /// Sends a request and waits for the whole response.
  json::object call(std::string_view method, json::value params);
  void notify(std::string_view method, json::value params);

  /// Opens, replaces and asks, with less to write. Lines and characters count from 0.
  void open(std::string_view uri, std::string_view language_id, std::string_view text, std::int64_t version = 1);
  void change_all(std::string_view uri, std::string_view text, std::int64_t version);
  std::int64_t request_hover(std::string_view uri, int line, int character);
  json::object hover(std::string_view uri, int line, int character);

  void send(const json::value& message);
  void send_bytes(std::string_view bytes);
  static std::string frame(std::string_view content);

  /// The response to a request, as soon as it has come.
  json::object response(std::int64_t id);
  json::object response_to_text_id(const std::string& id);
  /// The next response whose id is null: to something that had no readable id.
  json::object response_without_id();
  /// The first notification of `method` that has not been taken yet.
  json::object notification(std::string_view method);
  /// Whether a response to `id` came that nobody has taken.
  bool has_response(std::int64_t id) const { return responses_.count(id) != 0; }

  void close_input();
  void close_output();
  /// Waits for the end of the process; its exit code, or minus the signal that ended it.
  int exit_code();
  /// All that came on stdout after what was taken is read to the end and checked.
  void drain();

  pid_t process() const { return process_; }
  std::string log() const;

 private:
  void read_message();
  bool read_more();
  std::string ending();
  void take(json::object message);

  pid_t process_ = -1;
  int input_ = -1;   // the server's stdin
  int output_ = -1;  // the server's stdout
  std::string log_path_;
  std::string received_;
  std::int64_t next_id_ = 1;
  std::map<std::int64_t, json::object> responses_;
  std::map<std::string, json::object> responses_to_text_ids_;
  std::vector<json::object> responses_without_id_;
  std::vector<json::object> notifications_;
};

/// The text of a hover response; empty for null.
std::string text_of(const json::object& response);
/// The error code of a response; 0 when it has none.
std::int64_t error_of(const json::object& response);

}  // namespace session
