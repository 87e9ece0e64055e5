// Frames: whole, split at any byte, and every way in which a stream can be broken.
#include "protocol/frame.hpp"

#include <catch2/catch.hpp>
#include <vector>

namespace {

using namespace protocol;

struct Received {
  std::vector<std::string> bodies;
  std::vector<FrameErrorKind> errors;
  std::string last_message;
  std::string body_start;
  bool unknown_charset = false;
};

void drain(FrameReader& reader, Received& received) {
  while (const auto event = reader.next()) {
    if (const auto* frame = std::get_if<Frame>(&*event)) {
      received.bodies.emplace_back(frame->body);
      received.unknown_charset = frame->unknown_charset;
    } else {
      const auto& error = std::get<FrameError>(*event);
      received.errors.push_back(error.kind);
      received.last_message = error.message;
      received.body_start = error.body_start;
    }
  }
}

/// Feeds the stream in pieces and ends it.
Received receive(const std::vector<std::string_view>& pieces, FrameLimits limits = {}) {
  FrameReader reader(limits);
  Received received;
  for (const auto piece : pieces) {
    reader.feed(piece);
    drain(reader, received);
  }
  if (const auto error = reader.finish()) {
    received.errors.push_back(error->kind);
  }
  return received;
}

Received receive_byte_by_byte(std::string_view stream, FrameLimits limits = {}) {
  std::vector<std::string_view> bytes;
  for (std::size_t offset = 0; offset < stream.size(); ++offset) {
    bytes.push_back(stream.substr(offset, 1));
  }
  return receive(bytes, limits);
}

std::string frame_of(std::string_view body) {
  std::string frame;
  write_frame(frame, body);
  return frame;
}

const std::string whole = R"({"jsonrpc":"2.0","id":1,"method":"é🙂"})";
using Bodies = std::vector<std::string>;
using Errors = std::vector<FrameErrorKind>;

}  // namespace

TEST_CASE("a frame is written with its length in bytes") {
  CHECK(frame_of("é") == "Content-Length: 2\r\n\r\né");
  CHECK(frame_of("") == "Content-Length: 0\r\n\r\n");
}

TEST_CASE("frames may be split at any byte") {
  const std::string stream = frame_of(whole) + frame_of("{}") + frame_of("");
  const Bodies expected{whole, "{}", ""};
  for (std::size_t split = 0; split <= stream.size(); ++split) {
    const std::string_view text = stream;
    const Received received = receive({text.substr(0, split), text.substr(split)});
    CHECK(received.bodies == expected);
    CHECK(received.errors.empty());
  }
  CHECK(receive_byte_by_byte(stream).bodies == expected);
}

TEST_CASE("headers: order, case, blanks and unknown names do not matter") {
  const std::string header =
      GENERATE("Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n",
               "Content-Type: application/vscode-jsonrpc; charset=\"UTF8\"\r\nContent-Length: 2\r\n\r\n",
               "CONTENT-LENGTH:2\r\n\r\n", "content-length :   2  \r\nX-Trace: a: b\r\n\r\n", "Content-Length: 2\n\n",
               "X-Content-Length: 99\r\nContent-Length: 2\r\n\r\n", "Content-Length: 2\r\nContent-Length: 2\r\n\r\n",
               "\r\n\r\nContent-Length: 2\r\n\r\n", "Content-Length: 0002\r\n\r\n");
  const Received received = receive({header + "{}" + frame_of("[]")});
  CHECK(received.bodies == Bodies{"{}", "[]"});
  CHECK(received.errors.empty());
  CHECK_FALSE(received.unknown_charset);
}

TEST_CASE("an unknown charset is only a warning, for that frame") {
  const std::string stream = "Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=latin-1\r\n\r\n{}";
  CHECK(receive({stream}).unknown_charset);
  CHECK(receive({stream}).bodies == Bodies{"{}"});
  CHECK_FALSE(receive({stream + frame_of("{}")}).unknown_charset);
}

TEST_CASE("after anything unreadable the stream goes on at the next Content-Length") {
  struct Case {
    std::string broken;
    FrameErrorKind error;
  };
  const Case one = GENERATE(
      Case{"hello\r\n", FrameErrorKind::garbage}, Case{"hello", FrameErrorKind::garbage},
      Case{"{\"a\":1}", FrameErrorKind::garbage}, Case{std::string("\0\xFF\n\n\n", 5), FrameErrorKind::garbage},
      Case{"Content-Type: x\r\n\r\n{\"a\":1}", FrameErrorKind::missing_length},
      Case{"Content-Length: two\r\n\r\n{}", FrameErrorKind::invalid_length},
      Case{"Content-Length: -2\r\n\r\n{}", FrameErrorKind::invalid_length},
      Case{"Content-Length:\r\n\r\n{}", FrameErrorKind::invalid_length},
      Case{"Content-Length: 99999999999999999999999\r\n\r\n{}", FrameErrorKind::invalid_length},
      Case{"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", FrameErrorKind::conflicting_length},
      Case{"X: " + std::string(20000, 'x') + "\r\n\r\n", FrameErrorKind::header_too_long},
      Case{"Content-Length: " + std::string(20000, ' '), FrameErrorKind::header_too_long});
  const std::string stream = frame_of("[1]") + one.broken + frame_of(whole) + frame_of("[2]");
  const Received at_once = receive({stream});
  CHECK(at_once.bodies == Bodies{"[1]", whole, "[2]"});
  CHECK(at_once.errors == Errors{one.error});
  const Received slowly = receive_byte_by_byte(stream);
  CHECK(slowly.bodies == at_once.bodies);
  CHECK(slowly.errors == at_once.errors);
}

