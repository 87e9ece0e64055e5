#include "core/analyzer/class_model.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "core/analyzer/class_members.hpp"
#include "core/analyzer/class_parts.hpp"
#include "core/analyzer/documentation.hpp"
#include "core/analyzer/parameters.hpp"
#include "core/analyzer/scopes_classify.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/analyzer/walk.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

/// Finds where one method uses the fields of its object.
class FieldUses {
 public:
  FieldUses(const Document& document, ClassModel& model, std::unordered_map<std::string_view, std::size_t>& fields)
      : document_(document), language_(*document.language()), model_(model), fields_(fields) {}

  void add(const MethodNode& method) {
    method_ = method;
    read_receivers();
    walk(method.node, [this](TSNode node, TSFieldId field) { return enter(node, field); }, [this](TSNode) { leave(); });
    add_bare_names();
  }

 private:
  void read_receivers() {
    receivers_ = language_.traits().receiver_words;
    const std::vector<Parameter> parameters = read_parameters(document_, method_.node);
    if (parameters.empty()) return;
    const bool first_is_receiver = language_.traits().receiver_is_first_parameter;
    if (parameters[0].kind == ParameterKind::receiver || first_is_receiver) {
      receivers_.push_back(document_.text(parameters[0].name));
    }
  }

  bool enter(TSNode node, TSFieldId field) {
    const Role role = language_.role(node);
    path_.push_back({node, role, field});
    if (same(node, method_.node)) return true;
    if (role == Role::class_) return false;
    const bool rebinds = language_.traits().functions_rebind_receiver && document_.text(node).starts_with("function");
    if ((role == Role::lambda || role == Role::function) && rebinds) return false;
    if (role == Role::member) look_at_member(node);
    if (role == Role::member_initializer) look_at_initializer(node);
    if (role == Role::identifier && language_.traits().members_in_scope) look_at_name(node);
    return true;
  }

  void leave() { path_.pop_back(); }

  void look_at_member(TSNode node) {
    const TSNode object = language_.part(node, Part::object);
    const TSNode name = language_.part(node, Part::name);
    if (!exists(object) || !exists(name) || ts_node_child_count(object) > 1) return;
    if (!contains(receivers_, document_.text(object))) return;
    if (const auto found = classify(document_, path_)) add_use(name, found->occurrence);
  }

  void look_at_initializer(TSNode node) {
    const TSNode target = language_.part(node, Part::target);
    if (!exists(target) || ts_node_child_count(target) != 0) return;
    Occurrence occurrence;
    occurrence.span = Document::span_of(target);
    occurrence.use = Use::assigned;
    occurrence.value = value_inside(language_.part(node, Part::value));
    occurrence.statement = Document::span_of(node);
    if (fields_.contains(member_key(document_.text(target)))) add_use(target, occurrence);
  }

  /// The one value in `(x)` or `{x}`; both when there are several.
  static Span value_inside(TSNode list) {
    if (!exists(list)) return {};
    return Document::span_of(ts_node_named_child_count(list) == 1 ? ts_node_named_child(list, 0) : list);
  }

  /// A name that may mean a field: known only when the whole method has been seen not to declare it.
  void look_at_name(TSNode node) {
    const std::string_view name = document_.text(node);
    if (!fields_.contains(name)) return;
    const auto found = classify(document_, path_);
    if (!found) return;
    if (found->declares) {
      local_names_.insert(name);
    } else {
      bare_names_.emplace_back(node, found->occurrence);
    }
  }

  void add_bare_names() {
    for (const auto& [node, occurrence] : bare_names_) {
      if (!local_names_.contains(document_.text(node))) add_use(node, occurrence);
    }
    bare_names_.clear();
    local_names_.clear();
  }

  void add_use(TSNode name, const Occurrence& occurrence) {
    const std::string_view text = member_key(document_.text(name));
    auto found = fields_.find(text);
    if (found == fields_.end()) {
      if (is_method(text)) return;
      found = fields_.emplace(text, model_.fields.size()).first;
      model_.fields.push_back({.name = Document::span_of(name), .uses = {}});
    }
    model_.fields[found->second].uses.push_back({occurrence, method_.index});
  }

  bool is_method(std::string_view name) const {
    return std::ranges::any_of(model_.methods,
                               [&](const Method& method) { return document_.text(method.name) == name; });
  }

