#include "core/analyzer/document.hpp"

#include <algorithm>
#include <utility>

#include "core/cache/fingerprint.hpp"

namespace core {
namespace {

using Clock = std::chrono::steady_clock;

struct DeleteParser {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};

/// This thread's parser, set to `grammar`. Setting it up anew for every keystroke would cost more than small reparses.
TSParser* parser_for(const TSLanguage* grammar) {
  thread_local const std::unique_ptr<TSParser, DeleteParser> parser(ts_parser_new());
  if (ts_parser_language(parser.get()) != grammar && !ts_parser_set_language(parser.get(), grammar)) return nullptr;
  return parser.get();
}

/// The whole rest of the text is handed over at once; nothing is copied.
const char* read_text(void* payload, std::uint32_t offset, TSPoint, std::uint32_t* size) {
  const std::string_view text = *static_cast<const std::string_view*>(payload);
  offset = std::min(offset, static_cast<std::uint32_t>(text.size()));
  *size = static_cast<std::uint32_t>(text.size()) - offset;
  return text.data() + offset;
}

bool is_past_deadline(TSParseState* state) {
  return Clock::now() >= *static_cast<const Clock::time_point*>(state->payload);
}

/// Null when the deadline came first.
TSTree* parse_text(const TSLanguage* grammar, std::string_view text, const TSTree* old_tree,
                   Clock::time_point deadline) {
  TSParser* parser = parser_for(grammar);
  if (parser == nullptr) return nullptr;
  TSInput input{};
  input.payload = &text;
  input.read = read_text;
  input.encoding = TSInputEncodingUTF8;
  TSParseOptions options{};
  options.payload = &deadline;
  options.progress_callback = is_past_deadline;
  TSTree* tree = ts_parser_parse_with_options(parser, old_tree, input, options);
  // A parser that was interrupted would go on with the old text at the next call.
  if (tree == nullptr) ts_parser_reset(parser);
  return tree;
}

/// The point behind `text` when `text` begins at `point`. tree-sitter counts "\n" only as the end of a line, so our
/// line map, for which a lone "\r" ends one too, cannot answer this.
TSPoint advanced(TSPoint point, std::string_view text) {
  const std::size_t last_feed = text.rfind('\n');
  if (last_feed == std::string_view::npos) return {point.row, point.column + static_cast<std::uint32_t>(text.size())};
  return {point.row + static_cast<std::uint32_t>(std::ranges::count(text, '\n')),
          static_cast<std::uint32_t>(text.size() - last_feed - 1)};
}

/// Text, line map and old tree on their way from one document to the next.
struct Draft {
  std::string text;
  LineMap lines;
  TSTree* tree;  ///< follows the edits so that the parser knows what to reuse; may be null

  void replace(Span span, std::string_view replacement) {
    const auto new_end = static_cast<std::uint32_t>(span.begin + replacement.size());
    if (tree != nullptr) {
      TSInputEdit edit{span.begin, span.end, new_end, {}, {}, {}};
      edit.start_point = advanced({0, 0}, std::string_view(text).substr(0, span.begin));
      edit.old_end_point = advanced(edit.start_point, std::string_view(text).substr(span.begin, span.size()));
      edit.new_end_point = advanced(edit.start_point, replacement);
      ts_tree_edit(tree, &edit);
    }
    text.replace(span.begin, span.size(), replacement);
    lines.apply_edit(text, span.begin, span.end, new_end);
  }
};

bool has_error(const TSTree* tree) { return ts_node_has_error(ts_tree_root_node(tree)); }

Span span_of_range(const Draft& draft, const TextEdit::Range& range, PositionEncoding encoding) {
  const std::uint32_t start = draft.lines.offset_of(draft.text, range.start, encoding);
  const std::uint32_t end = draft.lines.offset_of(draft.text, range.end, encoding);
  return {std::min(start, end), std::max(start, end)};
}

}  // namespace

DocumentPtr Document::open(std::string path, std::int64_t version, std::string text, const Language* language,
                           ParseBudget budget) {
  const std::shared_ptr<Document> document(new Document());
  document->path_ = std::move(path);
  document->version_ = version;
  document->text_ = std::move(text);
  document->lines_ = LineMap(document->text_);
  document->language_ = language;
  document->parse(nullptr, budget);
  return document;
}

DocumentPtr Document::edited(std::int64_t version, std::span<const TextEdit> edits, PositionEncoding encoding,
                             ParseBudget budget) const {
  // What an edit without a range replaces does not matter any more.
  auto first = edits.begin();
  for (auto edit = edits.begin(); edit != edits.end(); ++edit) {
    if (!edit->range) first = edit;
  }
  TreePtr old_tree;
  Draft draft{};
  if (first != edits.end() && !first->range) {
    draft.text = (first++)->text;
    draft.lines = LineMap(draft.text);
  } else {
    std::size_t room = text_.size();
    for (const TextEdit& edit : edits) room += edit.text.size();
    draft.text.reserve(room);
    draft.text = text_;
    draft.lines = lines_;
    if (tree_) old_tree.reset(ts_tree_copy(tree_.get()));
    draft.tree = old_tree.get();
  }
  for (; first != edits.end(); ++first) draft.replace(span_of_range(draft, *first->range, encoding), first->text);

  const std::shared_ptr<Document> next(new Document());
  next->path_ = path_;
  next->version_ = version;
  next->text_ = std::move(draft.text);
  next->lines_ = std::move(draft.lines);
  next->language_ = language_;
  next->parse(old_tree.get(), budget);
  return next;
}

TSNode Document::root() const { return tree_ ? ts_tree_root_node(tree_.get()) : TSNode{}; }

void Document::parse(const TSTree* old_tree, ParseBudget budget) {
  Fingerprint content;
  content.add(language_ == nullptr ? std::string_view() : language_->traits().id).add(text_);
  content_hash_ = content.value();
  if (language_ == nullptr || text_.size() > budget.bytes) return;
  const Clock::time_point start = Clock::now();
  const bool exact = text_.size() <= budget.exact_bytes;
  if (exact && old_tree != nullptr && has_error(old_tree)) old_tree = nullptr;
  tree_.reset(parse_text(language_->grammar(), text_, old_tree, start + budget.time));
  if (exact && old_tree != nullptr && tree_ && has_error(tree_.get())) {
    tree_.reset(parse_text(language_->grammar(), text_, nullptr, start + budget.time));
  }
  parse_time_ = Clock::now() - start;
}

}  // namespace core
