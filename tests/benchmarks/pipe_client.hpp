// The other end of a real server's pipes, as lean as can be: what is measured is the server. Messages are written as
// text, answers are returned as they came. One thread.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "core/support/line_map.hpp"
#include "tests/benchmarks/samples.hpp"

namespace bench {

class PipeClient {
 public:
  /// Starts `code-explainer serve`.
  PipeClient();
  ~PipeClient();
  PipeClient(const PipeClient&) = delete;
  PipeClient& operator=(const PipeClient&) = delete;

  /// The body of the answer to a request; `params` are JSON.
  std::string call(std::string_view method, const std::string& params);
  void notify(std::string_view method, const std::string& params);

  void initialize();
  void open(std::string_view uri, std::string_view language, std::string_view text);
  /// Inserts or, with an empty text, deletes between two places.
  void change(std::string_view uri, int version, core::Position start, core::Position end, std::string_view text);
  std::string hover(std::string_view uri, core::Position position);
  /// Waits until the server has done all that was asked before.
  void settle(std::string_view uri) { hover(uri, {0, 0}); }

  /// What the server's threads have worked so far: unlike the time on the clock, it does not depend on who else works.
  Clock::duration processor_time() const;
  /// Most bytes of memory that the server ever had.
  std::size_t peak_memory() const;

 private:
  void send(std::string_view body);
  std::string receive();

  pid_t process_ = -1;
  int input_ = -1;   // the server's stdin
  int output_ = -1;  // the server's stdout
  std::string received_;
  std::int64_t next_id_ = 1;
};

}  // namespace bench
