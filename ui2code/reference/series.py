"""A series of screens with one identity, from the user's words to the user's folder. What is finished stays finished."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

import ui2code
from ui2code.codec import dumps, loads
from ui2code.disk import write_atomic, writing
from ui2code.mockups.brand import Screen, base_of, screen_of
from ui2code.mockups.brief import Options
from ui2code.mockups.spec import Brand, Decision, Spec
from ui2code.publish import PRIVATE, changed_by_hand, publish
from ui2code.reference import history
from ui2code.reference.consistency import Consistency, Facts, consistency_of, facts_of
from ui2code.reference.contact import SHEET, contact_sheet
from ui2code.reference.order import Desk, make
from ui2code.reference.parallel import in_order
from ui2code.reference.series_file import Series
from ui2code.reference.series_report import picture_of, series_report
from ui2code.reference.truth_file import TruthFile, written
from ui2code.runs import check_free, locked

JOBS = 4
"""Screens at a time: two are drawn while others are written."""
DONE = "series"
"""Under a finished screen's .ui2code: the hash of what it was made from."""


@dataclass(frozen=True, slots=True)
class Finished:
    """One screen in its folder; ``kept`` if it was there from an earlier run."""

    name: str
    out: Path
    facts: Facts
    kept: bool


def planned(series: Series, brand: Brand | None, say: Callable[[Decision], None]) -> tuple[tuple[Screen, Spec], ...]:
    """The kit is made once; every screen's spec holds it."""
    options = Options(
        seed=series.seed, name=series.name, brand=brand, width=series.width or 1280, height=series.height or 800, scale=series.scale
    )  # fmt: skip
    base = base_of(series.brief, options, say)
    return tuple((screen, screen_of(base, screen)) for screen in series.screens)


def carry_out(
    screens: tuple[tuple[Screen, Spec], ...], out: Path, desk: Desk, force: bool = False, resume: bool = False
) -> Iterator[Finished]:
    """Each screen in a folder of its own as soon as it is there, then consistency.json, report.html and a contact sheet."""
    check_free(out, force, resume)
    with writing(out):
        (out / PRIVATE).mkdir(parents=True, exist_ok=True)
    with locked(out):
        yield from _made(screens, out, desk)


def _made(screens: tuple[tuple[Screen, Spec], ...], out: Path, desk: Desk) -> Iterator[Finished]:
    keys = {screen.name: _key(spec, desk) for screen, spec in screens}
    open_ = [(screen, spec) for screen, spec in screens if not _is_done(out / screen.name, keys[screen.name])]
    made = in_order(partial(_made_one, out, desk), open_, JOBS)
    waiting = {screen.name for screen, _ in open_}
    shown: dict[str, _Shown] = {}
    for screen, _ in screens:
        kept = screen.name not in waiting
        shown[screen.name] = one = _there(out / screen.name, screen.name) if kept else next(made)
        yield Finished(screen.name, out / screen.name, one.facts, kept)
    _summed_up(out, screens[0][1], shown)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the report needs of a screen: no more is kept in memory."""

    facts: Facts
    picture: bytes


def _made_one(out: Path, desk: Desk, one: tuple[Screen, Spec]) -> _Shown:
    """Drawn and written: disks take their time, so folders are written side by side too."""
    screen, spec = one
    place = out / screen.name
    mockup = make(desk, spec)
    with writing(place):
        place.mkdir(parents=True, exist_ok=True)
    publish(place, mockup.files)
    history.begin(place, spec, desk.target.name)
    with writing(place):
        write_atomic(place / PRIVATE / DONE, _key(spec, desk).encode())
    return _Shown(facts_of(screen.name, spec, mockup.truth), picture_of(mockup.drawing.png))


def _there(place: Path, name: str) -> _Shown:
    """The same of a screen from before, as it lies there: edits of it are kept."""
    spec = loads(Spec, (place / "spec.json").read_bytes())
    truth = loads(TruthFile, (place / "truth.json").read_bytes())
    return _Shown(facts_of(name, spec, truth), picture_of((place / "mockup.png").read_bytes()))


def _summed_up(out: Path, spec: Spec, shown: Mapping[str, _Shown]) -> None:
    found = consistency_of([one.facts for one in shown.values()])
    pictures = {name: one.picture for name, one in shown.items()}
    with writing(out):
        write_atomic(out / "consistency.json", written(found))
        write_atomic(out / SHEET, contact_sheet(pictures.values()))
        write_atomic(out / "report.html", series_report(spec, pictures, found).encode())


def consistency_in(out: Path) -> Consistency:
    """What was found of a finished series."""
    return loads(Consistency, (out / "consistency.json").read_bytes())


def _key(spec: Spec, desk: Desk) -> str:
    """Of all a screen is made from."""
    return sha256(f"{ui2code.__version__} {desk.target.name} {dumps(spec)}".encode()).hexdigest()


def _is_done(place: Path, wanted: str) -> bool:
    """Made from the same, and all there as it was made."""
    mark = place / PRIVATE / DONE
    known = mark.read_bytes().decode("ascii", "replace") if mark.is_file() else ""
    there = all((place / name).is_file() for name in ("mockup.png", "truth.json", "spec.json"))
    return known == wanted and there and not changed_by_hand(place) and bool(history.numbers(place))
