#!/usr/bin/env python3
"""Compares what code-explainer says about classes and imports of Python files with Python's ast and with pyflakes.

Of a class: its bases, its fields, its public methods. Of an imported name: whether it is said not to be used in the
file, where pyflakes (Debian's python3-pyflakes) says the same. Silence is counted, not held against code-explainer: a
name may stand in a string, or the import may be one of several of its name.
"""
import ast
import os
import re
import subprocess
import sys
import json

import comparison

ENUMERATIONS = {"Enum", "IntEnum", "StrEnum", "Flag", "IntFlag"}


def explain(code_explainer, path, line, column):
    place = f"{path}:{line}:{column}"
    run = subprocess.run([code_explainer, "explain", "--json", place], capture_output=True, check=False)
    if run.returncode not in (0, 1):
        raise RuntimeError(f"{place}: code-explainer ended with {run.returncode}")
    return json.loads(run.stdout) if run.stdout.strip() else None


def claim(explanation, label):
    for one in explanation["claims"]:
        if one["label"] == label:
            return one["text"]
    return ""


def listed(text):
    """The names of a list, and how many more there are."""
    more = sum(int(count) for count in re.findall(r"and (\d+) more", text))
    names = re.sub(r"\(L\d+\)|set once by the class: |and \d+ more|\band\b|[,;.]", " ", text)
    return set(names.split()), more


def targets(node):
    if isinstance(node, (ast.Tuple, ast.List)):
        for element in node.elts:
            yield from targets(element)
    elif isinstance(node, ast.Starred):
        yield from targets(node.value)
    else:
        yield node


