"""Controls of the metrics of projects: an empty project is unscored and not perfect, and more damage is never better."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest

from evaluators.quality.inspect import PROJECTS
from evaluators.quality.kinds import Checked, Element, Heading, Inspected, PageFacts, Rule, Selector, Trouble

BY_NAME = {metric.name: metric for metric in PROJECTS}
GOOD_PAGE = PageFacts(
    tuple(Element(tag, "static") for tag in ["main", "h1", "p", "p", "ul", "li", "li", "li"]),
    (Heading(1, "a"), Heading(2, "b"), Heading(2, "c"), Heading(3, "d"), Heading(3, "e")),
    (tuple(Selector(f".a{k}", True) for k in range(6)),),
    (),
    (),
    20,
    0,
)
CSS = "".join(f".a{k} {{ color: var(--ink); }}\n" for k in range(6))
ITEM = "<li><a><b>{x}</b><i>y</i></a></li>"
PARTS = "".join(f"function Part{k}() {{\n  return <p/>;\n}}\n" for k in range(6))
GOOD = Inspected(
    {"index.html": b"", "a.css": CSS.encode(), "A.tsx": f"{PARTS}const A = () => <ul>{ITEM}</ul>;".encode()},
    "index.html",
    GOOD_PAGE,
    Checked(True),
    Checked(True),
)
NOTHING = Inspected({}, "index.html", PageFacts((), (), (), (), (), 0, 0))


def page(**fields: object) -> Inspected:
    return replace(GOOD, page=replace(GOOD_PAGE, **fields))  # type: ignore[arg-type]


def file(name: str, text: str) -> Inspected:
    return replace(GOOD, files={**GOOD.files, name: text.encode()})


def elements(n: int, tag: str, position: str) -> tuple[Element, ...]:
    return (*(Element(tag, position) for _ in range(n)), *GOOD_PAGE.elements[n:])


DAMAGE: dict[str, Callable[[int], Inspected]] = {
    "absolute": lambda n: page(elements=elements(n, "p", "absolute")),
    "semantic": lambda n: page(elements=elements(n, "div", "static")),
    "tokens": lambda n: file("a.css", CSS.replace("var(--ink)", "#123456", n)),
    "repeats": lambda n: file("A.tsx", f"const A = () => <ul>{ITEM * (n + 1)}</ul>;"),
    "headings": lambda n: page(headings=(GOOD_PAGE.headings[0], *(Heading(1, "x") for _ in range(n)))),
    "unused_css": lambda n: page(sheets=(tuple(Selector(f".a{k}", k >= n) for k in range(6)),)),
    "components": lambda n: file("A.tsx", PARTS.replace("<p/>", "<p>" + "\n" * 200 + "</p>", n)),
    "survival": lambda n: page(troubles=tuple(Trouble(w, "overflow", "") for w in (390, 768, 1600)[:n])),
    "accessibility": lambda n: page(rules=(Rule("x", "serious", ""),) * n, kept=20 - n, broken=n),
    "types": lambda n: replace(GOOD, types=Checked(n == 0)),
    "build": lambda n: replace(GOOD, build=Checked(n == 0)),
}
"""A project damaged ``n`` times in what the metric looks at; a new metric must bring its own."""


def value(name: str, inspected: Inspected) -> float | None:
    return BY_NAME[name].score(inspected)[0].value


@pytest.mark.parametrize("name", BY_NAME)
def test_a_good_project_is_the_best_there_is(name: str) -> None:
    assert value(name, GOOD) == BY_NAME[name].best
    assert value(name, DAMAGE[name](0)) == BY_NAME[name].best


@pytest.mark.parametrize("name", BY_NAME)
def test_nothing_is_unscored_and_not_perfect(name: str) -> None:
    score, issues = BY_NAME[name].score(NOTHING)
    assert score.value is None
    assert score.note
    assert issues == ()


@pytest.mark.parametrize("name", BY_NAME)
def test_more_damage_is_worse(name: str) -> None:
    metric = BY_NAME[name]
    values = [value(name, DAMAGE[name](n)) for n in ((0, 1) if name in ("types", "build") else (0, 1, 2, 3))]
    known = [v for v in values if v is not None]
    assert len(known) == len(values)
    assert all(metric.worse(b, a) for a, b in itertools.pairwise(known)), known
    worst, best = sorted(metric.range)
    assert all(worst <= v <= best for v in known)
