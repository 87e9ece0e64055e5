#include "server/server.hpp"

#include <signal.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <cerrno>
#include <string>
#include <thread>
#include <utility>

#include "server/handlers/documents.hpp"
#include "server/handlers/hover.hpp"
#include "server/handlers/lifecycle.hpp"
#include "server/log.hpp"

namespace server {

namespace {

constexpr std::chrono::seconds watch_interval{2};
// How long a client that leaves may take to read what it asked for.
constexpr std::chrono::seconds leaving_patience{2};

std::size_t thread_count(std::size_t wanted) {
  if (wanted > 0) return wanted;
  return std::max<std::size_t>(2, std::thread::hardware_concurrency());
}

bool is_alive(std::int64_t process) { return ::kill(static_cast<pid_t>(process), 0) == 0 || errno != ESRCH; }

std::string text_of(const protocol::Id& id) {
  std::string text;
  protocol::write_id(text, id);
  return text;
}

}  // namespace

Server::Server(const ServeOptions& options, int input, int output)
    : documents_(executors()),
      router_(outbox(), executors(), documents_),
      session_{engine_, documents_, outbox(), [this](std::int64_t process) { watch(process); },
               [this](int exit_code) { leave(exit_code); }},
      transport_(protocol::Transport::Stream(loop_, input), protocol::Transport::Stream(loop_, output),
                 {.body_bytes = options.max_message_bytes}),
      workers_(thread_count(options.worker_threads)) {
  add_lifecycle_handlers(router_, session_);
  add_document_handlers(router_, session_);
  add_hover_handler(router_, session_);
  router_.set_observer([this](const RequestContext& context, Router::Maker maker) { trace(context, maker); });
}

int Server::run() {
  start();
  while (!may_end()) run_one();
  documents_.forget_all();  // what waits in them belongs to the router, which goes first
  return *exit_code_;
}

Outbox Server::outbox() {
  return {[this](std::string body) { transport_.send(std::move(body)); }, [this] { return transport_.take_buffer(); }};
}

Executors Server::executors() {
  return {[this](Executors::Task task) { workers_.post(std::move(task)); },
          [this](Executors::Task task) { boost::asio::post(loop_, std::move(task)); }};
}

void Server::start() {
  transport_.start({
      .on_message = [this](std::string_view body) { router_.receive(body); },
      .on_error = [this](const protocol::FrameError& error) { refuse(error); },
      .on_closed = [this] { leave(router_.phase() == Phase::after_shutdown ? 0 : 1); },
  });
}

/// One event. Whatever goes wrong in it, the next one is served.
void Server::run_one() {
  std::string error;
  if (!succeeds([this] { loop_.run_one(); }, error)) log_error("an event was lost: " + error);
}

/// True when the server is leaving and all that was asked has been answered and written, or nobody takes it.
bool Server::may_end() const { return exit_code_ && (out_of_patience_ || (router_.idle() && transport_.drained())); }

void Server::leave(int exit_code) {
  if (exit_code_) return;
  exit_code_ = exit_code;
  transport_.close();
  patience_.expires_after(leaving_patience);
  patience_.async_wait([this](const boost::system::error_code& error) { out_of_patience_ = !error; });
}

/// A frame that could not be read. One that is too long may have been a request, and is answered as far as its start
/// tells.
void Server::refuse(const protocol::FrameError& error) {
  log_warning("unreadable input: " + error.message);
  if (error.kind != protocol::FrameErrorKind::body_too_long) return;
  std::string body = transport_.take_buffer();
  protocol::write_error(body, protocol::recover_id(error.body_start), protocol::ErrorCode::InvalidRequest,
                        error.message);
  transport_.send(std::move(body));
}

void Server::watch(std::int64_t process) {
  if (process > 0) watch_again(process);
}

void Server::watch_again(std::int64_t process) {
  watch_timer_.expires_after(watch_interval);
  watch_timer_.async_wait([this, process](const boost::system::error_code& error) {
    if (error) return;
    if (is_alive(process)) return watch_again(process);
    log_info("the client's process is gone");
    leave(router_.phase() == Phase::after_shutdown ? 0 : 1);
  });
}

/// Tells a client that traces (`$/setTrace`) how a request was answered.
void Server::trace(const RequestContext& context, Router::Maker maker) const {
  if (session_.trace == protocol::TraceValue::off) return;
  const auto time =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - context.arrival);
  protocol::LogTraceParams params;
  params.message = context.method + " " + text_of(context.id) + " answered in " + std::to_string(time.count()) + " us";
  if (session_.trace == protocol::TraceValue::verbose) {
    params.verbose = maker == Router::Maker::loop ? "by the event loop" : "by a worker";
  }
  session_.outbox.notify("$/logTrace", params);
}

}  // namespace server
