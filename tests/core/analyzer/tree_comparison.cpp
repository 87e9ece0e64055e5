#include "tests/core/analyzer/tree_comparison.hpp"

#include <sstream>

namespace test {
namespace {

class Cursor {
 public:
  explicit Cursor(TSNode root) : cursor_(ts_tree_cursor_new(root)) {}
  ~Cursor() { ts_tree_cursor_delete(&cursor_); }
  Cursor(const Cursor&) = delete;
  Cursor& operator=(const Cursor&) = delete;

  TSNode node() const { return ts_tree_cursor_current_node(&cursor_); }
  TSFieldId field() const { return ts_tree_cursor_current_field_id(&cursor_); }
  bool to_child() { return ts_tree_cursor_goto_first_child(&cursor_); }
  bool to_sibling() { return ts_tree_cursor_goto_next_sibling(&cursor_); }
  bool to_parent() { return ts_tree_cursor_goto_parent(&cursor_); }

 private:
  TSTreeCursor cursor_;
};

bool same_point(TSPoint left, TSPoint right) { return left.row == right.row && left.column == right.column; }

bool same(TSNode left, TSNode right) {
  return ts_node_symbol(left) == ts_node_symbol(right) && ts_node_start_byte(left) == ts_node_start_byte(right) &&
         ts_node_end_byte(left) == ts_node_end_byte(right) &&
         same_point(ts_node_start_point(left), ts_node_start_point(right)) &&
         same_point(ts_node_end_point(left), ts_node_end_point(right)) &&
         ts_node_has_error(left) == ts_node_has_error(right) && ts_node_is_missing(left) == ts_node_is_missing(right) &&
         ts_node_is_extra(left) == ts_node_is_extra(right) && ts_node_child_count(left) == ts_node_child_count(right);
}

void describe(std::ostream& out, TSNode node) {
  const TSPoint point = ts_node_start_point(node);
  out << ts_node_type(node) << " [" << ts_node_start_byte(node) << ", " << ts_node_end_byte(node) << ") at "
      << point.row << ':' << point.column << " with " << ts_node_child_count(node) << " children"
      << (ts_node_has_error(node) ? ", error" : "");
}

}  // namespace

std::string first_difference(const core::Document& left, const core::Document& right) {
  if (left.tree() == nullptr || right.tree() == nullptr) return left.tree() == right.tree() ? "" : "one has no tree";
  Cursor a(left.root());
  Cursor b(right.root());
  while (true) {
    if (!same(a.node(), b.node()) || a.field() != b.field()) {
      std::ostringstream out;
      describe(out, a.node());
      describe(out << " but ", b.node());
      return out.str();
    }
    if (a.to_child()) {
      b.to_child();
      continue;
    }
    while (!a.to_sibling()) {
      if (!a.to_parent()) return {};
      b.to_parent();
    }
    b.to_sibling();
  }
}

}  // namespace test
