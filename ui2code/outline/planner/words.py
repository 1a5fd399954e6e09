"""What the planner reads out of texts and colours: prices, legal lines, links, names."""

from __future__ import annotations

import colorsys
import re
import unicodedata
from collections.abc import Iterator

from ui2code.outline.planner.block import Block, walk
from ui2code.types import Color, Element

LEGAL = re.compile(r"©|\(c\)\s*\d{4}|copyright|all rights reserved|privacy|terms of|imprint|impressum", re.IGNORECASE)
PRICE = re.compile(r"[$€£¥]\s?\d|\d[\d.,]*\s?(?:€|EUR|USD)")
FIGURE = re.compile(r"[\s$€£¥#+\-–.,:/%×\d]*\d[\s$€£¥#+\-–.,:/%×\d]*(?:[A-Za-z]{1,3}|[+%°])?\Z")
"""Prices, counts, times and dates, with a short unit perhaps: they may be set large, but head nothing."""
ORDINAL = re.compile(r"\(?\d{1,2}[.):]?\s*\Z")
BULLET = re.compile(r"[•·‣▪●○■□–—✓✔★*»›>+\-]\s*\Z")
STOP = frozenset(
    "a an and are as at be by can do for from have how i in is it its of on or our so that the this to us was we what why with you your".split()
)
SATURATED = 0.45
"""From this saturation on a text's colour says something, such as: link."""
LINK_WORDS = 6
LINK_SIZE = 1.4
"""Times the body's size a link has at most."""
UNDERLINED_WORDS = 16
"""Words of a link at most; a longer text only holds links."""


def texts(block: Block) -> Iterator[Element]:
    """All text elements in ``block``, pre-order."""
    for found in walk(block):
        if found.element is not None and found.element.text is not None:
            yield found.element


def said(block: Block) -> str:
    return " ".join(e.text.text for e in texts(block) if e.text)


def pascal(words: str, most: int = 3) -> str:
    """A component name out of the first telling words; empty where nothing of it is Latin."""
    plain = unicodedata.normalize("NFKD", words.replace("'", "").replace("’", "")).encode("ascii", "ignore").decode()
    found = re.findall(r"[A-Za-z][A-Za-z0-9]*", plain)
    telling = [w for w in found if w.lower() not in STOP] or found
    return "".join(w[:1].upper() + w[1:].lower() for w in telling[:most])[:40]


def is_link(element: Element, usual: Color, body: float) -> bool:
    """Whether a text looks like a link: underlined, or short, not large, in a colour that texts usually do not have."""
    text = element.text
    if text is None or not text.text.strip() or text.style.size > LINK_SIZE * body or FIGURE.match(text.text):
        return False
    style = text.style
    words = len(text.text.split())
    if all(run.style.underline for line in text.lines for run in line.runs):
        return words <= UNDERLINED_WORDS
    short = words <= LINK_WORDS and len(text.lines) == 1
    return short and style.color != usual and _saturation(style.color) >= SATURATED


def _saturation(color: Color) -> float:
    red, green, blue = (int(color[k : k + 2], 16) / 255 for k in (1, 3, 5))
    _, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    return saturation if 0.1 < lightness < 0.85 else 0.0
