"""A document drawn in a browser and asked: what it is made of, what breaks at other widths, and what axe-core says.

axe-core (Deque, MPL-2.0) is vendored; ``vendor.lock.json`` names its version and hash. The document must be self-contained,
as nothing is fetched; its elements may carry ``data-ui2code-src="file:line:column"``, which places the findings.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evaluators.browser import VIEWPORT, Pages
from evaluators.quality.kinds import Element, Heading, PageFacts, Rule, Selector, Thrown, Trouble
from evaluators.types import Place

if TYPE_CHECKING:
    from playwright.sync_api import Page

HERE = Path(__file__).parent
WIDTHS = (390, 768, 1600)
"""Viewports a page must survive: a phone, a tablet, a large screen."""

LOAD_SECONDS = 30.0
"""For a document without anything to fetch; who takes longer has a script that never ends."""

STACKED = re.compile(r"([\w./-]+\.(?:tsx?|jsx?|mjs)):(\d+):(\d+)")
"""A place in a stack trace, as bundled scripts name themselves after their sources."""

SETTLE = (
    "new Promise(done => document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(done))))"
)
"""Two frames after the fonts are there, layout is what will be seen."""


class Hanging(Exception):
    """The page never finished loading."""


def page_facts(pages: Pages, html: str) -> PageFacts:
    """Hanging where the page does not load in time."""
    page = pages.page
    page.set_viewport_size({"width": VIEWPORT[0], "height": VIEWPORT[1]})
    thrown = loaded(page, html)
    page.evaluate(SETTLE)
    script = text("page.js")
    facts = page.evaluate(f"{script}.facts()")
    axe = accessibility(page)
    troubles = tuple(trouble for width in WIDTHS for trouble in at_width(page, script, width))
    return PageFacts(
        tuple(Element(e["tag"], e["position"], place(e["mark"])) for e in facts["elements"]),
        tuple(Heading(h["level"], h["text"], place(h["mark"])) for h in facts["headings"]),
        tuple(tuple(Selector(s["text"], s["matches"]) for s in sheet) for sheet in facts["sheets"]),
        troubles,
        tuple(broken_rules(axe)),
        len(axe["passes"]),
        len(axe["violations"]),
        f"Chromium {pages.version}",
        tuple(thrown),
    )


def loaded(page: Page, html: str) -> list[Thrown]:
    """Shows the document; gives what its scripts throw, as it is thrown."""
    from playwright.sync_api import TimeoutError as Late

    found: list[Thrown] = []
    page.on("pageerror", lambda error: found.append(thrown_by(error.message, error.stack or "")))
    try:
        page.set_content(html, timeout=LOAD_SECONDS * 1000)
    except Late as error:
        reason = f"the page did not load within {LOAD_SECONDS:g} s: a script of it may never end"
        raise Hanging(reason) from error
    return found


def thrown_by(message: str, stack: str) -> Thrown:
    at = STACKED.search(stack)
    return Thrown(message, Place(at[1], int(at[2]), int(at[3])) if at else None)


def at_width(page: Page, script: str, width: int) -> Iterator[Trouble]:
    page.set_viewport_size({"width": width, "height": VIEWPORT[1]})
    page.evaluate(SETTLE)
    for found in page.evaluate(f"{script}.troubles()"):
        yield Trouble(width, found["kind"], found["message"], place(found["mark"]))


def accessibility(page: Page) -> dict[str, Any]:
    """axe-core's rules that hold and that are broken; of the latter each element with its mark and its tag."""
    page.evaluate(text("vendor/axe.min.js"))
    found: dict[str, Any] = page.evaluate("""async () => {
            const { passes, violations } = await axe.run(document, { resultTypes: ["violations", "passes"], elementRef: true });
            const mark = e => e?.closest?.("[data-ui2code-src]")?.getAttribute("data-ui2code-src") ?? "";
            return {
                passes: passes.map(rule => rule.id),
                violations: violations.map(rule => ({
                    id: rule.id, impact: rule.impact ?? "minor", help: rule.help,
                    nodes: rule.nodes.map(node => ({ mark: mark(node.element), target: node.html.match(/^<[^\\s>]*/)?.[0] + ">" })),
                })),
            };
        }""")
    return found


def broken_rules(axe: dict[str, Any]) -> Iterator[Rule]:
    for rule in axe["violations"]:
        for node in rule["nodes"]:
            yield Rule(rule["id"], rule["impact"], f"{rule['help']} ({node['target']})", place(node["mark"]))


def place(mark: str) -> Place | None:
    """Of ``file:line:column``; None for an element without a mark."""
    file, _, rest = mark.partition(":")
    line, _, column = rest.partition(":")
    return Place(file, int(line), int(column or 1)) if line.isdigit() else None


@lru_cache(maxsize=4)
def text(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def axe_version() -> str:
    return str(json.loads(text("vendor.lock.json"))["files"]["axe.min.js"]["version"])
