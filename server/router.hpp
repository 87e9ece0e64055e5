// From a method's name to its typed handler, and from what the handler returns to exactly one reply: also when it
// throws, when the parameters do not fit, when the method is unknown or the request is cancelled. Handlers start on the
// event loop; what they return as `Later` runs on a worker. A request about a document is handled with the document as
// it was when the request arrived. Only the event loop calls this class.
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "protocol/json.hpp"
#include "protocol/message.hpp"
#include "protocol/uri.hpp"
#include "server/answer.hpp"
#include "server/open_documents.hpp"
#include "server/outbox.hpp"
#include "server/request_context.hpp"

namespace server {

/// LSP 3.17, "Lifecycle Messages": what may be asked when.
enum class Phase : std::uint8_t { before_initialize, running, after_shutdown };

struct RouterStatistics {
  std::uint64_t requests = 0;
  std::uint64_t notifications = 0;
  std::uint64_t answered_on_loop = 0;    ///< results, made without another thread
  std::uint64_t answered_by_worker = 0;  ///< replies, also errors that the work returned
  std::uint64_t errors = 0;              ///< all other replies but cancellations
  std::uint64_t cancelled = 0;
};

class Router {
 public:
  /// Told of every reply: who made it, and the context as it was.
  enum class Maker : std::uint8_t { loop, worker };
  using Observer = std::function<void(const RequestContext&, Maker)>;

  Router(Outbox outbox, Executors executors, OpenDocuments& documents);
  Router(const Router&) = delete;
  Router& operator=(const Router&) = delete;

  /// `handler(const Params&)` returns a result, or an Answer of one.
  template <typename Params, typename Handler>
  void on_request(std::string method, Handler handler);

  /// `handler(const Params&, const core::DocumentPtr&, std::stop_token)` returns an Answer. The document is null when
  /// it is not open. Requires: Params has a `textDocument.uri`.
  template <typename Params, typename Handler>
  void on_document_request(std::string method, Handler handler);

  /// `handler(Params)` returns nothing.
  template <typename Params, typename Handler>
  void on_notification(std::string method, Handler handler);

  void set_phase(Phase phase) { phase_ = phase; }
  Phase phase() const { return phase_; }
  void set_observer(Observer observer) { observer_ = std::move(observer); }

  /// Handles one message. Never throws.
  void receive(std::string_view body);
  /// Stops a request and answers it; nothing happens when it has been answered already.
  void cancel(const protocol::Id& id);

  /// True when every request has been answered.
  bool idle() const { return unanswered_.empty(); }
  const RouterStatistics& statistics() const { return statistics_; }
  core::ObjectPoolStatistics context_statistics() const { return contexts_.statistics(); }

 private:
  using RequestHandler = std::function<void(const RequestContextPtr&, const boost::json::value& params)>;
  using NotificationHandler = std::function<void(const boost::json::value& params)>;

  void receive(const RequestContextPtr& context, protocol::Request& request);
  void receive(const RequestContextPtr& context, protocol::Notification& notification);
  void receive(const RequestContextPtr& context, protocol::Response& response);
  void receive(const RequestContextPtr& context, protocol::ParseFailure& failure);

  void finish(const RequestContextPtr& context, Maker maker);
  void fail(const RequestContextPtr& context, protocol::ErrorCode code, std::string_view message);
  void send_error(const RequestContextPtr& context, protocol::ErrorCode code, std::string_view message);
  void close(const RequestContextPtr& context, Maker maker);

  template <typename Result>
  void answer(const RequestContextPtr& context, Result result);
  template <typename Result>
  void answer(const RequestContextPtr& context, Answer<Result> answer);
  template <typename Result>
  void work(const RequestContextPtr& context, Later<Result> later);

  RequestContextPool contexts_;  // outlives every context, also those in the maps below
  Outbox outbox_;
  Executors executors_;
  OpenDocuments& documents_;
  Phase phase_ = Phase::before_initialize;
  Observer observer_;
  protocol::MessageParser parser_;
  std::unordered_map<std::string, RequestHandler> request_handlers_;
  std::unordered_map<std::string, NotificationHandler> notification_handlers_;
  std::multimap<protocol::Id, RequestContextPtr> unanswered_;
  RouterStatistics statistics_;
};

/// Calls `make`; false when it threw, and `error` then says what.
template <typename Make>
bool succeeds(Make&& make, std::string& error) {
  try {
    make();
    return true;
  } catch (const std::exception& exception) {
    error = exception.what();
  } catch (...) {
    error = "unknown exception";
  }
  return false;
}

template <typename Result>
void write_reply(RequestContext& context, const Reply<Result>& reply) {
  context.output.clear();
  if (const auto* result = std::get_if<Result>(&reply)) {
    protocol::write_response(context.output, context.id, *result);
  } else {
    const auto& error = std::get<protocol::ResponseError>(reply);
    protocol::write_error(context.output, context.id, static_cast<protocol::ErrorCode>(error.code), error.message);
  }
}

template <typename Result>
void Router::answer(const RequestContextPtr& context, Result result) {
  write_reply<Result>(*context, std::move(result));
  finish(context, Maker::loop);
}

template <typename Result>
void Router::answer(const RequestContextPtr& context, Answer<Result> answer) {
  if (auto* later = std::get_if<Later<Result>>(&answer)) return work(context, std::move(*later));
  if (auto* error = std::get_if<protocol::ResponseError>(&answer)) {
    return fail(context, static_cast<protocol::ErrorCode>(error->code), error->message);
  }
  this->answer(context, std::move(std::get<Result>(answer)));
}

template <typename Result>
void Router::work(const RequestContextPtr& context, Later<Result> later) {
  executors_.worker([this, context, later = std::move(later)] {
    std::string error;
    // A cancelled request has its reply already.
    const bool made =
        context->stop.stop_requested() || succeeds([&] { write_reply<Result>(*context, later.work()); }, error);
    executors_.loop([this, context, made, error = std::move(error)] {
      made ? finish(context, Maker::worker) : fail(context, protocol::ErrorCode::InternalError, error);
    });
  });
}

template <typename Params, typename Handler>
void Router::on_request(std::string method, Handler handler) {
  request_handlers_[std::move(method)] = [this, handler](const RequestContextPtr& context,
                                                         const boost::json::value& json) {
    Params params;
    if (const auto error = protocol::read_json(json, params)) {
      return fail(context, protocol::ErrorCode::InvalidParams, *error);
    }
    answer(context, handler(params));
  };
}

template <typename Params, typename Handler>
void Router::on_document_request(std::string method, Handler handler) {
  request_handlers_[std::move(method)] = [this, handler](const RequestContextPtr& context,
                                                         const boost::json::value& json) {
    Params params;
    if (const auto error = protocol::read_json(json, params)) {
      return fail(context, protocol::ErrorCode::InvalidParams, *error);
    }
    const std::string uri = protocol::canonical_uri(params.textDocument.uri);
    documents_.read(uri, [this, context, handler, params = std::move(params)](const core::DocumentPtr& document) {
      if (context->answered) return;  // cancelled while it waited for the document
      std::string error;
      if (!succeeds([&] { answer(context, handler(params, document, context->stop.get_token())); }, error)) {
        fail(context, protocol::ErrorCode::InternalError, error);
      }
    });
  };
}

template <typename Params, typename Handler>
void Router::on_notification(std::string method, Handler handler) {
  notification_handlers_[std::move(method)] = [handler](const boost::json::value& json) {
    Params params;
    if (const auto error = protocol::read_json(json, params)) throw std::invalid_argument(*error);
    handler(std::move(params));
  };
}

}  // namespace server
