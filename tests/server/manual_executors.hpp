// Executors whose tasks run when a test says so: a worker as slow as one likes, without threads and without clocks.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <utility>

#include "server/open_documents.hpp"

/// Sizes alone decide what goes to a worker: a slow machine must not.
inline constexpr server::LoopLimits no_hurry{.expected_parse = std::chrono::minutes(1),
                                             .longest_parse = std::chrono::minutes(1)};

struct ManualExecutors {
  std::deque<server::Executors::Task> worker;
  std::deque<server::Executors::Task> loop;

  server::Executors executors() {
    return {[this](server::Executors::Task task) { worker.push_back(std::move(task)); },
            [this](server::Executors::Task task) { loop.push_back(std::move(task)); }};
  }

  /// Runs one task of the worker, then all that it posted to the loop. False when there is none.
  bool run_one_job() {
    if (worker.empty()) return false;
    take(worker)();
    while (!loop.empty()) take(loop)();
    return true;
  }

  void run_all() {
    while (run_one_job()) {
    }
  }

 private:
  static server::Executors::Task take(std::deque<server::Executors::Task>& tasks) {
    server::Executors::Task task = std::move(tasks.front());
    tasks.pop_front();
    return task;
  }
};
