"""Lists: runs of items that look alike, with bullets or numbers, or short enough for a menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ui2code.outline.planner.block import Block, group, whole
from ui2code.outline.planner.likeness import similar, unboxed
from ui2code.outline.planner.words import BULLET, ORDINAL, texts
from ui2code.types import Kind

LEAST = 3
"""Fewer items are no list, unless they have bullets."""
ALIKE = 0.75
MENU_WORDS = 4
"""Words an entry of a menu has at most; where the entries stand below one another, on average."""
MENU_HEIGHT = 64.0
"""px an entry is high at most."""
LINE_WORDS = 8
"""Words an unmarked line has on average at most: longer ones are the lines of a paragraph that was not joined."""
ITEM_HEIGHT = 130.0
"""px: higher items are cards or sections."""
ICON = 12.0
"""px: narrower marks are strokes of a picture."""
BULLET_SIZE = 28.0
"""px: larger marks are pictures."""


def as_list(block: Block) -> Block | None:
    """``block`` as a list of items, or holding one, or None if it is none."""
    if block.layout not in ("row", "column"):
        return None
    items = _with_rules(block.children) if block.layout == "column" else list(block.children)
    plain = [item.children[0] if item.tag == "li" else item for item in items]
    if not _is_list(plain, block.layout):
        return None
    tag = "ol" if all(_mark(item) is not None and ORDINAL.match(_mark(item) or "") for item in plain) else "ul"
    if block.tag:
        return replace(block, children=(whole([_item(i) for i in items], block.layout, tag),), layout="column")
    return replace(block, tag=tag, children=tuple(_item(item) for item in items))


def _with_rules(children: Sequence[Block]) -> list[Block]:
    """Items with the rule that follows them, or that comes first, inside."""
    items: list[Block] = []
    for child in children:
        if child.kind is Kind.LINE and items and items[-1].kind is not Kind.LINE:
            held = items[-1].children if items[-1].tag == "li" else (items[-1],)
            items[-1] = replace(group([*held, child], "column"), tag="li")
        elif items and items[-1].kind is Kind.LINE:
            items[-1] = replace(group([items[-1], child], "column"), tag="li")
        else:
            items.append(child)
    return items


def _item(block: Block) -> Block:
    """A group is the item; an element stands in one."""
    if block.tag == "li":
        return block
    if block.element is None and not block.tag:
        return replace(block, tag="li")
    return whole([block], "column", "li")


def _is_list(items: Sequence[Block], layout: str) -> bool:
    marked = len(items) > 1 and all(_mark(item) is not None for item in items)
    if marked and layout == "column":
        return True
    if len(items) < LEAST or any(item.kind in (Kind.LINE, Kind.IMAGE, Kind.CONTROL) or item.tag for item in items):
        return False
    if any(item.box.h > ITEM_HEIGHT for item in items):
        return False
    if sum(similar(one, other) for one, other in pairwise(items)) < ALIKE * (len(items) - 1):
        return False
    if layout == "row":
        return all(_is_short(item) for item in items)
    if any(item.kind is Kind.TEXT for item in items):
        return all(unboxed(item).kind is Kind.TEXT for item in items) and _are_lines(items)
    return all(item.layout == "row" or item.kind is Kind.SHAPE for item in items)


def _are_lines(items: Sequence[Block]) -> bool:
    """Whether texts are single lines of their own, not the lines of a paragraph that was not joined."""
    words = [element.text for item in items for element in texts(item) if element.text]
    return all(len(t.lines) == 1 for t in words) and sum(len(t.text.split()) for t in words) <= LINE_WORDS * len(words)


def _is_short(item: Block) -> bool:
    words = [e for e in texts(item) if e.text]
    if not words:
        return item.kind is Kind.ICON and item.box.w >= ICON
    size = sum(len(e.text.text.split()) for e in words if e.text)
    return len(words) == 1 and size <= MENU_WORDS and item.box.h <= MENU_HEIGHT


def is_menu(block: Block) -> bool:
    """Whether every item of a list is one line of words, few of them on average."""
    words = [[e.text for e in texts(item) if e.text] for item in block.children]
    if any(len(w) > 1 or (w and len(w[0].lines) > 1) for w in words) or any(
        i.box.h > MENU_HEIGHT for i in block.children
    ):
        return False
    return sum(len(t.text.split()) for w in words for t in w) <= MENU_WORDS * len(words)


def is_marked(block: Block) -> bool:
    """Whether every item of a list begins with a bullet, an icon or a number."""
    return all(_mark(replace(item, tag="")) is not None for item in block.children)


def _mark(item: Block) -> str | None:
    """The bullet or number an item begins with ("•" for a small shape or icon); None if it has none."""
    if item.layout != "row" or item.element is not None or len(item.children) != 2:
        return None
    first, rest = item.children
    if not any(True for _ in texts(rest)) or max(first.box.w, first.box.h) > BULLET_SIZE:
        return None
    if first.kind in (Kind.SHAPE, Kind.ICON) and not first.children:
        return "•"
    words = first.element.text.text if first.element and first.element.text else ""
    return words if BULLET.match(words) or ORDINAL.match(words) else None
