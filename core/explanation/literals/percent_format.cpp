#include "core/explanation/literals/percent_format.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/languages/table.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

/// In what the dialects differ besides their letters.
struct Features {
  std::string_view dialect;
  std::string_view flags = "-+ #0";
  std::string_view lengths = {};  ///< letters between precision and conversion
  char name_opens = '\0';         ///< `%(name)d`, `%<name>d`
  bool stars = false;             ///< `*` takes the width from the values
  bool positions = false;         ///< `%2$s`
  bool indexes = false;           ///< `%[2]d`
  bool newline = false;           ///< `%n` is a line break
  bool scans = false;             ///< reads instead of prints: `*` leaves the value out, `%[...]` is a set
  bool plain = false;             ///< nothing stands between the sign and the letter
};

constexpr std::array<Features, 9> kDialects = {{
    {.dialect = "printf_format", .flags = "-+ #0'I", .lengths = "hlLqjzt", .stars = true, .positions = true},
    {.dialect = "scan_format", .flags = "", .lengths = "hlLqjztm", .positions = true, .scans = true},
    {.dialect = "percent_operator", .lengths = "hlL", .name_opens = '(', .stars = true},
    {.dialect = "sprintf_letters", .flags = "-+ 0", .positions = true},
    {.dialect = "percent_named", .name_opens = '<', .stars = true, .positions = true},
    {.dialect = "shell_format", .flags = "-+ #0'", .stars = true},
    {.dialect = "value_verbs", .stars = true, .indexes = true},
    {.dialect = "formatter", .flags = "-+ #0,(", .positions = true, .newline = true},
    {.dialect = "console_format", .flags = "", .plain = true},
}};

struct Row {
  std::string_view meaning;
  std::string_view precision;
};

/// What a conversion means; an empty meaning: the dialect has no such letter.
Row row_of_conversion(std::string_view dialect, std::string_view conversion) {
  static const std::vector<std::vector<std::string_view>> rows =
      parse_table(embedded_table("literals/percent_formats.tsv"), 4);
  for (const auto& cells : rows) {
    if (cells[0] == dialect && cells[1] == conversion) return {cells[2], cells[3]};
  }
  return {};
}

std::string_view length_type(std::string_view length, char conversion) {
  const bool is_signed = conversion == 'd' || conversion == 'i';
  const bool is_unsigned = std::string_view("uxXo").find(conversion) != std::string_view::npos;
  if (length == "z") return is_signed ? "as wide as `size_t`" : "`size_t`";
  if (length == "t") return "`ptrdiff_t`";
  if (length == "j") return "`intmax_t`";
  if (conversion == 's' || conversion == 'c') return length == "l" ? "wide characters" : std::string_view();
  if (length == "L") return "`long double`";
  if (!is_signed && !is_unsigned) return {};
  if (length == "hh") return is_unsigned ? "`unsigned char`" : "`signed char`";
  if (length == "h") return is_unsigned ? "`unsigned short`" : "`short`";
  if (length == "l") return is_unsigned ? "`unsigned long`" : "`long`";
  if (length == "ll" || length == "q") return is_unsigned ? "`unsigned long long`" : "`long long`";
  return {};
}

/// Reads one format from left to right.
class PercentReader {
 public:
  PercentReader(const Features& features, std::string_view text) : features_(features), text_(text) {}

  FormatReading read() {
    while (reading_.valid && (at_ = text_.find('%', at_)) != std::string_view::npos) {
      const std::size_t begin = at_++;
      if (at_ < text_.size() && text_[at_] == '%') {
        ++at_;
      } else {
        read_directive(begin);
      }
    }
    return std::move(reading_);
  }

