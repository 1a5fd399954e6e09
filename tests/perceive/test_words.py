"""Lines of several styles, drawn by the browser: only what is really set apart becomes a run, and every word keeps its letters."""

from __future__ import annotations

import numpy as np
import pytest

from ui2code.perceive.ink import find_ink
from ui2code.perceive.read import Reader
from ui2code.perceive.text import read_text
from ui2code.render.browser import Browser
from ui2code.types import Box, Mockup, Text

FILLER = "<p>Another line of the page in its usual setting</p><p>And one more, as pages have more than one</p>"
"""A page's other lines say what is usual on it."""

RUNS = {
    "one style": ("Current year website visitor data", ["Current year website visitor data"]),
    "bold lead-in": ("<b>Note:</b> bring your own boat", ["Note:", "bring your own boat"]),
    "bold word inside": ("Spoken at <b>eleven</b> different events", ["Spoken at", "eleven", "different events"]),
    "link of medium weight": (
        "New to Papermill? <a style='font-weight: 500; color: #7c3aed'>Create an account</a>",
        ["New to Papermill?", "Create an account"],
    ),
    "link underlined with its space": (
        "The town is in <a style='color: #3f92c6; text-decoration: underline'>Southampton County</a> today",
        ["The town is in", "Southampton County", "today"],
    ),
    "two greys": ("BartJS <span style='color: #999999'>2015 to 2016</span>", ["BartJS", "2015 to 2016"]),
}


def shown(browser: Browser, reader: Reader, line: str, font: str) -> list[Text]:
    css = f"<style>* {{ margin: 0 }} body {{ padding: 20px; font: {font} }} p {{ margin-bottom: 14px }}</style>"
    shot = browser.capture(html=f"<!doctype html>{css}<body><p>{line}</p>{FILLER}", width=640, height=200)
    return [e.text for e in read_text(Mockup("page", shot.pixels, 1.0, ""), browser, reader) if e.text]


@pytest.mark.parametrize("font", ["16px Roboto", "17px 'Liberation Sans'"])
@pytest.mark.parametrize("case", RUNS)
def test_only_what_is_set_apart_is_a_run(case: str, font: str, browser: Browser, reader: Reader) -> None:
    line, wanted = RUNS[case]
    found = shown(browser, reader, line, font)[0]
    assert [run.text.strip() for run in found.lines[0].runs] == wanted


STRINGS = (
    "Rates  •  Calculator  •  Table",
    "set_key() and keys_and_values()",
    "X = 1, then Y = 2",
    "RisingStack • 2015",
)


@pytest.mark.parametrize("string", STRINGS)
def test_signs_are_kept(string: str, browser: Browser, reader: Reader) -> None:
    found = shown(browser, reader, string, "18px 'Liberation Sans'")[0]
    assert found.text == " ".join(string.split())


UNDERLINED = {
    "tails cross it": ("Southampton County", True),
    "brackets touch it": ("[ZIP REDACTED]", True),
    "underscores": ("set_key_of_all", False),
    "bars": ("a = b = c", False),
}


@pytest.mark.parametrize("case", UNDERLINED)
def test_underlines_are_told_from_letters(case: str, browser: Browser) -> None:
    text, underlined = UNDERLINED[case]
    tag = "u" if underlined else "span"
    body = f"<p style=\"margin: 20px; font: 16px 'Liberation Sans'\"><{tag}>{text}</{tag}></p>"
    shot = browser.capture(html=f"<!doctype html><body>{body}", width=300, height=60)
    painted = np.argwhere(shot.pixels.min(axis=2) < 128)
    (top, left), (bottom, right) = painted.min(axis=0), painted.max(axis=0) + 1
    ink = find_ink(shot.pixels, Box(float(left), float(top) - 1, float(right - left), float(bottom - top) + 2))
    assert ink is not None
    assert bool(ink.underlines) == underlined


@pytest.mark.parametrize("spaces", ["&nbsp; ", "&nbsp;&nbsp; "])
def test_two_spaces_after_a_sentence_part_no_text(spaces: str, browser: Browser, reader: Reader) -> None:
    line = f"The boat is ready.{spaces}It sails at noon"
    texts = [text.text for text in shown(browser, reader, line, "16px Roboto")]
    assert line.replace("&nbsp;", "\u00a0") in texts


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("just semantic HTML and <mark style='background: #ff0; padding: 2px'>you are done</mark>", ["just semantic HTML and", "you are done"]),
        ("<span style='background: #920de9; color: #fff; padding: 3px 6px'>Hint</span> add this code to a file", ["Hint", "add this code to a file"]),
        ("<b>HILL</b> tall strokes are no ground", ["HILL", "tall strokes are no ground"]),
    ],
)  # fmt: skip
def test_another_ground_parts_a_line(line: str, wanted: list[str], browser: Browser, reader: Reader) -> None:
    found = [text.text for text in shown(browser, reader, line, "17px 'Liberation Sans'")]
    whole = " ".join(found)
    assert all(part in whole for part in wanted)
    colors = {
        run.style.color for text in shown(browser, reader, line, "17px 'Liberation Sans'") for run in text.lines[0].runs
    }
    assert colors <= {"#000000", "#ffffff"}
