// Kind (vii): what an import brings in, where it is used in this file, and what kind of module it comes from.
#include <algorithm>
#include <string>

#include "core/analyzer/imports.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/explanation/explainers.hpp"
#include "core/explanation/phrases.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

class ImportAnswer {
 public:
  ImportAnswer(const Question& question)
      : document_(question.document),
        language_(question.language()),
        import_(question.subject.node),
        focus_(question.subject.span) {
    const bool whole = Document::span_of(import_) == focus_;
    modules_ = read_import(document_, import_, whole ? Span{} : focus_);
  }

  Prose first_line() {
    if (Prose switched = switched_on(); !switched.empty()) return switched;
    if (modules_.empty()) return {};
    if (modules_.size() > 1) return several_modules();
    const ImportedModule& module = modules_.front();
    if (module.names.size() == 1) return one_name(module, module.names.front());
    if (module.names.size() > 1) return several_names(module);
    return no_name(module);
  }

  bool says_nothing_new() const {
    if (modules_.size() != 1 || modules_[0].names.size() != 1) return false;
    const ImportedName& name = modules_[0].names[0];
    return fate(name).empty();
  }

  void add_claims(std::vector<Claim>& claims) const {
    if (modules_.size() != 1) return;
    const ImportedModule& module = modules_.front();
    const std::string_view purpose = standard_purpose(module);
    if (!purpose.empty() && language_.traits().has_preprocessor) return;  // the first line says it
    if (!purpose.empty()) {
      claims.emplace_back("", Prose("Standard library: ") << prose_from_table(purpose) << ".", module.path);
    } else if (is_relative(module.module)) {
      claims.emplace_back("", "A module of this project, found from the place of this file.", module.path);
    }
  }

 private:
  /// Names that switch something on in the compiler rather than bring something in.
  Prose switched_on() const {
    const AnnotationRow* row = nullptr;
    if (exists(language_.part(import_, Part::object))) return {};
    for (const TSNode name : language_.parts(import_, Part::name)) {
      if (Document::span_of(import_) != focus_ && !Document::span_of(name).contains(focus_)) continue;
      row = language_.facts().annotation(AnnotationForm::directive, document_.text(name));
    }
    return row == nullptr ? Prose() : prose_from_table(row->meaning);
  }

  /// In languages that tell by quotes, a quoted name means a file of the project before one of the library.
  std::string_view standard_purpose(const ImportedModule& module) const {
    if (is_relative(module.module)) return {};
    if (language_.traits().has_preprocessor && module.quoted) return {};
    const bool by_name = !module.quoted && !language_.traits().has_preprocessor;
    return standard_module(language_, module.module, by_name);
  }

  Prose lines(const ImportedName& name, std::size_t limit = 4) const {
    std::vector<Prose> items;
    std::vector<std::uint32_t> seen;
    for (const ImportUse& use : name.uses) {
      const std::uint32_t line = document_.line(use.span.begin);
      if (contains(seen, line)) continue;
      seen.push_back(line);
      items.push_back(Prose() << line_of(document_, use.span));
    }
    return listed(items, limit);
  }

  static bool is_unused(const ImportedName& name) { return name.uses.empty() && name.surely_counted && !name.exported; }

  Prose fate(const ImportedName& name) const {
    if (!name.uses.empty()) return name.is_module ? used_members(name) : Prose("; used at ") << lines(name);
    if (name.exported) return "; handed on to whoever imports this module";
    return is_unused(name) ? "; not used in this file" : "";
  }

  /// "; 2 of its names are used here: `loads` (L8, L31), `dumps` (L40)".
  Prose used_members(const ImportedName& name) const {
    std::vector<std::string_view> members;
    bool has_plain_use = false;
    for (const ImportUse& use : name.uses) {
      if (use.member.empty()) has_plain_use = true;
      const std::string_view member = document_.text(use.member);
      if (!member.empty() && !contains(members, member)) members.push_back(member);
    }
    if (members.empty() || has_plain_use) return Prose("; used at ") << lines(name);
    std::vector<Prose> items;
    for (const std::string_view member : members) items.push_back(uses_of_member(name, member));
    Prose prose("; ");
    if (members.size() == 1) return prose << "of it only " << items[0] << " is used here";
    return prose << count_word(members.size()) << " of its names are used here: " << listed(items, 4);
  }

