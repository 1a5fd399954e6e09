"""Seconds and memory of the generator: python -m tests.reference.speed [--pages N]. Prints a table for evaluators/LOG.md."""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from ui2code.dataset.make import make as make_set
from ui2code.dataset.plan import Plan
from ui2code.mockups.brief import Options, from_seed, understand
from ui2code.mockups.spec import Spec
from ui2code.publish import publish
from ui2code.reference.draw import open_painter
from ui2code.reference.order import Desk, Mockup, make
from ui2code.reference.parallel import in_order
from ui2code.render.watch import descendants, resident_pages
from ui2code.targets import target

BRIEF = "a calm dark pricing page for a sailing school, three plans"
SCREENS = ("landing", "login", "pricing", "dashboard", "settings", "profile", "table", "article")
WARM, RUNS = 40, 40
"""By then nearly every face has been used once: a face is loaded with the first page that needs it."""
PAGE_KB = 4


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=0, help="only the memory over so many pages")
    asked = parser.parse_args()
    print("| what | median | p90 | wanted |\n|---|---|---|---|")
    for row in memory(asked.pages) if asked.pages else rows():
        print(row)
        sys.stdout.flush()


def rows() -> Iterator[str]:
    with open_painter() as (painter, worker):
        specs = [from_seed(s, Options(seed=s, width=1280, height=800)) for s in range(9000, 9000 + WARM + RUNS)]
        for name in ("html", "react"):
            desk = Desk(painter, worker, target(name))
            yield timed(f"a mockup with truth and {name} project", "<= 150 ms", lambda s, d=desk: make(d, s), specs)
        yield timed("its picture and truth alone", "", painter.draw, specs)
        with tempfile.TemporaryDirectory() as folder:
            desk = Desk(painter, worker, target("react"))
            yield timed(
                "written to disk as well", "", lambda s: saved(make(desk, s), Path(folder) / str(s.seed)), specs
            )
        yield timed("a brief understood", "", lambda s: understand(BRIEF, Options(seed=s.seed)), specs)
        yield timed("a series of 8 screens", "<= 2 s", lambda s: series(desk, s), specs[: WARM + 5])
        for width, height, scale in ((1920, 1080, 2), (3840, 2160, 2), (1280, 12000, 1)):
            large = [replace(s, width=width, height=height, scale=scale) for s in specs[: WARM + 8]]
            yield timed(f"{width}x{height} at {scale}x", "<= 1.5 s" if scale == 2 else "", painter.draw, large)
    for pictures, wanted, count in (("full", ">= 15", 400), ("none", ">= 100", 2000)):
        yield f"| set of {count} pages, pictures {pictures}, two processes | {speed(pictures, count):.1f} pages/s | | {wanted} |"


def timed(what: str, wanted: str, work: Callable[[Spec], object], specs: list[Spec]) -> str:
    """The last RUNS of the specs, after the first have warmed everything up."""
    seconds = []
    for number, spec in enumerate(specs):
        start = time.perf_counter()
        work(spec)
        if number >= WARM:
            seconds.append(time.perf_counter() - start)
    high = statistics.quantiles(seconds, n=10)[-1]
    return f"| {what} | {statistics.median(seconds) * 1000:.0f} ms | {high * 1000:.0f} ms | {wanted} |"


def saved(mockup: Mockup, out: Path) -> None:
    publish(out, mockup.files)


def series(desk: Desk, spec: Spec) -> list[Mockup]:
    """Screens of one brand, as ``ui2code mockup series`` draws them."""
    screens = [
        from_seed(spec.seed, Options(seed=spec.seed, kind=kind, brand=spec.brand, width=1280, height=800))
        for kind in SCREENS
    ]
    return list(in_order(lambda one: make(desk, one), screens, 2))


def speed(pictures: str, count: int) -> float:
    """Pages a second of a whole set, starting the processes included."""
    with tempfile.TemporaryDirectory() as folder:
        plan = Plan(Path(folder) / "set", count, pictures=pictures, size=50)  # type: ignore[arg-type]
        start = time.perf_counter()
        pages = sum(news.pages for news in make_set(plan, 2))
        return pages / (time.perf_counter() - start)


def memory(pages: int) -> Iterator[str]:
    """Resident memory of this process and of its browser while pages are drawn."""
    import os

    with open_painter() as (painter, _):
        specs = (from_seed(s, Options(seed=s)) for s in range(pages))
        for number, _ in enumerate(in_order(lambda spec: painter.draw(spec, picture=False), specs, 2), 1):
            if number in (500, 1000) or number % 2500 == 0:
                own, rest = resident_pages(os.getpid()), sum(map(resident_pages, descendants(os.getpid())))
                yield f"| after {number} pages | {own * PAGE_KB // 1024} MB | browser and driver {rest * PAGE_KB // 1024} MB | flat |"


if __name__ == "__main__":
    main()
