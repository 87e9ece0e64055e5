#include "core/explanation/literals/escapes.hpp"

#include <algorithm>
#include <optional>

#include "core/explanation/literals/unicode_names.hpp"
#include "core/support/characters.hpp"
#include "core/support/utf8.hpp"

namespace core {
namespace {

int hexadecimal_digit(char c) {
  if (is_digit(c)) return c - '0';
  const char lower = to_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool is_prefix_of_form(const StringForm& form, std::string_view prefix) {
  return std::any_of(form.prefixes.begin(), form.prefixes.end(), [&](std::string_view candidate) {
    if (candidate.size() != prefix.size()) return false;
    return std::equal(candidate.begin(), candidate.end(), prefix.begin(),
                      [&](char a, char b) { return form.any_case ? a == to_lower(b) : a == b; });
  });
}

/// What stands between `open` and `close`; less when the end is missing.
std::string_view between(std::string_view source, std::size_t open, std::string_view close) {
  std::string_view inside = source.substr(open);
  if (inside.ends_with(close)) inside.remove_suffix(close.size());
  return inside;
}

/// Of `delimiter(text)delimiter`, as C++ writes raw strings.
std::string_view inside_delimiters(std::string_view inside) {
  const std::size_t open = inside.find('(');
  if (open == std::string_view::npos) return inside;
  std::string close = ")";
  close += inside.substr(0, open);
  return between(inside, open + 1, close);
}

/// Reads the escapes of a text from left to right.
class EscapeReader {
 public:
  EscapeReader(const StringForm& form, std::string_view inside) : form_(form), text_(inside) {}

  std::vector<Escape> read() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\\' && !form_.raw && at_ + 1 < text_.size()) {
        read_escape();
      } else if (is_doubled(c)) {
        add(Escape::Kind::doubled, at_ + 2, static_cast<unsigned char>(c));
      } else {
        ++at_;
      }
    }
    return std::move(escapes_);
  }

 private:
  bool is_doubled(char c) const {
    if (at_ + 1 >= text_.size() || text_[at_ + 1] != c) return false;
    return (form_.doubled_braces && (c == '{' || c == '}')) || (form_.doubled_quotes && c == '"');
  }

  void add(Escape::Kind kind, std::size_t end, char32_t value) {
    escapes_.push_back({kind, {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)}, value});
    at_ = end;
  }

  void read_escape() {
    const EscapeRules& rules = form_.escapes;
    const char c = text_[at_ + 1];
    if (rules.line_break && (c == '\n' || c == '\r')) return read_line_break(c);
    if (rules.octal_digits > 0 && c >= '0' && c <= '7') return read_octal();
    if (rules.names && c == 'N' && read_name()) return;
    for (const NumericEscape& numeric : rules.numeric) {
      if (numeric.letter == c && read_numeric(numeric)) return;
    }
    if (rules.letters.find(c) != std::string::npos) return add(Escape::Kind::letter, at_ + 2, meaning_of(c));
    const CodePoint next = code_point_at(text_, at_ + 1);
    add(Escape::Kind::unknown, at_ + 1 + next.size, next.value);
  }

  static char32_t meaning_of(char c) {
    switch (c) {
      case '0': return 0;
      case 'a': return 7;
      case 'b': return 8;
      case 't': return 9;
      case 'n': return 10;
      case 'v': return 11;
      case 'f': return 12;
      case 'r': return 13;
      case 'e':
      case 'E': return 27;
      case 's': return 32;
      default: return static_cast<unsigned char>(c);
    }
  }

  void read_line_break(char c) {
    std::size_t end = at_ + 2;
    if (c == '\r' && end < text_.size() && text_[end] == '\n') ++end;
    while (form_.escapes.indentation && end < text_.size() && is_blank(text_[end])) ++end;
    add(Escape::Kind::nothing, end, 0);
  }

  void read_octal() {
    char32_t value = 0;
    std::size_t end = at_ + 1;
    const std::size_t most = std::min(text_.size(), end + form_.escapes.octal_digits);
    for (; end < most && text_[end] >= '0' && text_[end] <= '7'; ++end) value = value * 8 + (text_[end] - '0');
    add_number(end, value, form_.escapes.high_are_bytes);
  }

  bool read_name() {
    const std::size_t close = text_.substr(0, at_ + 120).find('}', at_);
    if (at_ + 2 >= text_.size() || text_[at_ + 2] != '{' || close == std::string_view::npos) return false;
    const std::optional<char32_t> named = character_named(text_.substr(at_ + 3, close - at_ - 3));
    if (named) {
      add(Escape::Kind::code_point, close + 1, *named);
    } else {
      add(Escape::Kind::unresolved, close + 1, 'N');
    }
    return true;
  }

  bool read_numeric(const NumericEscape& numeric) {
    std::size_t begin = at_ + 2;
    if (numeric.braces && (begin >= text_.size() || text_[begin++] != '{')) return false;
    std::size_t end = begin;
    char32_t value = 0;
    while (end < text_.size() && end - begin < numeric.most && hexadecimal_digit(text_[end]) >= 0) {
      value = value > 0xFFFFFF ? value : value * 16 + static_cast<char32_t>(hexadecimal_digit(text_[end]));
      ++end;
    }
    if (end - begin < numeric.least) return false;
    if (numeric.braces && (end >= text_.size() || text_[end++] != '}')) return false;
    add_number(end, value, form_.escapes.high_are_bytes && numeric.letter == 'x');
    return true;
  }

  void add_number(std::size_t end, char32_t value, bool byte) {
    const bool is_low_surrogate = value >= 0xDC00 && value <= 0xDFFF;
    if (is_low_surrogate && !escapes_.empty() && escapes_.back().span.end == at_) {
      Escape& high = escapes_.back();
      if (high.value >= 0xD800 && high.value <= 0xDBFF && high.kind == Escape::Kind::code_point) {
        high.value = 0x10000 + ((high.value - 0xD800) << 10) + (value - 0xDC00);
        high.span.end = static_cast<std::uint32_t>(end);
        at_ = end;
        return;
      }
    }
    add(byte && value > 0x7F ? Escape::Kind::byte : Escape::Kind::code_point, end, value);
  }

  const StringForm& form_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Escape> escapes_;
};

