// An explanation as one line of JSON, for programs. The format is a promise to them; the README documents it. Every key
// is always there; lines and columns count from 1, columns in Unicode code points. Pure; any thread.
#pragma once

#include <string>

#include "core/analyzer/document.hpp"
#include "core/explanation/explanation.hpp"

namespace server {

/// Appends the object, without a line break.
void append_explanation_json(const core::Document& document, const core::Explanation& explanation, std::string& out);

}  // namespace server
