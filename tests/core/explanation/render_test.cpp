#include "core/explanation/render.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace core;

namespace {

std::string markdown(const Prose& prose) {
  std::string out;
  render(prose, Markup::markdown, out);
  return out;
}

std::string rendered(const Explanation& explanation, Markup markup, Detail detail) {
  std::string out;
  render(explanation, markup, detail, out);
  return out;
}

Explanation sample() {
  Explanation explanation;
  explanation.first_line = Prose("loads ") << code("path");
  explanation.claims.emplace_back("Does", Prose("reads it"), Span{0, 1});
  explanation.claims.emplace_back("", Prose("ends here"), Span{0, 1});
  explanation.notes.push_back("slow");
  return explanation;
}

}  // namespace

TEST_CASE("code takes a fence that it does not contain") {
  CHECK(markdown(Prose() << code("a")) == "`a`");
  CHECK(markdown(Prose() << code("a`b")) == "``a`b``");
  CHECK(markdown(Prose() << code("`a`")) == "`` `a` ``");
  CHECK(markdown(Prose() << code("a") << code("b")) == "`a` `b`");
}

TEST_CASE("words never act as Markdown") {
  CHECK(markdown("takes *args, **kwargs") == "takes `*args`, `**kwargs`");
  CHECK(markdown("see [x](command:run)") == "see `[x](command:run)`");
  CHECK(markdown("see [a b](command:run)") == "see [a `b](command:run)`");
  CHECK(markdown("a <b>tag</b>") == "a `<b>tag</b>`");
  CHECK(markdown("calls __init__ of snake_case") == "calls `__init__` of snake_case");
  CHECK(markdown("# heading") == "`#` heading");
  CHECK(markdown("- item") == "`-` item");
  CHECK(markdown("1. item") == "`1.` item");
  CHECK(markdown("> quote") == "`>` quote");
  CHECK(markdown("a - b < c > d") == "a - b < c > d");
  CHECK(markdown("&lt;b") == "`&lt;b`");
  CHECK(markdown("back\\slash") == "`back\\slash`");
  CHECK(markdown("one ` two") == "one `` ` `` two");
  CHECK(markdown("two\nlines") == "two lines");
}

TEST_CASE("lines of an explanation") {
  CHECK(rendered(sample(), Markup::markdown, Detail::standard) ==
        "Loads `path`.  \n**Does** reads it  \nEnds here.  \n**Note** slow");
  CHECK(rendered(sample(), Markup::plain, Detail::standard) == "Loads path.\nDoes reads it\nEnds here.\nNote slow");
  CHECK(rendered(sample(), Markup::plain, Detail::brief) == "Loads path.");
  CHECK(rendered(Explanation{}, Markup::plain, Detail::full).empty());
}

TEST_CASE("a standard explanation has at most eight lines") {
  Explanation explanation = sample();
  for (int i = 0; i < 20; ++i) explanation.claims.emplace_back("Does", Prose("more"), Span{0, 1});
  const auto lines = [&](Detail detail) {
    const std::string text = rendered(explanation, Markup::plain, detail);
    return std::count(text.begin(), text.end(), '\n') + 1;
  };
  CHECK(lines(Detail::standard) == 8);
  CHECK(lines(Detail::full) == 24);
}
