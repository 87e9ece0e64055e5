#include "server/terminal.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace server {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kFaint = "\x1b[2m";
constexpr std::string_view kCode = "\x1b[36m";
constexpr std::string_view kReset = "\x1b[0m";

/// Appends the code span at the start of `text`, coloured; returns its length with its fences, 0 when it is none.
std::size_t append_code(std::string_view text, std::string& out) {
  const std::size_t fence = std::min(text.find_first_not_of('`'), text.size());
  const std::size_t end = text.find(text.substr(0, fence), fence);
  if (end == std::string_view::npos) return 0;
  std::string_view code = text.substr(fence, end - fence);
  const bool padded = code.size() > 2 && code.front() == ' ' && code.back() == ' ';
  if (padded) code = code.substr(1, code.size() - 2);
  out.append(kCode).append(code).append(kReset);
  return end + fence;
}

void append_coloured_line(std::string_view line, std::string& out) {
  if (line.starts_with("**")) {
    if (const std::size_t end = line.find("**", 2); end != std::string_view::npos) {
      out.append(kBold).append(line.substr(2, end - 2)).append(kReset);
      line.remove_prefix(end + 2);
    }
  }
  while (!line.empty()) {
    const std::size_t code_size = line.front() == '`' ? append_code(line, out) : 0;
    if (code_size > 0) {
      line.remove_prefix(code_size);
      continue;
    }
    const std::size_t plain = std::min(line.find('`', 1), line.size());
    out += line.substr(0, plain);
    line.remove_prefix(plain);
  }
}

}  // namespace

bool wants_colour() {
  const char* const no_colour = std::getenv("NO_COLOR");
  const char* const terminal = std::getenv("TERM");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  return isatty(STDOUT_FILENO) == 1 && (terminal == nullptr || std::string_view(terminal) != "dumb");
}

std::string coloured(std::string_view markdown) {
  std::string out;
  for (std::size_t begin = 0; begin <= markdown.size();) {
    const std::size_t end = std::min(markdown.find('\n', begin), markdown.size());
    std::string_view line = markdown.substr(begin, end - begin);
    while (line.ends_with(' ')) line.remove_suffix(1);  // two spaces are Markdown's line break
    append_coloured_line(line, out);
    if (end < markdown.size()) out += '\n';
    begin = end + 1;
  }
  return out;
}

std::string coloured_heading(std::string_view text) { return std::string(kFaint).append(text).append(kReset); }

}  // namespace server
