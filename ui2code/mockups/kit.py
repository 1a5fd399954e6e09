"""What a pattern draws with: the brand's colours, type and distances, its section, its texts, its random choices."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TypeVar

from ui2code.mockups.copy import Writer
from ui2code.mockups.el import Css, el
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Section, Spec
from ui2code.mockups.style.types import Palette
from ui2code.mockups.type_scale import Style, type_style
from ui2code.styled import Styled
from ui2code.types import Asset

T = TypeVar("T")

ROOM = {"compact": 0.75, "regular": 1.0, "airy": 1.3}
"""Times the usual distances."""
DESKTOP = 1280
GRID = 12
"""Columns of the main part of an application."""
SIDE = 248
"""CSS px of a side bar."""
RAIL = 72
"""CSS px of a bar that shows icons only."""
NARROW = 720
"""CSS px of window width below which ``narrow`` declarations hold."""
TIGHT = 960
"""CSS px of window width, a tablet's, below which there is no room for all that stands beside the main thing."""
COLORS = frozenset(f.name for f in fields(Palette)) - {"name", "dark"}


@dataclass(frozen=True, slots=True)
class Kit:
    spec: Spec
    section: Section
    rng: Rng
    """This section's own stream; take ``rng.at(i)`` for the i-th item, so that a count moves nothing."""
    copy: Writer
    """Texts; likewise ``copy.at(i)``."""
    assets: dict[str, Asset] = field(default_factory=dict)
    """Pictures of the page so far, by name."""
    form: Rng | None = None
    """The stream of variant and count where it is another than ``rng``: a second take keeps them."""
    chosen: dict[str, str] = field(default_factory=dict)
    """What was decided in drawing: "variant", "count", and "said title" for each text the spec could give."""

    # --- look

    def color(self, role: str) -> str:
        """The CSS value of a palette's role."""
        if role not in COLORS:
            raise KeyError(role)
        return f"var(--color-{role.replace('_', '-')})"

    def hex(self, role: str) -> str:
        """The same as ``#rrggbb``, for pictures."""
        value: str = getattr(self.palette, role)
        return value

    def type(self, use: str, color: str = "") -> Style:
        """Declarations of text put to ``use`` (see type_scale.STEPS), in a role's colour if one is given."""
        times = self.spec.headline
        style: Style = dict(type_style(self.spec.brand.typeface, use, times, min(1.0, self.spec.width / DESKTOP)))
        return {**style, "color": self.color(color)} if color else style

    def space(self, steps: float) -> float:
        """px of so many steps of the spacing scale, whole, at the page's density."""
        return float(round(steps * self.spec.brand.spacing * ROOM[self.spec.density]))

    def radius(self, of: str = "card") -> str:
        """Of a "control", "card", "large" surface or "pill"."""
        return f"var(--radius-{of})"

    def shadow(self, of: str = "card") -> str:
        """Of a "card", something "raised", or an "overlay"."""
        return f"var(--shadow-{of})"

    def border(self, color: str = "line", width: float = 1) -> str:
        return f"{width:g}px solid {self.color(color)}"

    @property
    def palette(self) -> Palette:
        return self.spec.brand.palette

    @property
    def narrow(self) -> bool:
        """Whether the window is a phone's."""
        return self.spec.width < NARROW

    # --- decisions

    @property
    def shape(self) -> Rng:
        """The stream of how a section is arranged, which another take of its pictures leaves alone."""
        return self.form or self.rng

    def variant(self, *names: str) -> str:
        """What the spec asks for if it is among ``names``, else the seed's choice."""
        name = self.section.variant if self.section.variant in names else self.shape.at("variant").pick(names)
        self.chosen.setdefault("variant", name)
        return name

    def count(self, low: int, high: int) -> int:
        """How many items: as asked, else the seed's choice in the range."""
        return self.counted(self.shape.at("count").integer(low, high))

    def counted(self, usual: int) -> int:
        """How many items: as asked, else ``usual``, which should come from ``shape``."""
        count = self.section.count or usual
        self.chosen.setdefault("count", str(count))
        return count

    def said(self, role: str, default: str) -> str:
        """A text the spec gives by role, else ``default``."""
        text = self.section.options.get(role) or default
        self.chosen.setdefault(f"said {role}", text)
        return text

    def choice(self, name: str, *items: T) -> T:
        """The seed's choice, by a name of its own."""
        return self.rng.at(name).pick(items)

    # --- pictures

    def picture(self, asset: Asset, css: Css | None = None, alt: str = "", tag: str = "img") -> Styled:
        """An img of ``asset``, which joins the page's files. Give width and height: layout must not wait for it."""
        self.assets[asset.name] = asset
        return el(tag, css={"display": "block", **(css or {})}, role="image", src=asset.name, alt=alt)
