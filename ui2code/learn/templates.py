"""``python -m ui2code.learn.templates OUT``: real pages as a set, from packages under free licences that carry finished HTML.

Which packages, at which version, under which licence and which of their pages is ``templates.json``; nothing of them is
kept in this repository. Pages that the project is measured with are not among them, nor others of their families.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path
from typing import IO

import click

from ui2code.disk import writing
from ui2code.errors import MissingError, UsageError
from ui2code.fonts.cache import cache_dir
from ui2code.learn.commands import run
from ui2code.registry import lookup

LICENCES = frozenset(
    (
        "MIT",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "ISC",
        "CC0-1.0",
        "0BSD",
        "PSF-2.0",
        "PostgreSQL",
        "NTP",
        "X11",
    )
)
TOOLS = {"npm": "npm", "apt-get": "apt", "dpkg-deb": "dpkg"}
"""What packages are fetched with, and the system's package that has it."""
MOST_BYTES = 64 << 20
"""Of one file of a package; a larger one is no part of a page."""
KEPT = frozenset(
    ".html .htm .css .js .mjs .json .png .jpg .jpeg .gif .svg .webp .ico .woff .woff2 .ttf .otf .eot".split()
)
"""Endings of what a page may ask for."""


@dataclass(frozen=True, slots=True)
class Package:
    """``pages``: globs from the package's own top; ``most`` of them are taken, spread over all that there are."""

    origin: str
    name: str
    version: str
    licence: str
    pages: tuple[str, ...]
    most: int

    @property
    def key(self) -> str:
        """A file name, unique in the list."""
        return f"{self.origin}-{self.name}-{self.version}".replace("@", "").replace("/", "-").replace(":", "-")


def packages(names: Sequence[str] = ()) -> list[Package]:
    """All packages, or those of these names; UsageError for a name that is not in the list."""
    rows = json.loads(files(__package__).joinpath("templates.json").read_text("utf-8"))
    every = {row["name"]: Package(**{**row, "pages": tuple(row["pages"])}) for row in rows}
    return [lookup("package", name, every) for name in names] if names else list(every.values())


def licences_of(package: Package) -> list[str]:
    """The licences it may be used under; it is enough that one of them is free."""
    return package.licence.split(" OR ")


# --- fetching


def _npm(package: Package, folder: Path) -> Iterator[tuple[str, IO[bytes]]]:
    """The files of the package's archive, which has them all in one folder."""
    _run(["npm", "pack", f"{package.name}@{package.version}", "--silent"], folder)
    with tarfile.open(_one(folder, "*.tgz")) as tar:
        for name, data in _files(tar):
            yield name.partition("/")[2], data


def _debian(package: Package, folder: Path) -> Iterator[tuple[str, IO[bytes]]]:
    """The files as they would be installed; mirrors keep old versions only for a while."""
    _run(["apt-get", "download", f"{package.name}={package.version}"], folder)
    (folder / "files.tar").write_bytes(_run(["dpkg-deb", "--fsys-tarfile", str(_one(folder, "*.deb"))], folder))
    with tarfile.open(folder / "files.tar") as tar:
        yield from ((name.removeprefix("./"), data) for name, data in _files(tar))


ORIGINS: Mapping[str, Callable[[Package, Path], Iterator[tuple[str, IO[bytes]]]]] = {"npm": _npm, "debian": _debian}


def unpacked(package: Package, cache: Path) -> Path:
    """The folder with the package's files, fetched unless it is there; MissingError without the tool that fetches it,
    UsageError where it cannot be had."""
    folder = cache / package.key
    if folder.is_dir():
        return folder
    half = cache / f".{package.key}.half"
    shutil.rmtree(half, ignore_errors=True)
    archive, tree = half / "archive", half / "files"
    with writing(cache, "Choose another folder with --cache."):
        archive.mkdir(parents=True)
        for name, data in ORIGINS[package.origin](package, archive):
            _keep(tree, name, data)
        tree.mkdir(exist_ok=True)
        tree.replace(folder)
    shutil.rmtree(half)
    return folder


def _keep(tree: Path, name: str, data: IO[bytes]) -> None:
    """Writes one file below ``tree``; one that would lie elsewhere, or is of no use to a page, is left out."""
    target = tree / name
    if target.suffix.lower() not in KEPT or not target.resolve().is_relative_to(tree.resolve()):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        shutil.copyfileobj(data, file)


def _files(tar: tarfile.TarFile) -> Iterator[tuple[str, IO[bytes]]]:
    """Regular files only: a link could point anywhere."""
    for entry in tar:
        data = tar.extractfile(entry) if entry.isfile() and entry.size <= MOST_BYTES else None
        if data is not None:
            yield entry.name, data


def _run(command: list[str], folder: Path) -> bytes:
    """What a tool writes; MissingError where there is no such tool, UsageError where it fails."""
    tool = command[0]
    if shutil.which(tool) is None:
        raise MissingError(f"Templates are fetched with {tool}, which is not here.", f"apt-get install {TOOLS[tool]}")
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    if done.returncode:
        said = (done.stderr.decode(errors="replace").strip().splitlines() or ["no reason was given"])[-1]
        raise UsageError(f"{' '.join(command)} failed ({said}): check the network, or the version in templates.json.")
    return done.stdout


def _one(folder: Path, pattern: str) -> Path:
    return next(folder.glob(pattern))


def paths(package: Package, folder: Path) -> list[str]:
    """The pages to take, in an order that depends on their names only."""
    found = {p.relative_to(folder).as_posix() for glob in package.pages for p in folder.glob(glob) if p.is_file()}
    return sorted(found, key=lambda name: blake2b(name.encode()).digest())


# --- the command


@click.command("templates")
@click.argument("out", type=click.Path(path_type=Path))
@click.argument("names", nargs=-1, metavar="[PACKAGE]...")
@click.option("--cache", type=click.Path(path_type=Path), help="Where packages are kept; default: ui2code's own cache.")
def main(out: Path, names: tuple[str, ...], cache: Path | None) -> None:
    """Make a set in OUT of the pages of all packages, or of those named; a run that was stopped goes on where it was."""
    from ui2code.learn.template_set import describe, take
    from ui2code.render.browser import open_browser

    with open_browser() as browser:
        for package in packages(names):
            for said in take(package, unpacked(package, cache or cache_dir() / "templates"), browser, out):
                click.echo(said, err=True)
            describe(out)


if __name__ == "__main__":
    run(main)