TEST_CASE("a wrong Content-Length costs no more than the frames it touches") {
  CHECK(receive({"Content-Length: 1\r\n\r\n{}" + frame_of("[1]")}).bodies == Bodies{"{", "[1]"});
  const Received long_one = receive({"Content-Length: 10\r\n\r\n{}" + frame_of("[1]") + frame_of("[2]")});
  CHECK(long_one.bodies.back() == "[2]");
}

TEST_CASE("many headers that are too long together are refused") {
  std::string stream;
  for (int index = 0; index < 1000; ++index) {
    stream += "X-Header: some value or other\r\n";
  }
  const Received received = receive({stream + "\r\n" + frame_of("[1]")});
  CHECK(received.bodies == Bodies{"[1]"});
  CHECK(received.errors == Errors{FrameErrorKind::header_too_long});
}

TEST_CASE("an oversized frame is reported with its start, skipped without being stored, and the stream goes on") {
  const std::string start = R"({"jsonrpc":"2.0","id":7,"method":"x","params":")";
  const std::string huge = start + std::string(5'000'000, 'x') + "\"}";
  const FrameLimits limits{1'000'000, 16384};
  FrameReader reader(limits);
  Received received;
  const std::string stream = frame_of(huge) + frame_of("{}");
  for (std::size_t offset = 0; offset < stream.size(); offset += 4096) {
    reader.feed(std::string_view(stream).substr(offset, 4096));
    drain(reader, received);
  }
  CHECK(received.bodies == Bodies{"{}"});
  CHECK(received.errors == Errors{FrameErrorKind::body_too_long});
  CHECK(received.body_start.starts_with(start));
  CHECK(received.last_message == "a message of 5000049 bytes exceeds the limit of 1000000 bytes");
  CHECK(reader.capacity() < 200'000);
}

TEST_CASE("the limit itself is allowed; one byte more is not, in any split") {
  const FrameLimits limits{10, 16384};
  CHECK(receive({frame_of("0123456789")}, limits).bodies.size() == 1);
  const Received received = receive_byte_by_byte(frame_of("0123456789a") + frame_of("{}"), limits);
  CHECK(received.errors == Errors{FrameErrorKind::body_too_long});
  CHECK(received.body_start == "0123456789a");
  CHECK(received.bodies == Bodies{"{}"});
}

TEST_CASE("a large announced length reserves nothing") {
  FrameReader reader;
  reader.feed("Content-Length: 60000000\r\n\r\n{");
  CHECK_FALSE(reader.next());
  CHECK(reader.capacity() < 1'000'000);
}

TEST_CASE("the memory of a large frame is given back") {
  FrameReader reader;
  reader.feed(frame_of(std::string(8'000'000, 'x')));
  REQUIRE(reader.next());
  CHECK(reader.capacity() >= 8'000'000);
  reader.feed(frame_of("{}"));
  CHECK(reader.capacity() < 1'000'000);
  CHECK(reader.next());
}

TEST_CASE("the end of the stream within a frame is reported, between frames it is not") {
  const std::string stream = frame_of("{}") + frame_of(whole);
  const std::size_t first = frame_of("{}").size();
  for (std::size_t size = 0; size <= stream.size(); ++size) {
    const bool between = size == 0 || size == first || size == stream.size();
    CHECK(receive({std::string_view(stream).substr(0, size)}).errors ==
          (between ? Errors{} : Errors{FrameErrorKind::truncated}));
  }
  CHECK(receive({frame_of("{}") + "\r\n\n"}).errors.empty());
  CHECK(receive({frame_of("0123456789a").substr(0, 25)}, {10, 16384}).errors == Errors{FrameErrorKind::truncated});
}

TEST_CASE("random bytes between frames never stop the stream") {
  std::uint32_t state = 1;
  const auto random = [&state] { return state = state * 1664525u + 1013904223u, state >> 8; };
  for (int round = 0; round < 2000; ++round) {
    std::string noise;
    for (std::uint32_t left = random() % 60; left > 0; --left) {
      noise += "\r\n:{}\"-0159 aContent-Length: \xF0\x9F"[random() % 32];
    }
    const std::string stream = noise + "\n\n!\n" + frame_of("last") + frame_of("really last");
    Received received = receive({stream});
    REQUIRE(received.bodies.size() >= 1);
    CHECK(received.bodies.back() == "really last");
    Received slowly = receive_byte_by_byte(stream);
    CHECK(slowly.bodies == received.bodies);
    CHECK(slowly.errors == received.errors);
  }
}
