// Explains a variable, parameter, imported or defined name: the part it plays, where its values come from, where they
// go.
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "core/analyzer/scopes.hpp"
#include "core/explanation/explainers.hpp"
#include "core/explanation/explainers/class_summary.hpp"
#include "core/explanation/explainers/name_elsewhere.hpp"
#include "core/explanation/explainers/variable_parameter.hpp"
#include "core/explanation/explainers/variable_part.hpp"
#include "core/explanation/explainers/variable_uses.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

/// One question about one binding.
class Answer {
 public:
  Answer(const Question& question, const Binding& binding)
      : question_(question), document_(question.document), binding_(binding) {}

  Explanation explain() const {
    Explanation explanation;
    explanation.kind = SubjectKind::variable;
    explanation.span = question_.subject.span;
    explanation.name = std::string(name());
    if (const Prose line = first_line(); !line.empty()) explanation.first_line = sentence(line);
    if (explanation.empty()) return explanation;
    add_lines(explanation);
    add_functions(explanation);
    add_notes(explanation);
    return explanation;
  }

 private:
  std::string_view name() const { return question_.text(question_.subject.span); }
  std::string_view text(Span span) const { return document_.text(span); }

  Occurrences where(auto matches) const {
    Occurrences found;
    for (const Occurrence& occurrence : binding_.occurrences) {
      if (matches(occurrence)) found.push_back(&occurrence);
    }
    return found;
  }
  /// Values it gets after it came into being as a parameter, import or definition.
  Occurrences writes() const {
    return where([](const Occurrence& one) {
      const bool birth = one.use == Use::parameter || one.use == Use::named_result || one.use == Use::imported ||
                         one.use == Use::defined;
      return (gives_value(one.use) && !birth) || one.use == Use::deleted;
    });
  }
  Occurrences reads_of() const {
    return where([](const Occurrence& one) { return reads(one.use); });
  }

  Prose first_line() const {
    if (std::ranges::all_of(name(), [](char c) { return c == '_'; }) && reads_of().empty()) return {};
    switch (binding_.birth) {
      case Use::parameter: return parameter();
      case Use::imported: return imported();
      case Use::defined: return defined();
      case Use::named_result: return result();
      default: return variable();
    }
  }

  /// Uses after `before`, or nothing.
  Prose of_uses(std::string_view before, std::size_t limit = 3) const {
    const Prose uses = with_commas(uses_of(document_, binding_, limit));
    return uses.empty() ? Prose() : Prose(before) << uses;
  }

  Prose variable() const {
    const Prose part = part_played(document_, binding_);
    if (part.empty()) return {};
    Prose line = Prose() << code(name()) << " " << part;
    const Prose uses = of_uses("; ");
    if (uses.empty() && binding_.certain && !binding_.global && !is_exported_or_macro())
      return line << "; not read " << place();
    return line << uses;
  }

  /// A variable of a class is read through its objects, which is not seen here.
  bool is_exported_or_macro() const { return binding_.function.empty(); }
  std::string_view place() const { return binding_.function.empty() ? "in this file" : "in this function"; }

  /// A result that has a name is returned by every return without a value.
  Prose result() const {
    const Occurrences again = writes();
    const Prose uses = of_uses("");
    if (again.empty() && uses.empty()) return {};
    Prose line = Prose("Result ") << code(name()) << " of the function: ";
    if (!again.empty()) line << "set at " << lines_of(document_, again, 3) << (uses.empty() ? "" : "; ");
    return line << uses;
  }

  Prose parameter() const {
    const Prose documented = documentation_of(document_, binding_);
    if (binding_.in_prototype) {
      return documented.empty() ? Prose() : Prose("Parameter ") << code(name()) << ": " << documented;
    }
    Prose line = Prose(is_receiver(document_, binding_) ? "Receiver " : "Parameter ") << code(name());
    const Span value = default_value_of(document_, binding_);
    if (!value.empty()) line << ", " << code(text(value), 30) << " by default";
    line << ": " << documented << (documented.empty() ? "" : "; ");
    const Prose uses = of_uses("");
    if (uses.empty() && reads_of().empty()) return unread_parameter(line, documented);
    line << uses;
    if (!writes().empty()) return line << "; " << new_values();
    return is_surely_fixed() && !is_receiver(document_, binding_) ? line << "; never reassigned" : line;
  }

  Prose unread_parameter(Prose line, const Prose& documented) const {
    if (becomes_member(document_, binding_)) return line << "also becomes a member of the object";
    if (!writes().empty()) return line << new_values();
    if (!binding_.certain)
      return documented.empty() ? Prose() : Prose("Parameter ") << code(name()) << ": " << documented;
    return line << "not read in this function";
  }

  /// What a parameter becomes: "becomes `len(a)` when `hi is None` (L33)".
  Prose new_values() const {
    const Occurrences again = writes();
    const Occurrence& first = *again.front();
    if (first.use != Use::assigned || first.value.empty() || first.pattern_size > 0) {
      return Prose("given a new value (") << lines_of(document_, again, 3) << ")";
    }
    Prose line = Prose("becomes ") << code(text(first.value), 40);
    if (!first.condition.empty() && first.condition.size() <= 60) line << " when " << code(text(first.condition));
    line << " (" << line_of(document_, first.span) << ")";
    if (again.size() > 1)
      line << ", given other values later (" << lines_of(document_, {again.begin() + 1, again.end()}, 3) << ")";
    return line;
  }

