"""Hand-written pages: the same number gives the same page, they hold what real pages hold, and a set of them can be read."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from click.testing import CliRunner

from ui2code.learn.documents import document
from ui2code.learn.documents.__main__ import command
from ui2code.learn.samples import pages_of, shards_of

WANTED = frozenset(
    "a article aside blockquote button caption code dd div dl dt em fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6"
    " header img input label legend li main nav ol p pre section select small strong table tbody td textarea tfoot th thead tr ul".split()
)
VOID = frozenset(("img", "input", "br", "meta"))


class Reader(HTMLParser):
    """Says which tags a page has; an end without its beginning is an error."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_pages_are_whole_and_hold_what_real_ones_hold() -> None:
    tags: set[str] = set()
    for seed in range(150):
        reader = Reader()
        reader.feed(document(seed))
        assert reader.open == ["html", "body"] or not reader.open
        tags |= reader.tags
    assert tags >= WANTED


def test_a_number_is_a_page() -> None:
    assert document(7) == document(7) != document(8)


def test_a_set_of_them(tmp_path: Path) -> None:
    done = CliRunner().invoke(command, [str(tmp_path), "--count", "3"], catch_exceptions=False)
    assert done.exit_code == 0
    pages = [page for split in ("train", "validation", "test") for page in pages_of(shards_of(tmp_path, split))]
    assert len(pages) >= 3
    assert all(page.picture is not None and page.scene.elements for page in pages)
    assert {"h1", "p", "a"} <= {node.tag for page in pages for node in page.outline.root.walk()}
