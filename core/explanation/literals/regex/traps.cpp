#include "core/explanation/literals/regex/traps.hpp"

#include <algorithm>
#include <functional>

#include "core/explanation/literals/regex/words.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

using Visit = std::function<void(const RegexNode&)>;

void visit_all(const RegexNode& node, const Visit& visit) {
  visit(node);
  for (const RegexNode& child : node.children) visit_all(child, visit);
}

std::string_view source_of(const RegexNode& node, const RegexTree& tree) {
  return std::string_view(tree.pattern).substr(node.span.begin, node.span.size());
}

const RegexNode& inside_groups(const RegexNode& node) {
  const RegexNode* inner = &node;
  while ((inner->kind == RegexKind::group || inner->kind == RegexKind::plain_group) && inner->children.size() == 1 &&
         inner->children[0].kind == RegexKind::sequence && inner->children[0].children.size() == 1) {
    inner = &inner->children[0].children[0];
  }
  return *inner;
}

bool is_dot(const RegexNode& node, const RegexTree& tree) {
  return node.kind == RegexKind::characters && source_of(node, tree) == ".";
}

bool is_set(const RegexNode& node, const RegexTree& tree) {
  return node.kind == RegexKind::characters && source_of(node, tree).starts_with("[");
}

bool begins_with(const RegexNode& node, RegexKind kind) {
  return !node.children.empty() && node.children.front().kind == kind;
}
bool ends_with(const RegexNode& node, RegexKind kind) {
  return !node.children.empty() && node.children.back().kind == kind;
}

/// `^a|b$`: each anchor belongs to one alternative. Trimming (`^\s+|\s+$`) wants just that.
void anchors_of_alternatives(const RegexTree& tree, std::vector<Prose>& notes) {
  if (tree.root.kind != RegexKind::alternation) return;
  const RegexNode& first = tree.root.children.front();
  const RegexNode& last = tree.root.children.back();
  if (!begins_with(first, RegexKind::line_start) || !ends_with(last, RegexKind::line_end)) return;
  if (ends_with(first, RegexKind::line_end) || begins_with(last, RegexKind::line_start)) return;
  const std::string_view start = source_of(first, tree).substr(1);
  const std::string_view end = source_of(last, tree);
  if (tree.root.children.size() == 2 && start == end.substr(0, end.size() - 1)) return;
  notes.push_back(Prose() << code("^") << " belongs only to " << code(source_of(first, tree)) << ", " << code("$")
                          << " only to " << code(end) << "; a group around the alternatives would anchor them all");
}

/// The plain characters that follow a node in a sequence.
std::string plain_text_after(const RegexNode& sequence, std::size_t at) {
  std::string text;
  for (std::size_t i = at + 1; i < sequence.children.size(); ++i) {
    const RegexNode& child = sequence.children[i];
    if (child.kind != RegexKind::characters || child.character == 0 || child.character > 127) break;
    text += static_cast<char>(child.character);
  }
  return text;
}

bool is_repeated_digits(const RegexNode& node) {
  const RegexNode& inner = node.kind == RegexKind::repeat ? node.children[0] : node;
  return inner.kind == RegexKind::characters && inner.character == 0 && inner.set.ascii == posix_set("digit").ascii;
}

void unescaped_dot(const RegexNode& sequence, const RegexTree& tree, std::vector<Prose>& notes) {
  for (std::size_t i = 1; i + 1 < sequence.children.size(); ++i) {
    if (!is_dot(sequence.children[i], tree)) continue;
    const RegexNode& before = sequence.children[i - 1];
    if (is_repeated_digits(before) && is_repeated_digits(sequence.children[i + 1])) {
      notes.push_back(Prose("the ") << code(".") << " between the digits accepts any character; " << code("\\.")
                                    << " is a dot");
      return;
    }
    const std::string after = plain_text_after(sequence, i);
    const bool plain_before = before.kind == RegexKind::characters && before.character != 0;
    if ((plain_before || before.kind == RegexKind::repeat || before.kind == RegexKind::group) &&
        is_one_of(after, {"com", "org", "net", "io",  "dev",  "edu",  "gov",  "de",   "co.uk", "js",  "mjs",  "cjs",
                          "ts",  "py",  "css",  "scss", "html", "json", "xml",   "yml", "yaml", "txt",
                          "md",  "csv", "png", "jpg", "jpeg", "gif",  "svg",  "pdf",  "zip",   "gz",  "exe"})) {
      notes.push_back(Prose("the ") << code(".") << " before " << code(after) << " accepts any character; "
                                    << code("\\.") << " is a dot");
      return;
    }
  }
}

/// `".*"`: up to the last quote, not to the next.
void greedy_between_delimiters(const RegexNode& sequence, const RegexTree& tree, std::vector<Prose>& notes) {
  constexpr std::string_view openings = "\"'`<([{";
  constexpr std::string_view closings = "\"'`>)]}";
  for (std::size_t i = 1; i + 1 < sequence.children.size(); ++i) {
    const RegexNode& repeat = inside_groups(sequence.children[i]);
    if (repeat.kind != RegexKind::repeat || repeat.lazy || repeat.most != RegexNode::unbounded) continue;
    if (!is_dot(repeat.children[0], tree)) continue;
    const char32_t before = sequence.children[i - 1].character;
    const char32_t after = sequence.children[i + 1].character;
    if (before == 0 || before > 127 || after == 0 || after > 127) continue;
    const std::size_t pair = openings.find(static_cast<char>(before));
    if (pair == std::string_view::npos || closings[pair] != static_cast<char>(after)) continue;
    const bool ends = i + 2 < sequence.children.size() && (sequence.children[i + 2].kind == RegexKind::line_end ||
                                                           sequence.children[i + 2].kind == RegexKind::text_end);
    if (ends) continue;
    const std::string closing(1, static_cast<char>(after));
    notes.push_back(Prose() << code(source_of(repeat, tree)) << " is greedy: it runs to the last " << code(closing)
                            << ", not to the next");
    return;
  }
}

