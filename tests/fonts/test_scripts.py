"""Letters beyond Latin: locked and small as the others, but no face that a text is taken for."""

from __future__ import annotations

import hashlib
import json

import pytest

from ui2code import fonts

LOCK = json.loads((fonts.SCRIPTS / fonts.LOCK).read_text("utf-8"))
MOST_BYTES = 1_000_000


@pytest.mark.parametrize("entry", LOCK["families"], ids=lambda e: str(e["family"]))
def test_files_are_the_locked_ones(entry: dict[str, object]) -> None:
    listed = {f["name"]: f["sha256"] for f in entry["files"]}  # type: ignore[attr-defined]
    files = fonts.font_files(str(entry["family"]))
    assert {name: hashlib.sha256(data).hexdigest() for name, data in files.items()} == listed
    assert entry["licence"] == "OFL-1.1"


def test_the_bundle_is_small_and_whole() -> None:
    on_disk = sorted((fonts.SCRIPTS / "files").iterdir())
    assert sum(p.stat().st_size for p in on_disk) <= MOST_BYTES
    assert [p.name for p in on_disk] == sorted(f["name"] for e in LOCK["families"] for f in e["files"])
    slugs = {str(e["npm"]).rpartition("/")[2] for e in LOCK["families"]}
    assert {p.stem for p in (fonts.SCRIPTS / "licences").iterdir()} == slugs


def test_they_are_no_candidates() -> None:
    names = {face.family for face in fonts.script_faces()}
    assert names
    assert names.isdisjoint(face.family for face in fonts.faces())
    assert all(fonts.cuts(name) == () for name in names)
    assert all("font-face" in fonts.font_face_css(name, "") for name in names)
