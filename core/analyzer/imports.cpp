#include "core/analyzer/imports.hpp"

#include <algorithm>
#include <optional>

#include "core/analyzer/scopes.hpp"
#include "core/analyzer/scopes_walk.hpp"
#include "core/analyzer/syntax.hpp"
#include "core/analyzer/walk.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

constexpr std::size_t most_occurrences = 4000;
constexpr std::size_t most_names = 40;

std::string_view without_quotes(std::string_view path) {
  path = trim(path);
  if (path.size() >= 2 && (path.front() == '"' || path.front() == '\'' || path.front() == '<' || path.front() == '`')) {
    path.remove_prefix(1);
    path.remove_suffix(1);
  }
  return path;
}

/// The word by which a path without another name is called: "json" of "encoding/json", "yaml" of "gopkg.in/yaml.v3".
std::string_view last_word_of(std::string_view path) {
  const auto is_version = [](std::string_view word) {
    return word.size() > 1 && word[0] == 'v' && std::ranges::all_of(word.substr(1), is_digit);
  };
  std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos && is_version(path.substr(slash + 1))) {
    path = path.substr(0, slash);
    slash = path.rfind('/');
  }
  if (slash == std::string_view::npos) slash = path.find_last_of(".:\\");
  std::string_view word = slash == std::string_view::npos ? path : path.substr(slash + 1);
  if (const std::size_t dot = word.rfind('.'); dot != std::string_view::npos && is_version(word.substr(dot + 1)))
    word = word.substr(0, dot);
  return word;
}

class UseFinder {
 public:
  UseFinder(const Document& document, Span import, ImportedName& name, std::string_view module)
      : document_(document), language_(*document.language()), import_(import), name_(name), module_(module) {}

  /// `binding`: of the name, when scoping knows it.
  void find(const std::optional<Binding>& binding) {
    const Span whole{0, static_cast<std::uint32_t>(document_.text().size())};
    const auto words = find_words(document_.text(), name_.text, whole, most_occurrences + 1);
    if (words.size() > most_occurrences || (binding && !binding->certain)) name_.surely_counted = false;
    if (words.size() > most_occurrences) return;
    for (const std::uint32_t offset : words) {
      if (!import_.contains(offset)) look_at(offset, binding);
    }
  }

 private:
  void look_at(std::uint32_t offset, const std::optional<Binding>& binding) {
    const Span span{offset, offset + static_cast<std::uint32_t>(name_.text.size())};
    const TSNode leaf = ts_node_descendant_for_byte_range(document_.root(), span.begin, span.end);
    const Role role = language_.role(leaf);
    if (role == Role::comment) return;
    if (Document::span_of(leaf) != span || ts_node_child_count(leaf) != 0) return in_text(leaf);
    const TSNode around = ts_node_parent(leaf);
    if (role == Role::member_name || is_member_name(language_, leaf)) return;
    const auto* known = binding ? occurrence_at(*binding, span) : nullptr;
    if (known != nullptr && (gives_value(known->use) || known->use == Use::declared)) {
      if (known->use != Use::imported) name_.surely_counted = false;
      return;
    }
    if (binding && known == nullptr && role == Role::identifier) {
      // Another thing of the same name, or one that scoping does not follow.
      name_.surely_counted = false;
      return;
    }
    if (role != Role::identifier && role != Role::type_name) return in_text(leaf);
    if (name_.is_module && name_.name.empty() && !is_path_start(around, leaf)) return;
    name_.uses.push_back({span, member_of(leaf)});
  }

  static const Occurrence* occurrence_at(const Binding& binding, Span span) {
    const auto found =
        std::ranges::find_if(binding.occurrences, [&](const Occurrence& one) { return one.span == span; });
    return found == binding.occurrences.end() ? nullptr : &*found;
  }

  /// The name stands inside a string or where no name is expected.
  void in_text(TSNode leaf) {
    const std::string_view list = language_.traits().exported_names;
    for (TSNode around = leaf; exists(around) && !list.empty(); around = ts_node_parent(around)) {
      const Role role = language_.role(around);
      if (role != Role::assignment && role != Role::augmented_assignment) continue;
      const TSNode target = language_.part(around, Part::target);
      if (exists(target) && document_.text(target) == list) {
        name_.exported = true;
        return;
      }
    }
    name_.surely_counted = false;
  }

  bool is_path_start(TSNode around, TSNode leaf) const {
    const Role role = language_.role(around);
    return (role == Role::member || role == Role::scoped_name) && same(language_.part(around, Part::object), leaf);
  }

  /// What is taken from the module; of `import a.b`, `a.b.f` takes `f`.
  Span member_of(TSNode leaf) const {
    if (!name_.is_module) return {};
    std::string_view rest = module_;
    TSNode object = leaf;
    for (TSNode around = ts_node_parent(leaf); exists(around) && is_path_start(around, object);
         around = ts_node_parent(around)) {
      const TSNode member = language_.part(around, Part::name);
      if (!exists(member)) return {};
      const std::size_t dot = rest.find('.');
      rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
      const std::string_view next = rest.substr(0, rest.find('.'));
      if (next.empty() || document_.text(member) != next) return Document::span_of(member);
      object = around;
    }
    return {};
  }

  const Document& document_;
  const Language& language_;
  Span import_;
  ImportedName& name_;
  std::string_view module_;
};

class ImportReader {
 public:
  ImportReader(const Document& document, TSNode import, Span focus)
      : document_(document), language_(*document.language()), import_(import), focus_(focus) {}

