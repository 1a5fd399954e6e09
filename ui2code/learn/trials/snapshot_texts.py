"""The paragraphs of a snapshot: its words, joined as perception would join them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from ui2code.types import Box, Element, Kind, Text, TextLine, TextRun, TextStyle, enclosing

WORD_GAP = 1.2
"""In font sizes: words further apart are two texts, as perception would have it."""
Member = tuple[dict[str, Any], dict[str, Any]]
"""A stretch of text as the snapshot tells it, and a word of it."""


def texts(raw: dict[str, Any], page: Box) -> list[tuple[int, Element]]:
    by_block: dict[tuple[int, float], list[Member]] = {}
    for run in raw["texts"]:
        if run.get("icon") or min(Box(*run["bbox"]).intersection(page).w, Box(*run["bbox"]).intersection(page).h) < 2:
            continue
        for w in run["words"]:
            key = (run["block"], run["fontSize"])
            by_block.setdefault(key, []).append((run, raw["words"][w]))
    return [text for members in by_block.values() for text in _paragraphs(members, page)]


def _paragraphs(members: list[Member], page: Box) -> list[tuple[int, Element]]:
    """Words of one block and size to paragraphs: lines with a wide hole are separate texts."""
    done: list[tuple[int, Element]] = []
    current: list[list[Member]] = []
    for line in _lines(members):
        pieces = _split(line)
        joins = len(pieces) == 1 and current and len(current[-1]) > 0 and _follows(current[-1], pieces[0])
        if joins:
            current.append(pieces[0])
            continue
        if current:
            done.append(_text(current, page))
        done += [_text([p], page) for p in pieces[:-1]]
        current = [pieces[-1]]
    return done + ([_text(current, page)] if current else [])


def _lines(members: list[Member]) -> list[list[Member]]:
    rows: list[list[Member]] = []
    for run, word in sorted(members, key=lambda m: (round(m[1]["bbox"][1] + m[1]["bbox"][3] / 2), m[1]["bbox"][0])):
        middle = word["bbox"][1] + word["bbox"][3] / 2
        if rows and abs(rows[-1][0][1]["bbox"][1] + rows[-1][0][1]["bbox"][3] / 2 - middle) < run["fontSize"] * 0.5:
            rows[-1].append((run, word))
        else:
            rows.append([(run, word)])
    return [sorted(row, key=lambda m: m[1]["bbox"][0]) for row in rows]


def _split(line: list[Member]) -> list[list[Member]]:
    pieces = [[line[0]]]
    for before, after in pairwise(line):
        hole = after[1]["bbox"][0] - before[1]["bbox"][0] - before[1]["bbox"][2]
        if hole > WORD_GAP * after[0]["fontSize"]:
            pieces.append([])
        pieces[-1].append(after)
    return pieces


def _follows(above: list[Member], below: list[Member]) -> bool:
    size = above[0][0]["fontSize"]
    drop = below[0][1]["bbox"][1] - above[0][1]["bbox"][1]
    return bool(0.8 * size < drop < 2.2 * size)


def _text(lines: list[list[Member]], page: Box) -> tuple[int, Element]:
    first = lines[0][0][0]
    size = first["fontSize"]
    style = TextStyle(
        "Arial",
        size,
        weight=first["fontWeight"],
        italic=first.get("fontStyle") == "italic",
        color=first["colorRendered"],
        underline=first.get("textDecoration") == "underline",
    )
    made = []
    for line in lines:
        box = enclosing([Box(*w["bbox"]) for _, w in line])
        baseline = box.y + box.h / 2 + 0.35 * size
        ink = Box(box.x, baseline - 0.75 * size, box.w, 0.95 * size)
        text = " ".join(w["text"] for _, w in line)
        made.append(TextLine((TextRun(text, style),), ink, box.x, box.w, baseline))
    box = enclosing([Box(*w["bbox"]) for line in lines for _, w in line])
    leading = made[1].baseline - made[0].baseline if len(made) > 1 else box.h
    align = {"center": "center", "right": "right", "end": "right"}.get(first["textAlign"], "left")
    text_value = Text(tuple(made), style, leading, 0.9 * size, 0.22 * size, align=align)  # type: ignore[arg-type]
    owner = first["el"] if len({run["el"] for line in lines for run, _ in line}) == 1 else first["block"]
    return owner, Element("", Kind.TEXT, box, text=text_value)
