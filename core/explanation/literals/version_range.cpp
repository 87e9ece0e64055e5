// Ranges of versions as package managers write them: `^1.2.3`, `~1.4`, `1.x`, `>=1 <2` (node-semver's grammar), and
// `~=1.4`, `!=1.5.*` (PEP 440). What is accepted is said as an interval.
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/place_words.hpp"
#include "core/explanation/literals/text_reader.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

/// Up to three numbers; fewer, or an `x`, leave the rest open.
struct Version {
  std::array<std::uint64_t, 3> parts{};
  std::size_t given = 0;
  bool wildcard = false;
  std::string suffix;  ///< "-rc.1", "rc1"

  Version above(std::size_t part) const {
    Version next;
    for (std::size_t i = 0; i < part; ++i) next.parts[i] = parts[i];
    next.parts[part] = parts[part] + 1;
    next.given = 3;
    return next;
  }
  std::string written() const {
    std::string text;
    for (std::size_t i = 0; i < given; ++i) text += (i > 0 ? "." : "") + std::to_string(parts[i]);
    return text + suffix;
  }
  std::string text() const {
    return std::to_string(parts[0]) + "." + std::to_string(parts[1]) + "." + std::to_string(parts[2]) + suffix;
  }
};

std::optional<Version> read_version(TextReader& reader) {
  Version version;
  reader.take('v');
  for (std::size_t i = 0; i < 3; ++i) {
    if (i > 0 && !reader.take('.')) break;
    if (reader.take('x') || reader.take('X') || reader.take('*')) {
      version.wildcard = true;
      break;
    }
    const auto number = reader.number(1, 9);
    if (!number) return std::nullopt;
    version.parts[i] = *number;
    ++version.given;
  }
  if (reader.peek() == '.') return std::nullopt;  // four parts and more
  if (version.given == 3 || (version.given > 0 && !version.wildcard)) {
    version.suffix =
        reader.take_while([](char c) { return is_letter_or_digit(c) || c == '-' || c == '+' || c == '.'; });
  }
  if (version.given == 0 && !version.wildcard) return std::nullopt;
  return version;
}

/// What one comparator accepts, as words.
struct Comparator {
  std::string_view sign;
  Version version;
};

Prose shown(const Version& version) { return Prose() << code(version.text()); }

Prose interval(const Version& first, const Version& beyond) {
  return Prose("from ") << shown(first) << " to below " << shown(beyond);
}

Prose anything_of(const Version& version) {
  if (version.given == 0) return "any version";
  if (version.given == 3) return Prose("exactly ") << shown(version);
  return interval(version, version.above(version.given - 1));
}

Prose caret(const Version& version) {
  if (version.given == 0) return "any version";
  std::size_t part = 0;
  while (part + 1 < version.given && version.parts[part] == 0) ++part;
  return interval(version, version.above(part));
}

Prose tilde(const Version& version) {
  if (version.given == 0) return "any version";
  return interval(version, version.above(version.given == 1 ? 0 : 1));
}

/// `~=` of PEP 440: the last given part may grow.
std::optional<Prose> compatible(const Version& version) {
  if (version.given < 2) return std::nullopt;
  return interval(version, version.above(version.given - 2));
}

std::optional<Prose> comparator_words(const Comparator& comparator) {
  const Version& version = comparator.version;
  const std::string_view sign = comparator.sign;
  if (sign == "^") return caret(version);
  if (sign == "~" || sign == "~>") return tilde(version);
  if (sign == "~=") return compatible(version);
  if (sign == "!=") {
    if (version.given == 0) return std::nullopt;
    return version.wildcard ? Prose("none ") << anything_of(version) : Prose("other than ") << shown(version);
  }
  if (version.given == 0) return std::nullopt;
  if (sign == ">=") return Prose("at least ") << shown(version);
  if (sign == "<") return Prose("below ") << shown(version);
  // Of an incomplete version, some read all that begins with it, others the one with zeros behind.
  if (sign == ">") return Prose("above ") << code(version.written());
  if (sign == "<=") return Prose("at most ") << code(version.written());
  if (sign == "==" || sign == "===") {
    return version.wildcard ? anything_of(version) : Prose("exactly ") << shown(version);
  }
  return anything_of(version);
}

class RangeReader {
 public:
  explicit RangeReader(std::string_view text) : reader_(text) {}

  std::optional<Prose> read() {
    std::vector<Prose> alternatives;
    do {
      const auto words = conjunction();
      if (!words) return std::nullopt;
      alternatives.push_back(*words);
      reader_.skip_blanks();
    } while (reader_.take("||"));
    if (!reader_.done() || alternatives.size() > 6) return std::nullopt;
    return listed(alternatives, 6, "or");
  }

