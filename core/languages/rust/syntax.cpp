// Rust as data. Node names are those of tree-sitter-rust. Decisions are McCabe's: branches, loops with a condition,
// arms other than `_`, `?` (which may leave the function), short-circuit operators.
#include "core/languages/traits.hpp"

extern "C" const TSLanguage* tree_sitter_rust();

namespace core {
namespace {

const std::vector<SyntaxRow>& syntax() {
  using enum Part;
  constexpr bool decides = true;
  static const std::vector<SyntaxRow> rows = {
      // Definitions.
      {"function_item",
       Role::function,
       {{name, "name"}, {parameters, "parameters"}, {body, "body"}, {type, "return_type"}}},
      {"function_signature_item",
       Role::function_signature,
       {{name, "name"}, {parameters, "parameters"}, {type, "return_type"}}},
      {"function_modifiers", Role::modifiers},
      {"closure_expression", Role::lambda, {{parameters, "parameters"}, {body, "body"}, {type, "return_type"}}},
      // What a block of this kind does happens when its future is awaited, and `?` leaves only the block.
      {"async_block", Role::lambda, {{body, "#0"}}},
      {"gen_block", Role::lambda, {{body, "#0"}}},
      {"impl_item", Role::class_, {{name, "type"}, {body, "body"}}},
      {"trait_item", Role::class_, {{name, "name"}, {body, "body"}}},
      {"struct_item", Role::class_, {{name, "name"}, {body, "body"}}},
      {"enum_item", Role::class_, {{name, "name"}, {body, "body"}}},
      {"union_item", Role::class_, {{name, "name"}, {body, "body"}}},
      {"enum_variant", Role::enumerator, {{name, "name"}, {value, "value"}}},
      {"field_declaration", Role::field, {{name, "name"}, {type, "type"}}},
      {"type_item", Role::type_alias, {{name, "name"}, {type, "type"}}},
      {"mod_item", Role::namespace_, {{name, "name"}, {body, "body"}}},
      {"attribute_item", Role::decorator, {{name, "#0"}}},
      {"inner_attribute_item", Role::decorator},
      // Parameters.
      {"parameters", Role::parameter_list},
      {"closure_parameters", Role::parameter_list},
      {"parameter", Role::parameter, {{name, "pattern"}, {type, "type"}}},
      {"self_parameter", Role::parameter, {{name, "#-1"}}},
      {"variadic_parameter", Role::variadic_parameter, {{name, "pattern"}}},
      // Statements, which are expressions here.
      {"block", Role::block},
      {"unsafe_block", Role::block},
      {"const_block", Role::block},
      {"try_block", Role::block},
      {"expression_statement", Role::statement},
      {"if_expression",
       Role::if_,
       {{condition, "condition"}, {body, "consequence"}, {alternative, "alternative"}},
       decides},
      {"else_clause", Role::else_, {{body, "#0"}}},
      {"let_condition", Role::pattern_test, {{target, "pattern"}, {value, "value"}}},
      {"for_expression", Role::for_each, {{target, "pattern"}, {value, "value"}, {body, "body"}}, decides},
      {"while_expression", Role::while_, {{condition, "condition"}, {body, "body"}}, decides},
      {"loop_expression", Role::while_, {{body, "body"}}},
      {"match_expression", Role::switch_, {{value, "value"}, {body, "body"}}},
      {"match_arm", Role::case_, {{value, "pattern"}, {body, "value"}}, decides},
      {"match_pattern", Role::guarded_pattern, {{target, "#0"}, {condition, "condition"}}},
      {"label", Role::label},
      {"lifetime", Role::label},  // a name of its own kind, too
      // Exits and jumps.
      {"return_expression", Role::return_, {{value, "#0"}}},
      {"break_expression", Role::break_},
      {"continue_expression", Role::continue_},
      {"yield_expression", Role::yield_, {{value, "#0"}}},
      {"await_expression", Role::await_, {{value, "#0"}}},
      {"try_expression", Role::pass_error, {{value, "#0"}}, decides},
      // Expressions.
      {"call_expression", Role::call, {{name, "function"}, {arguments, "arguments"}}},
      {"arguments", Role::argument_list},
      {"macro_invocation", Role::call, {{name, "macro"}, {arguments, "#1"}}},
      {"token_tree", Role::macro_tokens},
      {"struct_expression", Role::new_, {{name, "name"}, {arguments, "body"}}},
      {"field_initializer_list", Role::argument_list},
      {"field_initializer", Role::named_argument, {{name, "field"}, {value, "value"}}},
      {"base_field_initializer", Role::spread_argument, {{value, "#0"}}},
      {"field_expression", Role::member, {{object, "value"}, {name, "field"}}},
      {"index_expression", Role::subscript, {{object, "#0"}, {value, "#1"}}},
      {"scoped_identifier", Role::scoped_name, {{object, "path"}, {name, "name"}}},
      {"generic_function", Role::scoped_name, {{name, "function"}}},
      {"binary_expression", Role::binary, {{target, "left"}, {operator_, "operator"}, {value, "right"}}},
      {"range_expression", Role::binary, {{target, "#0"}, {operator_, "@0"}, {value, "#1"}}},
      {"unary_expression", Role::unary, {{operator_, "@0"}, {value, "#0"}}},
      {"reference_expression", Role::borrow, {{value, "value"}}},
      {"parenthesized_expression", Role::parenthesized, {{value, "#0"}}},
      {"assignment_expression", Role::assignment, {{target, "left"}, {value, "right"}}},
      {"compound_assignment_expr",
       Role::augmented_assignment,
       {{target, "left"}, {operator_, "operator"}, {value, "right"}}},
      {"let_declaration",
       Role::declaration,
       {{target, "pattern"}, {value, "value"}, {type, "type"}, {alternative, "alternative"}},
       decides},
      {"const_item", Role::declaration, {{target, "name"}, {value, "value"}, {type, "type"}}},
      {"static_item", Role::declaration, {{target, "name"}, {value, "value"}, {type, "type"}}},
      {"type_cast_expression", Role::cast, {{value, "value"}, {type, "type"}}},
      {"tuple_expression", Role::container},
      {"array_expression", Role::container},
      {"use_declaration", Role::import_, {{object, "argument"}}},
      {"use_as_clause", Role::import_item, {{object, "path"}, {name, "alias"}}},
      {"extern_crate_declaration", Role::import_, {{object, "name"}}},
      // Patterns.
      {"tuple_pattern", Role::pattern},
      {"slice_pattern", Role::pattern},
      {"tuple_struct_pattern", Role::pattern, {{type, "type"}}},
      {"struct_pattern", Role::pattern, {{type, "type"}}},
      {"or_pattern", Role::pattern},
      {"captured_pattern", Role::pattern},
      {"field_pattern", Role::pair, {{name, "name"}, {value, "pattern"}}},
      {"mut_pattern", Role::declarator, {{name, "#-1"}}},
      {"ref_pattern", Role::declarator, {{name, "#-1"}}},
      {"reference_pattern", Role::declarator, {{name, "#-1"}}},
      // Words and literals.
      {"identifier", Role::identifier},
      {"shorthand_field_identifier", Role::identifier},
      {"field_identifier", Role::member_name},
      {"type_identifier", Role::type_name},
      {"primitive_type", Role::type_name},
      {"generic_type", Role::generic_type, {{name, "type"}, {arguments, "type_arguments"}}},
      {"self", Role::receiver_word},
      {"string_literal", Role::string},
      {"raw_string_literal", Role::string},
      {"char_literal", Role::character},
      {"integer_literal", Role::number},
      {"float_literal", Role::number},
      {"boolean_literal", Role::true_},  // one node for both truth values
      {"line_comment", Role::comment},
      {"block_comment", Role::comment},
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
      .words = {.raise = "panics with", .null = "None", .address = "a mutable borrow"},
      .documentation = DocConvention::markdown,
      .boolean_operators = {"&&", "||"},
      .not_operators = {"!"},
      .comparison_operators = {"==", "!=", "<", "<=", ">", ">="},
      .opposite_operators = {{"==", "!="}},
      .receiver_words = {"self", "Self"},
      .public_words = {"pub"},
      .raising_calls = {"panic!", "unreachable!", "todo!", "unimplemented!"},
      .passes_copies = true,
      .lambda_counts_inside = true,
      .break_leaves_switch = false,
      .visible_after_declaration = true,
      .keys_may_be_members = true,
      .classes_reopen = true,
      .imports_bind_last_word = true,
      .block_value = BlockValue::last_expression,
      .capital_calls_construct = true,
      .patterns_bind = true,
      .format_strings_name_variables = true,
      .library_roots = {"std::", "core::", "alloc::"},
      .types_without_value = {"()", "!"},
  };
}

}  // namespace core
