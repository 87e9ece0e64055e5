#include "core/explanation/literals/regex/example.hpp"

#include <array>
#include <unordered_map>

#include "core/support/characters.hpp"
#include "core/support/utf8.hpp"

namespace core {
namespace {

constexpr std::size_t longest_example = 40;

void append_utf8(char32_t c, std::string& out) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 63));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 63));
    out += static_cast<char>(0x80 | (c & 63));
  } else if (c < 0x110000) {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 63));
    out += static_cast<char>(0x80 | ((c >> 6) & 63));
    out += static_cast<char>(0x80 | (c & 63));
  }
}

/// Writes one text for a tree; each set gives other characters as it comes up again.
class Writer {
 public:
  explicit Writer(const ExampleWish& wish) : wish_(wish) {}

  std::string text() && { return std::move(out_); }

  void write(const RegexNode& node) {
    if (out_.size() > wish_.limit) return;
    switch (node.kind) {
      case RegexKind::characters: return write_character(node);
      case RegexKind::alternation: return write(wish_.last_alternative ? node.children.back() : node.children.front());
      case RegexKind::repeat: return write_repeat(node);
      case RegexKind::backreference: out_ += captured_[node.number]; return;
      case RegexKind::look:
        if (!node.negated) write_children(node);
        return;
      case RegexKind::group: {
        const std::size_t begin = out_.size();
        write_children(node);
        captured_[node.number] = out_.substr(begin);
        return;
      }
      default: return write_children(node);
    }
  }

 private:
  void write_children(const RegexNode& node) {
    for (const RegexNode& child : node.children) write(child);
  }

  void write_repeat(const RegexNode& node) {
    std::uint32_t times = node.least;
    if (wish_.longer && node.most > node.least && !node.lazy) {
      const bool one_character = node.children[0].kind == RegexKind::characters && node.children[0].character == 0;
      times = std::min(node.most, std::max<std::uint32_t>(node.least, one_character && node.least > 0 ? 3 : 1));
      if (node.least == 0 && node.most > 1 && is_space(node.children[0])) times = 0;
    }
    for (std::uint32_t i = 0; i < times && out_.size() <= wish_.limit; ++i) write(node.children[0]);
  }

  static bool is_space(const RegexNode& node) {
    return node.kind == RegexKind::characters && node.set.ascii.test(' ') && !node.set.ascii.test('a');
  }

  void write_character(const RegexNode& node) {
    if (node.character != 0) return append_utf8(node.character, out_);
    constexpr std::array<std::string_view, 3> favourites = {"abcdefghijklmnopqrstuvwxyz", "1234567890",
                                                            "ABCDEFGHIJKLMNOPQRSTUVWXYZ"};
    for (const std::string_view favourite : favourites) {
      for (std::size_t i = 0; i < favourite.size(); ++i) {
        const char c = favourite[(turn_ + i) % favourite.size()];
        if (!node.set.ascii.test(static_cast<std::size_t>(c))) continue;
        out_ += c;
        ++turn_;
        return;
      }
    }
    // From the visible characters first, the space before what cannot be seen.
    for (std::size_t i = '!'; i <= '~'; ++i) {
      if (node.set.ascii.test(i)) return void(out_ += static_cast<char>(i));
    }
    for (const char c : {' ', '\n', '\t', '\r'}) {
      if (node.set.ascii.test(static_cast<std::size_t>(c))) return void(out_ += c);
    }
    if (node.set.sample != 0) append_utf8(node.set.sample, out_);
  }

  const ExampleWish& wish_;
  std::string out_ = {};
  std::size_t turn_ = 0;
  std::unordered_map<std::uint32_t, std::string> captured_ = {};
};

}  // namespace

std::string text_matching(const RegexNode& node, const ExampleWish& wish) {
  Writer writer(wish);
  writer.write(node);
  return std::move(writer).text();
}

bool is_visible(char32_t c) {
  const bool invisible = c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || (c >= 0x300 && c < 0x370) ||
                         (c >= 0x2000 && c < 0x2010) || (c >= 0x2028 && c < 0x2030) || (c >= 0x205F && c < 0x2070) ||
                         c == 0x3000 || (c >= 0xD800 && c < 0xF900) || c == 0xFEFF || c >= 0xFFF0;
  return !invisible;
}

bool can_be_shown(std::string_view text, std::size_t limit) {
  if (text.empty() || text.size() > limit || fold_white_space(text) != text || !is_valid_utf8(text)) return false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!is_visible(point.value)) return false;
    at += point.size;
  }
  return true;
}

std::optional<RegexExample> example_of(const RegexTree& tree, const RegexMatcher& matcher) {
  constexpr ExampleWish wishes[] = {{true, false}, {false, false}, {true, true}, {false, true}};
  for (const ExampleWish& wish : wishes) {
    const std::string subject = text_matching(tree.root, wish);
    if (!can_be_shown(subject, longest_example)) continue;
    const std::optional<Span> found = matcher.find(subject);
    if (!found || found->empty()) continue;
    const std::string matched = subject.substr(found->begin, found->size());
    if (matched == subject) return RegexExample{subject, {}};
    if (can_be_shown(matched, longest_example)) return RegexExample{matched, subject};
  }
  return std::nullopt;
}

}  // namespace core
