// Kind (vi): the name of a class, struct, interface, enumeration or alias of a type, at its definition or where it is
// used.
#include <algorithm>
#include <string>

#include "core/analyzer/class_mentions.hpp"
#include "core/analyzer/class_model.hpp"
#include "core/analyzer/class_parts.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/explanation/explainers.hpp"
#include "core/explanation/explainers/class_summary.hpp"
#include "core/explanation/phrases.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

/// One claim while it is being collected: names with lines, each name once.
class NameList {
 public:
  explicit NameList(const Document& document) : document_(document) {}

  void add(Span name, Span proof, bool with_line = true) {
    const std::string_view text = document_.text(name);
    if (text.empty() || contains(seen_, text)) return;
    seen_.push_back(text);
    proofs_.push_back(proof);
    Prose item = Prose() << code(text, 40);
    if (with_line) item << " " << in_brackets(line_of(document_, proof));
    items_.push_back(item);
  }
  bool empty() const { return items_.empty(); }
  std::size_t size() const { return items_.size(); }
  Prose text(std::size_t limit) const { return listed(items_, limit); }
  const std::vector<Span>& proofs() const { return proofs_; }

 private:
  const Document& document_;
  std::vector<std::string_view> seen_;
  std::vector<Prose> items_;
  std::vector<Span> proofs_;
};

class ClassAnswer {
 public:
  ClassAnswer(const Document& document, ClassModel model)
      : document_(document), model_(std::move(model)), summary_(class_summary(document, model_)) {}

  const Prose& first_line() const { return summary_.sentence; }

  void add_claims(std::vector<Claim>& claims) const {
    add_state(claims);
    add_changes(claims);
    add_methods(claims);
    add_bases(claims);
    add_users(claims);
  }

 private:
  bool is_constructor(std::int32_t method) const {
    return method >= 0 && model_.methods[static_cast<std::size_t>(method)].is_constructor;
  }

  /// Whether the class itself sets the field but once, where its objects are made.
  const FieldUse* set_once(const Field& field) const {
    const FieldUse* only = nullptr;
    for (const FieldUse& use : field.uses) {
      if (use.occurrence.use == Use::declared || !changes(document_, use.occurrence)) continue;
      const bool at_birth = use.method < 0 || is_constructor(use.method);
      if (only != nullptr || !at_birth || !gives_value(use.occurrence.use)) return nullptr;
      only = &use;
    }
    return only;
  }

  void add_state(std::vector<Claim>& claims) const {
    const bool has_code = std::ranges::any_of(model_.methods, [](const Method& method) { return method.has_body; });
    NameList changing(document_);
    NameList fixed(document_);
    for (const Field& field : model_.fields) {
      const bool is_fixed = has_code && !field.enumerator && set_once(field) != nullptr;
      (is_fixed ? fixed : changing).add(field.name, field.name, false);
    }
    if (changing.empty() && fixed.empty()) return;
    if (summary_.fields) return;
    Prose prose;
    if (!changing.empty()) prose << changing.text(6);
    if (!fixed.empty())
      prose << (changing.empty() ? "set once by the class: " : "; set once by the class: ") << fixed.text(5);
    std::vector<Span> proofs = changing.proofs();
    proofs.insert(proofs.end(), fixed.proofs().begin(), fixed.proofs().end());
    const bool values = std::ranges::all_of(model_.fields, [](const Field& field) { return field.enumerator; });
    claims.emplace_back(values ? "Values" : "State", std::move(prose), std::move(proofs));
  }

  void add_changes(std::vector<Claim>& claims) const {
    std::vector<std::int32_t> methods;
    for (const Field& field : model_.fields) {
      for (const FieldUse& use : field.uses) {
        if (use.method < 0 || is_constructor(use.method) || !changes(document_, use.occurrence)) continue;
        if (!contains(methods, use.method)) methods.push_back(use.method);
      }
    }
    std::ranges::sort(methods);
    NameList names(document_);
    for (const std::int32_t index : methods) {
      const Method& method = model_.methods[static_cast<std::size_t>(index)];
      names.add(method.name, method.name);
    }
    if (!names.empty()) claims.emplace_back("Changed by", names.text(5), names.proofs());
  }

