// The documents open in the editor, each a mailbox read in order: openings, changes, and the requests between them. A
// change that parses quickly is applied at once; any other is applied by a worker while the event loop goes on. A
// request is given the document as it was when the request arrived: at once, or when the changes before it have been
// applied. So the loop never waits, and a request never sees text that its client had not yet sent, or no longer had.
// Only the event loop calls this class; what runs on workers are immutable documents.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

#include "core/analyzer/document.hpp"

namespace server {

/// Ways to run a task elsewhere: on a worker thread, or back on the event loop.
struct Executors {
  using Task = std::function<void()>;
  std::function<void(Task)> worker;
  std::function<void(Task)> loop;
};

struct OpenDocumentsStatistics {
  std::uint64_t applied_at_once = 0;    ///< openings and changes
  std::uint64_t applied_by_worker = 0;  ///< openings and changes, several of which may share one parse
  std::uint64_t parsed_by_worker = 0;
  std::uint64_t version_regressions = 0;
  std::uint64_t ignored = 0;  ///< changes and closings of documents that are not open
};

/// What the event loop may spend on a document itself; beyond it a worker takes over. Parsing runs at some 8 bytes a
/// microsecond, but a grammar may be slow on any input, hence the limits of time as well.
struct LoopLimits {
  std::size_t opening_bytes = 8u << 10;
  std::size_t text_bytes = 64u << 10;
  std::chrono::milliseconds expected_parse{1};  ///< by the parse before
  std::chrono::milliseconds longest_parse{5};
};

class OpenDocuments {
 public:
  using Uri = std::string;
  /// Given null when the document is not open.
  using Reader = std::function<void(core::DocumentPtr)>;

  struct Opening {
    std::string path;
    std::string language_id;
    std::int64_t version = 0;
    std::string text;
  };
  struct Change {
    std::int64_t version = 0;
    std::vector<core::TextEdit> edits;
  };

  explicit OpenDocuments(Executors executors, LoopLimits limits = {})
      : executors_(std::move(executors)), limits_(limits) {}
  OpenDocuments(const OpenDocuments&) = delete;
  OpenDocuments& operator=(const OpenDocuments&) = delete;

  /// How the characters of later changes are counted.
  void set_encoding(core::PositionEncoding encoding) { encoding_ = encoding; }

  /// Opening a document that is open already replaces it.
  void open(const Uri& uri, Opening opening);
  void change(const Uri& uri, Change change);
  void close(const Uri& uri);
  /// Forgets every document and every reader that still waits. Requires: the event loop has ended.
  void forget_all() { mailboxes_.clear(); }
  /// Calls `reader` once, now or later, with the document as it is now.
  void read(const Uri& uri, Reader reader);

  const OpenDocumentsStatistics& statistics() const { return statistics_; }

 private:
  struct Closing {};
  using Item = std::variant<Opening, Change, Closing, Reader>;

  struct Mailbox {
    core::DocumentPtr ready;  // with everything before `items` applied; null while a worker makes the next one
    std::deque<Item> items;
    bool working = false;      // a worker makes the document that comes next
    bool open = false;         // as the client sees it, with all of `items` applied
    std::int64_t version = 0;  // likewise
    bool idle() const { return !working && items.empty(); }
  };
  struct Job;

  bool apply_at_once(Mailbox& mailbox, const Change& change);
  void advance(const Uri& uri, Mailbox& mailbox);
  void start_job(const Uri& uri, Mailbox& mailbox);
  void finish_job(Job& job);
  void discard(core::DocumentPtr document);

  Executors executors_;
  LoopLimits limits_;
  core::PositionEncoding encoding_ = core::PositionEncoding::utf16;
  std::unordered_map<Uri, Mailbox> mailboxes_;
  OpenDocumentsStatistics statistics_;
};

}  // namespace server
