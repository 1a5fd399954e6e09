"""Text: declarations of a style, the pieces of a paragraph, and the width at which it breaks where the mockup did."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain

from ui2code import fonts
from ui2code.compile import trail
from ui2code.compile.css import Declarations, exact_px
from ui2code.types import DesignNode, Text, TextLine, TextRun, TextStyle

SLACK = 0.6
"""px a line may be wider than its container before the browser breaks it earlier: measured advances err by less."""

_BREAK = re.compile(r"(?<=[\s\-–—/])")
_MONO = re.compile(r"mono|courier|code|consol", re.IGNORECASE)


def style_declarations(style: TextStyle) -> Declarations:
    """Family, size, weight, slant, colour, spacing; what a run changes against its paragraph is the difference of two of these."""
    declarations: Declarations = {
        "font-family": fonts.stack(style.family),
        "font-size": exact_px(style.size),
        "font-weight": str(style.weight),
        "color": style.color,
    }
    if style.italic:
        declarations["font-style"] = "italic"
    if style.letter_spacing:
        declarations["letter-spacing"] = exact_px(style.letter_spacing)
    if style.underline:
        declarations["text-decoration"] = "underline"
    return declarations


def text_declarations(text: Text) -> Declarations:
    return style_declarations(text.style) | {"line-height": exact_px(text.line_height)}


@dataclass(frozen=True, slots=True)
class Measure:
    """The widths (px) at which a paragraph breaks as measured: ``least`` holds its longest line, below ``most`` no word moves up."""

    least: float
    most: float

    def holds(self, width: float) -> bool:
        return self.least - SLACK <= width < self.most

    def width(self, room: float) -> float:
        """The roundest width well inside that fits into ``room``; somebody chose one, and a reader remembers it."""
        low, high = self.least + SLACK, min(self.most - SLACK, max(room, self.least + 1))
        for step in (100, 50, 20, 10, 5, 1):
            candidate = float(-(-low // step) * step)
            if candidate <= high:
                return candidate
        return self.least + SLACK


def measure(text: Text) -> Measure:
    """Only lines that end in a soft break bound the width from above; a hard break is written out."""
    least = max(line.advance for line in text.lines)
    pulls = [_pull(a, b) for a, b in zip(text.lines, text.lines[1:])]
    return Measure(least, min((p for p in pulls if p > least), default=float("inf")))


def hard_breaks(text: Text, width: float) -> tuple[int, ...]:
    """Lines after which the browser would pull a word up at this width: they need a ``br``."""
    return tuple(i for i, (a, b) in enumerate(zip(text.lines, text.lines[1:])) if _pull(a, b) <= width)


def _pull(line: TextLine, after: TextLine) -> float:
    """The width at which the first word of the line after would fit on this line."""
    words = after.text.strip()
    first = _BREAK.split(words, maxsplit=1)[0].rstrip() if words else ""
    share = len(first) / max(1, len(words))
    space = (line.runs[0].style.size if line.runs else 16.0) * 0.25
    return line.advance + space + after.advance * share


def pieces(text: Text, breaks: tuple[int, ...], correction: str | None, linked: bool) -> tuple[DesignNode | str, ...]:
    """The paragraph's children: text, runs of another style as inline elements, and ``br`` after the given lines.

    ``linked``: it stands in a link or button already, inside which HTML allows no other.
    """
    if correction is not None:
        return (correction,)
    runs: list[TextRun | None] = []
    for i, line in enumerate(text.lines):
        if i:
            runs.extend(_joint(runs, line, hard=i - 1 in breaks))
        runs.extend(line.runs)
    merged = _merged(runs)
    if not linked and all(run is None or run.style == text.style for run in merged):
        lines = ((DesignNode("br", ""),) if run is None else trail.linked(run.text) for run in merged)
        return tuple(chain.from_iterable(lines))
    return tuple(_piece(run, text.style, linked) for run in merged)


def _joint(before: list[TextRun | None], line: TextLine, hard: bool) -> list[TextRun | None]:
    """What stands between two lines: a ``br`` (None), or the space the wrap swallowed."""
    if hard:
        return [None]
    last = before[-1]
    if last is None or last.text.endswith(" ") or not line.runs:
        return []
    same = last.style == line.runs[0].style
    return [TextRun(" ", last.style)] if same else [TextRun(" ", replace(last.style, underline=False))]


def _merged(runs: list[TextRun | None]) -> list[TextRun | None]:
    merged: list[TextRun | None] = []
    for run in runs:
        last = merged[-1] if merged else None
        if run is not None and last is not None and last.style == run.style:
            merged[-1] = TextRun(last.text + run.text, run.style)
        elif run is None or run.text:
            merged.append(run)
    return merged


def _piece(run: TextRun | None, style: TextStyle, linked: bool) -> DesignNode | str:
    if run is None:
        return DesignNode("br", "")
    if run.style == style or (not run.text.strip() and not run.style.underline):
        return run.text
    own, base = style_declarations(run.style), style_declarations(style)
    changes = {k: v for k, v in own.items() if base.get(k) != v}
    changes.update({k: "normal" for k in ("font-style", "letter-spacing") if k in base and k not in own})
    if changes.keys() & {"font-family", "font-size"}:
        changes["line-height"] = "0"  # another face in a line must not make the line taller
    tag = _inline_tag(run.style, style)
    tag = "span" if linked and tag == "a" else tag
    return DesignNode(tag, _INLINE_NAMES[tag], tuple(changes.items()), children=(run.text,), attrs=_inline_attrs(tag))


_INLINE_NAMES = {"a": "link", "b": "bold", "i": "italic", "code": "code", "span": "run"}


def _inline_attrs(tag: str) -> tuple[tuple[str, str], ...]:
    return (("href", "#"),) if tag == "a" else ()


def _inline_tag(run: TextStyle, style: TextStyle) -> str:
    """The HTML element whose meaning is this change of style; a changed colour inside a sentence is a link.

    ``b`` and ``i`` rather than ``strong`` and ``em``: a picture shows that words are set apart, not that they matter more
    (HTML, 4.5.22).
    """
    if run.underline and not style.underline:
        return "a"
    if _MONO.search(run.family) and not _MONO.search(style.family):
        return "code"
    if run.color != style.color and run.size == style.size:
        return "a"
    if run.weight > style.weight:
        return "b"
    if run.italic and not style.italic:
        return "i"
    return "span"
