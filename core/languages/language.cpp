#include "core/languages/language.hpp"

#include <algorithm>
#include <charconv>

#include "core/languages/table.hpp"

namespace core {
namespace {

/// The symbols a syntax row means. A grammar may have several of one name, and a keyword may share its name with the
/// node around it (`yield`): then the row means the node, else the token.
std::vector<TSSymbol> symbols_named(const TSLanguage* grammar, std::string_view name) {
  std::vector<TSSymbol> nodes;
  std::vector<TSSymbol> tokens;
  const auto count = static_cast<TSSymbol>(ts_language_symbol_count(grammar));
  for (TSSymbol symbol = 0; symbol < count; ++symbol) {
    const char* symbol_name = ts_language_symbol_name(grammar, symbol);
    if (symbol_name == nullptr || name != symbol_name) continue;
    const TSSymbolType type = ts_language_symbol_type(grammar, symbol);
    if (type == TSSymbolTypeRegular) nodes.push_back(symbol);
    if (type == TSSymbolTypeAnonymous) tokens.push_back(symbol);
  }
  return nodes.empty() ? tokens : nodes;
}

/// The named child number `index`, from the end when negative. Comments may stand anywhere and are not counted.
TSNode named_child(TSNode node, int index) {
  const int count = static_cast<int>(ts_node_named_child_count(node));
  const int step = index < 0 ? -1 : 1;
  int to_pass = index < 0 ? -index - 1 : index;
  for (int child = index < 0 ? count - 1 : 0; child >= 0 && child < count; child += step) {
    const TSNode candidate = ts_node_named_child(node, static_cast<std::uint32_t>(child));
    if (ts_node_is_extra(candidate)) continue;
    if (to_pass-- == 0) return candidate;
  }
  return {};
}

/// The child number `index` of those without a name: operators and punctuation.
TSNode token(TSNode node, std::int8_t index) {
  int to_pass = index;
  for (std::uint32_t child = 0; child < ts_node_child_count(node); ++child) {
    const TSNode candidate = ts_node_child(node, child);
    if (!ts_node_is_named(candidate) && to_pass-- == 0) return candidate;
  }
  return {};
}

/// The first named child behind the token `word`, comments left out; null when there is none.
TSNode child_behind(TSNode node, std::string_view word) {
  bool behind = false;
  for (std::uint32_t i = 0; i < ts_node_child_count(node); ++i) {
    const TSNode child = ts_node_child(node, i);
    if (behind && ts_node_is_named(child) && !ts_node_is_extra(child)) return child;
    behind = behind || word == ts_node_type(child);
  }
  return {};
}

/// The first child that is a node of `type`; null when there is none.
TSNode child_of_type(TSNode node, std::string_view type) {
  for (std::uint32_t i = 0; i < ts_node_named_child_count(node); ++i) {
    const TSNode child = ts_node_named_child(node, i);
    if (type == ts_node_type(child)) return child;
  }
  return {};
}

/// Whether `name` is one of the names in `list`, which are separated by commas.
bool lists(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    if (list.substr(0, comma) == name) return true;
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  return false;
}

std::string table_name(const LanguageTraits& traits, std::string_view file) {
  return std::string(traits.tables.empty() ? traits.id : traits.tables).append("/").append(file);
}

}  // namespace

Language::Language(LanguageTraits traits)
    : traits_(std::move(traits)),
      grammar_(traits_.grammar()),
      literals_(traits_.tables.empty() ? traits_.id : traits_.tables),
      facts_(traits_.tables.empty() ? traits_.id : traits_.tables) {
  entries_.resize(ts_language_symbol_count(grammar_));
  for (const std::vector<SyntaxRow>* table : traits_.syntax) {
    for (const SyntaxRow& row : *table) add(row);
  }
  for (const auto& cells : parse_table(embedded_table(table_name(traits_, "keywords.tsv")), 5)) {
    keywords_[cells[0]].push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
  }
  for (const auto& cells : parse_table(embedded_table(table_name(traits_, "known_calls.tsv")), 3)) {
    known_calls_.emplace(cells[0], KnownCall{cells[0], cells[1], cells[2]});
  }
}

void Language::add(const SyntaxRow& row) {
  Entry entry{row.role, row.decides, {}, row.otherwise, row.effect, {}};
  for (std::string_view rest = row.only_with; !rest.empty();) {
    const std::string_view type = rest.substr(0, rest.find(' '));
    for (const TSSymbol symbol : symbols_named(grammar_, type)) entry.only_with.push_back(symbol);
    rest.remove_prefix(std::min(type.size() + 1, rest.size()));
  }
  for (const PartField& part : row.parts) {
    PartPlace& place = entry.places[static_cast<std::size_t>(part.part)];
    place = {};
    if (part.field.starts_with('>')) {
      place.after = part.field.substr(1);
    } else if (part.field.starts_with('=')) {
      place.type = part.field.substr(1);
    } else if (part.field.starts_with('#') || part.field.starts_with('@')) {
      const bool is_number =
          std::from_chars(part.field.data() + 1, part.field.data() + part.field.size(), place.child).ec == std::errc();
      (part.field.starts_with('#') ? place.by_child : place.by_token) = is_number;
    } else {
      place.field =
          ts_language_field_id_for_name(grammar_, part.field.data(), static_cast<std::uint32_t>(part.field.size()));
    }
  }
  for (const TSSymbol symbol : symbols_named(grammar_, row.node)) entries_[symbol] = entry;
}

const Language::PartPlace* Language::place(TSSymbol symbol, Part part) const {
  return symbol < entries_.size() ? &entries_[symbol].places[static_cast<std::size_t>(part)] : nullptr;
}

Role Language::role(TSNode node) const {
  if (ts_node_is_null(node)) return Role::none;
  const TSSymbol symbol = ts_node_symbol(node);
  if (symbol >= entries_.size()) return Role::none;
  const Entry& entry = entries_[symbol];
  if (entry.only_with.empty()) return entry.role;
  // What decides stands near the beginning; a long list of statements need not be gone through.
  constexpr std::uint32_t most = 16;
  for (std::uint32_t i = 0; i < std::min(ts_node_child_count(node), most); ++i) {
    const TSSymbol child = ts_node_symbol(ts_node_child(node, i));
    if (std::find(entry.only_with.begin(), entry.only_with.end(), child) != entry.only_with.end()) return entry.role;
  }
  return entry.otherwise;
}

bool Language::decides(TSNode node) const {
  if (ts_node_is_null(node)) return false;
  const TSSymbol symbol = ts_node_symbol(node);
  return symbol < entries_.size() && entries_[symbol].decides;
}

std::string_view Language::effect(TSNode node) const {
  if (ts_node_is_null(node)) return {};
  const TSSymbol symbol = ts_node_symbol(node);
  return symbol < entries_.size() ? entries_[symbol].effect : std::string_view();
}

TSNode Language::part(TSNode node, Part part) const {
  if (ts_node_is_null(node)) return {};
  const PartPlace* where = place(ts_node_symbol(node), part);
  if (where == nullptr) return {};
  if (where->by_child) return named_child(node, where->child);
  if (where->by_token) return token(node, where->child);
  if (!where->after.empty()) return child_behind(node, where->after);
  if (!where->type.empty()) return child_of_type(node, where->type);
  return where->field == 0 ? TSNode{} : ts_node_child_by_field_id(node, where->field);
}

bool Language::is_loose(TSNode node, Part part) const {
  const PartPlace* where = ts_node_is_null(node) ? nullptr : place(ts_node_symbol(node), part);
  return where != nullptr && !where->after.empty();
}

std::vector<TSNode> Language::parts(TSNode node, Part part) const {
  if (ts_node_is_null(node)) return {};
  const PartPlace* where = place(ts_node_symbol(node), part);
  if (where == nullptr) return {};
  std::vector<TSNode> found;
  if (where->by_child || where->by_token || !where->after.empty() || !where->type.empty()) {
    const TSNode child = this->part(node, part);
    if (!ts_node_is_null(child)) found.push_back(child);
  } else if (where->field != 0) {
    TSTreeCursor cursor = ts_tree_cursor_new(node);
    for (bool more = ts_tree_cursor_goto_first_child(&cursor); more; more = ts_tree_cursor_goto_next_sibling(&cursor)) {
      if (ts_tree_cursor_current_field_id(&cursor) != where->field) continue;
      const TSNode child = ts_tree_cursor_current_node(&cursor);
      // A grammar gives the commas between several names the field of the names; only operators are tokens by nature.
      if (part == Part::operator_ || ts_node_is_named(child)) found.push_back(child);
    }
    ts_tree_cursor_delete(&cursor);
  }
  return found;
}

bool Language::is_part(TSSymbol symbol, TSFieldId field, Part part) const {
  const PartPlace* where = place(symbol, part);
  return where != nullptr && field != 0 && where->field == field;
}

const KeywordRow* Language::keyword(std::string_view token, std::string_view context) const {
  const KeywordRow* anywhere = nullptr;
  for (const KeywordRow& row : keyword_rows(token)) {
    if (lists(row.context, context)) return &row;
    if (row.context == "*" && anywhere == nullptr) anywhere = &row;
  }
  return anywhere;
}

std::span<const KeywordRow> Language::keyword_rows(std::string_view token) const {
  const auto found = keywords_.find(token);
  if (found == keywords_.end()) return {};
  return found->second;
}

const KnownCall* Language::known_call(std::string_view callee) const {
  const auto found = known_calls_.find(callee);
  return found == known_calls_.end() ? nullptr : &found->second;
}

}  // namespace core
