"""A series of screens with one identity, from the user's words to the user's folder. What is finished stays finished."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path

import ui2code
from ui2code.codec import DecodeError, dumps, loads
from ui2code.disk import write_atomic, writing
from ui2code.mockups.brand import Screen, base_of, screen_of
from ui2code.mockups.brief import Options
from ui2code.mockups.spec import Brand, Decision, Spec
from ui2code.publish import PRIVATE, changed_by_hand, publish
from ui2code.reference import history
from ui2code.reference.consistency import Consistency, Facts, consistency_of, facts_of
from ui2code.reference.contact import contact_sheet
from ui2code.reference.order import Desk, Mockup, make
from ui2code.reference.parallel import in_order
from ui2code.reference.series_file import Series
from ui2code.reference.series_report import series_report
from ui2code.reference.truth_file import TruthFile, written
from ui2code.runs import check_free, locked

JOBS = 2
STATE = "series.json"


@dataclass(frozen=True, slots=True)
class Done:
    """Under OUT/.ui2code: of each finished screen the hash of what it was made from."""

    screens: Mapping[str, str] = field(default_factory=dict)


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
    state = dict(_state(out).screens)
    keys = {screen.name: _key(spec, desk) for screen, spec in screens}
    open_ = [
        (screen, spec)
        for screen, spec in screens
        if not _is_done(out / screen.name, state.get(screen.name), keys[screen.name])
    ]
    drawn = in_order(partial(_drawn, desk), open_, JOBS)
    waiting = {screen.name for screen, _ in open_}
    facts: list[Facts] = []
    for screen, spec in screens:
        place = out / screen.name
        kept = screen.name not in waiting
        truth = _truth_in(place) if kept else _put(place, next(drawn), desk)
        state[screen.name] = keys[screen.name]
        _remember(out, state)
        facts.append(facts_of(screen.name, spec, truth))
        yield Finished(screen.name, place, facts[-1], kept)
    _summed_up(out, screens, consistency_of(facts))


def _drawn(desk: Desk, one: tuple[Screen, Spec]) -> Mockup:
    return make(desk, one[1])


def _put(place: Path, mockup: Mockup, desk: Desk) -> TruthFile:
    with writing(place):
        place.mkdir(parents=True, exist_ok=True)
    publish(place, mockup.files)
    history.begin(place, mockup.drawing.spec, desk.target.name)
    return mockup.truth


def _summed_up(out: Path, screens: tuple[tuple[Screen, Spec], ...], found: Consistency) -> None:
    pictures = {screen.name: (out / screen.name / "mockup.png").read_bytes() for screen, _ in screens}
    with writing(out):
        write_atomic(out / "consistency.json", written(found))
        write_atomic(out / "contact.png", contact_sheet(pictures.values()))
        write_atomic(out / "report.html", series_report(screens[0][1], pictures, found).encode())


def consistency_in(out: Path) -> Consistency:
    """What was found of a finished series."""
    return loads(Consistency, (out / "consistency.json").read_bytes())


def _key(spec: Spec, desk: Desk) -> str:
    """Of all a screen is made from."""
    return sha256(f"{ui2code.__version__} {desk.target.name} {dumps(spec)}".encode()).hexdigest()


def _is_done(place: Path, known: str | None, wanted: str) -> bool:
    """Made from the same, and all there as it was made."""
    there = all((place / name).is_file() for name in ("mockup.png", "truth.json", "spec.json"))
    return (
        known == wanted
        and there
        and not changed_by_hand(place)
        and history.heads(place).at.get(history.MAIN) is not None
    )


def _truth_in(place: Path) -> TruthFile:
    return loads(TruthFile, (place / "truth.json").read_bytes())


def _state(out: Path) -> Done:
    """What is finished; nothing if that cannot be read: it is made again then."""
    try:
        return loads(Done, (out / PRIVATE / STATE).read_bytes())
    except (FileNotFoundError, DecodeError):
        return Done()


def _remember(out: Path, state: Mapping[str, str]) -> None:
    with writing(out):
        write_atomic(out / PRIVATE / STATE, dumps(Done(dict(state))).encode())
