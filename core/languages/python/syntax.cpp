// Python as data. Node names are those of tree-sitter-python; cyclomatic decisions follow radon's conventions.
#include "core/languages/traits.hpp"

extern "C" const TSLanguage* tree_sitter_python();

namespace core {
namespace {

using enum Part;

const std::vector<SyntaxRow>& syntax() {
  constexpr bool decides = true;
  static const std::vector<SyntaxRow> rows = {
      // Definitions.
      {"function_definition",
       Role::function,
       {{name, "name"}, {parameters, "parameters"}, {body, "body"}, {type, "return_type"}}},
      {"lambda", Role::lambda, {{parameters, "parameters"}, {body, "body"}}},
      {"class_definition", Role::class_, {{name, "name"}, {body, "body"}}},
      {"decorated_definition", Role::decorated, {{body, "definition"}}},
      {"decorator", Role::decorator},
      // Parameters.
      {"parameters", Role::parameter_list},
      {"lambda_parameters", Role::parameter_list},
      {"default_parameter", Role::parameter, {{name, "name"}, {value, "value"}}},
      {"typed_parameter", Role::parameter, {{name, "#0"}, {type, "type"}}},
      {"typed_default_parameter", Role::parameter, {{name, "name"}, {type, "type"}, {value, "value"}}},
      {"list_splat_pattern", Role::variadic_parameter, {{name, "#0"}}},
      {"dictionary_splat_pattern", Role::keywords_parameter, {{name, "#0"}}},
      {"keyword_separator", Role::keyword_only_mark},
      {"positional_separator", Role::positional_only_mark},
      // Statements.
      {"block", Role::block},
      {"expression_statement", Role::statement},
      {"pass_statement", Role::statement},
      {"if_statement",
       Role::if_,
       {{condition, "condition"}, {body, "consequence"}, {alternative, "alternative"}},
       decides},
      {"elif_clause", Role::elif_, {{condition, "condition"}, {body, "consequence"}}, decides},
      {"else_clause", Role::else_, {{body, "body"}}},
      {"for_statement",
       Role::for_each,
       {{target, "left"}, {value, "right"}, {body, "body"}, {alternative, "alternative"}},
       decides},
      {"while_statement",
       Role::while_,
       {{condition, "condition"}, {body, "body"}, {alternative, "alternative"}},
       decides},
      {"match_statement", Role::switch_, {{value, "subject"}, {body, "body"}}},
      {"case_clause", Role::case_, {{value, "#0"}, {body, "consequence"}}, decides},
      {"try_statement", Role::try_, {{body, "body"}}},
      {"except_clause", Role::catch_, {{value, "value"}, {name, "alias"}, {body, "#-1"}}, decides},
      {"finally_clause", Role::finally_, {{body, "#-1"}}},
      {"with_statement", Role::with_, {{value, "#0"}, {body, "body"}}},
      // Exits and jumps.
      {"return_statement", Role::return_, {{value, "#0"}}},
      {"raise_statement", Role::raise, {{value, "#0"}}},
      {"break_statement", Role::break_},
      {"continue_statement", Role::continue_},
      {"yield", Role::yield_, {{value, "#0"}}},
      {"await", Role::await_, {{value, "#0"}}},
      // Expressions.
      {"call", Role::call, {{name, "function"}, {arguments, "arguments"}}},
      {"argument_list", Role::argument_list},
      {"keyword_argument", Role::named_argument, {{name, "name"}, {value, "value"}}},
      {"list_splat", Role::spread_argument, {{value, "#0"}}},
      {"dictionary_splat", Role::spread_argument, {{value, "#0"}}},
      {"attribute", Role::member, {{object, "object"}, {name, "attribute"}}},
      {"subscript", Role::subscript, {{object, "value"}, {value, "subscript"}}},
      {"conditional_expression", Role::conditional, {{body, "#0"}, {condition, "#1"}, {alternative, "#2"}}, decides},
      {"boolean_operator", Role::binary, {{target, "left"}, {operator_, "operator"}, {value, "right"}}},
      {"binary_operator", Role::binary, {{target, "left"}, {operator_, "operator"}, {value, "right"}}},
      {"comparison_operator", Role::comparison, {{operator_, "operators"}}},
      {"not_operator", Role::not_, {{value, "argument"}}},
      {"unary_operator", Role::unary, {{operator_, "operator"}, {value, "argument"}}},
      {"parenthesized_expression", Role::parenthesized, {{value, "#0"}}},
      {"assignment", Role::assignment, {{target, "left"}, {value, "right"}, {type, "type"}}},
      {"named_expression", Role::assignment, {{target, "name"}, {value, "value"}}},
      {"as_pattern", Role::assignment, {{target, "alias"}, {value, "#0"}}},
      {"augmented_assignment",
       Role::augmented_assignment,
       {{target, "left"}, {operator_, "operator"}, {value, "right"}}},
      {"list_comprehension", Role::comprehension, {{body, "body"}}},
      {"set_comprehension", Role::comprehension, {{body, "body"}}},
      {"dictionary_comprehension", Role::comprehension, {{body, "body"}}},
      {"generator_expression", Role::comprehension, {{body, "body"}}},
      {"for_in_clause", Role::comprehension_for, {{target, "left"}, {value, "right"}}, decides},
      {"if_clause", Role::comprehension_if, {{condition, "#0"}}, decides},
      {"list", Role::container},
      {"tuple", Role::container},
      {"set", Role::container},
      {"dictionary", Role::container},
      {"expression_list", Role::container},
      {"pair", Role::pair, {{name, "key"}, {value, "value"}}},
      {"pattern_list", Role::pattern},
      {"tuple_pattern", Role::pattern},
      {"list_pattern", Role::pattern},
      {"delete_statement", Role::delete_, {{value, "#0"}}},
      {"assert_statement", Role::assert_, {{condition, "#0"}}, decides},
      {"import_statement", Role::import_},
      {"import_from_statement", Role::import_},
      {"future_import_statement", Role::import_},
      {"global_statement", Role::outer_names},
      {"nonlocal_statement", Role::outer_names},
      // Words and literals.
      {"identifier", Role::identifier},
      {"type", Role::type_name},
      {"string", Role::string},
      {"concatenated_string", Role::string},
      {"integer", Role::number},
      {"float", Role::number},
      {"true", Role::true_},
      {"false", Role::false_},
      {"none", Role::null},
      {"comment", Role::comment},
  };
  return rows;
}

}  // namespace

LanguageTraits python_traits() {
  return {
      .id = "python",
      .name = "Python",
      .grammar = tree_sitter_python,
      .extensions = {".py", ".pyi", ".pyw"},
      .file_names = {"SConstruct", "SConscript", "wscript"},
      .language_ids = {"python"},
      .interpreters = {"python", "pypy"},
      .syntax = {&syntax()},
      .words = {.raise = "raises",
                .null = "None",
                .true_ = "True",
                .false_ = "False",
                .and_ = "and",
                .or_ = "or",
                .not_ = "not "},
      .documentation = DocConvention::docstring,
      .boolean_operators = {"and", "or"},
      .not_operators = {},
      .comparison_operators = {"==", "!=", "<", "<=", ">", ">=", "<>", "in", "not in", "is", "is not"},
      .opposite_operators = {{"==", "!="}, {"is", "is not"}, {"in", "not in"}},
      .receiver_words = {"self", "cls"},
      .parent_words = {"super", "super()"},
      .constructor_names = {"__init__", "__new__"},
      .receiver_is_first_parameter = true,
      .block_scope = false,
      .assignment_declares = true,
      .lambda_counts_inside = true,
      .else_of_loop_and_try_decides = true,
      .break_leaves_switch = false,
      .defaults_evaluated_once = true,
  };
}

}  // namespace core
