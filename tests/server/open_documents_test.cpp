#include "server/open_documents.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/server/manual_executors.hpp"

namespace {

using server::OpenDocuments;

const std::string uri = "file:///a.py";

/// Documents whose worker runs only when the test says so.
struct Desk {
  ManualExecutors executors;
  OpenDocuments documents{executors.executors(), no_hurry};
  std::vector<std::string> seen;  // the first lines of the texts that readers were given, "closed" for none

  void open(std::string text, std::int64_t version = 1) {
    documents.open(uri, {"/a.py", "python", version, std::move(text)});
  }
  void replace(std::string text, std::int64_t version) {
    documents.change(uri, {version, {{std::nullopt, std::move(text)}}});
  }
  void insert(std::string text, std::int64_t version) {
    documents.change(uri, {version, {{core::TextEdit::Range{}, std::move(text)}}});
  }
  void read() {
    documents.read(uri, [this](const core::DocumentPtr& document) {
      seen.push_back(document ? std::string(document->text().substr(0, document->text().find('\n'))) : "closed");
    });
  }
};

/// A text that is parsed by the worker, told apart by its first line.
std::string large(const std::string& first_line) {
  std::string text = first_line + "\n";
  while (text.size() < 100'000) text += "x = 1\n";
  return text;
}

using Seen = std::vector<std::string>;

}  // namespace

TEST_CASE("small texts are opened and changed at once", "[open_documents]") {
  Desk desk;
  desk.open("a = 1\n");
  desk.read();
  desk.insert("b", 2);
  desk.read();
  CHECK(desk.seen == Seen{"a = 1", "ba = 1"});
  CHECK(desk.executors.worker.empty());
  CHECK(desk.documents.statistics().applied_at_once == 2);
}

TEST_CASE("a request waits for the changes before it and for no other", "[open_documents]") {
  Desk desk;
  desk.open(large("first"));
  desk.read();
  desk.insert("2 ", 2);
  desk.read();
  desk.insert("3 ", 3);
  desk.read();
  CHECK(desk.seen.empty());
  desk.executors.run_one_job();
  CHECK(desk.seen == Seen{"first"});
  desk.executors.run_one_job();
  CHECK(desk.seen == Seen{"first", "2 first"});
  desk.executors.run_one_job();
  CHECK(desk.seen == Seen{"first", "2 first", "3 2 first"});
  CHECK_FALSE(desk.executors.run_one_job());
}

TEST_CASE("changes with no request between them share one parse", "[open_documents]") {
  Desk desk;
  desk.open(large("first"));
  for (int version = 2; version <= 6; ++version) desk.insert(std::to_string(version), version);
  desk.read();
  desk.insert("7", 7);
  desk.executors.run_one_job();
  CHECK(desk.seen.empty());
  desk.executors.run_one_job();
  CHECK(desk.seen == Seen{"65432first"});
  desk.executors.run_all();
  desk.read();
  CHECK(desk.seen == Seen{"65432first", "765432first"});
  CHECK(desk.documents.statistics().parsed_by_worker == 3);
  CHECK(desk.documents.statistics().applied_by_worker == 7);
}

TEST_CASE("a small change after a slow one keeps its place", "[open_documents]") {
  Desk desk;
  desk.open(large("first"));
  desk.replace("small\n", 2);
  desk.read();
  CHECK(desk.seen.empty());
  desk.executors.run_all();
  CHECK(desk.seen == Seen{"small"});
  desk.insert("very ", 3);
  desk.read();
  CHECK(desk.seen == Seen{"small", "very small"});
}

TEST_CASE("closing discards the document after those who waited had it", "[open_documents]") {
  Desk desk;
  desk.open(large("first"));
  desk.insert("2 ", 2);
  desk.read();
  desk.documents.close(uri);
  desk.read();
  CHECK(desk.seen.empty());
  desk.executors.run_all();
  CHECK(desk.seen == Seen{"2 first", "closed"});
  desk.read();
  CHECK(desk.seen.back() == "closed");
}

TEST_CASE("a document closed and opened again while the worker is busy is the new one", "[open_documents]") {
  Desk desk;
  desk.open(large("old"));
  desk.documents.close(uri);
  desk.open("new\n");
  desk.read();
  desk.executors.run_all();
  CHECK(desk.seen == Seen{"new"});
  CHECK(desk.documents.statistics().ignored == 0);
}

TEST_CASE("what concerns a document that is not open is ignored and counted", "[open_documents]") {
  Desk desk;
  desk.replace("x", 1);
  desk.documents.close(uri);
  desk.open("a\n");
  desk.documents.close(uri);
  desk.replace("x", 2);
  desk.read();
  CHECK(desk.seen == Seen{"closed"});
  CHECK(desk.documents.statistics().ignored == 3);
}

TEST_CASE("a version that goes back is counted and applied", "[open_documents]") {
  Desk desk;
  desk.open("a\n", 5);
  desk.replace("b\n", 4);
  desk.replace("c\n", 4);
  desk.read();
  CHECK(desk.seen == Seen{"c"});
  CHECK(desk.documents.statistics().version_regressions == 2);
}

TEST_CASE("opening twice replaces the text", "[open_documents]") {
  Desk desk;
  desk.open("a\n");
  desk.open("b\n");
  desk.read();
  CHECK(desk.seen == Seen{"b"});
}

TEST_CASE("documents do not wait for each other", "[open_documents]") {
  Desk desk;
  desk.open(large("slow"));
  std::string other;
  desk.documents.open("file:///b.py", {"/b.py", "python", 1, "b\n"});
  desk.documents.read("file:///b.py", [&](const core::DocumentPtr& document) { other = document->text(); });
  CHECK(other == "b\n");
  CHECK(desk.seen.empty());
}

TEST_CASE("characters are counted in the negotiated encoding", "[open_documents]") {
  Desk desk;
  desk.documents.set_encoding(core::PositionEncoding::utf8);
  desk.open("s = '\xF0\x9F\x98\x80'\n");
  desk.documents.change(uri, {2, {{core::TextEdit::Range{{0, 9}, {0, 9}}, "!"}}});
  desk.read();
  CHECK(desk.seen == Seen{"s = '\xF0\x9F\x98\x80!'"});
}
