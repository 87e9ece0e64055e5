// TypeScript and its variant with JSX as data: the rows of JavaScript and those below.
#include "core/languages/javascript/syntax.hpp"
#include "core/languages/traits.hpp"

extern "C" const TSLanguage* tree_sitter_typescript();
extern "C" const TSLanguage* tree_sitter_tsx();

namespace core {
namespace {

const std::vector<SyntaxRow>& typed_syntax() {
  using enum Part;
  constexpr bool decides = true;
  static const std::vector<SyntaxRow> rows = {
      {"function_declaration",
       Role::function,
       {{name, "name"}, {parameters, "parameters"}, {body, "body"}, {type, "return_type"}}},
      {"generator_function_declaration",
       Role::function,
       {{name, "name"}, {parameters, "parameters"}, {body, "body"}, {type, "return_type"}}},
      {"method_definition",
       Role::function,
       {{name, "name"}, {parameters, "parameters"}, {body, "body"}, {type, "return_type"}}},
      {"arrow_function",
       Role::lambda,
       {{sole_parameter, "parameter"}, {parameters, "parameters"}, {body, "body"}, {type, "return_type"}}},
      {"function_signature",
       Role::function_signature,
       {{name, "name"}, {parameters, "parameters"}, {type, "return_type"}}},
      {"method_signature",
       Role::function_signature,
       {{name, "name"}, {parameters, "parameters"}, {type, "return_type"}}},
      {"abstract_method_signature",
       Role::function_signature,
       {{name, "name"}, {parameters, "parameters"}, {type, "return_type"}}},
      {"abstract_class_declaration", Role::class_, {{name, "name"}, {body, "body"}}},
      {"interface_declaration", Role::class_, {{name, "name"}, {body, "body"}}},
      {"enum_declaration", Role::class_, {{name, "name"}, {body, "body"}}},
      {"extends_clause", Role::base_list},
      {"implements_clause", Role::base_list},
      {"extends_type_clause", Role::base_list},
      {"property_signature", Role::field, {{name, "name"}, {type, "type"}}},
      {"enum_assignment", Role::enumerator, {{name, "name"}, {value, "value"}}},
      {"type_alias_declaration", Role::type_alias, {{name, "name"}, {type, "value"}}},
      {"internal_module", Role::namespace_, {{name, "name"}, {body, "body"}}},
      {"module", Role::namespace_, {{name, "name"}, {body, "body"}}},
      {"required_parameter", Role::parameter, {{name, "pattern"}, {type, "type"}, {value, "value"}}, decides},
      {"optional_parameter", Role::parameter, {{name, "pattern"}, {type, "type"}, {value, "value"}}},
      {"variable_declarator", Role::declaration, {{target, "name"}, {type, "type"}, {value, "value"}}},
      {"public_field_definition", Role::declaration, {{target, "name"}, {type, "type"}, {value, "value"}}},
      {"as_expression", Role::cast, {{value, "#0"}, {type, "#1"}}},
      {"satisfies_expression", Role::cast, {{value, "#0"}, {type, "#1"}}},
      {"non_null_expression", Role::cast, {{value, "#0"}}},
      {"type_identifier", Role::type_name},
      {"predefined_type", Role::type_name},
      {"generic_type", Role::generic_type, {{name, "name"}, {arguments, "type_arguments"}}},
      {"nested_type_identifier", Role::member, {{object, "module"}, {name, "name"}}},
  };
  return rows;
}

/// `undefined` and fields have nodes of other names than in JavaScript, whose rows simply find no node here.
LanguageTraits traits_of(std::string_view id, std::string_view name, const TSLanguage* (*grammar)()) {
  LanguageTraits traits = javascript_family_traits();
  traits.id = id;
  traits.name = name;
  traits.grammar = grammar;
  traits.tables = "typescript";
  traits.member_parameter_words = {"public", "private", "protected", "readonly", "override"};
  traits.syntax = {&javascript_syntax(), &typed_syntax()};
  return traits;
}

}  // namespace

LanguageTraits typescript_traits() {
  LanguageTraits traits = traits_of("typescript", "TypeScript", tree_sitter_typescript);
  traits.extensions = {".ts", ".mts", ".cts"};
  traits.language_ids = {"typescript"};
  traits.interpreters = {"ts-node", "deno", "tsx"};
  return traits;
}

LanguageTraits tsx_traits() {
  LanguageTraits traits = traits_of("typescriptreact", "TypeScript with JSX", tree_sitter_tsx);
  traits.extensions = {".tsx"};
  traits.language_ids = {"typescriptreact"};
  return traits;
}

}  // namespace core
