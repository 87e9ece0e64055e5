#include "core/support/worker_pool.hpp"

#include <algorithm>
#include <utility>

namespace core {

namespace {

bool succeeds(const WorkerPool::Task& task) {
  try {
    task();
    return true;
  } catch (...) {
    return false;
  }
}

}  // namespace

WorkerPool::WorkerPool(std::size_t threads) {
  threads_.reserve(threads);
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void WorkerPool::post(Task task) {
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(task));
    ++statistics_.posted;
    statistics_.peak_waiting = std::max<std::uint64_t>(statistics_.peak_waiting, waiting_.size());
  }
  wake_.notify_one();
}

WorkerPoolStatistics WorkerPool::statistics() const {
  const std::lock_guard lock(mutex_);
  return statistics_;
}

void WorkerPool::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
    if (stopping_) return;
    Task task = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    const bool succeeded = succeeds(task);
    task = nullptr;  // what the task holds is freed here, not under the lock
    lock.lock();
    ++statistics_.finished;
    if (!succeeded) ++statistics_.failed;
  }
}

}  // namespace core
