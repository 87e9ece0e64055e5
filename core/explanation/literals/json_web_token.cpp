// JSON Web Tokens (RFC 7519): the header, and the names of the claims; decoded here, without asking anyone.
#include <algorithm>
#include <charconv>

#include "core/explanation/literals/base64_text.hpp"
#include "core/explanation/literals/explainers.hpp"
#include "core/explanation/literals/json_object.hpp"
#include "core/explanation/literals/time_words.hpp"

namespace core {
namespace {

constexpr std::size_t longest_token = 16000;

std::optional<std::vector<JsonMember>> decoded_object(std::string_view part) {
  if (part.empty() || part.find('=') != std::string_view::npos) return std::nullopt;
  const std::optional<std::string> text = decode_base64(part);
  return text ? read_json_object(*text) : std::nullopt;
}

std::string_view value_of(const std::vector<JsonMember>& members, std::string_view name) {
  const auto found = std::ranges::find(members, name, &JsonMember::name);
  return found == members.end() ? std::string_view() : std::string_view(found->value);
}

std::string_view algorithm_words(std::string_view algorithm) {
  if (algorithm.starts_with("HS")) return "signed with a shared secret";
  if (algorithm.starts_with("RS") || algorithm.starts_with("PS")) return "signed with an RSA key";
  if (algorithm.starts_with("ES")) return "signed with an elliptic-curve key";
  if (algorithm == "EdDSA") return "signed with an Edwards-curve key";
  return {};
}

Prose claim_words(const JsonMember& claim) {
  Prose words = Prose() << code(claim.name, 40);
  if (claim.name != "exp" && claim.name != "iat" && claim.name != "nbf") return words;
  std::int64_t seconds = 0;
  const char* end = claim.value.data() + claim.value.size();
  if (std::from_chars(claim.value.data(), end, seconds).ptr != end || claim.value.size() > 11) return words;
  if (claim.name == "exp") return words << " (ends " << utc_text(seconds) << ")";
  if (claim.name == "iat") return words << " (issued " << utc_text(seconds) << ")";
  return words << " (begins " << utc_text(seconds) << ")";
}

}  // namespace

LiteralAnswer explain_json_web_token(const Literal& literal) {
  std::string_view text = literal.text;
  if (literal.role != Role::string || !literal.exact || text.size() > longest_token) return {};
  if (text.starts_with("Bearer ")) text.remove_prefix(7);
  if (!text.starts_with("ey") || std::ranges::count(text, '.') != 2) return {};
  const std::size_t first = text.find('.');
  const std::size_t second = text.find('.', first + 1);
  const auto header = decoded_object(text.substr(0, first));
  if (!header || value_of(*header, "alg").empty()) return {};
  const std::string_view algorithm = value_of(*header, "alg");
  LiteralAnswer answer;
  answer.first_line = Prose("a JSON Web Token, ");
  if (algorithm == "none") {
    answer.first_line << "not signed (" << code("alg") << " is " << code("none") << ")";
  } else if (const std::string_view words = algorithm_words(algorithm); !words.empty()) {
    answer.first_line << words << " (" << code(algorithm, 20) << ")";
  } else {
    answer.first_line << "algorithm " << code(algorithm, 20);
  }
  if (const auto claims = decoded_object(text.substr(first + 1, second - first - 1))) {
    std::vector<Prose> names;
    for (const JsonMember& claim : *claims) names.push_back(claim_words(claim));
    if (!names.empty()) answer.details.push_back(Prose("claims ") << listed(names, 8));
  }
  answer.notes.push_back(
      "whoever holds a token may use it: treat it as a secret; its claims can be read without a key");
  return answer;
}

}  // namespace core
