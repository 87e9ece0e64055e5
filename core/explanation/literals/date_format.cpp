#include "core/explanation/literals/date_format.hpp"

#include <algorithm>

#include "core/languages/table.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr std::size_t kMostTold = 10;

struct Row {
  std::string_view token;
  std::string_view meaning;
  std::string_view example;
};

/// The rows of a dialect, longest token first.
const std::vector<Row>& rows_of(std::string_view dialect) {
  struct Dialect {
    std::string_view name;
    std::vector<Row> rows;
  };
  static const std::vector<Dialect> all = [] {
    std::vector<Dialect> dialects;
    for (const auto& cells : parse_table(embedded_table("literals/date_formats.tsv"), 4)) {
      if (dialects.empty() || dialects.back().name != cells[0]) dialects.push_back({cells[0], {}});
      dialects.back().rows.push_back({cells[1], cells[2], cells[3]});
    }
    for (Dialect& each : dialects) {
      std::stable_sort(each.rows.begin(), each.rows.end(),
                       [](const Row& a, const Row& b) { return a.token.size() > b.token.size(); });
    }
    return dialects;
  }();
  static const std::vector<Row> none;
  const auto found = std::find_if(all.begin(), all.end(), [&](const Dialect& each) { return each.name == dialect; });
  return found == all.end() ? none : found->rows;
}

/// Reads one format from left to right.
class DateReader {
 public:
  DateReader(std::string_view dialect, std::string_view text) : rows_(rows_of(dialect)), text_(text) {}

  void read_signs() {
    while (at_ < text_.size()) {
      if (text_[at_] != '%') {
        copy(1);
      } else if (at_ + 1 < text_.size() && is_one_of(text_.substr(at_ + 1, 1), {"%", "n", "t"})) {
        reading_.example += text_[at_ + 1] == '%' ? '%' : ' ';
        at_ += 2;
      } else if (!read_sign()) {
        return fail();
      }
    }
  }

  /// The reference time of which each part is written as it shall look.
  void read_layout() {
    while (at_ < text_.size()) {
      const Row* row = prefix_row();
      if (row != nullptr && is_whole(*row)) {
        take(*row, row->token.size());
      } else {
        copy(1);
      }
    }
  }

  void read_letters() {
    while (at_ < text_.size()) {
      const Row* row = prefix_row();
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
        ++at_;
        copy(1);
      } else if (row != nullptr) {
        take(*row, 1);
      } else {
        copy(1);
      }
    }
  }

  /// Runs of one letter. `reserved`: a run without a row is an error, and quotes are doubled.
  void read_runs(std::string_view quotes, bool reserved) {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      const std::size_t run = std::min(text_.find_first_not_of(c, at_), text_.size()) - at_;
      const std::string_view token = text_.substr(at_, run);
      const auto row = std::find_if(rows_.begin(), rows_.end(), [&](const Row& each) { return each.token == token; });
      if (quotes.find(c) != std::string_view::npos) {
        if (!read_quoted(c, reserved)) return fail();
      } else if (row != rows_.end()) {
        take(*row, run);
      } else if (reserved && is_letter(c)) {
        return fail();
      } else if (reserved && (c == '[' || c == ']')) {
        ++at_;
      } else {
        copy(run);
      }
    }
  }

  DateReading result() { return std::move(reading_); }

 private:
  void fail() { reading_.valid = false; }

  void copy(std::size_t count) {
    reading_.example += text_.substr(at_, count);
    at_ += count;
  }

  void take(const Row& row, std::size_t size) {
    reading_.parts.push_back({text_.substr(at_, size), row.meaning});
    reading_.example += row.example;
    at_ += size;
  }

  const Row* prefix_row() const {
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const Row& row) { return text_.substr(at_).starts_with(row.token); });
    return found == rows_.end() ? nullptr : &*found;
  }

  /// "Mon" in "Monitor" is no weekday, and ".000" in ".0001" no fraction.
  bool is_whole(const Row& row) const {
    const std::size_t end = at_ + row.token.size();
    const char next = end < text_.size() ? text_[end] : ' ';
    if (is_one_of(row.token, {"Jan", "Mon"})) return !is_lower(next);
    return !row.token.starts_with('.') || !is_digit(next);
  }

  bool read_sign() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && std::string_view("-_0^#:EO123456789").find(text_[end]) != std::string_view::npos)
      ++end;
    if (end >= text_.size()) return false;
    const std::string token = std::string("%") + text_[end];
    const auto row = std::find_if(rows_.begin(), rows_.end(), [&](const Row& each) { return each.token == token; });
    if (row == rows_.end()) return false;
    const std::string_view flags = text_.substr(at_ + 1, end - at_ - 1);
    reading_.parts.push_back({text_.substr(at_, end + 1 - at_), row->meaning});
    reading_.example += with_flags(row->example, flags);
    at_ = end + 1;
    return true;
  }

  static std::string with_flags(std::string_view example, std::string_view flags) {
    std::string text(example);
    if (flags.starts_with('-')) {
      const std::size_t first = text.find_first_not_of("0 ");
      text.erase(0, first == std::string::npos ? text.size() - 1 : first);
    }
    if (flags.starts_with('^')) std::transform(text.begin(), text.end(), text.begin(), to_upper);
    if (flags == ":" && text == "+0000") text = "+00:00";
    if (flags.size() == 1 && is_digit(flags[0]) && example.size() == 9)
      text.resize(static_cast<std::size_t>(flags[0] - '0'));
    return text;
  }

  /// `doubles`: two quotes are one, inside a quotation and outside.
  bool read_quoted(char quote, bool doubles) {
    std::size_t end = text_.find(quote, at_ + 1);
    if (doubles && end == at_ + 1) reading_.example += quote;
    std::size_t begin = at_ + 1;
    while (doubles && end != std::string_view::npos && end > at_ + 1 && end + 1 < text_.size() &&
           text_[end + 1] == quote) {
      reading_.example += text_.substr(begin, end + 1 - begin);
      begin = end + 2;
      end = text_.find(quote, begin);
    }
    if (end == std::string_view::npos) return false;
    reading_.example += text_.substr(begin, end - begin);
    at_ = end + 1;
    return true;
  }

  const std::vector<Row>& rows_;
  std::string_view text_;
  std::size_t at_ = 0;
  DateReading reading_;
};

