#include "core/explanation/literals/cron_schedule.hpp"

#include <array>
#include <string>

#include "core/explanation/literals/text_reader.hpp"

namespace core {
namespace {

struct FieldKind {
  std::string_view name;
  std::uint32_t least, most;
  std::array<std::string_view, 12> words;  ///< names that may stand for numbers, from `least` on
};

constexpr FieldKind field_kinds[] = {
    {"second", 0, 59, {}},
    {"minute", 0, 59, {}},
    {"hour", 0, 23, {}},
    {"day of the month", 1, 31, {}},
    {"month", 1, 12, {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}},
    {"day of the week", 0, 7, {"sun", "mon", "tue", "wed", "thu", "fri", "sat"}},
};

class FieldReader {
 public:
  FieldReader(std::string_view source, const FieldKind& kind) : reader_(source), kind_(kind) { field_.source = source; }

  std::optional<CronField> read() {
    if (field_.source == "*" || (field_.source == "?" && kind_.name.starts_with("day"))) {
      field_.any = true;
      return field_;
    }
    do {
      if (!item()) return std::nullopt;
    } while (reader_.take(','));
    if (!reader_.done()) return std::nullopt;
    return field_;
  }

 private:
  bool item() {
    std::optional<std::uint32_t> first = kind_.least;
    std::optional<std::uint32_t> last = kind_.most;
    const bool star = reader_.take('*');
    if (!star) {
      first = last = value();
      if (!first) return false;
      if (reader_.take('-')) last = value();
      if (!last || *last < *first) return false;
    }
    std::uint64_t step = 1;
    if (reader_.take('/')) {
      const auto written = reader_.number(1, 2);
      if (!written || *written == 0) return false;
      step = *written;
      if (star) field_.step = static_cast<std::uint32_t>(step);
      if (!star && *first == *last) last = kind_.most;
    } else if (star) {
      return false;
    }
    for (std::uint64_t value = *first; value <= *last; value += step) field_.values.set(value);
    return true;
  }

  std::optional<std::uint32_t> value() {
    if (const auto number = reader_.number(1, 2)) {
      field_.numbers = true;
      if (*number < kind_.least || *number > kind_.most) return std::nullopt;
      return static_cast<std::uint32_t>(*number);
    }
    const std::string_view word = reader_.take_while(is_letter);
    std::string lower;
    for (const char c : word) lower += to_lower(c);
    for (std::size_t i = 0; i < kind_.words.size(); ++i) {
      if (!kind_.words[i].empty() && kind_.words[i] == lower) return kind_.least + static_cast<std::uint32_t>(i);
    }
    return std::nullopt;
  }

  TextReader reader_;
  const FieldKind& kind_;
  CronField field_ = {};
};

}  // namespace

std::vector<std::uint32_t> CronField::list() const {
  std::vector<std::uint32_t> result;
  for (std::uint32_t i = 0; i < 64; ++i) {
    if (values.test(i)) result.push_back(i);
  }
  return result;
}

std::optional<CronSchedule> read_cron(std::string_view text) {
  std::vector<std::string_view> sources;
  for (TextReader reader(trim(text)); !reader.done() && sources.size() < 8; reader.skip_blanks()) {
    sources.push_back(reader.take_while([](char c) { return !is_blank(c); }));
  }
  if (sources.size() != 5 && sources.size() != 6) return std::nullopt;
  const std::size_t skipped = 6 - sources.size();
  std::array<CronField, 6> fields;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const std::optional<CronField> field = FieldReader(sources[i], field_kinds[i + skipped]).read();
    if (!field) return std::nullopt;
    fields[i + skipped] = *field;
  }
  CronSchedule schedule{{}, fields[1], fields[2], fields[3], fields[4], fields[5]};
  if (skipped == 0) schedule.second = fields[0];
  return schedule;
}

}  // namespace core
