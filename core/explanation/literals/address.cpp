// Internet addresses: IPv4 with port or prefix length, e-mail addresses; what their ranges are reserved for (RFC 6890,
// RFC 5737, RFC 2606).
#include <algorithm>
#include <optional>

#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/place_words.hpp"
#include "core/explanation/literals/text_reader.hpp"
#include "core/explanation/literals/written_number.hpp"

namespace core {
namespace {

std::optional<std::uint32_t> read_ipv4(TextReader& reader) {
  std::uint32_t address = 0;
  for (int i = 0; i < 4; ++i) {
    if (i > 0 && !reader.take('.')) return std::nullopt;
    const bool zero = reader.peek() == '0';
    const std::size_t before = reader.rest().size();
    const auto part = reader.number(1, 3);
    // A leading zero means octal to some readers.
    if (!part || *part > 255 || (zero && before - reader.rest().size() > 1)) return std::nullopt;
    address = address << 8 | static_cast<std::uint32_t>(*part);
  }
  return address;
}

std::string ipv4_text(std::uint32_t address) {
  return std::to_string(address >> 24) + "." + std::to_string(address >> 16 & 255) + "." +
         std::to_string(address >> 8 & 255) + "." + std::to_string(address & 255);
}

constexpr std::uint32_t ipv4(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  return a << 24 | b << 16 | c << 8 | d;
}

std::string_view reserved_for(std::uint32_t address) {
  struct Range {
    std::uint32_t first;
    int prefix;
    std::string_view words;
  };
  constexpr Range ranges[] = {
      {ipv4(0, 0, 0, 0), 32, "every interface of this machine, when listening"},
      {ipv4(255, 255, 255, 255), 32, "the broadcast address of the local network"},
      {ipv4(127, 0, 0, 0), 8, "this machine itself"},
      {ipv4(10, 0, 0, 0), 8, "a private network"},
      {ipv4(172, 16, 0, 0), 12, "a private network"},
      {ipv4(192, 168, 0, 0), 16, "a private network"},
      {ipv4(169, 254, 169, 254), 32, "the metadata service of a cloud machine"},
      {ipv4(169, 254, 0, 0), 16, "the local link only"},
      {ipv4(100, 64, 0, 0), 10, "the network between a provider and its customers"},
      {ipv4(192, 0, 2, 0), 24, "documentation only"},
      {ipv4(198, 51, 100, 0), 24, "documentation only"},
      {ipv4(203, 0, 113, 0), 24, "documentation only"},
      {ipv4(198, 18, 0, 0), 15, "measuring networks"},
      {ipv4(224, 0, 0, 0), 4, "multicast groups"},
  };
  for (const Range& range : ranges) {
    const std::uint32_t mask = ~0u << (32 - range.prefix);
    if ((address & mask) == range.first) return range.words;
  }
  return {};
}

LiteralAnswer explain_network(std::uint32_t address, std::uint32_t prefix) {
  const std::uint32_t mask = prefix == 0 ? 0 : ~0u << (32 - prefix);
  const std::uint32_t first = address & mask;
  const std::uint64_t count = std::uint64_t{1} << (32 - prefix);
  LiteralAnswer answer;
  if (prefix == 0 && address == 0) return {"the network of all IPv4 addresses", {}, {}};
  answer.first_line = Prose("the IPv4 network of ")
                      << (count == 1 ? std::string("one address") : grouped(count) + " addresses");
  if (count > 1) answer.first_line << ", " << code(ipv4_text(first)) << " to " << code(ipv4_text(first | ~mask));
  if (const std::string_view words = reserved_for(first);
      prefix >= 4 && !words.empty() && words.starts_with("a private")) {
    answer.first_line << "; private";
  }
  if (first != address) {
    answer.notes.push_back(Prose("the bits behind the prefix are not zero; the network is ")
                           << code(ipv4_text(first) + "/" + std::to_string(prefix)));
  }
  return answer;
}

LiteralAnswer explain_ipv4(const Literal& literal) {
  TextReader reader(literal.text);
  const auto address = read_ipv4(reader);
  if (!address) return {};
  if (reader.take('/')) {
    const auto prefix = reader.number(1, 2);
    return prefix && *prefix <= 32 && reader.done() ? explain_network(*address, static_cast<std::uint32_t>(*prefix))
                                                    : LiteralAnswer{};
  }
  std::optional<std::uint64_t> port;
  if (reader.take(':')) {
    port = reader.number(1, 5);
    if (!port || *port > 65535) return {};
  }
  // Four small numbers with dots may also be a version.
  if (!reader.done() || place_says(literal.context, {"version", "release", "oid"})) return {};
  const std::string_view words = reserved_for(*address);
  if (words.empty() && !port &&
      !place_says(literal.context, {"ip", "host", "address", "addr", "server", "dns", "gateway"}))
    return {};
  LiteralAnswer answer;
  answer.first_line = "an IPv4 address";
  if (!words.empty()) answer.first_line << " of " << words;
  if (words.starts_with("every") || words.starts_with("the"))
    answer.first_line = Prose("the IPv4 address of ") << words;
  if (words.empty()) answer.first_line = "a public IPv4 address";
  if (port) answer.first_line << ", port " << static_cast<std::uint32_t>(*port);
  return answer;
}

LiteralAnswer explain_ipv6(std::string_view text) {
  if (text == "::1") return {"the IPv6 address of this machine itself", {}, {}};
  if (text == "::") return {"the IPv6 address of every interface of this machine, when listening", {}, {}};
  if (text == "::/0") return {"the network of all IPv6 addresses", {}, {}};
  return {};
}

bool is_mailbox_character(char c) {
  return is_letter_or_digit(c) || std::string_view("._%+-").find(c) != std::string_view::npos;
}

LiteralAnswer explain_mail_address(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || at == 0 || text.size() > 254) return {};
  const std::string_view box = text.substr(0, at);
  const std::string_view domain = text.substr(at + 1);
  const std::size_t dot = domain.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || domain.size() - dot < 3) return {};
  if (!std::ranges::all_of(box, is_mailbox_character)) return {};
  if (!std::ranges::all_of(domain, [](char c) { return is_letter_or_digit(c) || c == '.' || c == '-'; })) return {};
  if (!std::ranges::all_of(domain.substr(dot + 1), is_letter)) return {};
  LiteralAnswer answer;
  answer.first_line = Prose("an e-mail address at ") << code(domain);
  // An address that is nothing but an address needs no words.
  const bool example = domain == "example.com" || domain == "example.org" || domain == "example.net" ||
                       domain.ends_with(".example") || domain.ends_with(".test") || domain.ends_with(".invalid");
  const std::size_t plus = box.find('+');
  const bool tagged = plus != std::string_view::npos && plus > 0;
  if (!example && !tagged) return {};
  if (example) answer.first_line << ", a domain reserved for examples and tests";
  if (tagged) {
    answer.details.push_back(Prose("many providers deliver it to ")
                             << code(std::string(box.substr(0, plus)).append("@").append(domain)));
  }
  return answer;
}

}  // namespace

LiteralAnswer explain_address(const Literal& literal) {
  if (literal.role != Role::string || !literal.exact || literal.text.size() < 2 || literal.text.size() > 254) return {};
  if (literal.text.starts_with("::")) return explain_ipv6(literal.text);
  return is_digit(literal.text[0]) && literal.text.find('@') == std::string::npos ? explain_ipv4(literal)
                                                                                  : explain_mail_address(literal.text);
}

}  // namespace core
