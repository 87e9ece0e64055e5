// Measures the server as an editor meets it, and the engine within one process: `bench [MEASUREMENT...] [LANGUAGE...]`,
// by default all. Ends with 1 when a bar is not met.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "tests/benchmarks/corpus.hpp"
#include "tests/benchmarks/measurements.hpp"
#include "tests/benchmarks/samples.hpp"

namespace {

using Words = std::vector<std::string>;

constexpr std::pair<const char*, void (*)(const std::string& language)> measurements[] = {
    {"hover", bench::measure_hover}, {"keystroke", bench::measure_keystroke}, {"engine", bench::measure_engine}};

/// Those of `words` that are in `all`, taken out of `words`; all when there is none.
Words take(const Words& all, Words& words) {
  Words taken;
  std::ranges::copy_if(all, std::back_inserter(taken),
                       [&](const auto& one) { return std::ranges::count(words, one) > 0; });
  std::erase_if(words, [&](const std::string& word) { return std::ranges::count(all, word) > 0; });
  return taken.empty() ? all : taken;
}

void measure(const Words& names, const Words& languages) {
  if (std::ranges::count(names, "start") > 0) bench::measure_start();
  for (const auto& [name, measurement] : measurements) {
    if (std::ranges::count(names, name) == 0) continue;
    for (const std::string& language : languages) measurement(language);
  }
}

}  // namespace

int main(int count, char** arguments) {
  Words words(arguments + 1, arguments + count);
  const Words names = take({"start", "hover", "keystroke", "engine"}, words);
  const Words languages = take(bench::languages(), words);
  if (!words.empty()) {
    std::fprintf(stderr, "usage: bench [start] [hover] [keystroke] [engine] [python] [cpp] [go] [javascript]\n");
    return 2;
  }
  try {
    measure(names, languages);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench: %s\n", error.what());
    return 1;
  }
  return bench::all_bars_met() ? 0 : 1;
}
