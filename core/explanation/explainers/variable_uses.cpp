#include "core/explanation/explainers/variable_uses.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace core {
namespace {

/// Occurrences said in one phrase.
struct Group {
  Use use;
  std::string_view detail;
  Occurrences occurrences;
  int rank = 0;  ///< smaller tells more
};

int rank_of(Use use) {
  constexpr Use order[] = {Use::returned,    Use::yielded,       Use::raised,        Use::part_set, Use::stored,
                           Use::argument,    Use::address_taken, Use::member_called, Use::called,   Use::walked,
                           Use::awaited,     Use::deleted,       Use::tested,        Use::index,    Use::element_read,
                           Use::member_read, Use::read};
  return static_cast<int>(std::ranges::find(order, use) - std::begin(order));
}

/// Members are said together, whatever their names; so are plain reads.
std::string_view key_of(const Document& document, const Occurrence& occurrence) {
  const bool by_detail = occurrence.use == Use::argument || occurrence.use == Use::stored ||
                         occurrence.use == Use::part_set || occurrence.use == Use::address_taken ||
                         occurrence.use == Use::index;
  return by_detail ? document.text(occurrence.detail) : std::string_view();
}

std::vector<Group> groups_of(const Document& document, const Binding& binding) {
  std::vector<Group> groups;
  for (const Occurrence& occurrence : binding.occurrences) {
    if (!reads(occurrence.use) && occurrence.use != Use::deleted) continue;
    const std::string_view key = key_of(document, occurrence);
    auto group =
        std::ranges::find_if(groups, [&](const Group& one) { return one.use == occurrence.use && one.detail == key; });
    if (group == groups.end()) {
      groups.push_back({occurrence.use, key, {}, rank_of(occurrence.use)});
      group = groups.end() - 1;
    }
    group->occurrences.push_back(&occurrence);
  }
  return groups;
}

/// The names of the members used, each once.
Prose members(const Document& document, const Occurrences& occurrences) {
  std::vector<std::string_view> names;
  std::vector<Prose> shown;
  for (const Occurrence* occurrence : occurrences) {
    const std::string_view name = document.text(occurrence->detail);
    if (std::ranges::find(names, name) != names.end()) continue;
    names.push_back(name);
    shown.push_back(Prose() << code(name, 30));
  }
  return listed(shown, 3);
}

/// A single condition is shown, unless it is the variable alone.
Prose tested(const Document& document, const Occurrences& occurrences) {
  const Occurrence& only = *occurrences.front();
  const std::string_view condition = document.text(only.detail);
  const bool tells = occurrences.size() == 1 && condition.size() <= 40 && condition.size() > only.span.size();
  return tells ? Prose("tested by ") << code(condition, 40) : Prose("tested");
}

Prose words_of(const Document& document, Use use, std::string_view detail, const Occurrences& occurrences) {
  const bool throws = document.language()->traits().words.raise == "throws";
  switch (use) {
    case Use::called: return "called";
    case Use::member_called: return Prose("its ") << members(document, occurrences) << " called";
    case Use::member_read: return Prose("its ") << members(document, occurrences) << " read";
    case Use::element_read: return "indexed";
    case Use::argument:
      // A function that is called where it is written.
      if (detail.find('{') != detail.npos) return "passed to the function called there";
      return Prose("passed to ") << code(detail, 40);
    case Use::stored: return Prose("assigned to ") << code(detail, 40);
    case Use::part_set: return Prose("used to set ") << code(detail, 40);
    case Use::address_taken: {
      const std::string_view address = document.language()->traits().words.address;
      if (detail.empty()) return Prose(address) << " taken";
      return Prose(address) << " passed to " << code(detail, 40);
    }
    case Use::index: return Prose("index into ") << code(detail, 40);
    case Use::returned: return "returned";
    case Use::yielded: return "yielded";
    case Use::raised: return throws ? "thrown" : "raised";
    case Use::awaited: return "awaited";
    case Use::walked: return "looped over";
    case Use::tested: return tested(document, occurrences);
    case Use::deleted: return "deleted";
    default: return "read";
  }
}

}  // namespace

Prose lines_of(const Document& document, const Occurrences& occurrences, std::size_t limit) {
  std::vector<Prose> lines;
  std::uint32_t last = 0;
  for (const Occurrence* occurrence : occurrences) {
    const std::uint32_t line = document.line(occurrence->span.begin);
    if (line == last) continue;
    last = line;
    lines.push_back(Prose() << line_of(document, occurrence->span));
  }
  Prose result;
  const std::size_t shown = lines.size() > limit + 1 ? limit : lines.size();
  for (std::size_t index = 0; index < shown; ++index) result << (index == 0 ? "" : ", ") << lines[index];
  if (shown < lines.size()) result << " and " << static_cast<std::uint32_t>(lines.size() - shown) << " more";
  return result;
}

std::vector<Prose> uses_of(const Document& document, const Binding& binding, std::size_t limit) {
  std::vector<Group> groups = groups_of(document, binding);
  std::ranges::stable_sort(groups, {}, &Group::rank);
  if (groups.size() > limit) groups.resize(limit);
  std::ranges::stable_sort(groups, {}, [](const Group& group) { return group.occurrences.front()->span.begin; });
  std::vector<Prose> phrases;
  for (const Group& group : groups) {
    phrases.push_back(words_of(document, group.use, group.detail, group.occurrences)
                      << " (" << lines_of(document, group.occurrences, 2) << ")");
  }
  return phrases;
}

Prose phrase_of(const Document& document, const Occurrence& occurrence) {
  return words_of(document, occurrence.use, document.text(occurrence.detail), {&occurrence});
}

Prose with_commas(const std::vector<Prose>& phrases) {
  Prose result;
  for (std::size_t index = 0; index < phrases.size(); ++index) result << (index == 0 ? "" : ", ") << phrases[index];
  return result;
}

}  // namespace core
