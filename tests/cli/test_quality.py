"""``ui2code quality`` over projects on disk, as a user runs it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

LINE = re.compile(r"^[^:]+:\d+:\d+: (error|warning|info): .+ \[[\w-]+\]$")

FILES = {
    "index.html": '<!doctype html><html lang="en"><head><title>x</title></head>'
    '<body><div id="root"></div><script type="module" src="/src/main.tsx"></script></body></html>',
    "package.json": '{"name": "x", "private": true}',
    "src/main.tsx": 'import { createRoot } from "react-dom/client";\nimport { App } from "./App";\n'
    'createRoot(document.getElementById("root")!).render(<App />);\n',
    "src/App.tsx": 'import styles from "./App.module.css";\n\nexport function App() {\n  return (\n    <main className={styles.page}>\n'
    '      <h1>Harbour</h1>\n      <h3>Prices</h3>\n      <img className={styles.wide} src="" />\n    </main>\n  );\n}\n',
    "src/App.module.css": ".page {\n  color: #14213d;\n}\n.wide {\n  width: 900px;\n}\n.gone {\n  margin: 0;\n}\n",
}


def project(folder: Path) -> Path:
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_issues_are_lines_an_editor_can_follow(ui2code: Callable[..., Any], tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(project(tmp_path))
    done = ui2code("quality", ".")
    assert done.code == 0, done.err
    issues = [line for line in done.out.splitlines() if line.endswith("]")]
    assert all(LINE.match(line) for line in issues), done.out
    places = {(line.rsplit("[", 1)[1][:-1], line.split(": ")[0]) for line in issues}
    assert places >= {
        ("heading-order", "src/App.tsx:7:7"),
        ("a11y-image-alt", "src/App.tsx:8:7"),
        ("overflow", "src/App.tsx:8:7"),
        ("magic-colour", "src/App.module.css:2:3"),
        ("unused-css", "src/App.module.css:7:1"),
    }
    assert re.search(r"^unused_css\s+0\.333\s+1 of 3 rules$", done.out, re.M)
    assert re.search(r"^types\s+unscored\s+not asked for", done.out, re.M)


def test_as_json(ui2code: Callable[..., Any], tmp_path: Path) -> None:
    data = json.loads(ui2code("quality", project(tmp_path), "--json").out)
    assert data["scores"]["headings"]["value"] == 0.5
    assert data["scores"]["accessibility"]["version"].startswith("axe ")
    assert data["conditions"]["viewports"] == "390, 768, 1600"
    assert {"code", "severity", "message", "place"} == set(data["issues"][0])


def test_a_page_alone(ui2code: Callable[..., Any], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<html lang="en"><head><title>x</title></head><body><main><h2>Prices</h2></main></body></html>')
    done = ui2code("quality", page)
    assert "page.html:1:" in done.out
    assert "heading-order" in done.out


def test_what_is_no_project(refused: Callable[..., str], tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(b"")
    assert "does not exist: give a project folder" in refused("quality", tmp_path / "none")
    assert "is not a project" in refused("quality", tmp_path / "x.png")
    assert "no index.html" in refused("quality", tmp_path)


def test_what_a_page_throws_is_told_at_its_line(ui2code: Callable[..., Any], tmp_path: Path) -> None:
    app = project(tmp_path) / "src/App.tsx"
    app.write_text("export function App() {\n  const none: any = undefined;\n  return <main>{none.boom}</main>;\n}\n")
    done = ui2code("quality", tmp_path)
    assert done.code == 0
    thrown = next(line for line in done.out.splitlines() if line.endswith("[page-error]"))
    assert "src/App.tsx:3:" in thrown
    assert "boom" in thrown


@pytest.mark.slow
def test_a_page_that_never_ends(ui2code: Callable[..., Any], tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("evaluators.quality.page.LOAD_SECONDS", 2.0)
    (tmp_path / "index.html").write_text("<html><body><script>for (;;) {}</script></body></html>")
    done = ui2code("quality", tmp_path)
    assert (done.code, done.out) == (1, "")
    assert "did not load within 2 s" in done.err
    assert "Traceback" not in done.err


def test_a_project_that_does_not_compile(ui2code: Callable[..., Any], tmp_path: Path) -> None:
    (project(tmp_path) / "src/App.tsx").write_text("export function App() { return <main> }\n")
    done = ui2code("quality", tmp_path)
    assert done.code != 0
    assert "Traceback" not in done.err
    assert "src/App.tsx" in done.err
