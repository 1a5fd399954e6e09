"""The html target's files."""

from __future__ import annotations

import json
from dataclasses import replace

from tests.targets.designs import page
from ui2code.render.worker import Worker
from ui2code.targets import target
from ui2code.targets.css import tokens_json
from ui2code.types import Asset, Component, Design, DesignNode, Token, Use


def emitted(design: Design, worker: Worker) -> dict[str, str]:
    files = target("html").emit(design, worker).files
    return {path: data.decode("utf-8", "replace") for path, data in files.items()}


def test_files(worker: Worker) -> None:
    files = emitted(replace(page(), fonts=("Inter",)), worker)
    fonts = {path for path in files if path.startswith("fonts/")}
    assert fonts
    assert files.keys() - fonts == {
        *("README.md", "index.html", "tokens.json", "assets/boat.png", "assets/dot.svg"),
        *(f"styles/{name}.css" for name in ("tokens", "base", "page", "site-nav", "price-card")),
    }
    assert 'url("../fonts/' in files["styles/base.css"]
    assert 'url("../assets/dot.svg")' in files["styles/page.css"]
    assert "@media (max-width: 767.98px) {\n  .page__plans {" in files["styles/page.css"]


def test_italics_come_along_where_something_is_italic(worker: Worker) -> None:
    def faces(style: tuple[tuple[str, str], ...]) -> list[bool]:
        root = DesignNode("p", "x", style)
        files = emitted(Design("", 800, (Component("Page", root),), fonts=("Inter",)), worker)
        assert all(f"/{path.split('/')[1]}" in files["styles/base.css"] for path in files if path.startswith("fonts/"))
        return sorted("italic" in path for path in files if path.startswith("fonts/"))

    assert faces((("color", "red"),)) == [False]
    assert faces((("font-style", "italic"),)) == [False, True]


def test_markup_is_as_people_write_it(worker: Worker) -> None:
    text = emitted(page(), worker)["index.html"]
    assert '<li class="price-card" style="--accent: #b91c1c">\n' in text
    assert "<title>Sailing school &lt;Rates &amp; dates&gt;</title>" in text
    assert '<b class="page__strong">all</b><i> of it</i>!\n' in text
    assert "prettier" not in text


def test_long_items_of_a_row_get_lines_of_their_own(worker: Worker) -> None:
    link = DesignNode(
        "a", "link", (("color", "red"),), attrs=(("href", "#"),), children=("a text that is rather long " * 4,)
    )
    row = DesignNode("div", "row", (("display", "flex"),), children=(link,))
    text = emitted(Design("", 800, (Component("Page", row),)), worker)["index.html"]
    assert '<a class="page__link" href="#">\n        a text' in text


def test_formatting_is_stable(worker: Worker) -> None:
    files = {path: text for path, text in emitted(page(), worker).items() if path.endswith((".html", ".css", ".json"))}
    again = worker.format(files)
    html, html_again = files.pop("index.html"), again.pop("index.html")
    assert again == files
    assert "".join(html_again.split()) == "".join(html.split())  # but for paragraphs, which the formatter would break


def test_a_paragraph_is_one_line(worker: Worker) -> None:
    words = (
        "a text of many words that would not fit into a line of a hundred characters if it had to fit into one".split()
    )
    bold = DesignNode("b", "", children=(" ".join(words),))
    root = DesignNode("div", "", children=(DesignNode("p", "", children=(" ".join(words * 3), " ", bold, "!")),))
    lines = emitted(Design("", 800, (Component("Page", root),)), worker)["index.html"].splitlines()
    assert any(" ".join(words * 3) in line for line in lines)
    assert any(" ".join(words) in line and " ".join(words * 3) not in line for line in lines)
    assert not any("\ufdd0" in line for line in lines)


def test_white_space_that_shows_is_left_alone(worker: Worker) -> None:
    pre = DesignNode(
        "p", "code", (("white-space", "pre-wrap"),), children=("a  b\n  c", DesignNode("b", "", children=(" d",)))
    )
    inline = DesignNode("div", "pill", (("display", "inline-block"),), children=("x",))
    root = DesignNode("div", "", children=(pre, DesignNode("div", "", children=(inline, inline))))
    text = emitted(Design("", 800, (Component("Page", root),)), worker)["index.html"]
    assert '<p class="page__code">a  b\n  c<b> d</b></p>' in text
    assert '<div class="page__pill">x</div><!-- display: inline -->' in text


def test_names_from_outside_stay_inside(worker: Worker) -> None:
    rule = (("color", "red"),)
    evil = Component("../../evil", DesignNode("p", "../x", rule, attrs=(("src", "../../a.png"),)))
    root = DesignNode("div", "</style>", rule, children=(Use("../../evil", ({},)),))
    design = Design(
        "</title>", 800, (Component("Page", root), evil), assets=(Asset("../../a.png", b""), Asset("/a.png", b""))
    )
    files = emitted(design, worker)
    assert {path for path in files if "evil" in path or path.endswith(".png")} == {
        "styles/evil.css", "assets/a.png", "assets/a-2.png"
    }  # fmt: skip
    assert 'src="assets/a.png"' in files["index.html"]
    assert files["index.html"].count("</title>") == 1


def test_nodes_of_one_name_and_different_rules_are_told_apart(worker: Worker) -> None:
    children = tuple(DesignNode("p", "x", (("color", color),)) for color in ("red", "blue", "red"))
    files = emitted(Design("", 800, (Component("Page", DesignNode("div", "", children=children)),)), worker)
    assert files["index.html"].count('class="page__x"') == 2
    assert ".page__x-2 {\n  color: blue;" in files["styles/page.css"]


def test_tokens_in_the_w3c_format() -> None:
    tokens = (
        Token("ink", "#11223380", "color"),
        Token("link", "var(--ink)", "color"),
        Token("gap", "1.5rem", "dimension"),
        Token("fluid", "clamp(1px, 2vw, 3px)", "dimension"),
        Token("lift", "0 2px 4px #000000", "shadow"),
        Token("sky", "linear-gradient(180deg, #000000 0%, #ffffff 50%)", "gradient"),
        Token("bold", "700", "fontWeight"),
        Token("body", "'Inter', sans-serif", "fontFamily"),
    )
    groups = json.loads(tokens_json(tokens))
    assert groups["color"]["ink"]["$value"] == {
        "colorSpace": "srgb", "components": [0.0667, 0.1333, 0.2], "alpha": 0.502, "hex": "#112233"
    }  # fmt: skip
    assert groups["color"]["link"] == {"$value": "{color.ink}"}
    assert groups["dimension"]["gap"] == {"$type": "dimension", "$value": {"value": 1.5, "unit": "rem"}}
    assert groups["dimension"]["fluid"] == {"$value": "clamp(1px, 2vw, 3px)"}
    assert groups["shadow"]["lift"]["$value"]["blur"] == {"value": 4, "unit": "px"}
    assert [stop["position"] for stop in groups["gradient"]["sky"]["$value"]] == [0.0, 0.5]
    assert groups["fontWeight"]["bold"]["$value"] == 700
    assert groups["fontFamily"]["body"]["$value"] == ["Inter", "sans-serif"]
