"""A suite of small pages, drawn once; runs of ``ui2code check`` in this process with a cache of their own."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image

from ui2code.check.workbench import Workbench
from ui2code.cli import run
from ui2code.errors import MissingError
from ui2code.pipeline import Tools, open_tools
from ui2code.render.find import find_browser

PAGE = """<!doctype html>
<html lang="en">
<head><style>
body { margin: 0; font: 16px/24px Arial; background: #fff; color: #111; }
h1 { margin: 24px; font-size: 28px; line-height: 36px; }
p { margin: 0 24px; }
a { display: inline-block; margin: 24px; padding: 8px 20px; border-radius: 6px; background: #1d4ed8; color: #fff; }
</style></head>
<body>
  <h1>Ferry times</h1>
  <p>Boats leave every half hour.</p>
  <a>Book a seat</a>
</body>
</html>
"""


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Scenes of these tests are kept apart from the user's; the browser is the one found before."""
    with pytest.MonkeyPatch.context() as patch:
        try:
            patch.setenv("UI2CODE_BROWSER", str(find_browser().path))
        except MissingError as missing:
            pytest.skip(str(missing))
        patch.setenv("UI2CODE_CACHE", str(tmp_path_factory.mktemp("cache")))
        patch.delenv("GITHUB_ACTIONS", raising=False)
        yield


@pytest.fixture(scope="session")
def mockup(tools: Tools, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """``PAGE`` as a picture, 400 px wide."""
    from ui2code.types import Project

    pixels = tools.renderer.render(Project("html", "i.html", {"i.html": PAGE.encode()}), 400, 1.0, 220).pixels
    path = tmp_path_factory.mktemp("mockup") / "ferry.png"
    Image.fromarray(pixels).save(path)
    return path


@dataclass
class Suite:
    """A folder suite of one case, ``ferry``, whose page may be changed."""

    root: Path
    cases: list[str] = field(default_factory=lambda: ["ferry"])

    @property
    def page(self) -> Path:
        return self.root / "ferry.html"

    def change(self, before: str, after: str) -> None:
        text = self.page.read_text(encoding="utf-8")
        assert before in text
        self.page.write_text(text.replace(before, after), encoding="utf-8")


@pytest.fixture
def suite(mockup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Suite:
    """In a folder ``pages`` of the folder the test stands in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pages").mkdir()
    shutil.copy(mockup, tmp_path / "pages" / "ferry.png")
    made = Suite(tmp_path / "pages")
    made.page.write_text(PAGE, encoding="utf-8")
    return made


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def unused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


class Warm(Workbench):
    """With the browser and the worker of the whole test run, which it leaves running."""

    def __init__(self, log: Path, patience: float, tools: Tools, local: Tools) -> None:
        super().__init__(log, patience)
        self._browsers[False] = tools.typesetter  # type: ignore[assignment]
        self._browsers[True] = local.typesetter  # type: ignore[assignment]
        self._worker = tools.formatter  # type: ignore[assignment]

    def close(self) -> None:
        self.servers.close()


@pytest.fixture(scope="session")
def local_tools() -> Iterator[Tools]:
    """With a browser that may reach servers of this machine."""
    with open_tools(local=True) as opened:
        yield opened


@pytest.fixture
def warm(tools: Tools, local_tools: Tools, monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs in this process start no browser of their own."""

    @contextmanager
    def opened(log: Path, patience: float = 0.0) -> Iterator[Workbench]:
        bench = Warm(log, patience, tools, local_tools)
        try:
            yield bench
        finally:
            bench.close()

    monkeypatch.setattr("ui2code.check.run.open_workbench", opened)


@pytest.fixture
def check(warm: None, capfd: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """``ui2code check`` with these arguments."""

    def call(*arguments: object) -> Ran:
        capfd.readouterr()
        code = run(["check", *map(str, arguments)])
        done = capfd.readouterr()
        assert "Traceback" not in done.err, done.err[-3000:]
        return Ran(code, done.out, done.err)

    return call
