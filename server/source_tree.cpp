#include "server/source_tree.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "core/languages/registry.hpp"

namespace server {
namespace {

namespace fs = std::filesystem;

bool is_skipped_folder(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with('.') || name == "node_modules";
}

/// The start of the file: enough for a `#!` line.
std::string beginning_of(const fs::path& path) {
  std::array<char, 256> buffer{};
  std::ifstream file(path, std::ios::binary);
  file.read(buffer.data(), buffer.size());
  return std::string(buffer.data(), static_cast<std::size_t>(file.gcount()));
}

bool is_source_file(const fs::directory_entry& entry) {
  std::error_code error;
  if (!entry.is_regular_file(error) || error) return false;
  const std::string path = entry.path().string();
  if (core::find_language(path, "", "") != nullptr) return true;
  // Scripts have no extension; a file with a foreign one is not opened to look.
  return !entry.path().has_extension() && core::find_language(path, "", beginning_of(entry.path())) != nullptr;
}

}  // namespace

std::vector<std::string> source_files_below(const std::string& folder,
                                            const std::function<void(const std::string&, const std::string&)>& report) {
  std::vector<std::string> files;
  std::vector<fs::path> folders = {folder};
  while (!folders.empty()) {
    const fs::path current = std::move(folders.back());
    folders.pop_back();
    std::error_code error;
    for (fs::directory_iterator entry(current, error), end; !error && entry != end; entry.increment(error)) {
      std::error_code ignored;
      if (entry->is_directory(ignored) && !entry->is_symlink(ignored)) {
        if (!is_skipped_folder(entry->path())) folders.push_back(entry->path());
      } else if (is_source_file(*entry)) {
        files.push_back(entry->path().string());
      }
    }
    if (error) report(current.string(), error.message());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace server
