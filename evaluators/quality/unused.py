"""Rules that style nothing, measured in the drawn page.

    unused_css = rules whose selector matches no element / rules, of those with a class, id or attribute in their selector

States (:hover, ::before) are left aside; rules for bare tags are defaults, not leftovers, and not counted. A bundler renames the classes
of CSS modules, so a drawn sheet is known again by its rules: as many, in the same order, each class containing the written one.
Files of which no drawn sheet is known are not looked at, and named in the note. Source: our own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from evaluators.quality.kinds import Assessment, Inspected, Issue, ProjectMetric, Selector
from evaluators.quality.sheets import SheetRule, rules

CLASS = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")
OWN = re.compile(r"[.#\[]")


def unused(inspected: Inspected) -> Assessment:
    issues: list[Issue] = []
    asked, unknown = 0, []
    left = list(inspected.page.sheets)
    for path, text in inspected.texts(".css", ".html", ".htm").items():
        written = list(rules(path, text))
        if not written:
            continue
        sheet = next((s for s in left if same_sheet(written, s)), None)
        if sheet is None:
            unknown.append(path)
            continue
        left.remove(sheet)
        own = [(w, s) for w, s in zip(written, sheet, strict=True) if OWN.search(w.selector)]
        asked += len(own)
        issues += [unmatched(w) for w, s in own if not s.matches]
    aside = f"; not looked at: {', '.join(unknown)}" if unknown else ""
    if not asked:
        return Assessment(None, f"no rule with a class, id or attribute{aside}")
    return Assessment(len(issues) / asked, f"{len(issues)} of {asked} rules{aside}", tuple(issues))


def same_sheet(written: Sequence[SheetRule], drawn: Sequence[Selector]) -> bool:
    return len(written) == len(drawn) and all(
        same_classes(w.selector, s.text) for w, s in zip(written, drawn, strict=True)
    )


def same_classes(written: str, drawn: str) -> bool:
    mine, theirs = CLASS.findall(written), CLASS.findall(drawn)
    return len(mine) == len(theirs) and all(a in b for a, b in zip(mine, theirs, strict=True))


def unmatched(rule: SheetRule) -> Issue:
    selector = " ".join(rule.selector.split())
    return Issue("unused-css", "warning", f"{selector} matches nothing on the page", rule.place)


UNUSED_CSS = ProjectMetric(
    "unused_css", "1", (1.0, 0.0), "rules that match nothing", "what other states and pages of the project need", unused
)
