// Where a document mentions one of its classes outside of the class itself: what extends it, what creates it, who uses
// it. By name: another thing of the same name cannot be told apart where types have scopes of their own. Pure; any
// thread.
#pragma once

#include <vector>

#include "core/analyzer/class_model.hpp"

namespace core {

struct ClassMention {
  enum class Kind : std::uint8_t { base, created, used };
  Kind kind = Kind::used;
  Span span{};
  Span
      user{};  ///< name of the class around it, else of the function; of a base: of the class that extends; empty: none
};

/// In order of the text.
std::vector<ClassMention> find_mentions(const Document& document, const ClassModel& model);

}  // namespace core
