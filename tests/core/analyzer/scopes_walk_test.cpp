#include "core/analyzer/scopes_walk.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>

namespace core {
namespace {

bool is_letter(char c) { return c == 'a' || c == 'b'; }

/// Every place looked at, one after the other.
std::vector<std::uint32_t> found_slowly(std::string_view text, std::string_view name, Span range) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t at = range.begin; at < range.end && at + name.size() <= text.size(); ++at) {
    if (text.substr(at, name.size()) != name) continue;
    const std::size_t end = at + name.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) found.push_back(at);
  }
  return found;
}

}  // namespace

TEST_CASE("find_words finds what a look at every place finds", "[scopes_walk]") {
  std::mt19937 random(7);
  const auto up_to = [&](std::size_t most) { return static_cast<std::uint32_t>(random() % (most + 1)); };
  for (int round = 0; round < 20000; ++round) {
    std::string text(up_to(300), ' ');
    for (char& c : text) c = "ab  .("[up_to(5)];
    std::string name(1 + up_to(2), 'a');
    for (char& c : name) c = "ab"[up_to(1)];
    const std::uint32_t begin = up_to(text.size());
    const Span range{begin, begin + up_to(text.size() - begin)};
    REQUIRE(find_words(text, name, range, text.size() + 1) == found_slowly(text, name, range));
  }
}

TEST_CASE("find_words gives at most the limit", "[scopes_walk]") {
  CHECK(find_words("a a a a", "a", {0, 7}, 2) == std::vector<std::uint32_t>{0, 2});
  CHECK(find_words("a a", "", {0, 3}, 2).empty());
}

}  // namespace core
