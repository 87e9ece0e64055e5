#include "core/explanation/explainers/class_summary.hpp"

#include <algorithm>

#include "core/analyzer/class_parts.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/explanation/phrases.hpp"
#include "core/explanation/purpose.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr std::size_t most_names = 6;

class Summary {
 public:
  Summary(const Document& document, const ClassModel& model) : document_(document), model_(model) {}

  ClassSummary write() {
    const std::string& documented = model_.documentation.summary;
    if (says_more_than(documented, document_.text(model_.name))) {
      return {.sentence = without_full_stop(sentence(prose_from_workspace(documented)))};
    }
    if (has_values()) return of_values();
    if (is_exception()) return exception();
    if (model_.methods.empty()) return of_fields();
    if (model_.fields.empty()) return of_methods();
    return over_fields();
  }

 private:
  static Prose without_full_stop(const Prose& prose) {
    Prose open;
    for (Piece piece : prose.pieces()) open << std::move(piece);
    std::vector<Piece> pieces = open.pieces();
    if (!pieces.empty() && pieces.back().kind == Piece::Kind::words && pieces.back().text.ends_with('.')) {
      pieces.back().text.pop_back();
    }
    Prose result;
    for (Piece& piece : pieces) result << std::move(piece);
    return result;
  }

  bool has_values() const {
    return !model_.fields.empty() &&
           std::ranges::all_of(model_.fields, [](const Field& field) { return field.enumerator; });
  }
  bool is_exception() const {
    return std::ranges::any_of(model_.bases, [&](Span base) {
      const std::string_view name = document_.text(base);
      return name.ends_with("Error") || name.ends_with("Exception");
    });
  }

  /// "A class", "An enum".
  Prose a_kind() const {
    const bool vowel = is_one_of(model_.kind.substr(0, 1), {"a", "e", "i", "o"});
    return Prose(vowel ? "An " : "A ") << model_.kind;
  }
  Prose names(const std::vector<Span>& spans) const {
    std::vector<Prose> items;
    for (const Span span : spans) items.push_back(Prose() << code(document_.text(span), 40));
    return listed(items, most_names);
  }
  std::vector<Span> field_names() const {
    std::vector<Span> spans;
    for (const Field& field : model_.fields) spans.push_back(field.name);
    return spans;
  }
  /// Public methods, overloads once, constructors left out.
  std::vector<Span> public_methods() const {
    std::vector<Span> spans;
    std::vector<std::string_view> seen;
    for (const Method& method : model_.methods) {
      const std::string_view name = document_.text(method.name);
      if (!method.is_public || method.is_constructor || contains(seen, name) || name.empty()) continue;
      seen.push_back(name);
      spans.push_back(method.name);
    }
    return spans;
  }

  ClassSummary of_values() const {
    const std::size_t count = model_.fields.size();
    return {.sentence = a_kind() << " of " << counted(count, "value") << ": " << names(field_names()),
            .fields = count <= most_names};
  }

  ClassSummary exception() const {
    Prose prose("An exception, a kind of ");
    prose << names(model_.bases);
    if (!model_.fields.empty()) prose << ", that carries " << names(field_names());
    return {.sentence = prose, .fields = model_.fields.size() <= most_names, .bases = true};
  }

  ClassSummary of_fields() const {
    if (!model_.made_of.empty()) return {.sentence = made_of()};
    if (!model_.fields.empty()) {
      return {.sentence = a_kind() << " of " << counted(model_.fields.size(), "field") << ": " << names(field_names()),
              .fields = model_.fields.size() <= most_names};
    }
    if (!model_.bases.empty()) {
      return {.sentence = Prose("A kind of ") << names(model_.bases) << " without members of its own", .bases = true};
    }
    return {.sentence = a_kind() << " without members"};
  }

  Prose made_of() const { return Prose("A type of its own made of ") << code(document_.text(model_.made_of), 60); }

  ClassSummary of_methods() const {
    const std::vector<Span> methods = public_methods();
    if (!model_.made_of.empty()) return {.sentence = made_of() << "; " << counted(methods.size(), "public method")};
    if (methods.empty()) return {.sentence = a_kind() << " without fields of its own and without public methods"};
    const bool is_contract = std::ranges::none_of(model_.methods, [](const Method& one) { return one.has_body; });
    Prose prose = a_kind() << (is_contract ? " of " : " without fields of its own; ")
                           << counted(methods.size(), is_contract ? "method" : "public method") << ": "
                           << names(methods);
    return {.sentence = prose, .fields = true, .methods = methods.size() <= most_names};
  }

  ClassSummary over_fields() const {
    const std::vector<Span> methods = public_methods();
    const std::vector<Span> fields = field_names();
    if (model_.kind == "interface") {
      return {.sentence = a_kind() << " of " << counted(fields.size(), "field") << " and "
                                   << counted(methods.size(), "method")};
    }
    Prose prose = a_kind() << " over ";
    prose << (fields.size() <= 3 ? names(fields) : Prose(counted(fields.size(), "field")));
    if (!methods.empty()) prose << "; " << counted(methods.size(), "public method");
    return {.sentence = prose};
  }

  const Document& document_;
  const ClassModel& model_;
};

}  // namespace

ClassSummary class_summary(const Document& document, const ClassModel& model) {
  return Summary(document, model).write();
}

Prose alias_summary(const Document& document, TSNode alias) {
  const TSNode type = document.language()->part(alias, Part::type);
  if (!exists(type) || ts_node_has_error(alias)) return {};
  Prose prose("Another name for ");
  if (document.language()->role(type) == Role::class_) {
    const TSNode name = class_name_leaf(*document.language(), type);
    const std::string_view kind = class_kind(document, type);
    return exists(name) ? prose << code(std::string(kind) + " " + std::string(document.text(name)))
                        : prose << "the " << kind << " before it";
  }
  // A declarator in front of the name belongs to the type: `*Name`, `(*Name)(int)`.
  const TSNode name = document.language()->part(alias, Part::name);
  if (document.language()->role(name) == Role::declarator) {
    const Span whole{ts_node_start_byte(type), ts_node_end_byte(name)};
    return Prose("A type declared like a variable: ") << code(document.text(whole), 80);
  }
  return prose << code(document.text(type), 80);
}

Prose summary_of_class_named(const Document& document, std::string_view name) {
  TSNode class_ = find_class(document, name);
  if (!exists(class_)) return {};
  const TSNode written = document.language()->part(class_, Part::type);
  const bool is_named_here =
      document.language()->role(written) == Role::class_ && exists(document.language()->part(written, Part::body));
  if (is_named_here) class_ = written;
  Prose prose = document.language()->role(class_) == Role::class_
                    ? class_summary(document, build_class_model(document, class_)).sentence
                    : alias_summary(document, class_);
  if (prose.empty()) return {};
  return prose << "; defined at " << line_of(document, Document::span_of(class_));
}

}  // namespace core
