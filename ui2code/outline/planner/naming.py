"""Component boundaries, named by what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ui2code.outline.planner.block import Block, walk
from ui2code.outline.planner.likeness import INSTANCES, Looks, alike, looks, same_thing
from ui2code.outline.planner.words import FIGURE, PRICE, pascal, said, texts
from ui2code.types import Kind

LISTS = frozenset({"ul", "ol", "tbody"})
CARD_HEIGHT = 60.0
"""px: a lower thing with one text in it is no card."""
HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
BANDS = {"header": "Header", "footer": "Footer", "aside": "Sidebar"}


PLURALS = {
    "FeatureCard": "Features",
    "PriceCard": "Pricing",
    "Stat": "Stats",
    "TeamMember": "Team",
    "Card": "Cards",
    "ImageCard": "Cards",
}
"""Sections without a heading are named after the first boxes in them."""


@dataclass
class Names:
    """Names given so far; equal looks under one name are one component."""

    taken: dict[str, list[Looks]] = field(default_factory=dict)

    def single(self, wanted: str) -> str:
        name, number = wanted, 2
        while name in self.taken:
            name, number = f"{wanted}{number}", number + 1
        self.taken[name] = []
        return name

    def shared(self, wanted: str, like: Looks, above: frozenset[str]) -> str:
        """The name of a component that looks like this, if there is one that is not among those ``above``."""
        name, number = wanted, 2
        while name in self.taken:
            if name not in above and any(alike(like, known) >= INSTANCES for known in self.taken[name]):
                return name
            name, number = f"{wanted}{number}", number + 1
        self.taken[name] = [like]
        return name


def named(page: Block) -> Block:
    """``page`` with a component name on every part that deserves a file of its own."""
    names = Names()
    names.single("Page")
    return _within(replace(page, component="Page"), names, "")


def _within(block: Block, names: Names, part: str, above: frozenset[str] = frozenset()) -> Block:
    part = block.tag if block.tag in ("header", "nav", "main", "aside", "footer", "form") else part
    above |= {block.component} if block.component else set()
    children = [_band(child, names, part) for child in block.children]
    children = _repeated(children, names, part, above, block.tag in LISTS)
    return replace(block, children=tuple(_within(child, names, part, above) for child in children))


def _band(block: Block, names: Names, part: str) -> Block:
    if block.tag in BANDS:
        return replace(block, component=names.single(BANDS[block.tag]))
    if block.tag == "section":
        return replace(block, component=names.single(section_name(block, part)))
    if block.tag == "form":
        return replace(block, component=names.single(_form_name(block)))
    if block.tag == "table":
        return replace(block, component=names.single("DataTable"))
    return block


def heading(block: Block) -> Block | None:
    """The heading of ``block`` itself: one that stands before its boxes and lists, not in them."""
    for child in block.children:
        if child.tag in HEADINGS:
            return child
        found = heading(child) if child.element is None and child.tag == "div" and child.layout != "grid" else None
        if found is not None:
            return found
        if child.children and child.element is not None:
            return None
    return None


def section_name(block: Block, part: str) -> str:
    head = heading(block)
    if any(inner.tag == "h1" for inner in walk(block)):
        return "Hero"
    words = pascal(said(head)) if head is not None else ""
    if words:
        return words if words.endswith("Section") else f"{words}Section"
    rows = (b.children for b in walk(block) if len(b.children) > 1 and all(child.children for child in b.children))
    item = next((item_name(row[0], part) for row in rows), "")
    if item in PLURALS:
        return PLURALS[item]
    return "Gallery" if sum(b.kind is Kind.IMAGE for b in walk(block)) > 2 else "Section"


def _form_name(block: Block) -> str:
    fields = [b for b in walk(block) if b.element is not None and b.element.control in ("input", "textarea", "select")]
    return "SearchForm" if len(fields) == 1 and "search" in said(block).lower() else "Form"


def _repeated(children: Sequence[Block], names: Names, part: str, above: frozenset[str], listed: bool) -> list[Block]:
    """Siblings that look alike (in a list: are built alike) get one name, a group of likeness at a time."""
    done = list(children)
    looked = [looks([child]) for child in children]
    left = [k for k, child in enumerate(children) if child.component is None and _may_be_item(child)]
    while left:
        one, look = children[left[0]], looked[left[0]]
        same = [k for k in left if _same(one, children[k], look, looked[k], listed)]
        left = [k for k in left if k not in same]
        if len(same) > 1:
            name = names.shared(item_name(one, part), look, above)
            for k in same:
                done[k] = replace(children[k], component=name)
    return done


def _built(block: Block) -> tuple[object, ...]:
    """The tags and kinds of all that is in a block."""
    return (block.tag, block.kind, tuple(_built(child) for child in block.children))


def _may_be_item(block: Block) -> bool:
    return (
        bool(block.children) and block.tag != "nav" and any(b.element and b.kind is not Kind.LINE for b in walk(block))
    )


def _same(one: Block, other: Block, look: Looks, other_look: Looks, listed: bool) -> bool:
    if listed and _built(one) == _built(other):
        return True
    return one.tag == other.tag and same_thing(one, other, look, other_look)


def item_name(item: Block, part: str) -> str:
    """What an item is, by tag, place and content."""
    if item.tag == "li":
        return {"header": "NavItem", "nav": "NavItem", "aside": "SidebarItem", "footer": "FooterLink"}.get(
            part, "ListItem"
        )
    if item.tag in ("tr", "td", "th"):
        return {"tr": "TableRow"}.get(item.tag, "TableCell")
    if item.tag in ("a", "button"):
        return "Button"
    if item.tag in ("figure", "form"):
        return item.tag.capitalize()
    if any(b.tag == "label" for b in walk(item)) or part == "form":
        return "Field"
    return _card_name(item, part)


def _card_name(item: Block, part: str) -> str:
    parts = list(walk(item))
    images = [b for b in parts if b.kind is Kind.IMAGE]
    icons = [b for b in parts if b.kind is Kind.ICON]
    words = [e.text for e in texts(item) if e.text]
    if len(words) == 1 and len(parts) <= 3 and item.box.h < CARD_HEIGHT:
        return "IconLabel" if icons or images else "Badge" if item.element is not None else "Entry"
    if part == "footer":
        return "FooterColumn"
    if PRICE.search(said(item)) and len(words) > 2:
        return "PriceCard" if len(words) > 4 else "Stat"
    if any(FIGURE.match(t.text) and t.style.size >= 18 for t in words) and len(words) <= 4:
        return "Stat"
    if images and abs(images[0].box.w - images[0].box.h) <= 2 and images[0].box.w <= 260 and len(words) in (2, 3):
        return "TeamMember"
    if any(b.tag in HEADINGS for b in parts):
        return "ImageCard" if images else "FeatureCard" if icons else "Card"
    if item.element is not None:
        return "Card" if len(words) > 1 else "Tile"
    return "Entry" if item.layout == "row" else "Block"
