#include "core/analyzer/condition.hpp"

#include "core/analyzer/syntax.hpp"
#include "core/support/contains.hpp"

namespace core {
namespace {

std::string_view opposite_operator(const Language& language, std::string_view word) {
  for (const auto& [left, right] : language.traits().opposite_operators) {
    if (word == left) return right;
    if (word == right) return left;
  }
  return {};
}

/// `expression` with the token `token` in it replaced.
std::string with_operator(const Document& document, TSNode expression, TSNode token, std::string_view replacement) {
  const Span whole = Document::span_of(expression);
  const Span old = Document::span_of(token);
  std::string text(document.text(Span{whole.begin, old.begin}));
  return text.append(replacement).append(document.text(Span{old.end, whole.end}));
}

/// What a negation negates; null when `expression` is none.
TSNode negated(const Document& document, TSNode expression) {
  const Language& language = *document.language();
  const Role role = language.role(expression);
  const bool is_not = role == Role::not_ || (role == Role::unary && contains(language.traits().not_operators,
                                                                             operator_text(document, expression)));
  return is_not ? language.part(expression, Part::value) : TSNode{};
}

/// Whether `not` can be put before the expression without parentheses.
bool binds_tightly(Role role) {
  return role == Role::identifier || role == Role::member || role == Role::call || role == Role::subscript ||
         role == Role::receiver_word || role == Role::scoped_name;
}

std::optional<std::string> opposite_of_both(const Document& document, TSNode expression) {
  const Language& language = *document.language();
  const Vocabulary& words = language.traits().words;
  const std::string_view word = operator_text(document, expression);
  if (word != words.and_ && word != words.or_) return std::nullopt;
  const TSNode left = without_parentheses(language, language.part(expression, Part::target));
  const TSNode right = without_parentheses(language, language.part(expression, Part::value));
  // One level of De Morgan is easy to read; more is not.
  if (language.role(left) == language.role(expression) && is_boolean_operator(document, left)) return std::nullopt;
  if (language.role(right) == language.role(expression) && is_boolean_operator(document, right)) return std::nullopt;
  const auto left_text = opposite(document, left);
  const auto right_text = opposite(document, right);
  if (!left_text || !right_text) return std::nullopt;
  const std::string_view joined = word == words.and_ ? words.or_ : words.and_;
  return std::string(*left_text).append(" ").append(joined).append(" ").append(*right_text);
}

}  // namespace

std::optional<std::string> opposite(const Document& document, TSNode expression) {
  const Language& language = *document.language();
  expression = without_parentheses(language, expression);
  if (ts_node_has_error(expression)) return std::nullopt;
  if (const TSNode inner = negated(document, expression); exists(inner)) {
    return std::string(document.text(without_parentheses(language, inner)));
  }
  const Role role = language.role(expression);
  if (binds_tightly(role)) return std::string(language.traits().words.not_).append(document.text(expression));
  if (role == Role::comparison) {
    const std::vector<TSNode> operators = language.parts(expression, Part::operator_);
    if (operators.size() != 1) return std::nullopt;
    const std::string_view other = opposite_operator(language, document.text(operators[0]));
    if (!other.empty()) return with_operator(document, expression, operators[0], other);
  }
  if (role != Role::binary) return std::nullopt;
  const std::string_view other = opposite_operator(language, operator_text(document, expression));
  if (!other.empty()) return with_operator(document, expression, language.part(expression, Part::operator_), other);
  return opposite_of_both(document, expression);
}

std::vector<Circumstance> circumstances(const FunctionModel& model, std::int32_t block) {
  using Kind = Circumstance::Kind;
  std::vector<Circumstance> found;
  const auto at = [&](std::int32_t index) -> const Block& { return model.blocks[static_cast<std::size_t>(index)]; };
  for (; block > 0; block = at(block).parent) {
    const Block& here = at(block);
    const Block* opener = here.opener >= 0 ? &at(here.opener) : nullptr;
    switch (here.kind) {
      case BlockKind::if_:
      case BlockKind::conditional:
        found.push_back({here.inverted ? Kind::fails : Kind::holds, here.condition, {}, block});
        break;
      case BlockKind::else_:
        if (opener == nullptr && !here.condition.empty()) found.push_back({Kind::fails, here.condition, {}, block});
        if (opener == nullptr || opener->kind == BlockKind::try_) break;
        if (opener->kind == BlockKind::if_ || opener->kind == BlockKind::conditional) {
          found.push_back({opener->inverted ? Kind::holds : Kind::fails, opener->condition, {}, here.opener});
        } else {
          found.push_back({Kind::loop_ended, opener->condition, {}, here.opener});
        }
        break;
      case BlockKind::for_each:
      case BlockKind::for_:
      case BlockKind::while_: found.push_back({Kind::iterating, here.condition, here.target, block}); break;
      case BlockKind::case_: {
        std::int32_t around = here.parent;
        while (around > 0 && at(around).kind != BlockKind::switch_) around = at(around).parent;
        found.push_back({Kind::matches, here.condition, at(around).condition, block});
        break;
      }
      case BlockKind::default_case: found.push_back({Kind::otherwise, {}, {}, block}); break;
      case BlockKind::catch_: found.push_back({Kind::caught, here.condition, {}, block}); break;
      case BlockKind::finally_: found.push_back({Kind::finally_, {}, {}, block}); break;
      default: break;
    }
  }
  return found;
}

std::vector<const Block*> handlers_around(const FunctionModel& model, std::int32_t block) {
  std::vector<const Block*> handlers;
  for (; block > 0; block = model.blocks[static_cast<std::size_t>(block)].parent) {
    if (model.blocks[static_cast<std::size_t>(block)].kind != BlockKind::try_) continue;
    for (const Block& other : model.blocks) {
      if (other.kind == BlockKind::catch_ && other.opener == block) handlers.push_back(&other);
    }
  }
  return handlers;
}

namespace {

bool is_inside(const FunctionModel& model, std::int32_t block, std::int32_t outer) {
  while (block > outer) block = model.blocks[static_cast<std::size_t>(block)].parent;
  return block == outer;
}

/// Whether what runs in `left` leaves the function before it could come to `right`.
bool leaves_before(const FunctionModel& model, std::int32_t left, std::int32_t right) {
  for (; left > 0 && !is_inside(model, right, left); left = model.blocks[static_cast<std::size_t>(left)].parent) {
    const bool leaves = std::any_of(model.exits.begin(), model.exits.end(), [&](const Exit& exit) {
      return exit.block == left &&
             (exit.kind == ExitKind::return_ || (exit.kind == ExitKind::raise && handlers_around(model, left).empty()));
    });
    if (leaves) return true;
  }
  return false;
}

bool is_in_finally(const FunctionModel& model, std::int32_t block) {
  for (; block > 0; block = model.blocks[static_cast<std::size_t>(block)].parent) {
    if (model.blocks[static_cast<std::size_t>(block)].kind == BlockKind::finally_) return true;
  }
  return false;
}

}  // namespace

bool exclude_each_other(const FunctionModel& model, std::int32_t left, std::int32_t right) {
  if (leaves_before(model, left, right) && !is_in_finally(model, right)) return true;
  const auto at = [&](std::int32_t index) -> const Block& { return model.blocks[static_cast<std::size_t>(index)]; };
  const auto is_branch = [](BlockKind kind) { return kind == BlockKind::if_ || kind == BlockKind::conditional; };
  const auto is_case = [](BlockKind kind) { return kind == BlockKind::case_ || kind == BlockKind::default_case; };
  for (std::int32_t l = left; l > 0; l = at(l).parent) {
    for (std::int32_t r = right; r > 0; r = at(r).parent) {
      const bool is_else = (at(r).kind == BlockKind::else_ && at(r).opener == l && is_branch(at(l).kind)) ||
                           (at(l).kind == BlockKind::else_ && at(l).opener == r && is_branch(at(r).kind));
      const bool are_cases = l != r && is_case(at(l).kind) && is_case(at(r).kind) && at(l).parent == at(r).parent;
      if (is_else || are_cases) return true;
    }
  }
  return false;
}

}  // namespace core
