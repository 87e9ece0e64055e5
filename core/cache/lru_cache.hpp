// A cache bounded in bytes that forgets what was not used for longest, and counts what it does. Its keys are
// fingerprints: hashed once by the caller, never again here. Values should be cheap to copy (shared pointers).
// Thread-safe: yes, by one lock held for a few pointer operations; values are destroyed outside of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>

#include "core/cache/fingerprint.hpp"

namespace core {

struct CacheStatistics {
  std::uint64_t hits = 0;
  std::uint64_t misses = 0;
  std::uint64_t evictions = 0;
  std::uint64_t bytes = 0;
  std::uint64_t entries = 0;
};

template <typename Value>
class LruCache {
 public:
  /// What an entry costs besides its value: list node, hash node and bucket.
  static constexpr std::size_t entry_overhead = 96;

  explicit LruCache(std::size_t limit_in_bytes) : limit_(limit_in_bytes) {}

  /// The value kept for `key`, which becomes the one used last. Counts a hit or a miss.
  std::optional<Value> find(Fingerprint key) {
    const std::scoped_lock lock(mutex_);
    std::optional<Value> value = use(key);
    if (!value) ++statistics_.misses;
    return value;
  }

  /// As `find`, but a miss is not counted: for a look before the one that counts.
  std::optional<Value> peek(Fingerprint key) {
    const std::scoped_lock lock(mutex_);
    return use(key);
  }

  /// Keeps `value`, which takes `cost` bytes, in place of an older one for the same key; makes room by dropping the
  /// entries not used for longest. A value larger than the whole cache is not kept.
  void insert(Fingerprint key, Value value, std::size_t cost) {
    Entries dropped;  // destroyed after the lock is released
    const std::scoped_lock lock(mutex_);
    if (const auto old = index_.find(key.value()); old != index_.end()) drop(old->second, dropped);
    if (cost > limit_ || limit_ - cost < entry_overhead) return;
    const std::size_t bytes = cost + entry_overhead;
    while (statistics_.bytes + bytes > limit_) {
      drop(std::prev(entries_.end()), dropped);
      ++statistics_.evictions;
    }
    entries_.push_front({key.value(), std::move(value), bytes});
    index_.emplace(key.value(), entries_.begin());
    statistics_.bytes += bytes;
  }

  CacheStatistics statistics() const {
    const std::scoped_lock lock(mutex_);
    CacheStatistics now = statistics_;
    now.entries = entries_.size();
    return now;
  }

 private:
  struct Entry {
    std::uint64_t key;
    Value value;
    std::size_t bytes;
  };
  using Entries = std::list<Entry>;  // the one used last is the first

  /// The key is a hash already.
  struct NoHash {
    std::size_t operator()(std::uint64_t key) const { return static_cast<std::size_t>(key); }
  };

  std::optional<Value> use(Fingerprint key) {
    const auto found = index_.find(key.value());
    if (found == index_.end()) return std::nullopt;
    ++statistics_.hits;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->value;
  }

  void drop(typename Entries::iterator entry, Entries& dropped) {
    statistics_.bytes -= entry->bytes;
    index_.erase(entry->key);
    dropped.splice(dropped.begin(), entries_, entry);
  }

  const std::size_t limit_;
  mutable std::mutex mutex_;
  Entries entries_;
  std::unordered_map<std::uint64_t, typename Entries::iterator, NoHash> index_;
  CacheStatistics statistics_;
};

}  // namespace core