bool has(const DateReading& reading, std::initializer_list<std::string_view> tokens) {
  return std::any_of(reading.parts.begin(), reading.parts.end(),
                     [&](const DatePart& part) { return is_one_of(part.written, tokens); });
}

/// A part that is often mistaken for another.
void add_traps(std::string_view dialect, const DateReading& reading, std::vector<Prose>& notes) {
  const auto note = [&](std::string_view text) { notes.push_back(prose_from_table(text)); };
  if (dialect == "strftime") {
    if (has(reading, {"%M"}) && !has(reading, {"%H", "%I", "%k", "%l", "%-H", "%-I"}) && has(reading, {"%Y", "%d"}))
      note("`%M` is the minute; the month is `%m`");
    if (has(reading, {"%I", "%l"}) && !has(reading, {"%p", "%P"})) note("12-hour time without AM or PM is ambiguous");
    if (has(reading, {"%G"}) && has(reading, {"%m"}))
      note("`%G` is the year of the ISO week: near New Year it differs from `%Y`");
    return;
  }
  if (dialect != "date_pattern" && dialect != "custom_date") return;
  if (has(reading, {"YYYY"}) && has(reading, {"MM", "dd"}))
    note("`YYYY` is the year of the week: near New Year it differs from `yyyy`");
  if (has(reading, {"mm"}) && !has(reading, {"HH", "H", "hh", "h", "kk", "KK"}) && has(reading, {"yyyy", "dd"}))
    note("`mm` is the minute; the month is `MM`");
  if (has(reading, {"D"}) && has(reading, {"MM", "yyyy"}))
    note("`D` is the day of the year; the day of the month is `d`");
  if (has(reading, {"hh", "h"}) && !has(reading, {"a", "tt", "t"})) note("12-hour time without AM or PM is ambiguous");
}

/// A layout without any part of the reference time, written in another language's letters.
LiteralAnswer foreign_layout(std::string_view text) {
  LiteralAnswer answer;
  if (text.find("YYYY") == std::string_view::npos && text.find("yyyy") == std::string_view::npos &&
      text.find("%Y") == std::string_view::npos)
    return answer;
  answer.first_line << "A layout without any part of the reference time " << code("Mon Jan 2 15:04:05 MST 2006")
                    << ": it is printed as it stands";
  return answer;
}

}  // namespace

bool is_date_dialect(std::string_view dialect) { return !rows_of(dialect).empty(); }

DateReading read_date_format(std::string_view dialect, std::string_view text) {
  DateReader reader(dialect, text);
  if (dialect == "strftime") reader.read_signs();
  if (dialect == "time_layout") reader.read_layout();
  if (dialect == "date_letters") reader.read_letters();
  if (dialect == "date_pattern") reader.read_runs("'", true);
  if (dialect == "custom_date") reader.read_runs("'\"", false);
  return reader.result();
}

LiteralAnswer tell_date_format(std::string_view dialect, std::string_view text, bool reads) {
  const DateReading reading = read_date_format(dialect, text);
  if (!reading.valid) return {};
  if (reading.parts.empty()) return dialect == "time_layout" ? foreign_layout(text) : LiteralAnswer();
  LiteralAnswer answer;
  answer.first_line << (reads ? "Reads dates and times written like " : "Writes dates and times like ")
                    << code(reading.example, 80);
  Prose line;
  std::size_t count = 0;
  for (const DatePart& part : reading.parts) {
    if (count > 0) line << " · ";
    if (count++ == kMostTold) {
      line << "…";
      break;
    }
    line << code(part.written) << " " << prose_from_table(part.meaning);
  }
  answer.details.push_back(std::move(line));
  add_traps(dialect, reading, answer.notes);
  return answer;
}

}  // namespace core
