#!/usr/bin/python3
"""Compares code-explainer with pmccabe 2.8, function by function, over C and C++.

The number is pmccabe's traditional McCabe complexity (its second column). Functions are matched by the last word of
their name and the line of their head. Needs Debian's package pmccabe.
"""
import collections
import os
import re
import subprocess
import tempfile

from comparison import Comparison, explain_all, parse_arguments, source_files

EXTENSIONS = (".c", ".h", ".cc", ".cpp", ".cxx", ".hpp", ".hh", ".hxx")
ROW = re.compile(r"^\d+\t(\d+)\t\d+\t(\d+)\t(\d+)\t.*\((\d+)\): (.*)$")
Function = collections.namedtuple("Function", "name first_line last_line line cyclomatic")

BRANCHES = "pmccabe reads only the first branch of #if … #else, and nothing of #if 0"
MACROS = "a macro used as a statement without a semicolon: only the preprocessor can tell what follows it"
INITIALIZERS = "pmccabe passes over the member initializers of a constructor"
REFERENCES = "pmccabe counts the && of a reference type"
UNBALANCED = "the parentheses of the function do not match: it does not compile"
CASTS = "`(f)(x)` reads like a cast when no types are known"
LOCAL_CLASSES = "pmccabe loses count in a function with a class inside"
WORDS = "pmccabe does not know `and` and `or`"


def last_word(name):
    """`bar` of `n::Foo::bar`, `operator+` of `A::operator+`."""
    return re.split(r"::|/", name.replace(" ", ""))[-1]


def pmccabe(path):
    """The functions pmccabe finds, as a list."""
    functions = []
    run = subprocess.run(["pmccabe", path], capture_output=True, check=False)
    for row in run.stdout.decode(errors="replace").splitlines():
        if match := ROW.match(row):
            cyclomatic, first, lines, line = (int(text) for text in match.groups()[:4])
            functions.append(Function(last_word(match.group(5)), first, first + lines - 1, line, cyclomatic))
    return functions


def without_skipped_branches(source):
    """The source as pmccabe reads it: directives gone, of every #if only the first branch kept, same lines."""
    lines = []
    skipping = []  # for every open #if: whether its branch at hand is skipped
    in_directive = False
    for line in source.split("\n"):
        directive = None if in_directive else re.match(r"\s*#\s*(\w+)(.*)", line)
        if directive:
            word, rest = directive.groups()
            if word in ("if", "ifdef", "ifndef"):
                skipping.append(word == "if" and re.match(r"\s*0\s*($|/)", rest) is not None)
            elif word in ("else", "elif") and skipping:
                skipping[-1] = True
            elif word == "endif" and skipping:
                skipping.pop()
        is_hidden = in_directive or directive or any(skipping)
        in_directive = bool(in_directive or directive) and line.endswith("\\")
        lines.append("" if is_hidden else line)
    return "\n".join(lines)


def functions_by_place(code_explainer, path):
    """What code-explainer says, by last word of the name and line; None where it states no number."""
    found = {}
    for ours in explain_all(code_explainer, path):
        metrics = ours["metrics"]
        found[(last_word(ours["name"]), ours["span"]["start"]["line"])] = metrics and metrics["cyclomatic"]
    return found


def with_semicolons(source):
    """A macro alone on its line, as in `GET_VALUE(x)`, ended like a statement; before a block as well, as in `Try {`."""
    keywords = "if|else|do|while|for|switch|case|default|return|goto"
    alone = rf"(?m)^([ \t]+(?:[A-Z_][A-Z0-9_]*|(?!(?:{keywords})\b)\w+[ \t]*\([^()\n]*\)))[ \t]*$"
    source = re.sub(rf"(?m)^([ \t]+(?!(?:{keywords})\b)\w+)[ \t]*(?=\s*\{{)", r"\1;", source)
    return re.sub(alone + r"(?!\s*[{?:&|+*/.,)<>=-])", r"\1;", source)


def without_local_classes(source, function):
    """The source without the text of the classes inside a function, same lines."""
    lines = source.split("\n")
    start = len("\n".join(lines[: function.line])) + 1
    end = len("\n".join(lines[: function.last_line]))
    while head := re.compile(r"\b(?:class|struct)\s+\w+[^;(){}]*\{").search(source, start, end):
        depth, close = 1, head.end()
        while depth and close < len(source):
            depth += {"{": 1, "}": -1}.get(source[close], 0)
            close += 1
        source = source[: head.start()] + re.sub(r"[^\n]", " ", source[head.start() : close]) + source[close:]
    return source


