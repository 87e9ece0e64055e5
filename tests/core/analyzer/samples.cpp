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

const std::vector<std::string_view> csharp = {
    "using System;\nusing Größe = System.Int32;\n",
    "// Kommentar – 😀\n",
    "namespace Straßen\n{\n    [Serializable]\n    public record Punkt(int X, int Y = 3);\n}\n",
    "class Kasten<T> : Basis where T : class\n{\n    private readonly int _länge = 0x1F;\n    public string Name { "
    "get; "
    "set; } = \"漢字\\n\";\n    public int Halb => _länge / 2;\n    public Kasten(int länge) : base(länge) { "
    "this._länge = "
    "länge; }\n}\n",
    "class Leser\n{\n    public async Task<int> Lies(string pfad, params object[] rest)\n    {\n        if (pfad is "
    "null) "
    "throw new ArgumentNullException(nameof(pfad));\n        using var strom = File.OpenRead(pfad);\n        "
    "int.TryParse(rest[^1]?.ToString() ?? \"é\", out var n);\n        return await strom.ReadAsync(puffer[1..^2]);\n   "
    " }\n}\n",
    "class Wähler\n{\n    int Wert(object o) => o switch\n    {\n        string { Length: > 3 } s when s != \"ä\" => "
    "s.Length,\n "
    "       _ => 0,\n    };\n    IEnumerable<int> Alle()\n    {\n        foreach (var (a, b) in paare) yield return a "
    "+ b;\n   "
    "     try { lock (this) { n++; } } catch (E e) when (e.X) { throw; } finally { }\n    }\n}\n",
    "var gruß = $\"Hallo {name,5:F2} 😀\";\nvar q = from x in xs where x > 1 select x.Name;\n",
    "#if DEBUG\nclass Prüfer { }\n#endif\n",
};

const std::vector<std::string_view> php = {
    "// Kommentar – 😀\n",
    "# Ein anderer Kommentar é\n",
    "namespace App\\Größe;\nuse Foo\\{Bar, Baz as Qux};\n",
    "$gruß = \"Hallo {$name} und $größe[0] 漢字\";\n",
    "#[Attribut(1)]\nfinal class Straße extends Weg implements Zählbar\n{\n    private ?int $länge = 0x1F;\n\n    "
    "public "
    "function __construct(private readonly Foo $foo, array &...$rest) {}\n}\n",
    "function lies(string $pfad, int &$n = 3): ?iterable {\n    static $zähler = 0;\n    foreach (file($pfad) as $k => "
    "[$a, 'b' => $b]) {\n        if ($a === null) continue 1;\n        yield $k => $a . $b;\n    }\n    try { $n ??= "
    "f(...$rest); } catch (A | B $e) { throw $e; } finally { unset($n); }\n}\n",
    "$f = function ($x) use ($y, &$z) { return $x + $y; };\n$g = fn($x) => $x?->y()->z;\n",
    "echo match (true) { $a, $b => 1, default => <<<EOT\nText é {$c->d}\nEOT };\n",
    "if ($a): b(); elseif ($c): ?>\n<b>Grüße</b>\n<?php else: exit(1); endif;\n",
};

const std::vector<std::string_view> ruby = {
    "require 'json'\n",
    "# Kommentar – 😀\n",
    "größe = { 'ключ' => [1, 2.5, 0x1F], ä: \"😀 #{größe} 漢字\" }\n",
    "class Straße < Weg\n  attr_reader :länge\n\n  # Gibt den Namen.\n  def initialize(a, b = 2, *rest, key: 1, "
    "**mehr, "
    "&block)\n    @länge = a\n    @@anzahl ||= 0\n  rescue ArgumentError, TypeError => e\n    warn e.message\n  "
    "ensure\n    $global += 1\n  end\n\n  def self.baue(x) = new(x)\nend\n",
    "module Größe\n  class << self\n    def f\n      yield 1, '名前' if block_given?\n    end\n  end\nend\n",
    "liste.each_with_index do |x, i|\n  next unless x&.ok?\n  puts x ? 'é' : :nein\nend\n",
    "case befehl\nwhen 'geh', /^l/ then geh(richtung)\nelse raise Fehler, 'leer'\nend\n",
    "case wert\nin { name: String => n, alter: } if alter > 3\n  puts n\nin [Integer, *]\n  nil\nend\n",
    "text = <<~ENDE\n  mehrere Zeilen 😀 #{1 + 1}\nENDE\n",
    "until fertig do f = ->(q) { q ** 2 }; break if f.(2) == 4 end\n",
};