  Prose uses_of_member(const ImportedName& name, std::string_view member) const {
    ImportedName only;
    for (const ImportUse& use : name.uses) {
      if (document_.text(use.member) == member) only.uses.push_back(use);
    }
    return Prose() << code(member, 40) << " (" << lines(only, 3) << ")";
  }

  Prose one_name(const ImportedModule& module, const ImportedName& name) const {
    Prose prose("Brings in ");
    if (name.is_module) {
      prose << code(module.module, 60);
      if (name.text != module.module && !module.module.ends_with("/" + std::string(name.text)) &&
          !module.module.starts_with(std::string(name.text) + "."))
        prose << " as " << code(name.text, 40);
      return prose << fate(name);
    }
    prose << code(name.original.empty() ? name.text : document_.text(name.original), 40) << " from "
          << code(module.module, 60);
    if (!name.original.empty() && document_.text(name.original) != name.text) prose << " as " << code(name.text, 40);
    return prose << fate(name);
  }

  Prose several_names(const ImportedModule& module) const {
    std::vector<Prose> used;
    std::vector<Prose> unused;
    for (const ImportedName& name : module.names) {
      Prose item = Prose() << code(name.text, 40);
      if (is_unused(name)) unused.push_back(item);
      if (!name.uses.empty()) used.push_back(item << " (" << lines(name, 3) << ")");
    }
    Prose prose("Brings in ");
    prose << counted(module.names.size(), "name") << " from " << code(module.module, 60);
    if (!used.empty()) prose << "; used here: " << listed(used, 4);
    if (!unused.empty()) prose << "; not used in this file: " << listed(unused, 4);
    return prose;
  }

  Prose several_modules() const {
    std::vector<Prose> unused;
    std::size_t standard = 0;
    for (const ImportedModule& module : modules_) {
      if (!standard_purpose(module).empty()) ++standard;
      for (const ImportedName& name : module.names) {
        if (is_unused(name)) unused.push_back(Prose() << code(name.text, 40));
      }
    }
    Prose prose("Brings in ");
    prose << counted(modules_.size(), "module");
    if (standard == modules_.size()) prose << ", all of the standard library";
    if (standard > 0 && standard < modules_.size()) {
      prose << ", " << count_word(standard) << " of them from the standard library";
    }
    if (!unused.empty()) prose << "; not used in this file: " << listed(unused, 4);
    return prose;
  }

  Prose no_name(const ImportedModule& module) const {
    if (module.effects) {
      return Prose("Brings in ") << code(module.module, 60)
                                 << " only for what its initialisation does; no name of it can be used here";
    }
    if (module.wildcard) {
      return Prose("Brings in every public name of ")
             << code(module.module, 60) << "; which of them are used cannot be told from this file alone";
    }
    if (language_.traits().has_preprocessor) {
      if (const std::string_view purpose = standard_purpose(module); !purpose.empty())
        return Prose("Standard header: ") << prose_from_table(purpose);
      Prose prose("Inserts the text of ");
      prose << code(module.module, 60) << " here";
      return prose << (module.quoted ? ", looked for beside this file first" : "");
    }
    if (!module.quoted) {
      return Prose("Lets the names of ")
             << code(module.module, 60)
             << " be written without it; which of them are used cannot be told from this file alone";
    }
    const bool is_path = document_.text(module.path).find_first_of("'\"") == 0;
    if (is_path && !language_.traits().imports_bind_last_word) {
      return Prose("Runs ") << code(module.module, 60) << " for its effects; no name is brought in";
    }
    return {};
  }

  const Document& document_;
  const Language& language_;
  TSNode import_;
  Span focus_;
  std::vector<ImportedModule> modules_;
};

}  // namespace

Explanation explain_import(const Question& question) {
  Explanation explanation;
  explanation.kind = SubjectKind::import_;
  explanation.span = question.subject.span;
  explanation.name = question.text(explanation.span);
  ImportAnswer answer(question);
  const Prose line = answer.first_line();
  if (line.empty()) return explanation;
  explanation.first_line = sentence(line);
  answer.add_claims(explanation.claims);
  // That it brings in what it names is on the screen already.
  if (explanation.claims.empty() && answer.says_nothing_new()) explanation.first_line = {};
  return explanation;
}

}  // namespace core
