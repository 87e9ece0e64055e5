// Threads that run tasks in the order they were posted, for work that must not hold up the event loop.
// A task that throws is counted and costs nothing else. Destruction lets running tasks end and drops those that still
// wait. Thread-safe: yes.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace core {

struct WorkerPoolStatistics {
  std::uint64_t posted = 0;
  std::uint64_t finished = 0;  ///< including the failed ones
  std::uint64_t failed = 0;    ///< ended with an exception
  std::uint64_t peak_waiting = 0;
};

class WorkerPool {
 public:
  using Task = std::function<void()>;

  /// Requires: threads > 0.
  explicit WorkerPool(std::size_t threads);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  void post(Task task);

  std::size_t size() const { return threads_.size(); }
  WorkerPoolStatistics statistics() const;

 private:
  void work();

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Task> waiting_;
  WorkerPoolStatistics statistics_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace core