bool is_code_point(char32_t value) { return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF); }

/// Whether the escape could be replaced.
bool append_meaning(const StringForm& form, const Escape& escape, std::string_view written, std::string& out) {
  using Kind = Escape::Kind;
  switch (escape.kind) {
    case Kind::nothing: return true;
    case Kind::unresolved: return false;
    case Kind::byte:
      if (escape.value > 0xFF) return false;
      out += static_cast<char>(escape.value);
      return true;
    case Kind::unknown:
      if (form.escapes.unknown == EscapeRules::Unknown::error) return false;
      out += form.escapes.unknown == EscapeRules::Unknown::drop_backslash ? written.substr(1) : written;
      return true;
    default:
      if (!is_code_point(escape.value)) return false;
      append_utf8(escape.value, out);
      return true;
  }
}

}  // namespace

WrittenString take_apart(const LiteralTables& tables, std::string_view source) {
  const std::size_t quote = source.find_first_of("\"'`");
  if (quote == std::string_view::npos) return {};
  std::string_view prefix = source.substr(0, quote);
  const std::size_t hash = prefix.find('#');
  const std::string hashes(hash == std::string_view::npos ? 0 : prefix.size() - hash, '#');
  prefix = prefix.substr(0, hash);
  for (const StringForm& form : tables.string_forms()) {
    if ((!hashes.empty() && !form.hashes) || !is_prefix_of_form(form, prefix)) continue;
    for (const std::string_view mark : form.quotes) {
      if (!source.substr(quote).starts_with(mark)) continue;
      std::string_view inside = between(source, quote + mark.size(), std::string(mark) + hashes);
      if (form.delimited) inside = inside_delimiters(inside);
      return {&form, prefix, inside};
    }
  }
  return {};
}

std::vector<Escape> find_escapes(const StringForm& form, std::string_view inside) {
  return EscapeReader(form, inside).read();
}

DecodedText decode(const StringForm& form, std::string_view inside) {
  DecodedText decoded;
  std::size_t at = 0;
  for (const Escape& escape : find_escapes(form, inside)) {
    decoded.text += inside.substr(at, escape.span.begin - at);
    const std::string_view written = inside.substr(escape.span.begin, escape.span.size());
    if (!append_meaning(form, escape, written, decoded.text)) return {std::string(inside), false};
    at = escape.span.end;
  }
  decoded.text += inside.substr(at);
  const bool is_indented = form.strips_indent && inside.find('\n') != std::string_view::npos;
  if (is_indented || (!form.bytes && !is_valid_utf8(decoded.text))) return {std::string(inside), false};
  return decoded;
}

void append_utf8(char32_t value, std::string& out) {
  const auto add = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (!is_code_point(value)) return;
  if (value < 0x80) return add(value);
  if (value < 0x800) return add(0xC0 | (value >> 6)), add(0x80 | (value & 0x3F));
  if (value < 0x10000) {
    add(0xE0 | (value >> 12));
  } else {
    add(0xF0 | (value >> 18));
    add(0x80 | ((value >> 12) & 0x3F));
  }
  add(0x80 | ((value >> 6) & 0x3F));
  add(0x80 | (value & 0x3F));
}

}  // namespace core
