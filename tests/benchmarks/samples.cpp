#include "tests/benchmarks/samples.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace bench {
namespace {

bool every_bar_met = true;

}  // namespace

double Samples::percentile(double part) const {
  std::vector<double> sorted = microseconds_;
  const auto place = std::lround(part * static_cast<double>(sorted.size() - 1));
  std::nth_element(sorted.begin(), sorted.begin() + place, sorted.end());
  return sorted[static_cast<std::size_t>(place)];
}

void print_title(const std::string& title) {
  std::printf("\n%s\n", title.c_str());
  std::fflush(stdout);
}

void print_times(const std::string& what, const Samples& samples) {
  if (samples.size() == 0) return;
  std::printf("  %-44s p50 %9.1f us   p99 %9.1f us   worst %9.1f us   n %zu\n", what.c_str(), samples.median(),
              samples.percentile(0.99), samples.percentile(1), samples.size());
  std::fflush(stdout);
}

void check_bar(const std::string& what, double value, double bar, const std::string& unit) {
  const bool met = value <= bar;
  every_bar_met = every_bar_met && met;
  std::printf("  %s %-42s %.2f %s (bar: %.2f %s)\n", met ? "ok  " : "MISS", what.c_str(), value, unit.c_str(), bar,
              unit.c_str());
  std::fflush(stdout);
}

bool all_bars_met() { return every_bar_met; }

}  // namespace bench
