// The source files below a folder, for commands that take one. Reads the disk; one thread.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace server {

/// Files that may be in a known language, sorted; nothing below folders whose names begin with a dot or that hold
/// packages of others (node_modules). Symbolic links to folders are not followed. What cannot be read is passed to
/// `report`.
std::vector<std::string> source_files_below(
    const std::string& folder, const std::function<void(const std::string& path, const std::string& problem)>& report);

}  // namespace server
