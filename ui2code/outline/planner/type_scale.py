"""The page's scale of type: what is body, what is a heading of which rank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ui2code.outline.planner.block import BOLD
from ui2code.outline.planner.words import FIGURE
from ui2code.types import Element, Text

HEADING_RATIO = 1.17
"""Type this much larger than the body is a heading ..."""
HEADING_LINES = 3
HEADING_WORDS = 14
"""... unless it is as long as a paragraph."""
HEADING_LETTERS = 2


@dataclass(frozen=True, slots=True)
class TypeScale:
    """``body``: the size of most characters; ``color``: their colour; ``ranks``: heading level by (size, bold)."""

    body: float
    color: str
    ranks: dict[tuple[int, bool], int]
    title: str | None
    """The id of the page's one h1."""

    def level(self, element: Element) -> int | None:
        """The heading level 1..6 of a text element, None for body text."""
        text = element.text
        if text is None or not may_head(text, self.body):
            return None
        if element.id == self.title:
            return 1
        return self.ranks.get(_style(text))


def _style(text: Text) -> tuple[int, bool]:
    return round(text.style.size), text.style.weight >= BOLD


def may_head(text: Text, body: float) -> bool:
    words = text.text
    if len(text.lines) > HEADING_LINES or len(words.split()) > HEADING_WORDS or FIGURE.match(words):
        return False
    if sum(c.isalpha() for c in words) < HEADING_LETTERS:
        return False
    large = text.style.size >= HEADING_RATIO * body
    return large or (text.style.weight >= BOLD and text.style.size >= body - 0.5 and len(text.lines) == 1)


def type_scale(elements: Iterable[Element]) -> TypeScale:
    """The scale of a page from the elements of its content."""
    texts = [e for e in elements if e.text is not None and e.text.text.strip()]
    sizes: Counter[float] = Counter()
    colors: Counter[str] = Counter()
    for e in texts:
        assert e.text is not None
        sizes[round(e.text.style.size)] += len(e.text.text)
        colors[e.text.style.color] += len(e.text.text)
    body = float(sizes.most_common(1)[0][0]) if sizes else 16.0
    heads = [e for e in texts if e.text and may_head(e.text, body)]
    title = _title(heads, body)
    styles = sorted({_style(e.text) for e in heads if e.text}, key=lambda s: (-s[0], not s[1]))
    ranks = {style: min(2 + k, 6) for k, style in enumerate(s for s in styles if s != _only_of(title, heads))}
    return TypeScale(body, colors.most_common(1)[0][0] if colors else "#000000", ranks, title.id if title else None)


def _title(heads: list[Element], body: float) -> Element | None:
    """The largest heading, the topmost of several, if it is larger than the body."""
    large = [e for e in heads if e.text and e.text.style.size >= HEADING_RATIO * body]
    return min(large, key=lambda e: (-round(e.text.style.size) if e.text else 0, e.box.y, e.box.x), default=None)


def _only_of(title: Element | None, heads: list[Element]) -> tuple[int, bool] | None:
    """The title's style, if nothing else has it."""
    if title is None or title.text is None:
        return None
    style = _style(title.text)
    return style if sum(1 for e in heads if e.text and _style(e.text) == style) == 1 else None
