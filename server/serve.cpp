#include "server/serve.hpp"

#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <string>

#include "server/log.hpp"
#include "server/server.hpp"

namespace server {

namespace {

/// A closed descriptor 0, 1 or 2 would be given to the next file opened, which would then receive our messages.
void fill_closed_descriptors() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) continue;
    const int opened = ::open("/dev/null", O_RDWR);  // the lowest number that is free
    if (opened != descriptor && opened >= 0) ::close(opened);
  }
}

/// One heap for all threads. glibc gives each thread its own, so that what one worker frees of a large tree is of no
/// use to another, and the memory of several trees is kept.
void share_one_heap() {
#ifdef M_ARENA_MAX
  ::mallopt(M_ARENA_MAX, 1);
#endif
}

}  // namespace

int serve(const ServeOptions& options) {
  share_one_heap();
  fill_closed_descriptors();
  ::signal(SIGPIPE, SIG_IGN);  // a client that is gone is an error of write, not the end
  start_log(options.log_level);
  try {
    // The descriptors stay open when the server ends: others of this process may still write to them.
    Server server(options, ::dup(STDIN_FILENO), ::dup(STDOUT_FILENO));
    return server.run();
  } catch (const std::exception& error) {
    log_error(std::string("the server could not start: ") + error.what());
    return 1;
  }
}

}  // namespace server
