// The syntax rows that C shares with the languages grown from it.
#pragma once

#include <vector>

#include "core/languages/language.hpp"

namespace core {

const std::vector<SyntaxRow>& c_syntax();

}  // namespace core
