"""The list of packages whose pages are learned from, and which of their pages are of use."""

from __future__ import annotations

import io
import json
import shutil
import tarfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui2code.errors import MissingError, UsageError
from ui2code.learn import template_set, templates
from ui2code.learn.samples import pages_of, shards_of
from ui2code.learn.template_set import ELEMENTS, View, describe, likeness, take, tops, views
from ui2code.learn.templates import LICENCES, ORIGINS, Package, licences_of, packages, paths, unpacked
from ui2code.outline.parse import parse
from ui2code.pipeline import Tools
from ui2code.render.browser import Browser

MEASURED = Path(__file__).parents[3] / "shared" / "data" / "realset-dev" / "manifest.json"
WORDS = "A page about the harbour, its boats and the people who mend the nets there every morning."
GOOD = f"<!doctype html><title>x</title><nav><ul><li><a href=a>Home</a><li><a href=b>Boats</a></ul></nav><main><h1>Harbour</h1><p>{WORDS}</p><ul><li>One boat<li>Two boats</ul><h2>Nets</h2><p>{WORDS}</p></main>"
PAGES = {
    "good.html": GOOD,
    "soup.html": f"<!doctype html>{''.join(f'<div>{WORDS}</div>' * 12)}",
    "bare.html": "<!doctype html><h1>Harbour</h1>",
    "naked.html": "<!doctype html><link rel=stylesheet href=gone.css>" + GOOD,
    "lost.html": "<!doctype html><img src=gone.png alt=Boat>" + GOOD,
    "wide.html": "<!doctype html><div style='width: 3000px'>Wide</div>" + GOOD,
    "full.html": "<!doctype html>" + "<button>Boat</button> " * (ELEMENTS[1] + 50),
}


def test_every_package_is_free_and_told_in_full() -> None:
    every = packages()
    assert len(every) == len({p.key for p in every}) == len({p.name for p in every})
    for package in every:
        assert package.origin in ORIGINS and package.version and package.pages and package.most > 0
        assert LICENCES & set(licences_of(package)), package.name
        assert not any(glob.startswith("/") or ".." in glob for glob in package.pages)


@pytest.mark.skipif(not MEASURED.is_file(), reason="the pages for measuring are not here")
def test_nothing_that_is_measured_with_is_learned_from() -> None:
    pages = json.loads(MEASURED.read_text("utf-8"))["pages"]
    barred = {str(page["source"][part]).lower() for page in pages for part in ("key", "family", "name")}
    barred |= {name.rpartition("/")[2] for name in barred}
    for package in packages():
        parts = {package.name.lower(), package.name.lower().lstrip("@").partition("/")[0]}
        assert not parts & barred
        assert not any(package.name.lower().startswith(f"{name}-") for name in barred)


def test_an_unknown_package_is_told() -> None:
    with pytest.raises(UsageError, match="Did you mean 'semantic-ui'"):
        packages(["semantic-iu"])


def packed(tmp_path: Path, files: dict[str, str]) -> Path:
    path = tmp_path / "it-1.0.0.tgz"
    with tarfile.open(path, "w:gz") as tar:
        for name, text in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(text.encode())
            tar.addfile(entry, io.BytesIO(text.encode()))
        link = tarfile.TarInfo("package/link.html")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
        tar.addfile(link)
    return path


def one(*pages: str, most: int = 9) -> Package:
    return Package("npm", "it", "1.0.0", "MIT", pages or ("*.html",), most)


def test_nothing_is_unpacked_outside_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = packed(tmp_path, {"package/a.html": "a", "package/../../out.html": "b", "package/run.sh": "c"})
    monkeypatch.setattr(templates, "_run", lambda command, folder: shutil.copy(archive, folder))
    folder = unpacked(one(), tmp_path / "cache")
    assert [p.name for p in folder.rglob("*")] == ["a.html"]
    assert not list(tmp_path.rglob("out.html"))
    assert paths(one(), folder) == ["a.html"]
    archive.unlink()
    assert unpacked(one(), tmp_path / "cache") == folder


def test_npm_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingError, match="npm"):
        unpacked(one(), tmp_path / "cache")


def test_only_useful_pages_are_taken(tmp_path: Path, tools: Tools, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(template_set, "views", lambda name: [View(1280, 800, 1)])
    browser = tools.typesetter
    assert isinstance(browser, Browser)
    site, out = tmp_path / "site", tmp_path / "set"
    site.mkdir()
    for name, text in PAGES.items():
        (site / name).write_text(text)
    (said,) = take(one(), site, browser, out)
    describe(out)
    for why in (
        "not semantic",
        "nearly empty",
        "without a style sheet",
        "without its pictures",
        "wider than",
        "too full",
    ):
        assert why in said
    split = next(s for s in ("train", "validation", "test") if shards_of(out, s))
    made = list(pages_of(shards_of(out, split)))
    assert {page.name.split("-html")[0] for page in made} == {"npm-it-1-0-0-good"}
    for page in made:
        assert page.picture is not None and page.picture.shape[1] == page.scene.width / 2
        assert {"nav", "a", "main", "h1", "ul", "li", "p"} <= {node.tag for node in page.outline.root.walk()}
    assert list(take(one(), site, browser, out)) == ["it  is there"]


def test_outlines_alike() -> None:
    def read(text: str) -> bytes:
        outline, findings = parse(text)
        assert not findings
        return likeness(outline.root)

    two = read('<div><ul><li ref="e1"/><li ref="e2"/></ul></div>')
    assert two == read('<div><ul><li ref="e3"/></ul></div>')
    assert two != read('<div><ol><li ref="e1"/><li ref="e2"/></ol></div>')


@settings(max_examples=40)
@given(st.lists(st.integers(0, 20_000)), st.integers(1, 20_000), st.text(max_size=3))
def test_places_are_apart_and_hold_something(starts: list[int], high: int, name: str) -> None:
    for view in views(name):
        found = tops(starts, high, view)
        assert found[0] == 0 and len(found) <= view.places
        assert all(b - a > view.height / 2 for a, b in zip(found, found[1:]))
        assert all(top < high - 0.4 * view.height for top in found[1:])


def test_a_place_is_where_something_begins() -> None:
    assert tops([40, 700, 2390], 4800, View(1280, 800, 3)) == [0, 684, 2374]
