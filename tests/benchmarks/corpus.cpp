#include "tests/benchmarks/corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "core/analyzer/walk.hpp"
#include "core/languages/registry.hpp"
#include "core/support/utf8.hpp"

namespace bench {
namespace {

namespace fs = std::filesystem;

struct Source {
  std::vector<std::string> extensions;
  std::vector<std::string> folders;
};

const std::map<std::string, Source>& sources() {
  static const std::map<std::string, Source> all{
      {"python", {{".py"}, {"/usr/lib/python3.11", "/usr/lib/python3", "/usr/lib"}}},
      {"cpp", {{"", ".h", ".hpp", ".tcc"}, {"/usr/include/c++", "/usr/include/boost"}}},
      {"go", {{".go"}, {"/usr/share/go-1.19/src", "/usr/lib/go/src", "/usr/local/go/src"}}},
      {"javascript", {{".js"}, {"/usr/lib/node_modules", "/usr/share/nodejs", "/usr/share/javascript"}}},
  };
  return all;
}

std::string read(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

/// Larger files are mostly data, and minified ones have hardly any lines.
bool is_written_by_people(std::string_view text) {
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  return text.size() > 2000 && text.size() < 200'000 && lines > text.size() / 100;
}

std::vector<fs::path> files_below(const std::string& folder, const std::vector<std::string>& extensions) {
  std::vector<fs::path> found;
  std::error_code error;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator entry(folder, options, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code ignored;
    if (std::ranges::find(extensions, entry->path().extension().string()) == extensions.end()) continue;
    if (entry->is_regular_file(ignored)) found.push_back(entry->path());
  }
  std::ranges::sort(found);
  return found;
}

/// Appends the fenced code of one language in a Markdown file, without the marks of the cursor.
void append_cases(const fs::path& path, const std::string& language, std::string& text) {
  std::istringstream lines(read(path));
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      inside = line == "```" + language;
      continue;
    }
    if (!inside) continue;
    if (const std::size_t mark = line.find("‸"); mark != std::string::npos) {
      line.erase(mark, std::string_view("‸").size());
    }
    text += line + "\n";
  }
}

std::string sources_of_this_project(const std::string& language) {
  std::string text;
  for (const fs::path& path : files_below(PROJECT_FOLDER "/tests/explanations/" + language, {".md"})) {
    append_cases(path, language, text);
  }
  return text;
}

std::string cut_at_line(std::string text, std::size_t bytes) {
  if (text.size() > bytes) text.resize(text.rfind('\n', bytes) + 1);
  return text;
}

/// Whether a letter typed behind `leaf` goes into a name inside a function.
bool is_typing_place(const core::Document& document, TSNode leaf) {
  const std::uint32_t end = ts_node_end_byte(leaf);
  const core::Subject subject = core::locate(document, ts_node_start_byte(leaf));
  return end == subject.span.end && !ts_node_is_null(subject.function) &&
         (subject.kind == core::SubjectKind::variable || subject.kind == core::SubjectKind::call);
}

std::vector<std::uint32_t> spread(const std::vector<std::uint32_t>& all, std::size_t count) {
  if (all.size() <= count) return all;
  std::vector<std::uint32_t> some;
  for (std::size_t i = 0; i < count; ++i) some.push_back(all[i * all.size() / count]);
  return some;
}

template <typename Accepts>
std::vector<TSNode> leaves_of(const core::Document& document, Accepts accepts) {
  std::vector<TSNode> found;
  core::walk(
      document.root(),
      [&](TSNode node, TSFieldId) {
        if (ts_node_child_count(node) == 0 && ts_node_start_byte(node) < ts_node_end_byte(node) && accepts(node)) {
          found.push_back(node);
        }
        return true;
      },
      [](TSNode) {});
  return found;
}

}  // namespace

const std::vector<std::string>& languages() {
  static const std::vector<std::string> all{"python", "cpp", "go", "javascript"};
  return all;
}

std::string source_of_size(const std::string& language, std::size_t bytes) {
  const Source& source = sources().at(language);
  std::string text;
  for (const std::string& folder : source.folders) {
    for (const fs::path& path : files_below(folder, source.extensions)) {
      const std::string file = read(path);
      if (is_written_by_people(file) && core::is_valid_utf8(file)) text += file;
      if (text.size() >= bytes) return cut_at_line(std::move(text), bytes);
    }
  }
  if (text.empty()) text = sources_of_this_project(language);
  if (text.empty()) throw std::runtime_error("no source in " + language + " on this machine");
  while (text.size() < bytes) text += std::string(text);
  return cut_at_line(std::move(text), bytes);
}

std::string source_of_length(const std::string& language, std::size_t lines) {
  std::string text = source_of_size(language, lines * 100);
  std::size_t end = 0;
  for (std::size_t line = 0; line < lines && end < text.size(); ++line)
    end = std::min(text.find('\n', end), text.size() - 1) + 1;
  text.resize(end);
  return text;
}

core::DocumentPtr open_document(const std::string& language, std::string text) {
  core::DocumentPtr document =
      core::Document::open("", 1, std::move(text), core::language_by_id(language), {.time = std::chrono::seconds(30)});
  if (document->tree() == nullptr) throw std::runtime_error("the text in " + language + " cannot be parsed");
  return document;
}

std::vector<std::uint32_t> places_of(const core::Document& document, core::SubjectKind kind, std::size_t count) {
  // Only every so many leaves are looked at: looking costs more than walking.
  const std::size_t step = kind == core::SubjectKind::function ? 1 : 7;
  std::size_t leaf = 0;
  std::vector<std::uint32_t> all;
  for (const TSNode node : leaves_of(document, [&](TSNode) { return leaf++ % step == 0; })) {
    const core::Subject subject = core::locate(document, ts_node_start_byte(node));
    if (subject.kind == kind && subject.span.begin == ts_node_start_byte(node)) all.push_back(subject.span.begin);
  }
  return spread(all, count);
}

std::vector<std::uint32_t> typing_places(const core::Document& document, std::size_t count) {
  std::size_t leaf = 0;
  std::vector<std::uint32_t> all;
  for (const TSNode node : leaves_of(document, [&](TSNode) { return leaf++ % 31 == 0; })) {
    if (is_typing_place(document, node)) all.push_back(ts_node_end_byte(node));
  }
  return spread(all, count);
}

}  // namespace bench
