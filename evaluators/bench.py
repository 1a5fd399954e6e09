"""A benchmark of makers: anything that turns a mockup into a page is measured on real pages, one result file a page.

The maker is handed in; this module knows none. Numbers: Design2Code's four; E against the picture as shipped, and against
the original document drawn on this machine; word recall; layout (absolute share, overflow); the maker's own totals and times.
"""

from __future__ import annotations

import contextlib
import json
import re
import resource
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from evaluators.browser import Pages, decoded
from evaluators.design2code import design2code
from evaluators.pixels import MISSING, difference_picture, padded, relative_error, union_size
from evaluators.types import Image

SETS = ("design2code-dev", "realset-dev")
WIDTHS = (390, 768, 1600)
"""Viewports at which a page must not scroll sideways."""

TOUCH = 1.0
"""Px; a space is wider in any readable text."""

PANEL = 480
"""Width in px of each of the three panels of a picture of a result."""


@dataclass(frozen=True, slots=True)
class Case:
    """``document``: the page the mockup was made from. ``truth``: what is visible in the mockup."""

    name: str
    set: str
    mockup: Path
    document: Path | None = None
    truth: Path | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What a maker made: a document that shows the page without scripts, and what the maker says about it itself."""

    document: Path
    total: float | None = None
    first_total: float | None = None
    rounds: int = 0
    seconds: Mapping[str, float] = field(default_factory=dict)


Maker = Callable[[Path, Path], Made]
"""From a mockup and an empty folder."""


@dataclass(frozen=True, slots=True)
class Result:
    """``numbers`` has no entry for what could not be measured; ``error`` is the last line of a traceback, or empty."""

    name: str
    set: str
    numbers: dict[str, float] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    error: str = ""


def cases(data: Path, name: str) -> list[Case]:
    """The pages of one set, by name; FileNotFoundError that names the folder where there are none."""
    folder = data / name
    if not folder.is_dir():
        raise FileNotFoundError(f"no pages at {folder}: name the data folder with --data or UI2CODE_DATA")
    if name.startswith("design2code"):
        found = [Case(f.stem, name, f, f.with_suffix(".html")) for f in folder.glob("*.png")]
    else:
        found = [Case(f.parent.name, name, f, truth=f.with_name("truth.json")) for f in folder.glob("*/mockup.png")]
    return sorted(found, key=lambda case: [int(p) if p.isdigit() else p for p in re.split(r"(\d+)", case.name)])


def run(case: Case, make: Maker, pages: Pages, out: Path, local: bool = True) -> Result:
    """One page measured; whatever goes wrong becomes the result's ``error``, for one page must not end the run."""
    folder = out / "work" / case.set / case.name
    numbers: dict[str, float] = {}
    seconds: dict[str, float] = {}
    error = ""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        for name, value in measured(case, make, pages, folder, seconds, local):
            numbers[name] = value
    except Exception as failure:  # noqa: BLE001 - the border of a batch
        error = "".join(traceback.format_exception_only(failure)).strip().splitlines()[0]
        (folder / "error.txt").write_text(traceback.format_exc(), encoding="utf-8")
    result = Result(case.name, case.set, numbers, seconds, error)
    save(result, out)
    return result


def measured(
    case: Case, make: Maker, pages: Pages, folder: Path, seconds: dict[str, float], local: bool
) -> Iterator[tuple[str, float]]:
    """The numbers of one page as they come in, so that a failure keeps those before it; fills ``seconds``."""
    mockup = decoded(case.mockup.read_bytes())
    forget_peak()
    made = timed_make(make, case.mockup, folder / "made", seconds)
    yield "memory_mb", peak_mb()
    seconds.update(made.seconds)
    candidate = pages.shoot(made.document, width=mockup.shape[1])
    save_picture(folder / "picture.png", panels(mockup, candidate))
    yield from totals(made)
    error = relative_error(candidate, mockup)
    if error is not None:
        yield "E_shipped" if case.document else "E", error
    yield from layout(made.document, pages)
    if case.truth:
        yield "recall", word_recall(case.truth, pages.words(made.document, mockup.shape[1]))
    if case.document:
        yield from against_document(case.document, made.document, pages)
    if case.document and local:
        yield from against_local(case.document, make, pages, folder)


def timed_make(make: Maker, mockup: Path, out: Path, seconds: dict[str, float]) -> Made:
    out.mkdir(parents=True, exist_ok=True)
    start = time.perf_counter()
    made = make(mockup, out)
    seconds["whole"] = time.perf_counter() - start
    return made


