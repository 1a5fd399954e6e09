"""Whole jobs at the command line, with real parts, on mockups of our own."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from ui2code.cli import run
from ui2code.publish import recover
from ui2code.render.find import find_browsers

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"

pytestmark = pytest.mark.skipif(not list(find_browsers()), reason="no browser")


def files_in(folder: Path) -> dict[str, bytes]:
    """The project: everything but the run data."""
    found = (p for p in folder.rglob("*") if p.is_file() and ".ui2code" not in p.relative_to(folder).parts)
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in found}


def card(path: Path) -> Path:
    """A small mockup: a heading and a box, drawn in a second."""
    image = Image.new("RGB", (420, 240), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((30, 90, 390, 200), fill="#e0e7ff")
    draw.text((30, 30), "Tides today", fill="#111827", font_size=32)
    image.save(path)
    return path


@pytest.fixture(scope="module")
def mockup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The form of the sign-in mockup."""
    path = tmp_path_factory.mktemp("mockup") / "form.png"
    Image.open(FIXTURES / "signin.png").crop((400, 230, 880, 690)).save(path)
    return path


@pytest.fixture(scope="module")
def made(mockup: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An html project made from it."""
    out = tmp_path_factory.mktemp("made") / "form"
    assert run(["generate", str(mockup), "-o", str(out), "--target", "html", "--rounds", "1"]) == 0
    return out


def test_a_project_a_report_and_a_run(made: Path) -> None:
    names = set(files_in(made))
    assert "index.html" in names
    assert not [name for name in names if name.endswith(".tmp")]
    private = made / ".ui2code"
    assert (private / "report.html").stat().st_size > 10_000
    run_folder = private / "runs" / "0001"
    assert {"job.json", "scene.json", "outline.json", "timings.json", "best.json", "done"} <= {
        p.name for p in run_folder.iterdir()
    }
    assert {"project.json", "rendering.png", "verdict.json"} <= {p.name for p in run_folder.glob("draft-*/*")}
    assert [p.suffix for p in (private / "inputs").iterdir()] == [".png"]
    manifest = json.loads((private / "manifest.json").read_text())
    assert set(manifest["files"]) == names
    assert "data-ui2code" not in files_in(made)["index.html"].decode()


def test_its_words_are_in_it(made: Path) -> None:
    html = files_in(made)["index.html"].decode()
    text = " ".join(re.sub(r"<[^>]*>", "", html).split())
    for words in ("Keep me signed in", "Email address", "Send me a link instead"):
        assert words in text


def test_the_project_scores_well_and_a_blank_page_does_not(
    mockup: Path, made: Path, tmp_path: Path, ui2code: Callable[..., Any]
) -> None:
    report = tmp_path / "report.html"
    good = ui2code("score", mockup, made, "--json", "--report", report, "--min-score", "0.5")
    assert good.code == 0, good.err
    data = json.loads(good.out)
    assert report.exists()
    (tmp_path / "blank.html").write_text("<!doctype html><title>x</title><body></body>")
    blank = ui2code("score", mockup, tmp_path / "blank.html", "--min-score", "0.5")
    assert blank.code == 1
    total = float(blank.out.split("score     ")[1].split()[0])
    assert total < 0.2
    assert data["score"] > 0.5
    assert " error: " in blank.out or blank.out.startswith("error: ")


def test_a_picture_scores_against_itself(ui2code: Callable[..., Any], tmp_path: Path) -> None:
    mockup = card(tmp_path / "card.png")
    done = ui2code("score", mockup, mockup, "--json")
    assert done.code == 0, done.err
    assert json.loads(done.out)["score"] == pytest.approx(1.0, abs=1e-6)


def test_findings_name_file_line_and_column(made: Path, tmp_path: Path, ui2code: Callable[..., Any]) -> None:
    """One colour changed by hand in the page's own source is found at a line of it."""
    page = tmp_path / "page.html"
    page.write_text(
        "<!doctype html>\n<body style='margin:0;font:32px Arial'>\n<p style='margin:20px;color:#111827'>Tides today</p>\n"
        "<div style='margin:20px;width:300px;height:100px;background:#e0e7ff'></div>\n</body>\n"
    )
    shot = tmp_path / "shot.png"
    from ui2code.render.browser import open_browser

    with open_browser() as browser:
        pixels = browser.capture(html=page.read_text(), width=420, height=240).pixels
    Image.fromarray(np.ascontiguousarray(pixels)).save(shot)
    page.write_text(page.read_text().replace("#e0e7ff", "#fecaca"))
    done = ui2code("score", shot, page)
    assert done.code == 0, done.err
    assert f"{os.path.relpath(page)}:4:" in done.out or f"{page}:4:" in done.out
    assert "#fecaca" in done.out


@pytest.mark.slow
def test_refused_forced_and_kept(tmp_path: Path, ui2code: Callable[..., Any]) -> None:
    """Without --force nothing happens; with it what a hand changed is kept aside and named in one line."""
    mockup, out = card(tmp_path / "card.png"), tmp_path / "out"
    order = ["generate", mockup, "-o", out, "--target", "html", "--rounds", "0"]
    first = ui2code(*order, "--json")
    assert first.code == 0, first.err
    assert json.loads(first.out)["files"] == sorted(files_in(out))
    before = files_in(out)
    (out / "index.html").write_bytes(b"mine now")
    (out / "notes.txt").write_bytes(b"untouched")
    refused = ui2code(*order)
    assert refused.code == 2
    assert "--force" in refused.err
    assert files_in(out)["index.html"] == b"mine now"
    again = ui2code(*order, "--force")
    assert again.code == 0, again.err
    assert files_in(out) == {**before, "notes.txt": b"untouched"}
    lines = [line for line in again.out.splitlines() if "kept your versions" in line]
    assert len(lines) == 1
    assert [p.read_bytes() for p in (out / ".ui2code" / "kept").rglob("index.html")] == [b"mine now"]


@pytest.mark.parametrize(
    ("kind", "said"),
    [("blank", "the mockup is blank"), ("photo", "is a photo"), ("shapes", "no text was found")],
)
def test_pictures_that_are_hardly_interfaces(kind: str, said: str, tmp_path: Path, ui2code: Callable[..., Any]) -> None:
    """Still a valid project, and a word about it."""
    picture = {"blank": blank, "photo": photo, "shapes": shapes}[kind]()
    mockup, out = tmp_path / f"{kind}.png", tmp_path / "out"
    picture.save(mockup)
    done = ui2code("generate", mockup, "-o", out, "--target", "html", "--rounds", "0")
    assert done.code == 0, done.err
    assert said in done.out
    assert "index.html" in files_in(out)
    score = float(done.out.split("score     ")[1].split()[0])
    assert score > 0.5


def blank() -> Image.Image:
    return Image.new("RGB", (400, 300), "#f5f0e6")


def shapes() -> Image.Image:
    image = Image.new("RGB", (400, 300), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((40, 40, 180, 140), fill="#2563eb")
    draw.rectangle((220, 40, 360, 140), fill="#f59e0b")
    return image


def photo() -> Image.Image:
    """Smooth light with grain, as a camera sees it."""
    rng = np.random.default_rng(5)
    y, x = np.mgrid[0:300, 0:400]
    light = 110 + 60 * np.sin(x / 70) + 50 * np.cos(y / 45 + x / 160)
    grain = rng.normal(0, 9, (300, 400, 3))
    return Image.fromarray(np.clip(light[..., None] * (1.0, 0.85, 0.7) + grain, 0, 255).astype(np.uint8))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["landing", "dashboard", "article", "phone", "signin"])
def test_every_fixture(name: str, tmp_path: Path, ui2code: Callable[..., Any]) -> None:
    done = ui2code("generate", FIXTURES / f"{name}.png", "-o", tmp_path / "out", "--json")
    assert done.code == 0, done.err
    data = json.loads(done.out)
    assert data["score"] >= data["first_draft"] - 1e-9
    assert data["score"] > 0.6
    assert "package.json" in data["files"]


@pytest.mark.slow
def test_same_mockup_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run(["generate", str(FIXTURES / "signin.png"), "-o", str(tmp_path / name), "--rounds", "2"]) == 0
    assert files_in(tmp_path / "one") == files_in(tmp_path / "two")


@pytest.mark.slow
def test_killed_anywhere_and_resumed(tmp_path: Path) -> None:
    """kill -9 at random moments of a forced run: the folder holds the old project or the new; --resume ends the work."""
    out = tmp_path / "out"
    old_mockup, new_mockup = card(tmp_path / "card.png"), FIXTURES / "signin.png"
    assert run(["generate", str(old_mockup), "-o", str(out), "--target", "html", "--rounds", "0"]) == 0
    old = files_in(out)
    order = ["generate", str(new_mockup), "-o", str(out), "--target", "html", "--rounds", "1"]
    fresh = tmp_path / "fresh"
    assert run(["generate", str(new_mockup), "-o", str(fresh), "--target", "html", "--rounds", "1"]) == 0
    new = files_in(fresh)
    rng = random.Random(11)
    for _ in range(6):
        child = subprocess.Popen(
            [sys.executable, "-m", "ui2code", *order, "--force"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(rng.uniform(0.3, 6.0))
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        recover(out)  # what any next command does first
        assert files_in(out) in (old, new)
    assert run([*order, "--resume"]) == 0
    assert files_in(out) == new


def test_a_page_served_on_this_machine(tmp_path: Path, ui2code: Callable[..., Any]) -> None:
    mockup = tmp_path / "card.png"
    card(mockup)
    page = "<!doctype html><body style='margin:0;background:#fff'><h1 style='margin:30px'>Tides today</h1></body>"
    with served(page) as address:
        done = ui2code("score", mockup, address, "--json")
    assert done.code == 0, done.err
    data = json.loads(done.out)
    assert 0 < data["score"] < 1
    assert any(finding["kind"] == "missing" for finding in data["findings"])


@contextmanager
def served(page: str) -> Iterator[str]:
    """A page at a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
