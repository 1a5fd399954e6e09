"""Fetching families, with a stand-in for the npm program: what it serves lies in a folder."""

from __future__ import annotations

import json
import sys
import tarfile
from pathlib import Path

import pytest

from ui2code import fonts
from ui2code.errors import MissingError, UsageError
from ui2code.fonts.fetch import fetch

NPM = """#!{python}
import json, pathlib, shutil, sys
name = sys.argv[2].rpartition("@")[0].replace("@", "").replace("/", "-") + ".tgz"
served = pathlib.Path({served!r}) / name
if not served.exists():
    print(json.dumps({{"error": {{"code": "E404"}}}}))
    sys.exit(1)
shutil.copy(served, name)
print(json.dumps([{{"name": sys.argv[2], "version": "1.0.0", "integrity": "sha512-x", "filename": name}}]))
"""


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of packages; the cache is ``tmp_path / "cache"``."""
    folder = tmp_path / "served"
    folder.mkdir()
    program = tmp_path / "bin" / "npm"
    program.parent.mkdir()
    program.write_text(NPM.format(python=sys.executable, served=str(folder)))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    monkeypatch.setenv("UI2CODE_CACHE", str(tmp_path / "cache"))
    return folder


def package(folder: Path, name: str, files: list[str], **about: object) -> None:
    root = folder / "package"
    (root / "files").mkdir(parents=True)
    for file in files:
        (root / "files" / file).write_bytes(b"wOF2" + file.encode())
    (root / "LICENSE").write_text("free")
    basics = {"id": "fancy-serif", "family": "Fancy Serif", "category": "serif", "license": {"type": "OFL-1.1"}}
    (root / "metadata.json").write_text(json.dumps({**basics, **about}))
    with tarfile.open(folder / name, "w:gz") as tar:
        tar.add(root, "package")


def test_one_variable_file_is_better_than_many(served: Path, tmp_path: Path) -> None:
    files = [f"fancy-serif-latin-wght-{style}.woff2" for style in ("normal", "italic")]
    axes = {"wght": {"min": "200", "max": "800"}}
    package(
        served, "fontsource-variable-fancy-serif.tgz", [*files, "fancy-serif-greek-wght-normal.woff2"], variable=axes
    )
    (face,) = fetch(["Fancy Serif"])
    assert face == fonts.Face("Fancy Serif", "serif", (200, 300, 400, 500, 600, 700, 800), True, False)
    assert fonts.file_names("Fancy Serif") == tuple(files)
    assert "font-weight: 200 800;" in fonts.font_face_css("Fancy Serif", "")
    assert (tmp_path / "cache" / "fonts" / "licences" / "fancy-serif.txt").read_text() == "free"


def test_without_a_variable_file_the_usual_weights(served: Path) -> None:
    files = [f"fancy-serif-latin-{weight}-normal.woff2" for weight in (100, 400, 700)]
    package(served, "fontsource-fancy-serif.tgz", files, variable=False)
    (face,) = fetch(["Fancy Serif"])
    assert (face.weights, face.italics) == ((400, 700), False)


def test_fetching_again_keeps_what_is_there(served: Path) -> None:
    package(served, "fontsource-fancy-serif.tgz", ["fancy-serif-latin-400-normal.woff2"])
    first = fetch(["Fancy Serif"])
    assert fetch(["Fancy Serif"]) == first
    with pytest.raises(UsageError, match="'Nothing Such'"):
        fetch(["Nothing Such"])
    assert fonts.faces()[-1] == first[0]


def test_a_licence_that_is_not_free_is_refused(served: Path) -> None:
    package(served, "fontsource-fancy-serif.tgz", ["x"], license={"type": "Proprietary"})
    with pytest.raises(UsageError, match="Proprietary"):
        fetch(["Fancy Serif"])


def test_without_npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingError, match="npm"):
        fetch(["Inter"])
