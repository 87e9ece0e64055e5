// What a class (struct, interface, enumeration, trait ...) is made of, in the words of no language: what it is based
// on, its fields with every place where they are set or read through the object, its methods, its documentation. Spans,
// never syntax nodes. Built by build_class_model; immutable afterwards. Pure; any thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"
#include "core/analyzer/scopes.hpp"

namespace core {

/// One place where a field stands: `self.total += price`.
struct FieldUse {
  Occurrence occurrence;     ///< as if the field were a variable
  std::int32_t method = -1;  ///< index of the method it lies in; -1: the body of the class
};

struct Field {
  Span name{};              ///< where it comes into being
  Span type{};              ///< empty when not written
  Span declarator{};        ///< the name with what its type writes around it: `*next`; else empty
  Span value{};             ///< what it starts with, where it is declared; empty: nothing is written there
  bool declared = false;    ///< in the body of the class; else a method brings it into being
  bool enumerator = false;  ///< a value of an enumeration
  std::vector<FieldUse> uses;
};

struct Method {
  Span name{};
  Span span{};
  bool has_body = false;
  bool is_public = true;
  bool is_constructor = false;
};

struct ClassModel {
  Span span{};
  Span name{};
  std::string_view kind;    ///< the word the language has for it: "class", "struct"; "type" when it has none
  std::vector<Span> bases;  ///< without type arguments
  Span made_of{};           ///< the type that a new type is made of, when that is no list of members; else empty
  std::vector<Field> fields;
  std::vector<Method> methods;
  DocComment documentation;
};

/// The name of a member without the sign that a language writes before it where it is declared: `$total`, `total`.
std::string_view member_key(std::string_view name);

/// Requires: the role of `class_` is class_.
ClassModel build_class_model(const Document& document, TSNode class_);

/// Whether a use gives the field a value or changes the object it holds.
bool changes(const Document& document, const Occurrence& occurrence);

}  // namespace core
