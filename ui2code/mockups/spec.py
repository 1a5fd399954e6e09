"""The spec of a mockup: everything that was decided, and why. Same spec, same version: same mockup, byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ui2code.mockups.style.types import Palette, Typeface

VERSION = 1
"""Of the generator: raised whenever a spec would be drawn differently than before."""

Density = Literal["compact", "regular", "airy"]
By = Literal["brief", "rule", "option", "brand", "edit", "model", "seed"]
Place = Literal["top", "side", "main", "aside", "bottom", "over"]
"""Where in its shell a section stands; "over" lies on top of the page, as a dialog or a toast does."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One step: ``about`` is what was decided ("palette"), ``value`` what it became, ``reason`` one clause of English."""

    about: str
    value: str
    reason: str
    by: By


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a page, drawn by the pattern of that name."""

    key: str
    """Unique on the page and kept by edits: the name of its random stream."""
    pattern: str
    variant: str = ""
    """One of the pattern's; empty: the seed's choice."""
    count: int | None = None
    """How many items; None: the pattern's own number."""
    place: Place = "main"
    span: int = 12
    """Columns of twelve it takes in the main part of an application; bands of a page always take all."""
    options: Mapping[str, str] = field(default_factory=dict)
    """What else was said of it: the pattern's own settings, or texts by role ("title", "cta")."""


@dataclass(frozen=True, slots=True)
class Brand:
    """The identity that all screens of a series share."""

    name: str
    """Of the firm or product, as it is written in the logo; empty: made up for the trade by the seed."""
    palette: Palette
    typeface: Typeface
    radius: str
    """A name in ``style.RADII``: "square", "soft", "round", "pill" …"""
    shadow: str
    """A name in ``style.SHADOWS``: "flat", "soft", "lifted", "hard" …"""
    spacing: float
    """CSS px of one step of the spacing scale: 4 is usual."""
    icons: str
    """A name in ``art.ICON_STYLES``: "line", "bold", "tile", "round" …"""
    illustration: str
    """A name in ``art.ILLUSTRATIONS``."""
    voice: str
    """A name in ``copy.VOICES``: how it talks."""
    logo: str
    """A name in ``art.LOGOS``: what kind of mark."""


@dataclass(frozen=True, slots=True)
class Spec:
    """``width`` x ``height`` is the window in CSS px; a page may be taller."""

    seed: int
    kind: str
    """A name in ``kinds.KINDS``."""
    trade: str
    """A name in ``copy.TRADES``."""
    language: str
    """ISO 639-1: "en", "ru", "el", "ja", "zh", "ar" …"""
    mood: str
    audience: str
    density: Density
    brand: Brand
    sections: tuple[Section, ...]
    width: int = 1280
    height: int = 800
    scale: int = 1
    images: bool = True
    headline: float = 1.0
    """Times the usual size of the largest headings."""
    ornament: int = 1
    """How much happens in the background: 0 nothing … 3 a lot."""
    brief: str = ""
    decisions: tuple[Decision, ...] = ()
    version: int = VERSION
