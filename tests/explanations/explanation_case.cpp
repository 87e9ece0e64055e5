#include "tests/explanations/explanation_case.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string_view>

namespace tests {
namespace {

std::vector<std::string> read_lines(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path.string() + ": cannot be read");
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::size_t fence_of(std::string_view line) {
  const std::size_t length = std::min(line.find_first_not_of('`'), line.size());
  return length >= 3 ? length : 0;
}

bool is_title(std::string_view line) { return line.starts_with("# ") || line.starts_with("## "); }

/// Reads a case file line by line.
class CaseReader {
 public:
  explicit CaseReader(CaseFile& file) : file_(file) {}

  void read() {
    while (at_ < file_.lines.size()) {
      const std::string& line = file_.lines[at_];
      if (is_title(line)) {
        begin_case(line);
      } else if (line.starts_with("detail: ")) {
        current().detail = detail_of(line.substr(8));
      } else if (fence_of(line) > 0) {
        read_block();
      }
      ++at_;
    }
    finish_case();
    if (file_.cases.empty()) fail("holds no case");
  }

 private:
  [[noreturn]] void fail(const std::string& problem) const {
    throw std::runtime_error(file_.path.string() + ":" + std::to_string(at_ + 1) + ": " + problem);
  }

  ExplanationCase& current() {
    if (file_.cases.empty()) fail("a title comes first");
    return file_.cases.back();
  }

  void finish_case() const {
    if (file_.cases.empty()) return;
    const ExplanationCase& done = file_.cases.back();
    if (done.expected_end == 0) fail("the case \"" + done.title + "\" wants a source block and a text block");
  }

  void begin_case(const std::string& line) {
    finish_case();
    ExplanationCase begun;
    begun.title = line.substr(line.find(' ') + 1);
    begun.line = at_ + 1;
    file_.cases.push_back(std::move(begun));
  }

  core::Detail detail_of(const std::string& word) const {
    if (word == "brief") return core::Detail::brief;
    if (word == "standard") return core::Detail::standard;
    if (word == "full") return core::Detail::full;
    fail("unknown detail: " + word);
  }

  void read_block() {
    const std::size_t begin = at_;
    const std::size_t fence = fence_of(file_.lines[begin]);
    const std::string info = file_.lines[begin].substr(fence);
    std::string text;
    for (++at_; at_ < file_.lines.size() && file_.lines[at_] != std::string(fence, '`'); ++at_) {
      text += file_.lines[at_] + "\n";
    }
    if (at_ == file_.lines.size()) fail("a block is not closed");
    ExplanationCase& it = current();
    if (it.language.empty()) {
      if (info.empty() || info == "text") fail("the source block comes first and names its language");
      it.language = info;
      it.source = text;
    } else {
      if (info != "text" || it.expected_end != 0) fail("one text block follows the source block");
      it.expected = text.substr(0, text.empty() ? 0 : text.size() - 1);
      it.expected_begin = begin;
      it.expected_end = at_;
    }
  }

  CaseFile& file_;
  std::size_t at_ = 0;
};

/// Longer than any fence inside.
std::string fence_around(std::string_view text) {
  std::size_t longest = 2;
  for (std::size_t begin = 0; begin < text.size();) {
    longest = std::max(longest, fence_of(text.substr(begin)));
    begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
  }
  return std::string(longest + 1, '`');
}

}  // namespace

CaseFile read_case_file(const std::filesystem::path& path) {
  CaseFile file{path, read_lines(path), {}};
  CaseReader(file).read();
  return file;
}

void rewrite_expectations(const CaseFile& file, const std::vector<std::string>& expectations) {
  std::ofstream out(file.path, std::ios::trunc);
  std::size_t line = 0;
  for (std::size_t i = 0; i < file.cases.size(); ++i) {
    for (; line < file.cases[i].expected_begin; ++line) out << file.lines[line] << '\n';
    const std::string fence = fence_around(expectations[i]);
    out << fence << "text\n" << expectations[i] << '\n' << fence << '\n';
    line = file.cases[i].expected_end + 1;
  }
  for (; line < file.lines.size(); ++line) out << file.lines[line] << '\n';
}

}  // namespace tests
