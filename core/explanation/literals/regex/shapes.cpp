#include "core/explanation/literals/regex/shapes.hpp"

#include "core/explanation/literals/regex/example.hpp"

namespace core {
namespace {

constexpr RegexShape known_shapes[] = {
    {"d{4}-d{2}-d{2}", "an ISO-like date", "2024-01-31", "also accepts month 99 and day 99"},
    {"d{4}-d{1,2}-d{1,2}", "an ISO-like date", "2024-1-31", "also accepts month 99 and day 99"},
    {"d{4}/d{2}/d{2}", "a date written year first", "2024/01/31", "also accepts month 99 and day 99"},
    {"d{2}/d{2}/d{4}", "a date written with slashes", "31/01/2024", "also accepts day 99 and month 99"},
    {"d{1,2}/d{1,2}/d{4}", "a date written with slashes", "31/1/2024", "also accepts day 99 and month 99"},
    {"d{2}\\.d{2}\\.d{4}", "a date written with dots", "31.01.2024", "also accepts day 99 and month 99"},
    {"d{4}-d{2}-d{2}Td{2}:d{2}:d{2}", "an ISO-like date and time", "2024-01-31T09:30:00", "also accepts hour 99"},
    {"d{4}-d{2}-d{2}Td{2}:d{2}:d{2}Z", "an ISO-like date and time in UTC", "2024-01-31T09:30:00Z",
     "also accepts hour 99"},
    {"d{4}-d{2}-d{2} d{2}:d{2}:d{2}", "a date and time", "2024-01-31 09:30:00", "also accepts hour 99"},
    {"d{2}:d{2}", "a time of day", "09:30", "also accepts `99:99`"},
    {"d{1,2}:d{2}", "a time of day", "9:30", "also accepts `99:99`"},
    {"d{2}:d{2}:d{2}", "a time of day with seconds", "09:30:00", "also accepts `99:99:99`"},
    {"d{1,3}\\.d{1,3}\\.d{1,3}\\.d{1,3}", "an address like those of IPv4", "192.168.1.10",
     "also accepts 999 as a part"},
    {"(d{1,3}\\.){3}d{1,3}", "an address like those of IPv4", "192.168.1.10", "also accepts 999 as a part"},
    {"h{8}-h{4}-h{4}-h{4}-h{12}", "a UUID", "123e4567-e89b-12d3-a456-426614174000", ""},
    {"#h{6}", "a hex colour of six digits", "#1e90ff", ""},
    {"#h{3}", "a hex colour of three digits", "#fa0", ""},
    {"#(h{3}|h{6})", "a hex colour of three or six digits", "#1e90ff", ""},
    {"#(h{6}|h{3})", "a hex colour of three or six digits", "#1e90ff", ""},
    {"d+\\.d+\\.d+", "three numbers with dots between, like a version", "1.24.3", ""},
    {"v?d+\\.d+\\.d+", "a version of three numbers", "v1.24.3", ""},
    {"[+-]?d+", "a whole number with an optional sign", "-42", ""},
    {"-?d+", "a whole number, perhaps negative", "-42", ""},
    {"-?d+(\\.d+)?", "a decimal number, perhaps negative", "-3.14", ""},
    {"d+(\\.d+)?", "a number with optional decimals", "3.14", ""},
    {"d{5}(-d{4})?", "five digits and perhaps four more, like a US postal code", "94103-1234", ""},
    {"d{3}-d{3}-d{4}", "ten digits like a US telephone number", "555-123-4567", ""},
    {"iw*", "an identifier", "item_2", ""},
};

std::string set_shape(const CharacterSet& set) {
  const auto same = [&](std::string_view posix) { return set.ascii == posix_set(posix).ascii; };
  if (set.all_beyond) return set.ascii.all() || (~set.ascii).count() == 1 ? "." : "?";
  if (same("digit")) return "d";
  if (same("xdigit")) return "h";
  CharacterSet lower_hex = posix_set("digit");
  lower_hex.add('a', 'f');
  if (set.ascii == lower_hex.ascii && !set.beyond) return "h";
  CharacterSet first_of_identifier = posix_set("alpha");
  first_of_identifier.add('_');
  if (set.ascii == first_of_identifier.ascii && !set.beyond) return "i";
  if (same("word")) return "w";
  if (set == CharacterSet::of("+-")) return "[+-]";
  if (set == CharacterSet::of(" ")) return " ";
  return "?";
}

std::string times_shape(const RegexNode& node) {
  if (node.most == RegexNode::unbounded && node.least == 0) return "*";
  if (node.most == RegexNode::unbounded && node.least == 1) return "+";
  if (node.least == 0 && node.most == 1) return "?";
  std::string times = "{" + std::to_string(node.least);
  if (node.most != node.least) times += "," + (node.most == RegexNode::unbounded ? "" : std::to_string(node.most));
  return times + "}";
}

bool is_single(std::string_view shape) { return shape.size() == 1 || (shape.size() == 2 && shape[0] == '\\'); }

/// `d` written twice is `d{2}`.
std::string with_runs_counted(const RegexNode& sequence) {
  std::string shape;
  for (std::size_t i = 0; i < sequence.children.size();) {
    const RegexNode& child = sequence.children[i];
    const std::string one = shape_of(child);
    std::size_t run = 1;
    if (child.kind == RegexKind::characters && child.character == 0) {
      while (i + run < sequence.children.size() && sequence.children[i + run].kind == RegexKind::characters &&
             sequence.children[i + run].set == child.set) {
        ++run;
      }
    }
    shape += one;
    if (run > 1) shape += "{" + std::to_string(run) + "}";
    i += run;
  }
  return shape;
}

}  // namespace

std::string shape_of(const RegexNode& node) {
  switch (node.kind) {
    case RegexKind::sequence: return with_runs_counted(node);
    case RegexKind::alternation: {
      std::string shape = "(";
      for (const RegexNode& child : node.children) shape += (shape.size() > 1 ? "|" : "") + shape_of(child);
      return shape + ")";
    }
    case RegexKind::characters:
      if (node.character == '.') return "\\.";
      return node.character != 0 ? text_matching(node, {}) : set_shape(node.set);
    case RegexKind::group:
    case RegexKind::plain_group: return shape_of(node.children[0]);
    case RegexKind::repeat: {
      const std::string inner = shape_of(node.children[0]);
      const bool bare = is_single(inner) || inner == "[+-]" || inner.starts_with("(");
      return (bare ? inner : "(" + inner + ")") + times_shape(node);
    }
    case RegexKind::boundary:
    case RegexKind::line_start:
    case RegexKind::line_end:
    case RegexKind::text_start:
    case RegexKind::text_end:
    case RegexKind::text_or_line_end:
    case RegexKind::flags: return {};
    default: return "?";
  }
}

const RegexShape* known_shape(const RegexTree& tree) {
  const std::string shape = shape_of(tree.root);
  for (const RegexShape& known : known_shapes) {
    if (known.shape == shape) return &known;
  }
  return nullptr;
}

}  // namespace core
