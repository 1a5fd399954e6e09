"""`ui2code watch` as an editor runs it: real saves of every kind, and every way to end."""

from __future__ import annotations

import io
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.editor import Problem, seen
from tests.cli.watching import MARKUP, Round, family, left_behind, watching, write
from tests.servers import served
from ui2code.pipeline import Tools
from ui2code.types import Project
from ui2code.vscode.tasks import BACKGROUND, MATCHER

APP, CSS = "src/App.tsx", "src/app.css"


def png(files: dict[str, str], tools: Tools) -> bytes:
    """What the small project looks like."""
    project = Project("react", "index.html", {name: text.encode() for name, text in files.items()})
    out = io.BytesIO()
    Image.fromarray(tools.renderer.render(project, 400, 1.0, 200).pixels).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def folder(tmp_path: Path, tools: Tools) -> Path:
    """A mockup, and in ``app`` the project that looks like it."""
    write(MARKUP, tmp_path / "app")
    (tmp_path / "mockup.png").write_bytes(png(MARKUP, tools))
    return tmp_path


def kinds(found: Round) -> set[str]:
    return {line.rpartition("[")[2].rstrip("]") for line in found.findings}


@pytest.mark.slow
def test_a_day_in_an_editor(folder: Path, tools: Tools) -> None:
    app = folder / "app"
    wider = MARKUP[CSS].replace("24px", "40px")
    with watching("mockup.png", "app", cwd=folder) as watch:
        first = watch.round()
        assert first.begin == "ui2code watch: judging app"
        assert first.findings == ()
        assert first.end.startswith("ui2code watch: done, score 1.000, 0 findings, ")

        (app / CSS).write_text(wider)
        saved = watch.round()
        assert f"app/{APP}:4:7: " in saved.findings[0]
        assert "moved" in kinds(saved)

        (app / "src/.app.css.tmp").write_text(MARKUP[CSS])
        os.replace(app / "src/.app.css.tmp", app / CSS)
        assert watch.settled().findings == ()

        (app / APP).write_text(MARKUP[APP].replace("</h1>", "</h2>"))
        broken = watch.settled()
        assert broken.findings[0].startswith(f"app/{APP}:4:")
        assert kinds(broken) == {"syntax"}
        assert "not judged" in broken.end

        write({APP: MARKUP[APP].replace(">Send<", ">Cancel it all<"), CSS: wider}, app)
        both = watch.settled()
        assert "moved" in kinds(both)
        assert [line for line in both.findings if "Cancel it all" in line]

        (app / CSS).unlink()
        gone = watch.settled()
        assert "app/src/main.tsx:3:8: error: " in gone.findings[0]
        write(MARKUP, app)
        assert watch.settled().findings == ()

        (folder / "mockup.png").write_bytes(png({**MARKUP, CSS: wider}, tools))
        assert "moved" in kinds(watch.settled())
        (folder / "mockup.png").write_bytes(b"not any more")
        assert watch.settled().findings[0].startswith("mockup.png:1:1: error: ")

        write({"src/parts/Extra.tsx": "export const x = 1;\n"}, app)
        watch.settled()  # a folder that was not there before
        write({"src/parts/Extra.tsx": "export const x = 2;\n"}, app)
        watch.settled()
        write({"node_modules/.vite/x.js": "1", "src/.App.tsx.swp": "", ".git/index": ""}, app)
        assert watch.quiet(), "what tools and editors leave beside the sources is no save"
        code, said = watch.end(signal.SIGINT)
    assert (code, said) == (130, "ui2code watch: stopped\n")
    as_an_editor_sees_it(folder, watch.printed)


def as_an_editor_sees_it(folder: Path, lines: list[str]) -> None:
    """Begin and end alternate, and every line between them is a problem at a place that exists."""
    found = seen(lines, {**MATCHER, "background": BACKGROUND})
    assert None not in found
    frames = [one for one in found if isinstance(one, str)]
    assert frames == ["begin", "end"] * (len(frames) // 2)
    assert (found[0], found[-1]) == ("begin", "end")
    problems = [one for one in found if isinstance(one, Problem)]
    assert {"mockup.png", f"app/{APP}", "app/src/main.tsx"} <= {one.file for one in problems}
    assert all((folder / one.file).exists() for one in problems)


def test_stopped_in_the_middle(folder: Path) -> None:
    with watching("mockup.png", "app/index.html", cwd=folder) as watch:
        assert watch.begun() == "ui2code watch: judging app/index.html"
        assert watch.end(signal.SIGTERM) == (143, "ui2code watch: stopped\n")


@pytest.mark.slow
def test_killed(folder: Path) -> None:
    """Nothing can be tidied up then; what was started ends by itself when its pipes close."""
    with watching("mockup.png", "app", cwd=folder) as watch:
        watch.round()
        started = family(watch.process.pid)
        watch.process.kill()
    assert not left_behind(started)


@pytest.mark.slow
def test_a_folder_that_goes_away(folder: Path) -> None:
    (folder / "page").mkdir()
    (folder / "page/index.html").write_text("<!doctype html><h1>Harbour news</h1>")
    with watching("mockup.png", "page", cwd=folder) as watch:
        assert watch.round().findings
        (folder / "page").rename(folder / "aside")
        (folder / "page").mkdir()
        (folder / "page/index.html").write_text("<!doctype html><h1>Harbour news</h1>")
        assert watch.settled().findings, "a folder swapped for another is watched on"
        (folder / "page/index.html").write_text("<!doctype html><h1>Harbour views</h1>")
        assert [line for line in watch.round().findings if "Harbour views" in line]
        started = family(watch.process.pid)
        assert len(started) > 3, "Node, the browser and its own"
        shutil.rmtree(folder / "page")
        code, said = watch.left(started)
    assert code == 2
    assert said == "ui2code: page is gone, so there is nothing left to watch: start again where it is now.\n"


@pytest.mark.slow
def test_an_address_is_asked_again_when_its_sources_are_saved(folder: Path) -> None:
    page = "<!doctype html>\n<body style='margin:0'>\n<main style='padding:24px'><h1>Harbour news</h1></main>\n"
    write({"index.html": page}, folder / "page")
    with served(folder / "page") as address, watching("mockup.png", address, "--project", "page", cwd=folder) as watch:
        first = watch.round()
        assert first.begin == f"ui2code watch: judging {address}"
        write({"index.html": page.replace("Harbour news", "Harbour noise")}, folder / "page")
        found = watch.settled().findings
        assert [line for line in found if line.startswith("page/index.html:3:") and "noise" in line]
    gone = folder / "page" / "index.html"
    with watching("mockup.png", address, "--project", "page", cwd=folder) as watch:
        assert watch.round().findings[0].startswith(f"{address}: error: Nothing listens at {address}")
        gone.write_text(page)
        assert "not judged" in watch.round().end
        assert watch.end(signal.SIGINT)[0] == 130


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("mockup.png", "nowhere"), "nowhere does not exist"),
        (("nowhere.png", "app"), "nowhere.png does not exist"),
        (("mockup.png", "app/src"), "it has no index.html"),
        (("mockup.png", "https://example.com"), "not on this machine"),
    ],
)
def test_what_cannot_be_watched(
    arguments: tuple[str, str], said: str, folder: Path, refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    assert said in refused("watch", *arguments)
