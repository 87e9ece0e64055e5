// Format strings: which dialect a string is written in is known from the call it is given to, the operator behind it,
// or its own form; what each directive says is told by the dialect.
#include <algorithm>
#include <iterator>

#include "core/explanation/literals/brace_format.hpp"
#include "core/explanation/literals/date_format.hpp"
#include "core/explanation/literals/directive.hpp"
#include "core/explanation/literals/escapes.hpp"
#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/percent_format.hpp"
#include "core/explanation/literals/read_literal.hpp"

namespace core {
namespace {

/// "strftime reads": the format is for parsing.
bool takes_off(std::string_view& dialect, std::string_view word) {
  if (!dialect.ends_with(word)) return false;
  dialect.remove_suffix(word.size());
  return true;
}

FormatVoice voice_of(std::string_view dialect) {
  FormatVoice voice;
  if (dialect == "scan_format") {
    voice.one = "reads";
    voice.many = "Reads";
  }
  // A shell uses its format again for the values that are left.
  const bool may_have_more = dialect == "shell_format" || dialect == "console_format" || dialect == "str_format" ||
                             dialect == "sprintf_letters" || dialect == "formatter" || dialect == "composite" ||
                             dialect == "std_format";
  voice.surplus_is_error = !may_have_more;
  return voice;
}

LiteralAnswer explain_percent(const Literal& literal, std::string_view dialect) {
  FormatReading reading = read_percent_format(dialect, literal.text);
  if (dialect == "console_format" || dialect == "shell_format") reading.by_position = false;
  FormatValues values = values_of(literal);
  // A lone name behind the operator may hold all the values.
  if (!values.known && values.texts.size() < reading.values_wanted) values.texts.clear();
  return tell(reading, values, voice_of(dialect));
}

/// A string with interpolated expressions: only what says how a value is written is worth telling.
LiteralAnswer explain_interpolated(const Literal& literal) {
  const LiteralTables& tables = literal.document.language()->literals();
  const std::string_view dialect = tables.dialect("interpolation", "0");
  if (!is_brace_dialect(dialect)) return {};
  FormatReading all;
  for (const std::string_view part : written_parts(literal)) {
    const WrittenString written = take_apart(tables, part);
    if (written.form == nullptr || !written.form->doubled_braces) continue;
    FormatReading reading = read_brace_format(dialect, written.inside, true);
    if (!reading.valid) return {};
    std::move(reading.directives.begin(), reading.directives.end(), std::back_inserter(all.directives));
  }
  return tell(all, {}, {.one = "writes", .many = "Writes"});
}

/// In a language of printf, an argument that fits the values behind it exactly is most likely a format, whatever the
/// function is called.
LiteralAnswer explain_likely_format(const Literal& literal) {
  const std::string_view dialect = literal.document.language()->literals().dialect("any call", "0");
  if (!is_percent_dialect(dialect) || literal.context.argument < 0) return {};
  const FormatReading reading = read_percent_format(dialect, literal.text);
  const FormatValues values = values_of(literal);
  const bool fits = reading.valid && !reading.directives.empty() && reading.by_position && values.known &&
                    reading.values_wanted == values.texts.size() && reading.values_wanted > 0;
  if (!fits) return {};
  return tell(reading, values, {.one = "is likely replaced by", .many = "Likely a format for"});
}

}  // namespace

LiteralAnswer explain_format_string(const Literal& literal) {
  if (literal.role != Role::string) return {};
  if (!literal.exact) return explain_interpolated(literal);
  std::string_view dialect = literal.context.dialect;
  const bool reads = takes_off(dialect, " reads");
  if (is_percent_dialect(dialect)) return explain_percent(literal, dialect);
  if (is_brace_dialect(dialect)) {
    return tell(read_brace_format(dialect, literal.text), values_of(literal), voice_of(dialect));
  }
  if (is_date_dialect(dialect)) return tell_date_format(dialect, literal.text, reads);
  return dialect.empty() ? explain_likely_format(literal) : LiteralAnswer();
}

}  // namespace core