def run_on(read, path, source):
    """What `read` finds in a file of the same name with another text."""
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, os.path.basename(path))
        with open(copy, "w", encoding="utf-8", newline="") as file:
            file.write(source)
        return read(copy)


def find(functions, theirs):
    """The head of a function may begin lines before its name."""
    for line in [theirs.line, *range(theirs.first_line, theirs.line + 2)]:
        if (theirs.name, line) in functions:
            return theirs.name, line
    return None


def text_of(source, function):
    return "\n".join(source.split("\n")[function.first_line - 1 : function.last_line])


def code_of(source, function):
    """The text of a function without comments, strings and characters."""
    comments_and_strings = r"/\*[\s\S]*?\*/|//.*" r'|"(?:\\.|[^"\\\n])*"' r"|'(?:\\.|[^'\\\n])*'"
    return re.sub(comments_and_strings, " ", text_of(source, function))


def words_for_operators(source, function):
    return len(re.findall(r"\b(?:and|or)\b", code_of(source, function)))


def references(source, function):
    """The && that end a type: what follows cannot be an operand."""
    return len(re.findall(r"\bauto\s*&&|&&\s*[),>]", code_of(source, function)))


def is_unbalanced(source, function):
    code = code_of(source, function)
    return code.count("(") != code.count(")")


def decisions_in_initializers(source, function):
    """Decisions between the head of a constructor and its body."""
    head = "\n".join(source.split("\n")[function.line - 1 : function.last_line]).split("{")[0]
    return len(re.findall(r"\?|&&|\|\|", head.partition(")")[2]))


def without_parenthesized_names(source):
    return re.sub(r"\(((?:\w+::)*\w+)\)(?=\()", r" \1 ", source)


class Reasons:
    """Finds the explained class of a difference: the one whose rule accounts for exactly the difference."""

    def __init__(self, code_explainer, path, source):
        self.code_explainer, self.path, self.source = code_explainer, path, source
        self.read_again = {}

    def ours_in(self, text, place):
        """What code-explainer says about a function of the text, read once."""
        if text not in self.read_again:
            read = lambda copy: functions_by_place(self.code_explainer, copy)
            self.read_again[text] = run_on(read, self.path, text)
        return self.read_again[text].get(place)

    def theirs_without_local_classes(self, function):
        for other in run_on(pmccabe, self.path, without_local_classes(self.source, function)):
            if (other.name, other.line) == (function.name, function.line):
                return other.cyclomatic
        return None

    def reason_of(self, ours, theirs, place):
        as_pmccabe_reads = without_skipped_branches(self.source)
        if self.ours_in(as_pmccabe_reads, place) == theirs.cyclomatic:
            return BRANCHES
        if self.ours_in(with_semicolons(as_pmccabe_reads), place) == theirs.cyclomatic:
            return MACROS
        if self.ours_in(without_parenthesized_names(self.source), place) == theirs.cyclomatic:
            return CASTS
        if theirs.cyclomatic - ours == references(self.source, theirs):
            return REFERENCES
        if ours - theirs.cyclomatic == words_for_operators(self.source, theirs):
            return WORDS
        if ours - theirs.cyclomatic == decisions_in_initializers(self.source, theirs):
            return INITIALIZERS
        if self.theirs_without_local_classes(theirs) == ours:
            return LOCAL_CLASSES
        return UNBALANCED if is_unbalanced(self.source, theirs) else None


def compare_file(path, code_explainer, comparison):
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        source = file.read()
    functions = functions_by_place(code_explainer, path)
    reasons = Reasons(code_explainer, path, source)
    for theirs in pmccabe(path):
        place = find(functions, theirs)
        if place is None:
            comparison.leave_out("functions only pmccabe finds")
            continue
        ours = functions.pop(place)
        if ours is None:
            comparison.leave_out("functions whose syntax cannot be followed: no number is stated")
            continue
        differences = []
        if ours != theirs.cyclomatic:
            differences.append(("cyclomatic", ours, theirs.cyclomatic, reasons.reason_of(ours, theirs, place)))
        comparison.compare(f"{path}:{theirs.line}: {theirs.name}", differences)
    for _ in functions:
        comparison.leave_out("functions only code-explainer finds")


def main():
    arguments = parse_arguments(__doc__)
    comparison = Comparison(arguments.show)
    for path in source_files(arguments.places, EXTENSIONS):
        compare_file(path, arguments.code_explainer, comparison)
    comparison.finish()


if __name__ == "__main__":
    main()
