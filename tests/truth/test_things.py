"""What single things of a page become in its scene and outline."""

from __future__ import annotations

import pytest

from ui2code.outline.print import to_text
from ui2code.pipeline import Tools
from ui2code.render.browser import Browser
from ui2code.truth import Truth, truth_of
from ui2code.truth.check import check_truth
from ui2code.types import Element, Gradient, Kind

BASE = "<!doctype html><style>body{margin:0;font:16px/24px 'Liberation Sans'}</style>"


def taken(tools: Tools, body: str) -> Truth:
    assert isinstance(tools.typesetter, Browser)
    return truth_of(tools.typesetter, html=BASE + body, width=800, height=400)[1]


def only(truth: Truth, kind: Kind) -> Element:
    (found,) = [e for e in truth.scene.elements if e.kind is kind]
    return found


CONTROLS = [
    ("<input value=x>", "input", False),
    ("<input type=password placeholder=x>", "input", False),
    ("<textarea>x</textarea>", "textarea", False),
    ("<select><option>x</select>", "select", False),
    ("<input type=checkbox checked>", "checkbox", True),
    ("<input type=radio>", "radio", False),
    ("<div role=switch aria-checked=true style='width:40px;height:20px;background:#080'></div>", "toggle", True),
    ("<button>Go</button>", "button", False),
    ("<a href=# style='display:inline-block;padding:8px;background:#00f'>Go</a>", "button", False),
    ("<progress value=.5></progress>", "progress", False),
    ("<input type=range>", "slider", False),
]


@pytest.mark.parametrize(("html", "control", "checked"), CONTROLS, ids=[c[1] + str(k) for k, c in enumerate(CONTROLS)])
def test_controls(html: str, control: str, checked: bool, tools: Tools) -> None:
    found = only(taken(tools, html), Kind.CONTROL)
    assert (found.control, found.checked) == (control, checked)


TEXTS = [
    ("<p>  two\n words  </p>", ["two words"]),
    ("<p>Hello <b>bold</b> end</p>", ["Hello bold end"]),
    ("<p><span>a</span> <span>b</span></p>", ["a b"]),
    ("<p style='text-transform:uppercase'>straße</p>", ["STRASSE"]),
    ("<p style='width:60px'>one two three</p>", ["one two three"]),
    ("<p>first<br>second</p>", ["first second"]),
    ("<p>first<br><b>second</b></p>", ["first", "second"]),
    ("<p style='width:80px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis'>abcdefghijklmnop</p>", ["abcdefg…"]),
    ("<ol start=4><li>x<li>y</ol>", ["4.", "x", "5.", "y"]),
    ("<p style='display:none'>a</p><p style='visibility:hidden'>b</p><p style='opacity:0'>c</p><p>d</p>", ["d"]),
    ("<details><summary>Sum</summary>hidden</details>", ["Sum"]),
    ("<p style='display:flex;justify-content:space-between'><span>left</span><span>right</span></p>", ["left", "right"]),
    ("<p dir=rtl>مرحبا <b>بالعالم</b> اليوم</p>", ["مرحبا بالعالم اليوم"]),
]  # fmt: skip


@pytest.mark.parametrize(("html", "said"), TEXTS, ids=[str(k) for k in range(len(TEXTS))])
def test_texts(html: str, said: list[str], tools: Tools) -> None:
    truth = taken(tools, html)
    assert [e.text.text for e in truth.scene.elements if e.text] == said


def test_runs_and_lines(tools: Tools) -> None:
    text = only(
        taken(tools, "<p style='width:150px'>Plain words and <a style='color:red'>a link</a> here.</p>"), Kind.TEXT
    ).text
    assert text is not None
    assert [line.text for line in text.lines] == ["Plain words and a", "link here."]
    assert [run.text for run in text.lines[0].runs] == ["Plain words and ", "a"]
    assert text.line_height == 24
    assert text.lines[1].baseline - text.lines[0].baseline == 24


