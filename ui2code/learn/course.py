"""What a training is, written beside its model, so that the same order goes on and another one is refused."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path

from ui2code.disk import digest, write_atomic, writing
from ui2code.errors import OutputError, UsageError
from ui2code.learn.loop import LOG, STATE, Recipe
from ui2code.learn.samples import CARD
from ui2code.registry import lookup

NAME = "course.json"
CURVE = "curve.svg"
OURS = (NAME, STATE, LOG, CURVE, "config.json", "model*.safetensors", "model.safetensors.index.json", "SHA256SUMS")
"""What a training writes, and --force removes."""

PASSES, FEWEST = {"tune": 12, "new": 30}, {"tune": 100, "new": 2000}
"""How often each page is looked at, and the steps that are taken in any case: whoever has few pages looks at them longer."""
RATE = 6e-4
"""Of new models and of bases alike, which have new words to learn in a few hundred steps."""
WARM = {"tune": 30, "new": 300}
"""Steps until a training has its full rate, at most a tenth of all."""
ENDLESS = 10**7
"""Steps that a training which ends by the clock never takes."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked for. ``base`` is a model to go on from, by its name or folder; without one a new model of ``size``
    is made. ``steps`` or ``minutes`` say how long, else the number of pages does; ``batch`` is in pages."""

    data: Path
    out: Path
    base: str | None = None
    size: str | None = None
    steps: int | None = None
    minutes: float | None = None
    batch: int = 8
    rate: float | None = None
    seed: int = 0
    force: bool = False

    @property
    def way(self) -> str:
        return "tune" if self.base else "new"


@dataclass(frozen=True, slots=True)
class Settings:
    """What cannot change while a training goes on. ``set`` is the digest of the set's own description."""

    data: str
    set: str | None
    base: str | None
    size: str
    batch: int
    seed: int


def check(order: Order) -> None:
    """UsageError for wishes that contradict each other."""
    if order.steps and order.minutes:
        raise UsageError("--steps and --minutes both say how long to train: give one of them.")
    if not all(math.isfinite(number) for number in (order.minutes or 1, order.rate or 1)):
        raise UsageError("--minutes and --rate are numbers, such as --minutes 10 and --rate 0.0003.")
    if order.base and order.size:
        raise UsageError(f"{order.base} has a size already: leave --size out, or --base to begin a new model.")
    if order.base and base_folder(order.base).resolve() == order.out.resolve():
        raise UsageError(f"{order.out} is what you begin from: choose another folder with -o.")


def base_folder(name: str) -> Path:
    """Where a base lies; UsageError for a name that is none."""
    from ui2code.models import is_folder
    from ui2code.models.embedded.shards import SHIPPED

    if not is_folder(name):
        return lookup("base", name, {"embedded": SHIPPED})
    if not Path(name).is_dir():
        raise UsageError(f"There is no folder {name}: --base is embedded, or a folder that `ui2code train` wrote.")
    return Path(name)


def settle(order: Order) -> None:
    """Takes the folder: a new one, one to go on in, or with ``force`` any; OutputError where it holds something else."""
    wanted, path = _settings(order), order.out / NAME
    if order.out.is_dir() and order.force:
        for pattern in OURS:
            for file in order.out.glob(pattern):
                file.unlink()
    elif path.is_file():
        _same(order.out, asdict(wanted), json.loads(path.read_text("utf-8")))
        if not (order.out / STATE).is_file():  # it was killed before its first checkpoint
            (order.out / LOG).unlink(missing_ok=True)
        return
    elif order.out.exists() and (not order.out.is_dir() or any(order.out.iterdir())):
        raise OutputError(
            f"{order.out} holds other things: choose another folder with -o, or write there with --force."
        )
    with writing(order.out):
        write_atomic(path, (json.dumps(asdict(wanted), indent=1) + "\n").encode())


def _settings(order: Order) -> Settings:
    return Settings(
        str(order.data.resolve()),
        digest(order.data / CARD),
        order.base,
        order.size or ("" if order.base else "S"),
        order.batch,
        order.seed,
    )


def _same(out: Path, wanted: dict[str, object], there: dict[str, object]) -> None:
    different = [name for name in wanted if there.get(name) != wanted[name]]
    if different:
        said = ", ".join(f"{name} {there.get(name)!r} and not {wanted[name]!r}" for name in different)
        raise OutputError(
            f"{out} holds a training with {said}: take the same options, another folder with -o, or begin anew with --force."
        )


def recipe_of(order: Order, pages: int) -> Recipe:
    """How ``pages`` are learned from."""
    passes = math.ceil(pages * PASSES[order.way] / order.batch)
    steps = ENDLESS if order.minutes else order.steps or max(FEWEST[order.way], passes)
    warm = min(WARM[order.way], max(1, steps // 10))
    seconds = order.minutes * 60 if order.minutes else None
    return Recipe(steps, order.rate or RATE, warm, seed=order.seed, seconds=seconds)