const std::vector<std::string_view> bash = {
    "# Kommentar – 😀\n",
    "gruß='Grüße 漢字'\n",
    "größter() {\n  local x=$1 y\n  if [ -z \"$x\" ]; then\n    echo \"leer – ${x:-nichts} 😀\" >&2\n    return 1\n  "
    "elif [[ $x == é* ]]; then\n    y=$(cat \"$x\" | wc -l)\n  else\n    exit 2\n  fi\n}\n",
    "for f in *.txt 'é a'; do\n  mv \"$f\" \"${f%.txt}\" || continue\ndone > log 2>&1\n",
    "case $1 in\n  a|ä) echo 1 ;;\n  *) echo '😀' ;;\nesac\n",
    "while read -r zeile; do\n  (( n += 1 ))\n  zeilen+=(\"$zeile\")\ndone < datei\n",
    "cat <<ENDE\nmehrere $gruß\nZeilen 😀\nENDE\n",
    "function geh { trap 'rm é' EXIT; export A=1; }\n",
    "for ((i = 0; i < 3; i++)); do ( cd x && ls ); done\n",
};

const std::vector<std::string_view> rust = {
    "use std::{fmt, io::{self, Read as Lesen}};\n",
    "/// Kommentar – 😀\n/* Block é */\n",
    "const GRÖSSE: &[u8] = b\"\\x1F\";\nstatic mut ZÄHLER: u32 = 0x1F_u32;\n",
    "#[derive(Debug, Clone)]\npub struct Straße<'a, T: ?Sized = str> where T: Länge {\n    pub(crate) länge: "
    "Option<&'a "
    "T>,\n    paar: (i32, [f64; 3]),\n}\n",
    "impl<'a> fmt::Display for Straße<'a> {\n    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {\n        "
    "let "
    "Some(x) = self.länge else { return Err(fmt::Error) };\n        write!(f, \"{x:>10} 漢字 {}\", x.len()? as u8)\n   "
    " }\n}\n",
    "async fn wähle<F>(f: F) -> u32 where F: Fn(u32) -> u32 + Send {\n    'außen: loop {\n        match f(1).await {\n "
    "           "
    "n @ 1..=3 | n @ 7 if n != 2 => break 'außen n,\n            _ => continue,\n        }\n    }\n}\n",
    "macro_rules! größte {\n    ($x:expr, $($y:expr),* $(,)?) => { $x.max(größte!($($y),*)) };\n    () => { r#\"é\"# "
    "};\n}\n",
    "fn rest() {\n    let f = move |mut x: Vec<_>| { x.push('ä'); x };\n    if let Some(&(ref a, b)) = p && b { unsafe "
    "{ "
    "*q += a } } else { while i < 3 { i += 1; } }\n    for (i, c) in \"😀\".chars().enumerate() { s[i..].f::<u8>(c); "
    "}\n}\n",
};

const std::vector<std::string_view> java = {
    "import static java.util.Map.*;\nimport java.io.IOException;\n",
    "/** Kommentar – 😀\n * @see Größe */\n",
    "@Straßen(wert = {1, 2}, text = \"漢字\\n\")\npublic final class Kasten<T extends Länge & Größe> extends Basis "
    "implements "
    "A, B {\n    private static final int LÄNGE = 0x1F_FF, b[] = {1, 2};\n    static { zähler = 'é'; }\n    public "
    "Kasten(T wert) { super(wert); this.wert = wert; }\n}\n",
    "interface Leser {\n    int lies(String... pfade) throws IOException;\n    default void größe() { }\n}\n",
    "enum Farbe {\n    ROT(1) { int f() { return 1; } }, GRÜN;\n    Farbe(int... x) { }\n}\n",
    "record Punkt(int x, int y) {\n    Punkt {\n        if (x < 0 || !ok(y)) throw new Fehler(\"leer – 😀\");\n    "
    "}\n}\n",
    "class Wähler {\n    int wert(Object o) {\n        außen:\n        for (int i = 0, j; i < 3; i++) {\n            "
    "switch "
    "(i) {\n                case 1:\n                case 2: continue außen;\n                default: i >>>= 2; "
    "break;\n            "
    "}\n        }\n        return switch (o) {\n            case String s when s.isEmpty() -> 0;\n            case "
    "Punkt(int x, "
    "var y) -> { yield x; }\n            default -> o instanceof Integer n ? n : -1;\n        };\n    }\n}\n",
    "class Versuch {\n    void f(List<? super T> xs) {\n        try (var r = öffne(\"\"\"\n            Text é\n        "
    "    "
    "\"\"\"); s) {\n            for (final var x : xs) synchronized (x) { assert x != null : \"ä\"; }\n        } catch "
    "(A | B e) "
    "{\n            do { xs.forEach(x -> x.lies()); } while ((boolean) y[0]);\n        } finally { new "
    "Thread(this::f); }\n    "
    "}\n}\n",
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
      {"ruby", "", ruby},
      {"bash", "", bash},
      {"rust", "", rust},
      {"java", "", java},
      {"csharp", "", csharp},
      {"php", "<?php\n", php},
  };
  return samples;
}

}  // namespace test
