// Finds every token of the tree that spells a name, each with the path of nodes down to it. The text is searched first,
// then one tree cursor descends only to where the name stands, so that a large file costs little. Pure; any thread.
#pragma once

#include <tree_sitter/api.h>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/analyzer/document.hpp"

namespace core {

/// A node on the way down to a token, and the field under which its parent holds it.
struct PathStep {
  TSNode node{};
  Role role = Role::none;
  TSFieldId field = 0;
};
using Path = std::span<const PathStep>;

/// Byte offsets where `name` stands as a whole word inside `range`, in order; at most `limit`.
std::vector<std::uint32_t> find_words(std::string_view text, std::string_view name, Span range, std::size_t limit);

/// A walk from `root` to the tokens that begin at the given offsets.
class PathWalk {
 public:
  PathWalk(const Document& document, TSNode root, std::vector<std::uint32_t> offsets);
  ~PathWalk();
  PathWalk(const PathWalk&) = delete;
  PathWalk& operator=(const PathWalk&) = delete;

  /// Goes to the next token; false when there is none.
  bool next();
  /// From `root` to the token.
  Path path() const { return path_; }
  /// How many steps of the path are the same nodes as at the token before.
  std::size_t shared_steps() const { return shared_steps_; }

 private:
  bool leave(std::uint32_t offset);
  void enter();

  const Language& language_;
  TSTreeCursor cursor_;
  std::vector<std::uint32_t> offsets_;
  std::size_t next_offset_ = 0;
  std::vector<PathStep> path_;
  std::size_t shared_steps_ = 0;
};

/// Whether `child` is the piece `part` of `parent`.
bool holds(const Language& language, const PathStep& parent, Part part, const PathStep& child);

}  // namespace core