def test_paint(tools: Tools) -> None:
    style = "width:200px;height:100px;opacity:.5;background:linear-gradient(to right,#000,#fff);border-radius:20px"
    paint = only(taken(tools, f"<div style='{style}'></div>"), Kind.SHAPE).paint
    assert paint is not None
    assert paint.gradient == Gradient(90.0, (("#7f7f7f", 0.0), ("#ffffff", 1.0)))
    assert paint.radius == (20.0,) * 4


def test_covered_and_cut(tools: Tools) -> None:
    under = "<div style='position:absolute;left:10px;top:10px;width:50px;height:50px;background:red'></div>"
    cover = "<div style='position:absolute;left:0;top:0;width:90px;height:90px;background:blue'></div>"
    assert only(taken(tools, under + cover), Kind.SHAPE).paint.fill == "#0000ff"  # type: ignore[union-attr]
    cut = f"<div style='position:relative;width:40px;height:40px;overflow:hidden'>{under}</div>"
    box = only(taken(tools, cut), Kind.SHAPE).box
    assert (box.x, box.y, box.w, box.h) == (10, 10, 30, 30)


OUTLINES = [
    ("<ul><li>a<li>b</ul>", '<ul layout="column">'),
    ("<div><div><section data-component=Card><h2>a</h2><p>b</p></section></div></div>", '<section component="Card"'),
    ("<div><x-price-card><h2>a</h2><p>b</p></x-price-card></div>", '<div component="XPriceCard"'),
    ("<div><x-card data-component=Offer><h2>a</h2><p>b</p></x-card></div>", '<div component="Offer"'),
    ("<table><tr><th>a<th>b<tr><td>c<td>d</table>", '<tr layout="row">'),
    ("<nav><a href=#>a</a><a href=#>b</a></nav>", '<nav layout="row">'),
    ("<dl><dt>a<dd>b</dl>", '<dd ref="'),
    ("<button><div>a</div></button>", "<button"),
    ("<my-thing><h1>a</h1><p>b</p></my-thing>", "<h1"),
]


@pytest.mark.parametrize(("html", "holds"), OUTLINES, ids=[str(k) for k in range(len(OUTLINES))])
def test_outlines(html: str, holds: str, tools: Tools) -> None:
    assert holds in to_text(taken(tools, "<style>li,dd,a{display:block}nav{display:flex}</style>" + html).outline)


def test_veil(tools: Tools) -> None:
    """What lies behind a dialog is seen dimmed, and so it is in the truth."""
    page = "<body style='background:#fff'><p style='color:#f00'>far</p><div style='position:absolute;inset:0;height:400px;background:#00000080'></div>"
    scene = taken(tools, page + "<p style='position:relative'>near</p>").scene
    assert scene.ground.fill == "#7f7f7f"
    assert [e.text.style.color for e in scene.elements if e.text] == ["#7f0000", "#000000"]
    assert all(e.kind is Kind.TEXT for e in scene.elements)


@pytest.mark.parametrize("size", [13, 15, 16, 17])
def test_fields_of_any_height(size: int, tools: Tools) -> None:
    """Words in fields lie where the pixels are, whatever the height, the line and the face."""
    field = "position:absolute;left:10px;border:1px solid #ccc;padding:0 8px;font:{}px/{} 'Liberation Sans';height:{}px;top:{}px"
    heights = (36, 37, 40.5, 41, 43.25)
    lines = ("normal", "20px", "1.5")
    styles = [field.format(size, lines[k % 3], h, 10 + 60 * k) for k, h in enumerate((*heights, *heights))]
    html = BASE + "".join(f"<input value=Hxl style='{style}'>" for style in styles)
    assert isinstance(tools.typesetter, Browser)
    drawn, truth = truth_of(tools.typesetter, html=html, width=400, height=700)
    assert not [f for f in check_truth(truth.scene, drawn.pixels) if f.kind == "ink"]
