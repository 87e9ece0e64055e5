// `code-explainer explain`: places of files, or whole files and folders, explained on a stream. Runs on the calling
// thread.
#pragma once

#include <iosfwd>
#include <string>

#include "core/explanation/render.hpp"

namespace server {

struct ExplainOptions {
  std::string place;  ///< FILE:LINE[:COLUMN] or FILE:FIRST-LAST; with `all` a file or a folder
  bool all = false;   ///< every function
  bool json = false;  ///< one object a line, see explanation_json.hpp
  bool colour = false;
  core::Detail detail = core::Detail::standard;
};

/// Exit codes of the program, a promise to scripts.
enum ExitCode : int { kExplained = 0, kNotExplained = 1, kUsageError = 2 };

/// Writes explanations to `out` and problems to `error`. kNotExplained: there was nothing to say, or a file could not
/// be read; of several files the others are explained nevertheless.
ExitCode explain(const ExplainOptions& options, std::ostream& out, std::ostream& error);

}  // namespace server
