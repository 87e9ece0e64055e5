// The entry to the language server: `code-explainer serve`. Apart from the Server class so that the command
// line compiles without the event loop.
#pragma once

#include <cstddef>
#include <string>

namespace server {

struct ServeOptions {
  std::string log_level = "info";  ///< of the log on stderr: trace, debug, info, warn, error or off
  std::size_t max_message_bytes = 64u << 20;
  std::size_t worker_threads = 0;  ///< 0: as many as the machine has cores, at least 2
};

/// Speaks LSP on stdin and stdout until the client leaves. Returns the exit code of the process: 0 when the client
/// asked to shut down before, else 1.
int serve(const ServeOptions& options);

}  // namespace server
