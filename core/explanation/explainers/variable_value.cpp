#include "core/explanation/explainers/variable_value.hpp"

#include <string_view>

namespace core {

Prose place_of(const Document& document, const Occurrence& occurrence) {
  return Prose("(") << line_of(document, occurrence.span) << ")";
}

Prose value_of(const Document& document, const Occurrence& write) {
  constexpr std::string_view ordinals[] = {"first", "second", "third", "fourth", "fifth"};
  if (!write.detail.empty() && write.pattern_size > 0 && write.use == Use::assigned) {
    return Prose("the member ") << code(document.text(write.detail)) << " of " << code(document.text(write.value));
  }
  if (write.position >= 0 && write.position < 5) {
    return Prose("the ") << ordinals[write.position] << " part of " << code(document.text(write.value));
  }
  return (write.pattern_size > 0 ? Prose("a part of ") : Prose()) << code(document.text(write.value));
}

Prose loop_variable(const Document& document, const Occurrence& write) {
  const Prose walked = Prose() << code(document.text(write.value)) << " in turn " << place_of(document, write);
  if (write.gives == LoopGives::keys) return Prose("takes each key of ") << walked;
  const bool keys_and_values = write.gives == LoopGives::keys_and_values;
  if (write.pattern_size < 2 && write.detail.empty()) {
    return Prose(keys_and_values ? "steps through " : "takes each element of ") << walked;
  }
  if (keys_and_values)
    return Prose(write.position == 1 ? "takes each value of " : "takes each index or key of ") << walked;
  constexpr std::string_view ordinals[] = {"the first part", "the second part", "the third part"};
  Prose part = write.position >= 0 && write.position < 3 ? Prose(ordinals[write.position]) : Prose("a part");
  if (!write.detail.empty()) part = Prose("the member ") << code(document.text(write.detail));
  return Prose("takes ") << part << " of each element of " << walked;
}

}  // namespace core
