from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ui2code import fonts

MOST_BYTES = 3_000_000
LOCK = json.loads((fonts.HERE / fonts.LOCK).read_text("utf-8"))


@pytest.mark.parametrize("entry", LOCK["families"], ids=lambda e: str(e["family"]))
def test_files_are_the_locked_ones(entry: dict[str, object]) -> None:
    listed = {f["name"]: f["sha256"] for f in entry["files"]}  # type: ignore[attr-defined]
    files = fonts.font_files(str(entry["family"]))
    assert {name: hashlib.sha256(data).hexdigest() for name, data in files.items()} == listed
    assert all(data[:4] == b"wOF2" for data in files.values())
    assert str(entry["integrity"]).startswith("sha512-")
    assert entry["licence"] in {"OFL-1.1", "Apache-2.0"}


def test_every_family_has_its_licence_text() -> None:
    slugs = {str(e["npm"]).rpartition("/")[2] for e in LOCK["families"]}
    assert {p.stem for p in (fonts.HERE / "licences").iterdir()} == slugs


def test_the_bundle_is_small_and_whole() -> None:
    on_disk = sorted((fonts.HERE / "files").iterdir())
    assert sum(p.stat().st_size for p in on_disk) <= MOST_BYTES
    assert [p.name for p in on_disk] == sorted(f["name"] for e in LOCK["families"] for f in e["files"])


def test_no_registry_address_is_kept() -> None:
    assert "://" not in (fonts.HERE / fonts.LOCK).read_text("utf-8")


def test_faces_have_regular_and_bold() -> None:
    bundled = [face for face in fonts.faces() if face.bundled]
    assert 20 <= len(bundled) <= 30
    assert all({400, 700} <= set(face.weights) for face in bundled)


@pytest.mark.parametrize(
    ("family", "stack"),
    [
        ("Inter", "Inter, Arial, Helvetica, sans-serif"),
        ("Roboto Mono", '"Roboto Mono", "Courier New", Courier, monospace'),
        ("Source Sans 3", '"Source Sans 3", Arial, Helvetica, sans-serif'),
        ("Lora", 'Lora, "Times New Roman", Times, serif'),
        ("Liberation Sans", 'Arial, "Liberation Sans", Helvetica, sans-serif'),
        ("Some Unknown Mono", '"Some Unknown Mono", "Courier New", Courier, monospace'),
    ],
)
def test_stack(family: str, stack: str) -> None:
    assert fonts.stack(family) == stack


def test_css_names_every_file_once() -> None:
    css = fonts.font_face_css("Lato", "assets/")
    assert re.findall(r'url\("assets/([^"]+)"\)', css) == list(fonts.file_names("Lato"))
    assert css.count("@font-face") == len(fonts.font_files("Lato"))


def test_an_installed_family_has_no_files() -> None:
    assert fonts.font_files("Liberation Sans") == {}
    assert fonts.font_face_css("Liberation Sans", "") == ""


def test_fetched_families_come_after_the_bundled_and_never_replace_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UI2CODE_CACHE", str(tmp_path))
    folder = tmp_path / "fonts"
    (folder / "files").mkdir(parents=True)
    (folder / "files" / "x.woff2").write_bytes(b"x")
    file = {"name": "x.woff2", "weight": "200 900", "style": "normal", "sha256": ""}
    families = [{"family": name, "generic": "serif", "files": [file]} for name in ("Inter", "Fancy")]
    (folder / fonts.LOCK).write_text(json.dumps({"families": families}))
    assert fonts.faces()[-1] == fonts.Face("Fancy", "serif", tuple(range(200, 1000, 100)), False, False)
    assert fonts.font_files("Fancy") == {"x.woff2": b"x"}
    assert fonts.font_files("Inter") != {"x.woff2": b"x"}


def test_import_is_light() -> None:
    program = "import sys, ui2code.fonts; print(sorted({'numpy', 'playwright', 'PIL', 'torch'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
