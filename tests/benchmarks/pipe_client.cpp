#include "tests/benchmarks/pipe_client.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace bench {
namespace {

std::string quoted(std::string_view text) {
  return boost::json::serialize(boost::json::value(boost::json::string_view(text.data(), text.size())));
}

std::string document(std::string_view uri) { return R"("textDocument":{"uri":)" + quoted(uri); }

std::string place(core::Position position) {
  return R"({"line":)" + std::to_string(position.line) + R"(,"character":)" + std::to_string(position.character) + "}";
}

[[noreturn]] void become_server(int input, int output) {
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::execl(CODE_EXPLAINER, CODE_EXPLAINER, "serve", "--log-level", "error", nullptr);
  ::_exit(127);
}

}  // namespace

PipeClient::PipeClient() {
  ::signal(SIGPIPE, SIG_IGN);
  std::array<int, 2> input{};
  std::array<int, 2> output{};
  if (::pipe2(input.data(), O_CLOEXEC) != 0 || ::pipe2(output.data(), O_CLOEXEC) != 0) {
    throw std::runtime_error("no pipe");
  }
  process_ = ::fork();
  if (process_ == 0) become_server(input[0], output[1]);
  ::close(input[0]);
  ::close(output[1]);
  input_ = input[1];
  output_ = output[0];
}

PipeClient::~PipeClient() {
  ::close(input_);
  ::close(output_);
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
}

std::string PipeClient::call(std::string_view method, const std::string& params) {
  const std::string id = std::to_string(next_id_++);
  send(R"({"jsonrpc":"2.0","id":)" + id + R"(,"method":")" + std::string(method) + R"(","params":)" + params + "}");
  for (;;) {
    std::string body = receive();
    if (body.find(R"("id":)" + id) != std::string::npos) return body;
  }
}

void PipeClient::notify(std::string_view method, const std::string& params) {
  send(R"({"jsonrpc":"2.0","method":")" + std::string(method) + R"(","params":)" + params + "}");
}

void PipeClient::initialize() {
  call("initialize", R"({"processId":null,"rootUri":null,"capabilities":{"general":{"positionEncodings":["utf-8"]},)"
                     R"("textDocument":{"hover":{"contentFormat":["markdown"]}}}})");
  notify("initialized", "{}");
}

void PipeClient::open(std::string_view uri, std::string_view language, std::string_view text) {
  notify("textDocument/didOpen", "{" + document(uri) + R"(,"languageId":)" + quoted(language) +
                                     R"(,"version":1,"text":)" + quoted(text) + "}}");
}

void PipeClient::change(std::string_view uri, int version, core::Position start, core::Position end,
                        std::string_view text) {
  notify("textDocument/didChange", "{" + document(uri) + R"(,"version":)" + std::to_string(version) +
                                       R"(},"contentChanges":[{"range":{"start":)" + place(start) + R"(,"end":)" +
                                       place(end) + R"(},"text":)" + quoted(text) + "}]}");
}

std::string PipeClient::hover(std::string_view uri, core::Position position) {
  return call("textDocument/hover", "{" + document(uri) + R"(},"position":)" + place(position) + "}");
}

Clock::duration PipeClient::processor_time() const {
  std::chrono::nanoseconds sum{0};
  for (const auto& thread : std::filesystem::directory_iterator("/proc/" + std::to_string(process_) + "/task")) {
    std::int64_t nanoseconds = 0;
    std::ifstream(thread.path() / "schedstat") >> nanoseconds;
    sum += std::chrono::nanoseconds(nanoseconds);
  }
  return sum;
}

std::size_t PipeClient::peak_memory() const {
  std::ifstream status("/proc/" + std::to_string(process_) + "/status");
  for (std::string word; status >> word;) {
    std::size_t kibibytes = 0;
    if (word == "VmHWM:" && status >> kibibytes) return kibibytes * 1024;
  }
  throw std::runtime_error("the server is gone");
}

void PipeClient::send(std::string_view body) {
  const std::string frame = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
  for (std::string_view rest = frame; !rest.empty();) {
    const ssize_t written = ::write(input_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw std::runtime_error("the server does not read");
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::string PipeClient::receive() {
  constexpr std::string_view header = "Content-Length: ";
  for (;;) {
    const std::size_t end = received_.find("\r\n\r\n");
    if (end != std::string::npos) {
      const std::size_t length = std::stoul(received_.substr(header.size(), end - header.size()));
      if (received_.size() >= end + 4 + length) {
        std::string body = received_.substr(end + 4, length);
        received_.erase(0, end + 4 + length);
        return body;
      }
    }
    std::array<char, 65536> buffer;
    const ssize_t size = ::read(output_, buffer.data(), buffer.size());
    if (size <= 0) throw std::runtime_error("the server is gone");
    received_.append(buffer.data(), static_cast<std::size_t>(size));
  }
}

}  // namespace bench
