"""What is wrong with an outline, given the scene it is to describe."""

from __future__ import annotations

from collections.abc import Iterator

from ui2code.outline.grammar import COMPONENT, CONTROL_TAGS, FILE, ID, NOT_WITHIN, TAGS
from ui2code.types import Box, Element, Finding, Kind, Node, Outline, Scene, Source


def check(outline: Outline, scene: Scene) -> tuple[Finding, ...]:
    """Every rule of the language that ``outline`` breaks, in document order; empty means it can be compiled."""
    known = scene.by_id()
    found = [f for node, above in _with_ancestors(outline.root, ()) for f in _node(node, above, known)]
    return (*found, *_usage(outline, known))


def _with_ancestors(node: Node, above: tuple[Node, ...]) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    yield node, above
    for child in node.children:
        yield from _with_ancestors(child, (*above, node))


def finding(node: Node | None, message: str, region: Box | None = None) -> Finding:
    """An error at ``node``, with its place in the text if it came from one."""
    source = Source(FILE, node.line, node.column) if node and node.line else None
    return Finding("outline", "error", message, region, source=source)


def _node(node: Node, above: tuple[Node, ...], known: dict[str, Element]) -> Iterator[Finding]:
    element = known.get(node.ref) if node.ref is not None else None
    region = element.box if element else None
    for message in (*_nesting(node, above), *_reference(node, element, not above), *_names(node, above)):
        yield finding(node, message, region)


def _nesting(node: Node, above: tuple[Node, ...]) -> Iterator[str]:
    rule = TAGS.get(node.tag)
    if rule is None:
        yield f"unknown tag <{node.tag}>"
        return
    parent = above[-1] if above else None
    if rule.parents is not None and (parent is None or parent.tag not in rule.parents):
        yield f"<{node.tag}> must stand in {_tags(rule.parents)}"
    if node.children and not rule.holds:
        yield f"<{node.tag}> can't hold anything"
    outer = TAGS.get(parent.tag) if parent else None
    if parent and outer:
        if outer.children is not None and node.tag not in outer.children:
            yield f"<{parent.tag}> holds only {_tags(outer.children)}, not <{node.tag}>"
        elif outer.holds_phrasing and not rule.phrasing:
            yield f"<{parent.tag}> is part of a text and can't hold <{node.tag}>: use <span>"
    for ancestor in above:
        if ancestor.tag in NOT_WITHIN.get(node.tag, ()):
            yield f"<{node.tag}> can't stand inside <{ancestor.tag}>"
            break


def _tags(names: frozenset[str]) -> str:
    return " or ".join(f"<{name}>" for name in sorted(names))


def _reference(node: Node, element: Element | None, outermost: bool) -> Iterator[str]:
    if node.ref is None:
        if not node.children and not outermost:
            yield f"<{node.tag}> is empty: it has neither ref nor children"
        if node.text is not None:
            yield "a correction needs the ref of the text it corrects"
        return
    if element is None:
        yield f'ref="{node.ref}" names nothing in the scene'
        return
    if not fits(node.tag, element):
        yield f"<{node.tag}> can't be {_named(element)}"
    if element.kind is Kind.TEXT and node.children:
        yield f"{_named(element)} can't hold anything: put it beside the others"
    if node.text is not None and element.kind is not Kind.TEXT:
        yield f"{_named(element)} has no text to correct"
    if node.text is not None and not _printable(node.text):
        yield "a correction is one line of printable text"


def fits(tag: str, element: Element) -> bool:
    """Whether ``element`` may be written with ``tag``."""
    rule = TAGS.get(tag)
    if rule is None or element.kind not in rule.refs:
        return False
    if element.control is None:
        return True
    return tag in (CONTROL_TAGS[element.control], "div", "span") or (element.control == "button" and tag == "a")


def _printable(text: str) -> bool:
    return bool(text) and text.isprintable()


def _named(element: Element) -> str:
    what = element.control or element.kind.value
    return f'the {what} "{element.id}"'


def _names(node: Node, above: tuple[Node, ...]) -> Iterator[str]:
    if node.component is None:
        return
    if not COMPONENT.match(node.component):
        yield f'component="{node.component}" must be PascalCase'
    if any(ancestor.component == node.component for ancestor in above):
        yield f"component {node.component} stands inside itself"


def _usage(outline: Outline, known: dict[str, Element]) -> Iterator[Finding]:
    """Elements used twice, dropped and used, dropped unknown, or not used at all."""
    used: dict[str, Node] = {}
    for node in outline.root.walk():
        if node.ref is None:
            continue
        if node.ref in used:
            yield finding(
                node, f'"{node.ref}" is used a second time', known[node.ref].box if node.ref in known else None
            )
        used.setdefault(node.ref, node)
    dropped: set[str] = set()
    for drop in outline.drops:
        if drop.ref not in known or not ID.match(drop.ref):
            yield finding(None, f'dropped "{drop.ref}" is not in the scene')
        elif drop.ref in used or drop.ref in dropped:
            yield finding(used.get(drop.ref), f'"{drop.ref}" is dropped and used', known[drop.ref].box)
        if not drop.reason.strip():
            yield finding(None, f'"{drop.ref}" is dropped without a reason')
        dropped.add(drop.ref)
    for element in known.values():
        if element.id not in used and element.id not in dropped:
            yield finding(None, f"{_named(element)} is missing{_quoted(element)}", element.box)


def _quoted(element: Element) -> str:
    return f": “{element.text.text}”" if element.text else ""
