#include "core/analyzer/scopes_walk.hpp"

#include <algorithm>
#include <utility>

#include "core/support/characters.hpp"

namespace core {
namespace {

/// Bytes beyond ASCII may belong to identifiers too, and so may `$`.
bool is_name_byte(char c) { return is_word(c) || c == '$' || static_cast<unsigned char>(c) >= 0x80; }

/// Whether `name` may begin at one of `count` places from `from` on: its first and its last letter stand there. The
/// compiler makes it a few vector instructions; a search for the first letter alone would stop at every twentieth byte
/// of a text.
template <std::size_t count>
bool may_begin(const char* from, std::string_view name) {
  const char first = name.front();
  const char last = name.back();
  const char* const ends = from + name.size() - 1;
  unsigned char any = 0;
  for (std::size_t i = 0; i < count; ++i) {
    any |= static_cast<unsigned char>(static_cast<unsigned char>(from[i] == first) &
                                      static_cast<unsigned char>(ends[i] == last));
  }
  return any != 0;
}

/// As `text.find(name, at)`, but faster for the short words of a large text. Requires: a name that is not empty.
std::size_t find_text(std::string_view text, std::string_view name, std::size_t at) {
  constexpr std::size_t step = 64;
  for (; at + step + name.size() <= text.size(); at += step) {
    if (!may_begin<step>(text.data() + at, name)) continue;
    const std::size_t found = text.substr(at, step + name.size() - 1).find(name);
    if (found != std::string_view::npos) return at + found;
  }
  return text.find(name, at);
}

/// Some grammars take names apart (`$` and `total` of `$total`): the name is a token to us.
bool is_whole_name(const PathStep& step, std::uint32_t offset) {
  return step.role == Role::identifier && ts_node_start_byte(step.node) == offset;
}

}  // namespace

std::vector<std::uint32_t> find_words(std::string_view text, std::string_view name, Span range, std::size_t limit) {
  std::vector<std::uint32_t> found;
  if (name.empty()) return found;
  const std::string_view searched = text.substr(0, range.end + name.size() - 1);
  for (std::size_t at = find_text(searched, name, range.begin); at < range.end;
       at = find_text(searched, name, at + 1)) {
    const std::size_t end = at + name.size();
    // `$` is part of some names, a sign before others: the tree tells.
    const bool begins = at == 0 || text[at - 1] == '$' || !is_name_byte(text[at - 1]);
    const bool ends = end >= text.size() || !is_name_byte(text[end]);
    if (!begins || !ends) continue;
    if (found.size() == limit) break;
    found.push_back(static_cast<std::uint32_t>(at));
  }
  return found;
}

PathWalk::PathWalk(const Document& document, TSNode root, std::vector<std::uint32_t> offsets)
    : language_(*document.language()), cursor_(ts_tree_cursor_new(root)), offsets_(std::move(offsets)) {
  enter();
}

PathWalk::~PathWalk() { ts_tree_cursor_delete(&cursor_); }

void PathWalk::enter() {
  const TSNode node = ts_tree_cursor_current_node(&cursor_);
  path_.push_back({node, language_.role(node), ts_tree_cursor_current_field_id(&cursor_)});
}

/// Goes up to the innermost node that goes on behind byte `offset`; false when not even the root does.
bool PathWalk::leave(std::uint32_t offset) {
  while (ts_node_end_byte(path_.back().node) <= offset) {
    if (!ts_tree_cursor_goto_parent(&cursor_)) return false;
    path_.pop_back();
    shared_steps_ = std::min(shared_steps_, path_.size());
  }
  return true;
}

bool PathWalk::next() {
  shared_steps_ = path_.size();
  while (next_offset_ < offsets_.size()) {
    const std::uint32_t offset = offsets_[next_offset_];
    if (!leave(offset)) return false;
    // tree-sitter finds the child by the balanced tree it keeps long lists of children in, not one after the other.
    if (!is_whole_name(path_.back(), offset) && ts_node_start_byte(path_.back().node) <= offset &&
        ts_tree_cursor_goto_first_child_for_byte(&cursor_, offset) >= 0) {
      enter();
      continue;
    }
    ++next_offset_;
    const TSNode node = path_.back().node;
    if (is_whole_name(path_.back(), offset)) return true;
    if (ts_node_start_byte(node) == offset && ts_node_child_count(node) == 0) return true;
  }
  return false;
}

bool holds(const Language& language, const PathStep& parent, Part part, const PathStep& child) {
  if (language.is_part(ts_node_symbol(parent.node), child.field, part)) return true;
  const TSNode piece = language.part(parent.node, part);
  return !ts_node_is_null(piece) && ts_node_eq(piece, child.node);
}

}  // namespace core
