// The syntax rows that JavaScript shares with the languages grown from it.
#pragma once

#include <vector>

#include "core/languages/language.hpp"

namespace core {

const std::vector<SyntaxRow>& javascript_syntax();
/// Everything but the names, the grammar and the rows.
LanguageTraits javascript_family_traits();

}  // namespace core
