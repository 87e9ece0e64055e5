#include "core/explanation/literals/regex/tree.hpp"

#include <tree_sitter/api.h>

#include <unordered_map>
#include <utility>

#include "core/explanation/literals/regex/character_reader.hpp"
#include "core/explanation/literals/regex/grammar.hpp"
#include "core/support/characters.hpp"
#include "core/support/contains.hpp"
#include "core/support/utf8.hpp"

namespace core {
namespace {

constexpr std::size_t longest_pattern = 4000;
constexpr int deepest_nesting = 60;

/// Makes RegexNodes of the grammar's nodes.
class Reader {
 public:
  Reader(const std::string& pattern, const RegexDialect& dialect, RegexFlags flags)
      : pattern_(pattern), dialect_(dialect), characters_(pattern, dialect), flags_(flags) {}

  bool understood() const { return understood_ && characters_.understood(); }
  RegexFlags flags() const { return flags_; }
  std::uint32_t groups() const { return groups_; }
  void resolve_names(RegexNode& node) {
    if (node.kind == RegexKind::backreference && !node.name.empty()) {
      const auto found = names_.find(node.name);
      if (found == names_.end()) {
        understood_ = false;
      } else {
        node.number = found->second;
      }
    }
    for (RegexNode& child : node.children) resolve_names(child);
  }

  RegexNode pattern(TSNode node, int depth) {
    if (depth > deepest_nesting) return refuse();
    if (ts_node_named_child_count(node) != 1) return refuse();
    const TSNode child = ts_node_named_child(node, 0);
    return is(child, "alternation") ? alternation(child, depth + 1) : term(child, depth + 1);
  }

 private:
  static bool is(TSNode node, std::string_view type) { return type == ts_node_type(node); }
  std::string_view text(TSNode node) const {
    return std::string_view(pattern_).substr(ts_node_start_byte(node),
                                             ts_node_end_byte(node) - ts_node_start_byte(node));
  }
  static Span span(TSNode node) { return {ts_node_start_byte(node), ts_node_end_byte(node)}; }
  RegexNode refuse() {
    understood_ = false;
    return {};
  }
  RegexNode leaf(TSNode node, RegexKind kind) const { return {kind, span(node)}; }

  RegexNode alternation(TSNode node, int depth) {
    RegexNode result{RegexKind::alternation, span(node)};
    bool empty = true;
    for (std::uint32_t i = 0; i < ts_node_child_count(node); ++i) {
      const TSNode child = ts_node_child(node, i);
      if (!is(child, "|")) {
        result.children.push_back(term(child, depth));
        empty = false;
        continue;
      }
      if (empty) result.children.push_back({RegexKind::sequence, {span(child).begin, span(child).begin}});
      empty = true;
    }
    if (empty) result.children.push_back({RegexKind::sequence, {span(node).end, span(node).end}});
    return result;
  }

  RegexNode term(TSNode node, int depth) {
    RegexNode result{RegexKind::sequence, span(node)};
    for (std::uint32_t i = 0; i < ts_node_named_child_count(node) && understood_; ++i) {
      const TSNode child = ts_node_named_child(node, i);
      if (is_quantifier(child)) {
        quantify(child, result);
      } else {
        result.children.push_back(atom(child, depth));
      }
    }
    return result;
  }

  static bool is_quantifier(TSNode node) {
    return is_one_of(ts_node_type(node), {"zero_or_more", "one_or_more", "optional", "count_quantifier"});
  }

  void quantify(TSNode node, RegexNode& sequence) {
    if (sequence.children.empty()) return void(refuse());
    RegexNode repeat{RegexKind::repeat, {sequence.children.back().span.begin, span(node).end}};
    repeat.children.push_back(std::move(sequence.children.back()));
    const std::string_view written = text(node);
    repeat.lazy = written.size() > 1 && written.back() == '?';
    if (repeat.lazy && !dialect_.lazy_quantifiers) return void(refuse());
    repeat.least = is(node, "one_or_more") ? 1 : 0;
    repeat.most = is(node, "optional") ? 1 : RegexNode::unbounded;
    if (is(node, "count_quantifier")) count(written, repeat);
    sequence.children.back() = std::move(repeat);
  }

