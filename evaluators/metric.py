"""What a metric is: a named, versioned number with a range, and words for what it sees and what it is blind to.

There are three kinds, by what they look at: two pages side by side (``PairMetric``), two HTML documents
(``DocumentMetric``), and a project's sources with its page (``quality.ProjectMetric``). All are plain values; a family
of them is one module, whose docstring has the formulas and their sources, and ``metrics`` names each in one line.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from evaluators.compare import Comparison, compare
from evaluators.types import Image, Score, Snapshot

GOOD = (0.0, 1.0)
"""Range of a likeness: 0 is the worst, 1 the best."""

ERROR = (float("inf"), 0.0)
"""Range of an error without an upper end."""

Render = Callable[[str], Image]
"""A document's text in, its full-page picture out (1280x720 viewport, animations off)."""


@dataclass(frozen=True, slots=True)
class Described:
    """``range`` is (worst, best)."""

    name: str
    version: str
    range: tuple[float, float]
    sees: str
    blind_to: str

    @property
    def best(self) -> float:
        return self.range[1]

    @property
    def direction(self) -> Literal["higher", "lower"]:
        """Which way is better."""
        return "higher" if self.range[1] > self.range[0] else "lower"

    def worse(self, first: float, second: float) -> bool:
        """Whether ``first`` is a worse value than ``second``."""
        return first < second if self.direction == "higher" else first > second

    def scored(self, value: float | None, note: str) -> Score:
        """``note`` says why there is no value, and is dropped where there is one."""
        return Score(self.name, self.version, value, "" if value is not None else note)


@dataclass(frozen=True, slots=True)
class PairMetric(Described):
    """A metric computed from a comparison. ``of`` gives None where there is nothing to score. A ``quick`` one takes a few
    ms, so it is part of every judgement; the others are computed for those who ask for them by name."""

    of: Callable[[Comparison], float | None]
    quick: bool = False
    unscored: str = "nothing to compare"
    unseen: tuple[str, ...] = ()
    """Controls and mutations (by their names in ``controls``) that it cannot be relied on to see."""

    def score(self, candidate: Snapshot, reference: Snapshot) -> Score:
        return self.read(compare(candidate, reference))

    def read(self, comparison: Comparison) -> Score:
        return self.scored(self.of(comparison), self.unscored)


@dataclass(frozen=True, slots=True)
class Document:
    """An HTML document's text, and who draws it: each has its own, as each has its own place for relative addresses."""

    html: str
    render: Render


@dataclass(frozen=True, slots=True)
class DocumentMetric(Described):
    """A metric of two HTML documents, (candidate, reference)."""

    of: Callable[[Document, Document], float | None]
    unscored: str = "nothing to compare"
    unseen: tuple[str, ...] = ()

    def score(self, candidate: Document, reference: Document) -> Score:
        return self.scored(self.of(candidate, reference), self.unscored)
