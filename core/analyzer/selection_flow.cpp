#include "core/analyzer/selection_flow.hpp"

#include <algorithm>
#include <unordered_set>

#include "core/analyzer/class_model.hpp"
#include "core/analyzer/scopes.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/analyzer/walk.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr std::size_t most_names = 120;

/// One binding that occurs in the selection.
class NameFlow {
 public:
  NameFlow(const Document& document, const SelectionModel& selection, const Binding& binding)
      : document_(document), selection_(selection), binding_(binding) {}

  bool is_definition() const { return binding_.birth == Use::defined || binding_.birth == Use::imported; }

  /// Where it is read here with a value from outside; null when it is not.
  const Occurrence* input() const {
    if (!has_value_from_outside()) return nullptr;
    const Occurrence* first = nullptr;
    for (const Occurrence& one : binding_.occurrences) {
      const bool counts = reads(one.use) || one.use == Use::augmented;
      if (counts && inside(one) && (first == nullptr || one.span.begin < first->span.begin)) first = &one;
    }
    if (first == nullptr) return nullptr;
    for (const Occurrence& one : binding_.occurrences) {
      if (inside(one) && is_sure_write(one) && one.statement.end <= first->span.begin) return nullptr;
    }
    return first;
  }

  const Occurrence* write() const {
    for (const Occurrence& one : binding_.occurrences) {
      if (inside(one) && gives_value(one.use)) return &one;
    }
    return nullptr;
  }

  /// Where a value given here is read outside; null when it is not.
  const Occurrence* read_outside() const {
    if (write() == nullptr) return nullptr;
    for (const Occurrence& one : binding_.occurrences) {
      if (inside(one)) continue;
      const bool is_read = reads(one.use) || one.use == Use::augmented;
      const bool is_later = one.span.begin >= selection_.span.end;
      const bool in_next_round = is_around(one.loop);
      if (is_read && (is_later || in_next_round || !one.function.empty())) return &one;
      // A new value before any read: what was given here is lost.
      const bool replaces = one.use == Use::assigned && is_later && !one.conditional && one.function.empty() &&
                            one.position < 0 && !reads_itself(one);
      if (replaces && !selection_is_in_loop()) return nullptr;
    }
    return nullptr;
  }

  /// Where an object made outside is changed here; null when none is.
  const Occurrence* change() const {
    if (!has_value_from_outside()) return nullptr;
    for (const Occurrence& one : binding_.occurrences) {
      const bool changes_object = one.use == Use::part_set || one.use == Use::member_called || one.use == Use::deleted;
      if (inside(one) && changes_object && changes(document_, one)) return &one;
    }
    return nullptr;
  }

 private:
  bool inside(const Occurrence& one) const { return selection_.span.contains(one.span); }
  bool is_around(Span loop) const { return !loop.empty() && loop.contains(selection_.span) && loop != selection_.span; }

  bool selection_is_in_loop() const {
    return std::ranges::any_of(binding_.occurrences,
                               [&](const Occurrence& one) { return inside(one) && is_around(one.loop); });
  }

  bool reads_itself(const Occurrence& assignment) const {
    return std::ranges::any_of(binding_.occurrences, [&](const Occurrence& one) {
      return reads(one.use) && assignment.statement.contains(one.span);
    });
  }

  bool has_value_from_outside() const {
    return std::ranges::any_of(binding_.occurrences, [&](const Occurrence& one) {
      if (inside(one) || !(gives_value(one.use) || one.use == Use::declared)) return false;
      return one.span.begin < selection_.span.begin || is_around(one.loop) || !one.function.empty();
    });
  }

  /// A write that happens whenever the selection runs.
  bool is_sure_write(const Occurrence& one) const {
    if (one.use != Use::assigned && one.use != Use::declared) return false;
    return std::ranges::any_of(selection_.model.statements, [&](Span statement) {
      return statement.contains(one.statement) && one.statement.begin == statement.begin &&
             one.statement.end + 1 >= statement.end;
    });
  }

  const Document& document_;
  const SelectionModel& selection_;
  const Binding& binding_;
};

/// The loop, switch or labelled statement that a jump ends or goes on with; null when it is not seen.
TSNode target_of(const Document& document, TSNode jump) {
  const Language& language = *document.language();
  const TSNode label = language.part(jump, Part::label);
  const Role role = language.role(jump);
  if (role == Role::goto_) return {};
  for (TSNode around = ts_node_parent(jump); exists(around); around = ts_node_parent(around)) {
    const Role here = language.role(around);
    if (here == Role::function || here == Role::lambda) return {};
    if (exists(label)) {
      const TSNode own = language.part(around, Part::label);
      if (here == Role::labeled && exists(own) && document.text(own) == document.text(label)) return around;
      continue;
    }
    const bool is_loop = here == Role::for_ || here == Role::for_each || here == Role::while_ || here == Role::do_while;
    const bool is_switch = here == Role::switch_ && role == Role::break_ && language.traits().break_leaves_switch;
    if (is_loop || is_switch) return around;
  }
  return {};
}

}  // namespace

void find_flow(const Document& document, SelectionModel& selection) {
  const Language& language = *document.language();
  std::unordered_set<std::uint32_t> seen;
  std::vector<TSNode> names;
  for (const Span statement : selection.model.statements) {
    walk(
        expression_at(document, statement),
        [&](TSNode node, TSFieldId) {
          if (!statement.contains(Document::span_of(node))) return true;
          const bool is_name = language.role(node) == Role::identifier && !is_member_name(language, node);
          if (is_name && ts_node_child_count(node) == 0) names.push_back(node);
          return true;
        },
        [](TSNode) {});
  }
  std::size_t asked = 0;
  for (const TSNode name : names) {
    if (seen.contains(ts_node_start_byte(name)) || ++asked > most_names) continue;
    const auto binding = find_binding(document, name);
    if (!binding) continue;
    for (const Occurrence& one : binding->occurrences) seen.insert(one.span.begin);
    const NameFlow flow(document, selection, *binding);
    if (flow.is_definition()) continue;
    const std::string_view text = document.text(name);
    const bool local = !binding->global;
    if (const Occurrence* one = flow.input(); one != nullptr && local)
      selection.inputs.push_back({text, one->span, {}});
    if (const Occurrence* read = flow.read_outside())
      selection.outputs.push_back({text, flow.write()->span, read->span});
    if (const Occurrence* one = flow.change()) {
      const bool by_method = one->use == Use::member_called;
      selection.changes.push_back({text, one->span, by_method ? one->detail : Span{}});
    }
  }
}

void find_leaving_jumps(const Document& document, SelectionModel& selection) {
  const Language& language = *document.language();
  for (const Span span : selection.model.jumps) {
    TSNode jump = expression_at(document, span);
    while (exists(jump) && language.role(jump) != Role::break_ && language.role(jump) != Role::continue_ &&
           language.role(jump) != Role::goto_ && Document::span_of(jump) == span) {
      jump = ts_node_parent(jump);
    }
    if (!exists(jump)) continue;
    const TSNode target = target_of(document, jump);
    const bool stays = exists(target) && selection.span.contains(Document::span_of(target));
    if (!stays && language.role(jump) != Role::goto_) selection.jumps.push_back(span);
    if (language.role(jump) == Role::goto_) selection.jumps.push_back(span);
  }
}

}  // namespace core
