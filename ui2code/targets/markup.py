"""An expanded page as HTML source, ready for the formatter: white space stands only where the browser ignores it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ui2code.targets.css import with_assets
from ui2code.targets.expand import ExpandedNode
from ui2code.targets.text import clean, html_attribute, html_text

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
BLOCK_TAGS = frozenset(
    """address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary ul""".split()
)
# What the elements are by the browser's style sheet and the reset; all others are inline.
DISPLAY = {
    **dict.fromkeys(BLOCK_TAGS | {"img", "svg", "video", "canvas", "picture"}, "block"),
    **dict.fromkeys(("button", "input", "select", "textarea", "meter", "progress"), "inline-block"),
    **dict.fromkeys(("td", "th"), "table-cell"),
    **dict.fromkeys(("tr", "thead", "tbody", "tfoot", "table", "colgroup", "col"), "table"),
    **dict.fromkeys(("option", "optgroup", "caption"), "block"),
}
# Inside these the browser drops white space between elements.
BOXES = frozenset(("flex", "inline-flex", "grid", "inline-grid", "table", "inline-table"))
INLINE = frozenset(("inline", "contents"))
PRESERVING = frozenset(("pre", "pre-wrap", "pre-line", "break-spaces"))
WIDTH = 100
"""The formatter's line; what will not fit gets lines of its own where that changes nothing."""
GLUE = "\ufdd0"
"""Stands for the spaces inside a text while it is formatted: a paragraph stays one line, so that changing a word changes
one line, and what reads the source finds the sentence. No text can contain this noncharacter."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the writer must know beyond the tree: classes, asset paths, and the display of bare tags."""

    class_name: Callable[[ExpandedNode], str]
    assets: Mapping[str, str]
    display: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an element stands: how its parent lays out, and whether spaces and line feeds count."""

    parent: str = "block"
    preserving: bool = False
    verbatim: bool = False
    depth: int = 2


def body(root: ExpandedNode, page: Page) -> str:
    """The HTML of the tree, to be put inside ``<body>``."""
    return _element(root, page, _Place())


def unglued(source: str) -> str:
    """The formatted source with its spaces back."""
    return source.replace(GLUE, " ")


def _element(node: ExpandedNode, page: Page, place: _Place) -> str:
    tag = f"<{node.tag}{_attributes(node, page)}>"
    if node.tag in VOID:
        return tag
    inside = _inside(node, page, place)
    hint = "" if place.verbatim else _hint(node, page, place, inside)
    return f"{hint}{tag}{_content(node, page, inside, len(tag))}</{node.tag}>"


def _inside(node: ExpandedNode, page: Page, place: _Place) -> _Place:
    space = dict(node.node.style).get("white-space", "pre" if node.tag in ("pre", "textarea") else "")
    preserving = space in PRESERVING if space else place.preserving
    inside = replace(place, parent=_display(node, page, place), preserving=preserving, depth=place.depth + 1)
    return replace(inside, verbatim=place.verbatim or preserving or _delicate(node, page, inside))


def _delicate(node: ExpandedNode, page: Page, inside: _Place) -> bool:
    """Whether a formatter may not touch the content: because of a text, or of a block it must leave alone inside a line."""
    if any(isinstance(child, str) and _breaks_badly(child) for child in node.children):
        return True
    blocks = [child for child in node.children if isinstance(child, ExpandedNode) and child.tag in BLOCK_TAGS]
    # Next to text, prettier puts white space, or a stray bracket, beside a block that it is told to ignore.
    return not _free(node, page, inside) and any(_inside(block, page, inside).verbatim for block in blocks)


def _breaks_badly(text: str) -> bool:
    """Whether a space in it may not become a line feed: browsers drop those between wide characters."""
    return any(_wide(match[0]) for match in re.finditer(r"\S(?=\s)|(?<=\s)\S", text))


def _wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF" or char == "\u200b"


def _display(node: ExpandedNode, page: Page, place: _Place) -> str:
    """The display the browser will use, as far as white space depends on it."""
    style, narrow = dict(node.node.style), dict(node.node.narrow).get("display", "none")
    own = style.get("display") or page.display.get(node.tag) or DISPLAY.get(node.tag, "inline")
    if narrow != "none" and narrow not in BOXES:
        own = narrow  # the window in which white space counts more decides
    taken_out = style.get("position") in ("absolute", "fixed") or style.get("float", "none") != "none"
    if own != "contents" and (taken_out or place.parent in BOXES):
        return {"inline": "block", "inline-block": "block"}.get(own, own)
    return own


def _hint(node: ExpandedNode, page: Page, place: _Place, inside: _Place) -> str:
    """A comment for the formatter where it cannot know the style and would add white space that shows."""
    if inside.verbatim:
        return "<!-- prettier-ignore -->"
    return "<!-- display: inline -->" if _misjudged(node, page, place) else ""


def _misjudged(node: ExpandedNode, page: Page, place: _Place) -> bool:
    """Whether it stands in a line of text although its tag does not say so."""
    return node.tag in BLOCK_TAGS and _in_line(_display(node, page, place), place.parent)


def _in_line(display: str, parent: str) -> bool:
    """Whether it may stand in a line of text: also a part of a table without one, for which an inline table is made,
    and in any parent what has no box of its own, whose text joins that beside it."""
    return display == "contents" or (parent not in BOXES and display.startswith(("inline", "table-")))


def _content(node: ExpandedNode, page: Page, inside: _Place, before: int) -> str:
    """What stands between the tags, of which the first has ``before`` characters."""
    parts = [
        _text(child, node, inside) if isinstance(child, str) else _element(child, page, inside)
        for child in node.children
    ]
    if not parts or inside.verbatim:
        return "".join(parts)
    if _free(node, page, inside):
        return "\n" + "\n".join(parts) + "\n"
    content = "".join(parts)
    width = 2 * (inside.depth - 1) + before + len(content) + len(f"</{node.tag}>")
    # Of a block tag the formatter knows itself that it may do this.
    roomy = inside.parent not in INLINE and node.tag not in BLOCK_TAGS
    return f"\n{content}\n" if roomy and width > WIDTH else content


def _free(node: ExpandedNode, page: Page, inside: _Place) -> bool:
    """Whether white space between the children, and around them, is not shown."""
    if inside.parent in INLINE or any(isinstance(child, str) for child in node.children):
        return False
    displays = [_display(child, page, inside) for child in node.children if isinstance(child, ExpandedNode)]
    return not any(_in_line(display, inside.parent) for display in displays)


def _text(text: str, node: ExpandedNode, inside: _Place) -> str:
    written = html_text(text)
    if not inside.verbatim:
        # The browser collapses it anyway, and a formatter would re-indent it.
        return re.sub(r"(?<=\S) (?=\S)", GLUE, re.sub(r"[ \t\n]+", " ", written))
    first = node.children and node.children[0] is text
    return "\n" + written if first and node.tag in ("pre", "textarea") and written.startswith("\n") else written


def _attributes(node: ExpandedNode, page: Page) -> str:
    name = page.class_name(node)
    pairs = [("class", name)] if name else []
    pairs += [(key, page.assets.get(value, value) if key == "src" else value) for key, value in node.attrs]
    if node.vars:
        pairs.append(("style", "; ".join(f"{custom(key)}: {with_assets(v, page.assets)}" for key, v in node.vars)))
    return "".join(f" {key}" if _bare(key, value) else f" {key}={html_attribute(value)}" for key, value in pairs)


BOOLEAN = frozenset(
    "autofocus checked controls default disabled hidden inert loop multiple muted novalidate open readonly required reversed selected".split()
)


def _bare(key: str, value: str) -> bool:
    return key in BOOLEAN and not clean(value)


def custom(name: str) -> str:
    """The name of a custom property, whether or not it came with its dashes."""
    return "--" + name.lstrip("-")
