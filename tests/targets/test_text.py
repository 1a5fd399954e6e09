"""Text in HTML and in JSX is the text that was meant."""

from __future__ import annotations

import html
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui2code.targets.text import clean, html_attribute, html_text, js_string, jsx_attribute, jsx_text

JSX = {
    "plain, with 'quotes' & more": "plain, with 'quotes' &amp; more",
    " see ": '{" "}see{" "}',
    "{x}": '{"{x}"}',
    "a < b": '{"a < b"}',
    "two  spaces": '{"two  spaces"}',
    "line\nbreak": '{"line\\nbreak"}',
    "no\u00a0break": "no&nbsp;break",
    "\u200b": "&#x200b;",
    " ": '{" "}',
    "": "",
    "\u00a0": "&nbsp;",
    "C:\\temp": '{"C:\\\\temp"}',
}


@pytest.mark.parametrize("text", JSX)
def test_jsx_text(text: str) -> None:
    assert jsx_text(text) == JSX[text]


def test_whole_text_is_one_node() -> None:
    assert jsx_text("see ", whole=True) == '{"see "}'
    assert jsx_text("see", whole=True) == "see"


def test_jsx_attribute() -> None:
    assert [jsx_attribute(v) for v in ("a", 'a"b', "a&b", "a\nb")] == ['"a"', '{"a\\"b"}', '{"a&b"}', '{"a\\nb"}']


@given(st.text())
def test_html_says_the_same(text: str) -> None:
    assert html.unescape(html_text(text)) == clean(text)
    assert html.unescape(html_attribute(text)[1:-1]) == clean(text)
    assert not re.search(r'["\n\t<]', html_attribute(text)[1:-1])


@given(st.text())
def test_javascript_says_the_same(text: str) -> None:
    assert json.loads(js_string(text)) == clean(text)
