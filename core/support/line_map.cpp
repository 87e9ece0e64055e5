#include "core/support/line_map.hpp"

#include <algorithm>
#include <cstring>

#include "core/support/utf8.hpp"

namespace core {
namespace {

std::size_t find_byte(std::string_view text, char byte, std::size_t from, std::size_t to) {
  const void* found = from < to ? std::memchr(text.data() + from, byte, to - from) : nullptr;
  return found == nullptr ? to : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

/// Appends the line starts that come from a line break whose last byte lies in [from, to).
void append_line_starts(std::string_view text, std::size_t from, std::size_t to, std::vector<std::uint32_t>& starts) {
  std::size_t feed = find_byte(text, '\n', from, to);
  std::size_t carriage_return = find_byte(text, '\r', from, to);
  while (feed < to || carriage_return < to) {
    if (feed < carriage_return) {
      starts.push_back(static_cast<std::uint32_t>(feed + 1));
      feed = find_byte(text, '\n', feed + 1, to);
    } else {
      const std::size_t next = carriage_return + 1;
      const bool before_feed = next < text.size() && text[next] == '\n';
      if (!before_feed) starts.push_back(static_cast<std::uint32_t>(next));
      carriage_return = find_byte(text, '\r', next, to);
    }
  }
}

/// Units of `encoding` that a code point takes.
std::uint32_t units_of(CodePoint point, PositionEncoding encoding) {
  return encoding == PositionEncoding::utf16 ? point.utf16_units() : 1;
}

}  // namespace

LineMap::LineMap(std::string_view text) : line_starts_{0} { append_line_starts(text, 0, text.size(), line_starts_); }

std::uint32_t LineMap::line_of(std::uint32_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::uint32_t>(after - line_starts_.begin()) - 1;
}

Span LineMap::line_span(std::string_view text, std::uint32_t line) const {
  const std::uint32_t begin = line_starts_[line];
  if (line + 1 == line_count()) return {begin, static_cast<std::uint32_t>(text.size())};
  std::uint32_t end = line_starts_[line + 1] - 1;
  if (text[end] == '\n' && end > begin && text[end - 1] == '\r') --end;
  return {begin, end};
}

std::uint32_t LineMap::offset_of(std::string_view text, Position position, PositionEncoding encoding) const {
  if (position.line >= line_count()) return static_cast<std::uint32_t>(text.size());
  const Span line = line_span(text, position.line);
  if (encoding == PositionEncoding::utf8) {
    const std::uint32_t offset = line.begin + std::min(position.character, line.size());
    return static_cast<std::uint32_t>(code_point_start(text, offset));
  }
  std::uint32_t offset = line.begin;
  for (std::uint32_t left = position.character; left > 0 && offset < line.end;) {
    const CodePoint point = code_point_at(text, offset);
    const std::uint32_t units = units_of(point, encoding);
    if (units > left) break;  // between the two surrogates
    left -= units;
    offset += point.size;
  }
  return offset;
}

Position LineMap::position_of(std::string_view text, std::uint32_t offset, PositionEncoding encoding) const {
  offset = static_cast<std::uint32_t>(code_point_start(text, offset));
  const std::uint32_t line = line_of(offset);
  const Span span = line_span(text, line);
  offset = std::min(offset, span.end);  // between "\r" and "\n" no position exists
  if (encoding == PositionEncoding::utf8) return {line, offset - span.begin};
  Position position{line, 0};
  for (std::uint32_t at = span.begin; at < offset;) {
    const CodePoint point = code_point_at(text, at);
    position.character += units_of(point, encoding);
    at += point.size;
  }
  return position;
}

void LineMap::apply_edit(std::string_view text, std::uint32_t begin, std::uint32_t old_end, std::uint32_t new_end) {
  // Whether a line starts at `s` depends on the bytes before and behind it: "\r" before is a break unless "\n" follows.
  // So the starts before `begin` hold, those behind `old_end` move along, and those from `begin` to `new_end` are found
  // again.
  const auto first = std::lower_bound(line_starts_.begin() + 1, line_starts_.end(), begin);
  const auto last = std::upper_bound(first, line_starts_.end(), old_end);
  for (auto moved = last; moved != line_starts_.end(); ++moved) *moved += new_end - old_end;
  std::vector<std::uint32_t> found;
  append_line_starts(text, begin == 0 ? 0 : begin - 1, new_end, found);
  const auto overwritten = std::min(last - first, static_cast<std::ptrdiff_t>(found.size()));
  const auto gap = std::copy_n(found.begin(), overwritten, first);
  if (gap != last)
    line_starts_.erase(gap, last);
  else
    line_starts_.insert(last, found.begin() + overwritten, found.end());
}

}  // namespace core
