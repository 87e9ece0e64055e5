// What a language says about things it brings along: its standard modules (modules.tsv) and its annotations, directives
// and types (annotations.tsv). Read with the language, then immutable: any thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

/// How an annotation is written; the first column of annotations.tsv.
enum class AnnotationForm : std::uint8_t {
  mark,       ///< decorator, annotation or attribute: `@property`, `[[nodiscard]]`
  comment,    ///< directive in a comment: `# noqa`
  directive,  ///< what follows `#pragma`
  type,       ///< type with or without arguments: `Optional[{0}]`
  count_
};

struct AnnotationRow {
  std::string_view name;
  std::string_view meaning;  ///< a sentence; of a type a phrase in which {0}, {1}... stand for its arguments
  std::string_view trap;
};

class FactTables {
 public:
  /// `tables` is the folder of the language's tables.
  explicit FactTables(std::string_view tables);

  /// What a standard module is for, as a phrase: "reads and writes JSON text"; empty when it is none.
  std::string_view module(std::string_view name) const;
  /// The row of exactly this name; null when there is none.
  const AnnotationRow* annotation(AnnotationForm form, std::string_view name) const;
  /// The row with the longest name that `text` begins with as whole words; null when there is none.
  const AnnotationRow* annotation_at_start(AnnotationForm form, std::string_view text) const;

 private:
  using Rows = std::unordered_map<std::string_view, AnnotationRow>;

  std::unordered_map<std::string_view, std::string_view> modules_;
  Rows annotations_[static_cast<std::size_t>(AnnotationForm::count_)];
  std::size_t longest_name_ = 0;
};

}  // namespace core
