// A 64-bit hash built from parts: the key of a cache. Computed once, then carried along. The same parts in the same
// order give the same fingerprint in every process. Not meant to withstand someone who looks for collisions. A value.
#pragma once

#include <cstdint>
#include <string_view>

namespace core {

class Fingerprint {
 public:
  /// Adds a part. Parts keep their borders: "ab", "c" differs from "a", "bc".
  Fingerprint& add(std::string_view bytes);
  Fingerprint& add(std::uint64_t number);

  std::uint64_t value() const { return value_; }
  friend bool operator==(Fingerprint, Fingerprint) = default;

 private:
  std::uint64_t value_ = 0;
};

}  // namespace core
