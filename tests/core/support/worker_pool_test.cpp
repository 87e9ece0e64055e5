#include "core/support/worker_pool.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <future>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

TEST_CASE("one thread runs tasks in the order they were posted", "[worker_pool]") {
  std::vector<int> seen;
  std::promise<void> done;
  core::WorkerPool pool(1);
  for (int i = 0; i < 100; ++i) pool.post([&seen, i] { seen.push_back(i); });
  pool.post([&done] { done.set_value(); });
  done.get_future().wait();
  REQUIRE(seen.size() == 100);
  for (int i = 0; i < 100; ++i) CHECK(seen[static_cast<std::size_t>(i)] == i);
}

TEST_CASE("two threads run two tasks at the same time", "[worker_pool]") {
  core::WorkerPool pool(2);
  std::promise<void> first_runs, second_runs, first_done, second_done;
  pool.post([&] {
    first_runs.set_value();
    second_runs.get_future().wait();
    first_done.set_value();
  });
  pool.post([&] {
    second_runs.set_value();
    first_runs.get_future().wait();
    second_done.set_value();
  });
  first_done.get_future().wait();
  second_done.get_future().wait();
  CHECK(pool.statistics().posted == 2);
}

TEST_CASE("a task that throws is counted and the thread goes on", "[worker_pool]") {
  core::WorkerPool pool(1);
  std::promise<core::WorkerPoolStatistics> after;
  pool.post([] { throw std::runtime_error("broken"); });
  pool.post([] { throw 42; });
  pool.post([&] { after.set_value(pool.statistics()); });
  const auto statistics = after.get_future().get();
  CHECK(statistics.finished == 2);
  CHECK(statistics.failed == 2);
}

TEST_CASE("destruction ends running tasks and drops waiting ones", "[worker_pool]") {
  auto held = std::make_shared<int>(1);
  std::atomic<bool> ended{false};
  std::atomic<bool> dropped_ran{false};
  std::promise<void> runs, release;
  {
    core::WorkerPool pool(1);
    pool.post([&] {
      runs.set_value();
      release.get_future().wait();
      ended = true;
    });
    pool.post([held, &dropped_ran] { dropped_ran = true; });
    runs.get_future().wait();
    std::thread([&release] {
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      release.set_value();
    }).detach();
  }
  CHECK(ended);
  CHECK_FALSE(dropped_ran);
  CHECK(held.use_count() == 1);
}
