// The hand-written part of each language: core/languages/<id>/syntax.cpp defines one of these functions.
// A new language is a folder, a line here and a line in registry.cpp. Called once each, by the registry.
#pragma once

#include "core/languages/language.hpp"

namespace core {

LanguageTraits python_traits();
LanguageTraits c_traits();
LanguageTraits cpp_traits();
LanguageTraits javascript_traits();
LanguageTraits typescript_traits();
LanguageTraits tsx_traits();
LanguageTraits go_traits();
LanguageTraits rust_traits();
LanguageTraits java_traits();
LanguageTraits csharp_traits();
LanguageTraits ruby_traits();
LanguageTraits php_traits();
LanguageTraits bash_traits();

}  // namespace core
