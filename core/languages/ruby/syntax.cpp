// Ruby as data. Node names are those of tree-sitter-ruby.
#include "core/languages/traits.hpp"

extern "C" const TSLanguage* tree_sitter_ruby();

namespace core {
namespace {

const std::vector<SyntaxRow>& syntax() {
  static const std::vector<SyntaxRow> rows = {
      {"comment", Role::comment},
  };
  return rows;
}

}  // namespace

LanguageTraits ruby_traits() {
  return {
      .id = "ruby",
      .name = "Ruby",
      .grammar = tree_sitter_ruby,
      .extensions = {".rb", ".rake", ".gemspec"},
      .language_ids = {"ruby"},
      .interpreters = {"ruby"},
      .syntax = {&syntax()},
  };
}

}  // namespace core
