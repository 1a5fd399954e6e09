"""What is inspected and what comes out: a project's sources and page, scores, and issues at source lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from evaluators.metric import Described
from evaluators.types import Place, Score, Severity


@dataclass(frozen=True, slots=True)
class Issue:
    """``code`` is a word for filters, such as ``unused-css``."""

    code: str
    severity: Severity
    message: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """``value`` None is unscored, and ``note`` says why; else ``note`` may say what the value is made of."""

    value: float | None
    note: str = ""
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Element:
    """One element of the drawn page's body."""

    tag: str
    position: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Selector:
    """A rule of a drawn style sheet; ``matches``: some element of the page, states such as :hover left aside."""

    text: str
    matches: bool


@dataclass(frozen=True, slots=True)
class Trouble:
    """What breaks at a viewport ``width``: ``kind`` is overflow, overlap or clipped."""

    width: int
    kind: str
    message: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One accessibility rule of axe-core that was broken, at one element."""

    name: str
    impact: str
    message: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Thrown:
    """An error that a script of the page did not catch."""

    message: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a browser says about the page. ``sheets``: the rules of each style sheet, in order. ``kept, broken``: number
    of accessibility rules that apply and hold, and that do not."""

    elements: tuple[Element, ...]
    headings: tuple[Heading, ...]
    sheets: tuple[tuple[Selector, ...], ...]
    troubles: tuple[Trouble, ...]
    rules: tuple[Rule, ...]
    kept: int
    broken: int
    browser: str = ""
    thrown: tuple[Thrown, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What one of npm's tools said. ``passed`` None: it was not run, and ``reason`` says why."""

    passed: bool | None
    reason: str = ""
    issues: tuple[Issue, ...] = ()


NOT_ASKED = Checked(None, "not asked for: it installs the project's packages")


@dataclass(frozen=True, slots=True)
class Inspected:
    """``files``: sources by POSIX path; ``entry``: the path of the document among them."""

    files: Mapping[str, bytes]
    entry: str
    page: PageFacts
    types: Checked = NOT_ASKED
    build: Checked = NOT_ASKED

    def texts(self, *endings: str) -> dict[str, str]:
        """The files whose names end so, decoded, by path in order."""
        chosen = sorted(name for name in self.files if name.endswith(endings))
        return {name: self.files[name].decode("utf-8", "replace") for name in chosen}


@dataclass(frozen=True, slots=True)
class ProjectMetric(Described):
    """A metric of a project's sources and page."""

    of: Callable[[Inspected], Assessment]

    def score(self, inspected: Inspected) -> tuple[Score, tuple[Issue, ...]]:
        """The score and its issues. Of a project a note is worth having also where there is a value."""
        found = self.of(inspected)
        return Score(self.name, self.version, found.value, found.note), found.issues


@dataclass(frozen=True, slots=True)
class Inspection:
    """``issues``: errors first, then by place. ``conditions``: what the scores hold under."""

    scores: tuple[Score, ...]
    issues: tuple[Issue, ...]
    conditions: tuple[tuple[str, str], ...] = field(default=())
