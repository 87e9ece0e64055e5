#include "protocol/frame.hpp"

#include <algorithm>
#include <charconv>

namespace protocol {
namespace {

constexpr std::string_view length_name = "content-length";
constexpr std::string_view length_prefix = "content-length:";
constexpr std::size_t smallest_buffer = 64u << 10;
constexpr std::size_t largest_idle_buffer = 1u << 20;
constexpr std::size_t body_start_size = 1024;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_letter(char a, char b) { return lower(a) == lower(b); }

bool same_ignoring_case(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, same_letter); }

/// Where `wanted` begins in `text`, in any case of letters; npos when nowhere.
std::size_t find_ignoring_case(std::string_view text, std::string_view wanted) {
  const auto found = std::ranges::search(text, wanted, same_letter);
  return found.empty() ? std::string_view::npos : static_cast<std::size_t>(found.begin() - text.begin());
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t first = text.find_first_not_of(blanks);
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// A "token" of RFC 9110, section 5.6.2.
bool is_header_name(std::string_view name) {
  const auto is_token = [](char c) {
    return lower(c) != c || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  };
  return !name.empty() && std::ranges::all_of(name, is_token);
}

/// "xxContent-Length": stray bytes stand directly before a header. "X-Content-Length" is somebody's own header.
bool hides_length_header(std::string_view name) {
  if (name.size() <= length_name.size()) {
    return false;
  }
  const std::size_t start = name.size() - length_name.size();
  return same_ignoring_case(name.substr(start), length_name) && name[start - 1] != '-';
}

/// LSP knows only UTF-8, which older clients call "utf8".
bool names_unknown_charset(std::string_view content_type) {
  constexpr std::string_view key = "charset=";
  const std::size_t found = find_ignoring_case(content_type, key);
  if (found == std::string_view::npos) {
    return false;
  }
  std::string_view charset = content_type.substr(found + key.size());
  charset = trimmed(charset.substr(0, charset.find(';')));
  if (charset.size() >= 2 && charset.front() == '"' && charset.back() == '"') {
    charset = charset.substr(1, charset.size() - 2);
  }
  return !same_ignoring_case(charset, "utf-8") && !same_ignoring_case(charset, "utf8");
}

}  // namespace

void FrameReader::feed(std::string_view bytes) {
  std::ranges::copy(bytes, prepare(bytes.size()).begin());
  commit(bytes.size());
}

void FrameReader::shrink_when_idle() {
  if (begin_ != end_) {
    return;
  }
  begin_ = end_ = 0;
  if (buffer_.size() > largest_idle_buffer && state_ != State::body) {
    buffer_ = std::string();
  }
}

std::span<char> FrameReader::prepare(std::size_t size) {
  shrink_when_idle();
  if (buffer_.size() - end_ < size && begin_ > 0) {
    std::copy(buffer_.begin() + begin_, buffer_.begin() + end_, buffer_.begin());
    end_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() - end_ < size) {
    // Grows with what has arrived, not with what a header promised.
    buffer_.resize(std::max({smallest_buffer, end_ + size, buffer_.size() * 2}));
  }
  return std::span(buffer_).subspan(end_);
}

std::optional<std::variant<Frame, FrameError>> FrameReader::next() {
  while (true) {
    switch (state_) {
      case State::resynchronise:
        if (!find_next_header()) {
          return std::nullopt;
        }
        break;
      case State::header:
        if (auto error = read_header()) {
          return *std::move(error);
        }
        if (state_ == State::header) {
          return std::nullopt;
        }
        break;
      case State::body: {
        if (pending().size() < remaining_) {
          return std::nullopt;
        }
        const Frame frame{pending().substr(0, remaining_), header_.unknown_charset};
        begin_ += remaining_;
        header_ = {};
        state_ = State::header;
        return frame;
      }
      case State::oversized_start:
        if (auto error = oversized()) {
          return *std::move(error);
        }
        return std::nullopt;
      case State::skip: {
        const std::uint64_t size = std::min<std::uint64_t>(remaining_, pending().size());
        begin_ += size;
        remaining_ -= size;
        if (remaining_ > 0) {
          return std::nullopt;
        }
        header_ = {};
        state_ = State::header;
        break;
      }
    }
  }
}

std::optional<FrameError> FrameReader::read_header() {
  while (state_ == State::header) {
    const std::size_t line_break = pending().find('\n');
    const std::size_t size = line_break == std::string_view::npos ? pending().size() : line_break + 1;
    if (header_.bytes + size > limits_.header_bytes) {
      begin_ += 1;  // so that the same header is not found again
      return lose_track(FrameErrorKind::header_too_long,
                        "headers of more than " + std::to_string(limits_.header_bytes) + " bytes");
    }
    if (line_break == std::string_view::npos) {
      return std::nullopt;
    }
    if (auto error = read_header_line(pending().substr(0, size))) {
      return error;
    }
  }
  return std::nullopt;
}

std::optional<FrameError> FrameReader::read_header_line(std::string_view line) {
  const std::string_view text = trimmed(line.substr(0, line.size() - 1));
  if (text.empty()) {
    begin_ += line.size();
    return end_header();
  }
  const std::size_t colon = text.find(':');
  const std::string_view name = trimmed(text.substr(0, colon));
  if (colon == std::string_view::npos || !is_header_name(name) || hides_length_header(name)) {
    return lose_track(FrameErrorKind::garbage, "bytes that are no header; going on at the next Content-Length");
  }
  begin_ += line.size();
  header_.bytes += line.size();
  const std::string_view value = trimmed(text.substr(colon + 1));
  if (same_ignoring_case(name, length_name)) {
    return read_length(value);
  }
  if (same_ignoring_case(name, "content-type")) {
    header_.unknown_charset = names_unknown_charset(value);
  }
  return std::nullopt;
}

std::optional<FrameError> FrameReader::read_length(std::string_view value) {
  std::uint64_t length = 0;
  const auto [stop, error] = std::from_chars(value.data(), value.data() + value.size(), length);
  if (error != std::errc() || stop != value.data() + value.size()) {
    return lose_track(FrameErrorKind::invalid_length, "Content-Length is not a number");
  }
  if (header_.length && *header_.length != length) {
    return lose_track(FrameErrorKind::conflicting_length, "two different Content-Lengths in one header");
  }
  header_.length = length;
  return std::nullopt;
}

std::optional<FrameError> FrameReader::end_header() {
  if (header_.bytes == 0) {
    return std::nullopt;  // a blank line between two frames
  }
  if (!header_.length) {
    return lose_track(FrameErrorKind::missing_length, "headers without Content-Length");
  }
  remaining_ = *header_.length;
  state_ = remaining_ > limits_.body_bytes ? State::oversized_start : State::body;
  return std::nullopt;
}

std::optional<FrameError> FrameReader::oversized() {
  const std::uint64_t wanted = std::min<std::uint64_t>(remaining_, body_start_size);
  if (pending().size() < wanted) {
    return std::nullopt;
  }
  state_ = State::skip;
  return FrameError{FrameErrorKind::body_too_long,
                    "a message of " + std::to_string(remaining_) + " bytes exceeds the limit of " +
                        std::to_string(limits_.body_bytes) + " bytes",
                    std::string(pending().substr(0, wanted))};
}

FrameError FrameReader::lose_track(FrameErrorKind kind, std::string message) {
  header_ = {};
  state_ = State::resynchronise;
  return FrameError{kind, std::move(message), {}};
}

bool FrameReader::find_next_header() {
  const std::size_t found = find_ignoring_case(pending(), length_prefix);
  if (found == std::string_view::npos) {
    begin_ = std::max(begin_, end_ - std::min(end_, length_prefix.size() - 1));  // it may have begun
    return false;
  }
  begin_ += found;
  state_ = State::header;
  return true;
}

std::optional<FrameError> FrameReader::finish() const {
  const bool between_frames = state_ == State::header && header_.bytes == 0 && trimmed(pending()).empty();
  if (between_frames || state_ == State::resynchronise) {
    return std::nullopt;
  }
  return FrameError{FrameErrorKind::truncated, "the input ended within a message", {}};
}

void write_frame_header(std::string& out, std::size_t body_size) {
  out.append("Content-Length: ").append(std::to_string(body_size)).append("\r\n\r\n");
}

void write_frame(std::string& out, std::string_view body) {
  write_frame_header(out, body.size());
  out += body;
}

}  // namespace protocol
