"""Texts by their use."""

from __future__ import annotations

from ui2code.mockups.el import Css, el
from ui2code.mockups.kit import Kit
from ui2code.styled import Styled


def text(kit: Kit, words: str, use: str = "body", color: str = "", tag: str = "span", css: Css | None = None) -> Styled:
    """Words in one style of the scale."""
    return el(tag, words, css={**kit.type(use, color), **(css or {})}, role="text")


def heading(kit: Kit, level: int, words: str, use: str = "", color: str = "", css: Css | None = None) -> Styled:
    """A heading of the document's ``level``, set as ``use`` (by default as its level says)."""
    return el(f"h{level}", words, css={**kit.type(use or f"h{min(level, 4)}", color), **(css or {})})


def paragraph(kit: Kit, words: str, use: str = "body", color: str = "muted", css: Css | None = None) -> Styled:
    return el("p", words, css={**kit.type(use, color), **(css or {})})


def muted(kit: Kit, words: str, use: str = "small", css: Css | None = None) -> Styled:
    return text(kit, words, use, "muted", css=css)


def label(kit: Kit, words: str, css: Css | None = None) -> Styled:
    return text(kit, words, "label", css=css)


def eyebrow(kit: Kit, words: str, color: str = "accent_text") -> Styled:
    """The small line above a headline."""
    return el("p", words, css=kit.type("eyebrow", color), role="eyebrow")
