// The answer: what is said about a subject, as plain data. Rendered last (render.hpp). Immutable once returned by an
// explainer; shared between threads by the cache.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/analyzer/function_model.hpp"
#include "core/analyzer/locate.hpp"
#include "core/explanation/prose.hpp"
#include "core/support/span.hpp"

namespace core {

/// A fact with the code that proves it; without a span it cannot be built.
class Claim {
 public:
  /// `label` is one bold word ("Does"), empty for a plain sentence.
  Claim(std::string label, Prose text, Span proof)
      : Claim(std::move(label), std::move(text), std::vector<Span>{proof}) {}
  /// Requires: !proofs.empty().
  Claim(std::string label, Prose text, std::vector<Span> proofs);

  const std::string& label() const { return label_; }
  const Prose& text() const { return text_; }
  const std::vector<Span>& proofs() const { return proofs_; }

 private:
  std::string label_;
  Prose text_;
  std::vector<Span> proofs_;
};

struct Explanation {
  SubjectKind kind = SubjectKind::none;
  Span span;                                   ///< what is explained, for the editor to highlight
  std::string name;                            ///< of a function: its name; else the token
  Prose first_line;                            ///< one sentence that stands alone; empty: nothing to say
  std::vector<Claim> claims;                   ///< most important first
  std::vector<Prose> notes;                    ///< traps
  std::shared_ptr<const FunctionModel> model;  ///< of a function: what was found, for machine-readable output

  bool empty() const { return first_line.empty(); }
};

using ExplanationPtr = std::shared_ptr<const Explanation>;

}  // namespace core
