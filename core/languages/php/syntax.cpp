// PHP as data. Node names are those of tree-sitter-php.
#include "core/languages/traits.hpp"

extern "C" const TSLanguage* tree_sitter_php();

namespace core {
namespace {

const std::vector<SyntaxRow>& syntax() {
  static const std::vector<SyntaxRow> rows = {
      {"comment", Role::comment},
  };
  return rows;
}

}  // namespace

LanguageTraits php_traits() {
  return {
      .id = "php",
      .name = "PHP",
      .grammar = tree_sitter_php,
      .extensions = {".php", ".phtml"},
      .language_ids = {"php"},
      .interpreters = {"php"},
      .syntax = {&syntax()},
  };
}

}  // namespace core
