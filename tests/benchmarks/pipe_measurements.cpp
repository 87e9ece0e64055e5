#include <time.h>

#include <cstdio>
#include <memory>

#include "tests/benchmarks/corpus.hpp"
#include "tests/benchmarks/measurements.hpp"
#include "tests/benchmarks/pipe_client.hpp"
#include "tests/benchmarks/samples.hpp"

namespace bench {
namespace {

using core::SubjectKind;

constexpr SubjectKind kinds[] = {SubjectKind::function, SubjectKind::call, SubjectKind::variable, SubjectKind::keyword};
const std::string uri = "file:///bench/source";

double megabytes(std::size_t bytes) { return static_cast<double>(bytes) / (1 << 20); }

std::vector<core::Position> positions_of(const core::Document& document, SubjectKind kind, std::size_t count) {
  std::vector<core::Position> positions;
  for (const std::uint32_t place : places_of(document, kind, count)) {
    positions.push_back(document.lines().position_of(document.text(), place, core::PositionEncoding::utf8));
  }
  return positions;
}

Samples hover_each(PipeClient& client, const std::vector<core::Position>& positions) {
  Samples samples;
  for (const core::Position position : positions) measure(samples, [&] { client.hover(uri, position); });
  return samples;
}

/// tree-sitter alone: the text changes as in the document, and only the edit of the tree and the parse are timed.
class BareReparse {
 public:
  BareReparse(const std::string& language, std::string text)
      : text_(std::move(text)), parser_(ts_parser_new(), ts_parser_delete), tree_(nullptr, ts_tree_delete) {
    const core::DocumentPtr document = open_document(language, text_);
    ts_parser_set_language(parser_.get(), document->language()->grammar());
    tree_.reset(parse(nullptr));
  }

  /// Puts `text` in place of the `removed` bytes at `offset`, which lies at `position`; neither holds a line break.
  void edit(Samples& samples, std::uint32_t offset, core::Position position, std::uint32_t removed,
            std::string_view text) {
    text_.replace(offset, removed, text);
    const auto end = static_cast<std::uint32_t>(offset + text.size());
    const TSInputEdit edit{offset,
                           offset + removed,
                           end,
                           {position.line, position.character},
                           {position.line, position.character + removed},
                           {position.line, position.character + end - offset}};
    TSTree* next = nullptr;
    const Clock::duration before = processor_time();
    measure(samples, [&] {
      ts_tree_edit(tree_.get(), &edit);
      next = parse(tree_.get());
    });
    work_.add(processor_time() - before);
    tree_.reset(next);
  }

  const Samples& work() const { return work_; }

 private:
  /// What this thread has worked so far.
  static Clock::duration processor_time() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
  }

  TSTree* parse(const TSTree* old) {
    return ts_parser_parse_string(parser_.get(), old, text_.data(), static_cast<std::uint32_t>(text_.size()));
  }

  std::string text_;
  std::unique_ptr<TSParser, void (*)(TSParser*)> parser_;
  std::unique_ptr<TSTree, void (*)(TSTree*)> tree_;
  Samples work_;
};

/// One server and one bare parser that follow the same typing in the same text.
class Typing {
 public:
  Typing(const std::string& language, const std::string& text)
      : document_(open_document(language, text)), bare_(language, text) {
    client_.initialize();
    client_.open(uri, language, text);
    client_.settle(uri);
    opened_memory_ = megabytes(client_.peak_memory());
  }

  /// At each of many places: a letter, a hover on its word, then the letter is taken back, and a hover again.
  void type_everywhere() {
    for (const std::uint32_t offset : typing_places(*document_, 150)) {
      const core::Position start =
          document_->lines().position_of(document_->text(), offset, core::PositionEncoding::utf8);
      const core::Position end{start.line, start.character + 1};
      type(offset, start, start, "q");
      type(offset, start, end, "");
    }
  }

  void report(const std::string& language) {
    std::printf("  %-44s %.1f MB\n", "peak memory after opening", opened_memory_);
    print_times("reparse alone", reparse_);
    print_times("keystroke and hover, over the pipe", keystroke_);
    print_times("reparse alone, processor time", bare_.work());
    print_times("keystroke and hover, processor time", work_);
    std::printf("  %-44s %.2f x\n", "ratio by processor time", work_.median() / bare_.work().median());
    check_bar(language + ": keystroke and hover / reparse", keystroke_.median() / reparse_.median(), 1.5, "x");
    check_bar(language + ": peak memory", megabytes(client_.peak_memory()), 60, "MB");
  }

 private:
  void type(std::uint32_t offset, core::Position start, core::Position end, std::string_view text) {
    const Clock::duration before = client_.processor_time();
    measure(keystroke_, [&] {
      client_.change(uri, ++version_, start, end, text);
      client_.hover(uri, {start.line, start.character - 1});
    });
    work_.add(client_.processor_time() - before);
    bare_.edit(reparse_, offset, start, end.character - start.character, text);
  }

  core::DocumentPtr document_;
  BareReparse bare_;
  PipeClient client_;
  int version_ = 1;
  Samples reparse_;
  Samples keystroke_;
  Samples work_;
  double opened_memory_ = 0;
};

}  // namespace

void measure_start() {
  print_title("Start to `initialize` answered");
  Samples samples;
  for (int i = 0; i < 40; ++i) {
    const Clock::time_point start = Clock::now();
    PipeClient client;
    client.initialize();
    samples.add(Clock::now() - start);
  }
  print_times("start", samples);
  check_bar("start to `initialize`, p50", samples.median() / 1000, 20, "ms");
}

void measure_hover(const std::string& language) {
  const core::DocumentPtr document = open_document(language, source_of_length(language, 10'000));
  print_title("Hover in a file of 10,000 lines (" + std::to_string(document->text().size() >> 10) +
              " KB): " + language);
  PipeClient client;
  client.initialize();
  client.open(uri, language, document->text());
  client.settle(uri);
  Samples first;
  Samples again;
  for (const SubjectKind kind : kinds) {
    const std::vector<core::Position> positions = positions_of(*document, kind, 100);
    const Samples first_of_kind = hover_each(client, positions);
    print_times(std::string(core::name_of(kind)) + ", first time", first_of_kind);
    first.add(first_of_kind);
    for (int i = 0; i < 5; ++i) again.add(hover_each(client, positions));
  }
  print_times("all, from the second time on", again);
  check_bar(language + ": first time, p99", first.percentile(0.99) / 1000, 5, "ms");
  check_bar(language + ": from the second time on, p50", again.median() / 1000, 1, "ms");
}

void measure_keystroke(const std::string& language) {
  const std::string text = source_of_size(language, 1u << 20);
  print_title("A keystroke in a file of 1 MB, then hover: " + language);
  Typing typing(language, text);
  typing.type_everywhere();
  typing.report(language);
}

}  // namespace bench
