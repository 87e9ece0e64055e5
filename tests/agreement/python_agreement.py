#!/usr/bin/python3
"""Compares code-explainer with Python's own `ast` and with radon, function by function.

From `ast`: parameters without the receiver, lines, and the line of every return, raise and yield of the function
itself. From radon: the cyclomatic complexity. Every `def` of a file must be found. Needs Debian's package radon.
"""
import ast
import warnings

from radon.visitors import ComplexityVisitor

from comparison import Comparison, explain_all, parse_arguments, source_files

SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
EXITS = {ast.Return: "return", ast.Raise: "raise", ast.Yield: "yield", ast.YieldFrom: "yield"}


def functions_of(tree):
    """Every function definition, with whether it stands in a class."""
    pending = [(tree, False)]
    while pending:
        node, in_class = pending.pop()
        if isinstance(node, FUNCTIONS):
            yield node, in_class
        inside = isinstance(node, ast.ClassDef) or (in_class and not isinstance(node, SCOPES))
        pending.extend((child, inside) for child in ast.iter_child_nodes(node))


def own_nodes(function):
    """The nodes of the body, without those of functions, lambdas and classes inside."""
    pending = list(function.body)
    while pending:
        node = pending.pop()
        if not isinstance(node, SCOPES):
            yield node
            pending.extend(ast.iter_child_nodes(node))


def parameter_count(function, in_class):
    arguments = function.args
    by_position = arguments.posonlyargs + arguments.args
    count = len(by_position) + len(arguments.kwonlyargs) + bool(arguments.vararg) + bool(arguments.kwarg)
    is_static = any(isinstance(d, ast.Name) and d.id == "staticmethod" for d in function.decorator_list)
    has_receiver = in_class and not is_static and by_position and len(arguments.defaults) < len(by_position)
    return count - 1 if has_receiver else count


def exits_of(function):
    return sorted((EXITS[type(node)], node.lineno) for node in own_nodes(function) if type(node) in EXITS)


def radon_complexity(function):
    visitor = ComplexityVisitor(off=False)
    visitor.visit(function)
    return visitor.functions[0].complexity


class CompleteVisitor(ComplexityVisitor):
    """radon's way of counting, for what radon 5.1 passes over as well; `passed_over` says what that was."""

    def __init__(self):
        super().__init__(off=False)
        self.passed_over = set()

    def add(self, decisions, reason):
        if decisions:
            self.complexity += decisions
            self.passed_over.add(reason)

    def visit_Assert(self, node):
        outside = self.complexity
        self.generic_visit(node)
        inside, self.complexity = self.complexity - outside, outside + 1
        self.add(inside, "radon does not look inside an assert")

    def visit_Match(self, node):
        named = [case for case in node.cases if not isinstance(case.pattern, ast.MatchAs) or case.pattern.pattern]
        captures = [case for case in node.cases if case not in named and (case.pattern.name or case.guard)]
        self.add(len(named) + len(captures), "radon 5.1 does not count the cases of a match")
        self.generic_visit(node)

    def visit_TryStar(self, node):
        self.add(len(node.handlers) + bool(node.orelse), "radon 5.1 does not count a try with except*")
        self.generic_visit(node)

    def visit_FunctionDef(self, node):
        """A function inside counts for itself."""

    def visit_ClassDef(self, node):
        """A class inside counts for itself."""


def reason_of_complexity(function, ours):
    """Why radon says something else, when what radon passes over makes exactly the difference; else None."""
    visitor = CompleteVisitor()
    for statement in function.body:
        visitor.visit(statement)
    return " and ".join(sorted(visitor.passed_over)) if visitor.complexity + 1 == ours else None


def reason_of_lines(function, ours, source_lines):
    """Comments at the end of a body, indented like it, belong to the function; `ast` knows no comments."""
    behind = source_lines[function.end_lineno : function.lineno + ours - 1]
    only_comments = behind and all(not line.strip() or line.strip().startswith(b"#") for line in behind)
    return "a comment ends the body; ast knows no comments" if only_comments else None


def differences_of(function, in_class, ours, source_lines):
    metrics = ours["metrics"]
    exits = sorted((exit["kind"], exit["line"]) for exit in ours["exits"])
    lines = function.end_lineno - function.lineno + 1
    candidates = [
        ("parameters", metrics["parameters"], parameter_count(function, in_class), lambda: None),
        ("exits", exits, exits_of(function), lambda: None),
        ("lines", metrics["lines"], lines, lambda: reason_of_lines(function, metrics["lines"], source_lines)),
        ("cyclomatic", metrics["cyclomatic"], radon_complexity(function),
         lambda: reason_of_complexity(function, metrics["cyclomatic"])),
    ]
    return [(what, mine, theirs, reason()) for what, mine, theirs, reason in candidates if mine != theirs]


def compare_file(path, code_explainer, comparison):
    with open(path, "rb") as file:
        source = file.read()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        comparison.leave_out("files that Python itself does not accept")
        explain_all(code_explainer, path)
        return
    explained = {}
    for ours in explain_all(code_explainer, path):
        explained[(ours["name"], ours["span"]["start"]["line"])] = ours
    for function, in_class in functions_of(tree):
        where = f"{path}:{function.lineno}: {function.name}"
        ours = explained.pop((function.name, function.lineno), None)
        if ours is None:
            comparison.disagree(where, "function", "nothing", "an explanation")
        else:
            comparison.compare(where, differences_of(function, in_class, ours, source.splitlines()))
    for _ in explained:
        comparison.leave_out("lambdas bound to a name")


def main():
    warnings.simplefilter("ignore")
    arguments = parse_arguments(__doc__)
    comparison = Comparison(arguments.show)
    for path in source_files(arguments.places, (".py",)):
        compare_file(path, arguments.code_explainer, comparison)
    comparison.finish()


if __name__ == "__main__":
    main()
