"""Text drawn by the browser is read back: the same strings, faces, sizes, colours, and the same pixels."""

from __future__ import annotations

import numpy as np
import pytest

from ui2code.perceive.read import Reader
from ui2code.perceive.text import read_text
from ui2code.render.browser import Browser
from ui2code.types import Element, Kind, Mockup, Text, TextStyle, TypeSample

PEN = 0.3
"""CSS px; a quarter of a pixel is as fine as the browser places glyphs."""


def mockup(browser: Browser, body: str, width: int = 800, scale: float = 1.0) -> Mockup:
    html = f"<!doctype html><style>* {{ margin: 0 }} body {{ font-family: 'Liberation Sans' }}</style><body>{body}"
    shot = browser.capture(html=html, width=width, height=400, scale=scale)
    return Mockup("page", shot.pixels, scale, "")


def texts(elements: tuple[Element, ...]) -> list[Text]:
    assert all(e.kind is Kind.TEXT and e.text for e in elements)
    assert [e.id for e in elements] == [f"t{k}" for k in range(1, len(elements) + 1)]
    return [e.text for e in elements if e.text]


def div(css: str, text: str) -> str:
    return f'<div style="position: absolute; white-space: nowrap; {css}">{text}</div>'


STYLES = {
    "plain": TextStyle("Liberation Sans", 16, color="#333333"),
    "bold heading": TextStyle("Liberation Sans", 32, 700, color="#111827"),
    "serif": TextStyle("Liberation Serif", 18, color="#204060"),
    "mono": TextStyle("Liberation Mono", 14, color="#7a0000"),
    "small light": TextStyle("Liberation Sans", 13, color="#8a94a6"),
    "half bold web face": TextStyle("Inter", 20, 600, color="#1d4ed8"),
    "italic": TextStyle("Liberation Serif", 17, italic=True, color="#000000"),
    "spaced": TextStyle("Inter", 13, 600, color="#475569", letter_spacing=1.5),
}
LEFT = 40
SAID = "Handgloves quickly judge my vow"


def baseline(index: int) -> int:
    return 60 + 60 * index


@pytest.fixture(scope="module")
def specimen(browser: Browser, reader: Reader) -> list[Text]:
    """One line in each style, read in one go: a page has few styles, and they help each other."""
    page = np.full((90 + 60 * len(STYLES), 800, 3), 255, np.uint8)
    drawn = browser.draw([TypeSample(SAID, style) for style in STYLES.values()])
    for index, (pixels, pen, base) in enumerate(drawn):
        x, y = LEFT - round(pen), baseline(index) - round(base)
        page[y : y + pixels.shape[0], x : x + pixels.shape[1]] = pixels
    return texts(read_text(Mockup("specimen", page, 1.0, ""), browser, reader))


@pytest.mark.parametrize("case", STYLES)
def test_style_is_measured(case: str, specimen: list[Text]) -> None:
    found, wanted = specimen[list(STYLES).index(case)], STYLES[case]
    assert found.text == SAID
    assert (found.style.family, found.style.weight, found.style.italic) == (wanted.family, wanted.weight, wanted.italic)
    assert abs(found.style.size - wanted.size) <= 0.25
    assert abs(found.style.letter_spacing - wanted.letter_spacing) <= 0.1
    assert max(abs(int(found.style.color[k : k + 2], 16) - int(wanted.color[k : k + 2], 16)) for k in (1, 3, 5)) <= 6


@pytest.mark.parametrize("case", STYLES)
def test_pen_is_found(case: str, specimen: list[Text]) -> None:
    index = list(STYLES).index(case)
    line = specimen[index].lines[0]
    assert abs(line.x - LEFT) <= PEN
    assert line.baseline == baseline(index)


def test_box_puts_the_first_baseline_where_it_is(browser: Browser, reader: Reader) -> None:
    page = mockup(browser, div("left: 25px; top: 50px; font: 20px/30px 'Liberation Sans'", "Baseline of a line"))
    (element,) = read_text(page, browser, reader)
    text = element.text
    assert text is not None
    assert (text.ascent, text.descent) == (18, 4)
    assert element.box.y + (text.line_height - text.ascent - text.descent) / 2 + text.ascent == text.lines[0].baseline
    # 50 px down, half of 30 - 22 px of leading, then the ascent
    assert text.lines[0].baseline == 50 + 4 + 18


def test_wrapped_lines_are_one_paragraph(browser: Browser, reader: Reader) -> None:
    words = "Everything a small team needs to plan and build and ship good software, without meetings about meetings. "
    page = mockup(browser, f"<p style='width: 300px; padding: 30px; font: 15px/24px sans-serif'>{words * 2}</p>")
    (found,) = texts(read_text(page, browser, reader))
    assert found.text == (words * 2).strip()
    assert len(found.lines) >= 4
    assert found.line_height == 24
    assert found.align == "left"


def test_centred_paragraph(browser: Browser, reader: Reader) -> None:
    css = "width: 260px; margin: 30px; font: 16px/22px 'Liberation Sans'; text-align: center"
    page = mockup(
        browser, f'<p style="{css}">Plan and build and ship good software with people who like what they do</p>'
    )
    (found,) = texts(read_text(page, browser, reader))
    assert found.align == "center"
    assert len(found.lines) == 3


