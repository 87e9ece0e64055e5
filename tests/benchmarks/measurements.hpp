// What is measured; each function prints what it saw. They are told apart by the process they measure: the real server
// over its pipes, or the engine within this process.
#pragma once

#include <string>

namespace bench {

/// From the start of the process until `initialize` is answered.
void measure_start();
/// Hover in an open file of 10,000 lines: on each place for the first time, then again.
void measure_hover(const std::string& language);
/// Hover right after a letter was typed into a file of 1 MB, against the bare reparse of the same text; the memory it
/// takes.
void measure_keystroke(const std::string& language);

/// Parsing, explaining and rendering without a server.
void measure_engine(const std::string& language);

}  // namespace bench
