// Which class of the document the field under the cursor belongs to: the class around it, that of the receiver, or the
// only one that has a field of the name. Pure; any thread.
#pragma once

#include <vector>

#include "core/analyzer/class_model.hpp"

namespace core {

struct FieldOwner {
  TSNode class_{};       ///< null: not found, or several could be meant
  bool certain = false;  ///< false: nothing but the name says so
};

/// Requires: `leaf` is a leaf that names a member, or a bare name where methods name members without a receiver.
FieldOwner owner_of_field(const Document& document, TSNode leaf);

/// Uses of members called `name` through objects that are no receiver of `model`, in order of the text.
std::vector<FieldUse> uses_through_objects(const Document& document, const ClassModel& model, const Field& field);

/// The name of the method or function around `span`; empty when there is none.
Span function_around(const Document& document, Span span);

}  // namespace core
