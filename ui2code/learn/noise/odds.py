"""What goes wrong in reading pages and how often, as it was counted: see ``fit``. Lengths are CSS px."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ui2code.codec import loads
from ui2code.mockups.rng import Rng

Four = tuple[float, float, float, float]

EM = 16.0
"""CSS px."""
ICON = 20.0
"""CSS px: the blank edge of an icon grows with it."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something read. ``box``: of a lone part how far its edges (left, top, right, bottom) lie from the true ones, of an icon
    as if that were ``ICON`` px wide and high; of one of several, and of what is invented in something, its edges as shares
    of the true box."""

    kind: str
    control: str | None
    box: Four


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one true thing: nothing, another thing, several; ``way`` is "" or "strip" (a rule was read as the
    surface between it and the next one) or "joined" (it was read as one with its neighbours)."""

    parts: tuple[Part, ...] = ()
    way: str = ""


@dataclass(frozen=True, slots=True)
class Fates:
    items: tuple[Fate, ...]
    ends: tuple[int, ...]
    """How often each and those before it were counted."""

    def draw(self, rng: Rng) -> Fate:
        return self.items[_drawn(self.ends, rng)]


@dataclass(frozen=True, slots=True)
class Names:
    items: tuple[str, ...]
    ends: tuple[int, ...]

    def draw(self, rng: Rng) -> str:
        return self.items[_drawn(self.ends, rng)]


@dataclass(frozen=True, slots=True)
class Amounts:
    items: tuple[float, ...]
    ends: tuple[int, ...]

    def draw(self, rng: Rng) -> float:
        return self.items[_drawn(self.ends, rng)]


@dataclass(frozen=True, slots=True)
class Jitter:
    """How far the layout box of a text ``EM`` px in size, the ink of its lines (edges as in ``Part``) and its baselines are
    read off."""

    box: Four
    ink: Four
    baseline: float


@dataclass(frozen=True, slots=True)
class Jitters:
    items: tuple[Jitter, ...]
    ends: tuple[int, ...]

    def draw(self, rng: Rng) -> Jitter:
        return self.items[_drawn(self.ends, rng)]


def _drawn(ends: tuple[int, ...], rng: Rng) -> int:
    return bisect_right(ends, int(rng.random() * ends[-1]))


@dataclass(frozen=True, slots=True)
class Letters:
    """How texts are misread, by sort where the name says so."""

    outcomes: Mapping[str, Names]
    """By sort: read, missed, drawn (its words are taken for pictures), or the kind it is taken for."""
    drawn: Names
    """What a word of a drawn text is taken for."""
    words: float
    """Chance that two neighbours among a drawn text's words are taken for one thing."""
    joins: Mapping[str, float]
    """Chance that two neighbours are read as one paragraph, by how they stand: see ``neighbours``."""
    cut_lines: float
    """Chance that a paragraph is cut between two lines."""
    cut_words: float
    """Chance that a line is cut between two words."""
    wrong: Mapping[str, float]
    """By sort: chance that a text has a wrong letter."""
    share: Amounts
    """Of the letters of such a text the share that is wrong."""
    letters: Names
    """Wrong letters as "true>read"; an empty side is a letter left out or put in."""
    glyphs: Names
    """What is read where a thing is taken for letters."""
    jitter: Mapping[str, Jitters]
    """By sort: writing systems that can hardly be read are read far off."""
    runs: float
    """Chance that a line of several styles is read as one of one."""


@dataclass(frozen=True, slots=True)
class Styles:
    """How texts' styles are misread; all texts of a page that share a style share the mistake."""

    size: Amounts
    """Read over true size."""
    weights: Mapping[str, Names]
    family: float
    """Chance that the family is another one."""
    families: Names
    italic: Mapping[str, float]
    """By the truth ("True", "False"): chance to be read as italic."""
    underline: Mapping[str, float]
    color: Amounts
    """Levels by which a channel is off."""
    spacing: Amounts
    """em that are added to the letter spacing."""
    align: Mapping[str, Names]
    """By the true alignment, and "one" for that of single lines."""


@dataclass(frozen=True, slots=True)
class Paints:
    """How surfaces are misread."""

    fill: Amounts
    """Levels by which a channel of a fill is off."""
    filled: Mapping[str, float]
    """By whether there is one ("True", "False"): chance that a fill is read; likewise the others."""
    bordered: Mapping[str, float]
    shadowed: Mapping[str, float]
    graded: Mapping[str, float]
    radius: Amounts


@dataclass(frozen=True, slots=True)
class Noise:
    """``fates``: by sort, of all but texts. ``alike``: chance that a thing shares the fate of those that look like it."""

    pages: int
    fates: Mapping[str, Fates]
    alike: float
    letters: Letters
    styles: Styles
    paints: Paints
    invented: Mapping[str, Fates]
    """All that is read in one thing though it is not there, by the sort of that thing; "page" is the page."""
    surface: float
    """Chance that a group without a face is read as having one."""
    surfaces: Fates
    """What that is; edges off the box around the group."""
    confidence: Mapping[str, Amounts]


@cache
def fitted_noise() -> Noise:
    """As counted on pages of the generator (``python -m ui2code.learn.fit``)."""
    return loads(Noise, files(__package__).joinpath("noise.json").read_bytes())
