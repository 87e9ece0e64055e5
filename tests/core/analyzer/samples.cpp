#include "tests/core/analyzer/samples.hpp"

namespace test {
namespace {

const std::vector<std::string_view> python = {
    "import os, sys\n",
    "größe = {'ключ': [1, 2.5, 0x1F], \"😀\": f'{größe!r:>10} 漢字'}\n",
    "# Ein Kommentar – mit Gedankenstrich 😀\n",
    "def größter(werte, *, früh=None, **rest):\n    \"\"\"Gibt den größten Wert 😀.\"\"\"\n"
    "    if not werte:\n        raise ValueError('leer – nichts da')\n    return max(w for w in werte if w is not "
    "None)\n\n",
    "class Straße(Base):\n    länge: int = 3\n\n    @property\n    async def name(self) -> str:\n"
    "        try:\n            return await self._lade('名前')\n        except (KeyError, OSError) as e:\n            "
    "pass\n"
    "        finally:\n            self.zähler += 1\n\n",
    "for i, x in enumerate(a):\n    while x:\n        x -= 1\n    else:\n        print(lambda q: q ** 2, x if x else "
    "'')\n",
    "match befehl:\n    case ['geh', richtung] if ok:\n        geh(richtung)\n    case _:\n        pass\n",
    "text = '''mehrere\nZeilen 😀\n'''\n",
};

const std::vector<std::string_view> c = {
    "#include <stdio.h>\n",
    "#define MAX(a, b) ((a) > (b) ? (a) : (b))\n",
    "/* Kommentar über\n   zwei Zeilen 😀 */\n",
    "static const char *gruß = \"Grüße 漢字\\n\";\n",
    "struct punkt {\n  int x, y; // Länge é\n  union { float f; long l; } u;\n};\n",
    "int summe(const int *werte, size_t n) {\n  int s = 0;\n  for (size_t i = 0; i < n; ++i) {\n    if (werte[i] < 0) "
    "continue;\n"
    "    s += werte[i] * 2;\n  }\n  return s;\n}\n",
    "void geh(struct punkt *p) {\n  switch (p->x) {\n    case 1: p->y = 'a'; break;\n    default: goto ende;\n  "
    "}\nende:\n"
    "  printf(\"%d 😀\", p->y);\n}\n",
    "#ifdef DEBUG\nint debug = 1;\n#else\nint debug = 0;\n#endif\n",
};

const std::vector<std::string_view> cpp = {
    "#include <vector>\n",
    "namespace größe { using T = std::vector<int>; }\n",
    "// Kommentar – 😀\n",
    "template <typename T, int N = 3>\nclass Ring : public Base<T> {\n public:\n  explicit Ring(T t) : "
    "t_(std::move(t)) {}\n"
    "  ~Ring() = default;\n  T &operator[](std::size_t i) const noexcept { return t_[i % N]; }\n private:\n  T "
    "t_{};\n};\n",
    "auto f = [&](auto &&x) -> bool { return x && !x->leer(); };\n",
    "int zähle(const std::string &s) {\n  try {\n    for (const auto &[a, b] : paare(s)) if (a == b) return 1;\n"
    "    throw std::runtime_error(\"Fehler 漢字\");\n  } catch (const std::exception &e) {\n    delete p;\n  }\n  "
    "return 0;\n}\n",
    "constexpr auto roh = R\"(roh \"é\" 😀)\";\n",
    "enum class Farbe : int { rot, grün = 2 };\n",
};

const std::vector<std::string_view> javascript = {
    "import { größe, b as c } from './módulo.js';\n",
    "// Kommentar – 😀\n",
    "const gruß = `Hallo ${name ?? 'Welt 漢字'} 😀`;\n",
    "export default async function* lade(url, { zeit = 3, ...rest } = {}) {\n  for await (const x of quelle(url)) {\n"
    "    if (!x?.ok) throw new Error('é');\n    yield x.wert ** 2;\n  }\n}\n",
    "class Straße extends Weg {\n  #länge = 0;\n  static get name() { return 'ä'; }\n  constructor(a) { super(a); "
    "this.#länge = a; }\n"
    "}\n",
    "const ansicht = <div className=\"a\">{liste.map((x) => <Punkt key={x.id} {...x} />)} Grüße</div>;\n",
    "try { wirf(); } catch { aus: while (true) { break aus; } } finally { delete o.x; }\n",
    "const muster = /[a-zé]+\\/(\\d)/gu.test(s) ? 1_000n : 0xFF;\n",
};

const std::vector<std::string_view> typescript = {
    "import type { Größe } from './módulo';\n",
    "// Kommentar – 😀\n",
    "interface Straße<T extends object = {}> {\n  readonly länge?: number;\n  (x: T): string | undefined;\n"
    "  [schlüssel: string]: unknown;\n}\n",
    "type Baum<T> = T extends (infer U)[] ? Baum<U> : `knoten-${string}`;\n",
    "export abstract class Kasten<T> implements Straße<T> {\n  constructor(private readonly wert: T, public ä = 1) {}\n"
    "  abstract lies(): Promise<T>;\n  protected async hole(this: Kasten<T>): Promise<T | null> { return await "
    "this.lies(); }\n}\n",
    "enum Farbe { Rot = 'röt 😀', Grün = 1 << 2 }\n",
    "const f = <K extends string>(k: K, o: Record<K, number>) => o[k]! as unknown as bigint;\n",
    "function prüfe(x: unknown): asserts x is string {\n  if (typeof x !== 'string') { throw new TypeError(`漢字 "
    "${x}`); }\n}\n",
};

const std::vector<std::string_view> go = {
    "import (\n\t\"fmt\"\n\tz \"zeit/größe\"\n)\n",
    "// Kommentar – 😀\n",
    "const größe, b = 'é', \"漢字\\n\"\n",
    "type Straße[T any] struct {\n\tLänge int `json:\"länge\"`\n\t*Base\n\tf func(T) (int, error)\n}\n",
    "func (s *Straße[T]) Geh(ctx Context, xs ...int) (n int, err error) {\n\tdefer s.mu.Unlock()\n\tfor i, x := range "
    "xs {\n"
    "\t\tif x < 0 || i > 3 {\n\t\t\treturn 0, fmt.Errorf(\"fehler %d 😀\", x)\n\t\t}\n\t\tn += x &^ "
    "1\n\t}\n\treturn\n}\n",
    "func main() {\n\tc := make(chan int, 1)\n\tgo func() { c <- 1 }()\n\tselect {\n\tcase v, ok := "
    "<-c:\n\t\tfmt.Println(v, ok)\n"
    "\tdefault:\n\t}\n\tswitch x := y.(type) {\n\tcase nil:\n\t\tpanic(`roh\né`)\n\t}\n}\n",
    "var m = map[string][]int{\"ä\": {1, 2}, \"😀\": nil}\n",
};

}  // namespace

const std::vector<Samples>& all_samples() {
  static const std::vector<Samples> samples = {
      {"python", "", python},
      {"c", "", c},
      {"cpp", "", cpp},
      {"javascript", "", javascript},
      {"typescript", "", typescript},
      {"typescriptreact", "", javascript},
      {"go", "package größe\n\n", go},
  };
  return samples;
}

}  // namespace test
