// The log on stderr, for people; stdout belongs to the protocol. Apart in one translation unit because the library
// behind it is slow to compile. Thread-safe: yes, after `start_log`. Before it, nothing is logged.
#pragma once

#include <string_view>

namespace server {

/// `level` is the least severe that is written: trace, debug, info, warn, error or off.
void start_log(std::string_view level);

void log_debug(std::string_view message);
void log_info(std::string_view message);
void log_warning(std::string_view message);
void log_error(std::string_view message);

}  // namespace server
