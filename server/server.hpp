// The language server: owns the engine, the transport, the threads and the event loop, and puts them together.
// One thread runs the event loop: it reads, routes, answers what costs nothing and writes. Workers parse and explain.
// Construct, then call `run` on the thread that is to be the event loop.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/engine.hpp"
#include "core/support/worker_pool.hpp"
#include "protocol/transport.hpp"
#include "server/open_documents.hpp"
#include "server/outbox.hpp"
#include "server/router.hpp"
#include "server/serve.hpp"
#include "server/session.hpp"

namespace server {

class Server {
 public:
  /// Takes over two descriptors: where the client's messages come from and where ours go.
  Server(const ServeOptions& options, int input, int output);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Serves until the client leaves; the exit code of the process.
  int run();

 private:
  Outbox outbox();
  Executors executors();
  void start();
  void run_one();
  bool may_end() const;
  void leave(int exit_code);
  void refuse(const protocol::FrameError& error);
  void watch(std::int64_t process);
  void watch_again(std::int64_t process);
  void trace(const RequestContext& context, Router::Maker maker) const;

  // In this order: what the handlers waiting in the event loop hold on to outlives the loop, and the workers die first.
  core::Engine engine_;
  OpenDocuments documents_;
  Router router_;
  Session session_;
  boost::asio::io_context loop_{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> stay_{loop_.get_executor()};
  boost::asio::steady_timer watch_timer_{loop_};
  boost::asio::steady_timer patience_{loop_};
  protocol::Transport transport_;
  std::optional<int> exit_code_;  // set once the server is leaving
  bool out_of_patience_ = false;
  core::WorkerPool workers_;
};

}  // namespace server
