#include "core/languages/fact_tables.hpp"

#include <algorithm>
#include <string>

#include "core/languages/table.hpp"
#include "core/support/characters.hpp"

namespace core {
namespace {

AnnotationForm form_of(std::string_view word) {
  if (word == "mark") return AnnotationForm::mark;
  if (word == "comment") return AnnotationForm::comment;
  if (word == "directive") return AnnotationForm::directive;
  return word == "type" ? AnnotationForm::type : AnnotationForm::count_;
}

std::string table_of(std::string_view folder, std::string_view file) {
  return std::string(folder).append("/").append(file);
}

}  // namespace

FactTables::FactTables(std::string_view tables) {
  for (const auto& cells : parse_table(embedded_table(table_of(tables, "modules.tsv")), 2)) {
    modules_.emplace(cells[0], cells[1]);
  }
  for (const auto& cells : parse_table(embedded_table(table_of(tables, "annotations.tsv")), 4)) {
    const AnnotationForm form = form_of(cells[0]);
    if (form == AnnotationForm::count_) continue;
    longest_name_ = std::max(longest_name_, cells[1].size());
    annotations_[static_cast<std::size_t>(form)].emplace(cells[1], AnnotationRow{cells[1], cells[2], cells[3]});
  }
}

std::string_view FactTables::module(std::string_view name) const {
  const auto found = modules_.find(name);
  return found == modules_.end() ? std::string_view() : found->second;
}

const AnnotationRow* FactTables::annotation(AnnotationForm form, std::string_view name) const {
  const Rows& rows = annotations_[static_cast<std::size_t>(form)];
  const auto found = rows.find(name);
  return found == rows.end() ? nullptr : &found->second;
}

const AnnotationRow* FactTables::annotation_at_start(AnnotationForm form, std::string_view text) const {
  for (std::size_t size = std::min(text.size(), longest_name_); size > 0; --size) {
    if (size < text.size() && is_word(text[size - 1]) && (is_word(text[size]) || text[size] == '-')) continue;
    if (const AnnotationRow* row = annotation(form, text.substr(0, size))) return row;
  }
  return nullptr;
}

}  // namespace core
