// What a user may change, and how it is read from what a client sends: `initializationOptions`, or the section
// "codeExplainer" of `workspace/didChangeConfiguration`. Both {"hover": {"detail": "full"}} and {"hover.detail":
// "full"} are understood. Values; any thread.
#pragma once

#include <boost/json/value.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/explanation/render.hpp"

namespace server {

inline constexpr std::string_view settings_section = "codeExplainer";

struct Settings {
  core::Detail hover_detail = core::Detail::standard;
  friend bool operator==(const Settings&, const Settings&) = default;
};

struct ReadSettings {
  Settings settings;
  std::vector<std::string> problems;  ///< one sentence for each setting that is unknown or does not fit
};

/// `base` with what `options` sets. `options` are the settings themselves, or an object that holds them under
/// "codeExplainer".
ReadSettings read_settings(const boost::json::value& options, const Settings& base);

}  // namespace server
