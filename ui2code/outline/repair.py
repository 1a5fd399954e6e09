"""Mends an outline where only one mending makes sense; what is missing is planned, what cannot be mended is replaced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from ui2code.outline.check import check, finding, fits
from ui2code.outline.grammar import COMPONENT, CONTROL_TAGS, LEAF_TAGS, TAGS
from ui2code.outline.insert import insert
from ui2code.outline.nest import nested
from ui2code.types import Drop, Element, Finding, Kind, Node, Outline, Scene

Planner = Callable[[Scene], Outline]


def repair(outline: Outline, scene: Scene, fallback: Planner) -> tuple[Outline, tuple[Finding, ...]]:
    """An outline that passes ``check``, and a warning for each thing that was mended.

    ``fallback`` plans the elements that are missing, and the whole scene where mending does not succeed.
    """
    if not check(outline, scene):
        return outline, ()
    mending = _Mending(scene.by_id())
    root = mending.node(outline.root) or Node("div")
    drops = mending.drops(outline.drops, root)
    done = {node.ref for node in root.walk()} | {drop.ref for drop in drops}
    missing = [e for e in scene.elements if e.id not in done]
    for element in missing:
        mending.report(None, f'the {element.kind.value} "{element.id}" was missing: placed by geometry', element)
    mended = Outline(_grounded(insert(root, missing, scene, fallback)), drops)
    misplaced = check(mended, scene)
    mending.findings += [replace(f, severity="warning", message=f"{f.message}: put right") for f in misplaced]
    mended = replace(mended, root=nested(mended.root))
    left = check(mended, scene) if misplaced else ()
    if not left:
        return mended, tuple(mending.findings)
    why = replace(left[0], severity="warning", message=f"the outline was planned anew by geometry: {left[0].message}")
    return fallback(scene), (*mending.findings, why)


def _grounded(root: Node) -> Node:
    """The outermost node holds the page; a lone leaf gets a page around it, and an empty page stays one."""
    return root if root.children or not root.ref else Node("div", (root,), layout="column")


@dataclass
class _Mending:
    """One pass from the top down; ``used`` are the refs already met."""

    known: dict[str, Element]
    used: set[str] = field(default_factory=set)
    names: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def report(self, node: Node | None, message: str, element: Element | None = None) -> None:
        self.findings.append(replace(finding(node, message, element.box if element else None), severity="warning"))

    def node(self, node: Node) -> Node | None:
        """``node`` mended with all it holds; None if nothing is left of it."""
        node = self._component(self._reference(node))
        if node.component:
            self.names.append(node.component)
        children = tuple(made for child in node.children if (made := self.node(child)))
        if node.component:
            self.names.pop()
        if node.ref is None and not children:
            self.report(node, f"<{node.tag}> is empty: left out")
            return None
        return self._tag(self._correction(self._opened(replace(node, children=children))))

    def _reference(self, node: Node) -> Node:
        if node.ref is None:
            return node
        if node.ref not in self.known:
            self.report(node, f'"{node.ref}" names nothing in the scene: left out')
        elif node.ref in self.used:
            self.report(node, f'"{node.ref}" is used a second time: the first place counts', self.known[node.ref])
        else:
            self.used.add(node.ref)
            return node
        return replace(node, ref=None, text=None)

    def _component(self, node: Node) -> Node:
        name = node.component
        if name is None or (COMPONENT.match(name) and name not in self.names):
            return node
        mended = "".join(
            part[:1].upper() + part[1:] for part in "".join(c if c.isalnum() else " " for c in name).split()
        )
        valid = COMPONENT.match(mended) and mended not in self.names
        self.report(node, f'component="{name}" ' + (f"renamed to {mended}" if valid else "left out"))
        return replace(node, component=mended if valid else None)

    def _opened(self, node: Node) -> Node:
        """A leaf element that holds others becomes one of a group."""
        element = self.known.get(node.ref or "")
        if element is None or not node.children or element.kind in (Kind.SHAPE, Kind.IMAGE, Kind.CONTROL):
            return node
        self.report(
            node, f'the {element.kind.value} "{element.id}" can\'t hold anything: put beside what it held', element
        )
        own = Node(LEAF_TAGS[element.kind], ref=node.ref, text=node.text)
        return replace(node, tag="div", ref=None, text=None, layout=None, children=(own, *node.children))

    def _correction(self, node: Node) -> Node:
        element = self.known.get(node.ref or "")
        if node.text is None or (element and element.kind is Kind.TEXT and node.text.isprintable() and node.text):
            return node
        self.report(node, "a correction without a text to correct, or not one line: left out", element)
        return replace(node, text=None)

    def _tag(self, node: Node) -> Node:
        element = self.known.get(node.ref or "")
        rule = TAGS.get(node.tag)
        if element is None:
            valid = rule is not None and rule.holds
        else:
            valid = fits(node.tag, element) and not (node.children and rule and not rule.holds)
        if valid:
            return node
        tag = "div" if element is None else natural_tag(element, bool(node.children))
        self.report(node, f"<{node.tag}> became <{tag}>", element)
        return replace(node, tag=tag)

    def drops(self, drops: tuple[Drop, ...], root: Node) -> tuple[Drop, ...]:
        kept: dict[str, Drop] = {}
        refs = {node.ref for node in root.walk()}
        for drop in drops:
            if drop.ref in self.known and drop.ref not in refs and drop.ref not in kept and drop.reason.strip():
                kept[drop.ref] = drop
            else:
                self.report(None, f'the drop of "{drop.ref}" does not count')
        return tuple(kept.values())


def natural_tag(element: Element, holds: bool) -> str:
    """The tag an element gets when nothing is said about it."""
    if element.control is not None:
        return CONTROL_TAGS[element.control]
    return "div" if holds else LEAF_TAGS[element.kind]
