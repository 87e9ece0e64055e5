#include "core/analyzer/effects.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/support/contains.hpp"

namespace core {
namespace {

constexpr std::array<std::pair<std::string_view, EffectKind>, 20> effect_words{{
    {"opens_file", EffectKind::opens_file},
    {"reads_file", EffectKind::reads_file},
    {"writes_file", EffectKind::writes_file},
    {"network", EffectKind::network},
    {"process", EffectKind::process},
    {"prints", EffectKind::prints},
    {"reads_input", EffectKind::reads_input},
    {"logs", EffectKind::logs},
    {"time", EffectKind::time},
    {"random", EffectKind::random},
    {"environment", EffectKind::environment},
    {"database", EffectKind::database},
    {"changes_receiver", EffectKind::changes_receiver},
    {"changes_argument", EffectKind::changes_argument},
    {"allocates", EffectKind::allocates},
    {"frees", EffectKind::frees},
    {"locks", EffectKind::locks},
    {"unlocks", EffectKind::unlocks},
    {"sleeps", EffectKind::sleeps},
    {"exits_process", EffectKind::exits_process},
}};

const Parameter* parameter_named(const ModelWalk& walk, std::string_view name) {
  for (const Parameter& parameter : walk.model.parameters) {
    if (!parameter.name.empty() && walk.document.text(parameter.name) == name) return &parameter;
  }
  return nullptr;
}

/// Whether changing what the parameter names is seen by the caller. Where arguments are copied that takes a pointer,
/// reference, slice or map.
bool refers(const ModelWalk& walk, const Parameter& parameter) {
  if (parameter.by_reference) return true;
  if (!walk.language.traits().passes_copies) return true;
  const std::string_view type = walk.document.text(parameter.type);
  if (type.starts_with('*') || type.starts_with('&') || type.starts_with("[]") || type.starts_with("map[")) return true;
  // What stands around the name outside its type: `**out`, `&&value`, `buffer[10]`.
  const std::uint32_t begin = std::max(parameter.type.end, parameter.span.begin);
  const std::uint32_t end = parameter.default_value.empty() ? parameter.span.end : parameter.default_value.begin;
  return begin < end && walk.document.text(Span{begin, end}).find_first_of("*&[") != std::string_view::npos;
}

/// Whether the way from the name `root` to `target` leads through a pointer: then the object changed is no copy.
bool leads_through_pointer(const ModelWalk& walk, TSNode target, TSNode root) {
  for (TSNode node = target; exists(node) && !same(node, root);) {
    if (walk.language.role(node) == Role::pointer_dereference) return true;
    if (walk.language.role(node) == Role::member && operator_text(walk.document, node) == "->") return true;
    const TSNode object = walk.language.part(node, Part::object);
    node = exists(object) ? object : walk.language.part(node, Part::value);
  }
  return false;
}

/// Whether an initializer of a constructor sets a member rather than a base, or the object through another constructor.
/// Where the class is not seen only the shape of the name tells: `size_`, `m_size`.
bool names_member(const ModelWalk& walk, TSNode name) {
  const std::string_view word = walk.text(name);
  if (walk.language.role(name) != Role::member_name || word == walk.document.text(walk.model.container)) return false;
  const TSNode holder = enclosing_class(walk.language, name);
  if (!exists(holder)) return word.ends_with('_') || word.starts_with('_') || word.starts_with("m_");
  const Span head{ts_node_start_byte(holder), ts_node_start_byte(walk.language.part(holder, Part::body))};
  return walk.document.text(head).find(word) == std::string_view::npos;
}

/// What a handler declares as a function declares a parameter.
TSNode caught_parameter(const Language& language, TSNode handler) {
  const TSNode caught = language.part(handler, Part::value);
  return language.role(caught) == Role::parameter ? caught : TSNode{};
}

bool is_receiver_word(const ModelWalk& walk, std::string_view name) {
  return contains(walk.language.traits().receiver_words, name) && !walk.language.traits().receiver_is_first_parameter;
}

/// Whether names below `node` could be declared by the declaring node `around`: not in the value it gives, nor in the
/// size of an array.
bool may_declare(const Language& language, TSNode around, TSNode node) {
  const Role role = language.role(around);
  if (role == Role::declarator) return same(language.part(around, Part::name), node);
  const TSNode value = role == Role::declaration ? language.part(around, Part::value) : TSNode{};
  return !exists(value) || !same(value, node);
}

}  // namespace

bool effect_of_word(std::string_view word, EffectKind& effect) {
  const auto found =
      std::find_if(effect_words.begin(), effect_words.end(), [&](const auto& pair) { return pair.first == word; });
  if (found == effect_words.end()) return false;
  effect = found->second;
  return true;
}

void EffectFinder::look_at(const ModelWalk& walk, const ModelWalk::Frame& frame) {
  const Language& language = walk.language;
  const TSNode node = frame.node;
  if (Effect own; !frame.in_lambda && effect_of_word(language.effect(node), own.kind)) {
    own.span = Document::span_of(node);
    if (ts_node_child_count(node) > 0) own.target = span_of(ts_node_child(node, 0));
    own.block = frame.block;
    own_.push_back(own);
  }
  const Write write{.target = {},
                    .span = Document::span_of(node),
                    .block = frame.block,
                    .deletes = frame.role == Role::delete_,
                    .later = frame.in_lambda || frame.detached};
  switch (frame.role) {
    case Role::assignment:
      // It gives a member of the new object its value.
      if (walk.around().role == Role::object_initializer) return;
      // Before a command: a variable of that command alone.
      if (walk.around().role == Role::call) return;
      [[fallthrough]];
    case Role::augmented_assignment:
    case Role::member_initializer:
      for (const TSNode target : language.parts(node, Part::target)) add_targets(walk, target, write);
      return;
    case Role::unary:
      if (!contains(language.traits().assigning_operators, operator_text(walk.document, node))) return;
      return add_targets(walk, language.part(node, Part::value), write);
    case Role::redirect: return add_redirect(walk, frame);
    case Role::shell_text:
      own_.push_back({.kind = EffectKind::process, .span = write.span, .target = write.span, .block = frame.block});
      return;
    case Role::update:
    case Role::delete_: return add_targets(walk, language.part(node, Part::value), write);
    case Role::declaration_statement: add_local_declaration(walk, node); [[fallthrough]];
    case Role::declaration:
    case Role::for_each:
    case Role::range_clause:
    case Role::switch_:
    case Role::comprehension_for:
      for (const TSNode target : language.parts(node, Part::target)) add_declared(walk, target);
      return;
    case Role::pattern_test:
    case Role::guarded_pattern: return add_declared(walk, language.part(node, Part::target));
    case Role::binding_pattern: return add_declared(walk, node);
    case Role::catch_: add_declared(walk, caught_parameter(language, node)); [[fallthrough]];
    case Role::binary:
      if (contains(language.traits().assigning_operators, operator_text(walk.document, node)))
        add_targets(walk, language.part(node, Part::target), write);
      return add_declared(walk, language.part(node, Part::name));
    case Role::function:
    case Role::class_: return add_declared(walk, language.part(node, Part::name));
    case Role::parameter_list: return add_declared(walk, node);
    case Role::outer_names:
      for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i)
        outer_.push_back(walk.text(ts_node_named_child(node, i)));
      return;
    default: return;
  }
}

