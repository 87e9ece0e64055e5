// A regular expression: what it matches as a whole, then piece by piece, with an example that was matched before it is
// shown.
#include <algorithm>

#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/regex/backtracking.hpp"
#include "core/explanation/literals/regex/dialect.hpp"
#include "core/explanation/literals/regex/example.hpp"
#include "core/explanation/literals/regex/flags.hpp"
#include "core/explanation/literals/regex/matcher.hpp"
#include "core/explanation/literals/regex/shapes.hpp"
#include "core/explanation/literals/regex/traps.hpp"
#include "core/explanation/literals/regex/tree.hpp"
#include "core/explanation/literals/regex/words.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

constexpr std::size_t most_pieces_shown = 12;
constexpr std::size_t most_notes = 3;

const RegexDialect* dialect_of(const Literal& literal) {
  if (const RegexDialect* dialect = regex_dialect(literal.context.dialect)) return dialect;
  if (literal.role != Role::regex) return nullptr;
  return regex_dialect(literal.document.language()->literals().dialect("/", "regex"));
}

bool is_start(const RegexNode& node) {
  return node.kind == RegexKind::line_start || node.kind == RegexKind::text_start;
}
bool is_end(const RegexNode& node) {
  return node.kind == RegexKind::line_end || node.kind == RegexKind::text_end ||
         node.kind == RegexKind::text_or_line_end;
}

/// One pattern with all that is found out about it.
class PatternTeller {
 public:
  PatternTeller(const Literal& literal, const RegexDialect& dialect, const FoundFlags& flags, const RegexTree& tree)
      : literal_(literal), dialect_(dialect), flags_(flags), tree_(tree), pieces_(pieces_of(tree.root)) {
    matcher_ = RegexMatcher::compile(literal.text, dialect, flags.flags);
    start_ = !pieces_.empty() && is_start(*pieces_.front().nodes[0]);
    end_ = !pieces_.empty() && is_end(*pieces_.back().nodes[0]);
  }

  LiteralAnswer answer() {
    LiteralAnswer answer;
    answer.first_line = first_line();
    if (Prose pieces = piece_by_piece(); !pieces.empty()) answer.details.push_back(std::move(pieces));
    if (!flags_.words.empty()) answer.details.push_back(Prose("the flag ") << listed(flags_.words, 5));
    answer.notes = notes();
    return answer;
  }

 private:
  Prose first_line() {
    Prose line = "matches ";
    const RegexShape* shape = known_shape(tree_);
    if (shape != nullptr && is_verified(shape->example)) {
      shape_ = shape;
      line << place_words() << shape->words
           << (shape->words.find(',') == std::string_view::npos ? " such as " : "; such as ") << code(shape->example);
    } else {
      line << place_words() << words_of(inner_pieces(), tree_);
      if (const std::optional<RegexExample> example = found_example()) {
        line << "; such as " << code(example->text);
        if (!example->whole.empty()) line << " in " << code(example->whole);
      }
    }
    return line << captures();
  }

  bool is_verified(std::string_view example) const {
    const std::optional<Span> found = matcher_ ? matcher_->find(example) : std::nullopt;
    return found && found->begin == 0 && found->end == example.size();
  }

  /// None for a pattern of plain characters, which is its own example.
  std::optional<RegexExample> found_example() const {
    const std::vector<RegexPiece> inner = inner_pieces();
    const bool plain = std::ranges::all_of(inner, [](const RegexPiece& piece) { return !piece.text.empty(); });
    if (plain || !matcher_) return std::nullopt;
    return example_of(tree_, *matcher_);
  }

  /// Where the match must stand; the pieces named afterwards are those between the anchors.
  Prose place_words() const {
    const bool lines = tree_.flags.multiline || dialect_.anchors_of_lines;
    if (is_whole()) return lines ? "as a whole line: " : "as the whole text: ";
    if ((start_ || starts_by_callee()) && end_) return lines ? "as a whole line: " : "as the whole text: ";
    if (start_ || starts_by_callee())
      return lines && start_ ? "at the start of a line: " : "at the start of the text: ";
    if (end_) return lines ? "at the end of a line: " : "at the end of the text: ";
    return {};
  }

  bool starts_by_callee() const {
    return !literal_.context.callee.empty() && literal_.context.callee == dialect_.anchoring_callee;
  }

  bool is_whole() const {
    const std::string_view callees = dialect_.whole_callees;
    return !literal_.context.callee.empty() && callees == literal_.context.callee;
  }

  std::vector<RegexPiece> inner_pieces() const {
    std::vector<RegexPiece> inner = pieces_;
    if (start_) inner.erase(inner.begin());
    if (end_ && !inner.empty()) inner.pop_back();
    return inner;
  }

  Prose captures() const {
    std::vector<Prose> names;
    collect_names(tree_.root, names);
    return names.empty() ? Prose() : Prose("; captures ") << listed(names, 5);
  }

  static void collect_names(const RegexNode& node, std::vector<Prose>& names) {
    if (node.kind == RegexKind::group && !node.name.empty()) names.push_back(Prose() << code(node.name));
    for (const RegexNode& child : node.children) collect_names(child, names);
  }

