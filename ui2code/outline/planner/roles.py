"""Tags by what things look like and where they stand: headings, links, buttons, lists, labels, figures, forms."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from ui2code.outline.grammar import CONTROL_TAGS
from ui2code.outline.planner.block import Block, gaps, walk, whole
from ui2code.outline.planner.forms import BUTTON_HEIGHT, BUTTON_WIDTH, is_form, labelled, with_form
from ui2code.outline.planner.lists import MENU_WORDS, as_list, is_marked, is_menu
from ui2code.outline.planner.type_scale import TypeScale
from ui2code.outline.planner.words import is_link, texts
from ui2code.types import Element, Kind

Part = Literal["header", "nav", "main", "aside", "footer", "div"]

BUTTON_WORDS = 5
ICON_GAP = 1.5
"""In font sizes: how far an icon may stand from the words of its button."""
CENTRED = 5.0
"""px by which a button's words may be off its middle."""
BADGE_SIZE = 0.8
"""Of the body's size: smaller words in a small box are a badge, not a button."""
MENU_BOTTOM = 260.0
"""px from the top: a row of links above this is the page's menu."""
LISTED = frozenset({"", "header", "nav", "main", "section", "aside", "footer"})
"""What may hold a list, or be one."""
BANDS = frozenset({"section", "main", "div"})
"""What holds a form and is none itself."""


@dataclass(frozen=True, slots=True)
class Where:
    """``part``: the band of the page; ``inside``: what the enclosing element makes of its texts."""

    part: Part = "div"
    inside: Literal["", "link", "button", "field", "item", "cell", "form"] = ""


def prose(page: Block) -> list[Element]:
    """The elements whose type tells the page's scale: not its menus, nor the words on buttons and badges.

    The menu is in the aside if there is one; the header then holds the page's title.
    """
    return _prose(page, "aside" if any(part.tag == "aside" for part in walk(page)) else "header")


def _prose(block: Block, menu: str) -> list[Element]:
    small = block.kind is Kind.SHAPE and block.box.h <= BUTTON_HEIGHT[1] and block.box.w <= BUTTON_WIDTH
    if block.tag == menu or (small and len(list(texts(block))) < 3):
        return []
    own = [block.element] if block.element else []
    return own + [found for child in block.children for found in _prose(child, menu)]


def tagged(block: Block, scale: TypeScale, where: Where = Where()) -> Block:
    """``block`` and all in it with tags; those it has stay."""
    if block.tag in ("header", "nav", "main", "aside", "footer"):
        where = replace(where, part=block.tag)  # type: ignore[arg-type]
    if block.tag in ("td", "th"):
        where = replace(where, inside="cell")
    if block.tag in ("ul", "ol"):
        return _list(block, scale, where)
    if block.element is not None and not block.children:
        return replace(block, tag=block.tag or _leaf_tag(block.element, scale, where))
    if block.kind is Kind.CONTROL:
        return _control(block, scale, where)
    if not block.tag and is_button(block, scale):
        tag = "button" if where.inside == "form" else "a"
        return _plain(block, "span" if where.inside in ("link", "button", "field") else tag)
    listed = as_list(block) if block.tag in LISTED else None
    if listed is None:
        return _container(block, scale, where)
    return _container(listed, scale, where) if block.tag else _list(listed, scale, where)


def _leaf_tag(element: Element, scale: TypeScale, where: Where) -> str:
    if element.kind is Kind.CONTROL and element.control:
        return CONTROL_TAGS[element.control]
    if element.kind is not Kind.TEXT:
        return {Kind.LINE: "hr", Kind.SHAPE: "div"}.get(element.kind, "img")
    if where.inside in ("link", "button", "field"):
        return "span"
    if element.id == scale.title:
        return "h1"
    bar = where.part in ("header", "nav")
    level = None if bar or where.inside in ("item", "cell") else scale.level(element)
    if level is not None:
        return f"h{level}"
    return "a" if (bar and _is_entry(element)) or is_link(element, scale.color, scale.body) else "p"


def _is_entry(element: Element) -> bool:
    """Whether a text is short enough for a menu."""
    text = element.text
    return text is not None and len(text.lines) == 1 and len(text.text.split()) <= MENU_WORDS


