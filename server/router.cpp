#include "server/router.hpp"

#include <optional>
#include <stdexcept>

#include "server/log.hpp"

namespace server {

namespace {

using protocol::ErrorCode;

/// Why a request may not be made now; empty when it may.
std::optional<protocol::ResponseError> refusal(Phase phase, std::string_view method) {
  const auto error = [](ErrorCode code, const char* message) {
    return protocol::ResponseError{static_cast<std::int64_t>(code), message, nullptr};
  };
  switch (phase) {
    case Phase::before_initialize:
      if (method == "initialize") return std::nullopt;
      return error(ErrorCode::ServerNotInitialized, "the server has not been initialized");
    case Phase::running:
      if (method != "initialize") return std::nullopt;
      return error(ErrorCode::InvalidRequest, "the server is initialized already");
    case Phase::after_shutdown: return error(ErrorCode::InvalidRequest, "the server has been shut down");
  }
  return std::nullopt;
}

}  // namespace

Router::Router(Outbox outbox, Executors executors, OpenDocuments& documents)
    : outbox_(std::move(outbox)), executors_(std::move(executors)), documents_(documents) {}

void Router::receive(std::string_view body) {
  std::string error;
  const bool handled = succeeds(
      [&] {
        const RequestContextPtr context = contexts_.acquire();
        context->arrival = std::chrono::steady_clock::now();
        protocol::Message message = parser_.parse(body, context->arena());
        std::visit([&](auto& kind) { receive(context, kind); }, message);
      },
      error);
  if (!handled) log_error("a message was lost: " + error);
}

void Router::receive(const RequestContextPtr& context, protocol::Request& request) {
  ++statistics_.requests;
  context->id = std::move(request.id);
  context->method = std::string_view(request.method);
  context->output = outbox_.take_buffer();
  unanswered_.emplace(context->id, context);
  if (const auto refused = refusal(phase_, context->method)) {
    return fail(context, static_cast<ErrorCode>(refused->code), refused->message);
  }
  const auto handler = request_handlers_.find(context->method);
  if (handler == request_handlers_.end()) {
    return fail(context, ErrorCode::MethodNotFound, "unknown method: " + context->method);
  }
  std::string error;
  if (!succeeds([&] { handler->second(context, request.params); }, error)) {
    fail(context, ErrorCode::InternalError, error);
  }
}

void Router::receive(const RequestContextPtr&, protocol::Notification& notification) {
  ++statistics_.notifications;
  const std::string method(std::string_view(notification.method));
  if (phase_ != Phase::running && method != "exit") return;
  const auto handler = notification_handlers_.find(method);
  if (handler == notification_handlers_.end()) return;
  std::string error;
  if (!succeeds([&] { handler->second(notification.params); }, error)) log_warning(method + " ignored: " + error);
}

void Router::receive(const RequestContextPtr&, protocol::Response& response) {
  if (response.error) log_warning("the client answered with an error: " + response.error->message);
}

void Router::receive(const RequestContextPtr&, protocol::ParseFailure& failure) {
  log_warning("not a message: " + failure.message);
  ++statistics_.errors;
  std::string body = outbox_.take_buffer();
  protocol::write_error(body, failure.id, failure.code, failure.message);
  outbox_.send(std::move(body));
}

void Router::cancel(const protocol::Id& id) {
  const auto found = unanswered_.find(id);
  if (found == unanswered_.end()) return;
  const RequestContextPtr context = found->second;
  context->stop.request_stop();
  ++statistics_.cancelled;
  send_error(context, ErrorCode::RequestCancelled, "cancelled");
}

/// Sends the reply that `output` holds, unless there was one before.
void Router::finish(const RequestContextPtr& context, Maker maker) {
  if (context->answered) return;
  ++(maker == Maker::loop ? statistics_.answered_on_loop : statistics_.answered_by_worker);
  outbox_.send(std::move(context->output));
  close(context, maker);
}

/// Sends an error, unless there was a reply before.
void Router::fail(const RequestContextPtr& context, ErrorCode code, std::string_view message) {
  if (context->answered) return;
  ++statistics_.errors;
  send_error(context, code, message);
}

/// A worker may be writing to the context's `output` now, hence another buffer.
void Router::send_error(const RequestContextPtr& context, ErrorCode code, std::string_view message) {
  std::string body = outbox_.take_buffer();
  protocol::write_error(body, context->id, code, message);
  outbox_.send(std::move(body));
  close(context, Maker::loop);
}

void Router::close(const RequestContextPtr& context, Maker maker) {
  context->answered = true;
  const auto [first, last] = unanswered_.equal_range(context->id);
  for (auto each = first; each != last; ++each) {
    if (each->second != context) continue;
    unanswered_.erase(each);
    break;
  }
  if (observer_) observer_(*context, maker);
}

}  // namespace server
