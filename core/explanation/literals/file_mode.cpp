// The mode a file is opened in: `rb+`. The letters are those of fopen in ISO C, with the ones other libraries added.
#include <algorithm>

#include "core/explanation/literals/explainers.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

bool is_opening(const LiteralContext& context) {
  if (context.dialect == "file-mode") return true;
  if (!is_one_of(context.callee,
                 {"open", "fopen", "fdopen", "freopen", "popen", "openSync", "createWriteStream", "fdopendir"}))
    return false;
  return context.argument == 1 || context.argument_name == "mode";
}

}  // namespace

LiteralAnswer explain_file_mode(const Literal& literal) {
  if (literal.role != Role::string || !literal.exact || literal.text.empty() || literal.text.size() > 5) return {};
  if (!is_opening(literal.context)) return {};
  const std::string_view mode = literal.text;
  if (mode.find_first_not_of("rwaxbt+e") != std::string_view::npos) return {};
  for (const char c : mode) {
    if (std::ranges::count(mode, c) > 1) return {};
  }
  const auto has = [&](char c) { return mode.find(c) != std::string_view::npos; };
  const bool both = has('+');
  LiteralAnswer answer;
  if (has('w') && has('x')) {
    answer.first_line = "opens a new file for writing";
  } else if (has('w')) {
    answer.first_line =
        both ? "opens for writing and reading, emptying the file first" : "opens for writing, emptying the file first";
  } else if (has('a')) {
    answer.first_line = both ? "opens for appending and reading: all that is written is put at the end"
                             : "opens for appending: all that is written is put at the end";
  } else if (has('r')) {
    answer.first_line = both ? "opens an existing file for reading and writing, at its beginning"
                             : "opens an existing file for reading";
  } else if (has('x')) {
    answer.first_line = both ? "opens a new file for writing and reading" : "opens a new file for writing";
  } else {
    return {};
  }
  if (has('x')) answer.first_line << "; fails when it exists";
  if (has('b')) answer.first_line << ", as bytes";
  if (has('t')) answer.first_line << ", as text";
  if (has('e')) answer.first_line << ", closed in programs this one starts";
  return answer;
}

}  // namespace core
