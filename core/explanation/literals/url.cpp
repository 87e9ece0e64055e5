// A URL taken apart (RFC 3986), with what is percent-encoded decoded. A password is never shown.
#include <algorithm>
#include <optional>
#include <vector>

#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/regex/example.hpp"
#include "core/explanation/literals/text_reader.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

struct Url {
  std::string_view scheme, user, host, port, path, query, fragment;
  bool password = false;
};

struct SchemeFact {
  std::string_view scheme, words, port;
};

constexpr SchemeFact schemes[] = {
    {"http", "a web address", "80"},
    {"https", "a web address", "443"},
    {"ws", "a WebSocket address", "80"},
    {"wss", "a WebSocket address", "443"},
    {"ftp", "an FTP address", "21"},
    {"sftp", "an SFTP address", "22"},
    {"ssh", "an SSH address", "22"},
    {"git", "an address of a Git repository", "9418"},
    {"file", "the address of a file", ""},
    {"s3", "the address of an object in S3", ""},
    {"gs", "the address of an object in Google Cloud Storage", ""},
    {"postgres", "an address of a PostgreSQL database", "5432"},
    {"postgresql", "an address of a PostgreSQL database", "5432"},
    {"mysql", "an address of a MySQL database", "3306"},
    {"mariadb", "an address of a MariaDB database", "3306"},
    {"mongodb", "an address of a MongoDB database", "27017"},
    {"mongodb+srv", "an address of a MongoDB database, found by DNS", ""},
    {"redis", "an address of a Redis server", "6379"},
    {"rediss", "an address of a Redis server over TLS", "6379"},
    {"amqp", "an address of an AMQP message broker", "5672"},
    {"amqps", "an address of an AMQP message broker over TLS", "5671"},
    {"sqlite", "an address of an SQLite database", ""},
    {"ldap", "an address of an LDAP directory", "389"},
    {"ldaps", "an address of an LDAP directory over TLS", "636"},
    {"mqtt", "an address of an MQTT broker", "1883"},
    {"unix", "the path of a Unix socket", ""},
    {"jar", "", ""},
};

const SchemeFact* fact_of(std::string_view scheme) {
  for (const SchemeFact& fact : schemes) {
    if (fact.scheme == scheme) return &fact;
  }
  return nullptr;
}

bool is_scheme_character(char c) { return is_letter_or_digit(c) || c == '+' || c == '-' || c == '.'; }

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  const char lower = to_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// `text` with its percent-escapes replaced, when the result can be read; else as it is.
std::string decoded(std::string_view text, bool plus_is_space) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      out += plus_is_space && text[i] == '+' ? ' ' : text[i];
    }
  }
  return can_be_shown(out, 400) ? out : std::string(text);
}

bool is_host_character(char c) {
  return is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~' || c == '*' || !(c >= 0);
}

bool read_authority(std::string_view authority, Url& url) {
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
    const std::string_view user = authority.substr(0, at);
    url.user = user.substr(0, user.find(':'));
    url.password = user.find(':') != std::string_view::npos;
    authority.remove_prefix(at + 1);
  }
  if (authority.starts_with('[')) {
    const std::size_t end = authority.find(']');
    if (end == std::string_view::npos) return false;
    url.host = authority.substr(0, end + 1);
    authority.remove_prefix(end + 1);
  } else {
    url.host = authority.substr(0, authority.find(':'));
    authority.remove_prefix(url.host.size());
    if (!std::ranges::all_of(url.host, is_host_character)) return false;
  }
  if (authority.empty()) return true;
  url.port = authority.substr(1);
  return authority.front() == ':' && url.port.size() <= 5 && std::ranges::all_of(url.port, is_digit);
}

std::optional<Url> read_url(std::string_view text) {
  TextReader reader(text);
  Url url;
  if (!is_letter(reader.peek())) return std::nullopt;
  url.scheme = reader.take_while(is_scheme_character);
  if (!reader.take("://")) return std::nullopt;
  const std::string_view authority = reader.take_while([](char c) { return c != '/' && c != '?' && c != '#'; });
  if (!read_authority(authority, url)) return std::nullopt;
  url.path = reader.take_while([](char c) { return c != '?' && c != '#'; });
  if (reader.take('?')) url.query = reader.take_while([](char c) { return c != '#'; });
  if (reader.take('#')) url.fragment = reader.rest();
  if (url.host.empty() && url.path.size() < 2) return std::nullopt;
  return url;
}

bool is_secret_name(std::string_view name) {
  std::string lower;
  for (const char c : name) lower += to_lower(c);
  return is_one_of(lower, {"password", "passwd", "pwd", "pass", "secret", "token", "access_token", "api_key", "apikey",
                           "key", "signature", "sig", "client_secret", "auth", "x-amz-signature", "refresh_token",
                           "sharedaccesssignature", "private_key"});
}

Prose parameters(std::string_view query) {
  std::vector<Prose> shown;
  TextReader reader(query);
  while (!reader.done() && shown.size() < 60) {
    const std::string_view pair = reader.take_while([](char c) { return c != '&' && c != ';'; });
    if (!reader.take('&')) reader.take(';');
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    const std::string name = decoded(pair.substr(0, equals), true);
    Prose one;
    one << code(name, 40);
    if (equals != std::string_view::npos && equals + 1 < pair.size()) {
      one << " = ";
      if (is_secret_name(name)) {
        one << "(not shown)";
      } else {
        one << code(decoded(pair.substr(equals + 1), true), 40);
      }
    }
    shown.push_back(std::move(one));
  }
  return listed(shown, 6);
}

