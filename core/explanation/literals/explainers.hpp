// The explainers of literals and the order in which they are tried: the first that recognises a literal speaks. Those
// that the place names come first (the argument of a printing function, a number given to `timeout_ms`), then those
// that the text proves by itself (a URL, an UUID). Pure functions; any thread.
#pragma once

#include <span>

#include "core/explanation/literals/literal.hpp"

namespace core {

/// In the order in which they are tried.
std::span<const LiteralExplainer> literal_explainers();

// Numbers, characters and format strings.
LiteralAnswer explain_number(const Literal& literal);
LiteralAnswer explain_format_string(const Literal& literal);
LiteralAnswer explain_characters(const Literal& literal);

// Little languages and well-known shapes inside strings.
LiteralAnswer explain_regular_expression(const Literal& literal);
LiteralAnswer explain_glob(const Literal& literal);
LiteralAnswer explain_cron(const Literal& literal);
LiteralAnswer explain_version_range(const Literal& literal);
LiteralAnswer explain_duration(const Literal& literal);
LiteralAnswer explain_url(const Literal& literal);
LiteralAnswer explain_sql(const Literal& literal);
LiteralAnswer explain_media_type(const Literal& literal);
LiteralAnswer explain_uuid(const Literal& literal);
LiteralAnswer explain_json_web_token(const Literal& literal);
LiteralAnswer explain_digest(const Literal& literal);
LiteralAnswer explain_base64(const Literal& literal);
LiteralAnswer explain_date_time(const Literal& literal);
LiteralAnswer explain_address(const Literal& literal);
LiteralAnswer explain_colour(const Literal& literal);
LiteralAnswer explain_file_mode(const Literal& literal);

}  // namespace core
