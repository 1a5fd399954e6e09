"""Design2Code's metrics, ours against a second, literal writing of the definition: within 0.005 on every page.

``python -m tests.evaluators.test_literal`` prints the largest difference for the log.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, NavigableString

from evaluators.bench import read_html
from evaluators.browser import Pages, found_browser, open_pages
from evaluators.design2code import score_blocks as ours
from evaluators.design2code import text_blocks
from tests.evaluators import literal

DATA = Path(os.environ.get("UI2CODE_DATA", Path(__file__).parents[3] / "shared" / "data")) / "design2code-dev"
TOLERANCE = 0.005
PAGES = 24

MADE = [
    "<body style='background:#123'><h1 style='color:#fff'>Calm harbour</h1><p>We <b>rent</b> boats <i>by the hour</i> and "
    "<a href='#'>large ones</a> by the week.</p><ul><li>one</li><li>two</li><li>two</li></ul></body>",
    "<body><table><tr><th>Name</th><th>Fee</th></tr><tr><td>Mooring</td><td>12</td></tr><tr><td>Winter</td><td>90</td></tr>"
    "</table><footer>Imprint <span>Privacy</span></footer><button>Book now</button></body>",
]


def damaged(html: str, seed: int) -> str:
    """Texts dropped, cut, swapped, split, recoloured and indented, so that every part of the metric has work to do."""
    rng, soup = random.Random(seed), BeautifulSoup(html, "html.parser")
    nodes = [
        n for n in soup.find_all(string=True) if type(n) is NavigableString and n.strip() and n.parent.name != "style"
    ]
    for node in nodes:
        kind, words = rng.choice(["", "", "", "drop", "cut", "split", "tint", "indent"]), node.split()
        if kind == "drop":
            node.replace_with(" ")
        elif kind == "cut":
            node.replace_with(" ".join(words[: max(1, len(words) * 2 // 3)]))
        elif kind == "split" and len(words) > 1:
            second = soup.new_tag("span", style="display:block")
            second.string = " ".join(words[len(words) // 2 :])
            node.insert_after(second)
            node.replace_with(" ".join(words[: len(words) // 2]))
        elif kind in ("tint", "indent"):
            wrap = soup.new_tag("span", style="color:#c0392b" if kind == "tint" else "margin-left:40px")
            node.wrap(wrap)
    return str(soup)


def both(pages: Pages, file: Path, candidate: str, reference: str) -> tuple[list[float], list[float]]:
    """(ours, literal), each block, text, position, color."""

    def render(html: str):  # type: ignore[no-untyped-def]
        return pages.shoot(file, html)

    mine = ours(text_blocks(candidate, render), text_blocks(reference, render))
    told = literal.scores(literal.blocks_of(candidate, render), literal.blocks_of(reference, render))
    return [mine.block, mine.text, mine.position, mine.color], list(told)


def apart(pages: Pages, file: Path, candidate: str, reference: str) -> float:
    return max(abs(a - b) for a, b in zip(*both(pages, file, candidate, reference), strict=True))


@pytest.fixture(scope="module")
def pages() -> Iterator[Pages]:
    try:
        found_browser("")
    except FileNotFoundError:
        pytest.skip("no browser here")
    with open_pages() as opened:
        yield opened


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_made_pages(pages: Pages, tmp_path: Path, seed: int) -> None:
    file = tmp_path / "page.html"
    file.write_text("replaced", encoding="utf-8")
    for html in MADE:
        mine, told = both(pages, file, damaged(html, seed), html)
        assert mine == pytest.approx(told, abs=TOLERANCE)
        assert min(told) < 1, "an undamaged page shows nothing"


@pytest.mark.slow
@pytest.mark.skipif(not DATA.is_dir(), reason="no real pages here")
def test_real_pages(pages: Pages) -> None:
    found = {
        file.stem: apart(pages, file, damaged(read_html(file), k), read_html(file)) for k, file in enumerate(some())
    }
    assert len(found) >= 20
    assert max(found.values()) <= TOLERANCE, found


def some() -> list[Path]:
    """Pages spread over the set; the longest are left out, as the literal way takes minutes for them."""
    files = sorted((f for f in DATA.glob("*.html")), key=lambda f: f.stat().st_size)
    return files[:PAGES]


if __name__ == "__main__":
    with open_pages() as opened:
        for k, page in enumerate(some()):
            mine, told = both(opened, page, damaged(read_html(page), k), read_html(page))
            worst = max(abs(a - b) for a, b in zip(mine, told))
            print(f"{page.stem:>6}  {' '.join(f'{v:.3f}' for v in told)}  apart {worst:.5f}", flush=True)
