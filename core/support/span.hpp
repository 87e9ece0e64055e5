// A half-open range of byte offsets in UTF-8 text. The only notion of place inside core: lines and
// UTF-16 units exist in LineMap and at the edges. A value; any thread may use it.
#pragma once

#include <cstdint>

namespace core {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  friend constexpr bool operator==(Span, Span) = default;
};

}  // namespace core