def forget_peak() -> None:
    """Let the system count the peak of this process's memory anew, where it can (Linux)."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def peak_mb() -> float:
    """Peak resident memory of this process in MB since ``forget_peak``, else since its start."""
    with contextlib.suppress(OSError):
        found = re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text(encoding="ascii"))
        if found:
            return int(found.group(1)) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def totals(made: Made) -> Iterator[tuple[str, float]]:
    if made.total is not None:
        yield "total", made.total
        if made.first_total is not None:
            yield "first", made.first_total
            yield "gain", made.total - made.first_total
    yield "rounds", float(made.rounds)


def layout(document: Path, pages: Pages) -> Iterator[tuple[str, float]]:
    placed, every = pages.absolute(document)
    yield "absolute", placed / max(1, every)
    yield "elements", float(every)
    for width in WIDTHS:
        yield f"overflow_{width}", float(pages.overflow(document, width) > 1)


def against_document(original: Path, document: Path, pages: Pages) -> Iterator[tuple[str, float]]:
    """Design2Code's four."""
    ours, theirs = read_html(document), read_html(original)
    scores = design2code(
        ours, theirs, lambda html: pages.shoot(document, html), lambda html: pages.shoot(original, html)
    )
    yield from ((name, float(value)) for name, value in asdict(scores).items())


def against_local(original: Path, make: Maker, pages: Pages, folder: Path) -> Iterator[tuple[str, float]]:
    """E of a second page, made from the original as this machine draws it."""
    mockup = pages.shoot(original)
    local = folder / "local.png"
    save_picture(local, mockup)
    (folder / "local").mkdir(exist_ok=True)
    made = make(local, folder / "local")
    candidate = pages.shoot(made.document)
    save_picture(folder / "local_panels.png", panels(mockup, candidate))
    error = relative_error(candidate, mockup)
    if error is not None:
        yield "E_local", error
    if made.total is not None:
        yield "total_local", made.total
        if made.first_total is not None:
            yield "gain_local", made.total - made.first_total


def word_recall(truth: Path, shown: list[str]) -> float:
    """Share of the words visible in the mockup that the page shows, as a bag; icon glyphs and approximate places left out.

    Words that touch (a full stop after a link) are looked for as one, and only else apart.
    """
    words = json.loads(truth.read_text(encoding="utf-8"))["words"]
    bag, found, wanted = Counter(shown), 0, 0
    for group in touching([w for w in words if not w.get("icon") and not w.get("approx")]):
        wanted += len(group)
        whole = "".join(group)
        if bag[whole]:
            bag[whole] -= 1
            found += len(group)
            continue
        for word in group:
            if bag[word]:
                bag[word] -= 1
                found += 1
    return found / max(1, wanted)


def touching(words: list[dict[str, Any]]) -> list[list[str]]:
    """Texts of consecutive words, those in one group that stand on one line less than TOUCH px apart."""
    groups: list[list[str]] = []
    last: dict[str, Any] | None = None
    for word in words:
        near = last is not None and "bbox" in word and "bbox" in last and beside(last["bbox"], word["bbox"])
        if near:
            groups[-1].append(word["text"])
        else:
            groups.append([word["text"]])
        last = word
    return groups


def beside(first: list[float], second: list[float]) -> bool:
    """Whether the second box (x, y, w, h) begins where the first ends, on the same line."""
    return abs(second[0] - first[0] - first[2]) < TOUCH and abs(second[1] - first[1]) < first[3] / 2


def read_html(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


def panels(mockup: Image, candidate: Image) -> Image:
    """Mockup, candidate and difference side by side, reduced."""
    import cv2

    height, width = union_size(candidate, mockup)
    parts = [padded(mockup, height, width, MISSING), padded(candidate, height, width, MISSING)]
    parts.append(difference_picture(candidate, mockup))
    scale = min(1.0, PANEL / width)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.hstack([np.asarray(cv2.resize(p, size, interpolation=cv2.INTER_AREA), np.uint8) for p in parts])


def save_picture(path: Path, image: Image) -> None:
    import cv2

    path.parent.mkdir(parents=True, exist_ok=True)
    done, data = cv2.imencode(path.suffix, cv2.cvtColor(image, cv2.COLOR_RGB2BGR))
    if not done:
        raise OSError(f"cannot encode {path}")
    path.write_bytes(data.tobytes())


# --- results on disk -------------------------------------------------------------------------------------------------


def result_file(out: Path, set_name: str, name: str) -> Path:
    return out / "results" / set_name / f"{name}.json"


def save(result: Result, out: Path) -> None:
    """Written beside and moved into place, so that a killed run leaves whole files only."""
    path = result_file(out, result.set, result.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text(json.dumps(asdict(result), indent=1), encoding="utf-8")
    new.replace(path)


def load(out: Path, case: Case) -> Result | None:
    """The result of an earlier run; None where there is none."""
    path = result_file(out, case.set, case.name)
    return Result(**json.loads(path.read_text(encoding="utf-8"))) if path.exists() else None
