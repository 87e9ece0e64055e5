#include "server/place.hpp"

#include <algorithm>
#include <vector>

namespace server {
namespace {

struct Numbered {
  std::string_view before;
  std::uint32_t number = 0;
};

/// "name:12" -> name and 12. A number too large to be a line of any file becomes the largest there is.
std::optional<Numbered> split_number(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size()) return std::nullopt;
  std::uint64_t number = 0;
  for (const char digit : text.substr(colon + 1)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = std::min<std::uint64_t>(number * 10 + static_cast<std::uint64_t>(digit - '0'), UINT32_MAX);
  }
  return Numbered{text.substr(0, colon), static_cast<std::uint32_t>(number)};
}

/// The readings of `text`, that with most numbers first.
std::vector<Place> readings(std::string_view text) {
  std::vector<Place> places;
  if (const auto last = split_number(text)) {
    if (const auto first = split_number(last->before)) {
      places.push_back({std::string(first->before), first->number, last->number});
    }
    places.push_back({std::string(last->before), last->number, std::nullopt});
  }
  places.push_back({std::string(text), std::nullopt, std::nullopt});
  return places;
}

}  // namespace

Place parse_place(std::string_view text, const std::function<bool(const std::string&)>& exists) {
  std::vector<Place> places = readings(text);
  const auto existing =
      std::find_if(places.begin(), places.end(), [&](const Place& place) { return exists(place.path); });
  return existing == places.end() ? std::move(places.front()) : std::move(*existing);
}

}  // namespace server
