#include "server/place.hpp"

#include <algorithm>
#include <vector>

namespace server {
namespace {

struct Numbered {
  std::string_view before;
  std::uint32_t number = 0;
};

/// A number too large to be a line of any file becomes the largest there is.
std::optional<std::uint32_t> to_number(std::string_view text) {
  if (text.empty()) return std::nullopt;
  std::uint64_t number = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = std::min<std::uint64_t>(number * 10 + static_cast<std::uint64_t>(digit - '0'), UINT32_MAX);
  }
  return static_cast<std::uint32_t>(number);
}

/// "name:12" -> name and 12.
std::optional<Numbered> split_number(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const auto number = to_number(text.substr(colon + 1));
  if (!number) return std::nullopt;
  return Numbered{text.substr(0, colon), *number};
}

/// "name:12-18" -> name, 12 and 18, the smaller one first.
std::optional<Place> split_lines(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const std::string_view lines = text.substr(colon + 1);
  const std::size_t dash = lines.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto first = to_number(lines.substr(0, dash));
  const auto last = to_number(lines.substr(dash + 1));
  if (!first || !last) return std::nullopt;
  return Place{std::string(text.substr(0, colon)), std::min(*first, *last), std::nullopt, std::max(*first, *last)};
}

/// The readings of `text`, that with most numbers first.
std::vector<Place> readings(std::string_view text) {
  std::vector<Place> places;
  if (auto lines = split_lines(text)) places.push_back(*std::move(lines));
  if (const auto last = split_number(text)) {
    if (const auto first = split_number(last->before)) {
      places.push_back({std::string(first->before), first->number, last->number, std::nullopt});
    }
    places.push_back({std::string(last->before), last->number, std::nullopt, std::nullopt});
  }
  places.push_back({std::string(text), std::nullopt, std::nullopt, std::nullopt});
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
