// JSON as editors really send it. JavaScript strings may hold half of a surrogate pair, and JSON.stringify sends it as
// a lone
// "\ud83d", which strict parsers refuse; some clients send bytes of a file that is no UTF-8. Stateless; any thread.
#pragma once

#include <string>
#include <string_view>

namespace protocol {

/// `text` with every unpaired surrogate escape replaced by "\ufffd" and every byte that is no UTF-8 by U+FFFD.
std::string repair_json(std::string_view text);

}  // namespace protocol
