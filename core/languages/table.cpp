#include "core/languages/table.hpp"

namespace core {
namespace {

/// Cuts `text` at the first `separator`; returns what stood before it and leaves the rest.
std::string_view take_until(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return taken;
}

std::vector<std::string_view> parse_row(std::string_view line, std::size_t columns) {
  std::vector<std::string_view> cells(columns);
  for (std::size_t column = 0; column < columns && !line.empty(); ++column) {
    const std::string_view cell = take_until(line, '\t');
    if (column == 0 || cell != "-") cells[column] = cell;
  }
  return cells;
}

}  // namespace

std::vector<std::vector<std::string_view>> parse_table(std::string_view text, std::size_t columns) {
  std::vector<std::vector<std::string_view>> rows;
  take_until(text, '\n');  // the heading
  while (!text.empty()) {
    std::string_view line = take_until(text, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) rows.push_back(parse_row(line, columns));
  }
  return rows;
}

}  // namespace core
