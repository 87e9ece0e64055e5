// tree-sitter-regex behind one function, with a deadline. Any thread.
#pragma once

#include <tree_sitter/api.h>

#include <memory>
#include <string>

namespace core {

struct DeleteRegexSyntaxTree {
  void operator()(TSTree* tree) const { ts_tree_delete(tree); }
};
using RegexSyntaxTree = std::unique_ptr<TSTree, DeleteRegexSyntaxTree>;

/// Null when it takes too long.
RegexSyntaxTree parse_regex(const std::string& pattern);

}  // namespace core
