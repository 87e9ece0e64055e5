#include <charconv>
#include <optional>

#include "protocol/message.hpp"

namespace protocol {
namespace {

/// Walks text that may be no JSON at all and looks only at the keys of the outermost object.
class IdSeeker {
 public:
  explicit IdSeeker(std::string_view text) : text_(text) {}

  Id seek() {
    while (offset_ < text_.size()) {
      const char c = text_[offset_];
      if (c == '"') {
        read_string();
      } else {
        depth_ += c == '{' || c == '[' ? 1 : 0;
        depth_ -= c == '}' || c == ']' ? 1 : 0;
        ++offset_;
      }
    }
    return has_method_ ? id_ : Id();
  }

 private:
  void skip_blanks() { offset_ = std::min(text_.find_first_not_of(" \t\r\n", offset_), text_.size()); }

  /// Past the string that begins here; its raw text, nullopt when it does not end.
  std::optional<std::string_view> raw_string() {
    const std::size_t begin = ++offset_;
    while (offset_ < text_.size() && text_[offset_] != '"') {
      offset_ += text_[offset_] == '\\' ? 2 : 1;
    }
    if (offset_ >= text_.size()) {
      return std::nullopt;
    }
    return text_.substr(begin, offset_++ - begin);
  }

  void read_string() {
    const auto key = raw_string();
    skip_blanks();
    if (!key || depth_ != 1 || offset_ >= text_.size() || text_[offset_] != ':') {
      return;
    }
    ++offset_;
    skip_blanks();
    if (*key == "method") {
      has_method_ = true;
    } else if (*key == "id") {
      read_id();
    }
  }

  void read_id() {
    if (offset_ < text_.size() && text_[offset_] == '"') {
      const auto raw = raw_string();
      if (raw && raw->find('\\') == std::string_view::npos) {
        id_ = std::string(*raw);
      }
      return;
    }
    std::int64_t number = 0;
    const char* const end = text_.data() + text_.size();
    const auto [stop, error] = std::from_chars(text_.data() + offset_, end, number);
    // A number that touches the end may be cut short.
    if (error == std::errc() && stop != end && std::string_view(",} \t\r\n").find(*stop) != std::string_view::npos) {
      id_ = number;
    }
  }

  std::string_view text_;
  std::size_t offset_ = 0;
  int depth_ = 0;
  bool has_method_ = false;
  Id id_;
};

}  // namespace

Id recover_id(std::string_view text) { return IdSeeker(text).seek(); }

}  // namespace protocol
