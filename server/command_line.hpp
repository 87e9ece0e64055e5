// The program's arguments and what they start: `serve` (the default) or `explain`. Called once, by main.
#pragma once

namespace server {

/// Returns the exit code of the process.
int run_command_line(int argument_count, const char* const* arguments);

}  // namespace server
