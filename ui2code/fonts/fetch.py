"""Get font families from npm's @fontsource packages: for a user's cache, or to make the bundle again.

``python -m ui2code.fonts.fetch`` writes the bundle of this package from ``bundle.json``, at the versions its lock
names; ``--upgrade`` takes the newest.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ui2code.errors import MissingError, UsageError
from ui2code.fonts import HERE, LOCK, SCRIPTS, Face, faces
from ui2code.fonts.cache import cache_dir

STATIC_WEIGHTS = (400, 700)
FETCHED_WEIGHTS = (300, 400, 500, 600, 700, 800)  # for one user room does not matter
FREE_LICENCES = frozenset({"OFL-1.1", "Apache-2.0", "UFL-1.0"})
DOWNLOAD_SECONDS = 120

_GENERIC = {"serif": "serif", "monospace": "monospace"}


class _NotServed(Exception):
    """npm does not serve this package."""


def fetch(families: Sequence[str]) -> tuple[Face, ...]:
    """Fetch families into the user's cache; MissingError without npm, UsageError for a name that is not served."""
    folder = cache_dir() / "fonts"
    lock = folder / LOCK
    entries = {e["family"]: e for e in json.loads(lock.read_text("utf-8"))["families"]} if lock.is_file() else {}
    for family in families:
        entry = _fetch_family(family, folder, {}, FETCHED_WEIGHTS)
        entries[entry["family"]] = entry
        _write_lock(lock, list(entries.values()))
    return tuple(face for face in faces() if face.family in entries)


def make_bundle(upgrade: bool = False) -> None:
    """Write the package's own files and lock again."""
    wanted = json.loads((HERE / "bundle.json").read_text("utf-8"))
    pinned = {} if upgrade else {**_versions(HERE / LOCK), **_versions(SCRIPTS / LOCK)}
    for folder in (HERE, SCRIPTS):
        for name in ("files", "licences"):
            shutil.rmtree(folder / name, ignore_errors=True)
    latin = [_fetch_family(f, HERE, pinned, tuple(w) or STATIC_WEIGHTS) for f, w in wanted["families"].items()]
    _write_lock(HERE / LOCK, latin)
    scripts = []
    for name, (family, subset, *texts) in wanted["scripts"].items():
        letters = "".join(path.read_text("utf-8") for text in texts for path in sorted(HERE.glob(text)))
        entry = _fetch_family(family, SCRIPTS, pinned, STATIC_WEIGHTS, subset, letters)
        scripts.append({**entry, "family": name, "script": subset})
    _write_lock(SCRIPTS / LOCK, scripts)


def _versions(lock: Path) -> dict[str, str]:
    entries = json.loads(lock.read_text("utf-8"))["families"] if lock.is_file() else []
    return {entry["npm"]: entry["version"] for entry in entries}


def _fetch_family(
    family: str,
    folder: Path,
    pinned: dict[str, str],
    weights: tuple[int, ...],
    subset: str = "latin",
    letters: str = "",
) -> dict[str, Any]:
    """The lock's entry of a family, whose files then lie in ``folder``; one variable file is better than many weights.
    Scripts of thousands of letters come in one static file a weight and are cut down to ``letters``."""
    slug = family.lower().replace(" ", "-")
    for package in (f"@fontsource-variable/{slug}", f"@fontsource/{slug}")[bool(letters) :]:
        with tempfile.TemporaryDirectory() as work:
            try:
                packed = _npm_pack(package, pinned.get(package, "latest"), Path(work))
            except _NotServed:
                continue
            with tarfile.open(Path(work) / packed["filename"]) as tar:
                tar.extractall(work, filter="data")
            if letters:
                _cut(Path(work) / "package" / "files", subset, letters)
            return _install(packed, Path(work) / "package", folder, weights, subset)
    raise UsageError(f"npm serves no @fontsource package for {family!r}: look for its exact name on fontsource.org.")


def _npm_pack(package: str, version: str, folder: Path) -> dict[str, Any]:
    npm = shutil.which("npm")
    if npm is None:
        raise MissingError("Fonts are fetched with npm, which is not installed.", "apt-get install -y npm")
    command = [npm, "pack", f"{package}@{version}", "--json", "--silent"]
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=DOWNLOAD_SECONDS,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode != 0:
        if "E404" in done.stdout + done.stderr:
            raise _NotServed
        raise MissingError(f"npm could not fetch {package} ({done.stderr.strip()[-200:]}).", " ".join(command[:3]))
    listing = json.loads(done.stdout)
    packed: dict[str, Any] = listing[0] if isinstance(listing, list) else next(iter(listing.values()))
    return packed


def _install(
    packed: dict[str, Any], package: Path, folder: Path, weights: tuple[int, ...], subset: str
) -> dict[str, Any]:
    about = json.loads((package / "metadata.json").read_text("utf-8"))
    licence = about["license"]["type"]
    if licence not in FREE_LICENCES:
        raise UsageError(
            f"{about['family']} has the licence {licence}, which is not one of {', '.join(sorted(FREE_LICENCES))}."
        )
    (folder / "files").mkdir(parents=True, exist_ok=True)
    (folder / "licences").mkdir(exist_ok=True)
    shutil.copyfile(package / "LICENSE", folder / "licences" / f"{about['id']}.txt")
    files = []
    for name, weight, style in _wanted(package / "files", about, weights, subset):
        shutil.copyfile(package / "files" / name, folder / "files" / name)
        files.append({"name": name, "weight": weight, "style": style, "sha256": _sha256(folder / "files" / name)})
    return {
        "family": about["family"],
        "generic": _GENERIC.get(about["category"], "sans-serif"),
        "npm": packed["name"],
        "version": packed["version"],
        "integrity": packed["integrity"],
        "licence": licence,
        "files": files,
    }


def _cut(files: Path, subset: str, letters: str) -> None:
    """Beside each whole file of a script one with these letters alone, as woff2."""
    from fontTools import subset as subsetter

    for whole in files.glob(f"*-{subset}-*-normal.woff"):
        options = subsetter.Options(flavor="woff2", layout_features=["kern", "palt", "liga"], hinting=False)
        font = subsetter.load_font(str(whole), options)
        cutter = subsetter.Subsetter(options)
        cutter.populate(text=letters)
        cutter.subset(font)
        subsetter.save_font(font, str(whole.with_suffix(".woff2")), options)


def _wanted(files: Path, about: dict[str, Any], weights: tuple[int, ...], subset: str) -> list[tuple[str, str, str]]:
    """(file name, CSS weight, CSS style): upright before italic, italics in regular and bold, and of Latin only."""
    slug, found = about["id"], []
    axis = about["variable"].get("wght") if isinstance(about.get("variable"), dict) else None
    for style in ("normal", "italic") if subset == "latin" else ("normal",):
        variable = f"{slug}-{subset}-wght-{style}.woff2"
        if axis and (files / variable).is_file():
            found.append((variable, f"{axis['min']} {axis['max']}", style))
            continue
        for weight in weights if style == "normal" else STATIC_WEIGHTS:
            static = f"{slug}-{subset}-{weight}-{style}.woff2"
            if (files / static).is_file():
                found.append((static, str(weight), style))
    return found


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _write_lock(path: Path, entries: list[dict[str, Any]]) -> None:
    """All or nothing: a reader never sees half a list."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps({"families": entries}, indent=1, ensure_ascii=False) + "\n", "utf-8")
    os.replace(draft, path)


if __name__ == "__main__":
    make_bundle(upgrade="--upgrade" in sys.argv[1:])
