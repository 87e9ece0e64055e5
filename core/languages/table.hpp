// Tables of facts in tab-separated files beside each language, embedded in the executable.
// The first line names the columns. "-" is an empty cell, except in the first column, where it is the minus sign
// (a row without its key would say nothing). Read once, at the first use of a language; afterwards immutable and
// free to read from any thread.
#pragma once

#include <string_view>
#include <vector>

namespace core {

/// The text of the table `name` ("<language>/<file>.tsv"); empty when there is none. Generated.
std::string_view embedded_table(std::string_view name);

/// The rows of a table without its heading and without empty lines, each with exactly `columns` cells: missing ones are
/// empty, surplus ones are dropped. The cells point into `text`.
std::vector<std::vector<std::string_view>> parse_table(std::string_view text, std::size_t columns);

}  // namespace core
