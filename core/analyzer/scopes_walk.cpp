#include "core/analyzer/scopes_walk.hpp"

#include <algorithm>
#include <utility>

#include "core/support/characters.hpp"

namespace core {
namespace {

/// Bytes beyond ASCII may belong to identifiers too, and so may `$`.
bool is_name_byte(char c) { return is_word(c) || c == '$' || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

std::vector<std::uint32_t> find_words(std::string_view text, std::string_view name, Span range, std::size_t limit) {
  std::vector<std::uint32_t> found;
  if (name.empty()) return found;
  for (std::size_t at = text.find(name, range.begin); at < range.end; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool begins = at == 0 || !is_name_byte(text[at - 1]);
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

/// Goes to the node after the current one and all it holds.
bool PathWalk::leave() {
  while (true) {
    path_.pop_back();
    shared_steps_ = std::min(shared_steps_, path_.size());
    if (ts_tree_cursor_goto_next_sibling(&cursor_)) break;
    if (!ts_tree_cursor_goto_parent(&cursor_)) return false;
  }
  enter();
  return true;
}

bool PathWalk::next() {
  shared_steps_ = path_.size();
  while (!done_ && next_offset_ < offsets_.size()) {
    const TSNode node = path_.back().node;
    const std::uint32_t offset = offsets_[next_offset_];
    if (ts_node_end_byte(node) <= offset) {
      done_ = !leave();
    } else if (ts_node_start_byte(node) > offset) {
      ++next_offset_;
    } else if (ts_tree_cursor_goto_first_child(&cursor_)) {
      enter();
    } else {
      ++next_offset_;
      if (ts_node_start_byte(node) == offset) return true;
    }
  }
  return false;
}

bool holds(const Language& language, const PathStep& parent, Part part, const PathStep& child) {
  if (language.is_part(ts_node_symbol(parent.node), child.field, part)) return true;
  const TSNode piece = language.part(parent.node, part);
  return !ts_node_is_null(piece) && ts_node_eq(piece, child.node);
}

}  // namespace core
