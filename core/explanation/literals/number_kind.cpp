#include "core/explanation/literals/number_kind.hpp"

#include <algorithm>

#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

struct NamedKind {
  std::string_view name;
  NumberKind kind;
};

/// As literals.tsv names them.
constexpr NamedKind kDialects[] = {
    {"nanoseconds", NumberKind::nanoseconds},
    {"microseconds", NumberKind::microseconds},
    {"milliseconds", NumberKind::milliseconds},
    {"seconds", NumberKind::seconds},
    {"minutes", NumberKind::minutes},
    {"hours", NumberKind::hours},
    {"bytes", NumberKind::bytes},
    {"permissions", NumberKind::permissions},
    {"umask", NumberKind::umask},
    {"signal", NumberKind::signal},
    {"exit_status", NumberKind::exit_status},
    {"port", NumberKind::port},
    {"http_status", NumberKind::http_status},
    {"colour", NumberKind::colour},
    {"bit_mask", NumberKind::bit_mask},
    {"unix_time", NumberKind::time},
    {"character", NumberKind::character},
};

/// Last words of names. Words that mean several things (`second`, `size` of a list) are decided by the value later.
constexpr NamedKind kLastWords[] = {
    {"ns", NumberKind::nanoseconds},
    {"nsec", NumberKind::nanoseconds},
    {"nanos", NumberKind::nanoseconds},
    {"nanoseconds", NumberKind::nanoseconds},
    {"us", NumberKind::microseconds},
    {"usec", NumberKind::microseconds},
    {"micros", NumberKind::microseconds},
    {"microseconds", NumberKind::microseconds},
    {"ms", NumberKind::milliseconds},
    {"msec", NumberKind::milliseconds},
    {"msecs", NumberKind::milliseconds},
    {"millis", NumberKind::milliseconds},
    {"milliseconds", NumberKind::milliseconds},
    {"sec", NumberKind::seconds},
    {"secs", NumberKind::seconds},
    {"seconds", NumberKind::seconds},
    {"mins", NumberKind::minutes},
    {"minutes", NumberKind::minutes},
    {"hours", NumberKind::hours},
    {"hrs", NumberKind::hours},
    {"size", NumberKind::bytes},
    {"bytes", NumberKind::bytes},
    {"bufsize", NumberKind::bytes},
    {"buffer", NumberKind::bytes},
    {"capacity", NumberKind::bytes},
    {"limit", NumberKind::bytes},
    {"len", NumberKind::bytes},
    {"length", NumberKind::bytes},
    {"mode", NumberKind::permissions},
    {"perm", NumberKind::permissions},
    {"perms", NumberKind::permissions},
    {"permissions", NumberKind::permissions},
    {"umask", NumberKind::umask},
    {"signal", NumberKind::signal},
    {"sig", NumberKind::signal},
    {"signum", NumberKind::signal},
    {"signo", NumberKind::signal},
    {"port", NumberKind::port},
    {"status", NumberKind::http_status},
    {"color", NumberKind::colour},
    {"colour", NumberKind::colour},
    {"rgb", NumberKind::colour},
    {"tint", NumberKind::colour},
    {"mask", NumberKind::bit_mask},
    {"bitmask", NumberKind::bit_mask},
    {"flags", NumberKind::bit_mask},
    {"flag", NumberKind::bit_mask},
    {"bits", NumberKind::bit_mask},
    {"time", NumberKind::time},
    {"timestamp", NumberKind::time},
    {"epoch", NumberKind::time},
    {"date", NumberKind::time},
    {"ts", NumberKind::time},
    {"mtime", NumberKind::time},
    {"ctime", NumberKind::time},
    {"atime", NumberKind::time},
    {"at", NumberKind::time},
    {"exp", NumberKind::time},
    {"iat", NumberKind::time},
    {"nbf", NumberKind::time},
    {"expires", NumberKind::time},
    {"created", NumberKind::time},
    {"updated", NumberKind::time},
    {"modified", NumberKind::time},
};

template <std::size_t size>
NumberKind find(const NamedKind (&table)[size], std::string_view name) {
  const auto found =
      std::find_if(std::begin(table), std::end(table), [&](const NamedKind& row) { return row.name == name; });
  return found == std::end(table) ? NumberKind::plain : found->kind;
}

NumberKind kind_by_words(const std::vector<std::string>& words) {
  if (words.empty() || contains(words, "per")) return NumberKind::plain;
  const std::string& last = words.back();
  const std::string_view before = words.size() > 1 ? std::string_view(words[words.size() - 2]) : std::string_view();
  if (last == "code" || last == "status") {
    if (is_one_of(before, {"exit", "return"})) return NumberKind::exit_status;
    if (last == "code")
      return is_one_of(before, {"status", "http", "response"}) ? NumberKind::http_status : NumberKind::plain;
  }
  if (is_one_of(last, {"exitcode", "returncode"})) return NumberKind::exit_status;
  if (last == "statuscode") return NumberKind::http_status;
  return find(kLastWords, last);
}

}  // namespace

NumberMeaning meaning_of_number(const LiteralTables& tables, const LiteralContext& context) {
  if (const NumberKind kind = find(kDialects, context.dialect); kind != NumberKind::plain) return {kind, true};
  for (const std::string_view name : {context.argument_name, context.target}) {
    if (name.empty()) continue;
    const std::vector<std::string> words = words_of_name(name);
    NumberKind kind = kind_by_words(words);
    // What a bare `timeout` counts is a habit of the language's libraries.
    if (kind == NumberKind::plain && !words.empty()) kind = find(kDialects, tables.dialect(words.back(), "target"));
    if (kind != NumberKind::plain) return {kind, false};
  }
  return {};
}

std::vector<std::string> words_of_name(std::string_view name) {
  std::vector<std::string> words;
  bool starts = true;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (!is_letter_or_digit(c)) {
      starts = true;
      continue;
    }
    // A capital begins a word behind a small letter, and before one: `HTTPPort` is http, port.
    const bool hump = is_upper(c) && i > 0 &&
                      (is_lower(name[i - 1]) || is_digit(name[i - 1]) ||
                       (is_upper(name[i - 1]) && i + 1 < name.size() && is_lower(name[i + 1])));
    if (starts || hump) words.emplace_back();
    words.back() += to_lower(c);
    starts = false;
  }
  return words;
}

}  // namespace core
