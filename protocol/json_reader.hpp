// Fills described structs from JSON; see json.hpp. Lenient where the protocol grows: unknown keys are ignored, optional
// members may be absent or null, and an enumerator that this version does not know counts as absent where that is
// allowed (in an optional and in a list). Strict in all else: the error says where and what. Nothing is thrown.
#pragma once

#include <boost/describe.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "protocol/json_traits.hpp"

namespace protocol {

class JsonReader {
 public:
  /// Fills `target`; false after the first thing that does not fit, and `error` then tells.
  template <typename T>
  bool read(const boost::json::value& source, T& target);

  /// "params.position.line: expected an unsigned integer, got string".
  std::string error(std::string_view root) const;

 private:
  bool fail(std::string_view expected, const boost::json::value& source);
  bool fail_missing(std::string_view key);
  /// Called on the way out of a failed read, innermost first; false.
  bool within_key(std::string_view key);
  bool within_index(std::size_t index);

  template <std::integral Integer>
  bool read_integer(const boost::json::value& source, Integer& target);
  bool read_double(const boost::json::value& source, double& target);
  bool read_string(const boost::json::value& source, std::string& target);
  template <typename Enum>
  bool read_enumerator(const boost::json::value& source, Enum& target);
  template <typename T>
  bool read_optional(const boost::json::value& source, std::optional<T>& target);
  template <typename Variant>
  bool read_variant(const boost::json::value& source, Variant& target);
  template <typename Map>
  bool read_map(const boost::json::value& source, Map& target);
  template <typename List>
  bool read_list(const boost::json::value& source, List& target);
  template <typename Struct>
  bool read_object(const boost::json::value& source, Struct& target);
  template <typename T>
  bool read_member(const boost::json::object& source, std::string_view key, T& target);

  std::string path_;
  std::string message_;
  bool unknown_enumerator_ = false;
};

/// Fills `target` from `source`, which is called `root` in the error. Empty when all went well.
template <typename T>
std::optional<std::string> read_json(const boost::json::value& source, T& target, std::string_view root = "params") {
  JsonReader reader;
  if (reader.read(source, target)) {
    return std::nullopt;
  }
  return reader.error(root);
}

template <std::integral Integer>
bool JsonReader::read_integer(const boost::json::value& source, Integer& target) {
  constexpr std::string_view expected = std::is_signed_v<Integer> ? "an integer" : "an unsigned integer";
  if (const auto* number = source.if_int64(); number && std::in_range<Integer>(*number)) {
    target = static_cast<Integer>(*number);
    return true;
  }
  if (const auto* number = source.if_uint64(); number && std::in_range<Integer>(*number)) {
    target = static_cast<Integer>(*number);
    return true;
  }
  // Languages that know only one kind of number write 3 as 3.0. Beyond 2^53 a double no longer names one integer.
  constexpr double exact = 9007199254740992.0;
  if (const auto* number = source.if_double(); number && *number >= -exact && *number <= exact) {
    const auto whole = static_cast<std::int64_t>(*number);
    if (static_cast<double>(whole) == *number && std::in_range<Integer>(whole)) {
      target = static_cast<Integer>(whole);
      return true;
    }
  }
  return fail(expected, source);
}

template <typename Enum>
bool JsonReader::read_enumerator(const boost::json::value& source, Enum& target) {
  bool found = false;
  if constexpr (written_by_name<Enum>) {
    const auto* name = source.if_string();
    if (name == nullptr) {
      return fail("a string", source);
    }
    found = boost::describe::enum_from_string(std::string(*name).c_str(), target);
  } else {
    std::underlying_type_t<Enum> number{};
    if (!read_integer(source, number)) {
      return false;
    }
    target = static_cast<Enum>(number);
    found = boost::describe::enum_to_string(target, nullptr) != nullptr;
  }
  unknown_enumerator_ = !found;
  return found || fail("a known enumerator", source);
}

template <typename T>
bool JsonReader::read_optional(const boost::json::value& source, std::optional<T>& target) {
  target.reset();
  if (source.is_null()) {
    return true;
  }
  if (read(source, target.emplace())) {
    return true;
  }
  target.reset();
  return std::is_enum_v<T> && std::exchange(unknown_enumerator_, false);
}

template <typename Variant>
bool JsonReader::read_variant(const boost::json::value& source, Variant& target) {
  bool fits = false;
  boost::mp11::mp_for_each<boost::mp11::mp_iota<boost::mp11::mp_size<Variant>>>(
      [&](auto index) { fits = fits || JsonReader().read(source, target.template emplace<index>()); });
  return fits || fail("one of several other types", source);
}

template <typename Map>
bool JsonReader::read_map(const boost::json::value& source, Map& target) {
  const auto* object = source.if_object();
  if (object == nullptr) {
    return fail("an object", source);
  }
  target.clear();
  for (const auto& [key, value] : *object) {
    const std::string_view name = key;
    if (!read(value, target[typename Map::key_type(name)])) {
      return within_key(name);
    }
  }
  return true;
}

template <typename List>
bool JsonReader::read_list(const boost::json::value& source, List& target) {
  const auto* array = source.if_array();
  if (array == nullptr) {
    return fail("an array", source);
  }
  target.clear();
  target.reserve(array->size());
  for (const auto& element : *array) {
    typename List::value_type value{};
    if (read(element, value)) {
      target.push_back(std::move(value));
    } else if (!std::is_enum_v<typename List::value_type> || !std::exchange(unknown_enumerator_, false)) {
      return within_index(static_cast<std::size_t>(&element - array->data()));
    }
  }
  return true;
}

template <typename T>
bool JsonReader::read_member(const boost::json::object& source, std::string_view key, T& target) {
  if (const boost::json::value* value = source.if_contains(key)) {
    return read(*value, target) || within_key(key);
  }
  if constexpr (is_optional<T>) {
    target.reset();
    return true;
  } else if constexpr (std::same_as<T, boost::json::value>) {
    target = nullptr;
    return true;
  } else {
    return fail_missing(key);
  }
}

template <typename Struct>
bool JsonReader::read_object(const boost::json::value& source, Struct& target) {
  using namespace boost::describe;
  const auto* object = source.if_object();
  if (object == nullptr) {
    return fail("an object", source);
  }
  bool fits = true;
  boost::mp11::mp_for_each<describe_members<Struct, mod_public | mod_inherited>>(
      [&](auto member) { fits = fits && read_member(*object, member.name, target.*member.pointer); });
  return fits;
}

template <typename T>
bool JsonReader::read(const boost::json::value& source, T& target) {
  if constexpr (std::same_as<T, boost::json::value>) {
    target = source;
    return true;
  } else if constexpr (std::same_as<T, bool>) {
    return source.is_bool() ? (target = source.get_bool(), true) : fail("a boolean", source);
  } else if constexpr (std::same_as<T, std::nullptr_t>) {
    return source.is_null() || fail("null", source);
  } else if constexpr (std::integral<T>) {
    return read_integer(source, target);
  } else if constexpr (std::same_as<T, double>) {
    return read_double(source, target);
  } else if constexpr (std::same_as<T, std::string>) {
    return read_string(source, target);
  } else if constexpr (is_optional<T>) {
    return read_optional(source, target);
  } else if constexpr (is_variant<T>) {
    return read_variant(source, target);
  } else if constexpr (std::is_enum_v<T>) {
    return read_enumerator(source, target);
  } else if constexpr (StringMap<T>) {
    return read_map(source, target);
  } else if constexpr (Sequence<T>) {
    return read_list(source, target);
  } else {
    return read_object(source, target);
  }
}

}  // namespace protocol
