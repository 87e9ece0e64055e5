#include "core/cache/fingerprint.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <string>

using core::Fingerprint;

TEST_CASE("fingerprint: equal parts give equal values, in every process", "[fingerprint]") {
  const auto make = [] { return Fingerprint().add("text").add(42).value(); };
  CHECK(make() == make());
  CHECK(Fingerprint().add("").value() == 0x2d06800538d394c2u);  // XXH3 of nothing, as its specification has it
}

TEST_CASE("fingerprint: order, borders and values of the parts count", "[fingerprint]") {
  CHECK(Fingerprint().add("ab").add("c") != Fingerprint().add("a").add("bc"));
  CHECK(Fingerprint().add("ab").add("") != Fingerprint().add("").add("ab"));
  CHECK(Fingerprint().add("a").add("b") != Fingerprint().add("b").add("a"));
  CHECK(Fingerprint().add(1).add(2) != Fingerprint().add(2).add(1));
  CHECK(Fingerprint().add(1) != Fingerprint().add(std::uint64_t{1} << 32));
  CHECK(Fingerprint().add("a") != Fingerprint());
}

TEST_CASE("fingerprint: neighbouring inputs do not collide", "[fingerprint]") {
  std::set<std::uint64_t> values;
  for (std::uint64_t document = 0; document < 300; ++document) {
    for (std::uint64_t offset = 0; offset < 300; ++offset)
      values.insert(Fingerprint().add(document).add(offset).value());
  }
  CHECK(values.size() == 300 * 300);
}
