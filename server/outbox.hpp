// The way out to the client: whole messages, in order. Given to those who have something to say, so that they need not
// know the transport. Only the event loop may use it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "protocol/message.hpp"
#include "protocol/types/window.hpp"

namespace server {

struct Outbox {
  std::function<void(std::string body)> send;
  /// An empty string, possibly with memory to use again.
  std::function<std::string()> take_buffer;

  template <typename Params>
  void notify(std::string_view method, const Params& params) const {
    std::string body = take_buffer();
    protocol::write_notification(body, method, params);
    send(std::move(body));
  }

  void log_message(protocol::MessageType type, std::string message) const {
    notify("window/logMessage", protocol::LogMessageParams{type, std::move(message)});
  }
};

}  // namespace server
