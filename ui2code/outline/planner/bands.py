"""The page's outermost parts: header, main, aside, footer, by position and content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ui2code.outline.planner.block import Block, group, whole
from ui2code.outline.planner.words import LEGAL, said, texts
from ui2code.types import Box, Kind

HEADER_HEIGHT = 210.0
"""px a header takes at most, in all its bars."""
BAR_HEIGHT = 120.0
"""px one bar of it takes at most."""
BAR_WIDTH = 0.5
"""Of the page's width a bar reaches over at least."""
SHEET = 0.8
"""Of the page's height a box reaches that holds all of it; half of that of its width."""
FILLED = 0.95
"""Of the page's width a filled bar reaches; narrower boxes are cards."""
MASTHEAD = 60.0
"""px from the top where a masthead begins at most."""
MENU = 3
"""Entries a menu has at least."""
HEADER_TEXT = 34.0
"""px: larger type than this is a headline, not a logo."""
FOOTER_SHARE = 0.3
"""Of the page's height a footer takes at most."""
ASIDE_SHARE = 0.36
"""Of the page's width a side column takes at most ..."""
ASIDE_TALL = 0.6
"""... and of the height of what it stands beside it reaches at least this share."""

REST_SHARE = 0.5
"""Of the page's width the rest takes at least, where no filled column shows what is beside it."""
ASIDE_HEIGHT = 480.0
"""px that is tall in any case: it may be fixed in the window beside a long page."""


def banded(content: Block, page: Box) -> Block:
    """The page around ``content``, with header, main and footer where they are seen."""
    if content.layout == "row" and content.element is None:
        sided = _sided(content, page)
        if sided:
            return Block(page, None, sided.children, "row", "div")
    if _is_sheet(content, page):
        return Block(
            page,
            None,
            (replace(banded(replace(content, element=None), content.box), box=content.box, element=content.element),),
            "column",
            "div",
        )
    parts = list(content.children) if content.layout == "column" and content.element is None else [content]
    first = _header_end(parts, page)
    if not first and parts:
        parts[0] = _headed(parts[0], page)
    last = _footer_start(parts[first:], page) + first
    done = [*_part(parts[:first], "header"), *_main(parts[first:last]), *_part(parts[last:], "footer")]
    return Block(page, None, tuple(done), "column", "div")


def _is_sheet(content: Block, page: Box) -> bool:
    """Whether one box holds the whole page, as a sheet on a desk."""
    box = content.box
    return (
        content.kind is Kind.SHAPE
        and len(content.children) > 1
        and box.h >= SHEET * page.h
        and box.w >= SHEET * page.w / 2
    )


def _headed(block: Block, page: Box) -> Block:
    """A banner at the top with the page's header inside it."""
    if block.element is None or block.layout != "column" or block.box.y > 2 or block.box.w < FILLED * page.w:
        return block
    end = _header_end(block.children, page)
    return replace(block, children=(*_part(block.children[:end], "header"), *block.children[end:])) if end else block


def _part(blocks: Sequence[Block], tag: str) -> list[Block]:
    """The blocks as one part: the lone container itself, else a group."""
    if not blocks:
        return []
    all_of = group(blocks, "column")
    if all_of.kind in (Kind.SHAPE, Kind.IMAGE) or (all_of.element is None and all_of.children):
        return [replace(all_of, tag=tag)]
    return [whole([all_of], "column", tag)]


def _main(blocks: Sequence[Block]) -> list[Block]:
    """The middle: beside an aside if there is one."""
    if not blocks:
        return []
    all_of = group(blocks, "column")
    if all_of.layout == "row" and all_of.element is None:
        sided = _sided(all_of, all_of.box)
        if sided:
            return [sided]
    if all_of.element is None and all_of.layout == "column":
        return [replace(all_of, tag="main")]
    return [whole([all_of], "column", "main")]


