#include "tests/sessions/session.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace session {

namespace {

// Sanitizers on a busy machine are slow; a test that passes never waits this long.
constexpr int patience_milliseconds = 60'000;

std::array<int, 2> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  return ends;
}

std::string make_log_file() {
  std::string path = "/tmp/code-explainer-session-XXXXXX";
  const int descriptor = ::mkstemp(path.data());
  if (descriptor < 0) throw std::runtime_error("no temporary file");
  ::close(descriptor);
  return path;
}

[[noreturn]] void become_server(std::vector<std::string> arguments, int input, int output,
                                const std::string& log_path) {
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  const int log = ::open(log_path.c_str(), O_WRONLY);
  ::dup2(log, STDERR_FILENO);
  std::vector<char*> words;
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  ::execv(words[0], words.data());
  ::perror("execv");  // into the log
  ::_exit(127);
}

void check_shape(const json::object& message) {
  if (!message.contains("jsonrpc") || message.at("jsonrpc") != "2.0") throw std::runtime_error("not JSON-RPC 2.0");
  const bool is_response = message.contains("result") || message.contains("error");
  if (is_response == message.contains("method")) throw std::runtime_error("neither response nor request");
  if (message.contains("result") && message.contains("error")) throw std::runtime_error("result and error");
  if (is_response && !message.contains("id")) throw std::runtime_error("a response without id");
}

}  // namespace

Session::Session(std::vector<std::string> arguments) : log_path_(make_log_file()) {
  ::signal(SIGPIPE, SIG_IGN);
  arguments.insert(arguments.begin(), {CODE_EXPLAINER, "serve"});
  const auto input = make_pipe();
  const auto output = make_pipe();
  process_ = ::fork();
  if (process_ == 0) become_server(std::move(arguments), input[0], output[1], log_path_);
  ::close(input[0]);
  ::close(output[1]);
  input_ = input[1];
  output_ = output[0];
}

Session::~Session() {
  close_input();
  close_output();
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }
  ::unlink(log_path_.c_str());
}

json::object Session::initialize(const json::object& more) {
  json::object params{{"processId", nullptr}, {"rootUri", nullptr}, {"capabilities", json::object{}}};
  for (const auto& [key, value] : more) params[key] = value;
  const json::object response = call("initialize", params);
  if (!response.contains("result")) throw std::runtime_error("initialize failed: " + json::serialize(response));
  notify("initialized", json::object{});
  return response.at("result").as_object();
}

std::int64_t Session::request(std::string_view method, json::value params) {
  const std::int64_t id = next_id_++;
  send(json::object{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}});
  return id;
}

json::object Session::call(std::string_view method, json::value params) {
  return response(request(method, std::move(params)));
}

