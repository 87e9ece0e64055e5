// Macros of the preprocessor that the document defines itself. Pure; any thread.
#pragma once

#include <string_view>

#include "core/analyzer/document.hpp"
#include "core/explanation/prose.hpp"

namespace core {

/// What the macro `name` stands for, in a sentence without its full stop; empty when the document does not define it.
Prose macro_called(const Document& document, std::string_view name);

}  // namespace core
