"""Arbitrary valid outlines with the scenes they describe, and arbitrary nonsense."""

from __future__ import annotations

from hypothesis import strategies as st

from ui2code.outline.check import fits
from ui2code.outline.grammar import NOT_WITHIN, TAGS
from ui2code.types import (
    Asset,
    Box,
    Drop,
    Element,
    Kind,
    Node,
    Outline,
    Paint,
    Scene,
    Text,
    TextLine,
    TextRun,
    TextStyle,
)

NAMES = st.from_regex(r"[A-Z][A-Za-z0-9]{0,8}", fullmatch=True)
PRINTABLE = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).filter(
    lambda s: s.isprintable() and s.strip()
)
LAYOUTS = st.sampled_from([None, "row", "column", "grid", "stack"])
KINDS = st.sampled_from(list(Kind))
CONTROLS = st.sampled_from(["input", "textarea", "select", "checkbox", "progress", "button"])


@st.composite
def described(draw: st.DrawFn) -> tuple[Outline, Scene]:
    """An outline that passes the check of its scene."""
    made: list[Element] = []
    root = Node("div", tuple(draw(_node(("div",), made, 3)) for _ in range(draw(st.integers(1, 3)))))
    drops = []
    for _ in range(draw(st.integers(0, 2))):
        made.append(draw(_element(len(made))))
        drops.append(Drop(made[-1].id, draw(PRINTABLE)))
    return Outline(root, tuple(drops)), scene_of(made)


def scene_of(elements: list[Element]) -> Scene:
    return Scene(1000, 800, Paint(), tuple(elements))


@st.composite
def _element(draw: st.DrawFn, number: int) -> Element:
    kind = draw(KINDS)
    x, y = draw(st.integers(0, 900)), draw(st.integers(0, 700))
    box = Box(x, y, draw(st.integers(1, 300)), draw(st.integers(1, 200)))
    words = None
    if kind is Kind.TEXT:
        style = TextStyle("Arial", 16)
        line = TextLine((TextRun("words", style),), box, box.x, box.w, box.y + 12)
        words = Text((line,), style, 18, 14, 4)
    control = draw(CONTROLS) if kind is Kind.CONTROL else None
    asset = Asset("a.png", b"") if kind in (Kind.IMAGE, Kind.ICON) else None
    return Element(f"e{number}", kind, box, text=words, control=control, asset=asset)


@st.composite
def _node(draw: st.DrawFn, above: tuple[str, ...], made: list[Element], depth: int) -> Node:
    """A node that may stand in the last of ``above``; its element and those below are added to ``made``."""
    tag = draw(st.sampled_from(_allowed(above)))
    rule = TAGS[tag]
    element = draw(_element(len(made)))
    refers = fits(tag, element) and draw(st.booleans())
    if refers:
        made.append(element)
    path = (*above, tag)
    leaf = not rule.holds or (refers and element.kind is Kind.TEXT)
    count = 0 if leaf or depth == 0 or not _allowed(path) else draw(st.integers(0, 3))
    children = tuple(draw(_node(path, made, depth - 1)) for _ in range(count))
    if not refers and not children:
        made.append(_fitting(tag, len(made)))
        element, refers = made[-1], True
    text = draw(st.none() | PRINTABLE) if refers and element.kind is Kind.TEXT else None
    return Node(tag, children, element.id if refers else None, None, draw(LAYOUTS), text)


def _fitting(tag: str, number: int) -> Element:
    kind = sorted(TAGS[tag].refs)[0]
    asset = Asset("a.png", b"") if kind in (Kind.IMAGE, Kind.ICON) else None
    control = {"progress": "progress", "textarea": "textarea", "select": "select", "button": "button"}.get(tag, "input")
    if tag == "a":
        control = "button"
    return Element(f"e{number}", kind, Box(0, 0, 10, 10), control=control if kind is Kind.CONTROL else None, asset=asset)  # type: ignore[arg-type]


def _allowed(above: tuple[str, ...]) -> list[str]:
    """The tags that may stand inside the last of ``above``."""
    parent = TAGS[above[-1]]
    return [
        tag
        for tag, rule in sorted(TAGS.items())
        if (rule.parents is None or above[-1] in rule.parents)
        and (parent.children is None or tag in parent.children)
        and (rule.phrasing or not parent.holds_phrasing)
        and not NOT_WITHIN.get(tag, frozenset()) & set(above)
    ]


@st.composite
def nonsense(draw: st.DrawFn) -> tuple[Outline, Scene]:
    """Any tree of any tags, with refs that may repeat, be missing or mean nothing."""
    elements = [draw(_element(k)) for k in range(draw(st.integers(0, 6)))]
    ids = [e.id for e in elements] + ["e99", None, None]
    tags = [*sorted(TAGS), "b", "marquee"]

    def node(depth: int) -> Node:
        children = tuple(node(depth - 1) for _ in range(draw(st.integers(0, 3)))) if depth else ()
        name = draw(st.none() | NAMES | st.just("not a name"))
        text = draw(st.none() | st.just("right") | st.just("two\nlines"))
        return Node(draw(st.sampled_from(tags)), children, draw(st.sampled_from(ids)), name, draw(LAYOUTS), text)

    drops = tuple(
        Drop(draw(st.sampled_from(["e0", "e1", "e77"])), draw(st.sampled_from(["noise", " "])))
        for _ in range(draw(st.integers(0, 2)))
    )
    return Outline(node(2), drops), scene_of(elements)
