// Reads a short text from left to right: what the explainers of little languages share. A value; not shared.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/support/characters.hpp"

namespace core {

class TextReader {
 public:
  explicit TextReader(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }
  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

  bool take(char c) {
    if (peek() != c || rest_.empty()) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }
  void skip_blanks() { rest_ = trim_left(rest_); }

  /// The longest prefix whose characters all satisfy `accepts`.
  template <class Accepts>
  std::string_view take_while(Accepts accepts) {
    std::size_t end = 0;
    while (end < rest_.size() && accepts(rest_[end])) ++end;
    const std::string_view taken = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return taken;
  }

  /// A number of `least` to `most` digits, at most 18; nothing, and nothing read, when there is none.
  std::optional<std::uint64_t> number(std::size_t least = 1, std::size_t most = 18) {
    std::size_t end = 0;
    std::uint64_t value = 0;
    while (end < rest_.size() && end < most && is_digit(rest_[end])) {
      value = value * 10 + static_cast<std::uint64_t>(rest_[end++] - '0');
    }
    if (end < least) return std::nullopt;
    rest_.remove_prefix(end);
    return value;
  }

 private:
  std::string_view rest_;
};

}  // namespace core
