// A text as it was at one moment: path, version, text, line map and syntax tree. Immutable; an edit makes
// the next Document and reuses what did not change of the old tree (incremental parsing).
// Handed around as std::shared_ptr<const Document>; any thread may read it.
#pragma once

#include <tree_sitter/api.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/languages/language.hpp"
#include "core/support/line_map.hpp"
#include "core/support/span.hpp"

namespace core {

/// What parsing may cost. Beyond it the document has no tree: nothing is explained, nothing hangs.
struct ParseBudget {
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
  static constexpr std::chrono::seconds usual_time{60};  // instrumented code is ten times slower
#else
  static constexpr std::chrono::seconds usual_time{2};
#endif

  std::chrono::milliseconds time = usual_time;
  std::uint32_t bytes = 8u << 20;  ///< larger texts are not parsed
  /// Where a tree with syntax errors is involved, parsing may choose otherwise than from scratch when it reuses that
  /// tree. Texts up to this size are then parsed from scratch: some milliseconds for the same tree whatever was typed
  /// before.
  std::uint32_t exact_bytes = 64u << 10;
};

/// A replacement in the text as it is after the edits before it (LSP 3.17, didChange).
/// No range: the whole text is replaced.
struct TextEdit {
  struct Range {
    Position start, end;
  };
  std::optional<Range> range;
  std::string text;
};

class Document;
using DocumentPtr = std::shared_ptr<const Document>;

class Document {
 public:
  /// Parses `text`, which must be valid UTF-8 of less than 4 GiB. `language` may be null: no tree.
  static DocumentPtr open(std::string path, std::int64_t version, std::string text, const Language* language,
                          ParseBudget budget = {});

  /// The document after `edits`, whose characters are counted in `encoding`. Positions outside the text are clamped, a
  /// range whose end lies before its start is taken the other way round.
  DocumentPtr edited(std::int64_t version, std::span<const TextEdit> edits, PositionEncoding encoding,
                     ParseBudget budget = {}) const;

  const std::string& path() const { return path_; }
  std::int64_t version() const { return version_; }
  std::string_view text() const { return text_; }
  std::string_view text(Span span) const { return text().substr(span.begin, span.size()); }
  std::string_view text(TSNode node) const { return text(span_of(node)); }
  const LineMap& lines() const { return lines_; }
  /// Line number as people count: from 1.
  std::uint32_t line(std::uint32_t offset) const { return lines_.line_of(offset) + 1; }
  const Language* language() const { return language_; }

  /// Null when the language is unknown, the text too large or the parse took too long.
  const TSTree* tree() const { return tree_.get(); }
  /// A null node when there is no tree.
  TSNode root() const;

  /// Hash of text and language: equal documents have equal hashes in every process.
  std::uint64_t content_hash() const { return content_hash_; }
  /// How long the parse that made this document took.
  std::chrono::nanoseconds parse_time() const { return parse_time_; }

  static Span span_of(TSNode node) { return {ts_node_start_byte(node), ts_node_end_byte(node)}; }

 private:
  struct DeleteTree {
    void operator()(TSTree* tree) const { ts_tree_delete(tree); }
  };
  using TreePtr = std::unique_ptr<TSTree, DeleteTree>;

  Document() = default;
  void parse(const TSTree* old_tree, ParseBudget budget);

  std::string path_;
  std::int64_t version_ = 0;
  std::string text_;
  LineMap lines_;
  const Language* language_ = nullptr;
  TreePtr tree_;
  std::uint64_t content_hash_ = 0;
  std::chrono::nanoseconds parse_time_{0};
};

}  // namespace core
