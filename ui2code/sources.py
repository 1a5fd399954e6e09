"""The files of a project or page on disk, without what tools have put there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ui2code.errors import UsageError
from ui2code.types import Project

SKIPPED = {"node_modules", "dist", "build", "__pycache__", "ui2code-baseline"}
"""Folders of a project that hold no source of it; nor do those whose name begins with a dot."""

MOST_FILES, MOST_BYTES = 2000, 100_000_000
"""More than this is not a page's folder but somebody's home; only the page itself is taken then."""


def read_project(folder: Path) -> Project:
    """The project in a folder, react or html by what lies there; UsageError if there is no page in it."""
    files = _files(folder)
    if "index.html" not in files:
        raise UsageError(f"{folder} is not a project that can be judged: it has no index.html.")
    react = any(name.endswith((".tsx", ".jsx")) for name in files) and "package.json" in files
    return Project("react" if react else "html", "index.html", files)


def read_page(path: Path) -> Project:
    """A single HTML file with what lies beside it, so that its styles and pictures are found."""
    try:
        files = _files(path.parent)
    except UsageError:
        files = {}
    try:
        return Project("html", path.name, {**files, path.name: _bytes(path)})
    except FileNotFoundError:
        raise UsageError(f"{path} does not exist: check the path.") from None


def folders(folder: Path) -> Iterator[tuple[Path, list[Path]]]:
    """``folder`` and every folder of sources below it, each with its files, in the order of their names."""
    for place, inner, names in os.walk(folder):
        inner[:] = sorted(f for f in inner if f not in SKIPPED and not f.startswith("."))
        yield Path(place), [Path(place, name) for name in sorted(names)]


def tree(folder: Path) -> list[tuple[Path, list[Path]]]:
    """``folders`` as a list; only the first where there is so much below it that a page is read without."""
    found, count = [], 0
    for place, files in folders(folder):
        found.append((place, files))
        count += len(files)
        if count > MOST_FILES:
            return found[:1]
    return found


def _files(folder: Path) -> dict[str, bytes]:
    """Every file under ``folder`` by POSIX path; UsageError if that is too much."""
    found: dict[str, bytes] = {}
    size = 0
    for path in (path for _, paths in folders(folder) for path in paths):
        if path.is_symlink() or not path.is_file():
            continue
        with suppress(FileNotFoundError):  # saved anew at this moment: it is read when it is back
            size += path.stat().st_size
            if size > MOST_BYTES or len(found) >= MOST_FILES:
                most = f"{MOST_FILES} files or {MOST_BYTES // 1_000_000} MB"
                raise UsageError(f"{folder} holds more than {most}: give the project's own folder.")
            found[path.relative_to(folder).as_posix()] = _bytes(path)
    return found


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except PermissionError:
        raise UsageError(f"{path} may not be read by you: change its permissions.") from None
