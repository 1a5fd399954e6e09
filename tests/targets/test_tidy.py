"""What is called tidy is what the formatter leaves as it is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.targets.designs import page
from ui2code.render.worker import Worker
from ui2code.targets import TARGETS, target
from ui2code.targets.tidy import is_tidy_css

numbers = st.from_regex(r"-?(\d{1,3}|\d?\.\d{1,2})(px|%|rem|em|fr|deg|s)?", fullmatch=True)
words = st.sampled_from(
    ["auto", "flex-start", "solid", "space-between", "inherit", "Inter", "none", "0", "#FFF", "#1f2937", "+", "/", "-"]
)
strings = st.sampled_from(['"Open Sans"', '"x/y.svg"', "'a'", '""'])
names = st.sampled_from(["var(--x)", "var(--color-ink)", "var( --x )", "VAR(--x)", "--x"])
simple = st.one_of(numbers, words, strings, names)
calls = st.builds(
    lambda name, parts, comma: f"{name}({comma.join(parts)})",
    st.sampled_from(["calc", "repeat", "minmax", "rgb", "linear-gradient", "url", "translateX", "clamp"]),
    st.lists(simple, min_size=1, max_size=3),
    st.sampled_from([", ", ",", " ", " + ", "+"]),
)
values = st.builds(
    lambda parts, gap: gap.join(parts),
    st.lists(st.one_of(simple, calls), min_size=1, max_size=5),
    st.sampled_from([" ", ", ", ",", "  "]),
)
properties = st.sampled_from([
    *("color", "grid-template-columns", "grid-template-areas", "grid", "grid-area", "transition", "box-shadow", "font-family", "--x"),
    *("src", "mask", "will-change", "margin", "font", "content", "Color", "-webkit-mask", "filter", "background-image", "transform"),
])  # fmt: skip
selectors = st.sampled_from(
    [".a", ".a-b__c-2", "body", ":root", "h1,h2", "a:hover", ".A", "BODY", "a  b", "#Id", "Body"]
)


@settings(max_examples=50, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sheets=st.lists(st.tuples(selectors, properties, values), min_size=12, max_size=12))
def test_tidy_rules_are_left_alone(sheets: list[tuple[str, str, str]], worker: Worker) -> None:
    rules = [f"{selector} {{\n  {name}: {value};\n}}\n" for selector, name, value in sheets]
    tidy = "\n".join(rule for rule in rules if is_tidy_css(rule))
    assert worker.format({"a.css": tidy})["a.css"] == tidy


@pytest.mark.parametrize("name", TARGETS)
def test_plain_sheets_are_tidy(name: str, worker: Worker) -> None:
    files = target(name).emit(page(), worker).files
    sheets = [data.decode() for path, data in files.items() if path.endswith(".css") and "base" not in path]
    assert all(is_tidy_css(sheet) for sheet in sheets)
    texts = {path: data.decode() for path, data in files.items() if path.endswith((".css", ".json", ".ts", ".tsx"))}
    assert worker.format(texts) == texts
