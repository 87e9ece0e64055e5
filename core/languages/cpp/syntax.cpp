// C++ as data: the rows of C and those below, which win where both name a node.
#include "core/languages/c/syntax.hpp"
#include "core/languages/traits.hpp"

extern "C" const TSLanguage* tree_sitter_cpp();

namespace core {
namespace {

const std::vector<SyntaxRow>& syntax() {
  using enum Part;
  constexpr bool decides = true;
  static const std::vector<SyntaxRow> rows = {
      // Definitions.
      {"lambda_expression", Role::lambda, {{parameters, "declarator"}, {body, "body"}}},
      {"class_specifier", Role::class_, {{name, "name"}, {body, "body"}}},
      {"base_class_clause", Role::base_list},
      {"access_specifier", Role::visibility},
      {"alias_declaration", Role::type_alias, {{name, "name"}, {type, "type"}}},
      {"namespace_definition", Role::namespace_, {{name, "name"}, {body, "body"}}},
      {"template_declaration", Role::decorated, {{body, "#-1"}}},
      {"reference_declarator", Role::declarator, {{name, "#0"}}},
      {"operator_cast", Role::declarator, {{name, "declarator"}}},
      {"structured_binding_declarator", Role::pattern},
      // Parameters.
      {"optional_parameter_declaration",
       Role::parameter,
       {{name, "declarator"}, {type, "type"}, {value, "default_value"}}},
      {"variadic_parameter_declaration", Role::variadic_parameter, {{name, "declarator"}, {type, "type"}}},
      {"variadic_declarator", Role::declarator, {{name, "#0"}}},
      {"field_initializer", Role::member_initializer, {{target, "#0"}, {value, "#1"}}},
      // Statements.
      {"for_range_loop", Role::for_each, {{target, "declarator"}, {value, "right"}, {body, "body"}}, decides},
      {"condition_clause", Role::parenthesized, {{value, "value"}, {initializer, "initializer"}}},
      {"try_statement", Role::try_, {{body, "body"}}},
      {"catch_clause", Role::catch_, {{value, "parameters"}, {body, "body"}}},
      // Exits.
      {"throw_statement", Role::raise, {{value, "#0"}}},
      {"co_return_statement", Role::return_, {{value, "#0"}}},
      {"co_yield_statement", Role::yield_, {{value, "#0"}}},
      {"co_await_expression", Role::await_, {{value, "argument"}}},
      // Expressions.
      {"lambda_capture_initializer", Role::declaration, {{target, "left"}, {value, "right"}}},
      {"new_expression", Role::new_, {{name, "type"}, {arguments, "arguments"}}},
      {"subscript_expression", Role::subscript, {{object, "argument"}, {value, "indices"}}},
      {"qualified_identifier", Role::scoped_name, {{object, "scope"}, {name, "name"}}},
      {"template_function", Role::scoped_name, {{name, "name"}}},
      {"template_method", Role::scoped_name, {{name, "name"}}},
      {"dependent_name", Role::scoped_name, {{name, "#0"}}},
      {"fold_expression", Role::binary, {{target, "left"}, {operator_, "operator"}, {value, "right"}}},
      {"parameter_pack_expansion", Role::spread_argument, {{value, "pattern"}}},
      {"delete_expression", Role::delete_, {{value, "#0"}}},
      {"using_declaration", Role::import_},
      // Words and literals.
      {"this", Role::receiver_word},
      {"destructor_name", Role::member_name},
      {"operator_name", Role::member_name},
      {"raw_string_literal", Role::string},
      {"user_defined_literal", Role::string},
      {"auto", Role::type_name},
      {"template_type", Role::generic_type, {{name, "name"}, {arguments, "arguments"}}},
      {"namespace_identifier", Role::identifier},
  };
  return rows;
}

}  // namespace

LanguageTraits cpp_traits() {
  return {
      .id = "cpp",
      .name = "C++",
      .grammar = tree_sitter_cpp,
      .extensions = {".C", ".H", ".cc", ".cpp", ".cxx", ".c++", ".hh", ".hpp", ".hxx", ".h++", ".ipp", ".tpp", ".inl",
                     ".tcc"},
      .language_ids = {"cpp", "c++"},
      .syntax = {&c_syntax(), &syntax()},
      .words = {.raise = "throws", .null = "nullptr"},
      .documentation = DocConvention::block_tags,
      .boolean_operators = {"&&", "||", "and", "or"},
      .not_operators = {"!", "not"},
      .comparison_operators = {"==", "!=", "<", "<=", ">", ">="},
      .opposite_operators = {{"==", "!="}},
      .receiver_words = {"this"},
      .private_words = {"private", "protected"},
      .private_until_marked = {"class"},
      .conversions = {"static_cast", "dynamic_cast", "const_cast", "reinterpret_cast"},
      .members_in_scope = true,
      .passes_copies = true,
      .lambda_counts_inside = true,
      .cases_fall_through = true,
      .has_preprocessor = true,
      .declaring_constructs = true,
      .calls_of_classes_create = true,
      .calls_may_assign = true,
  };
}

}  // namespace core
