#include "protocol/json_reader.hpp"

namespace protocol {
namespace {

std::string_view kind_name(const boost::json::value& value) {
  switch (value.kind()) {
    case boost::json::kind::null: return "null";
    case boost::json::kind::bool_: return "boolean";
    case boost::json::kind::int64:
    case boost::json::kind::uint64:
    case boost::json::kind::double_: return "number";
    case boost::json::kind::string: return "string";
    case boost::json::kind::array: return "array";
    case boost::json::kind::object: return "object";
  }
  return "";
}

/// Numbers are shown as well: "got number" alone would not tell what is wrong with -1.
std::string shown(const boost::json::value& value) {
  std::string text(kind_name(value));
  if (value.is_number()) {
    text += ' ';
    if (const auto* number = value.if_int64()) {
      text += std::to_string(*number);
    } else if (const auto* large = value.if_uint64()) {
      text += std::to_string(*large);
    } else {
      text += std::to_string(value.get_double());
    }
  }
  return text;
}

}  // namespace

bool JsonReader::fail(std::string_view expected, const boost::json::value& source) {
  path_.clear();
  message_.assign("expected ").append(expected).append(", got ").append(shown(source));
  return false;
}

bool JsonReader::fail_missing(std::string_view key) {
  path_.clear();
  message_ = "missing";
  return within_key(key);
}

bool JsonReader::within_key(std::string_view key) {
  path_.insert(0, key).insert(0, 1, '.');
  return false;
}

bool JsonReader::within_index(std::size_t index) {
  path_.insert(0, "[" + std::to_string(index) + "]");
  return false;
}

std::string JsonReader::error(std::string_view root) const { return std::string(root) + path_ + ": " + message_; }

bool JsonReader::read_double(const boost::json::value& source, double& target) {
  if (!source.is_number()) {
    return fail("a number", source);
  }
  boost::json::error_code ignored;
  target = source.to_number<double>(ignored);
  return true;
}

bool JsonReader::read_string(const boost::json::value& source, std::string& target) {
  const auto* text = source.if_string();
  if (text == nullptr) {
    return fail("a string", source);
  }
  target.assign(text->data(), text->size());
  return true;
}

}  // namespace protocol
