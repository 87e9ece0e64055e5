#include <array>
#include <optional>
#include <string>

#include "core/explanation/literals/regex/tree.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

bool is_hex(char c) { return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f'); }

/// Reads a pattern once from left to right and writes it anew.
class Normaliser {
 public:
  Normaliser(std::string_view pattern, const RegexDialect& dialect, bool extended)
      : pattern_(pattern), dialect_(dialect), extended_(extended) {}

  std::optional<std::string> run() {
    while (at_ < pattern_.size() && understood_) step();
    if (!understood_) return std::nullopt;
    return std::move(out_);
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < pattern_.size() ? pattern_[at_ + ahead] : '\0'; }
  bool follows(std::string_view text) const { return pattern_.substr(at_).starts_with(text); }

  enum class SetPlace : std::uint8_t { beginning, after_character, after_dash, after_range };

  void step() {
    const char c = peek();
    if (c == '\0') {
      understood_ = false;
    } else if (c == '\\') {
      escape();
    } else if (c == '\n' || c == '\r') {
      if (!extended_ || in_set_) out_ += c == '\n' ? "\\n" : "\\r";
      ++at_;
    } else if (in_set_) {
      inside_set(c);
    } else {
      outside_set(c);
    }
  }

  void inside_set(char c) {
    const bool posix = follows("[:");
    if (posix) {
      const std::size_t end = pattern_.find(":]", at_ + 2);
      if (end == std::string_view::npos || end > at_ + 12) {
        out_ += "\\[";
        ++at_;
        return;
      }
      out_ += pattern_.substr(at_, end + 2 - at_);
      at_ = end + 2;
      return;
    }
    if (dialect_.sets_nest && (c == '[' || follows("&&") || follows("--") || follows("~~"))) understood_ = false;
    if (follows("[.") || follows("[=")) understood_ = false;  // collating elements of POSIX
    if (c == ']') in_set_ = false;
    const bool plain_dash = c == '-' && set_place_ == SetPlace::after_range && peek(1) != ']';
    // The grammar takes `:]` for the end of a class of POSIX.
    if (plain_dash || c == ':') out_ += '\\';
    set_place_ = plain_dash ? SetPlace::beginning : after(c == '-');
    out_ += c;
    ++at_;
  }

  /// Where the next character of a set stands: a dash behind a range is a plain one.
  SetPlace after(bool dash) const {
    if (set_place_ == SetPlace::after_dash) return SetPlace::after_range;
    return dash && set_place_ == SetPlace::after_character ? SetPlace::after_dash : SetPlace::after_character;
  }

  void outside_set(char c) {
    if (c == '[') return begin_set();
    if (extended_ && (is_blank(c) || c == '#')) return skip_extended(c);
    if (follows("(?#")) {
      const std::size_t end = pattern_.find(')', at_);
      understood_ = end != std::string_view::npos;
      at_ = understood_ ? end + 1 : pattern_.size();
      return;
    }
    if (c == ']' || (c == '{' && !begins_count())) out_ += '\\';
    out_ += c;
    ++at_;
  }

  /// Of a brace: whether it repeats what is before it, or is a character.
  bool begins_count() const {
    std::size_t ahead = 1;
    while (is_digit(peek(ahead))) ++ahead;
    const bool has_least = ahead > 1;
    std::size_t most = 0;
    if (peek(ahead) == ',') {
      ++ahead;
      while (is_digit(peek(ahead + most))) ++most;
    }
    if (!has_least && (most == 0 || !dialect_.count_may_lack_least)) return false;
    return peek(ahead + most) == '}' && at_ > 0;
  }

  void begin_set() {
    in_set_ = true;
    set_place_ = SetPlace::beginning;
    out_ += '[';
    ++at_;
    if (peek() == '^') {
      out_ += '^';
      ++at_;
    }
    if (peek() != ']') return;
    if (!dialect_.bracket_may_come_first && out_.ends_with("[^")) {  // `[^]` accepts everything
      out_.resize(out_.size() - 2);
      out_ += "[\\s\\S]";
      in_set_ = false;
      ++at_;
      return;
    }
    if (dialect_.bracket_may_come_first) {
      out_ += "\\]";
      ++at_;
    } else {
      understood_ = false;  // `[]` accepts nothing
    }
  }

  void skip_extended(char c) {
    if (c != '#') {
      ++at_;
      return;
    }
    at_ = std::min(pattern_.find('\n', at_), pattern_.size());
  }

  void escape() {
    const char next = peek(1);
    if (next == '\0') {
      understood_ = false;
      return;
    }
    if (!dialect_.escapes_of_classes && in_set_) {  // a backslash is a character there
      out_ += "\\\\";
      ++at_;
      return;
    }
    if (std::string_view("QEGKRXNCgh").find(next) != std::string_view::npos && dialect_.absolute_ends) {
      understood_ = false;  // quoting, recursion, named characters and other rarities
      return;
    }
    if (in_set_) set_place_ = after(false);
    const bool octal_digits = next >= '1' && next <= '7' && peek(2) >= '0' && peek(2) <= '7';
    if (next == '0' || (in_set_ && octal_digits)) return octal();
    if (next == 'x' && peek(2) == '{') return braced(3);
    if (next == 'U' && dialect_.capital_z_is_absolute) return fixed(2, 8);
    if ((next == 'p' || next == 'P') && is_letter(peek(2))) {
      out_ += {'\\', next, '{', peek(2), '}'};
      at_ += 3;
      return;
    }
    if (next == '\n' || next == '\r') {
      out_ += next == '\n' ? "\\n" : "\\r";
    } else {
      out_ += {'\\', next};
    }
    at_ += 2;
  }

  void octal() {
    std::uint32_t value = 0;
    std::size_t digits = 0;
    while (digits < 3 && peek(1 + digits) >= '0' && peek(1 + digits) <= '7')
      value = value * 8 + (peek(1 + digits++) - '0');
    out_ += "\\x";
    out_ += hex_digits[(value >> 4) & 15];
    out_ += hex_digits[value & 15];
    at_ += 1 + digits;
  }

  void braced(std::size_t begin) {
    const std::size_t end = pattern_.find('}', at_);
    if (end == std::string_view::npos || end - at_ < begin + 1 || end - at_ > begin + 6) {
      understood_ = false;
      return;
    }
    code_point(pattern_.substr(at_ + begin, end - at_ - begin), end + 1);
  }

  void fixed(std::size_t begin, std::size_t size) {
    if (at_ + begin + size > pattern_.size()) {
      understood_ = false;
      return;
    }
    code_point(pattern_.substr(at_ + begin + 2, size - 2), at_ + begin + size);
  }

  void code_point(std::string_view digits, std::size_t end) {
    for (const char c : digits) understood_ = understood_ && is_hex(c);
    out_.append("\\u{").append(digits).append("}");
    at_ = end;
  }

  std::string_view pattern_;
  const RegexDialect& dialect_;
  bool extended_;
  bool in_set_ = false;
  SetPlace set_place_ = SetPlace::beginning;
  bool understood_ = true;
  std::size_t at_ = 0;
  std::string out_ = {};
};

}  // namespace

std::optional<std::string> normalised_regex(std::string_view pattern, const RegexDialect& dialect, bool extended) {
  return Normaliser(pattern, dialect, extended).run();
}

}  // namespace core
