"""A document rewritten so that the text of each tag can be told by its colour alone: Design2Code's way of finding blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import Tag

TAGS = (
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "span", "a", "b", "li", "table", "td", "th"),
    *("button", "footer", "header", "figcaption"),
)
"""The tags that get a colour of their own; text in others belongs to the nearest of these around it."""

LEVELS = range(10, 251, 16)
"""16 values a channel, far enough apart that ± 4 is unique."""

CLEAR = "rgba(255, 255, 255, 0.0)"


@dataclass(frozen=True, slots=True)
class Marked:
    """One text node and the colour it was given, ``#rrggbb``."""

    text: str
    color: str


@dataclass(frozen=True, slots=True)
class Coloured:
    html: str
    marks: tuple[Marked, ...]


def coloured(html: str, offset: int) -> Coloured:
    """The document with clear backgrounds and one colour a tag, each channel moved by ``offset`` (modulo 256).

    ValueError for a document with more tags than there are colours.
    """
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.find_all(True):
        set_style(tag, "background-color", CLEAR)
    colors = palette(offset)
    for tag in soup.find_all(list(TAGS)):
        color = next(colors, None)
        if color is None:
            raise ValueError("the document has more than 4096 text tags, more than there are colours to tell them by")
        set_style(tag, "color", color)
        set_style(tag, "opacity", "1.0")
    body = soup.body
    return Coloured(str(soup), tuple(texts(body, "#000000")) if body else ())


def palette(offset: int) -> Iterator[str]:
    """The 4096 colours, brightest first."""
    values = [(v + offset) % 256 for v in reversed(LEVELS)]
    return (f"#{r:02X}{g:02X}{b:02X}" for r in values for g in values for b in values)


def set_style(tag: Tag, name: str, value: str) -> None:
    """Declarations that start with ``name`` are replaced by one that nothing overrides."""
    parts = str(tag.attrs.get("style", "")).split(";")
    kept = [p for p in parts if p.strip() and not p.strip().startswith(name)]
    tag["style"] = "; ".join([*kept, f"{name}: {value} !important"]).strip()


def texts(element: Tag, color: str) -> Iterator[Marked]:
    """The text nodes below an element, each with the nearest colour written in a style attribute."""
    from bs4 import Tag
    from bs4.element import Comment, NavigableString

    for child in element.children:
        if isinstance(child, Comment):
            continue
        if isinstance(child, NavigableString):
            text = child.strip()
            if text:
                yield Marked(str(text), color)
        elif isinstance(child, Tag):
            yield from texts(child, own_color(child) or color)


def own_color(tag: Tag) -> str | None:
    """The last colour in the style attribute as ``#rrggbb``; None where there is none or it cannot be read."""
    from PIL import ImageColor

    parts = [p for p in str(tag.attrs.get("style", "")).split(";") if "color" in p and "background-color" not in p]
    if not parts or ":" not in parts[-1]:
        return None
    value = parts[-1].split(":")[1].replace("!important", "").strip()
    try:
        red, green, blue = ImageColor.getrgb(value)[:3]
    except ValueError:
        return None
    return f"#{red:02x}{green:02x}{blue:02x}"
