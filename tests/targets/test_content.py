"""Nesting that the HTML parser would not keep."""

from __future__ import annotations

import pytest

from tests.targets.designs import page
from ui2code.targets.content import legal
from ui2code.targets.expand import ExpandedNode, expand
from ui2code.types import Component, Design, DesignNode, Use


def tree(text: str) -> DesignNode:
    """``"p(a div(b))"`` as nodes."""
    stack: list[list[DesignNode]] = [[]]
    tags: list[str] = []
    for token in text.replace("(", " ( ").replace(")", " ) ").split():
        if token == "(":
            stack.append([])
        elif token == ")":
            children = tuple(stack.pop())
            stack[-1][-1] = DesignNode(stack[-1][-1].tag, "", children=children)
        else:
            stack[-1].append(DesignNode(token, ""))
            tags.append(token)
    return stack[0][0]


def written(node: ExpandedNode) -> str:
    children = [written(child) for child in node.children if isinstance(child, ExpandedNode)]
    return node.tag + (f"({' '.join(children)})" if children else "")


CASES = {
    "p(span(div) b)": "div(span(div) b)",
    "p(button(div))": "p(button(div))",
    "a(div(a b))": "a(div(span b))",
    "button(span(button))": "button(span(span))",
    "form(div(form))": "form(div(div))",
    "h1(h2)": "div(h2)",
    "h1(span(h2))": "h1(span(h2))",
    "ul(li(div(li)))": "ul(li(div(div)))",
    "ul(li(ul(li)))": "ul(li(ul(li)))",
    "li(section(li))": "li(section(li))",
    "table(tr(td) div)": "div(div(div) div)",
    "table(thead(tr(th)) tbody(tr(td(table(tr)))))": "table(thead(tr(th)) tbody(tr(td(table(tr)))))",
    "div(tr)": "div(div)",
    "select(option optgroup(option))": "select(option optgroup(option))",
    "select(div)": "div(div)",
    "div(script style body)": "div(div div div)",
    "input(span)": "div(span)",
}


@pytest.mark.parametrize("text", CASES)
def test_tags_give_way(text: str) -> None:
    design = Design("", 800, (Component("Page", tree(text)),))
    assert written(expand(legal(design))) == CASES[text]


def test_components_count_where_they_are_used() -> None:
    chip = Component("Chip", tree("a(div)"))
    root = DesignNode("p", "", children=(DesignNode("a", "", children=(Use("Chip", ({},)),)),))
    assert written(expand(legal(Design("", 800, (Component("Page", root), chip))))) == "div(a(span(div)))"


def test_what_is_legal_stays_the_same_object() -> None:
    design = page()
    assert legal(design) is design


def test_what_gives_way_keeps_its_display_and_common_attributes() -> None:
    cell = DesignNode("td", "c", (("color", "red"),), attrs=(("colspan", "2"), ("title", "x"), ("aria-label", "y")))
    root = legal(Design("", 800, (Component("Page", DesignNode("div", "", children=(cell,))),))).components[0].root
    assert root.children == (
        DesignNode(
            "div", "c", (("display", "table-cell"), ("color", "red")), attrs=(("title", "x"), ("aria-label", "y"))
        ),
    )
