// Format strings whose directives stand in braces: `{}`, `{0:>10.2f}`, `{name:?}`, and the same inside strings that
// interpolate expressions. Types and their meaning are rows of brace_formats.tsv. Pure; any thread.
#pragma once

#include <string_view>

#include "core/explanation/literals/directive.hpp"

namespace core {

/// Whether `dialect` is one of those read here.
bool is_brace_dialect(std::string_view dialect);

/// `expressions`: what stands in the braces is code, not the number or name of a value; only directives that say how
/// the value is written are returned then.
FormatReading read_brace_format(std::string_view dialect, std::string_view text, bool expressions = false);

}  // namespace core