  Prose piece_by_piece() const {
    if (pieces_.size() < 3 && tree_.groups == 0) return {};
    if (pieces_.size() == 1 && tree_.root.kind == RegexKind::alternation) return alternatives();
    Prose line;
    std::size_t shown = 0;
    for (const RegexPiece& piece : pieces_) {
      if (shown++ == most_pieces_shown) {
        line << " · " << static_cast<std::uint32_t>(pieces_.size() - most_pieces_shown) << " more";
        break;
      }
      if (shown > 1) line << " · ";
      line << one_piece(piece);
    }
    return line;
  }

  Prose alternatives() const {
    std::vector<Prose> groups;
    collect_groups(tree_.root, groups);
    return listed(groups, 6);
  }

  void collect_groups(const RegexNode& node, std::vector<Prose>& groups) const {
    if (node.kind == RegexKind::group)
      groups.push_back(Prose() << code(source(node.span), 40) << " group " << group_name(node));
    for (const RegexNode& child : node.children) collect_groups(child, groups);
  }

  static Prose group_name(const RegexNode& node) {
    return node.name.empty() ? Prose(std::to_string(node.number)) : Prose() << code(node.name);
  }

  std::string_view source(Span span) const { return std::string_view(tree_.pattern).substr(span.begin, span.size()); }

  Prose one_piece(const RegexPiece& piece) const {
    const RegexNode& node = *piece.nodes[0];
    Prose line;
    if (source(piece.span).find_first_not_of(' ') == std::string_view::npos) return words_of(piece, tree_);
    line << exact_code(source(piece.span), 40);
    if (!piece.text.empty()) return without_backslashes(piece) ? line : line << " " << words_of(piece, tree_);
    if (is_start(node)) return line << " start";
    if (is_end(node)) return line << " end";
    const RegexNode& counted = node.kind == RegexKind::repeat ? node.children[0] : node;
    if (counted.kind == RegexKind::group) {
      line << " group " << group_name(counted);
      return node.kind == RegexKind::repeat ? line << repeated(node) : line;
    }
    return line << " " << words_of(piece, tree_);
  }

  /// Whether the characters are those written, backslashes before punctuation aside.
  bool without_backslashes(const RegexPiece& piece) const {
    std::string plain;
    const std::string_view written = source(piece.span);
    for (std::size_t i = 0; i < written.size(); ++i) {
      if (written[i] == '\\' && i + 1 < written.size()) ++i;
      plain += written[i];
    }
    return plain == piece.text;
  }

  static Prose repeated(const RegexNode& repeat) {
    if (repeat.least == 0 && repeat.most == 1) return ", optional";
    return ", repeated: it keeps the last";
  }

  std::vector<Prose> notes() {
    std::vector<Prose> notes;
    if (const auto slow =
            matcher_ && flags_.certain ? exponential_backtracking(tree_, *matcher_, dialect_) : std::nullopt) {
      notes.push_back(Prose() << code(source(slow->repetition), 40)
                              << " backtracks: the time grows exponentially with each further " << code(slow->pump)
                              << " in a text like " << code(slow->attack, 40) << ", which does not match");
    }
    if (shape_ != nullptr && !shape_->beware.empty()) notes.push_back(prose_from_table(shape_->beware));
    for (Prose& trap : regex_traps(tree_, dialect_, {literal_.context.callee, literal_.bytes})) {
      notes.push_back(std::move(trap));
    }
    if (notes.size() > most_notes) notes.resize(most_notes);
    return notes;
  }

  const Literal& literal_;
  const RegexDialect& dialect_;
  const FoundFlags& flags_;
  const RegexTree& tree_;
  std::vector<RegexPiece> pieces_;
  std::optional<RegexMatcher> matcher_ = {};
  const RegexShape* shape_ = nullptr;
  bool start_ = false;
  bool end_ = false;
};

/// Where a string holds delimiters and flags too, `"/pattern/i"`: the literal between them. Nothing when it has none,
/// or flags that change the syntax.
std::optional<Literal> without_delimiters(const Literal& literal) {
  constexpr std::string_view openings = "([{<";
  constexpr std::string_view closings = ")]}>";
  const std::string_view text = literal.text;
  if (text.size() < 3 || is_letter_or_digit(text.front()) || text.front() == '\\') return std::nullopt;
  const std::size_t bracket = openings.find(text.front());
  const std::size_t end = text.rfind(bracket == std::string_view::npos ? text.front() : closings[bracket]);
  if (end == 0 || end == std::string_view::npos) return std::nullopt;
  Literal inner = literal;
  inner.flags = text.substr(end + 1);
  if (inner.flags.find_first_not_of("imsxuD") != std::string::npos) return std::nullopt;
  inner.text = literal.text.substr(1, end - 1);
  inner.role = Role::regex;
  inner.context.dialect = "regex-pcre";
  return inner;
}

}  // namespace

LiteralAnswer explain_regular_expression(const Literal& literal) {
  if (literal.context.dialect == "regex-pcre delimited" && literal.role == Role::string && literal.exact) {
    const std::optional<Literal> inner = without_delimiters(literal);
    return inner ? explain_regular_expression(*inner) : LiteralAnswer{};
  }
  if ((literal.role != Role::string && literal.role != Role::regex) || !literal.exact) return {};
  const RegexDialect* dialect = dialect_of(literal);
  if (dialect == nullptr) return {};
  const FoundFlags flags = flags_of(literal, *dialect);
  if (!flags.understood) return {};
  const std::optional<RegexTree> tree = read_regex(literal.text, *dialect, flags.flags);
  if (!tree || tree->root.children.empty()) return {};
  return PatternTeller(literal, *dialect, flags, *tree).answer();
}

}  // namespace core
