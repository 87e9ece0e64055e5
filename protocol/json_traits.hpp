// What the JSON reader and writer must know of a type beyond its shape.
#pragma once

#include <optional>
#include <string_view>
#include <type_traits>
#include <variant>

namespace protocol {

/// True for an enumeration that travels as the name of its enumerator ("markdown") rather than as its number.
template <typename Enum>
inline constexpr bool written_by_name = false;

template <typename T>
inline constexpr bool is_optional = false;
template <typename T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <typename T>
inline constexpr bool is_variant = false;
template <typename... Alternatives>
inline constexpr bool is_variant<std::variant<Alternatives...>> = true;

/// A std::map or the like with keys that are text.
template <typename T>
concept StringMap =
    requires { typename T::mapped_type; } && std::is_convertible_v<typename T::key_type, std::string_view>;

/// A std::vector or the like.
template <typename T>
concept Sequence = requires(T sequence) {
  typename T::value_type;
  sequence.emplace_back();
} && !std::is_convertible_v<T, std::string_view>;

}  // namespace protocol
