#include "core/explanation/literals/regex/backtracking.hpp"

#include <algorithm>

#include "core/explanation/literals/regex/example.hpp"

namespace core {
namespace {

constexpr std::uint32_t few_repetitions = 6;
constexpr std::uint32_t many_repetitions = 14;
constexpr std::uint32_t most_steps = 1u << 16;
/// Between 6 and 14 repetitions a polynomial of degree four grows by a factor of 30; two to the power of n by 256, the
/// Fibonacci numbers (the fewest divisions of a text into w and ww) by 47.
constexpr std::uint32_t exponential_growth = 40;
/// These bound the work of one question.
constexpr std::size_t most_repetitions = 6;
constexpr std::size_t most_alternatives = 20;
constexpr std::uint32_t all_steps = 4 * most_steps;

bool has_backreference(const RegexNode& node) {
  if (node.kind == RegexKind::backreference) return true;
  for (const RegexNode& child : node.children) {
    if (has_backreference(child)) return true;
  }
  return false;
}

bool has_repeat_or_alternation(const RegexNode& node) {
  if (node.kind == RegexKind::alternation || (node.kind == RegexKind::repeat && node.most > 1)) return true;
  for (const RegexNode& child : node.children) {
    if (has_repeat_or_alternation(child)) return true;
  }
  return false;
}

/// A repetition that may be ambiguous, with a text that leads to it.
struct Candidate {
  const RegexNode* repeat;
  std::string prefix;
};

void collect(const RegexNode& node, std::string prefix, std::vector<Candidate>& found) {
  if (found.size() >= most_repetitions || prefix.size() > 200 || node.kind == RegexKind::look) return;
  if (node.kind == RegexKind::repeat && node.most == RegexNode::unbounded &&
      has_repeat_or_alternation(node.children[0]) && !has_backreference(node)) {
    found.push_back({&node, prefix});
  }
  for (const RegexNode& child : node.children) {
    collect(child, prefix, found);
    if (node.kind != RegexKind::alternation) prefix += text_matching(child, {.longer = false});
  }
}

class Prover {
 public:
  Prover(const RegexTree& tree, const RegexMatcher& whole, const RegexDialect& dialect)
      : tree_(tree), whole_(whole), dialect_(dialect) {}

  std::optional<ExponentialBacktracking> prove(const Candidate& candidate) {
    const RegexNode& body = candidate.repeat->children[0];
    const std::optional<RegexMatcher> matcher = whole_text(body);
    if (!matcher) return std::nullopt;
    constexpr ExampleWish wishes[] = {{.longer = false}, {.longer = true}, {.longer = false, .last_alternative = true}};
    for (const ExampleWish& wish : wishes) {
      const std::string pump = text_matching(body, wish);
      if (pump.empty() || pump.size() > 12) continue;
      if (!is_ambiguous(body, *matcher, pump)) continue;
      if (const auto attack = confirmed_attack(candidate.prefix, pump)) {
        return ExponentialBacktracking{candidate.repeat->span, pump, *attack};
      }
    }
    return std::nullopt;
  }

 private:
  std::optional<RegexMatcher> whole_text(const RegexNode& node) const {
    const std::string pattern = "^(?:" + tree_.pattern.substr(node.span.begin, node.span.size()) + ")$";
    RegexFlags flags = tree_.flags;
    flags.multiline = flags.extended = false;  // the tree's pattern has no extended syntax any more
    return RegexMatcher::compile(pattern, dialect_, flags);
  }

  bool is_ambiguous(const RegexNode& body, const RegexMatcher& matcher, const std::string& pump) const {
    if (matcher.find(pump) && matcher.find(pump + pump)) return true;
    const RegexNode* inner = &body;
    while (inner->children.size() == 1 && inner->kind != RegexKind::repeat) inner = &inner->children[0];
    if (inner->kind != RegexKind::alternation || inner->children.size() > most_alternatives) return false;
    std::size_t matching = 0;
    for (const RegexNode& alternative : inner->children) {
      if (alternative.children.empty()) continue;
      const std::optional<RegexMatcher> one = whole_text(alternative);
      if (one && one->find(pump)) ++matching;
    }
    return matching > 1;
  }

  /// A text on which the steps were seen to grow exponentially.
  std::optional<std::string> confirmed_attack(const std::string& prefix, const std::string& pump) {
    for (const std::string_view end : {"!", "\n\n", "\x01", "~#"}) {
      const auto text = [&](std::uint32_t times) {
        std::string result = prefix;
        for (std::uint32_t i = 0; i < times; ++i) result += pump;
        return result.append(end);
      };
      const std::optional<std::uint32_t> few = steps(text(few_repetitions));
      if (!few || *few == most_steps) continue;
      const std::optional<std::uint32_t> many = steps(text(many_repetitions));
      if (!many || *many / *few < exponential_growth) continue;
      return text(many_repetitions);
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> steps(const std::string& text) {
    if (steps_left_ < most_steps) return std::nullopt;
    const std::optional<std::uint32_t> taken = whole_.steps_to_fail(text, most_steps);
    // All the tries together take twice the last one.
    steps_left_ -= std::min(steps_left_, 2 * taken.value_or(0));
    return taken;
  }

  const RegexTree& tree_;
  const RegexMatcher& whole_;
  const RegexDialect& dialect_;
  std::uint32_t steps_left_ = all_steps;
};

}  // namespace

std::optional<ExponentialBacktracking> exponential_backtracking(const RegexTree& tree, const RegexMatcher& whole,
                                                                const RegexDialect& dialect) {
  if (!dialect.exponential) return std::nullopt;
  std::vector<Candidate> candidates;
  collect(tree.root, {}, candidates);
  Prover prover(tree, whole, dialect);
  for (const Candidate& candidate : candidates) {
    if (auto proof = prover.prove(candidate)) return proof;
  }
  return std::nullopt;
}

}  // namespace core
