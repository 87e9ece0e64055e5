// The claims about a function, each left out when there is nothing to say or the purpose sentence has said it already.
// Lives as long as one explanation is made, on its thread.
#pragma once

#include <vector>

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"
#include "core/analyzer/references.hpp"
#include "core/explanation/explanation.hpp"
#include "core/explanation/prose.hpp"

namespace core {

class ClaimWriter {
 public:
  /// `said`: spans of exits, effects and calls that need not be told again.
  ClaimWriter(const Document& document, TSNode function, const FunctionModel& model, std::vector<Span> said,
              std::vector<Claim>& claims)
      : document_(document), function_(function), model_(model), said_(std::move(said)), claims_(claims) {}

  void add_role();        ///< who calls it in this file
  void add_guards();      ///< what must hold at its beginning
  void add_calls();       ///< what it calls, in order
  void add_effects();     ///< what it changes, touches and raises
  void add_returns();     ///< what it returns on which condition
  void add_hard_spots();  ///< only when it is hard to read

 private:
  bool is_said(Span span) const;
  bool is_plain_name(Span value) const;
  std::vector<const Call*> steps() const;
  bool is_guard(const Exit& exit) const;
  Prose caller_phrase(const CallSite& site) const;
  void collect_callers(const std::vector<CallSite>& sites, bool certain, std::vector<Prose>& items,
                       std::vector<Span>& proofs) const;
  void add(const char* label, Prose text, std::vector<Span> proofs);
  void collect_changes(std::vector<Prose>& items, std::vector<Span>& proofs) const;
  void collect_world(std::vector<Prose>& items, std::vector<Span>& proofs) const;
  void collect_raises(std::vector<Prose>& items, std::vector<Span>& proofs) const;

  const Document& document_;
  TSNode function_;
  const FunctionModel& model_;
  std::vector<Span> said_;
  std::vector<Claim>& claims_;
};

}  // namespace core
