// Kind (ii): a call, resolved within the document.
#include <algorithm>

#include "core/analyzer/build_model.hpp"
#include "core/analyzer/calls.hpp"
#include "core/analyzer/condition.hpp"
#include "core/analyzer/known_calls.hpp"
#include "core/analyzer/references.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/explanation/explainers.hpp"
#include "core/explanation/explainers/name_elsewhere.hpp"
#include "core/explanation/phrases.hpp"
#include "core/explanation/purpose.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

/// A call under explanation: itself, the function around it, and what it calls as far as the document tells.
struct CallStory {
  const Document& document;
  Call call;
  FunctionModel caller;  ///< without a body at top level
  Resolution resolution;
  FunctionModel callee;       ///< without a body when the document does not define it
  bool is_read_well = false;  ///< what is around the call in its function is known

  bool resolved() const { return exists(resolution.definition); }
  std::string_view text(Span span) const { return document.text(span); }
};

CallStory read_call(const Question& question) {
  CallStory story{question.document, describe_call(question.document, question.subject.node), {}, {}, {}, false};
  if (exists(question.subject.function)) {
    story.caller = build_model(question.document, question.subject.function, LibraryCalls::leave_out);
    const auto found = std::find_if(story.caller.calls.begin(), story.caller.calls.end(), [&](const Call& call) {
      return call.span == story.call.span && story.caller.is_read_well(call.span.begin);
    });
    story.is_read_well = found != story.caller.calls.end();
    if (story.is_read_well) story.call = *found;
  }
  story.resolution = resolve_call(question.document, question.subject.node);
  if (story.resolved()) {
    story.callee = build_model(question.document, story.resolution.definition);
  } else {
    story.call.known = known_outside(question.document, story.call);
  }
  return story;
}

/// What becomes of the result, to follow "the result …"; empty when that is plain on the line itself.
Prose result_phrase(const CallStory& story) {
  const Call& call = story.call;
  Prose prose;
  switch (call.use) {
    case ResultUse::assigned: return prose << "becomes " << code(story.text(call.use_target), 40);
    case ResultUse::returned: return "is returned";
    case ResultUse::yielded: return "is yielded";
    case ResultUse::iterated: return "is looped over";
    case ResultUse::condition: return "decides a branch";
    case ResultUse::argument:
      if (call.use_target.empty()) return {};
      return prose << "goes to " << code(story.text(call.use_target), 40);
    default: return {};
  }
}

/// A sentence without its full stop.
Prose open_ended(const Prose& sentence) {
  Prose open;
  const std::vector<Piece>& pieces = sentence.pieces();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece piece = pieces[i];
    if (i + 1 == pieces.size() && piece.kind == Piece::Kind::words && piece.text.ends_with('.')) piece.text.pop_back();
    open << piece;
  }
  return open;
}

/// A sentence to follow a colon: a verb of ours begins in small letters then.
Prose in_sentence(const Prose& sentence, bool begins) {
  if (begins) return sentence;
  Prose result;
  for (Piece piece : sentence.pieces()) {
    if (result.empty() && piece.kind == Piece::Kind::words && !piece.text.empty())
      piece.text[0] = to_lower(piece.text[0]);
    result << std::move(piece);
  }
  return result;
}

Prose first_line(const CallStory& story) {
  Prose prose;
  if (story.resolved()) {
    const Purpose purpose = purpose_of(story.document, story.callee);
    if (!story.resolution.certain)
      prose << "Likely " << code(story.text(story.callee.name)) << " of " << code(story.text(story.callee.container))
            << ": ";
    prose << (purpose.sentence.empty()
                  ? Prose("Calls the function defined")
                  : in_sentence(open_ended(purpose.sentence), story.resolution.certain || purpose.documented));
    prose << (purpose.sentence.empty() ? " at " : "; defined at ") << line_of(story.document, story.callee.span);
  } else if (const KnownCall* known = story.call.known; known != nullptr) {
    if (known->callee.starts_with('.')) prose << "Likely ";
    prose << prose_from_table(known->phrase);
  } else {
    return {};
  }
  if (story.call.spawned) prose << "; runs concurrently";
  if (story.call.deferred) prose << "; runs when the function around it ends";
  const Prose result = result_phrase(story);
  if (!result.empty()) prose << "; the result " << result;
  return prose;
}

/// The parameters a caller can fill, in order.
std::vector<const Parameter*> fillable(const FunctionModel& callee) {
  std::vector<const Parameter*> parameters;
  for (const Parameter& parameter : callee.parameters) {
    if (parameter.kind != ParameterKind::receiver) parameters.push_back(&parameter);
  }
  return parameters;
}

/// Which argument goes to which parameter; stops at an unpacked argument, whose length nobody knows.
class Binder {
 public:
  explicit Binder(const CallStory& story) : story_(story), parameters_(fillable(story.callee)) {}

