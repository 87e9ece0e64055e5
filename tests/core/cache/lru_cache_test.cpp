#include "core/cache/lru_cache.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace core;

namespace {

using Cache = LruCache<std::string>;

Fingerprint key(std::uint64_t number) { return Fingerprint().add(number); }

/// Room for `entries` entries of cost 10.
std::size_t room_for(std::size_t entries) { return entries * (10 + Cache::entry_overhead); }

}  // namespace

TEST_CASE("LRU cache: what was put in is found and counted", "[lru_cache]") {
  Cache cache(room_for(2));
  CHECK_FALSE(cache.find(key(1)));
  cache.insert(key(1), "one", 10);
  CHECK(cache.find(key(1)) == "one");
  CHECK_FALSE(cache.peek(key(2)));  // not counted
  CHECK(cache.peek(key(1)) == "one");
  const CacheStatistics statistics = cache.statistics();
  CHECK(statistics.hits == 2);
  CHECK(statistics.misses == 1);
  CHECK(statistics.evictions == 0);
  CHECK(statistics.entries == 1);
  CHECK(statistics.bytes == room_for(1));
}

TEST_CASE("LRU cache: the entry not used for longest goes first", "[lru_cache]") {
  Cache cache(room_for(3));
  for (std::uint64_t number = 1; number <= 3; ++number) cache.insert(key(number), std::to_string(number), 10);
  CHECK(cache.find(key(1)) == "1");  // now 2 is the oldest
  cache.insert(key(4), "4", 10);
  CHECK_FALSE(cache.find(key(2)));
  CHECK(cache.find(key(1)) == "1");
  CHECK(cache.find(key(3)) == "3");
  CHECK(cache.find(key(4)) == "4");
  CHECK(cache.statistics().evictions == 1);
}

TEST_CASE("LRU cache: it never holds more than its limit", "[lru_cache]") {
  Cache cache(room_for(5));
  for (std::uint64_t number = 0; number < 1000; ++number) {
    cache.insert(key(number), "", number % 97);
    REQUIRE(cache.statistics().bytes <= room_for(5));
  }
  CHECK(cache.statistics().evictions + cache.statistics().entries == 1000);
}

TEST_CASE("LRU cache: a value replaces the older one for its key", "[lru_cache]") {
  Cache cache(room_for(3));
  cache.insert(key(1), "old", 30);
  cache.insert(key(1), "new", 10);
  CHECK(cache.find(key(1)) == "new");
  CHECK(cache.statistics().entries == 1);
  CHECK(cache.statistics().bytes == room_for(1));
  CHECK(cache.statistics().evictions == 0);
}

TEST_CASE("LRU cache: a value larger than the cache is not kept and displaces nothing", "[lru_cache]") {
  Cache cache(room_for(1));
  cache.insert(key(1), "fits", 10);
  cache.insert(key(2), "too large", 11);
  cache.insert(key(3), "far too large", static_cast<std::size_t>(-1));
  CHECK(cache.find(key(1)) == "fits");
  CHECK(cache.statistics().entries == 1);
  Cache nothing(0);
  nothing.insert(key(1), "", 0);
  CHECK_FALSE(nothing.find(key(1)));
}

TEST_CASE("LRU cache: a value lives on with whoever got it", "[lru_cache]") {
  LruCache<std::shared_ptr<int>> cache(room_for(1));
  cache.insert(key(1), std::make_shared<int>(7), 10);
  const auto kept = cache.find(key(1));
  cache.insert(key(2), std::make_shared<int>(8), 10);
  REQUIRE(kept);
  CHECK(**kept == 7);
  CHECK(kept->use_count() == 1);
}

TEST_CASE("LRU cache: threads may share it", "[lru_cache]") {
  LruCache<std::uint64_t> cache(room_for(50));
  std::atomic<std::uint64_t> wrong = 0;
  const auto work = [&cache, &wrong](std::uint64_t seed) {
    for (std::uint64_t step = 0; step < 5000; ++step) {
      const std::uint64_t number = (step * 7 + seed) % 100;
      if (const auto found = cache.find(key(number)); found && *found != number) ++wrong;
      cache.insert(key(number), number, 10);
    }
  };
  {
    std::vector<std::jthread> threads;
    for (std::uint64_t seed = 0; seed < 4; ++seed) threads.emplace_back(work, seed);
  }
  CHECK(wrong == 0);
  const CacheStatistics statistics = cache.statistics();
  CHECK(statistics.hits + statistics.misses == 20'000);
  CHECK(statistics.bytes == statistics.entries * (10 + LruCache<std::uint64_t>::entry_overhead));
  CHECK(statistics.entries <= 50);
}