  std::size_t signs() const { return signs_; }
  bool has_caret() const { return caret_; }

 private:
  std::optional<Prose> conjunction() {
    std::vector<Comparator> comparators;
    reader_.skip_blanks();
    while (!reader_.done() && !reader_.rest().starts_with("||") && comparators.size() < 8) {
      const auto next = comparator();
      if (!next) return std::nullopt;
      comparators.push_back(*next);
      reader_.skip_blanks();
      if (comparators.size() == 1 && reader_.take("- ")) return hyphen(comparators[0]);
      if (reader_.take(',')) {
        reader_.skip_blanks();
        if (reader_.done()) return std::nullopt;
      }
    }
    return join(comparators);
  }

  static std::optional<Prose> join(const std::vector<Comparator>& comparators) {
    if (comparators.empty()) return std::nullopt;
    const bool from_to = comparators.size() == 2 && comparators[0].sign == ">=" && comparators[1].sign == "<" &&
                         comparators[0].version.given > 0 && comparators[1].version.given > 0;
    if (from_to) return interval(comparators[0].version, comparators[1].version);
    std::vector<Prose> words;
    for (const Comparator& comparator : comparators) {
      const auto one = comparator_words(comparator);
      if (!one) return std::nullopt;
      words.push_back(*one);
    }
    return listed(words, 8);
  }

  /// `1.2 - 2.3`
  std::optional<Prose> hyphen(const Comparator& first) {
    const auto last = comparator();
    if (!last || !first.sign.empty() || !last->sign.empty() || last->version.given == 0) return std::nullopt;
    ++signs_;
    if (last->version.given < 3) return interval(first.version, last->version.above(last->version.given - 1));
    return shown(first.version) << " to " << shown(last->version) << ", both included";
  }

  std::optional<Comparator> comparator() {
    Comparator result;
    for (const std::string_view sign : {"===", "~=", "~>", "==", "!=", ">=", "<=", "^", "~", ">", "<", "="}) {
      if (!reader_.take(sign)) continue;
      result.sign = sign;
      ++signs_;
      caret_ = caret_ || sign == "^";
      break;
    }
    reader_.skip_blanks();
    const auto version = read_version(reader_);
    if (!version) return std::nullopt;
    if (version->wildcard) ++signs_;
    result.version = *version;
    return result;
  }

  TextReader reader_;
  std::size_t signs_ = 0;
  bool caret_ = false;
};

/// The name before a requirement: `requests` of "requests[socks]>=2.8,<3"; takes it out of `text`.
std::string_view take_package(std::string_view& text) {
  TextReader reader(text);
  if (!is_letter(reader.peek())) return {};
  const std::string_view name =
      reader.take_while([](char c) { return is_letter_or_digit(c) || c == '-' || c == '_' || c == '.'; });
  if (reader.take('[')) {
    reader.take_while([](char c) { return c != ']'; });
    if (!reader.take(']')) return {};
  }
  reader.skip_blanks();
  if (!is_one_of(reader.rest().substr(0, 1), {"<", ">", "=", "~", "!"})) return {};
  text = reader.rest();
  return name;
}

}  // namespace

LiteralAnswer explain_version_range(const Literal& literal) {
  if (literal.role != Role::string || !literal.exact || literal.text.empty() || literal.text.size() > 120) return {};
  const bool told = literal.context.dialect == "version-range" ||
                    place_says(literal.context, {"version", "versions", "requires", "dependencies", "engines", "semver",
                                                 "requirement", "requirements", "specifier", "satisfies", "peer"});
  std::string_view text = trim(literal.text);
  const std::string_view package = take_package(text);
  RangeReader reader(text);
  const std::optional<Prose> range = reader.read();
  if (!range || reader.signs() == 0) return {};
  // "<5" or ">= 3" may be anything; three numbers after a sign are a version.
  const auto dots = std::count(text.begin(), text.end(), '.');
  const bool version_sign = text.front() == '^' || text.starts_with(">=") || (text.front() == '~' && dots > 1);
  if (!told && (dots == 0 || (!version_sign && package.empty()))) return {};
  LiteralAnswer answer;
  answer.first_line = told ? Prose("accepts ") : Prose("likely a version range: accepts ");
  const Piece& first = range->pieces().front();
  const bool several =
      first.kind == Piece::Kind::words && !first.text.starts_with("exactly") && !first.text.starts_with("any");
  if (!package.empty()) answer.first_line << code(package) << " ";
  answer.first_line << (several ? "versions " : package.empty() ? "" : "in ") << *range;
  if (reader.has_caret() && text.starts_with("^0.")) {
    answer.notes.push_back(Prose("before 1.0, ") << code("^") << " keeps the first part that is not zero");
  }
  return answer;
}

}  // namespace core
