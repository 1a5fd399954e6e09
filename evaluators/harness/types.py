"""What a regression run is made of: limits, what was measured, what was approved, what failed, how a case ended.

Nothing here knows how a page is drawn. Lengths are CSS px, paths are relative to the folder the run was started in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from evaluators.pixels import THRESHOLD
from evaluators.types import Place, Region, Score, Severity

Status = Literal["passed", "flaky", "failed", "broken"]
"""``flaky``: failed, and passed when it was tried again. ``broken``: could not be measured at all."""

FailureKind = Literal["baseline", "threshold", "fall", "page", "version", "mockup", "viewport", "unstable", "broken"]

NEEDS_APPROVAL: frozenset[FailureKind] = frozenset({"baseline", "version", "mockup", "viewport"})
"""What trying again cannot change."""

CURED: frozenset[FailureKind] = NEEDS_APPROVAL | {"fall"}
"""What an approval ends."""

TOLERANCE = 0.01
"""Fall of a metric that is let pass: a heading 1 px too low costs about that on a small page."""


@dataclass(frozen=True, slots=True)
class Limits:
    """``thresholds``: by metric, the least allowed (the most, where lower is better). ``tolerance``: fall against the
    baseline that is let pass. ``pixel``: pixelmatch's threshold; ``page``: share of pixels that may differ by more."""

    thresholds: Mapping[str, float] = field(default_factory=dict)
    tolerance: float = TOLERANCE
    pixel: float = THRESHOLD
    page: float | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What a measurement was made of: SHA-256 of the mockup's file, of what was drawn (pixels and elements, not source
    lines) and of the fonts; who drew it in which window; what was left out; whose metrics they are."""

    mockup: str
    render: str
    fonts: str
    browser: str
    viewport: str
    """As ``1280x720@1``: CSS px, device px per CSS px."""
    judged: str
    """SHA-256 of the ignored regions and the pixel threshold."""
    tool: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One finding. ``fresh``: the baseline did not have it. ``element``: address and selector, where no line is known."""

    kind: str
    severity: Severity
    message: str
    region: Region | None = None
    expected: str = ""
    actual: str = ""
    place: Place | None = None
    fresh: bool = False
    element: str = ""

    def __str__(self) -> str:
        """The form compilers and editors share: ``path:line:col: severity: message [kind]``."""
        where = f"{self.place.file}:{self.place.line}:{self.place.column}" if self.place else self.element
        return f"{where}{': ' if where else ''}{self.severity}: {self.message} [{self.kind}]"


@dataclass(frozen=True, slots=True)
class Measurement:
    """``different``: share of pixels of the union that differ by more than the pixel threshold. ``sizes``: (width, height)
    of candidate and mockup, device px. ``known``: nothing had changed, so the scores are the baseline's own."""

    facts: Facts
    scores: tuple[Score, ...]
    different: float
    sizes: tuple[tuple[int, int], tuple[int, int]]
    differences: tuple[Difference, ...] = ()
    notes: tuple[str, ...] = ()
    known: bool = False

    @property
    def total(self) -> float | None:
        return next((s.value for s in self.scores if s.metric == "total"), None)


@dataclass(frozen=True, slots=True)
class Baseline:
    """What was approved: small, without pictures. ``differences`` carry no place, because lines move."""

    facts: Facts
    scores: tuple[Score, ...]
    different: float
    sizes: tuple[tuple[int, int], tuple[int, int]]
    thresholds: Mapping[str, float]
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """One reason why a case is not passed."""

    kind: FailureKind
    message: str
    metric: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a case ended. ``again`` and ``approve`` are commands. ``failures`` of a flaky case are those of its first try.
    ``reused``: an earlier run that was stopped had finished it. ``exit_code``: 1, or 2 where the user's input is at fault.
    """

    suite: str
    name: str
    status: Status
    failures: tuple[Failure, ...] = ()
    measurement: Measurement | None = None
    baseline: Baseline | None = None
    thresholds: Mapping[str, float] = field(default_factory=dict)
    mockup: str = ""
    pictures: str = ""
    again: str = ""
    approve: str = ""
    seconds: float = 0.0
    tries: int = 1
    approved: bool = False
    reused: bool = False
    exit_code: int = 1

    @property
    def good(self) -> bool:
        return self.status in ("passed", "flaky")

    @property
    def approvable(self) -> bool:
        """Whether approving it would change anything."""
        return self.measurement is not None and any(failure.kind in CURED for failure in self.failures)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """New ones first, as they are what a change has done."""
        found = self.measurement.differences if self.measurement else ()
        return tuple(sorted(found, key=lambda d: not d.fresh))


@dataclass(frozen=True, slots=True)
class Session:
    """A whole run, in the suite's order."""

    outcomes: tuple[Outcome, ...]
    seconds: float
    tool: str
    """Name and version, such as ``ui2code 0.1.0``."""
    started: str = ""
    """ISO 8601, UTC."""
    notes: tuple[str, ...] = ()

    def count(self, *statuses: Status) -> int:
        return sum(1 for outcome in self.outcomes if outcome.status in statuses)
