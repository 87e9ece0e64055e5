// What stands behind the colon of a directive in braces: `>10.2f`, `08x`, `,10:N2`. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What `rest`, all between the field and the closing brace, does to the value, as a phrase; empty when it does
/// nothing. Nothing at all when it is no specification known here.
std::optional<std::string> meaning_of_brace_spec(std::string_view dialect, std::string_view rest);

}  // namespace core