void Session::notify(std::string_view method, json::value params) {
  send(json::object{{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
}

void Session::open(std::string_view uri, std::string_view language_id, std::string_view text, std::int64_t version) {
  notify("textDocument/didOpen",
         {{"textDocument", {{"uri", uri}, {"languageId", language_id}, {"version", version}, {"text", text}}}});
}

void Session::change_all(std::string_view uri, std::string_view text, std::int64_t version) {
  json::array changes;
  changes.push_back(json::object{{"text", text}});
  notify("textDocument/didChange",
         json::object{{"textDocument", json::object{{"uri", uri}, {"version", version}}}, {"contentChanges", changes}});
}

std::int64_t Session::request_hover(std::string_view uri, int line, int character) {
  return request("textDocument/hover", json::object{{"textDocument", json::object{{"uri", uri}}},
                                                    {"position", {{"line", line}, {"character", character}}}});
}

json::object Session::hover(std::string_view uri, int line, int character) {
  return response(request_hover(uri, line, character));
}

void Session::send(const json::value& message) { send_bytes(frame(json::serialize(message))); }

void Session::send_bytes(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(input_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw std::runtime_error("the server does not read: " + log());
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::string Session::frame(std::string_view content) {
  return "Content-Length: " + std::to_string(content.size()) + "\r\n\r\n" + std::string(content);
}

json::object Session::response(std::int64_t id) {
  while (!has_response(id)) read_message();
  return std::move(responses_.extract(id).mapped());
}

json::object Session::response_to_text_id(const std::string& id) {
  while (responses_to_text_ids_.count(id) == 0) read_message();
  return std::move(responses_to_text_ids_.extract(id).mapped());
}

json::object Session::response_without_id() {
  while (responses_without_id_.empty()) read_message();
  json::object first = std::move(responses_without_id_.front());
  responses_without_id_.erase(responses_without_id_.begin());
  return first;
}

json::object Session::notification(std::string_view method) {
  for (;;) {
    const auto found = std::find_if(notifications_.begin(), notifications_.end(),
                                    [&](const json::object& each) { return each.at("method").as_string() == method; });
    if (found != notifications_.end()) {
      json::object taken = std::move(*found);
      notifications_.erase(found);
      return taken;
    }
    read_message();
  }
}

void Session::close_input() {
  if (input_ >= 0) ::close(input_);
  input_ = -1;
}

void Session::close_output() {
  if (output_ >= 0) ::close(output_);
  output_ = -1;
}

int Session::exit_code() {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(patience_milliseconds);
  for (;;) {
    int status = 0;
    if (::waitpid(process_, &status, WNOHANG) == process_) {
      process_ = -1;
      return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    if (std::chrono::steady_clock::now() > deadline) throw std::runtime_error("the server does not end: " + log());
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

void Session::drain() {
  for (;;) {
    while (received_.find("\r\n\r\n") != std::string::npos) read_message();
    if (!read_more()) break;
  }
  if (!received_.empty()) throw std::runtime_error("stray bytes on stdout: " + received_);
}

/// How the process ended, where that is not known already.
std::string Session::ending() { return process_ > 0 ? ", exit code " + std::to_string(exit_code()) : std::string(); }

std::string Session::log() const {
  std::stringstream text;
  text << std::ifstream(log_path_).rdbuf();
  return text.str();
}

/// False at the end of the server's output.
bool Session::read_more() {
  pollfd ready{output_, POLLIN, 0};
  int count = 0;
  do count = ::poll(&ready, 1, patience_milliseconds);
  while (count < 0 && errno == EINTR);
  if (count == 0) throw std::runtime_error("the server does not answer: " + log());
  std::array<char, 65536> buffer;
  ssize_t size = 0;
  do size = ::read(output_, buffer.data(), buffer.size());
  while (size < 0 && errno == EINTR);
  if (size <= 0) return false;
  received_.append(buffer.data(), static_cast<std::size_t>(size));
  return true;
}

void Session::read_message() {
  constexpr std::string_view header = "Content-Length: ";
  for (;;) {
    const std::size_t end = received_.find("\r\n\r\n");
    if (end != std::string::npos) {
      if (received_.compare(0, header.size(), header) != 0) throw std::runtime_error("stray output: " + received_);
      const std::size_t length = std::stoul(received_.substr(header.size(), end - header.size()));
      if (received_.size() >= end + 4 + length) {
        const json::value message = json::parse(std::string_view(received_).substr(end + 4, length));
        received_.erase(0, end + 4 + length);
        return take(message.as_object());
      }
    }
    if (!read_more()) throw std::runtime_error("the server closed its output" + ending() + ": " + log());
  }
}

void Session::take(json::object message) {
  check_shape(message);
  if (message.contains("method")) {
    notifications_.push_back(std::move(message));
  } else if (message.at("id").is_null()) {
    responses_without_id_.push_back(std::move(message));
  } else if (const json::string* text = message.at("id").if_string()) {
    const std::string id(text->data(), text->size());
    if (!responses_to_text_ids_.emplace(id, std::move(message)).second) throw std::runtime_error("a second response");
  } else {
    const std::int64_t id = message.at("id").to_number<std::int64_t>();
    if (!responses_.emplace(id, std::move(message)).second) throw std::runtime_error("a second response");
  }
}

std::string text_of(const json::object& response) {
  const json::value& result = response.at("result");
  return result.is_null() ? std::string() : std::string(result.at("contents").at("value").as_string());
}

std::int64_t error_of(const json::object& response) {
  return response.contains("error") ? response.at("error").at("code").to_number<std::int64_t>() : 0;
}

}  // namespace session