 private:
  /// What stands between the sign and the conversion.
  struct Spec {
    std::string flags;
    std::string name;
    std::string width;
    std::string precision;
    std::string length;
    std::int32_t position = -1;
    bool has_precision = false;
    bool skips = false;
  };

  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  std::string take_digits() {
    const std::size_t begin = at_;
    while (is_digit(here()) && at_ - begin < 9) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  void take_position(Spec& spec) {
    const std::size_t begin = at_;
    const std::string digits = take_digits();
    if (!digits.empty() && here() == '$' && digits != "0") {
      ++at_;
      spec.position = static_cast<std::int32_t>(std::stol(digits)) - 1;
      reading_.by_position = false;
    } else {
      at_ = begin;
    }
  }

  void take_index(Spec& spec) {
    if (!features_.indexes || here() != '[') return;
    const std::size_t begin = at_++;
    const std::string digits = take_digits();
    if (digits.empty() || digits == "0" || here() != ']') {
      at_ = begin;
      return;
    }
    ++at_;
    spec.position = static_cast<std::int32_t>(std::stol(digits)) - 1;
    reading_.by_position = false;
  }

  void take_name(Spec& spec) {
    if (features_.name_opens == '\0' || here() != features_.name_opens) return;
    const char closing = features_.name_opens == '(' ? ')' : '>';
    const std::size_t end = text_.find(closing, at_);
    if (end == std::string_view::npos) return;
    spec.name = text_.substr(at_ + 1, end - at_ - 1);
    reading_.by_position = false;
    at_ = end + 1;
  }

  void take_flags(Spec& spec) {
    if (features_.scans) {
      spec.skips = here() == '*';
      at_ += spec.skips ? 1 : 0;
      return;
    }
    const bool pads_with = features_.dialect == "sprintf_letters";
    for (;; ++at_) {
      if (pads_with && here() == '\'' && at_ + 2 < text_.size()) ++at_;
      const bool is_padding = pads_with && at_ > 0 && text_[at_ - 1] == '\'';
      if (here() == '\0' || (!is_padding && features_.flags.find(here()) == std::string_view::npos)) return;
      spec.flags += is_padding ? 'P' : here();
    }
  }

  /// A number, or `*`, which is a value of its own.
  std::string take_size(std::string_view what) {
    if (!features_.stars || here() != '*') return take_digits();
    ++at_;
    Directive star{"*", std::string("the ").append(what), next_value(), {}};
    reading_.directives.push_back(std::move(star));
    return "*";
  }

  std::int32_t next_value() { return static_cast<std::int32_t>(reading_.values_wanted++); }

  void read_directive(std::size_t begin) {
    Spec spec;
    if (features_.plain) return read_conversion(begin, spec);
    if (features_.positions) take_position(spec);
    take_index(spec);
    take_name(spec);
    take_flags(spec);
    if (spec.name.empty()) take_name(spec);
    take_index(spec);
    spec.width = take_size("width of the next value");
    if (!features_.scans && here() == '.') {
      ++at_;
      spec.has_precision = true;
      spec.precision = take_size("precision of the next value");
    }
    take_index(spec);
    while (here() != '\0' && features_.lengths.find(here()) != std::string_view::npos && spec.length.size() < 2)
      spec.length += text_[at_++];
    read_conversion(begin, spec);
  }

  void read_conversion(std::size_t begin, const Spec& spec) {
    if (here() == '\0') {
      reading_.valid = false;
      return;
    }
    if (features_.scans && here() == '[') return read_set(begin, spec);
    const std::string conversion(1, text_[at_++]);
    if (conversion == "%" || (features_.newline && conversion == "n")) return;
    if (features_.newline && (conversion == "t" || conversion == "T") && is_letter(here())) ++at_;
    Row row = row_of_conversion(features_.dialect, conversion);
    if (const Row flagged = flagged_row(spec, conversion); !flagged.meaning.empty()) row = flagged;
    if (features_.newline && (conversion == "t" || conversion == "T")) row = {"a part of a date or time", ""};
    if (row.meaning.empty()) {
      reading_.valid = false;
      return;
    }
    add(begin, spec, conversion[0], row);
  }

  /// `%+v` means another thing than `%v` with a sign.
  Row flagged_row(const Spec& spec, const std::string& conversion) const {
    for (const char flag : spec.flags) {
      const Row row = row_of_conversion(features_.dialect, std::string(1, flag) + conversion);
      if (!row.meaning.empty()) return row;
    }
    return {};
  }

  void read_set(std::size_t begin, const Spec& spec) {
    std::size_t end = at_ + 1;
    if (end < text_.size() && text_[end] == '^') ++end;
    if (end < text_.size() && text_[end] == ']') ++end;
    end = text_.find(']', end);
    if (end == std::string_view::npos) {
      reading_.valid = false;
      return;
    }
    const bool negated = text_[at_ + 1] == '^';
    at_ = end + 1;
    add(begin, spec, 's',
        {negated ? "the characters up to one of those listed" : "the characters that are listed", ""});
  }

  void add(std::size_t begin, const Spec& spec, char conversion, const Row& row) {
    Directive directive{std::string(text_.substr(begin, at_ - begin)), meaning_of(spec, conversion, row), -1,
                        spec.name};
    const bool takes_value = !(features_.dialect == "printf_format" && conversion == 'm') && !spec.skips;
    if (spec.position >= 0) {
      directive.value = spec.position;
    } else if (spec.name.empty() && takes_value) {
      directive.value = next_value();
    }
    if (spec.skips) directive.meaning += ", left out";
    reading_.directives.push_back(std::move(directive));
  }

  bool has(const Spec& spec, char flag) const { return spec.flags.find(flag) != std::string::npos; }

  std::string meaning_of(const Spec& spec, char conversion, const Row& row) const {
    std::string meaning = with_precision(spec, row);
    if (const std::string_view type = length_type(spec.length, conversion);
        !type.empty() && features_.stars && features_.dialect == "printf_format")
      meaning.append(" (").append(type).append(")");
    const bool is_value = conversion == 'v';
    if (has(spec, '+') && !is_value && conversion != 'q') meaning += ", always with its sign";
    if (has(spec, '#') && (conversion == 'x' || conversion == 'X')) meaning += ", with `0x` before it";
    if (has(spec, ',')) meaning += ", thousands grouped";
    if (has(spec, '\'') && features_.dialect == "printf_format") meaning += ", thousands grouped by the locale";
    if (spec.width.empty()) return meaning;
    if (features_.scans) return meaning + ", at most " + spec.width + " characters";
    const std::string columns = spec.width == "*" ? "the given number of columns" : spec.width + " columns";
    if (has(spec, '-')) return meaning + ", left-aligned in " + columns;
    const bool pads_zeros = has(spec, '0') && !(spec.has_precision && row.precision == "digits");
    if (has(spec, 'P')) return meaning + ", padded to " + columns;
    return meaning + (pads_zeros ? ", padded with zeros to " : ", right-aligned in ") + columns;
  }

  static std::string with_precision(const Spec& spec, const Row& row) {
    std::string meaning(row.meaning);
    if (!spec.has_precision || row.precision.empty()) return meaning;
    const std::string count = spec.precision == "*"    ? "the given number of"
                              : spec.precision.empty() ? "0"
                                                       : spec.precision;
    const auto amount = [&](const char* noun) { return count + " " + noun + (count == "1" ? "" : "s"); };
    if (row.precision == "decimals") {
      if (const std::size_t usual = meaning.find(" with 6 decimals"); usual != std::string::npos) meaning.resize(usual);
      return meaning + (count == "0" ? ", rounded to an integer" : " with " + amount("decimal"));
    }
    if (row.precision == "digits") return meaning + " of at least " + amount("digit");
    if (row.precision == "significant") return meaning + " with " + amount("significant digit");
    return meaning + ", at most " + amount("character");
  }

  const Features& features_;
  std::string_view text_;
  std::size_t at_ = 0;
  FormatReading reading_;
};

const Features* features_of(std::string_view dialect) {
  const auto found = std::find_if(kDialects.begin(), kDialects.end(),
                                  [&](const Features& features) { return features.dialect == dialect; });
  return found == kDialects.end() ? nullptr : &*found;
}

}  // namespace

bool is_percent_dialect(std::string_view dialect) { return features_of(dialect) != nullptr; }

FormatReading read_percent_format(std::string_view dialect, std::string_view text) {
  return PercentReader(*features_of(dialect), text).read();
}

}  // namespace core
