#include "tests/core/languages/grammar_facts.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace test {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The folder of the packages that the lock file of the sources names (others may be left from earlier lock files).
fs::path packages() {
  const fs::path project = PROJECT_FOLDER;
  const std::string lock = read(project / "core/third_party/package-lock.json");
  for (const auto& folder : fs::directory_iterator(project / "build/third_party")) {
    if (read(folder.path() / "package-lock.json") == lock) return folder.path() / "node_modules";
  }
  throw std::runtime_error("the packages of the grammars are not there");
}

/// The package folder of each language's grammar.
const std::map<std::string_view, std::string_view>& package_of() {
  static const std::map<std::string_view, std::string_view> folders = {
      {"python", "tree-sitter-python"},
      {"c", "tree-sitter-c"},
      {"cpp", "tree-sitter-cpp"},
      {"javascript", "tree-sitter-javascript"},
      {"go", "tree-sitter-go"},
      {"typescript", "tree-sitter-typescript/typescript"},
      {"typescriptreact", "tree-sitter-typescript/tsx"},
      {"bash", "tree-sitter-bash"},
      {"ruby", "tree-sitter-ruby"},
      {"rust", "tree-sitter-rust"},
      {"java", "tree-sitter-java"},
      {"csharp", "tree-sitter-c-sharp"},
      {"php", "tree-sitter-php/php"},
  };
  return folders;
}

/// What stands in quotes after `indentation`, empty when the line is indented otherwise.
std::string_view quoted_after(std::string_view line, std::string_view indentation) {
  if (!line.starts_with(indentation) || line.substr(indentation.size(), 1) != "\"") return {};
  line.remove_prefix(indentation.size() + 1);
  return line.substr(0, line.find('"'));
}

/// The file is always laid out the same way: a node's "type" is indented by four, its fields by six blanks.
NodeTypes read_node_types(const fs::path& path) {
  std::istringstream file(read(path));
  NodeTypes types;
  std::set<std::string>* fields = nullptr;
  bool in_fields = false;
  for (std::string line; std::getline(file, line);) {
    const std::string_view key = quoted_after(line, "    ");
    if (key == "type") {
      constexpr std::string_view prefix = "    \"type\": \"";
      fields = &types[line.substr(prefix.size(), line.rfind('"') - prefix.size())];
    }
    if (!key.empty()) in_fields = key == "fields";
    const std::string_view field = quoted_after(line, "      ");
    if (in_fields && fields != nullptr && !field.empty()) fields->emplace(field);
  }
  if (types.empty()) throw std::runtime_error("cannot read " + path.string());
  return types;
}

}  // namespace

std::vector<const core::Language*> all_languages() {
  std::vector<const core::Language*> languages;
  for (const std::string_view id : core::language_ids()) languages.push_back(core::language_by_id(id));
  return languages;
}

const NodeTypes& node_types(const core::Language& language) {
  static std::map<std::string_view, NodeTypes> cache;
  const std::string_view id = language.traits().id;
  const auto found = cache.find(id);
  if (found != cache.end()) return found->second;
  return cache[id] = read_node_types(packages() / package_of().at(id) / "src/node-types.json");
}

bool node_has_field(const core::Language& language, std::string_view node, std::string_view field) {
  const auto found = node_types(language).find(node);
  return found != node_types(language).end() && found->second.count(std::string(field)) > 0;
}

bool has_node(const core::Language& language, std::string_view name) {
  return ts_language_symbol_for_name(language.grammar(), name.data(), static_cast<std::uint32_t>(name.size()), true) !=
         0;
}

bool has_symbol(const core::Language& language, std::string_view name) {
  return has_node(language, name) || ts_language_symbol_for_name(language.grammar(), name.data(),
                                                                 static_cast<std::uint32_t>(name.size()), false) != 0;
}

}  // namespace test
