// What an effect does, in words: "reads a file with `open`". Pure; any thread.
#pragma once

#include "core/analyzer/document.hpp"
#include "core/analyzer/function_model.hpp"
#include "core/explanation/prose.hpp"

namespace core {

Prose effect_phrase(const Document& document, const Effect& effect);

}  // namespace core
