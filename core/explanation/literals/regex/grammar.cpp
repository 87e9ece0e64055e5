#include "core/explanation/literals/regex/grammar.hpp"

#include <algorithm>
#include <chrono>

extern "C" const TSLanguage* tree_sitter_regex();

namespace core {
namespace {

constexpr std::chrono::milliseconds parse_time{50};

struct DeleteParser {
  void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};
using Clock = std::chrono::steady_clock;

}  // namespace

RegexSyntaxTree parse_regex(const std::string& pattern) {
  const std::unique_ptr<TSParser, DeleteParser> parser(ts_parser_new());
  if (!ts_parser_set_language(parser.get(), tree_sitter_regex())) return nullptr;
  struct Source {
    const std::string& text;
    Clock::time_point end;
  } source{pattern, Clock::now() + parse_time};
  const TSInput input{&source,
                      [](void* payload, std::uint32_t offset, TSPoint, std::uint32_t* size) {
                        const std::string& text = static_cast<Source*>(payload)->text;
                        *size = offset < text.size() ? static_cast<std::uint32_t>(text.size()) - offset : 0;
                        return text.data() + std::min<std::size_t>(offset, text.size());
                      },
                      TSInputEncodingUTF8, nullptr};
  const TSParseOptions options{
      &source, [](TSParseState* state) { return Clock::now() > static_cast<Source*>(state->payload)->end; }};
  return RegexSyntaxTree(ts_parser_parse_with_options(parser.get(), nullptr, input, options));
}

}  // namespace core
