#include "core/explanation/explainers/variable_part.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/analyzer/syntax.hpp"
#include "core/explanation/explainers/variable_uses.hpp"
#include "core/explanation/explainers/variable_value.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

/// A binding seen by the values it gets.
class Values {
 public:
  Values(const Document& document, const Binding& binding) : document_(document), binding_(binding) {
    for (const Occurrence& occurrence : binding.occurrences) {
      if (gives_value(occurrence.use)) writes_.push_back(&occurrence);
    }
  }

  Prose part() const {
    switch (binding_.birth) {
      case Use::caught: return is_only(Use::caught) ? caught() : several();
      case Use::managed: return is_only(Use::managed) ? managed() : several();
      case Use::matched: return is_only(Use::matched) ? matched() : several();
      case Use::captured: return is_only(Use::captured) ? captured() : several();
      case Use::filled: return is_only(Use::filled) ? filled() : several();
      case Use::loop_target: return is_only(Use::loop_target) ? loop_variable(document_, first()) : several();
      default: break;
    }
    if (writes_.empty()) return declared_only();
    for (Prose (Values::*recognise)() const :
         {&Values::flag, &Values::counter, &Values::accumulator, &Values::container, &Values::best, &Values::follower,
          &Values::loop_values, &Values::fixed, &Values::always, &Values::overridden, &Values::latest}) {
      if (Prose found = (this->*recognise)(); !found.empty()) return found;
    }
    return several();
  }

 private:
  const Occurrence& first() const { return *writes_.front(); }
  Prose at(const Occurrence& occurrence) const { return place_of(document_, occurrence); }
  std::string_view text(Span span) const { return document_.text(span); }
  std::string_view name() const { return text(binding_.name); }
  bool is_only(Use use) const {
    return std::ranges::all_of(writes_, [&](const Occurrence* one) { return one->use == use; });
  }
  /// The writes after the first value.
  std::span<const Occurrence* const> later() const { return std::span(writes_).subspan(1); }

  Prose caught() const {
    if (first().value.empty()) return Prose("is the error caught here ") << at(first());
    return Prose("is the ") << code(text(first().value)) << " caught here " << at(first());
  }

  Prose captured() const {
    return Prose("is a copy of the ") << code(name()) << " outside, taken when this function is made " << at(first());
  }

  Prose filled() const {
    if (first().detail.empty()) return Prose("gets its value from a call ") << at(first());
    return Prose("gets its value from ") << code(text(first().detail), 40) << " " << at(first());
  }

  Prose matched() const {
    if (first().value.empty() || first().value.size() <= first().span.size())
      return Prose("is bound by the pattern ") << at(first());
    return Prose("is bound by the pattern ") << code(text(first().value), 40) << " " << at(first());
  }

  Prose managed() const {
    return Prose("is what ") << code(text(first().value)) << " gives for the block that follows " << at(first());
  }

  Prose declared_only() const {
    if (document_.language()->traits().declaring_constructs) return {};  // the type tells what it begins with
    for (const Occurrence& occurrence : binding_.occurrences) {
      if (occurrence.use == Use::declared) return Prose("is declared without a value ") << at(occurrence);
    }
    return {};
  }

  /// The variable of a comprehension or loop that is used for other loops too.
  Prose loop_values() const {
    if (!is_only(Use::loop_target)) return {};
    return loop_variable(document_, first());
  }

  bool is_boolean(const Occurrence& write) const {
    const Vocabulary& words = document_.language()->traits().words;
    return write.use == Use::assigned && (text(write.value) == words.true_ || text(write.value) == words.false_);
  }

  Prose flag() const {
    if (writes_.size() < 2 || !std::ranges::all_of(writes_, [&](const Occurrence* one) { return is_boolean(*one); }))
      return {};
    const auto differs = [&](const Occurrence* one) { return text(one->value) != text(first().value); };
    const auto change = std::ranges::find_if(writes_, differs);
    if (change == writes_.end()) return {};
    Prose prose = Prose("is a flag: starts as ")
                  << code(text(first().value)) << " " << at(first()) << ", becomes " << code(text((*change)->value));
    if (!(*change)->condition.empty()) prose << " when " << code(text((*change)->condition));
    return prose << " " << at(**change);
  }

  static bool is_number(std::string_view value) {
    if (value.starts_with('-') || value.starts_with('+')) value = trim_left(value.substr(1));
    return !value.empty() && is_digit(value.front()) &&
           std::ranges::all_of(value, [](char c) { return is_word(c) || c == '.'; });
  }

