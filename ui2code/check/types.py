"""What a suite is: cases, each a mockup and what is to look like it. Lengths are CSS px, times seconds."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from evaluators.harness.types import Limits
from ui2code.types import Box

NETWORK_IDLE = "network-idle"
"""The word that stands for a wait until nothing more is loaded, instead of a selector."""

TIMEOUT = 30.0
"""Of a server to answer and of a selector to show: a cold dev server takes ten seconds on a loaded machine."""


@dataclass(frozen=True, slots=True)
class Viewport:
    """None: as the mockup has it."""

    width: int | None = None
    height: int | None = None
    scale: float | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """``path`` (project folder, HTML file or picture) or ``url``, which ``command`` serves where it is given;
    ``sources``: the project folder it is served from, if that is known. ``wait``: a
    selector that must be visible, or NETWORK_IDLE. ``where``: the file and line it is asked for in."""

    name: str
    mockup: Path
    path: Path | None = None
    url: str = ""
    command: str = ""
    sources: Path | None = None
    viewport: Viewport = Viewport()
    limits: Limits = field(default_factory=Limits)
    baseline: bool = True
    """Whether it must be approved once and hold that; else its limits alone decide."""
    ignore: tuple[Box, ...] = ()
    wait: str = ""
    timeout: float = TIMEOUT
    where: str = ""


@dataclass(frozen=True, slots=True)
class Suite:
    """Cases of one folder. Baselines and results lie under ``root``, commands are run there. ``label`` is the suite as
    the user would name it; ``file`` its ui2code.toml, if it has one."""

    root: Path
    label: str
    cases: tuple[Case, ...]
    file: Path | None = None
    notes: tuple[str, ...] = ()
