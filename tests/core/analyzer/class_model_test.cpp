// What build_class_model finds: members, where they are set, methods defined elsewhere.
#include "core/analyzer/class_model.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "core/analyzer/class_mentions.hpp"
#include "core/analyzer/class_parts.hpp"
#include "tests/core/analyzer/marked_source.hpp"

using namespace core;

namespace {

ClassModel model_of(const Document& document, std::string_view name) {
  const TSNode class_ = find_class(document, name);
  REQUIRE_FALSE(ts_node_is_null(class_));
  return build_class_model(document, class_);
}

std::string fields_of(const Document& document, const ClassModel& model) {
  std::string names;
  for (const Field& field : model.fields) names.append(names.empty() ? "" : " ").append(document.text(field.name));
  return names;
}

std::string methods_of(const Document& document, const ClassModel& model) {
  std::string names;
  for (const Method& method : model.methods) {
    names.append(names.empty() ? "" : " ").append(method.is_public ? "" : "-").append(document.text(method.name));
  }
  return names;
}

/// The method in which each change of the field stands.
std::string setters_of(const Document& document, const ClassModel& model, std::string_view name) {
  std::string names;
  for (const Field& field : model.fields) {
    if (document.text(field.name) != name) continue;
    for (const FieldUse& use : field.uses) {
      if (!changes(document, use.occurrence)) continue;
      names.append(names.empty() ? "" : " ");
      names.append(use.method < 0 ? "body" : document.text(model.methods[static_cast<std::size_t>(use.method)].name));
    }
  }
  return names;
}

}  // namespace

TEST_CASE("class model: fields come from the body, from constructors and from assignments", "[class_model]") {
  const auto python = test::open_source("python",
                                        "class A(B, metaclass=M):\n"
                                        "    limit = 1\n"
                                        "    def __init__(self, x):\n"
                                        "        self.x = x\n"
                                        "        self.inherited.y = 1\n"
                                        "    def put(self, k):\n"
                                        "        self.x[k] = self.limit\n"
                                        "        self.late: int = 2\n"
                                        "    def _drop(this):\n"
                                        "        this.x.setdefault(1)\n");
  const ClassModel model = model_of(*python, "A");
  CHECK(model.kind == "class");
  REQUIRE(model.bases.size() == 1);
  CHECK(python->text(model.bases[0]) == "B");
  CHECK(fields_of(*python, model) == "limit x late");
  CHECK(methods_of(*python, model) == "__init__ put -_drop");
  CHECK(setters_of(*python, model, "x") == "__init__ put _drop");
}

TEST_CASE("class model: methods defined outside belong to their class", "[class_model]") {
  const auto go = test::open_source("go",
                                    "package p\n"
                                    "type T struct { base; a, b int }\n"
                                    "func (t *T) Set(v int) { t.a = v }\n"
                                    "func (t T) get() int { return t.a }\n");
  const ClassModel tree = model_of(*go, "T");
  CHECK(tree.kind == "struct");
  CHECK(fields_of(*go, tree) == "a b");
  CHECK(methods_of(*go, tree) == "Set -get");
  CHECK(setters_of(*go, tree, "a") == "Set");
  CHECK(tree.bases.size() == 1);

  const auto cpp = test::open_source("cpp",
                                     "class C : public B { public: C(int n) : n_(n) {} void set(); private: int n_; "
                                     "void (*call_)(int); void reset(); };\n"
                                     "void C::set() { int local = n_; n_ = local; }\n"
                                     "void C::reset() { int n_ = 0; n_ = 1; }\n");
  const ClassModel model = model_of(*cpp, "C");
  CHECK(fields_of(*cpp, model) == "n_ call_");
  CHECK(methods_of(*cpp, model) == "C set -reset");
  // In `reset` a local variable hides the field.
  CHECK(setters_of(*cpp, model, "n_") == "C set");
}

TEST_CASE("class model: `this` of an inner function is another object", "[class_model]") {
  const auto script = test::open_source("javascript",
                                        "class A { #p = 1; m() { const f = () => { this.a = 1; }; "
                                        "g(function () { this.b = 2; }); } }\n");
  const ClassModel model = model_of(*script, "A");
  CHECK(fields_of(*script, model) == "#p a");
}

TEST_CASE("class model: values of enumerations", "[class_model]") {
  const auto c = test::open_source("c", "enum level { LOW, HIGH = 2 };\n");
  const ClassModel model = model_of(*c, "level");
  CHECK(fields_of(*c, model) == "LOW HIGH");
  CHECK(std::ranges::all_of(model.fields, [](const Field& field) { return field.enumerator; }));
}

TEST_CASE("class mentions: bases, creations, other uses", "[class_model]") {
  const auto python = test::open_source("python",
                                        "class A: pass\n"
                                        "class B(A): pass\n"
                                        "def make(): return A()\n"
                                        "def take(a: A): pass\n"
                                        "# A is no mention\n");
  const auto mentions = find_mentions(*python, model_of(*python, "A"));
  REQUIRE(mentions.size() == 3);
  CHECK(mentions[0].kind == ClassMention::Kind::base);
  CHECK(python->text(mentions[0].user) == "B");
  CHECK(mentions[1].kind == ClassMention::Kind::created);
  CHECK(python->text(mentions[1].user) == "make");
  CHECK(mentions[2].kind == ClassMention::Kind::used);
}

TEST_CASE("find_class: two classes of one name are none", "[class_model]") {
  const auto python = test::open_source("python", "class A: pass\nif x:\n    class A: pass\n");
  CHECK(ts_node_is_null(find_class(*python, "A")));
}
