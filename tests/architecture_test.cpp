// The order of the source tree, read from the sources themselves: who includes whom, where words of other layers may
// stand, what lies at the top level. A failure names the file and the line.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path kProject = PROJECT_FOLDER;

/// Folders of core; each includes only itself and those to its left.
const std::vector<std::string> kCoreOrder = {"support",   "cache",     "languages",   "analyzer",
                                             "retriever", "workspace", "explanation", "engine"};

struct Source {
  std::string path;  ///< from the root
  std::string text;
  std::string code;  ///< without comments, lines kept
};

/// `text` with comments blanked; what looks like one inside a string stays.
std::string without_comments(const std::string& text) {
  // A raw string, a string, a character or a comment, whichever comes first.
  static const std::regex pattern(
      R"re(R"([a-z]*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'|//[^\n]*|/\*[\s\S]*?\*/)re");
  std::string code;
  std::size_t at = 0;
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) {
    const std::string match = it->str();
    const std::size_t begin = static_cast<std::size_t>(it->position());
    code.append(text, at, begin - at);
    if (match.starts_with("/")) {
      code.append(static_cast<std::size_t>(std::count(match.begin(), match.end(), '\n')), '\n');
    } else {
      code += match;
    }
    at = begin + match.size();
  }
  return code.append(text, at, std::string::npos);
}

Source read(const fs::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return {fs::relative(path, kProject).generic_string(), text.str(), without_comments(text.str())};
}

/// Headers and sources below `folder`.
std::vector<Source> sources_below(const std::string& folder) {
  std::vector<Source> sources;
  for (const auto& entry : fs::recursive_directory_iterator(kProject / folder)) {
    const fs::path extension = entry.path().extension();
    if (extension == ".hpp" || extension == ".cpp") sources.push_back(read(entry.path()));
  }
  REQUIRE(!sources.empty());
  return sources;
}

struct Include {
  std::string name;
  bool quoted = false;
};

std::vector<Include> includes_of(const Source& source) {
  static const std::regex pattern(R"re(\s*#\s*include\s*([<"])([^>"]+)[>"].*)re");
  std::vector<Include> includes;
  std::istringstream lines(source.text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_match(line, match, pattern)) includes.push_back({match[2], match[1] == "\""});
  }
  return includes;
}

/// Place in the order of the folder a path of core lies in: of "core/analyzer/locate.hpp" that of "analyzer".
std::size_t rank_in_core(const std::string& path) {
  const std::string rest = path.substr(std::string_view("core/").size());
  const std::string folder = rest.substr(0, rest.find_first_of("/."));
  return static_cast<std::size_t>(std::find(kCoreOrder.begin(), kCoreOrder.end(), folder) - kCoreOrder.begin());
}

void check_never_includes(const std::string& folder, const std::vector<std::string>& forbidden) {
  for (const Source& source : sources_below(folder)) {
    for (const Include& include : includes_of(source)) {
      for (const std::string& prefix : forbidden) {
        INFO(source.path << " includes " << include.name);
        CHECK_FALSE(include.name.starts_with(prefix));
      }
    }
  }
}

/// Identifiers, and words in strings, in lower case.
std::set<std::string> words_of(const std::string& code) {
  static const std::regex pattern("[A-Za-z0-9]+");
  std::set<std::string> words;
  std::istringstream lines(code);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("#include") != std::string::npos) continue;
    for (std::sregex_iterator it(line.begin(), line.end(), pattern), end; it != end; ++it) {
      std::string word = it->str();
      std::transform(word.begin(), word.end(), word.begin(),
                     [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
      words.insert(word);
    }
  }
  return words;
}

}  // namespace

TEST_CASE("folders of core include only themselves and folders to their left") {
  for (const Source& source : sources_below("core")) {
    const std::size_t rank = rank_in_core(source.path);
    INFO(source.path);
    CHECK(rank < kCoreOrder.size());
    for (const Include& include : includes_of(source)) {
      if (!include.quoted) continue;
      INFO("includes " << include.name);
      REQUIRE(include.name.starts_with("core/"));
      CHECK(rank_in_core(include.name) <= rank);
    }
  }
}

