#include "core/analyzer/scopes_classify.hpp"

#include <algorithm>

#include "core/analyzer/scopes_climb.hpp"
#include "core/analyzer/scopes_context.hpp"

namespace core {

std::optional<Classified> classify(const Document& document, Path path) {
  std::optional<Classified> found = Climb(document, path).run();
  if (!found || (path.back().role == Role::type_name && !found->is_vexing)) return std::nullopt;
  // What is looked up outside of a function does not lie in it.
  const std::size_t steps = std::min(path.size(), static_cast<std::size_t>(found->scope_step + 2));
  add_context(document, path, path.first(steps), found->occurrence);
  return found;
}

}  // namespace core
