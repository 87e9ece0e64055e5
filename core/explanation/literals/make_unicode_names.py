#!/usr/bin/env python3
"""Writes unicode_names.tsv beside this script from the files UnicodeData.txt and NameAliases.txt of the Unicode
Character Database: the names of the characters that people meet in source code. Ideographs and syllables have names
that follow from their number and are not stored.

Usage: make_unicode_names.py FOLDER_OF_THE_DATABASE

A line `@201C` begins a run; the names of that code point and of those after it follow, one a line."""
import pathlib
import sys

RANGES = [
    (0x0000, 0x06FF),  # Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic
    (0x0900, 0x097F),  # Devanagari
    (0x0E00, 0x0E7F),  # Thai
    (0x1100, 0x1160),  # Hangul letters; the filler that looks like nothing
    (0x13A0, 0x13FF),  # Cherokee: looks like Latin
    (0x1D00, 0x1DBF),  # phonetic extensions: small capitals
    (0x1E00, 0x1FFF),  # Latin and Greek with marks
    (0x2000, 0x27FF),  # punctuation, currency, arrows, mathematics, boxes, dingbats
    (0x2900, 0x2BFF),  # more arrows and mathematics
    (0x3000, 0x30FF),  # punctuation of East Asia, kana
    (0x3164, 0x3164),  # the other filler
    (0xFB00, 0xFB06),  # ligatures
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFEFF, 0xFEFF),
    (0xFF01, 0xFFEF),  # full and half width
    (0xFFF9, 0xFFFD),
    (0x1D400, 0x1D7FF),  # mathematical letters
    (0x1F000, 0x1FAFF),  # pictographs
]


def main():
    folder = pathlib.Path(sys.argv[1])
    names = {}
    for line in (folder / "UnicodeData.txt").read_text().splitlines():
        fields = line.split(";")
        names[int(fields[0], 16)] = fields[1]
    for line in (folder / "NameAliases.txt").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        point, alias, kind = line.split(";")
        if kind == "control" and names[int(point, 16)] == "<control>":
            names[int(point, 16)] = alias
    lines = ["run or name"]
    expected = None
    for first, last in RANGES:
        for point in range(first, last + 1):
            name = names.get(point, "")
            if not name or name.startswith("<"):
                continue
            if expected != point:
                lines.append(f"@{point:04X}")
            lines.append(name)
            expected = point + 1
    output = pathlib.Path(__file__).with_name("unicode_names.tsv")
    output.write_text("\n".join(lines) + "\n")


main()
