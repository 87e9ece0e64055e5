#include "server/open_documents.hpp"

#include <chrono>
#include <exception>
#include <iterator>
#include <optional>
#include <utility>

#include "core/languages/registry.hpp"
#include "server/log.hpp"

namespace server {

namespace {

std::size_t size_of(const std::vector<core::TextEdit>& edits) {
  std::size_t bytes = 0;
  for (const core::TextEdit& edit : edits) bytes += edit.text.size();
  return bytes;
}

core::DocumentPtr parse(OpenDocuments::Opening opening, core::ParseBudget budget) {
  const core::Language* language = core::find_language(opening.path, opening.language_id, opening.text);
  return core::Document::open(std::move(opening.path), opening.version, std::move(opening.text), language, budget);
}

bool ran_out_of_time(const core::Document& document) {
  return document.language() != nullptr && document.tree() == nullptr;
}

void append(OpenDocuments::Change& change, OpenDocuments::Change later) {
  change.version = later.version;
  change.edits.insert(change.edits.end(), std::make_move_iterator(later.edits.begin()),
                      std::make_move_iterator(later.edits.end()));
}

}  // namespace

/// What a worker does to a mailbox: open the document, or apply changes to it, or the one after the other.
struct OpenDocuments::Job {
  Uri uri;
  core::DocumentPtr document;  // before the job, then after it
  std::optional<Opening> opening;
  std::optional<Change> change;
  core::PositionEncoding encoding;

  void run() {
    try {
      if (opening) document = parse(std::move(*opening), {});
      if (change && document) document = document->edited(change->version, change->edits, encoding);
    } catch (const std::exception& error) {
      // Nothing true can be said about a text that is no longer known.
      log_error(uri + ": the text was lost: " + error.what());
      document = nullptr;
    }
  }
};

void OpenDocuments::open(const Uri& uri, Opening opening) {
  Mailbox& mailbox = mailboxes_[uri];
  if (mailbox.open) log_warning(uri + ": opened twice; the later text counts");
  mailbox.open = true;
  mailbox.version = opening.version;
  if (mailbox.idle() && opening.text.size() <= limits_.opening_bytes) {
    core::DocumentPtr document = parse(opening, {.time = limits_.longest_parse});
    if (!ran_out_of_time(*document)) {
      discard(std::exchange(mailbox.ready, std::move(document)));
      ++statistics_.applied_at_once;
      return;
    }
  }
  mailbox.items.emplace_back(std::move(opening));
  advance(uri, mailbox);
}

void OpenDocuments::change(const Uri& uri, Change change) {
  const auto found = mailboxes_.find(uri);
  if (found == mailboxes_.end() || !found->second.open) {
    log_warning(uri + ": a change of a document that is not open is ignored");
    ++statistics_.ignored;
    return;
  }
  Mailbox& mailbox = found->second;
  if (change.version <= mailbox.version) {
    log_warning(uri + ": version " + std::to_string(change.version) + " follows version " +
                std::to_string(mailbox.version) + "; applied all the same");
    ++statistics_.version_regressions;
  }
  mailbox.version = change.version;
  if (apply_at_once(mailbox, change)) return;
  mailbox.items.emplace_back(std::move(change));
  advance(uri, mailbox);
}

void OpenDocuments::close(const Uri& uri) {
  const auto found = mailboxes_.find(uri);
  if (found == mailboxes_.end() || !found->second.open) {
    log_warning(uri + ": closed without having been opened");
    ++statistics_.ignored;
    return;
  }
  found->second.open = false;
  found->second.items.emplace_back(Closing{});
  advance(uri, found->second);
}

void OpenDocuments::read(const Uri& uri, Reader reader) {
  const auto found = mailboxes_.find(uri);
  if (found == mailboxes_.end()) return reader(nullptr);
  Mailbox& mailbox = found->second;
  if (mailbox.idle()) return reader(mailbox.ready);
  mailbox.items.emplace_back(std::move(reader));
}

bool OpenDocuments::apply_at_once(Mailbox& mailbox, const Change& change) {
  if (!mailbox.idle() || mailbox.ready == nullptr) return false;
  const core::Document& before = *mailbox.ready;
  const bool is_short = before.text().size() + size_of(change.edits) <= limits_.text_bytes &&
                        before.parse_time() <= limits_.expected_parse;
  if (!is_short) return false;
  core::DocumentPtr after = before.edited(change.version, change.edits, encoding_, {.time = limits_.longest_parse});
  if (ran_out_of_time(*after)) return false;
  mailbox.ready = std::move(after);
  ++statistics_.applied_at_once;
  return true;
}

/// Handles items until a worker has to. May destroy `mailbox`.
void OpenDocuments::advance(const Uri& uri, Mailbox& mailbox) {
  while (!mailbox.idle() && !mailbox.working) {
    Item& front = mailbox.items.front();
    if (Reader* waiting = std::get_if<Reader>(&front)) {
      const Reader reader = std::move(*waiting);
      mailbox.items.pop_front();
      reader(mailbox.ready);
    } else if (std::holds_alternative<Closing>(front)) {
      mailbox.items.pop_front();
      discard(std::exchange(mailbox.ready, nullptr));
    } else {
      start_job(uri, mailbox);
    }
  }
  if (mailbox.idle() && !mailbox.open) mailboxes_.erase(Uri(uri));
}

/// Hands the opening in front and all changes up to the next request to a worker: one parse serves them all.
void OpenDocuments::start_job(const Uri& uri, Mailbox& mailbox) {
  auto job = std::make_shared<Job>();
  job->uri = uri;
  job->encoding = encoding_;
  job->document = std::exchange(mailbox.ready, nullptr);
  auto& items = mailbox.items;
  if (Opening* opening = std::get_if<Opening>(&items.front())) {
    job->opening = std::move(*opening);
    items.pop_front();
    ++statistics_.applied_by_worker;
  }
  while (!items.empty() && std::holds_alternative<Change>(items.front())) {
    if (!job->change) job->change.emplace();
    append(*job->change, std::move(std::get<Change>(items.front())));
    items.pop_front();
    ++statistics_.applied_by_worker;
  }
  ++statistics_.parsed_by_worker;
  mailbox.working = true;
  executors_.worker([this, job] {
    job->run();
    executors_.loop([this, job] { finish_job(*job); });
  });
}

void OpenDocuments::finish_job(Job& job) {
  const auto found = mailboxes_.find(job.uri);
  Mailbox& mailbox = found->second;  // a mailbox that works is never erased
  mailbox.working = false;
  mailbox.ready = std::move(job.document);
  advance(found->first, mailbox);
}

/// Frees a document on a worker: the tree of a large text has a hundred thousand nodes.
void OpenDocuments::discard(core::DocumentPtr document) {
  if (document == nullptr || document->text().size() <= limits_.text_bytes) return;
  executors_.worker([document = std::move(document)]() mutable { document.reset(); });
}

}  // namespace server
