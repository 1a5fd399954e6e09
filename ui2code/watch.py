"""A candidate judged again after every save, while browser and mockup stay warm: begin line, findings, end line."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from ui2code.candidate import candidate_of, is_address
from ui2code.errors import MissingError, MockupError, ProjectError, Ui2codeError, UsageError
from ui2code.job import scale_of
from ui2code.lines import line_of
from ui2code.live import sources_of
from ui2code.perceive.load import load
from ui2code.pipeline import Tools, open_tools
from ui2code.saves import Look, Saves, expect, look, stamp
from ui2code.scoring import Goal, goal_of, verdict_of
from ui2code.sources import tree
from ui2code.types import Finding

BEGIN, END = "ui2code watch: judging", "ui2code watch: done"
"""What the first and the last line of every run start with; the problem matcher of VS Code knows them."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What is judged, and the folder whose saves count. ``page``: path or address of the document itself."""

    mockup: Path
    candidate: str
    scale: str
    root: Path
    page: str
    sources: Path | None = None
    """Of an address, ``root`` again."""


def watched(mockup: Path, candidate: str, scale: str, project: Path | None = None) -> Watched:
    """What the user asked for; UsageError where that cannot be judged. ``project``: where the sources of an address are."""
    candidate_of(candidate, project)
    load(mockup, scale_of(scale))
    path = Path(candidate)
    if is_address(candidate):
        root = sources_of(project)
        if root is None:
            raise UsageError(f"Name the folder whose saves count: --project FOLDER, the sources of {candidate}.")
        return Watched(mockup, candidate, scale, root, candidate, root)
    if path.is_dir():
        return Watched(mockup, candidate, scale, path, str(path / "index.html"))
    return Watched(mockup, candidate, scale, path.parent, candidate)


def watch(order: Watched, say: Callable[[str], None]) -> NoReturn:
    """Goes on until it is interrupted (KeyboardInterrupt) or the folder is gone (UsageError)."""
    with open_tools(local=is_address(order.candidate)) as tools, closing(Saves(lambda: seen(order))) as saves:
        desk = Desk(order, tools)
        while True:
            desk.run(say)
            saves.wait()


def seen(order: Watched) -> Look:
    """The state of everything a run reads."""
    expect(order.root)
    inside = tree(order.root)
    around = {order.root.resolve().parent, order.mockup.resolve().parent}  # the first tells when the folder itself goes
    # A name with a dot in front is an editor's swap file or a copy in the making.
    files = [order.mockup, *(file for _, found in inside for file in found if not file.name.startswith("."))]
    return look(around | {folder for folder, _ in inside}, files)


class Desk:
    """Where runs are made; keeps what was measured in the mockup until that changes."""

    def __init__(self, order: Watched, tools: Tools) -> None:
        self._order, self._tools = order, tools
        self._goal: Goal | None = None
        self._measured: object = None

    def run(self, say: Callable[[str], None]) -> None:
        """One run, told line by line."""
        start = time.perf_counter()
        say(f"{BEGIN} {self._order.candidate}")
        result, lines = self._judged()
        for line in lines:
            say(line)
        count = f"{len(lines)} finding{'' if len(lines) == 1 else 's'}"
        say(f"{END}, {result}, {count}, {time.perf_counter() - start:.2f} s")

    def _judged(self) -> tuple[str, list[str]]:
        """The result in a word, and a line for each finding."""
        try:
            goal = self._aim()
            drawn = candidate_of(self._order.candidate, self._order.sources)(goal.mockup, self._tools)
        except MissingError:
            raise  # the user has to install something first
        except Ui2codeError as error:  # work in progress: the next save may mend it
            return "not judged", self._told(error)
        verdict = verdict_of(drawn, goal)
        return f"score {verdict.total:.3f}", [line_of(f, drawn.root, drawn.page) for f in verdict.findings]

    def _aim(self) -> Goal:
        """What was measured in the mockup as it is now."""
        now = stamp(self._order.mockup)
        if self._goal is None or now != self._measured:
            mockup = load(self._order.mockup, scale_of(self._order.scale))
            self._goal, self._measured = goal_of(mockup, self._tools.typesetter), now
        return self._goal

    def _told(self, error: Ui2codeError) -> list[str]:
        """What kept the candidate from being drawn, at the place to mend."""
        order = self._order
        if isinstance(error, MockupError):
            return [line_of(Finding("mockup", "error", str(error)), page=str(order.mockup))]
        found = error.findings if isinstance(error, ProjectError) else ()
        return [line_of(f, order.root, order.page) for f in found or (Finding("render", "error", str(error)),)]
