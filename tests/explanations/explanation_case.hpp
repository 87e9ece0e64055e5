// A case of an explanation as README.md beside this file describes it: read from Markdown, and its expectation written
// back. One thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "core/explanation/render.hpp"

namespace tests {

struct ExplanationCase {
  std::string title;
  std::size_t line = 0;  ///< of the title, from 1
  core::Detail detail = core::Detail::standard;
  std::string language;
  std::string source;  ///< with the mark
  std::string expected;
  std::size_t expected_begin = 0;  ///< index of the line that opens the block of `expected`
  std::size_t expected_end = 0;    ///< index of the line that closes it
};

struct CaseFile {
  std::filesystem::path path;
  std::vector<std::string> lines;
  std::vector<ExplanationCase> cases;
};

/// Throws std::runtime_error, with path and line, on a file that does not follow the format.
CaseFile read_case_file(const std::filesystem::path& path);

/// Writes the file with these expectations, one for each case, in order.
void rewrite_expectations(const CaseFile& file, const std::vector<std::string>& expectations);

}  // namespace tests