  std::vector<ImportedModule> read() {
    const TSNode path = language_.part(import_, Part::object);
    if (exists(path)) {
      read_module(import_, path);
      return std::move(modules_);
    }
    std::vector<TSNode> items;
    walk(
        import_,
        [&](TSNode node, TSFieldId) {
          if (language_.role(node) == Role::import_item) items.push_back(node);
          return language_.role(node) != Role::import_item;
        },
        [](TSNode) {});
    for (const TSNode name : language_.parts(import_, Part::name)) {
      if (language_.role(name) != Role::import_item) items.push_back(name);
    }
    std::ranges::sort(items, {}, [](TSNode node) { return ts_node_start_byte(node); });
    for (const TSNode item : items) {
      if (!is_in_focus(Document::span_of(item))) continue;
      const TSNode inner = language_.part(item, Part::object);
      read_module(item, exists(inner) ? inner : item);
    }
    return std::move(modules_);
  }

 private:
  bool is_in_focus(Span span) const { return focus_.empty() || span.contains(focus_); }

  void read_module(TSNode node, TSNode path) {
    ImportedModule module;
    module.span = Document::span_of(node);
    module.path = Document::span_of(path);
    module.module = without_quotes(document_.text(path));
    if (const TSNode next = ts_node_next_named_sibling(path); exists(next) && text_of(next) == "*")
      module.wildcard = true;
    module.quoted = document_.text(path).starts_with('"') || document_.text(path).starts_with('\'');
    const bool whole = !same(node, import_);
    find_names(node, path, whole, module);
    const std::string_view alias = text_of(language_.part(node, Part::name));
    if (language_.traits().imports_bind_last_word && module.names.empty() && !module.wildcard) {
      module.effects = alias == "_";
      module.wildcard = alias == ".";
      if (!module.effects && !module.wildcard) add_last_word(module, alias, whole);
    }
    modules_.push_back(std::move(module));
  }

  std::string_view text_of(TSNode node) const { return exists(node) ? document_.text(node) : std::string_view(); }

  void add_last_word(ImportedModule& module, std::string_view alias, bool is_module) {
    ImportedName name;
    name.text = alias.empty() ? last_word_of(module.module) : alias;
    name.is_module = is_module;
    // A package may call itself otherwise than its path: then nothing is found, which proves nothing.
    const bool standard = !standard_module(language_, module.module, false).empty();
    name.surely_counted = !alias.empty() || !is_module || standard;
    UseFinder(document_, Document::span_of(import_), name, module.module).find(std::nullopt);
    module.names.push_back(std::move(name));
  }

  /// The names that `node` brings into being, outside of `path` unless the whole module is brought in.
  void find_names(TSNode node, TSNode path, bool whole, ImportedModule& module) {
    std::vector<TSNode> leaves;
    walk(
        node,
        [&](TSNode inner, TSFieldId) {
          if (!whole && same(inner, path)) return false;
          const Role role = language_.role(inner);
          if (role == Role::identifier && ts_node_child_count(inner) == 0) leaves.push_back(inner);
          if (document_.text(inner) == "*" && ts_node_child_count(inner) == 0) module.wildcard = true;
          return leaves.size() < most_names;
        },
        [](TSNode) {});
    const bool focus_is_name =
        std::ranges::any_of(leaves, [&](TSNode leaf) { return Document::span_of(leaf) == focus_; });
    for (const TSNode leaf : leaves) {
      if (!focus_is_name || is_in_focus(Document::span_of(leaf)) || original_of(leaf) == focus_)
        add_name(leaf, node, module);
    }
  }

  void add_name(TSNode leaf, TSNode node, ImportedModule& module) {
    if (document_.text(leaf) == "_" && language_.traits().imports_bind_last_word) return;
    const std::optional<Binding> binding = find_binding(document_, leaf);
    if (!binding) return;
    const Span span = Document::span_of(leaf);
    const bool is_ours = std::ranges::any_of(
        binding->occurrences, [&](const Occurrence& one) { return one.span == span && one.use == Use::imported; });
    if (!is_ours) return;
    ImportedName name;
    name.name = span;
    name.text = document_.text(leaf);
    name.original = original_of(leaf);
    const bool all_of_it = document_.text(ts_node_parent(leaf)).starts_with('*');  // `import * as x`
    name.is_module = !same(node, import_) || all_of_it;
    if (all_of_it) module.wildcard = false;
    // `import x as x` is how a module says that it hands the name on.
    if (!name.original.empty() && document_.text(name.original) == name.text) name.exported = true;
    UseFinder(document_, Document::span_of(import_), name, name.original.empty() ? module.module : "").find(binding);
    module.names.push_back(std::move(name));
  }

  /// What an item calls the thing before it gives it another name.
  Span original_of(TSNode leaf) const {
    for (TSNode around = ts_node_parent(leaf); exists(around) && !same(around, import_);
         around = ts_node_parent(around)) {
      if (language_.role(around) != Role::import_item) continue;
      const TSNode original = language_.part(around, Part::object);
      return exists(original) && !same(original, leaf) ? Document::span_of(original) : Span{};
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

std::vector<ImportedModule> read_import(const Document& document, TSNode import, Span focus) {
  return ImportReader(document, import, focus).read();
}

std::string_view standard_module(const Language& language, std::string_view module, bool by_name) {
  if (module.starts_with("node:")) module.remove_prefix(5);
  for (;;) {
    if (const std::string_view purpose = language.facts().module(module); !purpose.empty()) return purpose;
    const std::size_t end = module.find_last_of(".:\\");
    if (!by_name || end == std::string_view::npos || end == 0) return {};
    module = module.substr(0, end);
    while (module.ends_with(':')) module.remove_suffix(1);
  }
}

bool is_relative(std::string_view module) { return module.starts_with('.'); }

}  // namespace core
