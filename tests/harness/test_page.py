"""The page of a run: self-contained, safe with any text, and its controls used in a real browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from evaluators.harness import baseline
from evaluators.harness.outputs.page import written
from evaluators.harness.types import Failure, Limits, Outcome, Session
from evaluators.look import filled
from evaluators.types import Place
from tests.harness.made import FACTS, MOVED, measured, outcome

EVIL = '</script><img src=x onerror="document.title=1"><!-- <script>'
FELL = Failure("fall", "total fell from 0.900 to 0.500", "total")


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """One case of each kind; the failed one is called as nastily as can be."""
    monkeypatch.chdir(tmp_path)
    Path("Page.tsx").write_text(f"one\ntwo\n{EVIL}\nfour\n", encoding="utf-8")
    facts = replace(FACTS, viewport="120x80@1")
    found = (
        replace(MOVED, message=f"text {EVIL}", place=Place("Page.tsx", 3, 2), fresh=True),
        replace(MOVED, place=Place("gone.tsx", 1)),
    )
    bad = measured(0.5, facts=facts, sizes=((120, 90), (120, 80)), differences=found)
    before = baseline.of(measured(0.9, facts=facts), Limits())
    made = (
        outcome("good", measurement=measured(facts=facts)),
        outcome(EVIL, "failed", FELL, measurement=bad, baseline=before, thresholds={"total": 0.8}, again=f"run {EVIL}"),
        outcome("chart", "flaky", FELL, measurement=measured(facts=facts), tries=2),
        outcome("dead", "broken", Failure("broken", "nothing answers"), measurement=None),
    )
    return Session(tuple(pictured(o, tmp_path) for o in made), 1.5, "ui2code 0.1.0", notes=(EVIL,))


def pictured(one: Outcome, folder: Path) -> Outcome:
    place = folder / "check" / one.status
    place.mkdir(parents=True)
    for name, height in (("mockup", 80), ("render", 90)):
        Image.fromarray(np.full((height, 120, 3), 200, np.uint8)).save(place / f"{name}.png")
    return replace(one, pictures=str(place.relative_to(folder)))


def data_of(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    assert found
    data: dict[str, Any] = json.loads(found.group(1))
    return data


def test_texts_cannot_become_markup(session: Session) -> None:
    page = written(session)
    assert "<img src=x" not in page
    assert page.count("</script>") == 2
    assert data_of(page)["cases"][1]["name"] == EVIL
    assert "default-src 'none'" in page
    assert set(re.findall(r"https?://[^\s\"'<]+", page)) <= {"http://www.w3.org/2000/svg"}


def test_what_is_put_in_is_not_searched_for_marks() -> None:
    assert filled("a<!--X-->b<!--Y-->", {"<!--X-->": "<!--Y-->", "<!--Y-->": "!"}) == "a<!--Y-->b!"


def test_findings_have_the_lines_around_them(session: Session) -> None:
    first, second = data_of(written(session))["cases"][1]["findings"]
    assert first["where"] == "Page.tsx:3:2" and first["new"] is True
    assert first["excerpt"] == {"first": 1, "line": 3, "lines": ["one", "two", EVIL, "four", ""]}
    assert second["excerpt"] is None and second["new"] is False


@pytest.fixture
def shown(session: Session, tmp_path: Path) -> Iterator[Any]:
    """The page in a browser, on a phone's screen; a script error fails the test."""
    from playwright.sync_api import sync_playwright

    from ui2code.errors import MissingError
    from ui2code.render.find import find_browser

    try:
        browser_path = find_browser().path
    except MissingError as missing:
        pytest.skip(str(missing))
    path = tmp_path / "report.html"
    path.write_text(written(session), encoding="utf-8")
    errors: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(browser_path), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.goto(path.as_uri())
        yield page
        assert not errors
        browser.close()


def names(page: Any) -> list[str]:
    return [text for text in page.locator("#cases b:visible").all_inner_texts() if text]


def test_used_in_a_browser(shown: Any) -> None:
    """The failed case is open; cases are filtered, pictures compared in four ways, commands shown to be copied."""
    page = shown
    assert page.title() == "2 failed · ui2code check"
    assert page.locator("#sum").inner_text() == "2 of 4 failed"
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert EVIL in page.locator("#head h2").inner_text()
    assert page.locator("#head .command code").all_inner_texts() == [
        'ui2code check pages/</script><img src=x onerror="document.title=1"><!-- <script>.png --approve',
        f"run {EVIL}",
    ]
    page.get_by_role("button", name="Approve").click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.locator("#scores tr.bad td").all_inner_texts() == ["total", "0.500", "0.900", "−0.400", "≥ 0.8"]
    assert page.locator("#count").inner_text().lower() == "2 findings · 1 new"
    page.locator(".finding").first.click()
    assert page.locator("pre .hit").inner_text() == EVIL
    assert page.locator(".marks button.on").count() == 2
    for mode in ("Slider", "Overlay", "Difference", "Side by side"):
        page.get_by_text(mode, exact=True).click()
        shown_now = page.locator("#stage").get_attribute("data-mode")
        assert shown_now == {"Side by side": "side"}.get(mode, mode.lower())
    page.get_by_role("button", name="flaky 1").click()
    assert names(page) == ["chart"]
    page.get_by_role("button", name="all 4").click()
    page.locator("#find").fill("NOTHING ANSWERS")
    assert names(page) == ["dead"]
    page.locator("#cases button:visible").click()
    assert page.locator("#compare").is_hidden() and page.locator("#numbers").is_hidden()
    page.locator("#find").fill("no such thing")
    assert names(page) == [] and page.get_by_text("No case is like that.").is_visible()
