// The scopes around the occurrences of one name, and which of them declare it. Filled while a PathWalk goes from
// occurrence to occurrence; then it tells to which scope each occurrence belongs. Belongs to the thread that made it.
#pragma once

#include <tree_sitter/api.h>

#include <cstdint>
#include <vector>

#include "core/analyzer/scopes.hpp"
#include "core/analyzer/scopes_classify.hpp"
#include "core/analyzer/scopes_walk.hpp"

namespace core {

class ScopeTree {
 public:
  enum class Kind : std::uint8_t { file, function, class_, comprehension, block };

  struct Scope {
    Kind kind = Kind::block;
    TSNode node{};
    std::int32_t parent = -1;
    std::int32_t function = -1;  ///< innermost scope of kind function, itself included; -1: none
    bool declares = false;
    bool hoisted = false;  ///< visible before its declaration
    bool closed = false;   ///< what lies outside is not visible inside
    std::uint32_t visible_from = 0;
    Span declaration;
    Use birth = Use::declared;
    OuterScope outer = OuterScope::none;
  };

  /// `isolated`: functions do not see what is declared around them.
  explicit ScopeTree(const Language& language, bool isolated = false) : language_(language), isolated_(isolated) {}

  /// Takes in the scopes on `path`, whose first `shared` steps are those of the path before.
  void follow(Path path, std::size_t shared);
  /// The innermost scope at a step of the path followed last; -1 before its start.
  std::int32_t scope_of(std::ptrdiff_t step) const {
    return step < 0 ? -1 : scope_of_step_[static_cast<std::size_t>(step)];
  }

  /// Notes that the name is brought into being at `scope`, or where it hoists to. Returns the scope it lives in.
  std::int32_t declare(std::int32_t scope, const Classified& use);
  void declare_outer(std::int32_t scope, OuterScope outer);

  /// The scope whose binding an occurrence looked up at `scope` means; -1 when none here declares it.
  std::int32_t resolve(const Classified& use, std::int32_t scope) const;
  /// The next scope outwards that declares the name too; -1 when there is none.
  std::int32_t hidden_by(std::int32_t scope) const;

  const Scope& at(std::int32_t scope) const { return scopes_[static_cast<std::size_t>(scope)]; }
  std::int32_t function_of(std::int32_t scope) const { return at(scope).function; }
  /// The scope around `scope`; -1 when there is none.
  std::int32_t around(std::int32_t scope) const { return scope < 0 ? -1 : at(scope).parent; }

 private:
  std::int32_t scope_around(Path path, std::size_t step) const;
  bool opens(Path path, std::size_t step, Kind& kind) const;
  bool is_call_block(std::int32_t scope) const;
  bool shares_names(std::int32_t scope) const;
  bool is_declared_around(std::int32_t scope) const;
  std::int32_t declaring_function(std::int32_t scope) const;
  bool opens_block(Path path, std::size_t step) const;
  bool is_prototype(Path path, std::size_t step) const;
  bool sees(const Scope& scope, const Scope& from, const Classified& use) const;

  const Language& language_;
  bool isolated_;
  std::vector<Scope> scopes_;
  std::vector<std::int32_t> scope_of_step_;
};

}  // namespace core
