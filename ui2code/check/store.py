"""Where a suite's baselines and results lie, read and written whole.

ROOT/ui2code-baseline/NAME.json     what was approved; to be committed
ROOT/.ui2code/check/NAME/           mockup.png, render.png, diff.png and result.json of the last run; ignored by git
ROOT/.ui2code/check/unfinished      a run goes on, or was stopped: --resume may use its results
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from evaluators.harness import baseline as text
from evaluators.harness.types import Baseline, Outcome
from ui2code.candidate import PAGES
from ui2code.check.types import Case
from ui2code.codec import DecodeError, dumps, loads
from ui2code.disk import digest, write_atomic, writing
from ui2code.errors import UsageError
from ui2code.sources import read_page, read_project

BASELINES = "ui2code-baseline"
RESULTS = Path(".ui2code", "check")
NO_SOURCE = (".toml", ".md", ".py", ".xml", ".sarif", ".log", ".txt")
"""Ends of files that may lie beside a page and are not loaded by it."""

ADVICE = "Free it, then run the check again."


def baseline_path(root: Path, name: str) -> Path:
    return root / BASELINES / f"{name}.json"


def baseline(root: Path, name: str) -> Baseline | None:
    """What was approved; None if nothing was. UsageError where the file is damaged."""
    path = baseline_path(root, name)
    try:
        return text.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (text.BaselineError, UnicodeDecodeError, OSError) as error:
        raise UsageError(f"The baseline {path} cannot be used, because {error}: approve the case anew.") from error


def approve(root: Path, name: str, approved: Baseline) -> None:
    path = baseline_path(root, name)
    with writing(path, ADVICE):
        write_atomic(path, text.dumps(approved).encode())


def folder_of(root: Path, name: str) -> Path:
    return root / RESULTS / name


def begin(root: Path, resume: bool) -> bool:
    """Marks a run as begun. Whether results of an earlier one, that was stopped, may be used."""
    mark = root / RESULTS / "unfinished"
    goes_on = resume and mark.exists()
    prepare(root)
    with writing(root / RESULTS, ADVICE):
        if not goes_on:
            for old in (root / RESULTS).glob("*/result.json"):
                old.unlink()
        write_atomic(mark, b"")
    return goes_on


def prepare(root: Path) -> None:
    """Sees to it that git leaves the results alone."""
    ignored = root / RESULTS.parent / ".gitignore"
    with writing(ignored, ADVICE):
        if not ignored.exists():
            write_atomic(ignored, b"*\n")


def end(root: Path) -> None:
    with suppress(OSError):  # then --resume finds results of a run that was not stopped, and checks their state as ever
        (root / RESULTS / "unfinished").unlink()


def save(root: Path, name: str, state: str, outcome: Outcome) -> None:
    """The JSON file of a case that has ended; pictures are there before it."""
    path = folder_of(root, name) / "result.json"
    with writing(path, ADVICE):
        write_atomic(path, f"{state}\n{dumps(outcome)}".encode())


def finished(root: Path, name: str, state: str) -> Outcome | None:
    """How the case ended in a run that was stopped; None if it did not, or if anything has changed since."""
    try:
        before, _, rest = (folder_of(root, name) / "result.json").read_text(encoding="utf-8").partition("\n")
        return loads(Outcome, rest) if before == state else None
    except (OSError, DecodeError):
        return None


def state_of(case: Case, root: Path, approve: bool, tool: str) -> str:
    """SHA-256 of all that decides a result: the case, the files it names, and its baseline, unless that is what is made.
    What a server shows is not known here."""
    seen = sha256(f"{case} {approve} {tool}".encode())
    for path in (case.mockup,) if approve else (case.mockup, baseline_path(root, case.name)):
        seen.update(f"\0{content(path)}".encode())
    for name, data in sources(case.path).items():
        seen.update(f"\0{name}\0{sha256(data).hexdigest()}".encode())
    return seen.hexdigest()


def content(path: Path) -> str | None:
    """A file's digest; what is wrong with it where it cannot be read, which loading it will tell in words."""
    try:
        return digest(path)
    except OSError as error:
        return str(error.errno)


def sources(path: Path | None) -> Mapping[str, bytes]:
    """The files a candidate is drawn from."""
    if path is None:
        return {}
    if path.suffix.lower() in PAGES:
        return {name: data for name, data in read_page(path).files.items() if not name.endswith(NO_SOURCE)}
    try:
        return read_project(path).files if path.is_dir() else {path.name: path.read_bytes()}
    except (UsageError, OSError):  # drawing it will say what is wrong
        return {}
