#include "core/support/object_pool.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <thread>
#include <vector>

namespace {

struct Scratch {
  std::vector<int> numbers;
  int clears = 0;
  void clear() {
    numbers.clear();
    ++clears;
  }
};

}  // namespace

TEST_CASE("an object comes back to the pool cleared and is taken again", "[object_pool]") {
  core::ObjectPool<Scratch> pool;
  const Scratch* first = nullptr;
  {
    auto scratch = pool.acquire();
    first = scratch.get();
    scratch->numbers.assign(100, 1);
  }
  auto again = pool.acquire();
  CHECK(again.get() == first);
  CHECK(again->numbers.empty());
  CHECK(again->numbers.capacity() >= 100);
  CHECK(again->clears == 2);  // when it came back and when it was taken again
  const auto statistics = pool.statistics();
  CHECK(statistics.acquired == 2);
  CHECK(statistics.reused == 1);
  CHECK(statistics.in_use == 1);
  CHECK(statistics.peak == 1);
}

TEST_CASE("a pool hands out more objects than it keeps", "[object_pool]") {
  core::ObjectPool<Scratch, 2> pool;
  {
    std::vector<core::ObjectPool<Scratch, 2>::Pointer> taken;
    for (int i = 0; i < 5; ++i) taken.push_back(pool.acquire());
    CHECK(pool.statistics().peak == 5);
  }
  std::vector<core::ObjectPool<Scratch, 2>::Pointer> taken;
  for (int i = 0; i < 5; ++i) taken.push_back(pool.acquire());
  CHECK(pool.statistics().acquired == 10);
  CHECK(pool.statistics().reused == 2);
}

TEST_CASE("threads never share an object", "[object_pool]") {
  core::ObjectPool<Scratch, 4> pool;
  std::atomic<int> shared{0};
  std::vector<std::thread> threads;
  for (int id = 0; id < 4; ++id) {
    threads.emplace_back([&pool, &shared, id] {
      for (int round = 0; round < 5000; ++round) {
        auto scratch = pool.acquire();
        if (!scratch->numbers.empty()) ++shared;
        scratch->numbers.assign(8, id);
        for (const int number : scratch->numbers) shared += number != id;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(shared == 0);
  CHECK(pool.statistics().acquired == 20000);
  CHECK(pool.statistics().in_use == 0);
  CHECK(pool.statistics().peak <= 4);
}
