#include "core/languages/registry.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <thread>

using namespace core;

namespace {

/// The id of the language found, "none" when there is none.
std::string_view found(std::string_view path, std::string_view language_id = {}, std::string_view text = {}) {
  const Language* language = find_language(path, language_id, text);
  return language == nullptr ? "none" : language->traits().id;
}

}  // namespace

TEST_CASE("registry: languages by extension", "[registry]") {
  CHECK(found("/a/b.py") == "python");
  CHECK(found("b.pyi") == "python");
  CHECK(found("C:\\src\\b.py") == "python");
  CHECK(found("/a.go/b.js") == "javascript");
  CHECK(found("b.mjs") == "javascript");
  CHECK(found("b.jsx") == "javascript");
  CHECK(found("b.ts") == "typescript");
  CHECK(found("b.d.ts") == "typescript");
  CHECK(found("b.tsx") == "typescriptreact");
  CHECK(found("b.go") == "go");
  CHECK(found("b.cc") == "cpp");
  CHECK(found("b.hpp") == "cpp");
  CHECK(found("b.c") == "c");
  CHECK(found("b.rs") == "rust");
  CHECK(found("b.java") == "java");
  CHECK(found("b.rb") == "ruby");
  CHECK(found("a.gemspec") == "ruby");
  CHECK(found("b.sh") == "bash");
  CHECK(found("b.bash") == "bash");
}

TEST_CASE("registry: the case of an extension counts where it makes a difference", "[registry]") {
  CHECK(found("b.C") == "cpp");
  CHECK(found("b.PY") == "python");
  CHECK(found("B.Go") == "go");
}

TEST_CASE("registry: unknown names have no language", "[registry]") {
  for (const char* path : {"", "b", "b.", ".py", "/a.py/", "b.txt", "Makefile", "b.py~", "/"}) {
    INFO(path);
    CHECK(found(path) == "none");
  }
}

TEST_CASE("registry: the client's language id", "[registry]") {
  CHECK(found("", "python") == "python");
  CHECK(found("untitled:Untitled-1", "typescriptreact") == "typescriptreact");
  CHECK(found("noextension", "c++") == "cpp");
  CHECK(found("noextension", "C++") == "cpp");
  CHECK(found("noextension", "cpp") == "cpp");
  CHECK(found("noextension", "javascriptreact") == "javascript");
  CHECK(found("b.txt", "go") == "go");
  CHECK(found("b.py", "c") == "python");  // an extension of one language is more certain
  CHECK(found("b.py", "nonsense") == "python");
  CHECK(found("b.txt", "nonsense") == "none");
}

TEST_CASE("registry: headers are C unless the client or the text says C++", "[registry]") {
  CHECK(found("b.h") == "c");
  CHECK(found("b.h", "cpp") == "cpp");
  CHECK(found("b.h", "c++") == "cpp");
  CHECK(found("b.h", "c", "class A {};\n") == "c");
  CHECK(found("b.h", "nonsense", "class A {};\n") == "cpp");
  CHECK(found("b.H", "", "int f(void);\n") == "cpp");
  for (const char* text :
       {"class A {\n};\n", "#pragma once\nnamespace a::b {\n}\n", "  template <typename T>\nvoid f(T);\n",
        "struct A {\n public:\n  int a;\n};\n", "using a = int;\n", "/* C++ */\nclass A;\n",
        "#ifndef B_H\n#define B_H\nclass A;\n#endif\n", "#ifdef __cplusplus\n#endif\nclass A;\r\n"}) {
    INFO(text);
    CHECK(found("b.h", "", text) == "cpp");
  }
  for (const char* text :
       {"int class_of(int);\n", "/* A\nclass of\nnamespace of\n*/\nint f(void);\n", "// class A\n",
        "#ifdef __cplusplus\nextern \"C\" {\n#endif\nint f(void);\n",
        "#if defined(__cplusplus)\n#if 1\nclass A;\n#endif\nclass B;\n#else\ntypedef int B;\n#endif\n",
        "int a; /* starts\nclass A; */\n", "#define class struct\n", ""}) {
    INFO(text);
    CHECK(found("b.h", "", text) == "c");
  }
}

TEST_CASE("registry: whole file names", "[registry]") {
  CHECK(found("/a/Rakefile") == "ruby");
  CHECK(found("/a/Gemfile") == "ruby");
  CHECK(found("/home/me/.bashrc") == "bash");
  CHECK(found("/etc/profile") == "bash");
}

TEST_CASE("registry: the first line of a script", "[registry]") {
  CHECK(found("run", "", "#!/bin/sh\n") == "bash");
  CHECK(found("run", "", "#!/usr/bin/env bash\n") == "bash");
  CHECK(found("run", "", "#!/usr/bin/ruby2.7 -w\n") == "ruby");
  CHECK(found("run", "", "#!/usr/bin/env python3\n") == "python");
  CHECK(found("run", "", "#!/usr/bin/python3.11 -u\r\nimport os\n") == "python");
  CHECK(found("run", "", "#! /usr/bin/python") == "python");
  CHECK(found("run", "", "#!/usr/bin/env -S node --x\n") == "javascript");
  CHECK(found("run", "", "#!/usr/bin/env -Snode --x\n") == "javascript");
  CHECK(found("run", "", "#!/usr/bin/env -i PATH=/bin node\n") == "javascript");
  CHECK(found("run", "go", "#!/usr/bin/env python3\n") == "go");  // the client has looked, too
  CHECK(found("run.js", "", "#!/usr/bin/env python3\n") == "javascript");
  for (const char* text :
       {"#!", "#!\npython", "#!/usr/bin/env", "#!/usr/bin/env -S", "#!/bin/csh\n", "#!/usr/bin/env -S -\n",
        " #!/usr/bin/python", "# /usr/bin/python", "#!/1.2.3", "#!/usr/bin/python/"}) {
    INFO(text);
    CHECK(found("run", "", text) == "none");
  }
}

TEST_CASE("registry: ids are unique and lead to their language", "[registry]") {
  std::set<std::string_view> ids;
  for (const std::string_view id : language_ids()) {
    INFO(id);
    CHECK(ids.insert(id).second);
    REQUIRE(language_by_id(id) != nullptr);
    CHECK(language_by_id(id)->traits().id == id);
    CHECK(found("", id) == id);
    for (const std::string_view extension : language_by_id(id)->traits().extensions) {
      if (extension == ".h") continue;  // shared, see above
      INFO(extension);
      CHECK(found(std::string("file").append(extension)) == id);
    }
  }
  CHECK(language_by_id("nonsense") == nullptr);
  CHECK(language_by_id("") == nullptr);
}

TEST_CASE("registry: threads get the same language", "[registry]") {
  std::array<const Language*, 8> languages{};
  {
    std::vector<std::jthread> threads;
    for (const Language*& language : languages) {
      threads.emplace_back([&language] { language = find_language("b.go", {}, {}); });
    }
  }
  for (const Language* language : languages) CHECK(language == language_by_id("go"));
}
