#include "server/command_line.hpp"

#include <CLI/CLI.hpp>
#include <cstdint>
#include <iostream>
#include <map>
#include <string>

#include "server/explain_command.hpp"
#include "server/serve.hpp"
#include "server/terminal.hpp"

namespace server {
namespace {

constexpr const char* kServeExitCodes =
    "Exit codes of serve: 0 the client shut the server down; 1 it left without; 2 wrong usage.";
constexpr const char* kExplainExitCodes =
    "Exit codes of explain: 0 explained; 1 nothing to explain, or a file could not be read; 2 wrong usage.";
constexpr std::uint64_t kMostMessageBytes = 1ull << 40;

/// Words of --detail, by their meaning.
const std::map<std::string, core::Detail>& details() {
  static const std::map<std::string, core::Detail> words = {
      {"brief", core::Detail::brief}, {"standard", core::Detail::standard}, {"full", core::Detail::full}};
  return words;
}

void add_serve_options(CLI::App& app, ServeOptions& options) {
  app.add_flag("--stdio", [](std::int64_t) {}, "Speak on standard input and output, as it does anyway");
  app.add_option("--log-level", options.log_level, "Log on standard error")
      ->check(CLI::IsMember({"trace", "debug", "info", "warn", "error", "off"}))
      ->capture_default_str();
  app.add_option("--max-message-bytes", options.max_message_bytes, "Refuse larger messages")
      ->check(CLI::Range(std::uint64_t{1}, kMostMessageBytes))
      ->capture_default_str();
}

void add_serve(CLI::App& app, ServeOptions& options) {
  CLI::App* serve = app.add_subcommand("serve", "Language server on standard input and output");
  serve->footer(kServeExitCodes);
  add_serve_options(*serve, options);
  add_serve_options(app, options);  // the command may be left out
}

CLI::App* add_explain(CLI::App& app, ExplainOptions& options) {
  CLI::App* explain = app.add_subcommand("explain", "Explain a place of a file, or every function of a file or folder");
  explain
      ->add_option("place", options.place,
                   "FILE:LINE[:COLUMN] or FILE:FIRST-LAST, counted from 1; with --all a file or a folder")
      ->required()
      ->type_name("PLACE");
  explain->add_flag("--all", options.all, "Every function of a file, or of all files below a folder");
  explain->add_flag("--json", options.json, "One JSON object a line, for programs");
  explain
      ->add_option_function<std::string>(
          "--detail", [&options](const std::string& word) { options.detail = details().at(word); }, "How much is said")
      ->check(CLI::IsMember({"brief", "standard", "full"}))
      ->default_str("standard");
  explain->footer(kExplainExitCodes);
  return explain;
}

}  // namespace

int run_command_line(int argument_count, const char* const* arguments) {
  CLI::App app("Explains source code: in an editor on hover, here on demand.", "code-explainer");
  app.set_version_flag("--version", std::string("code-explainer ") + CODE_EXPLAINER_VERSION);
  app.require_subcommand(0, 1);
  app.footer(std::string("Without a command: serve.\n\n") + kServeExitCodes + "\n" + kExplainExitCodes);
  ServeOptions serve_options;
  ExplainOptions explain_options;
  add_serve(app, serve_options);
  const CLI::App* explain_command = add_explain(app, explain_options);
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kUsageError;
  }
  if (!explain_command->parsed()) return serve(serve_options);
  explain_options.colour = wants_colour();
  std::ios::sync_with_stdio(false);
  return explain(explain_options, std::cout, std::cerr);
}

}  // namespace server
