// Java as data. Node names are those of tree-sitter-java.
#include "core/languages/traits.hpp"

extern "C" const TSLanguage* tree_sitter_java();

namespace core {
namespace {

const std::vector<SyntaxRow>& syntax() {
  static const std::vector<SyntaxRow> rows = {
      {"comment", Role::comment},
  };
  return rows;
}

}  // namespace

LanguageTraits java_traits() {
  return {
      .id = "java",
      .name = "Java",
      .grammar = tree_sitter_java,
      .extensions = {".java"},
      .language_ids = {"java"},
      .interpreters = {},
      .syntax = {&syntax()},
  };
}

}  // namespace core
