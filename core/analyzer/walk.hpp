// Walks a subtree in the order of its text with a cursor and no recursion: nesting costs no stack of ours.
// Any thread may walk any tree; a walk belongs to its thread.
#pragma once

#include <tree_sitter/api.h>

namespace core {

/// Calls `enter(node, field)` for `root` and everything below it, parents first; `field` is the grammar's field the
/// node hangs on (0: none). Where `enter` returns false the children are left out. `leave(node)` follows for every node
/// entered.
template <class Enter, class Leave>
void walk(TSNode root, Enter enter, Leave leave) {
  if (ts_node_is_null(root)) return;
  TSTreeCursor cursor = ts_tree_cursor_new(root);
  for (bool done = false; !done;) {
    const TSNode node = ts_tree_cursor_current_node(&cursor);
    if (enter(node, ts_tree_cursor_current_field_id(&cursor)) && ts_tree_cursor_goto_first_child(&cursor)) continue;
    leave(node);
    while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
      if (!ts_tree_cursor_goto_parent(&cursor)) {
        done = true;
        break;
      }
      leave(ts_tree_cursor_current_node(&cursor));
    }
  }
  ts_tree_cursor_delete(&cursor);
}

}  // namespace core
