// Subjects that are decided by what stands around a word rather than by the word: imports, annotations and directives,
// names of classes, types with arguments, members. The second half of locate. Pure; any thread.
#pragma once

#include "core/analyzer/locate.hpp"

namespace core {

/// The import, annotation or directive that `leaf` is a piece of; kind none when it is none's. Comes before all else: a
/// string may be the path of a module.
Subject locate_in_statement(const Document& document, TSNode leaf);

/// What kind of name `leaf` is, when it is neither a call nor a plain variable; kind none otherwise. Only `kind` and
/// `node` are set.
Subject locate_name(const Document& document, TSNode leaf);

/// The annotation that a comment gives to a tool, as its row; null when it is an ordinary comment.
const AnnotationRow* directive_in_comment(const Document& document, TSNode comment);

/// The row that explains the type at `node`; null when there is none.
const AnnotationRow* type_row(const Document& document, TSNode node);

/// The part of a type that its name `leaf` stands for: all of `list[str]` for `list`.
TSNode type_named_by(const Language& language, TSNode leaf);

}  // namespace core
