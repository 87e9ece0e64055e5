// Bash as data. Node names are those of tree-sitter-bash.
#include "core/languages/traits.hpp"

extern "C" const TSLanguage* tree_sitter_bash();

namespace core {
namespace {

const std::vector<SyntaxRow>& syntax() {
  static const std::vector<SyntaxRow> rows = {
      {"comment", Role::comment},
  };
  return rows;
}

}  // namespace

LanguageTraits bash_traits() {
  return {
      .id = "bash",
      .name = "Bash",
      .grammar = tree_sitter_bash,
      .extensions = {".sh", ".bash"},
      .language_ids = {"shellscript", "bash", "sh"},
      .interpreters = {"bash", "sh", "dash"},
      .syntax = {&syntax()},
  };
}

}  // namespace core
