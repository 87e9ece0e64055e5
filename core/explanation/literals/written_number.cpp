#include "core/explanation/literals/written_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

#include "core/analyzer/syntax.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr int kDeepest = 6;

bool is_digit_of(int base, char c) {
  if (base == 16) return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f');
  return is_digit(c);
}

/// Takes the prefix that names a base off `text`.
int take_base(const LiteralTables& tables, std::string_view& text, bool& leading_zero) {
  if (text.size() < 2 || text[0] != '0') return 10;
  const char mark = to_lower(text[1]);
  const int base = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
  if (base != 10) {
    text.remove_prefix(2);
    return base;
  }
  const std::size_t end = std::min(text.find_first_not_of("01234567_"), text.size());
  const bool is_whole = end == text.size() || (!is_digit(text[end]) && text[end] != '.' && to_lower(text[end]) != 'e');
  if (!tables.leading_zero_is_octal() || end < 2 || !is_whole) return 10;
  leading_zero = true;
  text.remove_prefix(1);
  return 8;
}

/// Moves the digits at the start of `text`, separators left out.
void take_digits(int base, std::string_view& text, WrittenNumber& number) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    const bool separates = (c == '_' || c == '\'') && at + 1 < text.size() && is_digit_of(base, text[at + 1]);
    if (!separates && !is_digit_of(base, c)) break;
    number.separators |= separates;
    if (!separates) number.digits += c;
  }
  text.remove_prefix(at);
}

void take_fraction(std::string_view& text, WrittenNumber& number) {
  const char exponent = number.base == 16 ? 'p' : 'e';
  if (text.starts_with('.') && (text.size() == 1 || !is_letter(text[1]) || to_lower(text[1]) == exponent ||
                                is_digit_of(number.base, text[1]) || to_lower(text[1]) == 'f')) {
    number.floating = true;
    number.digits += '.';
    text.remove_prefix(1);
    take_digits(number.base, text, number);
  }
  if (text.size() > 1 && to_lower(text[0]) == exponent) {
    const bool has_sign = text[1] == '-' || text[1] == '+';
    if (text.size() <= (has_sign ? 2u : 1u) || !is_digit(text[has_sign ? 2 : 1])) return;
    number.floating = true;
    number.digits += exponent;
    if (has_sign) number.digits += text[1];
    text.remove_prefix(has_sign ? 2 : 1);
    take_digits(10, text, number);
  }
}

/// The value of an expression of whole numbers; nothing when it holds anything else or does not fit.
class Evaluator {
 public:
  explicit Evaluator(const Document& document) : document_(document), language_(*document.language()) {}

  std::optional<std::uint64_t> value(TSNode node, int depth = kDeepest) const {
    node = without_parentheses(language_, node);
    if (language_.role(node) == Role::number) {
      const auto number = read_number(language_.literals(), document_.text(node));
      return number ? number->integer : std::nullopt;
    }
    if (depth == 0 || language_.role(node) != Role::binary) return std::nullopt;
    const auto left = value(language_.part(node, Part::target), depth - 1);
    const auto right = left ? value(language_.part(node, Part::value), depth - 1) : std::nullopt;
    return right ? combined(*left, operator_text(document_, node), *right) : std::nullopt;
  }

 private:
  static std::optional<std::uint64_t> combined(std::uint64_t left, std::string_view sign, std::uint64_t right) {
    constexpr std::uint64_t kLimit = std::uint64_t{1} << 62;
    if (left > kLimit || right > kLimit) return std::nullopt;
    if (sign == "+") return left + right;
    if (sign == "|") return left | right;
    if (sign == "-" && left >= right) return left - right;
    if (sign == "<<" && right < 62 && left <= (kLimit >> right)) return left << right;
    if (sign == "*" && (right == 0 || left <= kLimit / right)) return left * right;
    if (sign == "**") return power(left, right);
    return std::nullopt;
  }

  static std::optional<std::uint64_t> power(std::uint64_t base, std::uint64_t exponent) {
    constexpr std::uint64_t kLimit = std::uint64_t{1} << 62;
    std::uint64_t result = 1;
    for (; exponent > 0 && base > 1; --exponent) {
      if (result > kLimit / base) return std::nullopt;
      result *= base;
    }
    return base == 0 && exponent > 0 ? 0 : result;
  }

  const Document& document_;
  const Language& language_;
};

}  // namespace

std::optional<WrittenNumber> read_number(const LiteralTables& tables, std::string_view source) {
  WrittenNumber number;
  std::string_view rest = source;
  number.base = take_base(tables, rest, number.leading_zero);
  take_digits(number.base, rest, number);
  if (number.base == 10 || number.base == 16) take_fraction(rest, number);
  while (rest.starts_with('_')) rest.remove_prefix(1);
  number.suffix = rest;
  if (number.digits.empty() || number.digits == ".") return std::nullopt;
  if (!rest.empty() && tables.suffix(rest).empty()) return std::nullopt;
  if (number.floating) return number;
  std::uint64_t value = 0;
  const char* end = number.digits.data() + number.digits.size();
  const auto result = std::from_chars(number.digits.data(), end, value, number.base);
  if (result.ec == std::errc() && result.ptr == end) number.integer = value;
  return number;
}

std::optional<ConstantExpression> constant_expression(const Document& document, TSNode number) {
  const Language& language = *document.language();
  const Evaluator evaluator(document);
  std::optional<ConstantExpression> largest;
  TSNode around = ts_node_parent(number);
  for (int step = 0; step < kDeepest && exists(around); ++step, around = ts_node_parent(around)) {
    const Role role = language.role(around);
    if (role == Role::parenthesized) continue;
    if (role != Role::binary) break;
    const auto value = evaluator.value(around);
    if (!value) break;
    largest = ConstantExpression{around, *value};
  }
  return largest;
}

std::string grouped(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string hexadecimal(std::uint64_t number) {
  std::array<char, 24> text{};
  const int size = std::snprintf(text.data(), text.size(), "0x%llX", static_cast<unsigned long long>(number));
  return std::string(text.data(), static_cast<std::size_t>(size));
}

std::string binary(std::uint64_t number) {
  std::string text;
  for (int digits = 0; number > 0 || digits % 4 != 0 || digits == 0; ++digits, number >>= 1) {
    if (digits > 0 && digits % 4 == 0) text += ' ';
    text += (number & 1) != 0 ? '1' : '0';
  }
  std::reverse(text.begin(), text.end());
  return text;
}

}  // namespace core
