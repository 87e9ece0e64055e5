// `code-explainer explain`, from options to output and exit code, on files of a folder of its own.
#include "server/explain_command.hpp"

#include <boost/json.hpp>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "server/source_file.hpp"
#include "server/terminal.hpp"

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

const std::string kClamp =
    "def clamp(value, low, high):\n    if low > high:\n        raise ValueError(low)\n    return max(low, min(value, "
    "high))\n";

/// A folder that lives as long as the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "explain-command-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string write(const std::string& name, const std::string& text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
    return (path_ / name).string();
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

struct Outcome {
  server::ExitCode code;
  std::string out, error;
};

Outcome explain(const server::ExplainOptions& options) {
  std::ostringstream out, error;
  const server::ExitCode code = server::explain(options, out, error);
  return {code, out.str(), error.str()};
}

std::vector<json::object> objects_of(const std::string& out) {
  std::vector<json::object> objects;
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) objects.push_back(json::parse(line).as_object());
  return objects;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a place is explained under a heading") {
  const Folder folder;
  const std::string path = folder.write("clamp.py", kClamp);
  const Outcome outcome = explain({.place = path + ":1"});
  CHECK(outcome.code == server::kExplained);
  CHECK(outcome.error.empty());
  CHECK(outcome.out.starts_with(path + ":1 clamp\n"));
  CHECK(contains(outcome.out, "ValueError"));
  CHECK_FALSE(contains(outcome.out, "`"));
  CHECK_FALSE(contains(outcome.out, "\x1b"));
  CHECK(explain({.place = path + ":4"}).out == outcome.out);
}

TEST_CASE("in colour there are no marks either") {
  const Folder folder;
  const std::string path = folder.write("clamp.py", kClamp);
  const Outcome outcome = explain({.place = path + ":1:5", .colour = true});
  CHECK(outcome.code == server::kExplained);
  CHECK(contains(outcome.out, "\x1b["));
  CHECK_FALSE(contains(outcome.out, "**"));
}

TEST_CASE("JSON has every promised key, in order, one object a line") {
  const Folder folder;
  const std::string path = folder.write("clamp.py", "# é\n" + kClamp);
  const Outcome outcome = explain({.place = path + ":2:5", .json = true});
  REQUIRE(outcome.code == server::kExplained);
  const auto objects = objects_of(outcome.out);
  REQUIRE(objects.size() == 1);
  std::vector<std::string> keys;
  for (const auto& [key, value] : objects[0]) keys.emplace_back(key);
  CHECK(keys == std::vector<std::string>{"path", "language", "kind", "name", "span", "first_line", "claims", "metrics",
                                         "calls", "exits", "notes"});
  CHECK(objects[0].at("path") == json::value(path));
  CHECK(objects[0].at("language") == "python");
  CHECK(objects[0].at("kind") == "function");
  CHECK(objects[0].at("name") == "clamp");
  CHECK(objects[0].at("span") == json::parse(R"({"start":{"line":2,"column":5},"end":{"line":2,"column":10}})"));
  CHECK(objects[0].at("metrics") ==
        json::parse(R"({"cyclomatic":2,"cognitive":1,"nesting":1,"lines":4,"parameters":3})"));
  CHECK(objects[0].at("exits") == json::parse(R"([{"kind":"raise","line":4},{"kind":"return","line":5}])"));
  CHECK(contains(json::serialize(objects[0].at("calls")), R"({"name":"max","line":5},{"name":"min","line":5})"));
}

TEST_CASE("of what is no function the metrics are null") {
  const Folder folder;
  const std::string path = folder.write("clamp.py", kClamp);
  const auto objects = objects_of(explain({.place = path + ":2:5", .json = true}).out);
  REQUIRE(objects.size() == 1);
  CHECK(objects[0].at("kind") == "keyword");
  CHECK(objects[0].at("metrics").is_null());
  CHECK(objects[0].at("calls").as_array().empty());
}

TEST_CASE("of a function whose syntax breaks the metrics are null") {
  const Folder folder;
  const std::string path = folder.write("loop.c", "int f(void) {\n  each(x) {\n    return 1;\n  }\n  return 0;\n}\n");
  const auto objects = objects_of(explain({.place = path, .all = true, .json = true}).out);
  REQUIRE(objects.size() == 1);
  CHECK(objects[0].at("name") == "f");
  CHECK(objects[0].at("metrics").is_null());
}

TEST_CASE("with --all every function below a folder is explained, and a failure does not end it") {
  const Folder folder;
  folder.write("a/one.py", kClamp);
  folder.write("b/two.go", "package two\n\nfunc Half(n int) int {\n\treturn n / 2\n}\n");
  folder.write("b/binary.c", std::string("int f() {}\0", 11));
  folder.write("notes.txt", "nothing to see");
  folder.write(".hidden/three.py", kClamp);
  folder.write("script", "#!/usr/bin/env python3\ndef main():\n    print(1)\n");
  const Outcome outcome = explain({.place = folder.path(), .all = true, .json = true});
  CHECK(outcome.code == server::kNotExplained);
  CHECK(contains(outcome.error, "binary.c: is a binary file"));
  std::vector<std::string> names;
  for (const json::object& object : objects_of(outcome.out)) names.emplace_back(object.at("name").as_string());
  CHECK(names == std::vector<std::string>{"clamp", "Half", "main"});
}

TEST_CASE("what cannot be explained is said, with the exit code that belongs to it") {
  const Folder folder;
  const std::string path = folder.write("clamp.py", kClamp);
  const auto check = [](const std::string& place, server::ExitCode code, std::string_view problem) {
    const Outcome outcome = explain({.place = place});
    INFO(place << ": " << outcome.error);
    CHECK(outcome.code == code);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.error, problem));
  };
  check(path + ":5", server::kNotExplained, "only 4 lines");
  check(path + ":0", server::kUsageError, "count from 1");
  check(path, server::kUsageError, "FILE:LINE");
  check(folder.path() + "/none.py:1", server::kNotExplained, "No such file");
  check(folder.path() + ":1", server::kNotExplained, "--all");
  check(folder.write("x.unknown", "a") + ":1", server::kNotExplained, "language");
  check(folder.write("empty.py", "") + ":1", server::kNotExplained, "nothing to explain");
}

TEST_CASE("source files become valid UTF-8 without a byte order mark") {
  const Folder folder;
  const auto read = [&](const std::string& text) {
    return std::get<std::string>(server::read_source_file(folder.write("file", text)));
  };
  CHECK(read("\xEF\xBB\xBF"
             "a") == "a");
  CHECK(read("a\xFF"
             "b") ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(read("") == "");
}

TEST_CASE("Markdown becomes colours") {
  CHECK(server::coloured("**Does** `x`") == "\x1b[1mDoes\x1b[0m \x1b[36mx\x1b[0m");
  CHECK(server::coloured("a  \nb") == "a\nb");
  CHECK(server::coloured("`` a`b ``.") == "\x1b[36ma`b\x1b[0m.");
  CHECK(server::coloured("a ` b") == "a ` b");
}