void sets(const RegexNode& node, const RegexTree& tree, std::vector<Prose>& notes) {
  const std::string_view source = source_of(node, tree);
  if (source.find("A-z") != std::string_view::npos) {
    notes.push_back(Prose() << code("A-z") << " also accepts " << code("[") << ", " << code("\\") << ", " << code("]")
                            << ", " << code("^") << ", " << code("_") << " and the backtick");
  }
  const std::size_t bar = source.find('|');
  if (bar != std::string_view::npos && bar > 1 && bar + 1 < source.size() && source[bar - 1] != '\\' &&
      is_letter_or_digit(source[bar - 1]) && is_letter_or_digit(source[bar + 1])) {
    notes.push_back(Prose("inside ") << code(source) << " the " << code("|") << " is an ordinary character");
  }
}

void empty_alternative(const RegexNode& node, std::vector<Prose>& notes) {
  const bool found = std::ranges::any_of(node.children, [](const RegexNode& child) { return child.children.empty(); });
  if (found) notes.push_back("one alternative is empty: it matches the empty text");
}

void backspaces(const RegexTree& tree, std::vector<Prose>& notes) {
  bool found = false;
  visit_all(tree.root,
            [&](const RegexNode& node) { found = found || (node.character == '\b' && source_of(node, tree) == "\b"); });
  if (found) {
    notes.push_back(Prose() << code("\\b") << " became a backspace in this string; a word boundary needs "
                            << code("\\\\b") << " or a raw string");
  }
}

bool starts_anchored(const RegexTree& tree) {
  return begins_with(tree.root, RegexKind::line_start) || begins_with(tree.root, RegexKind::text_start);
}

bool is_end(RegexKind kind) {
  return kind == RegexKind::line_end || kind == RegexKind::text_end || kind == RegexKind::text_or_line_end;
}

bool ends_anchored(const RegexTree& tree) {
  return ends_with(tree.root, RegexKind::line_end) || ends_with(tree.root, RegexKind::text_end) ||
         ends_with(tree.root, RegexKind::text_or_line_end);
}

void unicode_digits(const RegexTree& tree, const RegexDialect& dialect, const RegexUse& use,
                    std::vector<Prose>& notes) {
  // Only where the whole text is checked does it matter.
  if (!dialect.unicode_digits || use.bytes || !starts_anchored(tree) || !ends_anchored(tree)) return;
  bool found = false;
  visit_all(tree.root, [&](const RegexNode& node) {
    found = found || (node.kind == RegexKind::characters && node.set.beyond && source_of(node, tree) == "\\d");
  });
  if (found)
    notes.push_back(Prose() << code("\\d") << " here accepts the digits of every script, such as " << code("٣"));
}

void anchors(const RegexTree& tree, const RegexDialect& dialect, const RegexUse& use, std::vector<Prose>& notes) {
  const bool start = starts_anchored(tree);
  const bool end = ends_anchored(tree);
  if (tree.flags.multiline || !start || !end) {
    bool looks_behind = false;
    visit_all(tree.root, [&](const RegexNode& node) {
      looks_behind = looks_behind || is_end(node.kind) || node.kind == RegexKind::look;
    });
    if (!dialect.anchoring_callee.empty() && use.callee == dialect.anchoring_callee && !looks_behind) {
      notes.push_back(Prose() << code(use.callee) << " does not look at what follows the match");
    }
    return;
  }
  if (dialect.anchors_of_lines && tree.root.children.front().kind == RegexKind::line_start) {
    notes.push_back(Prose() << code("^") << " and " << code("$") << " stand at every line here; " << code("\\A")
                            << " and " << code("\\z") << " hold the whole text");
  } else if (dialect.dollar_before_line_end && tree.root.children.back().kind == RegexKind::line_end) {
    notes.push_back(Prose() << code("$") << " also stands before a line end that ends the text; "
                            << code(dialect.capital_z_is_absolute ? "\\Z" : "\\z") << " does not");
  }
}

}  // namespace

std::vector<Prose> regex_traps(const RegexTree& tree, const RegexDialect& dialect, const RegexUse& use) {
  std::vector<Prose> notes;
  backspaces(tree, notes);
  anchors_of_alternatives(tree, notes);
  visit_all(tree.root, [&](const RegexNode& node) {
    if (node.kind == RegexKind::sequence) {
      unescaped_dot(node, tree, notes);
      greedy_between_delimiters(node, tree, notes);
    } else if (node.kind == RegexKind::alternation) {
      empty_alternative(node, notes);
    } else if (is_set(node, tree)) {
      sets(node, tree, notes);
    }
  });
  anchors(tree, dialect, use, notes);
  unicode_digits(tree, dialect, use, notes);
  return notes;
}

}  // namespace core
