// Format strings whose directives begin with a per cent sign: what each language makes of `%-10.3f` differs in letters
// (percent_formats.tsv) and in a few features. Pure; any thread.
#pragma once

#include <string_view>

#include "core/explanation/literals/directive.hpp"

namespace core {

/// Whether `dialect` is one of those read here.
bool is_percent_dialect(std::string_view dialect);

FormatReading read_percent_format(std::string_view dialect, std::string_view text);

}  // namespace core
