// What control sequences in a text make a terminal do (ECMA-48): colours, bold, clearing. Pure; any thread.
#pragma once

#include <string_view>

#include "core/explanation/prose.hpp"

namespace core {

/// A sentence without its full stop; empty when the text holds no sequence that is known.
Prose terminal_sequences(std::string_view text);

}  // namespace core
