// The members of one JSON object (RFC 8259), as far as a line about it needs them: names, and the values that are
// strings or numbers. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct JsonMember {
  std::string name;
  std::string value;  ///< of a string its text, of a number its digits; empty for anything else
};

/// Nothing when `text` is no object, or is nested deeper than 20 levels.
std::optional<std::vector<JsonMember>> read_json_object(std::string_view text);

}  // namespace core
