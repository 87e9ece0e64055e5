// All that one message needs while it is handled: memory to parse it into, the flag that cancels it, the buffer its
// answer is written to. Pooled, so that a steady stream of requests allocates next to nothing. The event loop owns
// `answered` and the arena; `output` belongs to whoever makes the result, and to the event loop afterwards; `stop` is
// thread-safe.
#pragma once

#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <chrono>
#include <cstddef>
#include <memory>
#include <stop_token>
#include <string>

#include "core/support/object_pool.hpp"
#include "protocol/message.hpp"

namespace server {

class RequestContext {
 public:
  protocol::Id id;
  std::string method;
  std::stop_source stop;
  std::string output;
  bool answered = false;
  std::chrono::steady_clock::time_point arrival;

  /// Memory for what lives only as long as this message.
  boost::json::storage_ptr arena() { return &arena_; }

  void clear() {
    id = {};
    method.clear();
    if (stop.stop_requested()) stop = {};
    output.clear();
    answered = false;
    arrival = {};
    arena_.release();
  }

 private:
  // Larger than every message but openings and full changes, which get further memory from the heap.
  std::array<unsigned char, 8192> memory_;
  boost::json::monotonic_resource arena_{memory_.data(), memory_.size()};
};

using RequestContextPool = core::ObjectPool<RequestContext>;
using RequestContextPtr = std::shared_ptr<RequestContext>;

}  // namespace server
