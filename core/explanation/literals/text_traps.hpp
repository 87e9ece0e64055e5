// What is treacherous about the characters of a string, whatever it means: characters nobody sees, letters that look
// like others, escapes that are none. Pure; any thread.
#pragma once

#include <vector>

#include "core/explanation/literals/literal.hpp"

namespace core {

/// Adds a note for each trap of a kind, the worst first.
void add_text_traps(const Literal& literal, std::vector<Prose>& notes);

}  // namespace core
