"""Pages that are there already become a set of the same form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.servers import served
from ui2code.codec import decode
from ui2code.dataset.from_html import Source, from_html, key_of, split_of_name
from ui2code.dataset.pages import in_folder, story_ids
from ui2code.dataset.plan import SPLITS
from ui2code.errors import UsageError
from ui2code.learn.samples import pages_of, shards_of
from ui2code.learn.train import words_in
from ui2code.outline.check import check
from ui2code.outline.parse import parse
from ui2code.render.browser import Browser, open_browser
from ui2code.types import Scene

PAGE = "<!doctype html><title>x</title><main><h1>{}</h1><p>Words.</p><a href='{}'>on</a></main>"


@pytest.fixture(scope="module")
def local() -> object:
    with open_browser(allow_loopback=True) as browser:
        yield browser


def folder(root: Path) -> Path:
    (root / "sub").mkdir(parents=True)
    (root / "node_modules").mkdir()
    (root / "index.html").write_text(PAGE.format("One", "sub/two.html"))
    (root / "sub" / "two.html").write_text(PAGE.format("Two", "../index.html"))
    (root / "node_modules" / "not.html").write_text(PAGE.format("Not", ""))
    return root


def records(out: Path) -> dict[str, dict[str, object]]:
    lines = [json.loads(line) for file in out.rglob("*.jsonl") for line in file.read_text("utf-8").splitlines()]
    return {line["source"]: line for line in lines}


def test_a_folder(tmp_path: Path, local: Browser) -> None:
    source = Source(str(folder(tmp_path / "site")), pictures="half")
    taken = list(from_html(source, local, tmp_path / "set"))
    assert [page.name for page in taken] == ["index.html", "sub/two.html"]
    made = records(tmp_path / "set")
    for name, line in made.items():
        outline, findings = parse(str(line["outline"]))
        assert not findings
        assert not check(outline, decode(Scene, line["scene"]))
        assert {"main", "h1", "p", "a"} <= {node.tag for node in outline.root.walk()}
        assert (tmp_path / "set" / split_of_name(name) / "00000" / f"{key_of(name)}.png").is_file()


def test_it_can_be_learned_from(tmp_path: Path, local: Browser) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for number in range(4):
        (site / f"{number}.html").write_text(
            f"<!doctype html><hbr-card><h2>{number}</h2><p>Words.</p></hbr-card><p>x</p>"
        )
    list(from_html(Source(str(site), pictures="none"), local, tmp_path / "set"))
    pages = [page for split in SPLITS for page in pages_of(shards_of(tmp_path / "set", split))]
    assert len(pages) == 4
    assert words_in(tmp_path / "set") == ("Card", "Hbr")


def test_a_server_is_followed_within_its_origin(tmp_path: Path, local: Browser) -> None:
    site = folder(tmp_path / "site")
    (site / "sub" / "two.html").write_text(PAGE.format("Two", "http://example.com/three.html"))
    with served(site) as address:
        taken = list(from_html(Source(f"{address}index.html", pictures="none"), local, tmp_path / "set"))
    assert [(page.name, page.why) for page in taken] == [("index.html", ""), ("sub/two.html", "")]


def test_a_built_storybook(tmp_path: Path, local: Browser) -> None:
    entries = {
        "button--primary": {"type": "story"},
        "intro--docs": {"type": "docs"},
        "button--quiet": {"type": "story"},
    }
    site = tmp_path / "storybook-static"
    site.mkdir()
    (site / "index.json").write_text(json.dumps({"v": 5, "entries": entries}))
    script = "<script>document.body.innerHTML = '<button>' + new URLSearchParams(location.search).get('id') + '</button>'</script>"
    (site / "iframe.html").write_text(f"<!doctype html><body>{script}</body>")
    assert [page.name for page in from_html(Source(str(site), pictures="none"), local, tmp_path / "a")] == [
        "button--primary",
        "button--quiet",
    ]
    with served(site) as address:
        list(from_html(Source(address, pictures="none"), local, tmp_path / "b"))
    for out in ("a", "b"):
        assert "button--quiet" in str(records(tmp_path / out)["button--quiet"]["scene"])


@pytest.mark.parametrize("text", ["{}", "nonsense", '{"entries": 3}', "[]"])
def test_what_is_no_storybook(text: str) -> None:
    assert story_ids(text) == []


def test_nothing_to_take(tmp_path: Path, local: Browser) -> None:
    with pytest.raises(UsageError, match="no HTML file"):
        in_folder(tmp_path)
    with pytest.raises(UsageError, match="no folder"):
        in_folder(tmp_path / "not")
    with pytest.raises(UsageError, match="not on this machine"):
        list(from_html(Source("http://example.com"), local, tmp_path))
