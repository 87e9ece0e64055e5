// Numbers: what they stand for where the place says so, their value in the other useful base, what a suffix makes of
// them, and what a computer makes of a decimal fraction.
#include <bit>

#include "core/analyzer/syntax.hpp"
#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/literal_place.hpp"
#include "core/explanation/literals/number_answers.hpp"
#include "core/explanation/literals/number_kind.hpp"
#include "core/explanation/literals/number_phrases.hpp"
#include "core/explanation/literals/written_number.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr std::uint64_t kLargestExactDouble = std::uint64_t{1} << 53;

/// Whether others may do no more than the group, and the group no more than the owner, who may read.
bool is_usual_mode(std::uint64_t value) {
  const std::uint64_t owner = value >> 6 & 7;
  const std::uint64_t group = value >> 3 & 7;
  const std::uint64_t others = value & 7;
  return value <= 07777 && (owner & 4) != 0 && (group & ~owner) == 0 && (others & ~group) == 0;
}

/// The value in the bases that are not written, when they say something.
Prose other_bases(const NumberFacts& facts) {
  Prose prose;
  const std::uint64_t value = facts.value;
  if (facts.is_expression) return prose << code(facts.source) << " is " << grouped(value) << size_note(facts);
  switch (facts.written.base) {
    case 16:
      if (value < 10) return prose;
      prose << code(facts.source) << " is " << grouped(value) << " in decimal";
      if (const std::string bits = bits_in_words(value); !bits.empty()) {
        prose << ", " << bits << " set";
      } else if (value <= 0xFF) {
        prose << ", " << code(binary(value)) << " in binary";
      }
      return prose;
    case 8:
      if (value < 8) return prose;
      if (facts.written.leading_zero) {
        prose << "The leading zero makes " << code(facts.source) << " octal: " << grouped(value) << " in decimal";
      } else {
        prose << code(facts.source) << " is octal: " << grouped(value) << " in decimal";
      }
      if (facts.meaning.kind == NumberKind::plain && is_usual_mode(value))
        prose << "; as permissions it would be " << code(permission_letters(value));
      return prose;
    case 2:
      prose << code(facts.source) << " is " << grouped(value);
      if (value > 15) prose << ", " << code(hexadecimal(value)) << " in hexadecimal";
      if (const std::string bits = bits_in_words(value); !bits.empty()) prose << ", " << bits << " set";
      return prose;
    default: return large_decimal(facts);
  }
}

/// A whole number of many digits, with what makes it special.
Prose plain_number(const NumberFacts& facts) {
  if (const auto known = row_of("known_numbers.tsv", facts.value, 2); !known.empty() && facts.value > 255) {
    return Prose() << code(facts.source) << " is " << prose_from_table(known[1]);
  }
  return other_bases(facts);
}

void add_suffix(const NumberFacts& facts, LiteralAnswer& answer) {
  const LiteralTables& tables = facts.literal.document.language()->literals();
  const std::string_view suffix = facts.written.suffix;
  if (suffix.empty() || facts.is_expression) return;
  const bool is_long_float = facts.written.floating && is_one_of(suffix, {"l", "L"});
  if (is_long_float) return;
  Prose prose;
  prose << "The suffix " << code(suffix) << " makes it " << prose_from_table(tables.suffix(suffix));
  if (answer.first_line.empty()) {
    answer.first_line = std::move(prose);
  } else {
    answer.details.push_back(std::move(prose));
  }
}

void add_double_trap(const NumberFacts& facts, LiteralAnswer& answer) {
  const LiteralTables& tables = facts.literal.document.language()->literals();
  if (!tables.numbers_are_doubles() || facts.is_expression || !facts.written.suffix.empty()) return;
  if (facts.value <= kLargestExactDouble) return;
  const double nearest = static_cast<double>(facts.value);
  if (nearest < 18446744073709551616.0 && static_cast<std::uint64_t>(nearest) == facts.value) return;
  if (nearest >= 18446744073709551616.0) return;
  answer.first_line = Prose() << code(facts.source) << " becomes " << grouped(static_cast<std::uint64_t>(nearest))
                              << ": numbers are 64-bit floating-point here";
  answer.details.clear();
}

bool is_exact_type(std::string_view suffix) { return is_one_of(suffix, {"m", "M", "r"}); }

LiteralAnswer explain_fraction(const Literal& literal, const WrittenNumber& written) {
  const LiteralTables& tables = literal.document.language()->literals();
  LiteralAnswer answer;
  const bool single = is_one_of(written.suffix, {"f", "F", "f32"});
  const bool known_width = tables.floats_are_doubles() && !is_one_of(written.suffix, {"l", "L"});
  if (written.base == 10 && known_width && !is_exact_type(written.suffix)) {
    const std::string stored = stored_value(written.digits, single);
    if (!stored.empty()) {
      answer.first_line << code(literal.source) << " is stored as " << stored << ", the nearest "
                        << (single ? "32" : "64") << "-bit floating-point number";
    }
  }
  const std::string power = power_of_ten_in_words(written.digits);
  const std::string special = power.empty() ? known_fraction(written.digits) : power;
  if (!special.empty()) answer.first_line = Prose() << code(literal.source) << " is " << special;
  if (answer.first_line.empty()) add_suffix({literal, written, literal.source, 0, false, false, {}}, answer);
  return answer;
}

NumberFacts facts_of(const Literal& literal, const WrittenNumber& written) {
  const bool has_sign = literal.source.starts_with('-');
  NumberFacts facts{literal, written, literal.source.substr(has_sign ? 1 : 0), written.integer.value_or(0), false,
                    false,   {}};
  LiteralContext context = literal.context;
  bool negative = has_sign;
  if (const auto expression = constant_expression(literal.document, literal.node)) {
    facts.is_expression = true;
    facts.value = expression->value;
    facts.source = literal.document.text(expression->node);
    const LiteralPlace place = place_of(literal.document, expression->node);
    context = place.context;
    negative = place.negative;
  } else {
    negative ^= place_of(literal.document, literal.node).negative;
  }
  facts.negative = negative;
  facts.meaning = meaning_of_number(literal.document.language()->literals(), context);
  return facts;
}

}  // namespace

LiteralAnswer explain_number(const Literal& literal) {
  if (literal.role != Role::number) return {};
  // Some grammars take the sign for a part of the number.
  const std::string_view unsigned_source = literal.source.substr(literal.source.starts_with('-') ? 1 : 0);
  const auto written = read_number(literal.document.language()->literals(), unsigned_source);
  if (!written) return {};
  if (written->floating) return explain_fraction(literal, *written);
  if (!written->integer) return {};
  const NumberFacts facts = facts_of(literal, *written);
  LiteralAnswer answer;
  answer.first_line = answer_for_kind(facts);
  Prose plain = plain_number(facts);
  const NumberKind kind = facts.meaning.kind;
  const bool is_said = kind == NumberKind::bit_mask || kind == NumberKind::bytes || kind == NumberKind::colour;
  if (answer.first_line.empty()) {
    answer.first_line = std::move(plain);
  } else if (!plain.empty() && !is_said && (facts.written.base != 10 || facts.is_expression)) {
    answer.details.push_back(std::move(plain));
  }
  add_suffix(facts, answer);
  if (Prose time = unix_time_note(facts); !time.empty()) answer.details.push_back(std::move(time));
  add_double_trap(facts, answer);
  return answer;
}

}  // namespace core
