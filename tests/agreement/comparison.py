"""What the agreement checks share: running code-explainer over files, and counting agreements.

A check compares the numbers code-explainer states about a function with those of another tool. A difference
is either a disagreement, which fails the check, or falls into an explained class: a rule of the check says how the
other tool counts and proves that this alone makes the whole difference.
"""
import argparse
import collections
import json
import os
import subprocess
import sys

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def parse_arguments(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("places", nargs="+", help="files and folders")
    parser.add_argument("--code-explainer", default=os.path.join(REPOSITORY, "build/release/code-explainer"))
    parser.add_argument("--show", type=int, default=200, help="how many disagreements to print (default 200)")
    return parser.parse_args()


def source_files(places, extensions):
    """The files with one of the extensions, folders walked without following links to folders."""
    for place in places:
        if not os.path.isdir(place):
            yield place
            continue
        for folder, subfolders, names in os.walk(place):
            subfolders.sort()
            for name in sorted(names):
                path = os.path.join(folder, name)
                if name.endswith(extensions) and os.path.isfile(path):
                    yield path


def explain_all(code_explainer, path):
    """What code-explainer says about every function of a file. Raises when it crashes or says anything but JSON."""
    run = subprocess.run([code_explainer, "explain", "--all", "--json", path], capture_output=True, check=False)
    if run.returncode not in (0, 1):
        raise RuntimeError(f"{path}: code-explainer ended with {run.returncode}: {run.stderr.decode()[-2000:]}")
    return [json.loads(line) for line in run.stdout.splitlines()]


class Comparison:
    """Counts functions compared, those that agree in every number, differences explained and not."""

    def __init__(self, show):
        self.show = show
        self.functions = 0
        self.agreeing = 0
        self.explained = collections.Counter()
        self.disagreements = 0
        self.left_out = collections.Counter()

    def compare(self, where, differences):
        """`differences`: (what, ours, theirs, reason or None) for every number that differs in one function."""
        self.functions += 1
        if not differences:
            self.agreeing += 1
        for what, ours, theirs, reason in differences:
            if reason:
                self.explained[reason] += 1
            else:
                self.disagree(where, what, ours, theirs)

    def disagree(self, where, what, ours, theirs):
        self.disagreements += 1
        if self.disagreements <= self.show:
            print(f"{where}: {what}: code-explainer {ours}, expected {theirs}")

    def leave_out(self, reason):
        """Something that one of the two tools cannot see, so that there is nothing to compare."""
        self.left_out[reason] += 1

    def finish(self):
        print(f"functions compared: {self.functions}")
        print(f"agree in every number: {self.agreeing}")
        print(f"differences explained: {sum(self.explained.values())}")
        for reason, count in self.explained.most_common():
            print(f"  {count:6}  {reason}")
        for reason, count in self.left_out.most_common():
            print(f"left out: {count:6}  {reason}")
        print(f"disagreements: {self.disagreements}")
        sys.exit(1 if self.disagreements or self.functions == 0 else 0)