def test_list_items_and_columns_stay_apart(browser: Browser, reader: Reader) -> None:
    items = "".join(f"<li>{t}</li>" for t in ("Home", "Products", "About our company", "Contact"))
    cells = div("left: 400px; top: 30px", "First column") + div("left: 520px; top: 30px", "Second one")
    page = mockup(browser, f"<ul style='padding: 30px 60px; font: 16px/24px sans-serif'>{items}</ul>{cells}")
    found = [t.text for t in texts(read_text(page, browser, reader))]
    assert sorted(found) == sorted(["Home", "Products", "About our company", "Contact", "First column", "Second one"])


def test_link_in_a_sentence_is_a_run(browser: Browser, reader: Reader) -> None:
    link = "<a href='#' style='color: #0055dd; text-decoration: underline'>the manual</a>"
    page = mockup(browser, div("left: 20px; top: 40px; font: 18px 'Liberation Sans'", f"Please read {link} first"))
    (found,) = texts(read_text(page, browser, reader))
    assert found.text == "Please read the manual first"
    runs = found.lines[0].runs
    assert [r.text.strip() for r in runs] == ["Please read", "the manual", "first"]
    assert [r.style.underline for r in runs] == [False, True, False]
    assert runs[1].style.color[1:3] <= "10"
    assert runs[1].style.color[5:7] >= "c8"
    assert runs[0].style.color == runs[2].style.color == "#000000"


def test_bold_lead_in_is_a_run(browser: Browser, reader: Reader) -> None:
    page = mockup(
        browser, div("left: 20px; top: 40px; font: 17px 'Liberation Sans'", "<b>Note:</b> bring your own boat")
    )
    (found,) = texts(read_text(page, browser, reader))
    assert [(r.text.strip(), r.style.weight) for r in found.lines[0].runs] == [
        ("Note:", 700),
        ("bring your own boat", 400),
    ]


def test_twice_the_pixels_same_css(browser: Browser, reader: Reader) -> None:
    body = div("left: 40px; top: 30px; font: 24px 'Liberation Sans'", "Twice as sharp")
    once, twice = (texts(read_text(mockup(browser, body, scale=s), browser, reader))[0] for s in (1.0, 2.0))
    assert once.text == twice.text == "Twice as sharp"
    assert once.style == twice.style
    assert abs(once.lines[0].x - twice.lines[0].x) <= PEN
    assert abs(once.lines[0].baseline - twice.lines[0].baseline) <= 1


def test_icon_beside_a_label_is_left_out(browser: Browser, reader: Reader) -> None:
    icon = "<svg width=16 height=16 style='position:absolute;left:20px;top:43px'><circle cx=8 cy=8 r=6 fill=none stroke=black stroke-width=2 /></svg>"
    others = div("left: 44px; top: 90px; font: 16px 'Liberation Sans'", "Another entry of the menu")
    page = mockup(browser, icon + div("left: 44px; top: 42px; font: 16px 'Liberation Sans'", "Search here") + others)
    found = texts(read_text(page, browser, reader))
    assert [t.text for t in found] == ["Search here", "Another entry of the menu"]
    assert abs(found[0].lines[0].x - 44) <= PEN


def test_a_lone_icon_is_no_letter_and_a_lone_figure_is_text(browser: Browser, reader: Reader) -> None:
    """A document's icon is read as a letter, surely; drawn as one it does not look like it."""
    lines = '<path d="M6 2h9l5 5v15H4V2h2zM14 2v6h6M8 13h8M8 17h8" fill="none" stroke="#345" stroke-width="2"/>'
    icon = f'<svg width="22" height="22" viewBox="0 0 24 24" style="position: absolute; left: 40px; top: 60px">{lines}</svg>'
    row = div("left: 80px; top: 60px; font-size: 18px", "Documents of the house")
    read = texts(
        read_text(mockup(browser, icon + row + div("left: 400px; top: 60px; font-size: 18px", "7")), browser, reader)
    )
    assert sorted(t.text for t in read) == ["7", "Documents of the house"]


def test_tracked_headline_in_a_face_of_its_own(browser: Browser, reader: Reader) -> None:
    """With letter spacing free every face has the width; the letters themselves say which it is."""
    page = np.full((300, 800, 3), 255, np.uint8)
    title = TextStyle("Montserrat", 54, 700, color="#1a1a1a", letter_spacing=-1.2)
    lines = [("Page not found", title, 100)]
    body = TextStyle("Mulish", 20, color="#444444")
    lines += [("The page you are looking for has moved", body, 180), ("Go to the home page", body, 240)]
    drawn = browser.draw([TypeSample(words, style) for words, style, _ in lines])
    for (pixels, pen, base), (_, _, at) in zip(drawn, lines, strict=True):
        x, y = LEFT - round(pen), at - round(base)
        page[y : y + pixels.shape[0], x : x + pixels.shape[1]] = pixels
    read = texts(read_text(Mockup("headline", page, 1.0, ""), browser, reader))[0].style
    assert (read.family, read.size, read.weight) == ("Montserrat", 54, 700)
    assert abs(read.letter_spacing + 1.2) < 0.15


def test_page_without_text(browser: Browser, reader: Reader) -> None:
    assert read_text(mockup(browser, "<div style='height: 200px; background: #dde'></div>"), browser, reader) == ()
