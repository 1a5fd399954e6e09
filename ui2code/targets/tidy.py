"""Which sources are in the formatter's form already, so that it need not be asked: plain style sheets, most of all.

A style sheet costs it several milliseconds, and a page has one for every component. What is not surely in its form is
not called tidy; a test compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ui2code.types import Formatter

WIDTH = 100
"""Longer lines are the formatter's to break."""

_NUMBER = r"-?(?:\d+|\d*\.\d*[1-9])(?:px|%|r?em|deg|fr|v[hw]|m?s)?"
_WORD = r"[a-z]+(?:-[a-z]+)*"
_STRING = r'"[\w ./-]*"'
_NAME = r"--[\w-]+"
_SIMPLE = rf"(?:{_NUMBER}|{_WORD}|{_STRING}|{_NAME}|#[0-9a-f]{{3,8}})"
_CALL = rf"(?:url\({_STRING}\)|{_WORD}\({_SIMPLE}(?:,? {_SIMPLE})*\))"
_PART = rf"(?:{_CALL}|{_SIMPLE})"
_FAMILY = rf"(?:{_STRING}|[A-Za-z]+(?:-[a-z]+)*)"
_DECLARATION = rf"(?:[a-z-]+|{_NAME}): (?:{_PART}(?: {_PART})*)"
_FAMILIES = rf"(?:font-family|{_NAME}): {_FAMILY}(?:, {_FAMILY})*"
_SELECTOR = r"(?:[.:]?[a-zA-Z][\w-]*)"
_LINE = re.compile(
    rf"(?:|  |    )(?:{_DECLARATION}|{_FAMILIES});|(?:  )?(?:{_SELECTOR}|@media \(max-width: \d+(?:\.\d*[1-9])?px\)) {{|(?:  )?}}|"
)


def is_tidy_css(text: str) -> bool:
    """Whether every line is one that the formatter would leave; the layout around the lines is taken to be right."""
    return all(len(line) <= WIDTH and _LINE.fullmatch(line) for line in text.split("\n"))


def formatted(sources: Mapping[str, str], formatter: Formatter) -> dict[str, str]:
    """``sources`` in the formatter's form."""
    rough = {path: text for path, text in sources.items() if not (path.endswith(".css") and is_tidy_css(text))}
    return {**sources, **formatter.format(rough)}