def _sided(row: Block, around: Box) -> Block | None:
    """A row of a side column and the rest, as aside and main."""
    if len(row.children) != 2:
        return None
    side = min(row.children, key=lambda b: b.box.w)
    rest = row.children[1] if side is row.children[0] else row.children[0]
    tall = side.box.h >= min(ASIDE_TALL * rest.box.h, ASIDE_HEIGHT)
    if side.box.w > ASIDE_SHARE * around.w or not tall or side.kind is Kind.IMAGE:
        return None
    if (
        not side.children
        or len(list(texts(side))) < 3
        or (rest.box.w < REST_SHARE * around.w and side.element is None)
        or not rest.children
    ):
        return None
    main = _with_bands(rest, around)
    aside = replace(side, tag="aside")
    return replace(row, children=(aside, main) if side is row.children[0] else (main, aside))


def _with_bands(rest: Block, around: Box) -> Block:
    """What stands beside an aside: a main part, or one with a header and a footer of its own."""
    bands = banded(replace(rest, element=None), Box(rest.box.x, around.y, rest.box.w, around.h)).children
    if len(bands) < 2 or rest.layout != "column":
        return _part([rest], "main")[0]
    return replace(rest, children=bands, tag="div")


def _header_end(parts: Sequence[Block], page: Box) -> int:
    """How many of the topmost parts are the header: a bar, and more only if they are filled bars, menus or rules."""
    end = 1 if len(parts) > 2 and _is_masthead(parts[0], page) and _is_bar(parts[1], page, False) else 0
    while end < min(len(parts) - 1, 5) and _is_bar(parts[end], page, end == 0):
        if end and not (_is_menu(parts[end]) if parts[end].element is None else parts[end].box.w >= FILLED * page.w):
            break
        end += 1
    while end and not any(list(texts(part)) for part in parts[:end]):
        end -= 1
    return end


def _is_masthead(part: Block, page: Box) -> bool:
    """Whether a part may stand above the page's menu: flat, wide, with no paragraph in it."""
    lines = max((len(e.text.lines) for e in texts(part) if e.text), default=0)
    return part.box.y <= MASTHEAD and part.box.h <= BAR_HEIGHT and part.box.w >= BAR_WIDTH * page.w and lines <= 2


def _is_menu(part: Block) -> bool:
    words = [e.text for e in texts(part) if e.text]
    return len(words) >= MENU and len({round(t.style.size) for t in words}) == 1


def _is_bar(part: Block, page: Box, first: bool) -> bool:
    """Whether a part may be of the header: flat, high up, holding several short texts or pictures side by side."""
    box = part.box
    if box.bottom > HEADER_HEIGHT or box.h > BAR_HEIGHT:
        return False
    if part.kind is Kind.LINE:
        return not first and box.w > 0.6 * page.w
    words = [e for e in texts(part) if e.text]
    if any(
        e.text and (e.text.style.size > HEADER_TEXT or len(e.text.lines) > 1 or len(e.text.text) > 60) for e in words
    ):
        return False
    filled = part.element is not None and box.y <= 2 and box.w >= FILLED * page.w
    return box.w >= BAR_WIDTH * page.w and (_beside(part) or filled)


def _beside(part: Block) -> bool:
    if part.layout == "row" and len(part.children) > 1:
        return True
    return any(_beside(child) for child in part.children)


def _footer_start(parts: Sequence[Block], page: Box) -> int:
    """The index of the first part of the footer; the number of parts if there is none."""
    start = len(parts)
    while start > 1 and _may_end(parts[start - 1], page):
        start -= 1
        if parts[start].element is not None and parts[start].children:
            break
    return start if start < len(parts) and _is_footer(parts[start:], page) else len(parts)


def _may_end(part: Block, page: Box) -> bool:
    if part.kind is Kind.LINE:
        return part.box.w > 0.3 * page.w
    small = all(e.text is None or e.text.style.size <= 22 for e in texts(part))
    low = page.bottom - part.box.y <= max(FOOTER_SHARE * page.h, 420.0)
    return small and low and part.kind is not Kind.IMAGE


def _is_footer(parts: Sequence[Block], page: Box) -> bool:
    if any(LEGAL.search(said(part)) for part in parts):
        return True
    last = parts[-1]
    wide = last.box.w >= FILLED * page.w and last.element is not None and last.box.bottom >= page.bottom - 2
    return wide and len(list(texts(last))) >= 2 and page.h > 1.2 * page.w * 0.6 and last.box.y > 0.7 * page.h