void EffectFinder::add_targets(const ModelWalk& walk, TSNode target, const Write& write) {
  std::vector<TSNode> open{target};
  while (!open.empty()) {
    const TSNode node = open.back();
    open.pop_back();
    const Role role = walk.language.role(node);
    if (role == Role::pattern || role == Role::container || role == Role::pair || role == Role::named_argument) {
      for (std::uint32_t i = ts_node_named_child_count(node); i-- > 0;) open.push_back(ts_node_named_child(node, i));
    } else if (exists(node)) {
      if (role == Role::identifier) replaced_.push_back(walk.text(node));
      if (write.later) continue;  // happens when the lambda runs, if ever
      writes_.push_back(write);
      writes_.back().target = node;
    }
  }
}

/// Every identifier below a declaring node is taken as declared: too many costs an effect, too few would invent one.
void EffectFinder::add_declared(const ModelWalk& walk, TSNode target) {
  if (!exists(target)) return;
  std::vector<TSNode> open{target};
  while (!open.empty()) {
    const TSNode node = open.back();
    open.pop_back();
    if (walk.language.role(node) == Role::identifier) declared_.push_back(walk.text(node));
    for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) {
      const TSNode child = ts_node_named_child(node, i);
      if (may_declare(walk.language, node, child)) open.push_back(child);
    }
  }
}

/// `local a b=1`: the names are the function's own.
void EffectFinder::add_local_declaration(const ModelWalk& walk, TSNode node) {
  const std::vector<std::string_view>& words = walk.language.traits().local_words;
  if (words.empty() || !contains(words, walk.text(ts_node_child(node, 0)))) return;
  for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) {
    const TSNode child = ts_node_named_child(node, i);
    const TSNode target = walk.language.part(child, Part::target);
    const TSNode name = exists(target) ? root_name(walk.language, target) : child;
    if (exists(name) && walk.language.role(name) == Role::identifier) declared_.push_back(walk.text(name));
  }
}

void EffectFinder::add_redirect(const ModelWalk& walk, const ModelWalk::Frame& frame) {
  const LanguageTraits& traits = walk.language.traits();
  const std::string_view word = operator_text(walk.document, frame.node);
  const auto found = std::find_if(traits.redirect_effects.begin(), traits.redirect_effects.end(),
                                  [&](const auto& pair) { return pair.first == word; });
  const TSNode file = walk.language.part(frame.node, Part::value);
  if (found == traits.redirect_effects.end() || !exists(file) || frame.in_lambda) return;
  if (contains(traits.harmless_files, walk.text(file)) || walk.language.role(file) == Role::subprocess) return;
  Effect effect{.span = Document::span_of(frame.node), .target = Document::span_of(file), .block = frame.block};
  effect.is_file = true;
  if (effect_of_word(found->second, effect.kind)) own_.push_back(effect);
}