  /// `++`, or `+=` with a number.
  bool is_step(const Occurrence& write) const {
    if (write.use != Use::augmented) return false;
    const std::string_view sign = text(write.detail);
    return sign == "++" || sign == "--" || ((sign == "+=" || sign == "-=") && is_number(text(write.value)));
  }

  Prose step(const Occurrence& write) const {
    const std::string_view sign = text(write.detail);
    Prose prose = sign.starts_with('+') ? Prose("goes up by ") : Prose("goes down by ");
    prose << (write.value.empty() ? std::string_view("1") : text(write.value));
    if (write.in_loop_header) {
      prose << " each round";
    } else if (!write.loop.empty()) {
      prose << " in the loop";
    }
    if (!write.condition.empty() && write.condition.size() < 40) prose << " when " << code(text(write.condition));
    return prose << " " << at(write);
  }

  Prose counter() const {
    if (writes_.size() < 2 || first().use != Use::assigned || first().value.empty() || first().pattern_size > 0)
      return {};
    if (!std::ranges::all_of(later(), [&](const Occurrence* one) { return is_step(*one); })) return {};
    const bool in_loop = std::ranges::any_of(later(), [](const Occurrence* one) { return !one->loop.empty(); });
    Prose prose = in_loop ? Prose("counts: starts at ") : Prose("starts at ");
    prose << code(text(first().value)) << " " << at(first());
    for (std::size_t index = 0; index < std::min<std::size_t>(later().size(), 2); ++index)
      prose << ", " << step(*later()[index]);
    return prose;
  }

  /// One value, then `+=` in a loop.
  Prose accumulator() const {
    if (writes_.size() < 2 || first().use != Use::assigned || first().value.empty()) return {};
    const auto grows = [](const Occurrence* one) { return one->use == Use::augmented && !one->loop.empty(); };
    const auto growth = std::ranges::find_if(later(), grows);
    if (growth == later().end() ||
        !std::ranges::all_of(later(), [](const Occurrence* one) { return one->use == Use::augmented; })) {
      return {};
    }
    if (first().loop == (*growth)->loop) return {};
    Prose prose = Prose("accumulates: starts at ") << code(text(first().value)) << " " << at(first()) << ", ";
    const std::string_view sign = text((*growth)->detail);
    if (sign == "+=" && !(*growth)->value.empty()) {
      prose << "adds " << code(text((*growth)->value), 40);
    } else {
      prose << "updated by " << code(std::string(sign) + " " + std::string(text((*growth)->value)), 40);
    }
    return prose << " in the loop " << at(**growth);
  }

  /// An empty collection that is filled.
  Prose container() const {
    if (writes_.size() != 1 || first().use != Use::assigned || first().pattern_size > 0) return {};
    const std::string_view value = text(first().value);
    if (!is_empty_collection(value)) return {};
    for (const Occurrence& occurrence : binding_.occurrences) {
      if (occurrence.span.begin < first().span.begin) continue;
      const bool fills = occurrence.use == Use::part_set ||
                         (occurrence.use == Use::member_called && fills_collection(text(occurrence.detail)));
      if (!fills) continue;
      Prose prose = Prose("collects: starts as ") << code(value) << " " << at(first()) << ", filled by ";
      prose << (occurrence.use == Use::part_set ? code(text(occurrence.detail), 40) : code(text(occurrence.detail)));
      return prose << (occurrence.loop.empty() ? " " : " in the loop ") << at(occurrence);
    }
    return {};
  }

  static bool is_empty_collection(std::string_view value) {
    constexpr std::string_view values[] = {"[]", "{}", "set()", "dict()", "list()", "array()"};
    const bool is_new_object = value.starts_with("new ") && value.ends_with("()");
    return is_new_object || std::ranges::find(values, value) != std::end(values);
  }

  static bool fills_collection(std::string_view method) {
    constexpr std::string_view methods[] = {"append",  "add",    "extend", "insert",     "push",
                                            "unshift", "update", "set",    "appendleft", "setdefault",
                                            "Add",     "Insert", "Push",   "Enqueue",    "AddRange"};
    return std::ranges::find(methods, method) != std::end(methods);
  }

  /// `if (x > best) best = x`.
  Prose best() const {
    for (const Occurrence* write : later()) {
      if (write->use != Use::assigned || write->loop.empty() || write->condition.empty() || write->pattern_size > 0)
        continue;
      const std::string condition = fold_white_space(text(write->condition));
      const std::string value = fold_white_space(text(write->value));
      const std::string us(name());
      const bool greater = condition == value + " > " + us || condition == us + " < " + value;
      const bool smaller = condition == value + " < " + us || condition == us + " > " + value;
      if (!greater && !smaller) continue;
      return Prose(greater ? "keeps the greatest " : "keeps the smallest ")
             << code(value) << " seen in the loop " << at(*write) << ", starting with " << value_of(document_, first())
             << " " << at(first());
    }
    return {};
  }