  void add_methods(std::vector<Claim>& claims) const {
    if (summary_.methods) return;
    NameList names(document_);
    for (const Method& method : model_.methods) {
      if (method.is_public && !method.is_constructor) names.add(method.name, method.name, false);
    }
    if (!names.empty()) claims.emplace_back("Offers", names.text(6), names.proofs());
  }

  void add_bases(std::vector<Claim>& claims) const {
    Prose prose;
    std::vector<Span> proofs;
    std::vector<Prose> bases;
    for (const Span base : model_.bases) {
      Prose item = Prose() << code(document_.text(base), 40);
      const TSNode class_ = find_class(document_, document_.text(base));
      if (exists(class_)) item << " " << in_brackets(line_of(document_, Document::span_of(class_)));
      if (summary_.bases && !exists(class_)) continue;
      bases.push_back(item);
      proofs.push_back(base);
    }
    if (!bases.empty()) prose << listed(bases, 4);
    NameList derived(document_);
    for (const ClassMention& mention : mentions()) {
      if (mention.kind == ClassMention::Kind::base) derived.add(mention.user, mention.span);
    }
    if (!derived.empty()) prose << (prose.empty() ? "extended by " : "; extended by ") << derived.text(4);
    proofs.insert(proofs.end(), derived.proofs().begin(), derived.proofs().end());
    if (!prose.empty()) claims.emplace_back(bases.empty() ? "Hierarchy" : "Bases", std::move(prose), std::move(proofs));
  }

  void add_users(std::vector<Claim>& claims) const {
    NameList creators(document_);
    NameList users(document_);
    const ClassMention* top_level = nullptr;
    for (const ClassMention& mention : mentions()) {
      if (mention.kind == ClassMention::Kind::base) continue;
      const bool creates = mention.kind == ClassMention::Kind::created;
      if (mention.user.empty()) {
        if (creates && top_level == nullptr) top_level = &mention;
        continue;
      }
      (creates ? creators : users).add(mention.user, mention.span);
    }
    add_creators(creators, top_level, claims);
    if (!users.empty()) claims.emplace_back("Used by", users.text(4), users.proofs());
  }

  void add_creators(const NameList& creators, const ClassMention* top_level, std::vector<Claim>& claims) const {
    Prose prose;
    std::vector<Span> proofs = creators.proofs();
    if (!creators.empty()) prose << creators.text(4);
    if (top_level != nullptr) {
      prose << (prose.empty() ? "top-level code " : ", and by top-level code ")
            << in_brackets(line_of(document_, top_level->span));
      proofs.push_back(top_level->span);
    }
    if (!prose.empty()) claims.emplace_back("Created by", std::move(prose), std::move(proofs));
  }

  const std::vector<ClassMention>& mentions() const {
    if (!found_mentions_) mentions_ = find_mentions(document_, model_);
    found_mentions_ = true;
    return mentions_;
  }

  const Document& document_;
  ClassModel model_;
  ClassSummary summary_;
  mutable std::vector<ClassMention> mentions_;
  mutable bool found_mentions_ = false;
};

/// The class that an alias gives a name, when it is written there.
TSNode class_of_alias(const Document& document, TSNode alias) {
  const TSNode type = document.language()->part(alias, Part::type);
  const bool written =
      document.language()->role(type) == Role::class_ && exists(document.language()->part(type, Part::body));
  return written ? type : TSNode{};
}

}  // namespace

Explanation explain_class(const Question& question) {
  const Document& document = question.document;
  Explanation explanation;
  explanation.kind = SubjectKind::class_;
  explanation.span = question.subject.span;
  explanation.name = document.text(explanation.span);
  TSNode class_ = question.subject.node;
  const bool is_alias = question.language().role(class_) == Role::type_alias;
  if (is_alias) {
    const TSNode written = class_of_alias(document, class_);
    if (!exists(written)) {
      explanation.first_line = sentence(alias_summary(document, class_));
      return explanation;
    }
    class_ = written;
  }
  ClassModel model = build_class_model(document, class_);
  if (is_alias) {
    model.name = explanation.span;
    model.span = Document::span_of(question.subject.node);
  }
  if (question.stop.stop_requested()) return explanation;
  const ClassAnswer answer(document, std::move(model));
  explanation.first_line = sentence(answer.first_line());
  answer.add_claims(explanation.claims);
  return explanation;
}

}  // namespace core
