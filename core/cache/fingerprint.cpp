#include "core/cache/fingerprint.hpp"

#include <array>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace core {

Fingerprint& Fingerprint::add(std::string_view bytes) {
  // What came before is the seed, so that order and borders of the parts count.
  value_ = XXH3_64bits_withSeed(bytes.data(), bytes.size(), value_);
  return *this;
}

Fingerprint& Fingerprint::add(std::uint64_t number) {
  std::array<char, sizeof number> bytes;
  for (char& byte : bytes) {
    byte = static_cast<char>(number & 0xFF);
    number >>= 8;
  }
  return add(std::string_view(bytes.data(), bytes.size()));
}

}  // namespace core
