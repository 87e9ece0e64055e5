// Reads a source file for the command line: as valid UTF-8, without a byte order mark; refuses what is no text.
// Editors send texts themselves and do without this. Stateless; any thread.
#pragma once

#include <string>
#include <variant>

namespace server {

/// Why a file could not be read, for people: "is a folder".
struct Problem {
  std::string text;
};

/// The text of the file, with U+FFFD for what is not UTF-8.
std::variant<std::string, Problem> read_source_file(const std::string& path);

}  // namespace server