std::unordered_set<std::string_view> EffectFinder::local_names() const {
  std::unordered_set<std::string_view> names(declared_.begin(), declared_.end());
  names.insert(replaced_.begin(), replaced_.end());
  return names;
}

bool EffectFinder::is_declared(std::string_view name) const { return contains(declared_, name); }
bool EffectFinder::is_outer(std::string_view name) const { return contains(outer_, name); }

void EffectFinder::judge(ModelWalk& walk, const Write& write) const {
  const Language& language = walk.language;
  if (language.role(ts_node_parent(write.target)) == Role::member_initializer) {
    if (!names_member(walk, write.target)) return;
    walk.model.effects.push_back({.kind = EffectKind::sets_member,
                                  .span = write.span,
                                  .target = Document::span_of(write.target),
                                  .block = write.block});
    return;
  }
  const TSNode root = root_name(language, write.target);
  if (!exists(root)) return;
  const std::string_view name = walk.document.text(root);
  if (name == "_") return;  // by custom nobody looks at it
  const bool bare = same(root, without_parentheses(language, write.target));
  const auto changes_object = [&](const Parameter& given) {
    return refers(walk, given) || leads_through_pointer(walk, write.target, root);
  };
  Effect effect{.kind = EffectKind::sets_outer,
                .span = write.span,
                .target = Document::span_of(write.target),
                .block = write.block};
  const Parameter* parameter = parameter_named(walk, name);
  if (language.role(root) == Role::receiver_member) {
    effect.kind = EffectKind::sets_member;
  } else if (language.role(root) == Role::global_name) {
    effect.kind = EffectKind::sets_outer;
  } else if (is_receiver_word(walk, name) || (parameter != nullptr && parameter->kind == ParameterKind::receiver)) {
    if (bare || (parameter != nullptr && !changes_object(*parameter))) return;
    effect.kind = EffectKind::sets_member;
  } else if (parameter != nullptr) {
    // A parameter that was given another value, or is hidden by a local name, no longer stands for the caller's object.
    const bool replaced = bare || contains(replaced_, name);
    if ((replaced && !parameter->by_reference) || is_declared(name) || !changes_object(*parameter)) return;
    effect.kind = EffectKind::sets_parameter;
  } else if (language.traits().assignment_declares && !language.traits().assigns_to_file ? !is_outer(name)
                                                                                         : is_declared(name)) {
    return;
  }
  if (write.deletes) effect.kind = EffectKind::deletes;
  walk.model.effects.push_back(effect);
}

void EffectFinder::judge_call(ModelWalk& walk, const Call& call) const {
  const KnownCall* known = call.known;
  Effect effect{.span = call.span, .target = call.callee, .block = call.block};
  if (known == nullptr || !effect_of_word(known->effect, effect.kind)) return;
  if (call.captured && effect.kind == EffectKind::prints) return;
  effect.certain = !known->callee.starts_with('.');
  const bool changes_receiver = effect.kind == EffectKind::changes_receiver;
  if (changes_receiver || effect.kind == EffectKind::changes_argument) {
    if (!changes_receiver && call.arguments.empty()) return;
    effect.target = changes_receiver ? call.object : call.arguments[0].value;
    const TSNode changed = expression_at(walk.document, effect.target);
    const TSNode root = root_name(walk.language, changed);
    if (!exists(root)) return;
    const std::string_view name = walk.document.text(root);
    const Parameter* parameter = parameter_named(walk, name);
    const bool own =
        is_receiver_word(walk, name) || (parameter != nullptr && parameter->kind == ParameterKind::receiver);
    const bool shares_object = changes_receiver && walk.language.traits().members_share_object;
    const bool given =
        parameter != nullptr && !contains(replaced_, name) && (shares_object || refers(walk, *parameter));
    const Role role = walk.language.role(root);
    const bool is_outside = role == Role::receiver_member || role == Role::global_name || is_outer(name);
    if (!own && !given && !is_outside) return;
  }
  walk.model.effects.push_back(effect);
}

void EffectFinder::finish(ModelWalk& walk) {
  for (const Parameter& parameter : walk.model.parameters) {  // one taken apart at once brings several names
    if (parameter.name.empty()) add_declared(walk, expression_at(walk.document, parameter.span));
  }
  walk.model.effects.insert(walk.model.effects.end(), own_.begin(), own_.end());
  for (const Write& write : writes_) judge(walk, write);
  for (const Call& call : walk.model.calls) {
    if (!call.in_lambda) judge_call(walk, call);
  }
  std::stable_sort(walk.model.effects.begin(), walk.model.effects.end(),
                   [](const Effect& a, const Effect& b) { return a.span.begin < b.span.begin; });
}

}  // namespace core
