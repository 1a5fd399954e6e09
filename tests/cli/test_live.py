"""Pages as real servers show them: traced to source lines where the sources are at hand, to selectors where not."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tests.cli.conftest import FIXTURES
from tests.cli.watching import MARKUP, write
from tests.servers import nobody, served, silent
from ui2code.candidate import Drawn, candidate_of
from ui2code.pipeline import Tools, open_tools
from ui2code.render import capture
from ui2code.render.bundle import bundle
from ui2code.render.worker import Worker
from ui2code.sources import read_project
from ui2code.types import Mockup, Source

PAGE = """<!doctype html>
<link rel="stylesheet" href="page.css">
<body style="margin:0">
<div id="app" class="page">
<h1 class="_title_1x2y_3">Harbour news</h1>
<ul><li>High water</li><li class="low">Low <b>water</b></li></ul>
</div>
<script>document.title = "news"</script>
"""


@pytest.fixture(scope="module")
def local(tools: Tools) -> Iterator[Tools]:
    """Tools that may reach this machine's servers; ``tools`` only says whether there is a browser."""
    with open_tools(local=True) as opened:
        yield opened


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write({"index.html": PAGE, "page.css": "h1 { color: #123456 } ul { padding: 40px }"}, tmp_path / "site")
    return tmp_path / "site"


def drawn(address: str, folder: Path | None, tools: Tools) -> Drawn:
    mockup = Mockup("m", np.full((300, 400, 3), 255, np.uint8), 1.0, "")
    return candidate_of(address, folder)(mockup, tools)


def test_the_sources_of_a_page_that_is_served_as_it_is(site: Path, local: Tools) -> None:
    with served(site) as address:
        page = drawn(address, site, local)
    sources = {node.tag: node.source for node in page.rendering.nodes}
    assert sources["h1"] == Source("index.html", 5, 1)
    assert sources["b"] == Source("index.html", 6, 44)
    assert sources["body"] is None
    assert (page.root, page.page, page.notes) == (site, address, ())
    style = next(node.style for node in page.rendering.nodes if node.tag == "h1")
    assert style["color"] == "rgb(18, 52, 86)"


def test_selectors_of_a_page_whose_sources_nobody_knows(site: Path, local: Tools) -> None:
    with served(site) as address:
        page = drawn(address, None, local)
    named = {node.selector: node.text for node in page.rendering.nodes}
    assert list(named) == ["body", "#app", "h1", "ul", "li:nth-of-type(1)", "li.low", "b"]
    assert all(node.source is None for node in page.rendering.nodes)


def test_a_page_that_carries_marks(tmp_path: Path, local: Tools) -> None:
    """As our own preview does: nothing has to be known of its sources."""
    write(MARKUP, tmp_path / "app")
    with Worker() as worker:
        write({"index.html": bundle(read_project(tmp_path / "app"), worker)}, tmp_path / "preview")
    with served(tmp_path / "preview") as address:
        page = drawn(address, None, local)
    assert [(n.tag, n.source) for n in page.rendering.nodes] == [
        ("main", Source("src/App.tsx", 3, 5)),
        ("h1", Source("src/App.tsx", 4, 7)),
        ("button", Source("src/App.tsx", 5, 7)),
    ]


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"index.html": "<!doctype html><p>Something else"}, "is not what http://localhost:"),
        (MARKUP | {"src/App.tsx": "export function App( {"}, "src/App.tsx:1:"),
    ],
)
def test_sources_that_are_not_its_own(other: dict[str, str], said: str, site: Path, local: Tools) -> None:
    write(other, site.parent / "other")
    with served(site) as address:
        page = drawn(address, site.parent / "other", local)
    assert [note for note in page.notes if note.startswith("sources unknown: ") and said in note]
    assert "h1" in {node.selector for node in page.rendering.nodes}
    assert all(node.source is None for node in page.rendering.nodes)


@pytest.fixture
def mockup(site: Path, tools: Tools) -> Path:
    """The page, a little different."""
    write({"page.css": "h1 { color: #123456 } ul { padding: 52px }"}, site)
    shown = tools.renderer.render(read_project(site), 400, 1.0, 300)
    Image.fromarray(shown.pixels).save(site.parent / "mockup.png")
    write({"page.css": "h1 { color: #123456 } ul { padding: 40px }"}, site)
    return site.parent / "mockup.png"


@pytest.mark.slow
def test_as_a_user_asks(site: Path, mockup: Path, ui2code: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """In the project's folder its lines; elsewhere the address and a selector."""
    monkeypatch.chdir(site)
    with served(site) as address:
        here = ui2code("score", mockup, address).out.splitlines()
        monkeypatch.chdir(site.parent)
        elsewhere = ui2code("score", mockup, address).out.splitlines()
    assert here[0].startswith("index.html:6:")
    assert [line.partition(": ")[2] for line in elsewhere[:-1]] == [line.partition(": ")[2] for line in here[:-1]]
    assert re.match(rf"{address} (ul|li\S*|b): (error|warning|info): ", elsewhere[0])


@pytest.mark.slow
def test_servers_that_give_no_page(
    site: Path, mockup: Path, refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capture, "ANSWER_SECONDS", 1.0)
    assert "Nothing listens at http://localhost:" in refused("score", mockup, nobody())
    with silent() as address:
        assert f"{address} did not answer within 1 s" in refused("score", mockup, address, code=1)
    with served(site) as address:
        assert f"{address}no answered 404 (Not Found)" in refused("score", mockup, f"{address}no")
        assert f"{address}broken answered 500 (Internal Server Error)" in refused(
            "score", mockup, f"{address}broken", code=1
        )


def test_a_project_where_none_is_wanted(site: Path, mockup: Path, refused: Callable[..., str]) -> None:
    assert "--project says where the sources of an address are" in refused("score", mockup, site, "--project", site)
    assert "it has no index.html" in refused("score", mockup, "http://localhost:1/", "--project", site.parent)
    assert "--project FOLDER" in refused("watch", mockup, "http://localhost:1/")


@pytest.fixture
def vite(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The dev server of a generated project, and its folder."""
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed")
    from ui2code.cli import run

    mockup = FIXTURES / "signin.png"
    assert run(["generate", str(mockup), "-o", str(tmp_path / "app")]) == 0
    installed = subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund"], cwd=tmp_path / "app", capture_output=True, text=True, check=False
    )
    if installed.returncode:
        pytest.skip("npm has no network")
    port = nobody().rpartition(":")[2].rstrip("/")
    process = subprocess.Popen(
        ["npx", "vite", "--port", port, "--strictPort"],
        cwd=tmp_path / "app",
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    yield f"http://localhost:{port}/", tmp_path / "app"
    os.killpg(process.pid, signal.SIGTERM)  # npx and what it started
    process.wait()


@pytest.mark.slow
def test_a_dev_server(vite: tuple[str, Path], local: Tools) -> None:
    address, folder = vite
    wait(address)
    page = drawn(address, folder, local)
    assert page.notes == ()
    ours = drawn(str(folder), None, local).rendering.nodes
    assert [node.source for node in page.rendering.nodes if node.source] == [node.source for node in ours]
    assert {node.source.file for node in ours if node.source} >= {"src/App.tsx", "src/components/Field/Field.tsx"}


def wait(address: str) -> None:
    """Until the server listens."""
    port = int(address.rpartition(":")[2].rstrip("/"))
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("localhost", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(address)
