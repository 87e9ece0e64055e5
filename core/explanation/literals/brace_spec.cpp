#include "core/explanation/literals/brace_spec.hpp"

#include <vector>

#include "core/explanation/literals/date_format.hpp"
#include "core/languages/table.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"
#include "core/support/utf8.hpp"

namespace core {
namespace {

struct Row {
  std::string_view meaning;
  std::string_view precision;
};

Row row_of_type(std::string_view dialect, std::string_view type) {
  static const std::vector<std::vector<std::string_view>> rows =
      parse_table(embedded_table("literals/brace_formats.tsv"), 4);
  for (const auto& cells : rows) {
    if (cells[0] == dialect && cells[1] == type) return {cells[2], cells[3]};
  }
  return {};
}

std::string plural(const std::string& count, std::string_view noun) {
  return count + " " + std::string(noun) + (count == "1" ? "" : "s");
}

/// Reads `[[fill]align][sign][#][0][width][,][.precision][type]`.
class SpecReader {
 public:
  SpecReader(std::string_view dialect, std::string_view spec) : dialect_(dialect), text_(spec) {}

  std::optional<std::string> read() {
    take_alignment();
    if (is_one_of(text_.substr(0, 1), {"+", "-", " "})) sign_ = take(1)[0];
    if (text_.starts_with('z')) take(1);
    alternate_ = text_.starts_with('#') && !take(1).empty();
    zeros_ = text_.starts_with('0') && !take(1).empty();
    width_ = take_size();
    if (text_.starts_with(',') || text_.starts_with('_')) grouping_ = take(1)[0];
    if (text_.starts_with('.')) {
      take(1);
      precision_ = text_.starts_with('*') ? std::string(take(1)) : take_size();
      if (precision_.empty()) return std::nullopt;
    }
    if (text_.starts_with('#') && dialect_ == "macro_format") alternate_ = !take(1).empty();
    type_ = text_;
    const Row row = text_.empty() ? Row{} : row_of_type(dialect_, text_);
    if (!text_.empty() && row.meaning.empty()) return std::nullopt;
    return meaning(row);
  }

 private:
  std::string_view take(std::size_t count) {
    const std::string_view taken = text_.substr(0, count);
    text_.remove_prefix(taken.size());
    return taken;
  }

  static bool is_alignment(char c) { return c == '<' || c == '>' || c == '^' || c == '='; }

  void take_alignment() {
    const CodePoint first = code_point_at(text_, 0);
    if (first.size > 0 && text_.size() > first.size && is_alignment(text_[first.size])) {
      fill_ = take(first.size);
      align_ = take(1)[0];
    } else if (!text_.empty() && is_alignment(text_[0])) {
      align_ = take(1)[0];
    }
  }

  /// Digits, a nested field, or a name with `$`.
  std::string take_size() {
    if (text_.starts_with('{')) {
      const std::size_t end = text_.find('}');
      if (end == std::string_view::npos) return {};
      return std::string(take(end + 1));
    }
    std::size_t end = 0;
    while (end < text_.size() && is_word(text_[end])) ++end;
    if (dialect_ == "macro_format" && end > 0 && end < text_.size() && text_[end] == '$') {
      return std::string(take(end + 1));
    }
    end = 0;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    return std::string(take(end));
  }

  std::string with_precision(const Row& row) const {
    std::string text(row.meaning);
    if (row.precision == "debug" && alternate_) text += ", over several lines";
    if (precision_.empty()) return text;
    const bool counted = is_digit(precision_[0]);
    const std::string count = counted ? precision_ : "the given number of";
    const auto amount = [&](std::string_view noun) {
      return counted ? plural(count, noun) : count + " " + std::string(noun) + "s";
    };
    if (row.precision == "decimals") {
      if (const std::size_t usual = text.find(" with 6 decimals"); usual != std::string::npos) text.resize(usual);
      return text + (count == "0" ? ", without decimals" : " with " + amount("decimal"));
    }
    if (row.precision == "characters") return text + ", at most " + amount("character");
    if (row.precision == "significant") return text + " with " + amount("significant digit");
    if (row.precision == "debug") return text + ", numbers with " + amount("decimal");
    if (!row.meaning.empty()) return text;
    return dialect_ == "macro_format"
               ? "a number with " + amount("decimal") + ", or at most as many characters of text"
               : "a number with " + amount("significant digit") + ", or at most as many characters of text";
  }

