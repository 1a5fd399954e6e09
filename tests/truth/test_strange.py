"""Whatever a page is made of, its truth is a scene and an outline without a finding."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ui2code.outline.check import check
from ui2code.outline.parse import parse
from ui2code.outline.print import to_text
from ui2code.pipeline import Tools
from ui2code.render.browser import Browser
from ui2code.truth import truth_of

TAGS = (
    "div span p a button ul ol li dl dt dd table tr td th tbody caption form fieldset legend label input textarea select "
    "progress meter details summary svg iframe video canvas img h1 h2 nav main header footer article section figure "
    "figcaption blockquote pre code hr br x-card b i u mark small sub dialog menu picture object template slot address"
).split()
STYLES = (
    "", "display:flex", "display:grid", "display:inline-block", "display:none", "display:contents", "position:absolute",
    "position:fixed;top:3px", "float:left", "overflow:hidden;height:9px", "opacity:0", "opacity:.5", "visibility:hidden",
    "background:#123", "background:#1238", "border:1px solid red", "border-top:2px dashed #0a0", "border:30px solid",
    "background:linear-gradient(to top left, red, #00f8 30%, oklch(70% .1 200))", "background:radial-gradient(red, blue)",
    "box-shadow:0 0 9px #0008, inset 0 0 3px red", "border-radius:50%/30%", "transform:rotate(20deg)", "z-index:-1;position:relative",
    "color:transparent", "color:rgb(10 20 30 / 40%)", "font:700 31px/1 serif", "white-space:pre", "direction:rtl",
    "text-overflow:ellipsis;overflow:hidden;white-space:nowrap;width:30px", "columns:2", "writing-mode:vertical-rl",
    "width:0;height:0", "margin:-40px", "background:url(data:image/svg+xml,<svg/>) no-repeat 50% 50%", "font-size:0",
    "background:color-mix(in srgb, red, blue)", "border-collapse:collapse", "clip-path:circle(4px)", "text-transform:uppercase",
)  # fmt: skip
ATTRIBUTES = ("", 'role="button"', 'role="switch" aria-checked="true"', 'type="checkbox" checked', 'type="range"', 'type="date"',
    'data-component="Card"', 'data-component="no name"', 'value="seven"', 'placeholder="hint"', "open", "contenteditable", 'role="progressbar"')  # fmt: skip
WORDS = ("", " ", "Word", "two words ", "long text that goes on and on until it has to be broken somewhere. " * 4, "مرحبا بالعالم",
    "日本語の文", "a\u00adb\u200bc", "\ue001", "&amp;&lt;b&gt;", "\n\tindented\n", "😀 👩‍👩‍👧", "ﬁ", "x" * 300)  # fmt: skip


def elements(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def made(tag: str, style: str, attribute: str, children: list[str]) -> str:
        return f"<{tag} {attribute} style=\"{style}\">{''.join(children)}</{tag}>"

    picked = (st.sampled_from(TAGS), st.sampled_from(STYLES), st.sampled_from(ATTRIBUTES))
    return st.builds(made, *picked, st.lists(inner, max_size=4))


PAGES = st.lists(st.recursive(st.sampled_from(WORDS), elements, max_leaves=25), min_size=1, max_size=5).map("".join)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(PAGES)
def test_any_page(tools: Tools, body: str) -> None:
    assert isinstance(tools.typesetter, Browser)
    html = f"<!doctype html><body>{body}"
    drawn, truth = truth_of(tools.typesetter, html=html, width=400, height=300)
    assert not check(truth.outline, truth.scene)
    assert parse(to_text(truth.outline)) == (truth.outline, ())
    assert all(-1 <= place < len(drawn.nodes) for place in truth.refs.values())
    for element in truth.scene.elements:
        assert element.text is None or all(line.text == line.text.strip() and line.text for line in element.text.lines)
