#include "protocol/json_writer.hpp"

#include <array>
#include <cmath>

#include "protocol/utf8.hpp"

namespace protocol {
namespace {

/// Bytes that stand for themselves within quotes. A table: hovers are mostly such bytes, and this loop is their cost.
constexpr auto plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) {
    plain[byte] = byte != '"' && byte != '\\';
  }
  return plain;
}();

bool is_plain(char c) { return plain_bytes[static_cast<unsigned char>(c)]; }

void append_escape(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default:
      out += "\\u00";
      out += digits[static_cast<unsigned char>(c) >> 4];
      out += digits[static_cast<unsigned char>(c) & 0xF];
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t done = 0;  // text[done, offset) is copied in one go
  std::size_t offset = 0;
  const auto flush = [&] { out.append(text, done, offset - done); };
  while (offset < text.size()) {
    const char c = text[offset];
    if (is_plain(c)) {
      ++offset;
    } else if (const std::size_t length = code_point_length(text, offset); length > 1) {
      offset += length;
    } else {
      flush();
      length == 1 ? append_escape(out, c) : void(out += replacement_character);
      done = ++offset;
    }
  }
  flush();
  out += '"';
}

void append_json_number(std::string& out, double number) {
  if (!std::isfinite(number)) {
    out += "null";
    return;
  }
  char digits[32];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void append_json_value(std::string& out, const boost::json::value& value) {
  switch (value.kind()) {
    case boost::json::kind::null: out += "null"; break;
    case boost::json::kind::bool_: out += value.get_bool() ? "true" : "false"; break;
    case boost::json::kind::int64: append_json_number(out, value.get_int64()); break;
    case boost::json::kind::uint64: append_json_number(out, value.get_uint64()); break;
    case boost::json::kind::double_: append_json_number(out, value.get_double()); break;
    case boost::json::kind::string: append_json_string(out, std::string_view(value.get_string())); break;
    case boost::json::kind::array: append_json_array(out, value.get_array()); break;
    case boost::json::kind::object: {
      bool first = true;
      out += '{';
      for (const auto& [key, member] : value.get_object()) {
        if (!first) {
          out += ',';
        }
        first = false;
        append_json_string(out, std::string_view(key));
        out += ':';
        append_json_value(out, member);
      }
      out += '}';
    }
  }
}

}  // namespace protocol
