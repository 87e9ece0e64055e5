#include "server/settings.hpp"

#include <array>
#include <boost/json/serialize.hpp>

namespace server {

namespace {

namespace json = boost::json;

/// One setting: its name, the values it takes, and how one is stored. `set` is false when the value does not fit.
struct SettingRow {
  std::string_view name;
  std::string_view accepted;
  bool (*set)(const json::value& value, Settings& settings);
};

bool set_hover_detail(const json::value& value, Settings& settings) {
  const json::string* word = value.if_string();
  if (word == nullptr) return false;
  if (*word == "brief") return settings.hover_detail = core::Detail::brief, true;
  if (*word == "standard") return settings.hover_detail = core::Detail::standard, true;
  if (*word == "full") return settings.hover_detail = core::Detail::full, true;
  return false;
}

constexpr std::array setting_rows{
    SettingRow{"hover.detail", R"("brief", "standard" or "full")", set_hover_detail},
};

const SettingRow* find_row(std::string_view name) {
  for (const SettingRow& row : setting_rows) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

std::string known_settings() {
  std::string text;
  for (const SettingRow& row : setting_rows) {
    if (!text.empty()) text += "; ";
    text.append(row.name).append(": ").append(row.accepted);
  }
  return text;
}

void read_value(const std::string& name, const json::value& value, ReadSettings& read) {
  const std::string full_name = std::string(settings_section) + "." + name;
  if (const SettingRow* row = find_row(name)) {
    if (row->set(value, read.settings)) return;
    read.problems.push_back(full_name + " is " + json::serialize(value) + "; it may be " + std::string(row->accepted));
  } else if (const json::object* group = value.if_object()) {
    for (const auto& [key, member] : *group) read_value(name + "." + std::string(std::string_view(key)), member, read);
  } else {
    read.problems.push_back(full_name + " is no setting; there are: " + known_settings());
  }
}

}  // namespace

ReadSettings read_settings(const json::value& options, const Settings& base) {
  ReadSettings read{base, {}};
  const json::object* object = options.if_object();
  if (object == nullptr) return read;
  if (const json::value* section = object->if_contains(settings_section)) object = section->if_object();
  if (object == nullptr) return read;
  for (const auto& [key, value] : *object) read_value(std::string(std::string_view(key)), value, read);
  return read;
}

}  // namespace server
