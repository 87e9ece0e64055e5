// What an explainer is given: the one argument of every explainer. Lives as long as the call.
#pragma once

#include <functional>
#include <stop_token>

#include "core/analyzer/document.hpp"
#include "core/analyzer/locate.hpp"

namespace core {

struct Question {
  const Document& document;
  Subject subject;
  std::stop_token stop = {};

  std::string_view text(Span span) const { return document.text(span); }
  const Language& language() const { return *document.language(); }
};

}  // namespace core
