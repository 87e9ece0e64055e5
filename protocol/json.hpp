// Described structs <-> JSON. The one place that knows how a C++ type looks on the wire:
//
//   HoverParams params;
//   if (auto error = read_json(request.params, params)) { ... }   // "params.position.line: expected ..., got string"
//   append_json(out, hover);
//
// Structs are described with BOOST_DESCRIBE_STRUCT, their fields named as in the specification. Stateless; any thread.
#pragma once

#include "protocol/json_reader.hpp"
#include "protocol/json_writer.hpp"
