"""How far planned outlines agree with real pages: ``python -m tests.outline.agreement [full] [name …]``."""

from __future__ import annotations

import sys
import time
from collections import Counter
from dataclasses import dataclass
from statistics import mean, median

from tests.outline.truth import Snapshot, load, pages
from ui2code.outline.planner import plan
from ui2code.types import Node, Outline

Groups = set[frozenset[str]]


@dataclass(frozen=True)
class Agreement:
    """``groups``: F1 of the sets of leaves that containers hold together. ``patterns``: share of the truth's tag patterns
    (a tag with its children's tags) that the outline has. ``tags``: share of texts with the truth's tag."""

    name: str
    groups: float
    recall: float
    patterns: float
    tags: float
    containers: int
    stacks: int
    stacked: int
    milliseconds: float


def agreement(page: Snapshot) -> Agreement:
    start = time.process_time()
    outline = plan(page.scene)
    spent = (time.process_time() - start) * 1000
    parents = {e.parent for e in page.scene.elements}
    leaves = frozenset(e.id for e in page.scene.elements if e.id not in parents)
    truth, found = true_groups(page, leaves), planned_groups(outline.root, leaves)
    hits = len(truth & found)
    containers = [n for n in outline.root.walk() if n.children]
    stacks = [n for n in containers if n.layout == "stack"]
    return Agreement(
        page.name,
        2 * hits / (len(truth) + len(found)) if truth or found else 1.0,
        hits / len(truth) if truth else 1.0,
        _pattern_share(page, outline, leaves),
        _tag_share(page, outline),
        len(containers),
        len(stacks),
        sum(len(n.children) for n in stacks),
        spent,
    )


def true_groups(page: Snapshot, leaves: frozenset[str]) -> Groups:
    held = true_sets(page, leaves)
    return {frozenset(ids) for ids in held.values() if 1 < len(ids) < len(leaves)}


def true_sets(page: Snapshot, leaves: frozenset[str]) -> dict[int, set[str]]:
    """Per DOM element the scene's leaves in it."""
    parent = {n.index: n.parent for n in page.nodes}
    held: dict[int, set[str]] = {}
    for leaf in leaves:
        at = page.owner[leaf]
        while at >= 0:
            held.setdefault(at, set()).add(leaf)
            at = parent[at]
    return held


def planned_groups(root: Node, leaves: frozenset[str]) -> Groups:
    found: Groups = set()

    def visit(node: Node) -> frozenset[str]:
        ids = frozenset([node.ref] if node.ref in leaves else []).union(*(visit(c) for c in node.children))
        if 1 < len(ids) < len(leaves):
            found.add(ids)
        return ids

    visit(root)
    return found


SAME = {
    "b": "strong",
    "i": "em",
    "svg": "img",
    "picture": "img",
    "canvas": "img",
    "strong": "span",
    "em": "span",
    "small": "span",
}


def _pattern_share(page: Snapshot, outline: Outline, leaves: frozenset[str]) -> float:
    """TreeBLEU's idea: wrappers of one thing are left out on both sides."""
    truth = _true_patterns(page, leaves)
    found = Counter(_patterns(outline.root))
    return sum((truth & found).values()) / sum(truth.values()) if truth else 1.0


def _patterns(node: Node) -> list[tuple[str, frozenset[str]]]:
    own = [(node.tag, frozenset(SAME.get(c.tag, c.tag) for c in node.children))] if len(node.children) > 1 else []
    return own + [p for child in node.children for p in _patterns(child)]


def _true_patterns(page: Snapshot, leaves: frozenset[str]) -> Counter[tuple[str, frozenset[str]]]:
    held = true_sets(page, leaves)
    children: dict[int, list[int]] = {}
    for node in page.nodes:
        if node.index in held:
            children.setdefault(node.parent, []).append(node.index)
    tags = {n.index: n.tag for n in page.nodes}
    owners = {page.owner[leaf] for leaf in leaves}

    def inner(at: int) -> int:
        """Past wrappers of a single thing."""
        below = children.get(at, [])
        return inner(below[0]) if len(below) == 1 and at not in owners and tags[at] in ("div", "span") else at

    found: Counter[tuple[str, frozenset[str]]] = Counter()
    for at in held:
        below = [inner(c) for c in children.get(at, [])]
        if len(below) > 1:
            found[tags[at], frozenset(SAME.get(tags[c], tags[c]) for c in below)] += 1
    return found


PLAIN = {
    "div": "p",
    "span": "p",
    "strong": "p",
    "b": "p",
    "i": "p",
    "em": "p",
    "small": "p",
    "body": "p",
    "dd": "p",
    "dt": "p",
    "section": "p",
    "time": "p",
}


def _tag_share(page: Snapshot, outline: Outline) -> float:
    """Texts whose nearest telling tag (heading, link, button, cell, item, label, paragraph) is the truth's."""
    tags = {n.index: (n.tag, n.parent) for n in page.nodes}
    said = dict(_telling(outline.root, "p"))
    hits = [said.get(e.id) == _true_tag(page.owner[e.id], tags) for e in page.scene.elements if e.text]
    return mean(hits) if hits else 1.0


TELLING = set("h1 h2 h3 h4 h5 h6 a button td th li label".split())


def _true_tag(at: int, tags: dict[int, tuple[str, int]]) -> str:
    while at >= 0:
        tag, at = tags[at]
        if tag in TELLING or tag == "p":
            return tag
    return "p"


def _telling(node: Node, above: str) -> list[tuple[str, str]]:
    tag = node.tag if node.tag in TELLING or node.tag == "p" else above
    if node.tag == "p" and node.ref and above in ("a", "button", "li", "td", "th", "label"):
        tag = above
    own = [(node.ref, tag)] if node.ref else []
    return own + [found for child in node.children for found in _telling(child, tag)]


def report(names: list[str], full: bool) -> None:
    rows = [agreement(load(p)) for p in pages(full) if not names or any(n in p.parent.name for n in names)]
    print(f"{'page':50} groups recall pattern tags containers stacks in-stack ms")
    for r in sorted(rows, key=lambda r: r.groups):
        print(
            f"{r.name:50} {r.groups:5.2f} {r.recall:5.2f} {r.patterns:5.2f} {r.tags:5.2f}"
            f" {r.containers:5} {r.stacks:4} {r.stacked:4} {r.milliseconds:5.1f}"
        )
    print(
        f"{len(rows)} pages: groups {mean(r.groups for r in rows):.3f} (median {median(r.groups for r in rows):.3f}),"
        f" recall {mean(r.recall for r in rows):.3f}, patterns {mean(r.patterns for r in rows):.3f},"
        f" tags {mean(r.tags for r in rows):.3f}, stacks {sum(r.stacks for r in rows)} of"
        f" {sum(r.containers for r in rows)} = {sum(r.stacks for r in rows) / sum(r.containers for r in rows):.2%},"
        f" slowest {max(r.milliseconds for r in rows):.0f} ms"
    )


if __name__ == "__main__":
    report([a for a in sys.argv[1:] if a != "full"], "full" in sys.argv[1:])
