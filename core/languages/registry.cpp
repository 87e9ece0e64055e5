#include "core/languages/registry.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/languages/cpp_header.hpp"
#include "core/languages/traits.hpp"

namespace core {
namespace {

/// One Language for each function that describes one, built when first asked for.
template <LanguageTraits (*describe)()>
const Language& built() {
  static const Language language(describe());
  return language;
}

/// What is needed to recognise a language without building it.
struct Entry {
  LanguageTraits traits;
  const Language& (*language)();
};

const std::array<Entry, 13>& entries() {
  static const std::array<Entry, 13> all = {{
      {python_traits(), built<python_traits>},
      {c_traits(), built<c_traits>},
      {cpp_traits(), built<cpp_traits>},
      {javascript_traits(), built<javascript_traits>},
      {typescript_traits(), built<typescript_traits>},
      {tsx_traits(), built<tsx_traits>},
      {go_traits(), built<go_traits>},
      {rust_traits(), built<rust_traits>},
      {java_traits(), built<java_traits>},
      {csharp_traits(), built<csharp_traits>},
      {ruby_traits(), built<ruby_traits>},
      {php_traits(), built<php_traits>},
      {bash_traits(), built<bash_traits>},
  }};
  return all;
}

using Names = std::vector<std::string_view>;

/// The first language that has `name` among its `names`.
const Language* language_with(std::string_view name, Names LanguageTraits::* names) {
  if (name.empty()) return nullptr;
  for (const Entry& entry : entries()) {
    const Names& candidates = entry.traits.*names;
    if (std::ranges::find(candidates, name) != candidates.end()) return &entry.language();
  }
  return nullptr;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lower;
}

/// As written first, then in lower case: ".C" is another language than ".c", ".PY" the same as ".py".
const Language* language_with_any_case(std::string_view name, Names LanguageTraits::* names) {
  const Language* exact = language_with(name, names);
  return exact != nullptr ? exact : language_with(lower_case(name), names);
}

std::string_view file_name(std::string_view path) {
  const std::size_t separator = path.find_last_of("/\\");
  return separator == std::string_view::npos ? path : path.substr(separator + 1);
}

/// With its dot; empty for names without one and for hidden files such as ".profile".
std::string_view extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot);
}

std::string_view take_word(std::string_view& line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  const std::string_view word = line.substr(0, line.find_first_of(" \t"));
  line.remove_prefix(word.size());
  return word;
}

/// The program behind `env`: options and variables stand before it, and "-S" may be written together with it.
std::string_view program_of_env(std::string_view arguments) {
  while (true) {
    std::string_view word = take_word(arguments);
    if (word.starts_with("-S"))
      word.remove_prefix(2);
    else if (word.starts_with('-') || word.find('=') != std::string_view::npos)
      continue;
    else
      return word;
    if (!word.empty()) return word;
  }
}

/// The interpreter a script names in its first line, without folder and version: "python" of "#!/usr/bin/python3.11
/// -u".
std::string_view interpreter(std::string_view text) {
  if (!text.starts_with("#!")) return {};
  std::string_view line = text.substr(2, text.find_first_of("\r\n") - 2);
  std::string_view program = file_name(take_word(line));
  if (program == "env") program = file_name(program_of_env(line));
  return program.substr(0, program.find_last_not_of("0123456789.") + 1);
}

}  // namespace

const Language* find_language(std::string_view path, std::string_view language_id, std::string_view text) {
  const std::string_view name = file_name(path);
  const Language* declared = language_with_any_case(language_id, &LanguageTraits::language_ids);
  // C and C++ share the extension of headers: the client knows best, then the text.
  if (extension(name) == ".h") {
    if (declared != nullptr) return declared;
    return is_cpp_header(text) ? &built<cpp_traits>() : &built<c_traits>();
  }
  if (const Language* found = language_with(name, &LanguageTraits::file_names)) return found;
  if (const Language* found = language_with_any_case(extension(name), &LanguageTraits::extensions)) return found;
  if (declared != nullptr) return declared;
  return language_with(interpreter(text), &LanguageTraits::interpreters);
}

const Language* language_by_id(std::string_view id) {
  for (const Entry& entry : entries()) {
    if (entry.traits.id == id) return &entry.language();
  }
  return nullptr;
}

std::span<const std::string_view> language_ids() {
  static const std::vector<std::string_view> ids = [] {
    std::vector<std::string_view> all;
    for (const Entry& entry : entries()) all.push_back(entry.traits.id);
    return all;
  }();
  return ids;
}

}  // namespace core