  const Document& document_;
  const Language& language_;
  ClassModel& model_;
  std::unordered_map<std::string_view, std::size_t>& fields_;  ///< by name
  MethodNode method_;
  std::vector<std::string_view> receivers_;
  std::vector<PathStep> path_;
  std::vector<std::pair<TSNode, Occurrence>> bare_names_;
  std::unordered_set<std::string_view> local_names_;
};

/// What is only read is a field of a base class; the others come into being where they first get a value, a constructor
/// before all else.
void settle_fields(ClassModel& model) {
  std::erase_if(model.fields, [](const Field& field) {
    return !field.declared &&
           std::ranges::none_of(field.uses, [](const FieldUse& use) { return gives_value(use.occurrence.use); });
  });
  for (Field& field : model.fields) {
    if (field.declared) continue;
    const auto is_birth = [&](const FieldUse& use, bool by_constructor) {
      const bool in_constructor = use.method >= 0 && model.methods[static_cast<std::size_t>(use.method)].is_constructor;
      return gives_value(use.occurrence.use) && (in_constructor || !by_constructor);
    };
    auto birth = std::ranges::find_if(field.uses, [&](const FieldUse& use) { return is_birth(use, true); });
    if (birth == field.uses.end())
      birth = std::ranges::find_if(field.uses, [&](const FieldUse& use) { return is_birth(use, false); });
    field.name = {birth->occurrence.span.end - field.name.size(), birth->occurrence.span.end};
  }
}

/// `typedef struct { ... } name;` names what has no name of its own.
Span name_by_alias(const Language& language, TSNode class_) {
  const TSNode around = ts_node_parent(class_);
  if (language.role(around) != Role::type_alias) return {};
  const TSNode name = language.part(around, Part::name);
  return language.role(name) == Role::type_name ? Document::span_of(name) : Span{};
}

/// A class based on a library's class of enumerations lists its values as fields.
bool is_enumeration(const Document& document, const ClassModel& model) {
  return std::ranges::any_of(model.bases, [&](Span base) {
    std::string_view name = document.text(base);
    name = name.substr(name.rfind('.') + 1);
    return is_one_of(name, {"Enum", "IntEnum", "StrEnum", "Flag", "IntFlag"});
  });
}

}  // namespace

std::string_view member_key(std::string_view name) {
  while (name.starts_with('$') || name.starts_with('@')) name.remove_prefix(1);
  return name;
}

bool changes(const Document& document, const Occurrence& occurrence) {
  if (gives_value(occurrence.use) || occurrence.use == Use::part_set || occurrence.use == Use::deleted) return true;
  if (occurrence.use != Use::member_called) return false;
  const std::string method = "." + std::string(document.text(occurrence.detail));
  const KnownCall* known = document.language()->known_call(method);
  return known != nullptr && known->effect == "changes_receiver";
}

ClassModel build_class_model(const Document& document, TSNode class_) {
  const Language& language = *document.language();
  ClassModel model;
  model.span = Document::span_of(class_);
  model.name = span_of(class_name_leaf(language, class_));
  if (model.name.empty()) model.name = name_by_alias(language, class_);
  model.kind = class_kind(document, class_);
  for (const TSNode base : class_bases(document, class_)) model.bases.push_back(Document::span_of(base));
  const TSNode body = language.part(class_, Part::body);
  if (language.role(body) == Role::type_name || language.role(body) == Role::generic_type ||
      (model.kind == "type" && language.role(body) == Role::none)) {
    model.made_of = span_of(body);
  }
  model.documentation = read_documentation(document, class_);
  ClassMembers members(document, model);
  for (const TSNode piece : class_pieces(document, class_)) members.add(piece);
  if (is_enumeration(document, model)) {
    model.kind = "enum";
    for (Field& field : model.fields) field.enumerator = true;
  }
  std::unordered_map<std::string_view, std::size_t> fields;
  for (std::size_t i = 0; i < model.fields.size(); ++i)
    fields.emplace(member_key(document.text(model.fields[i].name)), i);
  FieldUses uses(document, model, fields);
  for (const MethodNode& method : members.methods()) uses.add(method);
  settle_fields(model);
  return model;
}

}  // namespace core
