#include "core/languages/cpp_header.hpp"

#include <algorithm>
#include <array>

namespace core {
namespace {

constexpr std::size_t sample_size = 16u << 10;

/// Beginnings of lines that no C header has: these words are keywords of C++ only.
constexpr std::array<std::string_view, 12> only_in_cpp = {
    "class ",   "namespace ", "template<",  "template ",         "using ",           "public:",
    "private:", "protected:", "constexpr ", "inline namespace ", "extern template ", "enum class "};

std::string_view without_indentation(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  return begin == std::string_view::npos ? std::string_view() : line.substr(begin);
}

/// Follows a header line by line: block comments and the parts meant for C++ compilers alone are passed over.
class HeaderReader {
 public:
  /// Whether `line` is code that only C++ has.
  bool proves_cpp(std::string_view line) {
    line = without_indentation(without_comments(line));
    if (line.starts_with('#')) {
      follow_directive(without_indentation(line.substr(1)));
      return false;
    }
    if (cpp_only_depth_ > 0) return false;
    return std::ranges::any_of(only_in_cpp, [line](std::string_view start) { return line.starts_with(start); });
  }

 private:
  /// What stands before the first comment of the line, or behind the block comment that began on an earlier line.
  std::string_view without_comments(std::string_view line) {
    if (in_comment_) {
      const std::size_t end = line.find("*/");
      if (end == std::string_view::npos) return {};
      in_comment_ = false;
      line.remove_prefix(end + 2);
    }
    const std::size_t block = line.find("/*");
    const std::size_t rest = line.find("//");
    if (block < rest) in_comment_ = line.find("*/", block + 2) == std::string_view::npos;
    return line.substr(0, std::min(block, rest));
  }

  /// A header of C that may be used from C++ wraps C++ in `#ifdef __cplusplus`; that proves nothing.
  void follow_directive(std::string_view directive) {
    if (directive.starts_with("if")) {
      const bool for_cpp = directive.find("__cplusplus") != std::string_view::npos && !directive.starts_with("ifndef");
      if (for_cpp || cpp_only_depth_ > 0) ++cpp_only_depth_;
    } else if (directive.starts_with("endif") && cpp_only_depth_ > 0) {
      --cpp_only_depth_;
    } else if (directive.starts_with("el") && cpp_only_depth_ == 1) {
      cpp_only_depth_ = 0;
    }
  }

  bool in_comment_ = false;
  int cpp_only_depth_ = 0;
};

}  // namespace

bool is_cpp_header(std::string_view text) {
  text = text.substr(0, sample_size);
  HeaderReader reader;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (reader.proves_cpp(text.substr(0, end))) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

}  // namespace core