  /// What the alternate form writes before an integer.
  std::string prefix() const {
    if (type_ == "o" && dialect_ == "std_format") return "0";
    if (type_ == "X" && dialect_ == "macro_format") return "0x";
    return "0" + std::string(type_);
  }

  std::string meaning(const Row& row) const {
    std::string text = with_precision(row);
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
    if (grouping_ != '\0') add(std::string("thousands grouped by `") + grouping_ + "`");
    if (sign_ == '+') add("always with its sign");
    if (sign_ == ' ') add("a space where a plus would stand");
    if (alternate_ && is_one_of(type_, {"x", "X", "b", "o"})) add("with `" + prefix() + "` before it");
    if (width_.empty()) return text;
    const std::string columns = is_digit(width_[0]) ? plural(width_, "column") : "the given number of columns";
    if (zeros_ && align_ == '\0') {
      add("padded with zeros to " + columns);
      return text;
    }
    const std::string side = align_ == '<'   ? "left-aligned in "
                             : align_ == '^' ? "centred in "
                             : align_ == '>' ? "right-aligned in "
                             : align_ == '=' ? "padded behind its sign to "
                                             : "at least ";
    add(side + columns + (side == "at least " ? " wide" : ""));
    if (!fill_.empty() && fill_ != " ") text += ", filled with `" + std::string(fill_) + "`";
    return text;
  }

  std::string_view dialect_;
  std::string_view text_;
  std::string_view fill_;
  std::string_view type_;
  char align_ = '\0';
  char sign_ = '\0';
  char grouping_ = '\0';
  bool alternate_ = false;
  bool zeros_ = false;
  std::string width_;
  std::string precision_;
};

/// `,10:N2`: an alignment and a format of its own.
std::optional<std::string> composite_spec(std::string_view rest) {
  std::string text;
  std::string alignment;
  if (rest.starts_with(',')) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    std::string_view width = trim(rest.substr(1, end - 1));
    const bool left = width.starts_with('-');
    if (left) width.remove_prefix(1);
    if (width.empty() || width.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    alignment = (left ? "left-aligned in " : "right-aligned in ") + plural(std::string(width), "column");
    rest.remove_prefix(end);
  }
  if (rest.starts_with(':')) rest.remove_prefix(1);
  const std::string_view digits = rest.substr(std::min<std::size_t>(1, rest.size()));
  const bool is_standard =
      !rest.empty() && is_letter(rest[0]) && digits.find_first_not_of("0123456789") == std::string_view::npos;
  if (is_standard) {
    const Row row = row_of_type("composite", rest.substr(0, 1));
    const bool is_ambiguous = digits.empty() && is_one_of(rest, {"D", "F"});  // also formats of dates
    if (row.meaning.empty() || is_ambiguous) return std::nullopt;
    text = row.meaning;
    if (!digits.empty()) {
      const bool has_digits = row.precision == "digits";
      text += (has_digits ? " of at least " : " with ") + plural(std::string(digits), has_digits ? "digit" : "decimal");
    }
  } else if (!rest.empty()) {
    const DateReading date = read_date_format("custom_date", rest);
    if (!date.valid || date.parts.size() < 2) return std::nullopt;
    text = "a date such as `" + date.example + "`";
  }
  if (text.empty()) return alignment;
  return alignment.empty() ? text : text + ", " + alignment;
}

}  // namespace

std::optional<std::string> meaning_of_brace_spec(std::string_view dialect, std::string_view rest) {
  if (dialect == "composite") return composite_spec(rest);
  std::string conversion;
  if (rest.starts_with('!')) {
    if (rest.size() < 2) return std::nullopt;
    const char letter = rest[1];
    conversion = letter == 'r' ? "its `repr()`" : letter == 's' ? "its `str()`" : letter == 'a' ? "its `ascii()`" : "";
    if (conversion.empty()) return std::nullopt;
    rest.remove_prefix(2);
  }
  if (rest.empty()) return conversion;
  if (!rest.starts_with(':')) return std::nullopt;
  rest.remove_prefix(1);
  if (rest.find('%') != std::string_view::npos && !rest.ends_with('%')) {
    const DateReading date = read_date_format("strftime", rest);
    if (!date.valid || date.parts.empty()) return std::nullopt;
    return "a date such as `" + date.example + "`";
  }
  const auto spec = SpecReader(dialect, rest).read();
  if (!spec) return std::nullopt;
  return conversion.empty() || spec->empty() ? conversion + *spec : conversion + ", " + *spec;
}

}  // namespace core
