// What a handler returns: the result, an error, or the work that makes one of the two on a worker thread. Values.
#pragma once

#include <functional>
#include <variant>

#include "protocol/message.hpp"

namespace server {

template <typename Result>
using Reply = std::variant<Result, protocol::ResponseError>;

/// Work too slow for the event loop. It runs on another thread and therefore holds all it needs by value.
template <typename Result>
struct Later {
  std::function<Reply<Result>()> work;
};

template <typename Result>
using Answer = std::variant<Result, protocol::ResponseError, Later<Result>>;

}  // namespace server
