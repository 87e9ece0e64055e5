// C# as data. Node names are those of tree-sitter-c-sharp.
#include "core/languages/traits.hpp"

extern "C" const TSLanguage* tree_sitter_c_sharp();

namespace core {
namespace {

const std::vector<SyntaxRow>& syntax() {
  static const std::vector<SyntaxRow> rows = {
      {"comment", Role::comment},
  };
  return rows;
}

}  // namespace

LanguageTraits csharp_traits() {
  return {
      .id = "csharp",
      .name = "C#",
      .grammar = tree_sitter_c_sharp,
      .extensions = {".cs", ".csx"},
      .language_ids = {"csharp"},
      .interpreters = {},
      .syntax = {&syntax()},
  };
}

}  // namespace core