  /// Where nothing else could give it a value: references and macros can.
  bool is_surely_fixed() const {
    const bool by_call = document_.language()->traits().calls_may_assign;
    return binding_.certain && std::ranges::none_of(binding_.occurrences, [&](const Occurrence& one) {
             return one.use == Use::address_taken || (by_call && one.use == Use::argument);
           });
  }

  Prose imported() const {
    for (const Occurrence& occurrence : binding_.occurrences) {
      if (occurrence.use != Use::imported) continue;
      Prose line = Prose() << code(name()) << " is imported by " << code(text(occurrence.value)) << " ("
                           << line_of(document_, occurrence.span) << ")";
      return line << of_uses("; ");
    }
    return {};
  }

  /// A function or class used as a value.
  Prose defined() const {
    if (Prose summary = summary_of_class_named(document_, name()); !summary.empty()) return summary;
    for (const Occurrence& occurrence : binding_.occurrences) {
      if (occurrence.span != question_.subject.span || !reads(occurrence.use)) continue;
      Prose line = Prose() << code(name()) << " is defined in this file (" << line_of(document_, binding_.name) << ")";
      if (occurrence.use == Use::read || occurrence.use == Use::called) return line;
      return line << "; here it is " << phrase_of(document_, occurrence);
    }
    return {};
  }

  bool mentions_all(const Prose& line, const Occurrences& occurrences) const {
    const std::vector<Span> spans = line.spans();
    return std::ranges::all_of(occurrences, [&](const Occurrence* one) {
      return std::ranges::any_of(
          spans, [&](Span span) { return document_.line(span.begin) == document_.line(one->span.begin); });
    });
  }

  void add_lines(Explanation& explanation) const {
    if (binding_.in_prototype || binding_.birth == Use::defined) return;
    for (const auto& [label, occurrences] : {std::pair{"Writes", writes()}, std::pair{"Reads", reads_of()}}) {
      if (occurrences.empty() || mentions_all(explanation.first_line, occurrences)) continue;
      const Prose lines = lines_of(document_, occurrences);
      explanation.claims.emplace_back(label, lines, lines.spans());
    }
  }

  /// The functions other than its own that use it.
  void add_functions(Explanation& explanation) const {
    std::vector<std::string_view> names;
    std::vector<Prose> shown;
    std::vector<Span> proofs;
    for (const Occurrence& occurrence : binding_.occurrences) {
      if (occurrence.function.empty() || occurrence.function_name.empty()) continue;
      const std::string_view function = text(occurrence.function_name);
      if (std::ranges::find(names, function) != names.end()) continue;
      names.push_back(function);
      proofs.push_back(occurrence.span);
      shown.push_back(binding_.global
                          ? Prose() << code(function, 40)
                          : Prose() << code(function, 40) << " (" << line_of(document_, occurrence.span) << ")");
    }
    add_lambdas(shown, proofs);
    if (shown.empty() || binding_.birth == Use::defined) return;
    explanation.claims.emplace_back(binding_.global ? "Used in" : "Captured",
                                    Prose(binding_.global ? "" : "by ") << listed(shown, 4), proofs);
  }

  void add_lambdas(std::vector<Prose>& shown, std::vector<Span>& proofs) const {
    if (binding_.global) return;
    Span last;
    for (const Occurrence& occurrence : binding_.occurrences) {
      if (occurrence.function.empty() || !occurrence.function_name.empty() || occurrence.function == last) continue;
      last = occurrence.function;
      proofs.push_back(occurrence.span);
      shown.push_back(Prose("the function without a name at ") << line_of(document_, occurrence.function));
    }
  }

  void add_notes(Explanation& explanation) const {
    if (!binding_.hides.empty()) {
      explanation.notes.push_back(Prose("Hides the ")
                                  << (binding_.hides_parameter ? "parameter" : "variable") << " of the same name ("
                                  << line_of(document_, binding_.hides) << ").");
    }
    if (is_shared_default()) {
      explanation.notes.push_back(Prose("The default ")
                                  << code(text(default_value_of(document_, binding_)), 30)
                                  << " is made once, when the function is defined; all calls share it.");
    }
    for (const Occurrence& occurrence : binding_.occurrences) {
      if (!sees_last_round(occurrence)) continue;
      explanation.notes.push_back(Prose("The function made at ")
                                  << line_of(document_, occurrence.function) << " reads " << code(name())
                                  << " when it runs: after the loop that is the value of the last round.");
      break;
    }
  }

  bool is_shared_default() const {
    if (binding_.birth != Use::parameter || !document_.language()->traits().defaults_evaluated_once) return false;
    const std::string_view value = text(default_value_of(document_, binding_));
    return value.starts_with('[') || value.starts_with('{');
  }

  /// Where a whole function shares one variable, a function made inside the loop sees what the variable is when it
  /// runs.
  bool sees_last_round(const Occurrence& occurrence) const {
    if (document_.language()->traits().block_scope || occurrence.function.empty() || binding_.birth != Use::loop_target)
      return false;
    return std::ranges::any_of(binding_.occurrences, [&](const Occurrence& one) {
      return one.use == Use::loop_target && one.function.empty() && one.loop.contains(occurrence.function);
    });
  }

  const Question& question_;
  const Document& document_;
  const Binding& binding_;
};

}  // namespace

Explanation explain_variable(const Question& question) {
  const std::optional<Binding> binding = find_binding(question.document, question.subject.node);
  if (!binding) return explain_name_elsewhere(question);
  const bool is_field = binding->function.empty() && !binding->global && !binding->in_prototype;
  if (is_field && question.language().traits().members_in_scope) {
    if (Explanation field = explain_field(question); !field.empty()) return field;
  }
  return Answer(question, *binding).explain();
}

}  // namespace core
