#include "server/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>

namespace server {

namespace {

std::shared_ptr<spdlog::logger> current;  // null before start_log

void write(spdlog::level::level_enum level, std::string_view message) {
  if (current) current->log(level, spdlog::string_view_t(message.data(), message.size()));
}

}  // namespace

void start_log(std::string_view level) {
  current = std::make_shared<spdlog::logger>("code-explainer", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  current->set_pattern("%H:%M:%S.%e %l: %v");
  current->set_level(spdlog::level::from_str(std::string(level)));
}

void log_debug(std::string_view message) { write(spdlog::level::debug, message); }
void log_info(std::string_view message) { write(spdlog::level::info, message); }
void log_warning(std::string_view message) { write(spdlog::level::warn, message); }
void log_error(std::string_view message) { write(spdlog::level::err, message); }

}  // namespace server
