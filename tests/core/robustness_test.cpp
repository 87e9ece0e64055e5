// Broken sources: texts cut off anywhere, and texts with bytes lost and added. Whatever stands under the cursor, the
// engine must answer without throwing, point only at code that exists, and render to UTF-8. The numbers are drawn from
// a fixed seed, so that a failure comes again.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>
#include <string>

#include "core/engine.hpp"
#include "core/languages/registry.hpp"
#include "core/support/utf8.hpp"
#include "tests/core/analyzer/samples.hpp"

using namespace core;

namespace {

/// Texts for each language and kind of damage; sanitizers want fewer.
std::size_t number_of_texts() {
  const char* wanted = std::getenv("CODE_EXPLAINER_BROKEN_TEXTS");
  return wanted == nullptr ? 1'000 : static_cast<std::size_t>(std::strtoul(wanted, nullptr, 10));
}

constexpr std::size_t offsets_per_text = 12;

bool lies_in(const Document& document, Span span) {
  return span.begin <= span.end && span.end <= document.text().size();
}

/// What is wrong with the explanation, empty when nothing is.
std::string fault_of(const Document& document, const Explanation& explanation) {
  if (!lies_in(document, explanation.span)) return "explains what lies outside of the text";
  for (const Claim& claim : explanation.claims) {
    const bool inside = std::ranges::all_of(claim.proofs(), [&](Span proof) { return lies_in(document, proof); });
    if (!inside) return "a claim points outside of the text";
  }
  std::string shown;
  render(explanation, Markup::markdown, Detail::full, shown);
  return is_valid_utf8(shown) ? "" : "renders to something else than UTF-8";
}

std::string fault_at(const Document& document, std::uint32_t offset) {
  try {
    Engine engine;
    return fault_of(document, *engine.explain(document, offset));
  } catch (const std::exception& error) {
    return std::string("throws: ") + error.what();
  }
}

/// Asks at the end of the text, behind it and at random places.
void ask_everywhere(const Language* language, std::string text, std::mt19937& random) {
  const DocumentPtr document = Document::open("/file", 1, make_valid_utf8(std::move(text)), language);
  const auto size = static_cast<std::uint32_t>(document->text().size());
  for (std::size_t count = 0; count < offsets_per_text; ++count) {
    const std::uint32_t offset =
        count < 2 ? size + static_cast<std::uint32_t>(count) : static_cast<std::uint32_t>(random() % (size + 1));
    const std::string fault = fault_at(*document, offset);
    if (fault.empty()) continue;
    INFO("at byte " << offset << " of:\n" << document->text());
    FAIL_CHECK(fault);
  }
}

std::string whole_text(const test::Samples& samples) {
  std::string text(samples.opening);
  for (const std::string_view piece : samples.pieces) text += piece;
  return text;
}

/// Some bytes fewer and some tokens more.
std::string damaged(std::string text, std::mt19937& random) {
  constexpr std::string_view tokens[] = {"(", ")", "{",  "}",  "[",        "]",   ":",       "=",    ".",
                                         ",", "*", "\n", "\"", "'",        "if ", "return ", "for ", "class ",
                                         "x", "0", "/*", "#",  "\xF0\x9F", "\\",  "\0x",     "é"};
  for (auto count = 1 + random() % 4; count > 0; --count) {
    text.erase(random() % (text.size() + 1), random() % 6);
    text.insert(random() % (text.size() + 1), tokens[random() % std::size(tokens)]);
  }
  return text;
}

}  // namespace

TEST_CASE("a source that is cut off is explained as far as it goes", "[robustness]") {
  for (const test::Samples& samples : test::all_samples()) {
    INFO(samples.language);
    std::mt19937 random(1);
    const std::string text = whole_text(samples);
    const std::size_t step = std::max<std::size_t>(1, text.size() / number_of_texts());
    for (std::size_t end = 0; end < text.size(); end += step) {
      ask_everywhere(language_by_id(samples.language), text.substr(0, end), random);
    }
  }
}

TEST_CASE("a damaged source is explained as far as it can be read", "[robustness]") {
  for (const test::Samples& samples : test::all_samples()) {
    INFO(samples.language);
    std::mt19937 random(2);
    const std::string text = whole_text(samples);
    for (std::size_t count = 0; count < number_of_texts(); ++count) {
      ask_everywhere(language_by_id(samples.language), damaged(text, random), random);
    }
  }
}

TEST_CASE("deep nesting costs time, not the stack", "[robustness]") {
  const auto repeated = [](std::string_view text, std::size_t times) {
    std::string result;
    for (std::size_t count = 0; count < times; ++count) result += text;
    return result;
  };
  const std::size_t depth = number_of_texts() / 3;
  std::mt19937 random(3);
  for (const test::Samples& samples : test::all_samples()) {
    INFO(samples.language);
    const Language* language = language_by_id(samples.language);
    const std::string opening = std::string(samples.opening) + "f";
    ask_everywhere(language, opening + repeated("(a", depth) + repeated(")", depth), random);
    ask_everywhere(language, opening + repeated("(a.b[c", depth), random);
    ask_everywhere(language, opening + " = " + repeated("not !(-", depth) + "a", random);
    ask_everywhere(language, opening + "() {" + repeated("if (a) {", depth) + "b();", random);
    ask_everywhere(language, repeated("function f(a) { return ", depth) + "a", random);
    ask_everywhere(language, repeated("a + ", depth) + "a", random);
  }
}
