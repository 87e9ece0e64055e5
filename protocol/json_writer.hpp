// Appends described structs to a string as JSON; see json.hpp. No tree of values is built in between. A member that is
// an empty optional is left out; an empty optional anywhere else is null. The text is always valid UTF-8, whatever the
// strings hold.
#pragma once

#include <boost/describe.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11/algorithm.hpp>
#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

#include "protocol/json_traits.hpp"

namespace protocol {

/// The string in quotes, escaped.
void append_json_string(std::string& out, std::string_view text);
/// Shortest digits that read back the same; null for what JSON has no number for.
void append_json_number(std::string& out, double number);
void append_json_value(std::string& out, const boost::json::value& value);

template <std::integral Integer>
void append_json_number(std::string& out, Integer number) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

template <typename T>
void append_json(std::string& out, const T& value);

/// A member that is left out: an empty optional, an LSPAny that is null.
template <typename T>
bool is_absent(const T& value) {
  if constexpr (is_optional<T>) {
    return !value;
  } else if constexpr (std::same_as<T, boost::json::value>) {
    return value.is_null();
  } else {
    return false;
  }
}

template <typename Struct>
void append_json_object(std::string& out, const Struct& object) {
  using namespace boost::describe;
  out += '{';
  bool first = true;
  boost::mp11::mp_for_each<describe_members<Struct, mod_public | mod_inherited>>([&](auto member) {
    const auto& value = object.*member.pointer;
    if (is_absent(value)) {
      return;
    }
    if (!first) {
      out += ',';
    }
    first = false;
    out += '"';
    out += member.name;
    out += "\":";
    append_json(out, value);
  });
  out += '}';
}

template <typename Enum>
void append_json_enumerator(std::string& out, Enum value) {
  if constexpr (written_by_name<Enum>) {
    append_json_string(out, boost::describe::enum_to_string(value, ""));
  } else {
    append_json_number(out, static_cast<std::underlying_type_t<Enum>>(value));
  }
}

template <typename Map>
void append_json_map(std::string& out, const Map& map) {
  out += '{';
  bool first = true;
  for (const auto& [key, value] : map) {
    if (!first) {
      out += ',';
    }
    first = false;
    append_json_string(out, key);
    out += ':';
    append_json(out, value);
  }
  out += '}';
}

template <typename Elements>
void append_json_array(std::string& out, const Elements& elements) {
  out += '[';
  bool first = true;
  for (const auto& element : elements) {
    if (!first) {
      out += ',';
    }
    first = false;
    append_json(out, element);
  }
  out += ']';
}

template <typename T>
void append_json(std::string& out, const T& value) {
  if constexpr (std::same_as<T, boost::json::value>) {
    append_json_value(out, value);
  } else if constexpr (std::same_as<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::same_as<T, std::nullptr_t>) {
    out += "null";
  } else if constexpr (std::is_arithmetic_v<T>) {
    append_json_number(out, value);
  } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    append_json_string(out, value);
  } else if constexpr (is_optional<T>) {
    value ? append_json(out, *value) : append_json(out, nullptr);
  } else if constexpr (is_variant<T>) {
    std::visit([&](const auto& alternative) { append_json(out, alternative); }, value);
  } else if constexpr (std::is_enum_v<T>) {
    append_json_enumerator(out, value);
  } else if constexpr (StringMap<T>) {
    append_json_map(out, value);
  } else if constexpr (Sequence<T>) {
    append_json_array(out, value);
  } else {
    append_json_object(out, value);
  }
}

}  // namespace protocol
