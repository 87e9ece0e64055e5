// What a class is in one sentence: its documentation's first one when that says more than the name, else one made from
// its members. Shared by the explanation of a class and by those of places that mention it. Pure; any thread.
#pragma once

#include "core/analyzer/class_model.hpp"
#include "core/explanation/prose.hpp"

namespace core {

struct ClassSummary {
  Prose sentence;        ///< without its full stop
  bool fields = false;   ///< it names all fields or values
  bool methods = false;  ///< it names all methods
  bool bases = false;    ///< it names the bases
};

ClassSummary class_summary(const Document& document, const ClassModel& model);

/// The other name of a type: `Requires` a node whose role is type_alias.
Prose alias_summary(const Document& document, TSNode alias);

/// The class or alias that is called `name` in this document, in a sentence with the line of its definition; empty when
/// there is none, or several.
Prose summary_of_class_named(const Document& document, std::string_view name);

}  // namespace core
