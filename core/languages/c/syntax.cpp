// C as data. Node names are those of tree-sitter-c; cyclomatic decisions are pmccabe's.
#include "core/languages/c/syntax.hpp"

#include "core/languages/traits.hpp"

extern "C" const TSLanguage* tree_sitter_c();

namespace core {

const std::vector<SyntaxRow>& c_syntax() {
  using enum Part;
  constexpr bool decides = true;
  static const std::vector<SyntaxRow> rows = {
      // Definitions.
      {"function_definition", Role::function, {{name, "declarator"}, {body, "body"}, {type, "type"}}},
      {"function_declarator", Role::declarator, {{name, "declarator"}, {parameters, "parameters"}}},
      {"abstract_function_declarator", Role::declarator, {{name, "declarator"}, {parameters, "parameters"}}},
      {"pointer_declarator", Role::declarator, {{name, "declarator"}}},
      {"array_declarator", Role::declarator, {{name, "declarator"}}},
      {"parenthesized_declarator", Role::declarator, {{name, "#0"}}},
      {"attributed_declarator", Role::declarator, {{name, "#0"}}},
      {"struct_specifier", Role::class_, {{name, "name"}, {body, "body"}}},
      {"union_specifier", Role::class_, {{name, "name"}, {body, "body"}}},
      {"enum_specifier", Role::class_, {{name, "name"}, {body, "body"}}},
      {"field_declaration", Role::field, {{name, "declarator"}, {type, "type"}, {value, "default_value"}}},
      {"enumerator", Role::enumerator, {{name, "name"}, {value, "value"}}},
      {"type_definition", Role::type_alias, {{name, "declarator"}, {type, "type"}}},
      {"attribute", Role::decorator, {{name, "name"}}},
      {"attribute_specifier", Role::decorator},
      // Parameters.
      {"parameter_list", Role::parameter_list},
      {"parameter_declaration", Role::parameter, {{name, "declarator"}, {type, "type"}}},
      {"variadic_parameter", Role::variadic_parameter},
      // Statements.
      {"compound_statement", Role::block},
      {"expression_statement", Role::statement},
      {"if_statement",
       Role::if_,
       {{condition, "condition"}, {body, "consequence"}, {alternative, "alternative"}},
       decides},
      {"else_clause", Role::else_, {{body, "#-1"}}},
      {"for_statement",
       Role::for_,
       {{initializer, "initializer"}, {condition, "condition"}, {update, "update"}, {body, "body"}},
       decides},
      {"while_statement", Role::while_, {{condition, "condition"}, {body, "body"}}, decides},
      {"do_statement", Role::do_while, {{body, "body"}, {condition, "condition"}}, decides},
      {"switch_statement", Role::switch_, {{value, "condition"}, {body, "body"}}},
      {"case_statement", Role::case_, {{value, "value"}}, decides},
      {"labeled_statement", Role::labeled, {{label, "label"}}},
      // Exits and jumps.
      {"return_statement", Role::return_, {{value, "#0"}}},
      {"break_statement", Role::break_},
      {"continue_statement", Role::continue_},
      {"goto_statement", Role::goto_, {{label, "label"}}},
      // Expressions.
      {"call_expression", Role::call, {{name, "function"}, {arguments, "arguments"}}},
      {"argument_list", Role::argument_list},
      {"field_expression", Role::member, {{object, "argument"}, {name, "field"}, {operator_, "operator"}}},
      {"subscript_expression", Role::subscript, {{object, "argument"}, {value, "index"}}},
      {"conditional_expression",
       Role::conditional,
       {{condition, "condition"}, {body, "consequence"}, {alternative, "alternative"}},
       decides},
      {"binary_expression", Role::binary, {{target, "left"}, {operator_, "operator"}, {value, "right"}}},
      {"unary_expression", Role::unary, {{operator_, "operator"}, {value, "argument"}}},
      {"pointer_expression", Role::pointer_dereference, {{operator_, "operator"}, {value, "argument"}}},
      {"parenthesized_expression", Role::parenthesized, {{value, "#0"}}},
      {"assignment_expression", Role::assignment, {{target, "left"}, {operator_, "operator"}, {value, "right"}}},
      {"update_expression", Role::update, {{operator_, "operator"}, {value, "argument"}}},
      {"declaration", Role::declaration_statement, {{target, "declarator"}, {type, "type"}}},
      {"init_declarator", Role::declaration, {{target, "declarator"}, {value, "value"}}},
      {"cast_expression", Role::cast, {{type, "type"}, {value, "value"}}},
      {"initializer_list", Role::container},
      {"compound_literal_expression", Role::container},
      {"initializer_pair", Role::pair, {{name, "designator"}, {value, "value"}}},
      {"preproc_include", Role::import_, {{object, "path"}}},
      {"preproc_def", Role::macro, {{name, "name"}, {value, "value"}}},
      {"preproc_function_def", Role::macro, {{name, "name"}, {parameters, "parameters"}, {value, "value"}}},
      {"preproc_call", Role::directive, {{name, "directive"}, {value, "argument"}}},
      // Words and literals.
      {"identifier", Role::identifier},
      {"field_identifier", Role::member_name},
      {"type_identifier", Role::type_name},
      {"primitive_type", Role::type_name},
      {"string_literal", Role::string},
      {"concatenated_string", Role::string},
      {"char_literal", Role::character},
      {"number_literal", Role::number},
      {"true", Role::true_},
      {"false", Role::false_},
      {"null", Role::null},
      {"comment", Role::comment},
  };
  return rows;
}

LanguageTraits c_traits() {
  return {
      .id = "c",
      .name = "C",
      .grammar = tree_sitter_c,
      .extensions = {".c", ".h"},
      .language_ids = {"c"},
      .interpreters = {"tcc"},
      .syntax = {&c_syntax()},
      .words = {.raise = "aborts", .null = "NULL"},
      .documentation = DocConvention::block_tags,
      .boolean_operators = {"&&", "||"},
      .not_operators = {"!"},
      .comparison_operators = {"==", "!=", "<", "<=", ">", ">="},
      .opposite_operators = {{"==", "!="}},
      .passes_copies = true,
      .cases_fall_through = true,
      .has_preprocessor = true,
      .calls_may_assign = true,
  };
}

}  // namespace core
