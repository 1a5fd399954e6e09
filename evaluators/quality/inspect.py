"""The inspection of a project: its page measured once, every metric, every issue."""

from __future__ import annotations

from collections.abc import Mapping

from evaluators.browser import Pages
from evaluators.quality import npm
from evaluators.quality.behaviour import ACCESSIBILITY, BUILD, SURVIVAL, TYPES
from evaluators.quality.kinds import NOT_ASKED, Inspected, Inspection, Issue, ProjectMetric
from evaluators.quality.page import WIDTHS, page_facts
from evaluators.quality.shape import ABSOLUTE, COMPONENT_SIZES, HEADINGS, REPEATS, SEMANTIC
from evaluators.quality.tokens import TOKENS
from evaluators.quality.unused import UNUSED_CSS

PROJECTS: tuple[ProjectMetric, ...] = (
    ABSOLUTE,
    TOKENS,
    REPEATS,
    SEMANTIC,
    HEADINGS,
    UNUSED_CSS,
    COMPONENT_SIZES,
    SURVIVAL,
    ACCESSIBILITY,
    TYPES,
    BUILD,
)

SEVERITIES = ("error", "warning", "info")


def inspect(files: Mapping[str, bytes], entry: str, document: str, pages: Pages, build: bool = False) -> Inspection:
    """``files``: the sources by POSIX path, ``document``: the page as one self-contained text. ``build`` also runs npm's tools,
    which takes a minute and the network."""
    facts = page_facts(pages, document)
    tools = npm.check(files) if build else npm.Tools(NOT_ASKED, NOT_ASKED)
    return judged(Inspected(files, entry, facts, tools.types, tools.build))


def judged(inspected: Inspected) -> Inspection:
    found = [metric.score(inspected) for metric in PROJECTS]
    thrown = [Issue("page-error", "error", f"the page threw: {t.message}", t.place) for t in inspected.page.thrown]
    issues = sorted((*thrown, *(issue for _, group in found for issue in group)), key=order)
    conditions = (("browser", inspected.page.browser), ("viewports", ", ".join(str(w) for w in WIDTHS)))
    return Inspection(tuple(score for score, _ in found), tuple(dict.fromkeys(issues)), conditions)


def order(issue: Issue) -> tuple[int, str, int, int, str]:
    at = issue.place
    where = (at.file, at.line, at.column) if at else ("", 0, 0)
    return (SEVERITIES.index(issue.severity), *where, issue.code)
