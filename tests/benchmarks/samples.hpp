// Measured times and what is told of them: median, 99th percentile, worst, and whether a bar is met. Values; one
// thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace bench {

using Clock = std::chrono::steady_clock;

class Samples {
 public:
  void add(Clock::duration time) { microseconds_.push_back(std::chrono::duration<double, std::micro>(time).count()); }
  void add(const Samples& others) {
    microseconds_.insert(microseconds_.end(), others.microseconds_.begin(), others.microseconds_.end());
  }
  std::size_t size() const { return microseconds_.size(); }
  /// The time, in microseconds, that a part of the samples (0 to 1) does not exceed. Requires: size() > 0.
  double percentile(double part) const;
  double median() const { return percentile(0.5); }

 private:
  std::vector<double> microseconds_;
};

/// Adds the time that `action` takes to `samples`.
template <typename Action>
void measure(Samples& samples, Action&& action) {
  const Clock::time_point start = Clock::now();
  action();
  samples.add(Clock::now() - start);
}

void print_title(const std::string& title);
/// One line: p50, p99, worst, number of samples.
void print_times(const std::string& what, const Samples& samples);
/// One line that says whether `value` is within `bar`; remembered for `all_bars_met`.
void check_bar(const std::string& what, double value, double bar, const std::string& unit);
bool all_bars_met();

}  // namespace bench