def is_button(block: Block, scale: TypeScale) -> bool:
    """A box with a few words in its middle, an icon or a note beside them perhaps."""
    box = block.box
    words = [e for e in texts(block) if e.text]
    if block.kind is not Kind.SHAPE or not 1 <= len(words) <= 2 or len(block.children) > 3:
        return False
    if len(words) == 2 and block.layout != "row":
        return False
    if (
        not BUTTON_HEIGHT[0] <= box.h <= BUTTON_HEIGHT[1]
        or box.w > BUTTON_WIDTH
        or any(c.children for c in block.children)
    ):
        return False
    text = words[0].text
    assert text is not None
    if len(text.text.split()) > BUTTON_WORDS or len(text.lines) > 1:
        return False
    if box.h < 1.7 * text.style.size or (text.style.size < BADGE_SIZE * scale.body and box.h < 26):
        return False
    if block.layout == "row" and max(gaps(block.children, "x"), default=0.0) > text.style.size * ICON_GAP:
        return False
    left = min(c.box.x for c in block.children)
    right = max(c.box.right for c in block.children)
    return abs(words[0].box.cy - box.cy) <= CENTRED and abs((left + right) / 2 - box.cx) <= CENTRED


def _control(block: Block, scale: TypeScale, where: Where) -> Block:
    assert block.element is not None
    assert block.element.control is not None
    nested = any(b.kind is Kind.CONTROL for child in block.children for b in walk(child))
    if nested:
        return _container(replace(block, tag="div"), scale, where)
    return _plain(block, CONTROL_TAGS[block.element.control])


def _plain(block: Block, tag: str) -> Block:
    """``block`` as one thing of text: all in it are spans and pictures."""
    return replace(block, tag=tag, children=tuple(_span(child) for child in block.children))


def _span(block: Block) -> Block:
    picture = block.kind in (Kind.IMAGE, Kind.ICON) and not block.children
    return replace(block, tag="img" if picture else "span", children=tuple(_span(child) for child in block.children))


def _list(block: Block, scale: TypeScale, where: Where) -> Block:
    """A list's items and what is in them; menus are links."""
    menu = is_menu(block) and (where.part in ("header", "nav", "aside", "footer") or not is_marked(block))
    items = tuple(_item(item, scale, where, menu) for item in block.children)
    listed = replace(block, children=items)
    on_top = where.part == "header" or (block.layout == "row" and block.box.bottom <= MENU_BOTTOM and len(items) > 3)
    return whole([listed], "column", "nav") if on_top and menu and where.part != "nav" else listed


def _item(item: Block, scale: TypeScale, where: Where, menu: bool) -> Block:
    inner = replace(where, inside="item")
    children = []
    for child in item.children:
        linked = menu and child.kind in (Kind.TEXT, Kind.SHAPE) and len(list(texts(child))) == 1
        if linked and child.children:
            children.append(_plain(child, "a"))
        elif linked:
            children.append(replace(child, tag="a"))
        else:
            children.append(tagged(child, scale, inner))
    return replace(item, children=tuple(children))


def _container(block: Block, scale: TypeScale, where: Where) -> Block:
    asks = where.inside not in ("form", "item", "cell", "link", "button") and is_form(block)
    if asks and not block.tag:
        block, where = replace(block, tag="form"), replace(where, inside="form")
    elif block.tag in BANDS and block.layout == "column" and asks:
        block = with_form(block)
    children = [tagged(child, scale, where) for child in block.children]
    children = labelled(children)
    block = replace(block, children=tuple(children))
    if not block.tag and _is_figure(block):
        caption = replace(children[1], tag="figcaption")
        return replace(block, tag="figure", children=(children[0], caption))
    return replace(block, tag=block.tag or "div")


def _is_figure(block: Block) -> bool:
    """A picture and one small line under it."""
    if block.element is not None or block.layout != "column" or len(block.children) != 2:
        return False
    picture, caption = block.children
    return picture.kind is Kind.IMAGE and not picture.children and caption.tag == "p" and caption.kind is Kind.TEXT
