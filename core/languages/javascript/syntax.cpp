// JavaScript as data. Node names are those of tree-sitter-javascript; cyclomatic decisions are those of eslint's
// `complexity`.
#include "core/languages/javascript/syntax.hpp"

#include "core/languages/traits.hpp"

extern "C" const TSLanguage* tree_sitter_javascript();

namespace core {

const std::vector<SyntaxRow>& javascript_syntax() {
  using enum Part;
  constexpr bool decides = true;
  static const std::vector<SyntaxRow> rows = {
      // Definitions.
      {"function_declaration", Role::function, {{name, "name"}, {parameters, "parameters"}, {body, "body"}}},
      {"generator_function_declaration", Role::function, {{name, "name"}, {parameters, "parameters"}, {body, "body"}}},
      {"method_definition", Role::function, {{name, "name"}, {parameters, "parameters"}, {body, "body"}}},
      {"function_expression", Role::lambda, {{name, "name"}, {parameters, "parameters"}, {body, "body"}}},
      {"generator_function", Role::lambda, {{name, "name"}, {parameters, "parameters"}, {body, "body"}}},
      {"arrow_function", Role::lambda, {{sole_parameter, "parameter"}, {parameters, "parameters"}, {body, "body"}}},
      {"class_declaration", Role::class_, {{name, "name"}, {body, "body"}}},
      {"class", Role::class_, {{name, "name"}, {body, "body"}}},
      {"class_heritage", Role::base_list},
      {"decorator", Role::decorator, {{name, "#0"}}},
      // Parameters.
      {"formal_parameters", Role::parameter_list},
      {"assignment_pattern", Role::parameter, {{name, "left"}, {value, "right"}}, decides},
      {"object_assignment_pattern", Role::parameter, {{name, "left"}, {value, "right"}}, decides},
      {"rest_pattern", Role::variadic_parameter, {{name, "#0"}}},
      // Statements.
      {"statement_block", Role::block},
      {"class_static_block", Role::block},
      {"expression_statement", Role::statement},
      {"if_statement",
       Role::if_,
       {{condition, "condition"}, {body, "consequence"}, {alternative, "alternative"}},
       decides},
      {"else_clause", Role::else_, {{body, "#-1"}}},
      {"for_statement",
       Role::for_,
       {{initializer, "initializer"}, {condition, "condition"}, {update, "increment"}, {body, "body"}},
       decides},
      {"for_in_statement",
       Role::for_each,
       {{target, "left"}, {operator_, "operator"}, {value, "right"}, {body, "body"}},
       decides},
      {"while_statement", Role::while_, {{condition, "condition"}, {body, "body"}}, decides},
      {"do_statement", Role::do_while, {{body, "body"}, {condition, "condition"}}, decides},
      {"switch_statement", Role::switch_, {{value, "value"}, {body, "body"}}},
      {"switch_case", Role::case_, {{value, "value"}}, decides},
      {"switch_default", Role::default_case},
      {"try_statement", Role::try_, {{body, "body"}}},
      {"catch_clause", Role::catch_, {{name, "parameter"}, {body, "body"}}, decides},
      {"finally_clause", Role::finally_, {{body, "body"}}},
      {"labeled_statement", Role::labeled, {{label, "label"}}},
      // Exits and jumps.
      {"return_statement", Role::return_, {{value, "#0"}}},
      {"throw_statement", Role::raise, {{value, "#0"}}},
      {"break_statement", Role::break_, {{label, "label"}}},
      {"continue_statement", Role::continue_, {{label, "label"}}},
      {"yield_expression", Role::yield_, {{value, "#0"}}},
      {"await_expression", Role::await_, {{value, "#0"}}},
      // Expressions.
      {"call_expression", Role::call, {{name, "function"}, {arguments, "arguments"}}},
      {"new_expression", Role::new_, {{name, "constructor"}, {arguments, "arguments"}}},
      {"arguments", Role::argument_list},
      {"spread_element", Role::spread_argument, {{value, "#0"}}},
      {"member_expression", Role::member, {{object, "object"}, {name, "property"}}},
      {"subscript_expression", Role::subscript, {{object, "object"}, {value, "index"}}},
      {"optional_chain", Role::none, {}, decides},
      {"ternary_expression",
       Role::conditional,
       {{condition, "condition"}, {body, "consequence"}, {alternative, "alternative"}},
       decides},
      {"binary_expression", Role::binary, {{target, "left"}, {operator_, "operator"}, {value, "right"}}},
      {"unary_expression", Role::unary, {{operator_, "operator"}, {value, "argument"}}},
      {"update_expression", Role::update, {{operator_, "operator"}, {value, "argument"}}},
      {"parenthesized_expression", Role::parenthesized, {{value, "#0"}}},
      {"assignment_expression", Role::assignment, {{target, "left"}, {value, "right"}}},
      {"augmented_assignment_expression",
       Role::augmented_assignment,
       {{target, "left"}, {operator_, "operator"}, {value, "right"}}},
      {"lexical_declaration", Role::declaration_statement},
      {"variable_declaration", Role::declaration_statement},
      {"variable_declarator", Role::declaration, {{target, "name"}, {value, "value"}}},
      {"field_definition", Role::declaration, {{target, "property"}, {value, "value"}}},
      {"array", Role::container},
      {"object", Role::container},
      {"pair", Role::pair, {{name, "key"}, {value, "value"}}},
      {"pair_pattern", Role::pair, {{name, "key"}, {value, "value"}}},
      {"object_pattern", Role::pattern},
      {"array_pattern", Role::pattern},
      {"import_statement", Role::import_, {{object, "source"}}},
      {"import_specifier", Role::import_item, {{object, "name"}, {name, "alias"}}},
      // Words and literals.
      {"identifier", Role::identifier},
      {"shorthand_property_identifier", Role::identifier},
      {"shorthand_property_identifier_pattern", Role::identifier},
      {"property_identifier", Role::member_name},
      {"private_property_identifier", Role::member_name},
      {"this", Role::receiver_word},
      {"super", Role::receiver_word},
      {"string", Role::string},
      {"template_string", Role::string},
      {"number", Role::number},
      {"regex", Role::regex},
      {"true", Role::true_},
      {"false", Role::false_},
      {"null", Role::null},
      {"undefined", Role::null},
      {"comment", Role::comment},
  };
  return rows;
}

LanguageTraits javascript_family_traits() {
  return {
      .words = {.raise = "throws", .null = "null"},
      .documentation = DocConvention::block_tags,
      .boolean_operators = {"&&", "||", "??", "&&=", "||=", "??="},
      .not_operators = {"!"},
      .comparison_operators = {"==", "!=", "===", "!==", "<", "<=", ">", ">=", "in", "instanceof"},
      .opposite_operators = {{"==", "!="}, {"===", "!=="}},
      .receiver_words = {"this"},
      .parent_words = {"super"},
      .constructor_names = {"constructor"},
      .private_prefixes = {"#", "_"},
      .private_words = {"private", "protected"},
      .arguments_may_be_missing = true,
      .lambda_counts_inside = false,
      .cases_fall_through = true,
      .function_scope_word = "var",
      .functions_rebind_receiver = true,
  };
}

LanguageTraits javascript_traits() {
  LanguageTraits traits = javascript_family_traits();
  traits.id = "javascript";
  traits.name = "JavaScript";
  traits.grammar = tree_sitter_javascript;
  traits.extensions = {".js", ".mjs", ".cjs", ".jsx"};
  traits.language_ids = {"javascript", "javascriptreact"};
  traits.interpreters = {"node", "nodejs", "bun"};
  traits.syntax = {&javascript_syntax()};
  return traits;
}

}  // namespace core
