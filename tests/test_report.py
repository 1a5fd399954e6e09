"""The report page: self-contained, safe with any text, usable; looked at by a real browser where there is one."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ui2code import report
from ui2code.errors import OutputError
from ui2code.types import Box, Finding, Mockup, Rendering, Score, Source, Verdict

EVIL = '</script><img src=x onerror="document.title=1"><!-- <script>'
PIXELS = np.full((80, 120, 3), 240, np.uint8)
MOCKUP = Mockup(f"page {EVIL}", PIXELS, 1.0, "00", (EVIL,))
RENDERING = Rendering(PIXELS.copy(), 1.0, 120, 80, (), browser="Chromium")
FINDINGS = (
    Finding(
        "moved",
        "warning",
        f"text {EVIL!r} is 4 px too low",
        Box(10, 10, 40, 12),
        EVIL,
        "y 14",
        Source("index.html", 3, 5),
    ),
    Finding(
        "recoloured",
        "error",
        "heading is #333333",
        Box(10, 30, 40, 12),
        "#1f2937",
        "#333333",
        Source("no such.html", 1, 1),
    ),
    Finding("console", "info", "no region, no source"),
)
VERDICT = Verdict(0.9, (Score("pixels", 0.8, "1"), Score("clip", None, "1", "no weights")), FINDINGS)
CONTENT = report.Content(
    title=f"page {EVIL}",
    mockup=MOCKUP,
    rendering=RENDERING,
    verdict=VERDICT,
    first_total=0.85,
    rounds=(
        report.Round("position", 0.9, True, "3 elements moved", VERDICT),
        report.Round("spacing", 0.88, False, EVIL, None),
    ),
    timings={"perceive": 1.2},
    sources={"index.html": f"<p>\n<b>\n{EVIL}\n</b>".encode()},
    root=Path("/some where/ä"),
    facts={"browser": EVIL},
)


def embedded(page: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    assert found
    data: dict[str, object] = json.loads(found.group(1))
    return data


def test_texts_cannot_become_markup() -> None:
    page = report.page(CONTENT)
    assert "<img src=x" not in page
    assert page.count("</script>") == 2
    assert embedded(page)["title"] == CONTENT.title


def test_the_page_asks_for_nothing() -> None:
    page = report.page(CONTENT)
    assert "default-src 'none'" in page
    addresses = set(re.findall(r"https?://[^\s\"'<]+", page))
    assert addresses <= {"http://www.w3.org/2000/svg"}


def test_findings_carry_their_source() -> None:
    first, second, third = embedded(report.page(CONTENT))["findings"]  # type: ignore[misc]
    assert first["source"] == "index.html:3:5"
    assert first["link"] == "vscode://file/some%20where/%C3%A4/index.html:3:5"
    assert first["excerpt"] == {"first": 1, "line": 3, "lines": ["<p>", "<b>", EVIL, "</b>"]}
    assert second["excerpt"] is None
    assert third["source"] is third["region"] is None


def test_pictures_are_exact() -> None:
    import base64
    import io

    from PIL import Image

    noise = np.random.default_rng(3).integers(0, 256, (20, 30, 3), dtype=np.uint8)
    page = report.page(replace(CONTENT, rendering=replace(RENDERING, pixels=noise)))
    second = re.findall(r"data:image/png;base64,([A-Za-z0-9+/=]+)", page)[1]
    assert np.array_equal(np.asarray(Image.open(io.BytesIO(base64.b64decode(second)))), noise)


def test_marks_inside_texts_are_left_alone() -> None:
    page = report.page(replace(CONTENT, title="<!--DATA--> and <!--MOCKUP-->"))
    assert page.count("data:image/png") == 2
    assert embedded(page)["title"] == "<!--DATA--> and <!--MOCKUP-->"


def test_an_unwritable_place_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="Cannot write"):
        report.write(tmp_path / "file" / "report.html", CONTENT)


def test_in_a_browser(tmp_path: Path) -> None:
    """Runs the page's own code: no error, nothing injected, no sideways scrolling on a phone."""
    from ui2code.render.find import find_browsers

    if not list(find_browsers()):
        pytest.skip("no browser")
    from ui2code.render.browser import open_browser

    path = tmp_path / "report.html"
    report.write(path, CONTENT)
    with open_browser() as browser:
        for width in (1440, 390):
            shown = browser.capture(url=path.as_uri(), width=width)
            assert shown.console == ()
            assert shown.pixels.shape[1] == width
            texts = [node.text for node in shown.nodes]
            assert any("no region, no source" in text for text in texts)
            assert sum(1 for node in shown.nodes if node.tag == "img") == 2
