"""Spec → page: every section drawn by its pattern, arranged by its kind's shell, dressed in the brand's tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from functools import lru_cache

from ui2code import fonts
from ui2code.mockups.copy import DIRECTION, Writer
from ui2code.mockups.kinds import KINDS
from ui2code.mockups.kit import COLORS, NARROW, Kit
from ui2code.mockups.page import Page
from ui2code.mockups.patterns import PATTERNS
from ui2code.mockups.rng import Rng
from ui2code.mockups.shells import arranged
from ui2code.mockups.spec import Brand, Section, Spec
from ui2code.mockups.style import RADII, SHADOWS
from ui2code.mockups.style.typefaces import font_stack, script_family
from ui2code.mockups.type_scale import type_style
from ui2code.registry import lookup
from ui2code.styled import Styled, walk
from ui2code.types import Asset, Token

CORNERS = ("control", "card", "large", "pill")
LIFTS = ("card", "raised", "overlay")
_VAR = re.compile(r"var\(--([\w-]+)\)")


def settled(spec: Spec) -> Spec:
    """The spec with the name made up for a firm that has none."""
    if spec.brand.name:
        return spec
    return replace(spec, brand=replace(spec.brand, name=_writer(spec).firm()))


def compose(spec: Spec) -> Page:
    """The page of a settled spec; UsageError for a pattern or kind there is none of."""
    root, writer = Rng(spec.seed), _writer(spec)
    assets: dict[str, Asset] = {}
    drawn = [(section, _drawn(_kit(spec, section, root, writer, assets))) for section in spec.sections]
    kit = Kit(spec, Section("page", ""), root.at("page"), writer, assets)
    page = arranged(lookup("kind", spec.kind, KINDS).shell, kit, drawn)
    body = _body(spec)
    tokens = tuple(_used(brand_tokens(spec.brand, spec.language), page, body))
    return Page(
        title=f"{spec.brand.name} – {KINDS[spec.kind].name.replace('-', ' ')}",
        width=spec.width,
        root=page,
        tokens=tokens,
        body=body,
        fonts=_fonts(spec, tokens),
        assets=tuple(assets.values()),
        breakpoint=NARROW,
        language=spec.language,
        direction=DIRECTION[spec.language],
        sections=_places(page, {id(part): section.key for section, part in drawn}),
    )


def _places(page: Styled, keys: Mapping[int, str]) -> tuple[tuple[str, int, int], ...]:
    """Shells leave sections out where the window is narrow, and never take them apart."""
    starts = [(keys[id(node)], at, node) for at, node in enumerate(walk(page)) if id(node) in keys]
    return tuple((key, at, at + sum(1 for _ in walk(node))) for key, at, node in starts)


def draft(spec: Spec, section: Section) -> Kit:
    """The kit one section was drawn with: what was ``chosen`` in it, and its ``assets``."""
    kit = _kit(spec, section, Rng(spec.seed), _writer(spec), {})
    _drawn(kit)
    return kit


def _writer(spec: Spec) -> Writer:
    return Writer(spec.trade, spec.language, spec.brand.voice, Rng(spec.seed).at("copy"), spec.brand.name)


def _kit(spec: Spec, section: Section, root: Rng, writer: Writer, assets: dict[str, Asset]) -> Kit:
    """With the section's own streams. Another "take" has other pictures and the like, another "wording" other texts."""
    form = root.at(section.key)
    take, wording = section.options.get("take"), section.options.get("wording")
    rng = form.at("take", take) if take else form
    texts = writer.at(section.key, "wording", wording) if wording else writer.at(section.key)
    return Kit(spec, section, rng, texts, assets, form)


def _drawn(kit: Kit) -> Styled:
    return lookup("pattern", kit.section.pattern, PATTERNS).draw(kit)


def brand_tokens(brand: Brand, language: str) -> tuple[Token, ...]:
    """The kit of the brand as design tokens."""
    radius, shadow = RADII[brand.radius], SHADOWS[brand.shadow]
    colors = [
        Token(f"color-{f.name.replace('_', '-')}", getattr(brand.palette, f.name), "color")
        for f in fields(brand.palette)
        if f.name in COLORS
    ]
    face = brand.typeface
    families = {"display": face.display, "body": face.body, "mono": face.mono}
    stacks = [Token(f"font-{use}", font_stack(family, language), "fontFamily") for use, family in families.items()]
    radii = [Token(f"radius-{of}", f"{getattr(radius, of)}px", "dimension") for of in CORNERS]
    shadows = [Token(f"shadow-{of}", getattr(shadow, of), "shadow") for of in LIFTS]
    return (*colors, *stacks, *radii, *shadows)


def _body(spec: Spec) -> tuple[tuple[str, str], ...]:
    style = {
        "background": "var(--color-page)",
        "color": "var(--color-text)",
        **dict(type_style(spec.brand.typeface, "body")),
    }
    if DIRECTION[spec.language] == "rtl":
        style["direction"] = "rtl"
    return tuple(style.items())


def _used(tokens: tuple[Token, ...], page: Styled, body: tuple[tuple[str, str], ...]) -> Iterator[Token]:
    """Those the page refers to: others would be noise in the user's files."""
    values = [value for node in walk(page) for _, value in (*node.style, *node.narrow)] + [value for _, value in body]
    used = {name for value in values if "var(" in value for name in _VAR.findall(value)}
    return (token for token in tokens if token.name in used)


def _fonts(spec: Spec, tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """Bundled families the page is set in."""
    face = spec.brand.typeface
    asked = {"font-display": face.display, "font-body": face.body, "font-mono": face.mono}
    families = {asked[token.name] for token in tokens if token.name in asked}
    scripts = {_behind(family, spec.language) for family in families}
    return tuple(sorted(families | {script for script in scripts if script}))


@lru_cache(maxsize=512)
def _behind(family: str, language: str) -> str | None:
    """The family with the language's letters; kept, since each answer reads the lists of fonts anew."""
    return script_family(language, fonts.generic(family))[0]