bool is_local(std::string_view host) {
  return is_one_of(host, {"localhost", "127.0.0.1", "[::1]", "0.0.0.0", "host.docker.internal"});
}

void add_part(std::string_view label, Prose words, Prose& line) {
  if (words.empty()) return;
  if (!line.empty()) line << " · ";
  line << label << words;
}

Prose parts_of(const Url& url) {
  Prose line;
  if (!url.user.empty()) add_part("user ", Prose() << code(decoded(url.user, false), 40), line);
  const SchemeFact* fact = fact_of(url.scheme);
  if (!url.port.empty()) {
    Prose port = Prose() << code(url.port);
    if (fact != nullptr && fact->port == url.port) port << " (the usual one)";
    add_part("port ", std::move(port), line);
  } else if (fact != nullptr && !fact->port.empty() && !url.host.empty()) {
    add_part("port ", Prose() << code(fact->port) << " by default", line);
  }
  if (url.path.size() > 1) add_part("path ", Prose() << code(decoded(url.path, false), 80), line);
  add_part("query ", parameters(url.query), line);
  if (!url.fragment.empty()) add_part("fragment ", Prose() << code(decoded(url.fragment, false), 60), line);
  return line;
}

std::vector<Prose> notes_of(const Url& url) {
  std::vector<Prose> notes;
  if (url.password) notes.push_back("holds a password: whoever reads the source has it");
  if (url.scheme == "http" && !is_local(url.host))
    notes.push_back("without TLS: others on the way can read and change it");
  if (is_one_of(url.scheme, {"http", "https"}) && !url.user.empty() && url.user.find('.') != std::string_view::npos) {
    notes.push_back(Prose("the host is ")
                    << code(url.host) << "; what stands before " << code("@") << " is a user name");
  }
  return notes;
}

LiteralAnswer explain_hierarchical(const Url& url) {
  const SchemeFact* fact = fact_of(url.scheme);
  LiteralAnswer answer;
  answer.first_line = fact != nullptr && !fact->words.empty() ? Prose(fact->words)
                                                              : Prose("a URL with the scheme ") << code(url.scheme);
  if (url.scheme == "file") {
    answer.first_line << ": " << code(decoded(url.path, false), 80);
    return answer;
  }
  if (is_one_of(url.scheme, {"s3", "gs"})) {
    answer.first_line << ": bucket " << code(url.host)
                      << (url.path.size() > 1 ? Prose(", key ") << code(url.path.substr(1), 80) : Prose());
    return answer;
  }
  if (!url.host.empty())
    answer.first_line << " on " << code(url.host, 80) << (is_local(url.host) ? ", this machine" : "");
  if (url.host == "0.0.0.0")
    answer.first_line = Prose(fact != nullptr ? fact->words : "a URL") << " on every interface of this machine";
  if (Prose parts = parts_of(url); !parts.empty()) answer.details.push_back(std::move(parts));
  answer.notes = notes_of(url);
  return answer;
}

LiteralAnswer explain_mail(std::string_view rest) {
  const std::size_t query = rest.find('?');
  const std::string_view to = rest.substr(0, query);
  const auto allowed = [](char c) {
    return is_letter_or_digit(c) || std::string_view("@.,%_+-").find(c) != std::string_view::npos;
  };
  if (to.find('@') == std::string_view::npos || !std::ranges::all_of(to, allowed)) return {};
  LiteralAnswer answer;
  answer.first_line = Prose("a link that writes an e-mail to ") << code(decoded(to, false), 80);
  if (query != std::string_view::npos) answer.details.push_back(parameters(rest.substr(query + 1)));
  return answer;
}

LiteralAnswer explain_data(std::string_view rest) {
  const std::size_t comma = rest.find(',');
  if (comma == std::string_view::npos || comma > 200) return {};
  const std::string_view head = rest.substr(0, comma);
  const bool base64 = head.ends_with(";base64");
  const std::string_view type = head.substr(0, head.find(';'));
  if (type.find('/') == std::string_view::npos && !head.empty() && !base64) return {};
  LiteralAnswer answer;
  answer.first_line = Prose("a data URL that holds its content itself: ") << code(type.empty() ? "text/plain" : type);
  const std::string_view body = trim(rest.substr(comma + 1));
  if (base64 && !body.empty()) {
    const std::size_t padding = body.ends_with("==") ? 2 : body.ends_with("=") ? 1 : 0;
    answer.first_line << ", " << static_cast<std::uint32_t>((body.size() - padding) * 3 / 4) << " bytes in base64";
  }
  return answer;
}

}  // namespace

LiteralAnswer explain_url(const Literal& literal) {
  if (literal.role != Role::string || !literal.exact || literal.text.size() < 6) return {};
  std::string_view text = trim(literal.text);
  if (text.starts_with("data:")) return explain_data(text.substr(5));
  if (text.size() > 4000 || std::ranges::any_of(text, is_blank)) return {};
  if (text.starts_with("mailto:")) return explain_mail(text.substr(7));
  const bool jdbc = text.starts_with("jdbc:");
  if (jdbc) text.remove_prefix(5);
  const std::optional<Url> url = read_url(text);
  if (!url || text.find_first_of("<>{}\"`|^\\") != std::string_view::npos) return {};
  LiteralAnswer answer = explain_hierarchical(*url);
  if (jdbc) answer.first_line << ", for JDBC";
  return answer;
}

}  // namespace core
