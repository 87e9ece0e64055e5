// The table of URIs: every spelling editors use, both ways.
#include "protocol/uri.hpp"

#include <catch2/catch.hpp>

using namespace protocol;

TEST_CASE("the path of a file URI") {
  struct Case {
    std::string uri;
    std::optional<std::string> path;
  };
  const Case one = GENERATE(
      Case{"file:///home/a.py", "/home/a.py"}, Case{"file:///home/a%20b.py", "/home/a b.py"},
      Case{"file:///home/a b.py", "/home/a b.py"}, Case{"file:///%C3%A9/%f0%9f%99%82", "/é/🙂"},
      Case{"file:///é/🙂", "/é/🙂"}, Case{"FILE:///a", "/a"}, Case{"file:/a", "/a"}, Case{"file://localhost/a", "/a"},
      Case{"file://LOCALHOST/a", "/a"}, Case{"file:///", "/"}, Case{"file:///c%3A/x", "c:/x"},
      Case{"file:///C:/x", "c:/x"}, Case{"file:///c:", "c:"}, Case{"file:///c%3a/Users/A%20B", "c:/Users/A B"},
      Case{"file:///cc:/x", "/cc:/x"}, Case{"file:///c:x", "/c:x"}, Case{"file://server/share/x", "//server/share/x"},
      Case{"file://Server/share/x", "//server/share/x"}, Case{"file:////server/share/x", "//server/share/x"},
      Case{"file:///a%2", "/a%2"}, Case{"file:///a%", "/a%"}, Case{"file:///a%zz%20", "/a%zz "},
      Case{"file:///100%25", "/100%"}, Case{"file:///c%23/a#b?c", "/c#/a#b?c"}, Case{"file:///a+b&c=d", "/a+b&c=d"},
      Case{"file:///a%2520", "/a%20"}, Case{"file:///a%00b", std::nullopt}, Case{"file://", std::nullopt},
      Case{"file://server", std::nullopt}, Case{"file:", std::nullopt}, Case{"file:a/b", std::nullopt},
      Case{"untitled:Untitled-1", std::nullopt}, Case{"untitled:/home/a.py", std::nullopt},
      Case{"http://host/a", std::nullopt}, Case{"vscode-notebook-cell:/a#b", std::nullopt},
      Case{"/home/a.py", std::nullopt}, Case{"c:/x", std::nullopt}, Case{"", std::nullopt}, Case{":", std::nullopt},
      Case{"1file:///a", std::nullopt});
  CAPTURE(one.uri);
  CHECK(path_of_uri(one.uri) == one.path);
}

TEST_CASE("the file URI of a path") {
  struct Case {
    std::string path;
    std::string uri;
  };
  const Case one = GENERATE(
      Case{"/home/a.py", "file:///home/a.py"}, Case{"/home/a b.py", "file:///home/a%20b.py"},
      Case{"/é/🙂", "file:///%C3%A9/%F0%9F%99%82"}, Case{"/", "file:///"}, Case{"/c#/100%?", "file:///c%23/100%25%3F"},
      Case{"/a\\b", "file:///a%5Cb"}, Case{"/a-b_c.d~e", "file:///a-b_c.d~e"}, Case{"/a:b", "file:///a%3Ab"},
      Case{"c:/x", "file:///c%3A/x"}, Case{"C:\\x\\y z", "file:///c%3A/x/y%20z"}, Case{"c:", "file:///c%3A"},
      Case{"//server/share/x", "file://server/share/x"}, Case{"\\\\server\\share\\x", "file://server/share/x"});
  CAPTURE(one.path);
  CHECK(uri_of_path(one.path) == one.uri);
}

TEST_CASE("a path survives the way through a URI, whatever its bytes") {
  std::string path = "/";
  for (int byte = 1; byte < 256; ++byte) {
    path += static_cast<char>(byte);
  }
  CHECK(path_of_uri(uri_of_path(path)) == path);
  CHECK(path_of_uri(uri_of_path("c:/a b")) == "c:/a b");
  CHECK(path_of_uri(uri_of_path("//server/share/é")) == "//server/share/é");
}

TEST_CASE("spellings of one URI have one key") {
  const auto same = [](std::string_view a, std::string_view b) { return canonical_uri(a) == canonical_uri(b); };
  CHECK(same("file:///c%3A/x", "file:///C:/x"));
  CHECK(same("file:///c%3a/x", "file:///c%3A/x"));
  CHECK(same("file:///%c3%a9", "file:///é"));
  CHECK(same("file:///a%20b", "file:///a b"));
  CHECK(same("file:///%61", "file:///a"));
  CHECK(same("file://localhost/a", "file:/a"));
  CHECK(same("UNTITLED:Untitled-1", "untitled:Untitled%2d1"));
  CHECK(same("vscode-notebook-cell:/a%2fb", "vscode-notebook-cell:/a%2Fb"));
  CHECK_FALSE(same("file:///a", "file:///A"));
  CHECK_FALSE(same("file:///a", "file:///b"));
  CHECK_FALSE(same("untitled:a", "untitled:A"));
  CHECK_FALSE(same("vscode-notebook-cell:/a%2fb", "vscode-notebook-cell:/a/b"));
  CHECK_FALSE(same("file:///a%2520b", "file:///a%20b"));
  CHECK(canonical_uri("untitled:Untitled-1") == "untitled:Untitled-1");
  CHECK(canonical_uri("a%zz%") == "a%zz%");
  CHECK(canonical_uri("") == "");
}

TEST_CASE("the scheme of a URI") {
  CHECK(scheme_of_uri("file:///a") == "file");
  CHECK(scheme_of_uri("Untitled:a") == "untitled");
  CHECK(scheme_of_uri("git+ssh://a") == "git+ssh");
  CHECK(scheme_of_uri("c:/a") == "");
  CHECK(scheme_of_uri("/a:b") == "");
  CHECK(scheme_of_uri("") == "");
}
