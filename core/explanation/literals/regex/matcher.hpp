// A regular expression that can be run, by PCRE2: nothing is shown as an example that it did not match, and the cost of
// a match is counted in steps of the engine, never in time, so that the same pattern always gets the same answer.
// Not shared between threads.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "core/explanation/literals/regex/dialect.hpp"
#include "core/explanation/literals/regex/tree.hpp"
#include "core/support/span.hpp"

namespace core {

class RegexMatcher {
 public:
  /// Nothing when PCRE2 does not take `pattern`, which is written in `dialect`.
  static std::optional<RegexMatcher> compile(std::string_view pattern, const RegexDialect& dialect, RegexFlags flags);

  /// The first match in `subject`; nothing when there is none or it costs too much.
  std::optional<Span> find(std::string_view subject) const;

  /// How many steps the search at the start of `subject` takes before it fails, up to about a factor of two. Nothing
  /// when it matches; `limit` when it takes that many steps or more.
  std::optional<std::uint32_t> steps_to_fail(std::string_view subject, std::uint32_t limit) const;

 private:
  struct Compiled;
  struct DeleteCompiled {
    void operator()(Compiled* compiled) const;
  };
  explicit RegexMatcher(Compiled* compiled) : compiled_(compiled) {}

  std::unique_ptr<Compiled, DeleteCompiled> compiled_;
};

}  // namespace core
