// Rust as data. Node names are those of tree-sitter-rust.
#include "core/languages/traits.hpp"

extern "C" const TSLanguage* tree_sitter_rust();

namespace core {
namespace {

const std::vector<SyntaxRow>& syntax() {
  static const std::vector<SyntaxRow> rows = {
      {"comment", Role::comment},
  };
  return rows;
}

}  // namespace

LanguageTraits rust_traits() {
  return {
      .id = "rust",
      .name = "Rust",
      .grammar = tree_sitter_rust,
      .extensions = {".rs"},
      .language_ids = {"rust"},
      .interpreters = {},
      .syntax = {&syntax()},
  };
}

}  // namespace core
