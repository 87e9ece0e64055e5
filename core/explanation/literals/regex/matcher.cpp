#include "core/explanation/literals/regex/matcher.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace core {
namespace {

/// Of one match: far more than an honest example needs, less than a hover may take.
constexpr std::uint32_t usual_match_limit = 20000;

}  // namespace

struct RegexMatcher::Compiled {
  pcre2_code* code = nullptr;
  pcre2_match_data* data = nullptr;
  pcre2_match_context* context = nullptr;

  int match(std::string_view subject, std::uint32_t options, std::uint32_t limit) const {
    pcre2_set_match_limit(context, limit);
    return pcre2_match(code, reinterpret_cast<PCRE2_SPTR>(subject.data()), subject.size(), 0, options, data, context);
  }
};

void RegexMatcher::DeleteCompiled::operator()(Compiled* compiled) const {
  pcre2_match_context_free(compiled->context);
  pcre2_match_data_free(compiled->data);
  pcre2_code_free(compiled->code);
  delete compiled;
}

std::optional<RegexMatcher> RegexMatcher::compile(std::string_view pattern, const RegexDialect& dialect,
                                                  RegexFlags flags) {
  // The engines it stands for have no such optimisations, or other ones.
  std::uint32_t options = PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_NO_START_OPTIMIZE;
  if (dialect.id != "regex-pcre") options |= PCRE2_NO_AUTO_POSSESS;
  if (flags.ignore_case) options |= PCRE2_CASELESS;
  if (flags.multiline || dialect.anchors_of_lines) options |= PCRE2_MULTILINE;
  if (flags.dot_all) options |= PCRE2_DOTALL;
  if (flags.extended) options |= PCRE2_EXTENDED;
  if (!dialect.dollar_before_line_end) options |= PCRE2_DOLLAR_ENDONLY;
  if (!dialect.bracket_may_come_first) options |= PCRE2_ALLOW_EMPTY_CLASS;
  pcre2_compile_context* context = pcre2_compile_context_create(nullptr);
  // Reads `\u0041` as others do; then `\x{41}` is not what it is elsewhere.
  if (pattern.find("\\u") != std::string_view::npos) pcre2_set_compile_extra_options(context, PCRE2_EXTRA_ALT_BSUX);
  int error = 0;
  PCRE2_SIZE at = 0;
  pcre2_code* code =
      pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(), options, &error, &at, context);
  pcre2_compile_context_free(context);
  if (code == nullptr) return std::nullopt;
  auto* compiled = new Compiled{code, pcre2_match_data_create(1, nullptr), pcre2_match_context_create(nullptr)};
  return RegexMatcher(compiled);
}

std::optional<Span> RegexMatcher::find(std::string_view subject) const {
  if (compiled_->match(subject, 0, usual_match_limit) < 0) return std::nullopt;
  const PCRE2_SIZE* ends = pcre2_get_ovector_pointer(compiled_->data);
  if (ends[0] > ends[1]) return std::nullopt;
  return Span{static_cast<std::uint32_t>(ends[0]), static_cast<std::uint32_t>(ends[1])};
}

std::optional<std::uint32_t> RegexMatcher::steps_to_fail(std::string_view subject, std::uint32_t limit) const {
  for (std::uint32_t steps = 16; steps < limit; steps *= 2) {
    const int result = compiled_->match(subject, PCRE2_ANCHORED, steps);
    if (result == PCRE2_ERROR_NOMATCH) return steps;
    if (result != PCRE2_ERROR_MATCHLIMIT) return std::nullopt;
  }
  return limit;
}

}  // namespace core
