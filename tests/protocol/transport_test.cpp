// The transport over real pipes and files.
#include "protocol/transport.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <boost/asio/io_context.hpp>
#include <catch2/catch.hpp>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace protocol;

struct Pipe {
  Pipe() { REQUIRE(::pipe(ends.data()) == 0); }
  std::array<int, 2> ends{};
  int read_end() const { return ends[0]; }
  int write_end() const { return ends[1]; }
};

std::string frame_of(std::string_view body) {
  std::string frame;
  write_frame(frame, body);
  return frame;
}

void write_all(int descriptor, std::string_view text) {
  REQUIRE(::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
}

std::string read_to_end(int descriptor) {
  std::string text;
  std::array<char, 65536> chunk{};
  for (ssize_t size = 0; (size = ::read(descriptor, chunk.data(), chunk.size())) > 0;) {
    text.append(chunk.data(), static_cast<std::size_t>(size));
  }
  return text;
}

/// A transport on its own event loop, which remembers what it was told.
class Peer {
 public:
  Peer(int input, int output, FrameLimits limits = {}) {
    std::signal(SIGPIPE, SIG_IGN);
    transport =
        std::make_unique<Transport>(Transport::Stream(context, input), Transport::Stream(context, output), limits);
    transport->start({.on_message = [this](std::string_view body) { receive(body); },
                      .on_error = [this](const FrameError& error) { errors.push_back(error.kind); },
                      .on_closed = [this] { ++closed; }});
  }

  std::function<void(std::string_view)> on_message;
  boost::asio::io_context context;
  std::unique_ptr<Transport> transport;
  std::vector<std::string> messages;
  std::vector<FrameErrorKind> errors;
  int closed = 0;

 private:
  void receive(std::string_view body) {
    messages.emplace_back(body);
    if (on_message) {
      on_message(body);
    }
  }
};

}  // namespace

TEST_CASE("messages come out of a pipe fed one byte at a time, and its end closes the transport once") {
  Pipe input;
  Pipe output;
  Peer peer(input.read_end(), output.write_end());
  const std::string stream = frame_of("{\"a\":1}") + "garbage\n" + frame_of("é");
  for (const char& byte : stream) {
    write_all(input.write_end(), std::string_view(&byte, 1));
    peer.context.poll();
  }
  CHECK(peer.messages == std::vector<std::string>{"{\"a\":1}", "é"});
  CHECK(peer.errors == std::vector{FrameErrorKind::garbage});
  CHECK(peer.closed == 0);
  write_all(input.write_end(), "Content-Le");
  ::close(input.write_end());
  peer.context.run();
  CHECK(peer.closed == 1);
  CHECK(peer.errors.back() == FrameErrorKind::truncated);
  ::close(output.read_end());
}

TEST_CASE("replies are written in order, also when they are more than a pipe holds") {
  Pipe input;
  Pipe output;
  Peer peer(input.read_end(), output.write_end());
  std::string expected;
  for (int number = 0; number < 500; ++number) {
    std::string body = std::to_string(number) + std::string(static_cast<std::size_t>(number), 'x');
    expected += frame_of(body);
    peer.transport->send(std::move(body));
  }
  peer.transport->send("last");
  expected += frame_of("last");
  CHECK_FALSE(peer.transport->drained());
  std::string written;
  std::array<char, 4096> chunk{};
  while (written.size() < expected.size()) {
    peer.context.poll();
    const ssize_t size = ::read(output.read_end(), chunk.data(), chunk.size());
    REQUIRE(size > 0);
    written.append(chunk.data(), static_cast<std::size_t>(size));
  }
  peer.context.poll();
  CHECK(peer.transport->drained());
  CHECK(written == expected);
  CHECK(peer.transport->take_buffer().capacity() > 15);
  ::close(input.write_end());
  ::close(output.read_end());
}

TEST_CASE("a reply sent from within the callback is written before a closed transport runs dry") {
  Pipe input;
  Pipe output;
  {
    Peer peer(input.read_end(), output.write_end());
    peer.on_message = [&](std::string_view body) {
      peer.transport->send("echo " + std::string(body));
      if (body == "exit") {
        peer.transport->close();
      }
    };
    write_all(input.write_end(), frame_of("one") + frame_of("exit") + frame_of("after"));
    peer.context.run();
    CHECK(peer.messages == std::vector<std::string>{"one", "exit"});
    CHECK(peer.closed == 0);
  }
  CHECK(read_to_end(output.read_end()) == frame_of("echo one") + frame_of("echo exit"));
  ::close(input.write_end());
}

TEST_CASE("a reader of our output that went away closes the transport") {
  Pipe input;
  Pipe output;
  Peer peer(input.read_end(), output.write_end());
  ::close(output.read_end());
  peer.transport->send("one");
  peer.transport->send("two");
  peer.context.run();
  CHECK(peer.closed == 1);
  CHECK(peer.transport->drained());
  peer.transport->send("three");
  CHECK(peer.transport->drained());
  ::close(input.write_end());
}

TEST_CASE("a full disk closes the transport") {
  Pipe input;
  Peer peer(input.read_end(), ::open("/dev/full", O_WRONLY));
  peer.transport->send("one");
  peer.context.run();
  CHECK(peer.closed == 1);
  ::close(input.write_end());
}

TEST_CASE("standard input may be a file, standard output too") {
  std::FILE* const in = std::tmpfile();
  std::FILE* const out = std::tmpfile();
  REQUIRE(in != nullptr);
  REQUIRE(out != nullptr);
  const std::string large(300'000, 'x');
  const std::string stream = frame_of("one") + frame_of(large);
  REQUIRE(std::fwrite(stream.data(), 1, stream.size(), in) == stream.size());
  REQUIRE(std::fseek(in, 0, SEEK_SET) == 0);
  Peer peer(::dup(::fileno(in)), ::dup(::fileno(out)));
  peer.on_message = [&](std::string_view body) { peer.transport->send(std::string(body)); };
  peer.context.run();
  CHECK(peer.messages == std::vector<std::string>{"one", large});
  CHECK(peer.closed == 1);
  ::lseek(::fileno(out), 0, SEEK_SET);
  CHECK(read_to_end(::fileno(out)) == stream);
  std::fclose(in);
  std::fclose(out);
}

TEST_CASE("an empty input is closed at once") {
  Peer peer(::open("/dev/null", O_RDONLY), ::open("/dev/null", O_WRONLY));
  peer.transport->send("one");
  peer.context.run();
  CHECK(peer.closed == 1);
  CHECK(peer.errors.empty());
}

TEST_CASE("an oversized frame is an error and the next one a message") {
  Pipe input;
  Pipe output;
  Peer peer(input.read_end(), output.write_end(), {100, 16384});
  write_all(input.write_end(), frame_of(std::string(30'000, ' ')) + frame_of("{}"));
  ::close(input.write_end());
  peer.context.run();
  CHECK(peer.errors == std::vector{FrameErrorKind::body_too_long});
  CHECK(peer.messages == std::vector<std::string>{"{}"});
  ::close(output.read_end());
}
