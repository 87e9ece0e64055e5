// The structs of the Language Server Protocol 3.17 that we use, fields named and ordered as in the specification
// (integer is int32, uinteger is uint32, LSPAny is boost::json::value). Plain data; json.hpp reads and writes them.
#pragma once

#include "protocol/types/basic.hpp"
#include "protocol/types/capabilities.hpp"
#include "protocol/types/features.hpp"
#include "protocol/types/initialize.hpp"
#include "protocol/types/synchronization.hpp"
#include "protocol/types/window.hpp"
#include "protocol/types/workspace.hpp"
