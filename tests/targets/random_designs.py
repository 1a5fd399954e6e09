"""Designs nobody would draw: any nesting, any text, props and optional parts in all places."""

from __future__ import annotations

from hypothesis import strategies as st

from ui2code.types import Component, Design, DesignNode, Slot, Use

TAGS = (
    "div section nav ul li p h2 h3 a span b i em button label form table tbody tr td th dl dt dd select option input img "
    "figure figcaption blockquote pre small textarea"
).split()
STYLES = [
    (),
    (("display", "flex"),),
    (("display", "flex"), ("flex-direction", "column"), ("gap", "4px")),
    (("display", "grid"),),
    (("display", "inline"),),
    (("display", "inline-block"),),
    (("display", "inline-flex"), ("white-space", "pre")),
    (("display", "block"), ("padding", "2px")),
    (("display", "contents"),),
    (("position", "absolute"), ("top", "4px")),
    (("white-space", "pre-wrap"),),
    (("white-space", "nowrap"), ("font-weight", "700")),
    (("text-align", "center"), ("border", "1px solid #000000")),
]
PROPS = ("title", "note")
Child = DesignNode | Use | Slot | str
ALPHABET = "ab W.,{}<>&\"'`$\\/\n\t —é€漢字字😀🇩🇪שָׁ\u00a0\u200b\u00ad\u2028\x00"

texts = st.one_of(
    st.sampled_from(
        ["", " ", "Hello", " of it", "the docs ", "{x}", "</p>", "&amp;", "a  b", "long words " * 20, "漢字 " * 40]
    ),
    st.text(ALPHABET, max_size=12),
    st.text(max_size=8),
)
values = st.one_of(st.none(), texts)
styles = st.sampled_from(STYLES)
names = st.sampled_from(["", "title", "row", "row-2", "Row 2", "default"])


def attributes(tag: str, slots: bool) -> st.SearchStrategy[tuple[tuple[str, str | Slot], ...]]:
    value = st.one_of(texts, st.sampled_from([Slot(prop) for prop in PROPS])) if slots else texts
    pairs = [st.tuples(st.just("title"), value), st.tuples(st.just("data-x"), value)]
    if tag == "input":
        pairs = [st.tuples(st.just("placeholder"), value), st.tuples(st.just("value"), texts)]
    if tag == "a":
        pairs = [st.just(("href", "#")), *pairs]
    return st.lists(st.one_of(pairs), max_size=2, unique_by=lambda pair: pair[0]).map(tuple)


@st.composite
def elements(draw: st.DrawFn, depth: int, slots: bool, used: tuple[str, ...]) -> DesignNode:
    tag = draw(st.sampled_from(TAGS))
    leaf = depth == 0 or tag in ("input", "img")
    kinds: list[st.SearchStrategy[Child]] = [
        texts,
        *([st.sampled_from([Slot(prop) for prop in PROPS])] if slots else []),
    ]
    if not leaf:
        kinds += [elements(depth - 1, slots, used)] * 2 + [uses(name) for name in used]
    children = () if tag in ("input", "img") else tuple(draw(st.lists(st.one_of(kinds), max_size=4)))
    return DesignNode(
        tag,
        draw(names),
        draw(styles),
        attrs=draw(attributes(tag, slots)),
        vars=draw(st.sampled_from([(), (("x", "1px"),), *([(("--y", Slot("note")),)] if slots else [])])),
        children=children,
        when=draw(st.sampled_from([None, "note"])) if slots else None,
    )


def uses(component: str) -> st.SearchStrategy[Use]:
    items = st.lists(st.fixed_dictionaries(dict.fromkeys(PROPS, values)), min_size=1, max_size=3)
    return items.map(lambda found: Use(component, tuple(found)))


@st.composite
def designs(draw: st.DrawFn) -> Design:
    inner = Component(
        draw(st.sampled_from(["Chip", "app", "Con", "Map"])), draw(elements(1, True, ())), PROPS, ("note",)
    )
    outer = Component("PriceCard", draw(elements(2, True, (inner.name,))), PROPS, ("note",))
    root = draw(elements(3, False, (inner.name, outer.name)))
    return Design(draw(texts), 1280, (Component("Page", root), outer, inner))