  void count(std::string_view written, RegexNode& repeat) {
    const std::string_view inside = written.substr(1, written.find('}') - 1);
    const std::size_t comma = inside.find(',');
    repeat.least = number(inside.substr(0, comma));
    repeat.most = repeat.least;
    if (comma != std::string_view::npos) {
      repeat.most = comma + 1 == inside.size() ? RegexNode::unbounded : number(inside.substr(comma + 1));
    }
    if (repeat.least > repeat.most) refuse();
  }

  std::uint32_t number(std::string_view digits) {
    std::uint32_t value = 0;
    if (digits.size() > 6) refuse();
    for (const char c : digits.substr(0, 6)) value = value * 10 + static_cast<std::uint32_t>(c - '0');
    return value;
  }

  RegexNode atom(TSNode node, int depth) {
    const std::string_view type = ts_node_type(node);
    if (type == "pattern_character") return literal(node, code_point_at(text(node), 0).value);
    if (type == "any_character") return any(node);
    if (type == "character_class") return character_class(node);
    if (type == "start_assertion") return leaf(node, RegexKind::line_start);
    if (type == "end_assertion") return leaf(node, RegexKind::line_end);
    if (type == "boundary_assertion") return leaf(node, RegexKind::boundary);
    if (type == "non_boundary_assertion") return leaf(node, RegexKind::not_boundary);
    if (type == "anonymous_capturing_group" || type == "named_capturing_group") return group(node, depth);
    if (type == "non_capturing_group") return plain_group(node, depth);
    if (type == "inline_flags_group") return inline_flags(node, depth);
    if (type == "lookaround_assertion") return look(node, depth);
    if (type == "decimal_escape") return numbered_backreference(node);
    if (type == "backreference_escape" || type == "named_group_backreference") return named_backreference(node);
    if (type == "character_class_escape") return class_escape(node);
    return escape(node);
  }

  RegexNode literal(TSNode node, char32_t character) const {
    RegexNode result = leaf(node, RegexKind::characters);
    result.character = character;
    result.set = CharacterSet::of(character);
    if (flags_.ignore_case) result.set.ignore_case();
    return result;
  }

  RegexNode characters(TSNode node, CharacterSet set) const {
    RegexNode result = leaf(node, RegexKind::characters);
    result.set = std::move(set);
    if (flags_.ignore_case) result.set.ignore_case();
    return result;
  }

  RegexNode any(TSNode node) const {
    CharacterSet set = flags_.dot_all ? CharacterSet() : CharacterSet::of("\n");
    set.complement();
    return characters(node, set);
  }

  RegexNode group(TSNode node, int depth) {
    RegexNode result = leaf(node, RegexKind::group);
    result.number = ++groups_;
    for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) {
      const TSNode child = ts_node_named_child(node, i);
      if (is(child, "group_name")) {
        result.name = text(child);
        names_.emplace(result.name, result.number);
      } else {
        result.children.push_back(scoped_pattern(child, depth));
      }
    }
    return result;
  }

  /// Flags set inside a group end with it.
  RegexNode scoped_pattern(TSNode node, int depth) {
    const RegexFlags outside = flags_;
    RegexNode result = pattern(node, depth + 1);
    flags_ = outside;
    return result;
  }

  RegexNode plain_group(TSNode node, int depth) {
    RegexNode result = leaf(node, RegexKind::plain_group);
    if (ts_node_named_child_count(node) != 1) return refuse();
    result.children.push_back(scoped_pattern(ts_node_named_child(node, 0), depth));
    return result;
  }

  RegexNode inline_flags(TSNode node, int depth) {
    const RegexFlags outside = flags_;
    bool on = true;
    TSNode body{};
    for (std::uint32_t i = 0; i < ts_node_child_count(node); ++i) {
      const TSNode child = ts_node_child(node, i);
      if (is(child, "-")) on = false;
      if (is(child, "flags")) set_flags(text(child), on);
      if (is(child, "pattern")) body = child;
    }
    if (ts_node_is_null(body)) return leaf(node, RegexKind::flags);
    RegexNode result = leaf(node, RegexKind::plain_group);
    result.children.push_back(pattern(body, depth + 1));
    flags_ = outside;
    return result;
  }

  void set_flags(std::string_view letters, bool on) {
    for (const char letter : letters) {
      switch (letter) {
        case 'i': flags_.ignore_case = on; break;
        // Ruby's engine calls "m" what others call "s".
        case 'm': (dialect_.anchors_of_lines ? flags_.dot_all : flags_.multiline) = on; break;
        case 's': flags_.dot_all = on; break;
        case 'x': understood_ = understood_ && on == flags_.extended; break;
        case 'a': flags_.ascii = on; break;
        case 'u': flags_.unicode = on; break;
        default: refuse();
      }
    }
  }

