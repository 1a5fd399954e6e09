"""How the sources and the page are built: positions, tags, headings, repetition, size of components.

    absolute    = elements positioned absolute or fixed / elements
    semantic    = elements that are neither div nor span / elements
    headings    = 1 - broken steps / headings; a step is broken that skips a level downwards, starts below h1, or is a second h1
    repeats     = 1 - elements in copies of an earlier subtree / elements, of subtrees of COPY elements and more
    components  = components of at most LONG lines / components

The first three are of the drawn page (in the body, without scripts and insides of drawings), the others of JSX sources; plain HTML
has no components, so there they are unscored. Source: our own; heading order as in WCAG technique G141.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from evaluators.quality.kinds import Assessment, Heading, Inspected, Issue, ProjectMetric
from evaluators.quality.scripts import COMPONENTS, Component, Skeleton, Subtree, components, subtrees

COPY = 4
"""Elements from which a repeated subtree is worth a component: a link in a list item is not."""

LONG = 120
"""Lines beyond which a component does not fit on a screen or two."""

NO_COMPONENTS = "the project has no components"


def absolute(inspected: Inspected) -> Assessment:
    elements = inspected.page.elements
    placed = [e for e in elements if e.position in ("absolute", "fixed")]
    if not elements:
        return Assessment(None, "the page is empty")
    issues = tuple(
        Issue("absolute", "warning", f"<{e.tag}> is taken out of the flow by position: {e.position}", e.place)
        for e in placed
    )
    return Assessment(len(placed) / len(elements), f"{len(placed)} of {len(elements)} elements", issues)


def semantic(inspected: Inspected) -> Assessment:
    elements = inspected.page.elements
    if not elements:
        return Assessment(None, "the page is empty")
    meaning = sum(e.tag not in ("div", "span") for e in elements)
    return Assessment(meaning / len(elements), f"{meaning} of {len(elements)} elements")


def headings(inspected: Inspected) -> Assessment:
    found = inspected.page.headings
    if not found:
        return Assessment(None, "the page has no headings")
    issues = tuple(broken_steps(found))
    return Assessment(max(0.0, 1 - len(issues) / len(found)), f"{len(found)} headings", issues)


def broken_steps(found: tuple[Heading, ...]) -> Iterator[Issue]:
    first = found[0]
    if first.level != 1:
        yield Issue(
            "heading-order", "warning", f"the first heading, “{first.text}”, is h{first.level}, not h1", first.place
        )
    for before, after in pairwise(found):
        if after.level == 1:
            yield Issue("heading-order", "warning", f"“{after.text}” is a second h1", after.place)
        elif after.level > before.level + 1:
            message = f"“{after.text}” is h{after.level} under “{before.text}”, which is h{before.level}"
            yield Issue("heading-order", "warning", message, after.place)


def repeats(inspected: Inspected) -> Assessment:
    trees = [t for path, text in inspected.texts(*COMPONENTS).items() for t in subtrees(path, text)]
    whole = sum(t.size for t in trees if t.depth == 0)
    if not whole:
        return Assessment(None, NO_COMPONENTS)
    copies = list(outermost_copies(trees))
    issues = tuple(
        Issue(
            "duplicate",
            "warning",
            f"these {copy.size} elements are built as those at {first.place.file}:{first.place.line}: make them one component",
            copy.place,
        )
        for first, copy in copies
    )
    return Assessment(1 - sum(copy.size for _, copy in copies) / whole, f"{whole} elements", issues)


def outermost_copies(trees: list[Subtree]) -> Iterator[tuple[Subtree, Subtree]]:
    """(first, copy) of equal subtrees; what lies inside a copy is not told again."""
    first: dict[Skeleton, Subtree] = {}
    inside: Subtree | None = None
    left = 0
    for tree in trees:
        if inside is not None and left > 0:
            left -= 1
            continue
        if tree.size >= COPY and tree.skeleton in first:
            yield first[tree.skeleton], tree
            inside, left = tree, tree.size - 1
        else:
            first.setdefault(tree.skeleton, tree)


def component_sizes(inspected: Inspected) -> Assessment:
    found = [c for path, text in inspected.texts(*COMPONENTS).items() for c in components(path, text)]
    if not found:
        return Assessment(None, NO_COMPONENTS)
    long = [c for c in found if c.lines > LONG]
    issues = tuple(Issue("long-component", "warning", f"{c.name} has {c.lines} lines: part it", c.place) for c in long)
    return Assessment(1 - len(long) / len(found), told(found), issues)


def told(found: list[Component]) -> str:
    lines = [c.lines for c in found]
    return f"{len(found)} components, median {median(lines):g} lines, longest {max(lines)}"


ABSOLUTE = ProjectMetric(
    "absolute", "1", (1.0, 0.0), "elements out of the flow", "whether one has to be (true overlap)", absolute
)
SEMANTIC = ProjectMetric(
    "semantic", "1", (0.0, 1.0), "tags that mean something", "whether they mean the right thing", semantic
)
HEADINGS = ProjectMetric(
    "headings", "1", (0.0, 1.0), "order of heading levels", "headings that are no h1 to h6", headings
)
REPEATS = ProjectMetric(
    "repeats", "1", (0.0, 1.0), "markup copied instead of shared", "copies of styles and logic; plain HTML", repeats
)
COMPONENT_SIZES = ProjectMetric(
    "components", "1", (0.0, 1.0), "components too long to read", "too many small ones; plain HTML", component_sizes
)
