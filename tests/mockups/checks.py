"""What holds for whatever a pattern draws, and pages to try it on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ui2code.mockups.art import ICON_STYLES, ILLUSTRATIONS, LOGOS
from ui2code.mockups.compose import compose
from ui2code.mockups.copy import TRADES, VOICES
from ui2code.mockups.page import Page
from ui2code.mockups.patterns import PATTERNS
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Brand, Section, Spec
from ui2code.mockups.style import PALETTES, RADII, SHADOWS, TYPEFACES
from ui2code.outline.grammar import COMPONENT, NOT_WITHIN, TAGS
from ui2code.styled import Styled, walk
from ui2code.types import Asset

INLINE = frozenset("a strong em code span small".split())
COLOR = re.compile(r"#[0-9a-fA-F]{3}|rgba?\(|hsla?\(")
LIGHT = next(name for name, palette in PALETTES.items() if not palette.dark)
DARK = next(name for name, palette in PALETTES.items() if palette.dark)


def brand(palette: str = LIGHT, seed: int = 1) -> Brand:
    rng = Rng(seed).at("brand")
    radius, shadow = rng.pick(sorted(RADII)), rng.pick(sorted(SHADOWS))
    face = TYPEFACES[rng.pick(sorted(TYPEFACES))]
    icons, drawings, logo = (rng.pick(sorted(known)) for known in (ICON_STYLES, ILLUSTRATIONS, LOGOS))
    voice = rng.pick(sorted(VOICES))
    return Brand("Willow & Hale", PALETTES[palette], face, radius, shadow, 4, icons, drawings, voice, logo)


def spec_of(*sections: Section, kind: str = "pricing", palette: str = LIGHT, seed: int = 1, trade: str = "") -> Spec:
    """A page of these sections."""
    name = trade or Rng(seed).at("trade").pick(sorted(TRADES))
    return Spec(seed, kind, name, "en", "calm", "", "regular", brand(palette, seed), tuple(sections))


def section_of(pattern: str, variant: str = "", count: int | None = None) -> Section:
    found = PATTERNS[pattern]
    return Section(pattern, pattern, variant, count, found.place, found.span)


CONDITIONS: dict[str, dict[str, object]] = {
    "light": {},
    "dark": {"brand": brand(DARK)},
    "compact": {"density": "compact"},
    "airy": {"density": "airy"},
    "narrow": {"width": 390},
    "no images": {"images": False},
    "arabic": {"language": "ar"},
}


def composed(spec: Spec, condition: str = "light") -> Page:
    return compose(replace(spec, **CONDITIONS[condition]))  # type: ignore[arg-type]


def faults(root: Styled) -> list[str]:
    """What is wrong with a tree, one line each."""
    return [*_nesting(root, ()), *(fault for node in walk(root) for fault in _own(node))]


def _nesting(node: Styled, above: tuple[str, ...]) -> Iterator[str]:
    tag, parent = TAGS.get(node.tag), above[-1] if above else ""
    if tag is None:
        yield f"<{node.tag}> is no tag of the grammar"
        return
    if parent and tag.parents is not None and parent not in tag.parents:
        yield f"<{node.tag}> stands in <{parent}>"
    if NOT_WITHIN.get(node.tag, frozenset()) & set(above):
        yield f"<{node.tag}> stands somewhere in {above}"
    if parent and TAGS[parent].children is not None and node.tag not in (TAGS[parent].children or ()):
        yield f"<{parent}> holds <{node.tag}>"
    if parent and TAGS[parent].holds_phrasing and not tag.phrasing:
        yield f"<{parent}> holds <{node.tag}>, which is no phrasing"
    for child in node.children:
        if isinstance(child, Styled):
            yield from _nesting(child, (*above, node.tag))


def _own(node: Styled) -> Iterator[str]:
    for name, value in (*node.style, *node.narrow):
        if COLOR.search(value):
            yield f"<{node.tag}> has a colour of its own: {name}: {value}"
    if node.component is not None and not COMPONENT.match(node.component):
        yield f"component {node.component!r} is not in PascalCase"
    texts = [c for c in node.children if isinstance(c, str)]
    others = [c for c in node.children if isinstance(c, Styled)]
    if any(not text.strip() for text in texts) and not others:
        yield f"<{node.tag}> holds an empty text"
    if texts and any(other.tag not in INLINE for other in others):
        yield f"<{node.tag}> has text beside {[o.tag for o in others]}"
    if node.tag == "img" and not {"width", "height"} <= {name for name, _ in node.style}:
        yield "an img without width and height"


def texts_of(root: Styled) -> list[str]:
    return [child for node in walk(root) for child in node.children if isinstance(child, str)]


def headings_of(root: Styled, tag: str) -> list[Styled]:
    return [node for node in walk(root) if node.tag == tag]


def key_of(page: Page) -> tuple[Styled, tuple[Asset, ...]]:
    """All that is drawn."""
    return page.root, page.assets
