#include "core/explanation/explanation.hpp"

#include <stdexcept>
#include <utility>

namespace core {

Claim::Claim(std::string label, Prose text, std::vector<Span> proofs)
    : label_(std::move(label)), text_(std::move(text)), proofs_(std::move(proofs)) {
  // A claim that proves nothing is a mistake of the explainer, not of the text it explains.
  if (proofs_.empty()) throw std::logic_error("claim without proof: " + label_);
}

}  // namespace core
