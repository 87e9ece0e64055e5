// Go as data. Node names are those of tree-sitter-go; decisions follow gocyclo.
#include "core/languages/traits.hpp"

extern "C" const TSLanguage* tree_sitter_go();

namespace core {
namespace {

const std::vector<SyntaxRow>& syntax() {
  using enum Part;
  constexpr bool decides = true;
  static const std::vector<SyntaxRow> rows = {
      // Definitions.
      {"function_declaration",
       Role::function,
       {{name, "name"}, {parameters, "parameters"}, {body, "body"}, {type, "result"}}},
      {"method_declaration",
       Role::function,
       {{name, "name"}, {receiver, "receiver"}, {parameters, "parameters"}, {body, "body"}, {type, "result"}}},
      {"func_literal", Role::lambda, {{parameters, "parameters"}, {body, "body"}, {type, "result"}}},
      {"method_elem", Role::function_signature, {{name, "name"}, {parameters, "parameters"}, {type, "result"}}},
      {"type_spec", Role::class_, {{name, "name"}, {body, "type"}}},
      {"type_alias", Role::type_alias, {{name, "name"}, {type, "type"}}},
      {"field_declaration", Role::field, {{name, "name"}, {type, "type"}}},
      {"type_elem", Role::base_list},
      // Parameters.
      {"parameter_list", Role::parameter_list},
      {"parameter_declaration", Role::parameter, {{name, "name"}, {type, "type"}}},
      {"variadic_parameter_declaration", Role::variadic_parameter, {{name, "name"}, {type, "type"}}},
      // Statements.
      {"block", Role::block},
      {"statement_list", Role::block},
      {"expression_statement", Role::statement},
      {"if_statement",
       Role::if_,
       {{initializer, "initializer"}, {condition, "condition"}, {body, "consequence"}, {alternative, "alternative"}},
       decides},
      {"for_statement", Role::for_, {{body, "body"}}, decides},
      {"range_clause", Role::range_clause, {{target, "left"}, {value, "right"}}},
      {"for_clause", Role::for_clause, {{initializer, "initializer"}, {condition, "condition"}, {update, "update"}}},
      {"expression_switch_statement", Role::switch_, {{initializer, "initializer"}, {value, "value"}}},
      {"type_switch_statement", Role::switch_, {{initializer, "initializer"}, {target, "alias"}, {value, "value"}}},
      {"select_statement", Role::switch_},
      {"expression_case", Role::case_, {{value, "value"}}, decides},
      {"type_case", Role::case_, {{value, "type"}}, decides},
      {"communication_case", Role::case_, {{value, "communication"}}, decides},
      {"default_case", Role::default_case},
      {"labeled_statement", Role::labeled, {{label, "label"}}},
      // Exits and jumps.
      {"return_statement", Role::return_, {{value, "#0"}}},
      {"break_statement", Role::break_, {{label, "#0"}}},
      {"continue_statement", Role::continue_, {{label, "#0"}}},
      {"goto_statement", Role::goto_, {{label, "#0"}}},
      {"fallthrough_statement", Role::fallthrough},
      {"defer_statement", Role::defer_, {{value, "#0"}}},
      {"go_statement", Role::spawn, {{value, "#0"}}},
      // Expressions.
      {"call_expression", Role::call, {{name, "function"}, {arguments, "arguments"}}},
      {"argument_list", Role::argument_list},
      {"variadic_argument", Role::spread_argument, {{value, "#0"}}},
      {"selector_expression", Role::member, {{object, "operand"}, {name, "field"}}},
      {"index_expression", Role::subscript, {{object, "operand"}, {value, "index"}}},
      {"slice_expression", Role::subscript, {{object, "operand"}}},
      {"binary_expression", Role::binary, {{target, "left"}, {operator_, "operator"}, {value, "right"}}},
      {"unary_expression", Role::unary, {{operator_, "operator"}, {value, "operand"}}},
      {"parenthesized_expression", Role::parenthesized, {{value, "#0"}}},
      {"assignment_statement", Role::assignment, {{target, "left"}, {operator_, "operator"}, {value, "right"}}},
      {"inc_statement", Role::update, {{value, "#0"}}},
      {"dec_statement", Role::update, {{value, "#0"}}},
      {"short_var_declaration", Role::declaration, {{target, "left"}, {value, "right"}}},
      {"receive_statement", Role::declaration, {{target, "left"}, {value, "right"}}},
      {"var_declaration", Role::declaration_statement},
      {"const_declaration", Role::declaration_statement},
      {"var_spec", Role::declaration, {{target, "name"}, {value, "value"}, {type, "type"}}},
      {"const_spec", Role::declaration, {{target, "name"}, {value, "value"}, {type, "type"}}},
      {"expression_list", Role::pattern},
      {"type_assertion_expression", Role::cast, {{value, "operand"}, {type, "type"}}},
      {"type_conversion_expression", Role::cast, {{value, "operand"}, {type, "type"}}},
      {"composite_literal", Role::container, {{type, "type"}, {body, "body"}}},
      {"keyed_element", Role::pair, {{name, "key"}, {value, "value"}}},
      {"import_declaration", Role::import_},
      {"import_spec", Role::import_item, {{object, "path"}, {name, "name"}}},
      // Words and literals.
      {"identifier", Role::identifier},
      {"blank_identifier", Role::identifier},
      {"field_identifier", Role::member_name},
      {"type_identifier", Role::type_name},
      {"package_identifier", Role::type_name},
      {"qualified_type", Role::scoped_name, {{object, "package"}, {name, "name"}}},
      {"generic_type", Role::generic_type, {{name, "type"}, {arguments, "type_arguments"}}},
      {"interpreted_string_literal", Role::string},
      {"raw_string_literal", Role::string},
      {"rune_literal", Role::character},
      {"int_literal", Role::number},
      {"float_literal", Role::number},
      {"imaginary_literal", Role::number},
      {"true", Role::true_},
      {"false", Role::false_},
      {"nil", Role::null},
      {"comment", Role::comment},
  };
  return rows;
}

}  // namespace

LanguageTraits go_traits() {
  return {
      .id = "go",
      .name = "Go",
      .grammar = tree_sitter_go,
      .extensions = {".go"},
      .language_ids = {"go"},
      .interpreters = {"gorun"},
      .syntax = {&syntax()},
      .words = {.raise = "panics with", .null = "nil"},
      .documentation = DocConvention::plain_comment,
      .boolean_operators = {"&&", "||"},
      .not_operators = {"!"},
      .comparison_operators = {"==", "!=", "<", "<=", ">", ">="},
      .opposite_operators = {{"==", "!="}},
      .public_is_capital = true,
      .raising_calls = {"panic"},
      .conversions = {"int",        "int8",   "int16",  "int32",   "int64",   "uint",    "uint8",
                      "uint16",     "uint32", "uint64", "uintptr", "float32", "float64", "complex64",
                      "complex128", "string", "byte",   "rune",    "bool",    "error",   "any"},
      .passes_copies = true,
      .errors_are_values = true,
      .lambda_counts_inside = true,
      .visible_after_declaration = true,
      .keys_may_be_members = true,
      .imports_bind_last_word = true,
  };
}

}  // namespace core
