// Bash, and the shells whose syntax it includes, as data. Node names are those of tree-sitter-bash. A decision is each
// `if`, `elif`, case item, loop, `&&` and `||`.
#include "core/languages/traits.hpp"

extern "C" const TSLanguage* tree_sitter_bash();

namespace core {
namespace {

using enum Part;

const std::vector<SyntaxRow>& syntax() {
  constexpr bool decides = true;
  static const std::vector<SyntaxRow> rows = {
      // Definitions.
      {"function_definition", Role::function, {{name, "name"}, {body, "body"}}},
      // Statements.
      {"compound_statement", Role::block},
      {"do_group", Role::block},
      {"redirected_statement", Role::parenthesized, {{value, "body"}}},
      {"file_redirect", Role::redirect, {{operator_, "@0"}, {value, "destination"}}},
      {"if_statement", Role::if_, {{condition, "condition"}, {body, ">then"}}, decides},
      {"elif_clause", Role::elif_, {{condition, "#0"}, {body, ">then"}}, decides},
      {"else_clause", Role::else_},
      {"for_statement", Role::for_each, {{target, "variable"}, {value, "value"}, {body, "body"}}, decides},
      {"c_style_for_statement",
       Role::for_,
       {{initializer, "initializer"}, {condition, "condition"}, {update, "update"}, {body, "body"}},
       decides},
      {"while_statement", Role::while_, {{condition, "condition"}, {body, "body"}}, decides},
      {"case_statement", Role::switch_, {{value, "value"}}},
      {"case_item", Role::case_, {{value, "value"}}, decides},
      {"pipeline", Role::subprocess, {{operator_, "@0"}, {value, "#-1"}}},
      {"subshell", Role::subprocess, {{value, "#-1"}}},
      {"command_substitution", Role::subprocess, {{operator_, "@0"}, {value, "#-1"}}},
      {"process_substitution", Role::subprocess, {{operator_, "@0"}, {value, "#-1"}}},
      {"list", Role::binary, {{target, "#0"}, {operator_, "@0"}, {value, "#1"}}},
      {"negated_command", Role::not_, {{value, "#0"}}},
      {"test_command", Role::parenthesized, {{value, "#0"}}},
      {"declaration_command", Role::declaration_statement},
      {"variable_assignment", Role::assignment, {{target, "name"}, {operator_, "@0"}, {value, "value"}}},
      // Expressions.
      {"command", Role::call, {{name, "name"}, {arguments, "argument"}}},
      {"command_name", Role::scoped_name, {{name, "#0"}}},
      {"subscript", Role::subscript, {{object, "name"}, {value, "index"}}},
      {"binary_expression", Role::binary, {{target, "left"}, {operator_, "operator"}, {value, "right"}}},
      {"unary_expression", Role::unary, {{operator_, "operator"}, {value, "#-1"}}},
      {"postfix_expression", Role::update, {{operator_, "operator"}, {value, "#0"}}},
      {"ternary_expression",
       Role::conditional,
       {{condition, "condition"}, {body, "consequence"}, {alternative, "alternative"}},
       decides},
      {"parenthesized_expression", Role::parenthesized, {{value, "#0"}}},
      {"array", Role::container},
      // Words and literals.
      {"variable_name", Role::identifier},
      {"word", Role::word},
      {"string", Role::string},
      {"raw_string", Role::string},
      {"ansi_c_string", Role::string},
      {"translated_string", Role::string},
      {"number", Role::number},
      {"regex", Role::regex},
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
      .extensions = {".sh", ".bash", ".bats", ".ebuild", ".eclass"},
      .file_names = {".bashrc", ".bash_profile", ".bash_login", ".bash_logout", ".bash_aliases", ".profile", "bashrc",
                     "profile", "bash.bashrc", "PKGBUILD", "APKBUILD"},
      .language_ids = {"bash", "shellscript", "sh"},
      .interpreters = {"bash", "sh", "dash", "ash", "ksh", "mksh", "rbash"},
      .syntax = {&syntax()},
      .words = {.null = "\"\"", .not_ = "! ", .no_result = "Gives the status of its last command"},
      .documentation = DocConvention::shell_comment,
      .boolean_operators = {"&&", "||", "-a", "-o"},
      .not_operators = {"!"},
      .comparison_operators = {"==", "!=", "=", "=~", "<", "<=", ">", ">="},
      .opposite_operators = {{"==", "!="}, {"=", "!="}},
      .call_roles = {{"return", Role::return_}, {"break", Role::break_}, {"continue", Role::continue_}},
      .inverting_words = {"until"},
      .default_patterns = {"*"},
      .assigning_operators = {"+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "^=", "|=", "++", "--"},
      .naming_calls = {"read", "mapfile", "readarray", "getopts"},
      .local_words = {"local", "declare", "typeset"},
      .redirect_effects = {{"<", "reads_file"},
                           {">", "writes_file"},
                           {">>", "writes_file"},
                           {">|", "writes_file"},
                           {"&>", "writes_file"},
                           {"&>>", "writes_file"}},
      .harmless_files = {"/dev/null", "/dev/stderr", "/dev/stdout", "/dev/tty"},
      .minor_calls = {":", "true", "false", "shift", "set", "shopt", "test", "return", "break", "continue", "unset",
                      "wait", "trap", "let", "getopts"},
      .calls_are_commands = true,
      .strings_pass_values = true,
      .operators_join_statements = true,
      .assigns_to_file = true,
      .block_scope = false,
      .assignment_declares = true,
  };
}

}  // namespace core
