"""The outline language: parse, print, check, repair."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.outline.scenes import control, icon, image, scene, shape, text
from tests.outline.strategies import described, nonsense
from ui2code.outline.check import check
from ui2code.outline.parse import parse
from ui2code.outline.planner import plan
from ui2code.outline.print import to_text
from ui2code.outline.repair import repair
from ui2code.types import Node, Outline, Scene


@settings(max_examples=150, deadline=None)
@given(described())
def test_print_then_parse_is_the_identity(case: tuple[Outline, Scene]) -> None:
    outline, what = case
    assert check(outline, what) == ()
    assert parse(to_text(outline)) == (outline, ())


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_parses(words: str) -> None:
    parse(words)


@settings(max_examples=150, deadline=None)
@given(nonsense())
def test_repair_always_ends_in_a_valid_outline(case: tuple[Outline, Scene]) -> None:
    outline, what = case
    mended, findings = repair(outline, what, plan)
    assert check(mended, what) == ()
    assert bool(findings) or mended == outline


PLACES = [
    ("<div>\n  <p ref='e1'/> hello\n</div>", "2:17", "text “hello” between tags"),
    ("<div>\n  <p ref='e1' class='x'/></div>", "2:15", "unknown attribute class"),
    ("<div layout='flow'/>", "1:1", "must be one of row, column, grid, stack"),
    ("<div>\n</section></div>", "2:1", "</section> closes nothing"),
    ("<div>\n <section><p ref='e1'/></div>", "2:2", "<section> is never closed"),
    ("<div/>\n<div/>", "2:1", "one outermost element"),
    ("<drop ref='e1'/><div/>", "1:1", "a drop needs both"),
    ("", "1:1", "there is no element"),
    ("<p ref='e1' ref='e2'/>", "1:13", "given twice"),
    ("<p ref='é'/><b>é</b>é <i x='1'/>", "1:13", "one outermost element"),
]


@pytest.mark.parametrize(("source", "place", "message"), PLACES)
def test_syntax_findings_say_where(source: str, place: str, message: str) -> None:
    _, findings = parse(source)
    assert any(str(f).startswith(f"outline.html:{place}: error: ") and message in f.message for f in findings), findings


def test_what_html_leaves_open_is_read_as_html_reads_it() -> None:
    outline, findings = parse("<ul><li ref='a'><li ref='b'></ul>")
    assert outline.root.children == (Node("li", ref="a"), Node("li", ref="b"))
    assert findings == ()


def test_fields_hold_what_is_seen_in_them() -> None:
    outline, findings = parse('<div><input ref="a"><span ref="b"/></input><input ref="c"><hr ref="d"/></div>')
    assert outline.root.children == (
        Node("input", (Node("span", ref="b"),), "a"),
        Node("input", ref="c"),
        Node("hr", ref="d"),
    )
    assert findings == ()


def page() -> Scene:
    """e0 card, e1 headline, e2 icon, e3 picture, e4 field, e5 its placeholder."""
    return scene(
        shape(40, 40, 400, 300),
        text("Headline", 60, 60, 32),
        icon(60, 120),
        image(600, 40, 300, 200),
        control("input", 60, 200, 200, 40),
        text("Your name", 70, 210),
    )


GOOD = (
    '<div layout="row"><div ref="e0"><h1 ref="e1"/><img ref="e2"/><input ref="e4"><span ref="e5"/></input></div>'
    '<img ref="e3"/></div>'
)

BROKEN = [
    (GOOD.replace('<img ref="e3"/>', ""), 'the image "e3" is missing'),
    (GOOD.replace('"e2"', '"e77"'), 'ref="e77" names nothing'),
    (GOOD.replace('<img ref="e2"/>', '<img ref="e2"/><img ref="e2"/>'), '"e2" is used a second time'),
    (GOOD.replace("h1", "hr"), "<hr> can't be the text"),
    (GOOD.replace("h1", "blink"), "unknown tag <blink>"),
    (GOOD.replace("h1", "li"), "<li> must stand in <ol> or <ul>"),
    (GOOD.replace("<h1", '<h1 component="hero"'), "must be PascalCase"),
    (GOOD.replace("span", "p"), "use <span>"),
    (GOOD.replace('<h1 ref="e1"/><img ref="e2"/>', '<h1 ref="e1"><img ref="e2"/></h1>'), "can't hold anything"),
    (GOOD.replace("<img ref", '<img text="x" ref', 1), "has no text to correct"),
    (GOOD.replace("<h1", "<nav></nav><h1"), "<nav> is empty"),
    (GOOD + '<drop ref="e3" reason="noise"/>', '"e3" is dropped and used'),
    (GOOD + '<drop ref="e55" reason="noise"/>', 'dropped "e55" is not in the scene'),
    (
        GOOD.replace('<div ref="e0">', '<a ref="e0"><a ref="e1"/>')
        .replace('<h1 ref="e1"/>', "")
        .replace("</input></div>", "</input></a>"),
        "<a> can't stand inside <a>",
    ),
]


def test_a_good_outline_has_no_findings() -> None:
    assert check(parse(GOOD)[0], page()) == ()


@pytest.mark.parametrize(("source", "message"), BROKEN)
def test_check_names_what_is_broken_and_repair_mends_it(source: str, message: str) -> None:
    outline, _ = parse(source)
    assert any(message in f.message for f in check(outline, page())), check(outline, page())
    mended, findings = repair(outline, page(), plan)
    assert check(mended, page()) == ()
    assert findings
    assert not any("planned anew" in f.message for f in findings)


def test_repair_keeps_the_first_of_two() -> None:
    outline, _ = parse(GOOD.replace('<img ref="e3"/>', '<p ref="e1"/><img ref="e3"/>'))
    mended, _ = repair(outline, page(), plan)
    assert [n.tag for n in mended.root.walk() if n.ref == "e1"] == ["h1"]


def test_repair_puts_the_missing_where_containment_says() -> None:
    outline, _ = parse('<div><div ref="e0" layout="column"><h1 ref="e1"/><img ref="e2"/></div><img ref="e3"/></div>')
    mended, _ = repair(outline, page(), plan)
    card = next(n for n in mended.root.walk() if n.ref == "e0")
    assert [n.ref for n in card.children] == ["e1", "e2", "e4"]
    assert [n.ref for n in card.children[2].children] == ["e5"]


NESTING = [
    ('<div><li ref="e1"/><li ref="e2"/></div>', "div(ul(li,li))"),
    ('<table><tr><td ref="e1"/></tr></table>', "table(tbody(tr(td)))"),
    ('<div><td ref="e1"/></div>', "div(table(tbody(tr(td))))"),
    ('<ul><p ref="e1"/></ul>', "ul(li(p))"),
    ('<div><figcaption ref="e1"/></div>', "div(div)"),
    ('<button ref="e0"><h2 ref="e1"/></button>', "button(span)"),
]


@pytest.mark.parametrize(("source", "expected"), NESTING)
def test_stray_nodes_get_what_html_needs(source: str, expected: str) -> None:
    from ui2code.outline.nest import nested

    def shape_of(node: Node) -> str:
        inner = ",".join(shape_of(child) for child in node.children)
        return f"{node.tag}({inner})" if inner else node.tag

    assert shape_of(nested(parse(source)[0].root)) == expected
