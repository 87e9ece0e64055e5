#include "core/explanation/literals/place_words.hpp"

#include <string>

#include "core/support/characters.hpp"
#include "core/support/contains.hpp"

namespace core {

bool name_says(std::string_view name, std::initializer_list<std::string_view> words) {
  std::string word;
  for (std::size_t i = 0; i <= name.size() && i < 200; ++i) {
    const char c = i < name.size() ? name[i] : '_';
    const bool capital_begins =
        i > 0 && is_upper(c) && (!is_upper(name[i - 1]) || (i + 1 < name.size() && is_lower(name[i + 1])));
    if (!is_letter_or_digit(c) || capital_begins) {
      if (is_one_of(word, words)) return true;
      word.clear();
    }
    if (is_letter_or_digit(c)) word += to_lower(c);
  }
  return false;
}

bool place_says(const LiteralContext& context, std::initializer_list<std::string_view> words) {
  return name_says(context.target, words) || name_says(context.argument_name, words) ||
         name_says(context.callee, words);
}

}  // namespace core
