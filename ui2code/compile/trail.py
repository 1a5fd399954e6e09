"""Links in a row of text, told by what stands between them: ``About | Terms | Help``, ``1 / 2 / 3``, ``A · B · C``."""

from __future__ import annotations

import re
from itertools import zip_longest

from ui2code.types import DesignNode

SEPARATOR = re.compile(r"\s*(?:[|¦•·∙►▸»›]|(?<=\s)[/>–—~](?=\s))\s*")
LEAST = 3
"""Items; two may be a title and its date."""
MOST_WORDS = 8
"""An item that says more is a sentence."""


def items(text: str) -> tuple[str, ...]:
    """Item, separator with its spaces, item …; empty where the text is no such row. Joined they are the text again."""
    parts, marks = SEPARATOR.split(text), SEPARATOR.findall(text)
    named = [part for part in parts if part.strip()]
    if len(named) < LEAST or len({mark.strip() for mark in marks}) > 1:
        return ()
    if any(len(part.split()) > MOST_WORDS for part in named):
        return ()
    return tuple(p for pair in zip_longest(parts, marks, fillvalue="") for p in pair if p)


def linked(text: str) -> tuple[DesignNode | str, ...]:
    """The text with every item of its row as a link; as it is where it is no row."""
    return tuple(part if SEPARATOR.fullmatch(part) else _link(part) for part in items(text)) or (text,)


def _link(text: str) -> DesignNode:
    return DesignNode("a", "link", (), children=(text,), attrs=(("href", "#"),))