TEST_CASE("core knows no JSON, no sockets and nobody outside") {
  check_never_includes(
      "core", {"boost/json", "boost/asio", "boost/beast", "boost/describe", "protocol/", "server/", "sys/socket"});
}

TEST_CASE("protocol knows nothing about code") {
  check_never_includes("protocol", {"core/", "server/", "tree_sitter/"});
}

TEST_CASE("nothing depends on the tests") {
  for (const char* folder : {"core", "protocol", "server"}) check_never_includes(folder, {"tests/", "catch2/"});
}

TEST_CASE("quoted includes name files from the root") {
  for (const char* folder : {"core", "protocol", "server", "tests"}) {
    for (const Source& source : sources_below(folder)) {
      for (const Include& include : includes_of(source)) {
        INFO(source.path << " includes " << include.name);
        if (include.quoted) CHECK(fs::exists(kProject / include.name));
      }
    }
  }
}

TEST_CASE("no language is named in core outside core/languages") {
  std::set<std::string> names = {"golang", "java", "jsx", "rust", "tsx"};
  for (const auto& entry : fs::directory_iterator(kProject / "core" / "languages")) {
    if (entry.is_directory()) names.insert(entry.path().filename().string());
  }
  REQUIRE(names.contains("python"));
  names.erase("c");  // everybody's name for a character
  for (const Source& source : sources_below("core")) {
    if (source.path.starts_with("core/languages/")) continue;
    const std::set<std::string> words = words_of(source.code);
    for (const std::string& name : names) {
      INFO(source.path << " names " << name);
      CHECK_FALSE(words.contains(name));
    }
  }
}

TEST_CASE("standard output belongs to the transport and the command line") {
  const std::set<std::string> owners = {"server/command_line.cpp", "server/terminal.cpp", "server/serve.cpp"};
  static const std::regex pattern(R"re(\b(cout|stdout|STDOUT_FILENO|printf|puts|putchar)\b)re");
  for (const char* folder : {"core", "protocol", "server"}) {
    for (const Source& source : sources_below(folder)) {
      // The tables of languages speak of the functions that print in those.
      if (owners.contains(source.path) || source.path.starts_with("core/languages/")) continue;
      std::smatch match;
      const bool found = std::regex_search(source.code, match, pattern);
      INFO(source.path << " uses " << (found ? match.str() : ""));
      CHECK_FALSE(found);
    }
  }
}

TEST_CASE("every header opens by saying what it is") {
  constexpr std::size_t kMostLines = 12;
  for (const char* folder : {"core", "protocol", "server", "tests"}) {
    for (const Source& source : sources_below(folder)) {
      if (!source.path.ends_with(".hpp")) continue;
      std::istringstream lines(source.text);
      std::string line;
      std::size_t count = 0;
      while (std::getline(lines, line) && line.starts_with("//")) ++count;
      INFO(source.path << " opens with " << count << " lines of comment");
      CHECK(count >= 1);
      CHECK(count <= kMostLines);
      CHECK(line == "#pragma once");
    }
  }
}

TEST_CASE("the top level holds what was agreed and nothing else") {
  const std::set<std::string> agreed = {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "core", "dev",
                                        "editors",        "protocol",          "server",  "tests"};
  std::set<std::string> found;
  for (const auto& entry : fs::directory_iterator(kProject)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with('.') && name != "build") found.insert(name);
  }
  CHECK(found == agreed);
}

TEST_CASE("comments are told from strings") {
  CHECK(without_comments("a // b\nc") == "a \nc");
  CHECK(without_comments("a /* b\nc */ d") == "a \n d");
  CHECK(without_comments("\"// kept\" '\"' // gone") == "\"// kept\" '\"' ");
}
