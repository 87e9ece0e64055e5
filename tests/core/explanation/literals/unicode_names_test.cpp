#include "core/explanation/literals/unicode_names.hpp"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("characters have the names of the Unicode Character Database", "[literals]") {
  CHECK(character_name(U'A') == "LATIN CAPITAL LETTER A");
  CHECK(character_name(0x2022) == "BULLET");
  CHECK(character_name(0x0A) == "LINE FEED");
  CHECK(character_name(0x1F600) == "GRINNING FACE");
  CHECK(character_name(0x4E2D) == "CJK UNIFIED IDEOGRAPH-4E2D");
  CHECK(character_name(0xFEFF) == "ZERO WIDTH NO-BREAK SPACE");
  CHECK(character_name(0x0378).empty());
  CHECK(character_name(0x110000).empty());
}

TEST_CASE("characters are found by name in any case", "[literals]") {
  CHECK(character_named("bullet") == char32_t{0x2022});
  CHECK(character_named("EN DASH") == char32_t{0x2013});
  CHECK_FALSE(character_named("NO SUCH CHARACTER").has_value());
  CHECK_FALSE(character_named("").has_value());
}

TEST_CASE("treacherous characters are known", "[literals]") {
  CHECK(is_invisible(0x200B));
  CHECK(is_invisible(0xFEFF));
  CHECK_FALSE(is_invisible(U' '));
  CHECK(changes_direction(0x202E));
  CHECK_FALSE(changes_direction(0x200B));
  CHECK(look_alike(0x0430) == 'a');
  CHECK(look_alike(U'a') == '\0');
  CHECK(look_alike(0x0416) == '\0');
}
