// The base protocol of LSP 3.17: "Content-Length: N\r\n\r\n" followed by N bytes of JSON. `FrameReader` takes bytes
// however they were split and gives back whole frames; it knows no sockets, so that every hostile input can be tested.
// It never gives up: after anything it cannot read it goes on at the next "Content-Length:".
// Not thread-safe; a stream has one reader and it lives on the event loop.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace protocol {

struct FrameLimits {
  std::size_t body_bytes = 64u << 20;    ///< a longer body is skipped, not stored
  std::size_t header_bytes = 16u << 10;  ///< of all headers of one frame together
};

struct Frame {
  std::string_view body;  ///< valid until the next call of any function of the reader
  bool unknown_charset =
      false;  ///< Content-Type named a charset other than UTF-8; the body is read as UTF-8 all the same
};

enum class FrameErrorKind : std::uint8_t {
  garbage,             ///< bytes that are no header
  missing_length,      ///< headers without Content-Length
  invalid_length,      ///< Content-Length is no decimal number
  conflicting_length,  ///< two different Content-Lengths
  header_too_long,     ///< more than FrameLimits::header_bytes
  body_too_long,       ///< more than FrameLimits::body_bytes
  truncated,           ///< the stream ended within a frame
};

struct FrameError {
  FrameErrorKind kind = FrameErrorKind::garbage;
  std::string message;     ///< one line for a log or for the answer
  std::string body_start;  ///< body_too_long: the first bytes, in which `recover_id` may find the id to answer
};

class FrameReader {
 public:
  explicit FrameReader(FrameLimits limits = {}) : limits_(limits) {}

  /// Takes over a copy of `bytes`.
  void feed(std::string_view bytes);

  /// The same without the copy: a place of at least `size` bytes to read into, and how many were read.
  std::span<char> prepare(std::size_t size);
  void commit(std::size_t size) { end_ += size; }

  /// The next whole frame or error; nullopt when more bytes are needed.
  std::optional<std::variant<Frame, FrameError>> next();

  /// To be called once the stream has ended and `next` has nothing more: the error of a frame cut short, if any.
  std::optional<FrameError> finish() const;

  /// Bytes of memory held by the buffer.
  std::size_t capacity() const { return buffer_.size(); }

 private:
  enum class State : std::uint8_t { header, body, oversized_start, skip, resynchronise };

  struct Header {
    std::optional<std::uint64_t> length;
    std::size_t bytes = 0;
    bool unknown_charset = false;
  };

  std::string_view pending() const { return std::string_view(buffer_).substr(begin_, end_ - begin_); }
  void shrink_when_idle();
  std::optional<FrameError> read_header();
  std::optional<FrameError> read_header_line(std::string_view line);
  std::optional<FrameError> read_length(std::string_view value);
  std::optional<FrameError> end_header();
  std::optional<FrameError> oversized();
  FrameError lose_track(FrameErrorKind kind, std::string message);
  bool find_next_header();

  FrameLimits limits_;
  State state_ = State::header;
  Header header_;
  std::uint64_t remaining_ = 0;  ///< of the body, in the states body, oversized_start and skip
  std::string buffer_;           ///< [begin_, end_) is received and not yet consumed
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

/// "Content-Length: N\r\n\r\n".
void write_frame_header(std::string& out, std::size_t body_size);

/// Appends a whole frame.
void write_frame(std::string& out, std::string_view body);

}  // namespace protocol
