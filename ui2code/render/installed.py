"""Which of the machine's own families are worth considering, and in which order all families are tried."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable, Sequence

from ui2code.types import TextStyle, TypeMetrics, TypeSample

FC_SECONDS = 10

FIRST = ("Liberation Sans", "Liberation Serif")
"""What Arial, Helvetica and Times resolve to where they are not installed: the most likely of all."""

TWINS = {"Arimo": "Liberation Sans", "Tinos": "Liberation Serif", "Cousine": "Liberation Mono"}
"""Bundled faces of the same design as an installed one: only one of the two is a choice."""

USUAL = (
    "Liberation Sans",
    "Liberation Serif",
    "Liberation Mono",
    "DejaVu Sans",
    "DejaVu Serif",
    "DejaVu Sans Mono",
    "Arial",
    "Times New Roman",
    "Courier New",
    "Helvetica Neue",
    "Helvetica",
    "Georgia",
    "Verdana",
    "Tahoma",
    "Trebuchet MS",
    "Segoe UI",
    "Calibri",
    "Cambria",
    "Consolas",
    "Menlo",
    "Monaco",
    "Ubuntu",
    "Noto Sans",
    "Noto Serif",
    "Cantarell",
)
"""Looked for one by one where there is no fontconfig to ask."""

_USELESS = ("math", "symbol", "emoji", "icons", "dingbats", "condensed", "narrow", "light", "thin", "black", "braille")
"""Words in names of cuts that pages do not ask for by family, or that hold no letters."""

_PROBE = "mmmmmmmmmmlli WQ@69"


def families(measure: Callable[[Sequence[TypeSample]], list[TypeMetrics]]) -> tuple[str, ...]:
    """Useful installed families: as fontconfig lists them, else by whether they change how a probe is set."""
    listed = _fontconfig()
    return listed if listed is not None else _by_probing(measure)


def likely() -> tuple[str, ...]:
    """Families that may be there, without asking a browser: as fontconfig lists them, else the usual ones."""
    listed = _fontconfig()
    return listed if listed is not None else USUAL


def ordered(bundled: Iterable[str], installed: Sequence[str]) -> tuple[str, ...]:
    """All choices, the likeliest first; of two faces of one design only the installed one."""
    ours = [name for name in bundled if TWINS.get(name) not in installed]
    first = [name for name in FIRST if name in installed]
    usual = [name for name in USUAL if name in installed]
    return tuple(dict.fromkeys([*first, *ours, *usual, *installed]))


def _fontconfig() -> tuple[str, ...] | None:
    """The families fontconfig knows; None where it is not there."""
    program = shutil.which("fc-list")
    if program is None:
        return None
    try:
        done = subprocess.run(
            [program, ":scalable=true", "family"], capture_output=True, text=True, timeout=FC_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    names = {line.split(",")[0].replace("\\", "").strip() for line in done.stdout.splitlines()}
    return tuple(sorted(name for name in names if name and _useful(name)))


def _useful(name: str) -> bool:
    return not any(word in _USELESS for word in name.lower().split())


def _by_probing(measure: Callable[[Sequence[TypeSample]], list[TypeMetrics]]) -> tuple[str, ...]:
    """A family that is not there is set in the default face, as a name that cannot exist is."""
    names = ("ui2code no such family", *USUAL)
    first, *rest = (m.advance for m in measure([TypeSample(_PROBE, TextStyle(name, 72)) for name in names]))
    return tuple(name for name, advance in zip(USUAL, rest, strict=True) if advance != first)
