#include "core/explanation/literals/brace_format.hpp"

#include <algorithm>
#include <string>

#include "core/explanation/literals/brace_spec.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

/// Finds the directives of a format and takes them apart.
class BraceReader {
 public:
  BraceReader(std::string_view dialect, std::string_view text, bool expressions)
      : dialect_(dialect), text_(text), expressions_(expressions) {}

  FormatReading read() {
    while (reading_.valid && at_ < text_.size()) {
      const char c = text_[at_];
      const bool doubled = (c == '{' || c == '}') && at_ + 1 < text_.size() && text_[at_ + 1] == c;
      if (doubled) {
        at_ += 2;
      } else if (c == '{') {
        read_directive();
      } else if (c == '}') {
        reading_.valid = expressions_;
        ++at_;
      } else {
        ++at_;
      }
    }
    return std::move(reading_);
  }

 private:
  /// The end of the field: where its specification begins or the brace closes. Brackets and quotes of code are passed.
  std::size_t end_of_field(std::size_t begin) const {
    int depth = 0;
    char quote = '\0';
    for (std::size_t i = begin; i < text_.size(); ++i) {
      const char c = text_[i];
      if (quote != '\0') {
        if (c == quote) quote = '\0';
      } else if (expressions_ && (c == '"' || c == '\'')) {
        quote = c;
      } else if (is_one_of(std::string_view(&text_[i], 1), {"(", "[", "{"})) {
        ++depth;
      } else if (depth > 0 && is_one_of(std::string_view(&text_[i], 1), {")", "]", "}"})) {
        --depth;
      } else if (depth == 0 && ends_field(i)) {
        return i;
      }
    }
    return std::string_view::npos;
  }

  bool ends_field(std::size_t i) const {
    const char c = text_[i];
    if (c == '}') return true;
    // A second colon belongs to a name of a scope.
    if (c == ':') return !expressions_ || i + 1 >= text_.size() || text_[i + 1] != ':';
    if (c == ',') return dialect_ == "composite";
    return c == '!' && dialect_ == "str_format" && (i + 1 >= text_.size() || text_[i + 1] != '=');
  }

  /// The closing brace behind a specification, which may hold nested fields.
  std::size_t end_of_directive(std::size_t from) const {
    int depth = 0;
    for (std::size_t i = from; i < text_.size(); ++i) {
      if (text_[i] == '{') ++depth;
      if (text_[i] == '}' && depth-- == 0) return i;
    }
    return std::string_view::npos;
  }

  void read_directive() {
    const std::size_t begin = at_;
    const std::size_t field_end = end_of_field(begin + 1);
    const std::size_t close = field_end == std::string_view::npos ? field_end : end_of_directive(field_end);
    if (close == std::string_view::npos) {
      reading_.valid = false;
      return;
    }
    at_ = close + 1;
    Directive directive{std::string(text_.substr(begin, at_ - begin)), {}, -1, {}};
    if (!take_field(trim(text_.substr(begin + 1, field_end - begin - 1)), directive)) {
      reading_.valid = false;
      return;
    }
    const std::string_view rest = text_.substr(field_end, close - field_end);
    const auto meaning = meaning_of_brace_spec(dialect_, rest);
    if (!meaning) {
      reading_.valid = expressions_;  // some other type's own specification
      return;
    }
    directive.meaning = *meaning;
    count_nested(rest);
    if (!expressions_ || !meaning->empty()) reading_.directives.push_back(std::move(directive));
  }

  bool take_field(std::string_view field, Directive& directive) {
    if (expressions_) {
      directive.name = field;
      if (directive.name.ends_with('=') && dialect_ == "str_format") directive.name.pop_back();
      return !field.empty();
    }
    const std::size_t digits = std::min(field.find_first_not_of("0123456789"), field.size());
    const bool is_plain = std::all_of(field.begin(), field.end(), [](char c) {
      return is_word(c) || c == '.' || c == '[' || c == ']' || c == '-' || (static_cast<unsigned char>(c) & 0x80) != 0;
    });
    if (!is_plain || digits > 4) return false;
    if (field.empty()) {
      directive.value = static_cast<std::int32_t>(reading_.values_wanted++);
      return dialect_ != "composite";
    }
    reading_.by_position &= digits > 0 && digits == field.size() && dialect_ == "composite";
    if (digits == 0) {
      directive.name = field;
      return dialect_ != "composite";
    }
    directive.value = static_cast<std::int32_t>(std::stol(std::string(field.substr(0, digits))));
    if (digits < field.size()) directive.name = field;
    reading_.values_wanted = std::max(reading_.values_wanted, static_cast<std::size_t>(directive.value) + 1);
    return true;
  }

  /// Widths taken from the values.
  void count_nested(std::string_view rest) {
    if (rest.find('{') != std::string_view::npos || rest.find('$') != std::string_view::npos ||
        rest.find(".*") != std::string_view::npos)
      reading_.by_position = false;
  }

  std::string_view dialect_;
  std::string_view text_;
  bool expressions_;
  std::size_t at_ = 0;
  FormatReading reading_;
};

}  // namespace

bool is_brace_dialect(std::string_view dialect) {
  return is_one_of(dialect, {"str_format", "std_format", "macro_format", "composite"});
}

FormatReading read_brace_format(std::string_view dialect, std::string_view text, bool expressions) {
  return BraceReader(dialect, text, expressions).read();
}

}  // namespace core