  RegexNode look(TSNode node, int depth) {
    RegexNode result = leaf(node, RegexKind::look);
    const std::string_view written = text(node);
    result.ahead = written[2] != '<';
    result.negated = written[result.ahead ? 2 : 3] == '!';
    if (!dialect_.lookaround || (!result.ahead && !dialect_.lookbehind)) return refuse();
    if (ts_node_named_child_count(node) != 1) return refuse();
    result.children.push_back(scoped_pattern(ts_node_named_child(node, 0), depth));
    return result;
  }

  RegexNode numbered_backreference(TSNode node) {
    RegexNode result = leaf(node, RegexKind::backreference);
    result.number = number(text(node).substr(1));
    // Beyond the groups begun so far, some dialects read an octal escape.
    if (!dialect_.backreferences || result.number > groups_) return refuse();
    return result;
  }

  RegexNode named_backreference(TSNode node) {
    RegexNode result = leaf(node, RegexKind::backreference);
    if (!dialect_.backreferences || ts_node_named_child_count(node) != 1) return refuse();
    result.name = text(ts_node_named_child(node, 0));
    return result;
  }

  RegexNode class_escape(TSNode node) {
    if (const std::optional<char32_t> character = characters_.unicode_escape(text(node), flags_))
      return literal(node, *character);
    return characters(node, characters_.class_of(text(node), flags_));
  }

  RegexNode escape(TSNode node) {
    const std::string_view written = text(node);
    const char letter = written.size() > 1 ? written[1] : '\0';
    if (dialect_.absolute_ends) {
      if (letter == 'A') return leaf(node, RegexKind::text_start);
      if (letter == 'z' && dialect_.small_z) return leaf(node, RegexKind::text_end);
      if (letter == 'Z') {
        return leaf(node, dialect_.capital_z_is_absolute ? RegexKind::text_end : RegexKind::text_or_line_end);
      }
    }
    if (const std::optional<char32_t> character = characters_.escaped_character(written))
      return literal(node, *character);
    return refuse();
  }

  RegexNode character_class(TSNode node) {
    CharacterSet set;
    bool negated = false;
    for (std::uint32_t i = 0; i < ts_node_child_count(node); ++i) {
      const TSNode child = ts_node_child(node, i);
      if (is(child, "^") && i == 1) negated = true;
      if (!ts_node_is_named(child)) continue;
      set.add(characters_.member(child, flags_));
    }
    if (flags_.ignore_case) set.ignore_case();
    if (negated) set.complement();
    return characters(node, set);
  }

  const std::string& pattern_;
  const RegexDialect& dialect_;
  RegexCharacterReader characters_;
  RegexFlags flags_;
  bool understood_ = true;
  std::uint32_t groups_ = 0;
  std::unordered_map<std::string, std::uint32_t> names_ = {};
};

}  // namespace

std::optional<RegexTree> read_regex(std::string_view pattern, const RegexDialect& dialect, RegexFlags flags) {
  if (pattern.empty() || pattern.size() > longest_pattern) return std::nullopt;
  if (pattern.starts_with("(?") && pattern.substr(0, pattern.find(')')).find('x') != std::string_view::npos &&
      pattern.substr(2, 6).find_first_of("=!<:P>#") == std::string_view::npos) {
    flags.extended = true;
  }
  std::optional<std::string> normalised = normalised_regex(pattern, dialect, flags.extended);
  if (!normalised) return std::nullopt;
  const RegexSyntaxTree tree = parse_regex(*normalised);
  if (tree == nullptr) return std::nullopt;
  const TSNode root = ts_tree_root_node(tree.get());
  if (ts_node_has_error(root) || std::string_view(ts_node_type(root)) != "pattern") return std::nullopt;
  RegexTree result{*std::move(normalised), {}, flags, 0};
  Reader reader(result.pattern, dialect, flags);
  result.root = reader.pattern(root, 0);
  reader.resolve_names(result.root);
  if (!reader.understood()) return std::nullopt;
  result.groups = reader.groups();
  result.flags = reader.flags();
  return result;
}

}  // namespace core
