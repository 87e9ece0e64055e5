// Whether a short list holds something. Pure; any thread.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string_view>

namespace core {

template <class List, class Item>
bool contains(const List& list, const Item& item) {
  return std::find(std::begin(list), std::end(list), item) != std::end(list);
}

inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return contains(words, word);
}

}  // namespace core
