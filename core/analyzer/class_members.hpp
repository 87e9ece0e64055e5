// The members that a class declares: fields and methods in its body, and what constructors declare beside their
// parameters. First step of build_class_model. Lives as long as one call, on its thread.
#pragma once

#include <vector>

#include "core/analyzer/class_model.hpp"

namespace core {

/// A method of the model and its node.
struct MethodNode {
  TSNode node{};
  std::int32_t index = -1;
};

class ClassMembers {
 public:
  ClassMembers(const Document& document, ClassModel& model)
      : document_(document), language_(*document.language()), model_(model) {}

  /// Adds what stands in `piece`, see class_pieces.
  void add(TSNode piece);
  const std::vector<MethodNode>& methods() const { return methods_; }

 private:
  bool enter(TSNode node, TSNode piece);
  void add_method(TSNode function);
  void add_constructor_members(TSNode function);
  /// Fields or methods without a body, one for each name of a declaration.
  /// False when the declaration holds further ones that name them.
  bool add_declared(TSNode declaration, Part names);
  /// A member without a name of its own lends its members to the class; so do the types an interface lists.
  void add_embedded(TSNode declaration);
  bool is_nameless_member(TSNode class_, TSNode around) const;
  void add_field(TSNode name, TSNode declaration, TSNode declarator, bool enumerator);
  bool is_public(TSNode member, TSNode name) const;
  bool begins_private() const;

  const Document& document_;
  const Language& language_;
  ClassModel& model_;
  std::vector<MethodNode> methods_;
  std::string_view mark_;  ///< text of the last visibility mark
};

}  // namespace core
