#include "core/explanation/literals/json_object.hpp"

#include "core/explanation/literals/text_reader.hpp"

namespace core {
namespace {

constexpr int deepest = 20;

class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : reader_(text) {}

  std::optional<std::vector<JsonMember>> read() {
    std::vector<JsonMember> members;
    reader_.skip_blanks();
    if (!object(members, 0)) return std::nullopt;
    reader_.skip_blanks();
    if (!reader_.done()) return std::nullopt;
    return members;
  }

 private:
  bool object(std::vector<JsonMember>& members, int depth) {
    if (!reader_.take('{')) return false;
    reader_.skip_blanks();
    if (reader_.take('}')) return true;
    do {
      reader_.skip_blanks();
      JsonMember member;
      if (!string(member.name)) return false;
      reader_.skip_blanks();
      if (!reader_.take(':') || !value(member.value, depth)) return false;
      members.push_back(std::move(member));
      reader_.skip_blanks();
    } while (reader_.take(','));
    return reader_.take('}');
  }

  bool array(int depth) {
    reader_.take('[');
    reader_.skip_blanks();
    if (reader_.take(']')) return true;
    do {
      std::string ignored;
      if (!value(ignored, depth)) return false;
      reader_.skip_blanks();
    } while (reader_.take(','));
    return reader_.take(']');
  }

  bool value(std::string& text, int depth) {
    if (depth == deepest) return false;
    reader_.skip_blanks();
    if (reader_.peek() == '"') return string(text);
    if (reader_.peek() == '[') return array(depth + 1);
    if (reader_.peek() == '{') {
      std::vector<JsonMember> ignored;
      return object(ignored, depth + 1);
    }
    if (reader_.take("true") || reader_.take("false") || reader_.take("null")) return true;
    text = reader_.take_while(
        [](char c) { return is_digit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'; });
    return !text.empty();
  }

  /// Escapes other than those of plain characters are left as they are.
  bool string(std::string& text) {
    if (!reader_.take('"')) return false;
    while (!reader_.done()) {
      if (reader_.take('"')) return true;
      if (reader_.take('\\')) {
        if (reader_.done()) return false;
        if (reader_.peek() != '"' && reader_.peek() != '\\' && reader_.peek() != '/') text += '\\';
        text += reader_.peek();
        reader_.take(reader_.peek());
        continue;
      }
      text += reader_.take_while([](char c) { return c != '"' && c != '\\'; });
    }
    return false;
  }

  TextReader reader_;
};

}  // namespace

std::optional<std::vector<JsonMember>> read_json_object(std::string_view text) { return JsonReader(text).read(); }

}  // namespace core