  /// `previous = current`, where `current` is what the loop walks with.
  Prose follower() const {
    for (const Occurrence* write : later()) {
      if (write->use != Use::assigned || write->loop.empty() || write->conditional || write->value.empty()) continue;
      if (first().loop == write->loop || !is_target_of(write->loop, text(write->value))) continue;
      return Prose("keeps the ") << code(text(write->value)) << " of the round before " << at(*write)
                                 << ", starting with " << value_of(document_, first()) << " " << at(first());
    }
    return {};
  }

  /// Whether `name` is the target of the loop: `for name in ...`.
  bool is_target_of(Span loop, std::string_view name) const {
    const TSNode node = expression_at(document_, loop);
    const TSNode target = document_.language()->part(node, Part::target);
    return !ts_node_is_null(target) && document_.text(target) == name;
  }

  Prose fixed() const {
    if (writes_.size() != 1 || first().use != Use::assigned || first().value.empty()) return {};
    const bool assigned_once =
        binding_.certain && std::ranges::none_of(binding_.occurrences, [&](const Occurrence& one) {
          const bool by_call = one.use == Use::argument && document_.language()->traits().calls_may_assign;
          return one.use == Use::address_taken || one.use == Use::deleted || by_call;
        });
    const bool anew = !first().loop.empty() && !first().in_loop_header;
    Prose prose = anew            ? Prose("is set in each round to ")
                  : assigned_once ? Prose("is set once, to ")
                                  : Prose("is set to ");
    return prose << value_of(document_, first()) << " " << at(first());
  }

  /// The same value in several places.
  Prose always() const {
    const auto equal = [&](const Occurrence* one) {
      return one->use == Use::assigned && !one->value.empty() && one->pattern_size == 0 &&
             text(one->value) == text(first().value);
    };
    if (!std::ranges::all_of(writes_, equal)) return {};
    return Prose("is set to ") << value_of(document_, first()) << " (" << lines_of(document_, writes_, 3) << ")";
  }

  /// A value, and another one under a condition.
  Prose overridden() const {
    if (writes_.size() != 2 || first().use != Use::assigned || writes_[1]->use != Use::assigned) return {};
    const Occurrence& second = *writes_[1];
    if (first().conditional || second.condition.empty() || first().loop != second.loop ||
        second.function != first().function)
      return {};
    return Prose("starts as ") << value_of(document_, first()) << " " << at(first()) << ", becomes "
                               << value_of(document_, second) << " when " << code(text(second.condition)) << " "
                               << at(second);
  }

  /// A value that each round replaces.
  Prose latest() const {
    if (first().conditional || first().use != Use::assigned || first().value.empty()) return {};
    for (const Occurrence* write : later()) {
      if (write->use != Use::assigned || write->loop.empty() || write->value.empty()) continue;
      if (first().loop == write->loop || (!first().loop.empty() && !first().loop.contains(write->loop))) continue;
      Prose prose = Prose("starts as ") << value_of(document_, first()) << " " << at(first()) << ", becomes "
                                        << value_of(document_, *write);
      if (!write->condition.empty() && write->condition.size() < 40) prose << " when " << code(text(write->condition));
      return prose << " in the loop " << at(*write);
    }
    return {};
  }

  Prose several() const {
    if (writes_.size() == 1) return Prose("is set ") << at(first());
    const auto branches = std::ranges::count_if(writes_, [](const Occurrence* one) { return one->conditional; });
    Prose prose = static_cast<std::size_t>(branches) == writes_.size() ? Prose("is set in different branches: ")
                                                                       : Prose("is set in ");
    if (static_cast<std::size_t>(branches) != writes_.size())
      prose << static_cast<std::uint32_t>(writes_.size()) << " places: ";
    for (std::size_t index = 0; index < std::min<std::size_t>(writes_.size(), 3); ++index) {
      const Occurrence& write = *writes_[index];
      prose << (index == 0 ? "" : ", ");
      if (write.use == Use::assigned && !write.value.empty()) prose << "to " << value_of(document_, write) << " ";
      prose << at(write);
    }
    if (writes_.size() > 3) prose << " and " << static_cast<std::uint32_t>(writes_.size() - 3) << " more";
    return prose;
  }

  const Document& document_;
  const Binding& binding_;
  std::vector<const Occurrence*> writes_;
};

}  // namespace

Prose part_played(const Document& document, const Binding& binding) { return Values(document, binding).part(); }

}  // namespace core
