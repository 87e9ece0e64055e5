#include "protocol/uri.hpp"

#include <algorithm>

namespace protocol {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// RFC 3986, section 2.3: characters that mean the same escaped and unescaped.
bool is_unreserved(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~'; }

/// Value of a hexadecimal digit; -1 for anything else.
int hex_value(char c) {
  if (is_digit(c)) {
    return c - '0';
  }
  const char letter = lower(c);
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

void append_escaped(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  out += '%';
  out += digits[static_cast<unsigned char>(c) >> 4];
  out += digits[static_cast<unsigned char>(c) & 0xF];
}

/// The byte that a well-formed escape at `offset` stands for; -1 when there is none.
int escaped_byte(std::string_view text, std::size_t offset) {
  if (text[offset] != '%' || text.size() - offset < 3) {
    return -1;
  }
  const int high = hex_value(text[offset + 1]);
  const int low = hex_value(text[offset + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::string unescaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    const int byte = escaped_byte(text, offset);
    out += byte < 0 ? text[offset] : static_cast<char>(byte);
    offset += byte < 0 ? 0 : 2;
  }
  return out;
}

/// "c:" at the start of `path`, followed by a slash, a backslash or nothing.
bool starts_with_drive(std::string_view path) {
  return path.size() >= 2 && is_letter(path[0]) && path[1] == ':' &&
         (path.size() == 2 || path[2] == '/' || path[2] == '\\');
}

/// Length of the scheme; 0 when there is none. RFC 3986, section 3.1. A single letter is a drive, not a scheme.
std::size_t scheme_length(std::string_view uri) {
  const std::size_t colon = uri.find(':');
  if (colon == std::string_view::npos || colon < 2 || !is_letter(uri[0])) {
    return 0;
  }
  const auto allowed = [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; };
  return std::ranges::all_of(uri.substr(0, colon), allowed) ? colon : 0;
}

/// Host names do not distinguish case; "localhost" is this machine (RFC 8089, section 2).
std::string normal_host(std::string_view authority) {
  std::string host = unescaped(authority);
  std::ranges::transform(host, host.begin(), lower);
  return host == "localhost" ? std::string() : host;
}

}  // namespace

std::string scheme_of_uri(std::string_view uri) {
  std::string scheme(uri.substr(0, scheme_length(uri)));
  std::ranges::transform(scheme, scheme.begin(), lower);
  return scheme;
}

std::optional<std::string> path_of_uri(std::string_view uri) {
  if (scheme_of_uri(uri) != "file") {
    return std::nullopt;
  }
  std::string_view rest = uri.substr(scheme_length(uri) + 1);
  std::string host;
  if (rest.starts_with("//")) {
    rest.remove_prefix(2);
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    host = normal_host(rest.substr(0, slash));
    rest.remove_prefix(slash);
  }
  std::string path = unescaped(rest);
  if (path.empty() || path[0] != '/' || path.find('\0') != std::string::npos) {
    return std::nullopt;
  }
  if (!host.empty()) {
    return "//" + host + path;
  }
  if (starts_with_drive(std::string_view(path).substr(1))) {
    path.erase(0, 1);
    path[0] = lower(path[0]);
  }
  return path;
}

std::string uri_of_path(std::string_view path) {
  std::string slashed(path);
  if (starts_with_drive(path) || path.starts_with("\\\\")) {
    std::ranges::replace(slashed, '\\', '/');
  }
  std::string uri = slashed.starts_with("//") ? "file:" : "file://";
  if (starts_with_drive(slashed)) {
    slashed[0] = lower(slashed[0]);
    uri += '/';
  }
  for (const char c : slashed) {
    if (is_unreserved(c) || c == '/') {
      uri += c;
    } else {
      append_escaped(uri, c);
    }
  }
  return uri;
}

std::string canonical_uri(std::string_view uri) {
  if (const auto path = path_of_uri(uri)) {
    return uri_of_path(*path);
  }
  std::string out = scheme_of_uri(uri);
  for (std::size_t offset = out.size(); offset < uri.size(); ++offset) {
    const int byte = escaped_byte(uri, offset);
    if (byte < 0) {
      out += uri[offset];
      continue;
    }
    is_unreserved(static_cast<char>(byte)) ? void(out += static_cast<char>(byte))
                                           : append_escaped(out, static_cast<char>(byte));
    offset += 2;
  }
  return out;
}

}  // namespace protocol
