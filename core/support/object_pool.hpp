// A bounded pool of objects that are costly to build: buffers, arenas, request contexts. An object is cleared when it
// is taken and again when it comes back, so that nothing of one user is ever seen by the next. Taking and giving back
// are lock-free: every place in the pool is one atomic pointer, exchanged as a whole, so there is no ABA problem.
// Thread-safe: yes; the pool must outlive the objects taken from it.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace core {

struct ObjectPoolStatistics {
  std::uint64_t acquired = 0;  ///< all objects handed out
  std::uint64_t reused = 0;    ///< of those, not built anew
  std::uint64_t in_use = 0;
  std::uint64_t peak = 0;  ///< most in use at one time
};

/// Requires: T is default constructible and has `void clear()`. Keeps at most `Capacity` idle objects; more are
/// deleted.
template <typename T, std::size_t Capacity = 32>
class ObjectPool {
 public:
  struct GiveBack {
    ObjectPool* pool = nullptr;
    void operator()(T* object) const { pool->release(object); }
  };
  using Pointer = std::unique_ptr<T, GiveBack>;

  ObjectPool() = default;
  ObjectPool(const ObjectPool&) = delete;
  ObjectPool& operator=(const ObjectPool&) = delete;
  ~ObjectPool() {
    for (auto& place : idle_) delete place.load(std::memory_order_acquire);
  }

  /// A cleared object; it returns by itself when the pointer dies.
  Pointer acquire() {
    std::unique_ptr<T> object(take_idle());
    if (object != nullptr) {
      object->clear();
      reused_.fetch_add(1, std::memory_order_relaxed);
    } else {
      object = std::make_unique<T>();
    }
    acquired_.fetch_add(1, std::memory_order_relaxed);
    count_in_use();
    return Pointer(object.release(), GiveBack{this});
  }

  ObjectPoolStatistics statistics() const {
    return {acquired_.load(std::memory_order_relaxed), reused_.load(std::memory_order_relaxed),
            in_use_.load(std::memory_order_relaxed), peak_.load(std::memory_order_relaxed)};
  }

 private:
  T* take_idle() {
    for (auto& place : idle_) {
      if (place.load(std::memory_order_relaxed) == nullptr) continue;
      if (T* object = place.exchange(nullptr, std::memory_order_acq_rel)) return object;
    }
    return nullptr;
  }

  void release(T* object) {
    object->clear();
    in_use_.fetch_sub(1, std::memory_order_relaxed);
    for (auto& place : idle_) {
      T* expected = nullptr;
      if (place.compare_exchange_strong(expected, object, std::memory_order_acq_rel)) return;
    }
    delete object;
  }

  void count_in_use() {
    const std::uint64_t now = in_use_.fetch_add(1, std::memory_order_relaxed) + 1;
    std::uint64_t peak = peak_.load(std::memory_order_relaxed);
    while (now > peak && !peak_.compare_exchange_weak(peak, now, std::memory_order_relaxed)) {
    }
  }

  std::array<std::atomic<T*>, Capacity> idle_{};
  std::atomic<std::uint64_t> acquired_{0};
  std::atomic<std::uint64_t> reused_{0};
  std::atomic<std::uint64_t> in_use_{0};
  std::atomic<std::uint64_t> peak_{0};
};

}  // namespace core
