// Which position encoding is chosen for what the client offers.
#include "protocol/position_encoding.hpp"

#include <catch2/catch.hpp>

using namespace protocol;

TEST_CASE("utf-8 when offered, utf-32 when it is listed first, otherwise utf-16") {
  struct Case {
    std::vector<std::string> offered;
    std::string_view chosen;
  };
  const Case one = GENERATE(
      Case{{}, "utf-16"}, Case{{"utf-16"}, "utf-16"}, Case{{"utf-8"}, "utf-8"}, Case{{"utf-16", "utf-8"}, "utf-8"},
      Case{{"utf-32", "utf-16", "utf-8"}, "utf-8"}, Case{{"utf-32"}, "utf-32"}, Case{{"utf-32", "utf-16"}, "utf-32"},
      Case{{"utf-16", "utf-32"}, "utf-16"}, Case{{"utf-7", "utf-32"}, "utf-16"}, Case{{"UTF-8"}, "utf-16"});
  CAPTURE(one.offered);
  CHECK(to_string(negotiate_position_encoding(one.offered)) == one.chosen);
}
