"""From a save to the end line of `ui2code watch`, as an editor waits for it: python -m tests.latency. Prints a table for evaluators/LOG.md."""

from __future__ import annotations

import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.cli.watching import Watching, family, stat, watching

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
SAVES = 24
"""Half in place, half by rename, as editors do; each moves something."""

ADDED = {".html": "<style>h1 {{ margin-left: {}px }}</style>\n", ".css": ":root {{ font-size: {}px }}\n"}
"""What a save adds, by kind of file."""

PAUSE = 0.7
"""Seconds between saves: the tab has gone to rest, as it has when a person saves."""


def main() -> None:
    print(
        f"{SAVES} saves a project, seconds from the save to the end line; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n"
    )
    print("| project | findings | median | p90 | most | CPU a save | first run |\n|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for page in ("signin", "dashboard", "landing"):
            print(row(f"{page}, html", FIXTURES / f"{page}.png", *html(page, Path(folder))), flush=True)
        print(row("signin, react", FIXTURES / "signin.png", *react("signin", Path(folder))), flush=True)


def html(page: str, folder: Path) -> tuple[Path, Path]:
    """A fixture as a project of its own, and the file that is saved."""
    place = folder / page
    place.mkdir()
    shutil.copy(FIXTURES / f"{page}.html", place / "index.html")
    return place, place / "index.html"


def react(page: str, folder: Path) -> tuple[Path, Path]:
    """What is generated from a fixture, and a style sheet of it."""
    place = folder / f"{page}-react"
    command = [sys.executable, "-m", "ui2code", "generate", str(FIXTURES / f"{page}.png"), "-o", str(place)]
    subprocess.run(command, check=True, capture_output=True)
    return place, next((place / "src" / "components").rglob("*.css"))


def row(name: str, mockup: Path, project: Path, file: Path) -> str:
    with watching(mockup, ".", cwd=project) as watch:
        first = watch.round()
        used = cpu(watch.process.pid)
        waits = sorted(saved(watch, file, k) for k in range(SAVES))
        used = (cpu(watch.process.pid) - used) / SAVES
        found = len(watch.last.findings)
        watch.end(signal.SIGINT)
    p90 = waits[int(0.9 * len(waits))]
    median = statistics.median(waits)
    return f"| {name} | {found} | {median:.2f} | {p90:.2f} | {waits[-1]:.2f} | {used:.2f} | {first.seconds:.1f} |"


def cpu(pid: int) -> float:
    """Seconds of processor time of a watch and all it started (browser, Node): what a machine with nothing else to do needs."""
    ticks = sum(int(ticks) for member in family(pid) for ticks in stat(member.pid)[11:15])
    return ticks / os.sysconf("SC_CLK_TCK")


def saved(watch: Watching, file: Path, k: int) -> float:
    """Seconds for the ``k``-th save."""
    time.sleep(PAUSE)
    text = file.read_text(encoding="utf-8")
    changed = text + ADDED[file.suffix].format(16 + k)
    start = time.perf_counter()
    if k % 2:
        file.write_text(changed, encoding="utf-8")
    else:
        other = file.with_name(f".{file.name}.new")
        other.write_text(changed, encoding="utf-8")
        other.replace(file)
    watch.round()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