  Prose bind() {
    for (const Argument& argument : story_.call.arguments) {
      if (argument.spread) return Prose();
      if (!take(argument)) return Prose();
    }
    for (const Parameter* parameter : parameters_) add_default(*parameter);
    return items_.empty() ? Prose() : listed(items_, 6);
  }

 private:
  bool take(const Argument& argument) {
    const auto target = std::find_if(parameters_.begin(), parameters_.end(), [&](const Parameter* parameter) {
      if (argument.name.empty()) {
        const bool by_name =
            parameter->kind == ParameterKind::keyword_only || parameter->kind == ParameterKind::keywords;
        return !by_name && (parameter->kind == ParameterKind::variadic || !is_filled(parameter));
      }
      return parameter->kind == ParameterKind::keywords ||
             (parameter->kind != ParameterKind::positional_only && !parameter->name.empty() &&
              bare_name(story_.text(parameter->name)) == bare_name(story_.text(argument.name)));
    });
    if (target == parameters_.end()) return false;
    filled_.push_back(*target);
    const bool is_plain = (*target)->name.empty() || story_.text((*target)->name) == story_.text(argument.value);
    if (is_plain) return true;  // `path` for `path` needs no saying
    Prose item;
    item << code(story_.text(argument.value), 30) << " → " << code(story_.text((*target)->name));
    items_.push_back(item);
    return true;
  }

  void add_default(const Parameter& parameter) {
    if (is_filled(&parameter) || parameter.default_value.empty() || parameter.name.empty()) return;
    Prose item;
    item << code(story_.text(parameter.name)) << " left at " << code(story_.text(parameter.default_value), 30);
    items_.push_back(item);
  }

  /// Without the sign that variables begin with: `crop: true` fills `$crop`.
  std::string_view bare_name(std::string_view name) const {
    const std::string_view sign = story_.document.language()->traits().isolated_prefix;
    if (!sign.empty() && name.starts_with(sign)) name.remove_prefix(sign.size());
    return name;
  }

  bool is_filled(const Parameter* parameter) const {
    return std::find(filled_.begin(), filled_.end(), parameter) != filled_.end();
  }

  const CallStory& story_;
  std::vector<const Parameter*> parameters_;
  std::vector<const Parameter*> filled_;
  std::vector<Prose> items_;
};

Prose handler_phrase(const CallStory& story) {
  const auto handlers = handlers_around(story.caller, story.call.block);
  if (handlers.empty() || story.call.in_lambda) return {};
  std::vector<Prose> items;
  for (const Block* handler : handlers) {
    Prose item;
    item << (handler->condition.empty() ? Prose("any exception") : Prose() << code(story.text(handler->condition), 40));
    items.push_back(item << " " << in_brackets(line_of(story.document, handler->span)));
  }
  return Prose("caught around it: ") << listed(items, 3);
}

/// "Can raise", "Can panic with": the verb of the language.
std::string failure_label(const Document& document) {
  std::string verb(raise_verb(document));
  if (const std::size_t end = verb.find("s ") != verb.npos ? verb.find("s ") : verb.size() - 1; verb[end] == 's')
    verb.erase(end, 1);
  return "Can " + verb;
}

void add_failures(const CallStory& story, std::vector<Claim>& claims) {
  std::vector<Prose> items;
  std::vector<Span> proofs;
  for (const Exit& exit : story.callee.exits) {
    if (exit.kind != ExitKind::raise || !handlers_around(story.callee, exit.block).empty()) continue;
    if (!story.callee.is_read_well(exit.span.begin)) continue;
    items.push_back(raised_when(story.document, story.callee, exit)
                    << " " << in_brackets(line_of(story.document, exit.span)));
    proofs.push_back(exit.span);
  }
  Prose handled = handler_phrase(story);
  if (items.empty() && handled.empty()) return;
  if (proofs.empty()) proofs.push_back(story.call.span);
  Prose prose;
  if (!items.empty()) prose << listed(items, 3);
  if (handled.empty() && story.is_read_well && !story.call.in_lambda) handled = "not caught here";
  if (!handled.empty()) prose << (items.empty() ? "" : "; ") << handled;
  claims.emplace_back(items.empty() ? "Failures" : failure_label(story.document), std::move(prose), std::move(proofs));
}

}  // namespace

Explanation explain_call(const Question& question) {
  const CallStory story = read_call(question);
  Explanation explanation;
  explanation.kind = SubjectKind::call;
  explanation.span = question.subject.span;
  explanation.name = question.document.text(story.call.callee.empty() ? story.call.span : story.call.callee);
  if (question.stop.stop_requested()) return explanation;
  explanation.first_line = first_line(story);
  if (explanation.first_line.empty()) return explain_name_elsewhere(question);
  explanation.first_line = sentence(explanation.first_line);
  if (story.resolved()) {
    Prose arguments = Binder(story).bind();
    if (!arguments.empty()) explanation.claims.emplace_back("Arguments", std::move(arguments), story.call.span);
  }
  add_failures(story, explanation.claims);
  return explanation;
}

}  // namespace core
