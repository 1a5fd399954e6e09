"""How the page behaves: at other widths, for those who cannot see it, and in npm's tools.

    survival      = checks that hold / checks; at 390, 768 and 1600 px each: no sideways scrolling, no text over text, none cut off
    accessibility = rules of axe-core that hold / rules that apply
    types, build  = 1 if ``tsc --noEmit``, ``vite build`` succeed, else 0; unscored where they cannot run

Sources: WCAG 2.2 by axe-core (github.com/dequelabs/axe-core); WCAG 1.4.10 Reflow for the widths.
"""

from __future__ import annotations

from evaluators.quality.kinds import Assessment, Checked, Inspected, Issue, ProjectMetric
from evaluators.quality.page import WIDTHS, axe_version

CHECKS = ("overflow", "overlap", "clipped")
SERIOUS = ("critical", "serious")
EMPTY = "the page is empty"
"""Nothing on it can break, which is no merit."""


def survival(inspected: Inspected) -> Assessment:
    troubles = inspected.page.troubles
    if not inspected.page.elements:
        return Assessment(None, EMPTY)
    broken = {(t.width, t.kind) for t in troubles}
    whole = len(WIDTHS) * len(CHECKS)
    issues = tuple(
        Issue(t.kind, "error" if t.kind == "overflow" else "warning", f"at {t.width} px {t.message}", t.place)
        for t in troubles
    )
    note = ", ".join(f"{kind} at {width}" for width, kind in sorted(broken)) or "holds everywhere"
    return Assessment(1 - len(broken) / whole, note, issues)


def accessibility(inspected: Inspected) -> Assessment:
    page = inspected.page
    whole = page.kept + page.broken
    if not page.elements:
        return Assessment(None, EMPTY)
    issues = tuple(
        Issue(f"a11y-{r.name}", "error" if r.impact in SERIOUS else "warning", r.message, r.place) for r in page.rules
    )
    note = f"{page.kept} of {whole} rules hold"
    return Assessment(page.kept / whole, note, issues) if whole else Assessment(None, "no rule applies")


def of_tool(checked: Checked) -> Assessment:
    if checked.passed is None:
        return Assessment(None, checked.reason)
    return Assessment(float(checked.passed), checked.reason, checked.issues)


SURVIVAL = ProjectMetric(
    "survival",
    "1",
    (0.0, 1.0),
    "overflow, overlap and clipped text at three widths",
    "whether it looks good there",
    survival,
)
ACCESSIBILITY = ProjectMetric(
    "accessibility", f"axe {axe_version()}", (0.0, 1.0), "what axe-core can decide", "what needs a human", accessibility
)
TYPES = ProjectMetric("types", "1", (0.0, 1.0), "type errors", "what types cannot say", lambda i: of_tool(i.types))
BUILD = ProjectMetric("build", "1", (0.0, 1.0), "whether it builds", "whether it works", lambda i: of_tool(i.build))
