// What is said, word for word, about places in real-looking code: the cases in the folders beside this file (see
// README.md).
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine.hpp"
#include "core/languages/registry.hpp"
#include "tests/explanations/explanation_case.hpp"

namespace {

namespace fs = std::filesystem;
using tests::ExplanationCase;

const fs::path kCases = fs::path(PROJECT_FOLDER) / "tests" / "explanations";
constexpr std::string_view kMark = "‸";
constexpr std::size_t kFewestCases = 15;
constexpr std::size_t kMostHoverLines = 8;

struct Marked {
  core::DocumentPtr document;
  std::uint32_t offset = 0;
  std::uint32_t end = 0;  ///< of a selection; else the offset
};

Marked open_marked(const ExplanationCase& it) {
  const std::size_t mark = it.source.find(kMark);
  REQUIRE(mark != std::string::npos);
  std::string source = it.source;
  source.erase(mark, kMark.size());
  std::size_t end = mark;
  if (const std::size_t second = source.find(kMark); second != std::string::npos) {
    end = second;
    source.erase(end, kMark.size());
  }
  REQUIRE(source.find(kMark) == std::string::npos);
  const core::Language* language = core::language_by_id(it.language);
  REQUIRE(language != nullptr);
  const std::string path = "example" + std::string(language->traits().extensions.front());
  return {core::Document::open(path, 1, std::move(source), language), static_cast<std::uint32_t>(mark),
          static_cast<std::uint32_t>(end)};
}

std::string explain(const Marked& marked, core::Markup markup, core::Detail detail) {
  core::Engine engine;
  std::string text;
  const core::ExplanationPtr explanation =
      marked.offset == marked.end ? engine.explain(*marked.document, marked.offset)
                                  : engine.explain(*marked.document, core::Span{marked.offset, marked.end});
  if (detail == core::Detail::full) core::render(core::explain_in_full(*marked.document, *explanation), markup, text);
  if (text.empty()) core::render(*explanation, markup, detail, text);
  return text;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string without_trailing_spaces(const std::string& text) {
  std::string result;
  for (std::string& line : lines_of(text)) {
    while (line.ends_with(' ')) line.pop_back();
    result.append(result.empty() ? "" : "\n").append(line);
  }
  return result;
}

std::string without_marks(std::string text) {
  std::erase_if(text, [](char c) { return c == '`' || c == '*' || c == ' '; });
  return text;
}

/// The lines that differ, between the first and the last ones that agree.
std::string difference(const std::string& expected, const std::string& actual) {
  const std::vector<std::string> before = lines_of(expected);
  const std::vector<std::string> after = lines_of(actual);
  const auto [first_before, first_after] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const std::size_t same = static_cast<std::size_t>(first_before - before.begin());
  const std::size_t most = std::min(before.size(), after.size()) - same;
  std::size_t tail = 0;
  while (tail < most && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  std::string text;
  for (std::size_t i = 0; i < same; ++i) text += "  " + before[i] + "\n";
  for (std::size_t i = same; i + tail < before.size(); ++i) text += "- " + before[i] + "\n";
  for (std::size_t i = same; i + tail < after.size(); ++i) text += "+ " + after[i] + "\n";
  for (std::size_t i = before.size() - tail; i < before.size(); ++i) text += "  " + before[i] + "\n";
  return text;
}

/// What holds for every explanation, whatever it says.
void check_properties(const Marked& marked, const std::string& markdown) {
  CHECK(explain(marked, core::Markup::markdown, core::Detail::standard) == markdown);
  const std::string plain = explain(marked, core::Markup::plain, core::Detail::standard);
  REQUIRE(plain.empty() == markdown.empty());
  if (markdown.empty()) return;
  CHECK(lines_of(markdown).size() <= kMostHoverLines);
  CHECK(lines_of(plain).size() == lines_of(markdown).size());
  CHECK(without_marks(lines_of(plain).front()) == without_marks(lines_of(markdown).front()));
  CHECK(explain(marked, core::Markup::markdown, core::Detail::brief) ==
        without_trailing_spaces(lines_of(markdown).front()));
  const std::string full = explain(marked, core::Markup::markdown, core::Detail::full);
  CHECK(full.find(without_trailing_spaces(lines_of(markdown).front())) != std::string::npos);
}

std::string answer(const ExplanationCase& it) {
  const Marked marked = open_marked(it);
  check_properties(marked, explain(marked, core::Markup::markdown, core::Detail::standard));
  const std::string text = without_trailing_spaces(explain(marked, core::Markup::markdown, it.detail));
  return text.empty() ? "(nothing)" : text;
}

void check_file(const tests::CaseFile& file, bool update) {
  std::vector<std::string> answers;
  for (const ExplanationCase& it : file.cases) {
    INFO(file.path.string() << ":" << it.line << ": " << it.title);
    answers.push_back(answer(it));
    if (update) continue;
    INFO(difference(it.expected, answers.back()));
    CHECK(answers.back() == it.expected);
  }
  if (update) tests::rewrite_expectations(file, answers);
}

void check_language(const std::string& language) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(kCases / language)) {
    if (entry.path().extension() == ".md") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  const bool update = std::getenv("UPDATE_EXPECTED") != nullptr;
  std::size_t count = 0;
  for (const fs::path& path : paths) {
    const tests::CaseFile file = tests::read_case_file(path);
    check_file(file, update);
    count += file.cases.size();
  }
  CHECK(count >= kFewestCases);
}

}  // namespace

TEST_CASE("explanations of C") { check_language("c"); }
TEST_CASE("explanations of C++") { check_language("cpp"); }
TEST_CASE("explanations of C#") { check_language("csharp"); }
TEST_CASE("explanations of Go") { check_language("go"); }
TEST_CASE("explanations of Java") { check_language("java"); }
TEST_CASE("explanations of JavaScript") { check_language("javascript"); }
TEST_CASE("explanations of PHP") { check_language("php"); }
TEST_CASE("explanations of Python") { check_language("python"); }
TEST_CASE("explanations of Bash") { check_language("bash"); }
TEST_CASE("explanations of Ruby") { check_language("ruby"); }
TEST_CASE("explanations of Rust") { check_language("rust"); }
TEST_CASE("explanations of TypeScript") { check_language("typescript"); }

TEST_CASE("no folder of cases is left out") {
  const std::set<std::string> expected = {"bash",       "c",   "cpp",    "csharp", "go",   "java",
                                          "javascript", "php", "python", "ruby",   "rust", "typescript"};
  std::set<std::string> folders;
  for (const auto& entry : fs::directory_iterator(kCases)) {
    if (entry.is_directory()) folders.insert(entry.path().filename().string());
  }
  CHECK(folders == expected);
}

TEST_CASE("the difference of two texts shows the lines that differ") {
  CHECK(difference("a\nb\nc", "a\nx\ny\nc") == "  a\n- b\n+ x\n+ y\n  c\n");
  CHECK(difference("a", "a\nb") == "  a\n+ b\n");
  CHECK(difference("", "b") == "+ b\n");
}