def written(node):
    """What a statement or expression gives a value to."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            yield from targets(target)
    elif isinstance(node, (ast.AugAssign, ast.AnnAssign)):
        yield node.target
    elif isinstance(node, (ast.For, ast.AsyncFor)):
        yield from targets(node.target)
    elif isinstance(node, (ast.With, ast.AsyncWith)):
        for item in node.items:
            if item.optional_vars:
                yield from targets(item.optional_vars)


def receiver(method):
    arguments = method.args.posonlyargs + method.args.args
    return arguments[0].arg if arguments else None


def own_nodes(root):
    """Everything below `root` but what lies in classes of its own."""
    for child in ast.iter_child_nodes(root):
        if isinstance(child, ast.ClassDef):
            continue
        yield child
        yield from own_nodes(child)


def class_level(body):
    """Statements that run in the body of the class itself."""
    for statement in body:
        yield statement
        for part in ("body", "orelse", "finalbody", "handlers"):
            inner = getattr(statement, part, None)
            if inner and not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                yield from class_level(inner)


def members(class_):
    fields, methods = set(), {}
    for statement in class_level(class_.body):
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            methods[statement.name] = statement
    for statement in class_level(class_.body):
        for target in written(statement):
            if isinstance(target, ast.Name) and not re.fullmatch("__.*__", target.id):
                fields.add(target.id)
    for statement in class_level(class_.body):
        if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        names = {"self", "cls", receiver(statement)}
        for node in own_nodes(statement):
            for target in written(node):
                if (isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name)
                        and target.value.id in names and target.attr not in methods):
                    fields.add(target.attr)
    return fields, methods


def compare_class(check, code_explainer, path, lines, class_):
    line = next(i for i in range(class_.lineno, len(lines) + 1)
                if re.search(rf"\bclass\s+{class_.name}\b", lines[i - 1]))
    column = re.search(rf"\bclass\s+({class_.name})\b", lines[line - 1]).start(1) + 1
    where = f"{path}:{line}"
    said = explain(code_explainer, path, line, column)
    if said is None or said["kind"] != "class":
        return check.disagree(where, "kind", said and said["kind"], "class")
    fields, methods = members(class_)
    differences = []
    state = claim(said, "State") or claim(said, "Values")
    in_first_line = re.search(r"(?:fields?|values?): (.*)\.$|that carries (.*)\.$", said["first_line"])
    if not state and in_first_line and not ast.get_docstring(class_):
        state = in_first_line.group(1) or in_first_line.group(2)
    names, more = listed(state)
    if not names <= fields or len(names) + more != len(fields):
        differences.append(("fields", sorted(names) + [more], sorted(fields), None))
    public = {name for name in methods if not name.startswith("_") or re.fullmatch("__.*__", name)}
    public -= {"__init__", "__new__"}
    offers = claim(said, "Offers")
    if offers:
        names, more = listed(offers)
        if not names <= public or len(names) + more != len(public):
            differences.append(("methods", sorted(names) + [more], sorted(public), None))
    bases = [ast.unparse(base).split("[")[0] for base in class_.bases]
    ours = claim(said, "Bases").split("; extended by")[0]
    names, more = listed(ours)
    plain = [base for base in bases if re.fullmatch(r"[\w.]+", base)]
    told_in_line = "a kind of" in said["first_line"].lower()
    dotted = {base.replace(".", " ") for base in plain}
    if plain and not told_in_line and len(bases) == len(plain):
        expected = set(" ".join(dotted).split())
        if not names <= expected | set(plain) or (len(bases) <= 4 and len(set(" ".join(names).split()) - expected)):
            differences.append(("bases", sorted(names), bases, None))
        if not names:
            differences.append(("bases", "none", bases, None))
    check.compare(where, differences)


def unused_names(path):
    """Line and name of every import that pyflakes calls unused."""
    run = subprocess.run([sys.executable, "-m", "pyflakes", path], capture_output=True, check=False)
    found = set()
    for text in run.stdout.decode().splitlines():
        match = re.match(r".*?:(\d+):\d+:? '(.*)' imported but unused", text)
        if match:
            name = match.group(2).split(" as ")[-1]
            found.add((int(match.group(1)), name.split(".")[-1] if " as " in match.group(2) else name))
    return found


def compare_imports(check, code_explainer, path, tree, lines, counts):
    theirs = unused_names(path)
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Import, ast.ImportFrom)) or getattr(node, "module", "") == "__future__":
            continue
        for alias in node.names:
            if alias.name == "*":
                continue
            bound = alias.asname or (alias.name if isinstance(node, ast.ImportFrom) else alias.name.split(".")[0])
            text = lines[alias.lineno - 1]
            column = alias.col_offset + 1 if not alias.asname else alias.end_col_offset - len(alias.asname) + 1
            if not text.isascii():
                continue
            said = explain(code_explainer, path, alias.lineno, column)
            ours = bool(said) and "not used in this file" in said["first_line"]
            used = bool(said) and ("used at" in said["first_line"] or "used here" in said["first_line"])
            unused = any(line == node.lineno and (name == bound or name.split(".")[-1] == bound or name == alias.name)
                         for line, name in theirs)
            where = f"{path}:{alias.lineno}:{column}"
            if ours and not unused:
                # pyflakes says nothing of imports that an `except ImportError` or a later import replaces.
                check.compare(where, [("unused", f"{bound} unused", "used", None)])
            elif used and unused:
                check.compare(where, [("unused", f"{bound} used", "unused", None)])
            else:
                check.compare(where, [])
                counts["unused by both" if ours else "used by both" if used else
                       "silent, pyflakes unused" if unused else "silent"] += 1


def main():
    arguments = comparison.parse_arguments(__doc__.split("\n")[0])
    classes = comparison.Comparison(arguments.show)
    imports = comparison.Comparison(arguments.show)
    counts = comparison.collections.Counter()
    for path in comparison.source_files(arguments.places, (".py",)):
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read()
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError):
            continue
        lines = text.split("\n")
        names = [node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and names.count(node.name) == 1:
                compare_class(classes, arguments.code_explainer, os.path.abspath(path), lines, node)
        compare_imports(imports, arguments.code_explainer, os.path.abspath(path), tree, lines, counts)
    print(f"classes: {classes.functions} compared, {classes.agreeing} agree, {classes.disagreements} differ")
    print(f"imported names: {imports.functions} compared, {imports.agreeing} agree, {imports.disagreements} differ; "
          + ", ".join(f"{count} {what}" for what, count in sorted(counts.items())))
    return 1 if classes.disagreements or imports.disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
