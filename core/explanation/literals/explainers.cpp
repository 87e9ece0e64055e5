#include "core/explanation/literals/explainers.hpp"

#include <array>

namespace core {

std::span<const LiteralExplainer> literal_explainers() {
  static constexpr std::array explainers = {
      // What the place says.
      explain_regular_expression,
      explain_format_string,
      explain_number,
      explain_file_mode,
      // What the text proves by itself.
      explain_url,
      explain_sql,
      explain_json_web_token,
      explain_uuid,
      explain_media_type,
      explain_date_time,
      explain_address,
      explain_duration,
      explain_cron,
      explain_version_range,
      explain_colour,
      explain_digest,
      explain_glob,
      explain_base64,
      explain_characters,
  };
  return explainers;
}

}  // namespace core
