"""Seconds and memory of the tool as a user meets it: python -m tests.speed [--tall]. Prints tables for evaluators/LOG.md."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from ui2code.models import load_model
from ui2code.perceive.load import load
from ui2code.pipeline import Tools, generate, open_tools
from ui2code.targets import target

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
PAGES = ("signin", "dashboard")
"""The fixtures of 1280x800."""
REPEATS = 5
TALL = 12_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tall", action="store_true", help="only a page of 1280x12000, in a process of its own")
    if parser.parse_args().tall:
        print(tall())
        return
    print(
        f"Warm process, median of {REPEATS}, seconds\n\n| page | whole job | perceive | one render | one judgement | rounds |"
    )
    print("|---|---|---|---|---|---|")
    with open_tools() as tools:
        for page in PAGES:
            print(warm(tools, page))
    print("\n| cold | |\n|---|---|")
    for name, value in cold():
        print(f"| {name} | {value} |")


def warm(tools: Tools, page: str) -> str:
    mockup, model, html = load(FIXTURES / f"{page}.png"), load_model("geometric"), target("html")
    generate(mockup, model, html, tools)
    whole, perceive, render, judge, rounds = [], [], [], [], 0
    for _ in range(REPEATS):
        start = time.perf_counter()
        result = generate(mockup, model, html, tools)
        whole.append(time.perf_counter() - start)
        rounds = len(result.rounds)
        perceive.append(result.timings["perceive"])
        render.append(result.timings["render"] / (rounds + 1))
        judge.append(result.timings["judge"] / (rounds + 1))
    parts = " | ".join(f"{statistics.median(values):.2f}" for values in (whole, perceive, render, judge))
    return f"| {page} | {parts} | {rounds} |"


def cold() -> Iterator[tuple[str, str]]:
    tool = [sys.executable, "-m", "ui2code"]
    yield "`ui2code --help`", f"{median_seconds(lambda: run([*tool, '--help'])):.2f} s"
    for page in PAGES:
        with tempfile.TemporaryDirectory() as folder:
            command = [*tool, "generate", str(FIXTURES / f"{page}.png"), "-o", folder, "--force"]
            yield f"`ui2code generate {page}.png`", f"{median_seconds(lambda c=command: run(c)):.1f} s"  # type: ignore[misc]
    yield f"1280x{TALL}", run([sys.executable, "-m", "tests.speed", "--tall"]).strip()


def tall() -> str:
    """Seconds and peak memory (MB) of one page as tall as fifteen screens, made of a fixture again and again."""
    import resource

    page = np.asarray(Image.open(FIXTURES / "dashboard.png").convert("RGB"))
    with tempfile.TemporaryDirectory() as folder, open_tools() as tools:
        path = Path(folder) / "tall.png"
        Image.fromarray(np.tile(page, (TALL // page.shape[0], 1, 1))).save(path)
        start = time.perf_counter()
        generate(load(path), load_model("geometric"), target("html"), tools)
        seconds = time.perf_counter() - start
    return f"{seconds:.0f} s, {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"


def median_seconds(work: Callable[[], object]) -> float:
    def once() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return statistics.median(once() for _ in range(3))


def run(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main()
