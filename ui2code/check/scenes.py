"""What was measured in a picture, kept in the user's cache: measuring takes seconds, drawing a tenth of one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path

from ui2code.codec import DecodeError, dumps, loads
from ui2code.disk import write_atomic
from ui2code.fonts.cache import cache_dir
from ui2code.runs import versions
from ui2code.types import Mockup, Scene

MOST = 400
"""Scenes kept, the newest; each has some tens of KB, more with pictures in it."""

MEASURING = ("perceive", "render/letters", "render/typeset.py", "types.py")
"""The sources whose change can change what is measured."""

_alone = threading.Lock()
"""The text engines are used by one thread at a time; they use all cores themselves."""


def scene_of(mockup: Mockup, drawn_with: str, measure: Callable[[], Scene]) -> Scene:
    """The scene of ``mockup``, from the cache where it is there; ``drawn_with`` names browser and fonts."""
    asked = "\n".join([mockup.sha256, f"{mockup.scale:g}", drawn_with, measured_by()])
    path = cache_dir() / "scenes" / f"{sha256(asked.encode()).hexdigest()}.json"
    with _alone:
        scene = stored(path)
        if scene is None:
            scene = measure()
            keep(path, scene)
    return scene


def stored(path: Path) -> Scene | None:
    """None where there is none, or none that can be used."""
    try:
        return loads(Scene, path.read_bytes())
    except (OSError, DecodeError):
        return None


def keep(path: Path, scene: Scene) -> None:
    """Kept where that is possible: a cache that cannot be written only costs time."""
    try:
        write_atomic(path, dumps(scene).encode())
        old = sorted(path.parent.glob("*.json"), key=lambda p: p.stat().st_mtime, reverse=True)[MOST:]
        for each in old:
            each.unlink(missing_ok=True)
    except OSError:
        return


@cache
def measured_by() -> str:
    """Versions of the libraries, and SHA-256 of our own measuring code."""
    here = Path(__file__).resolve().parent.parent
    code = sha256()
    for name in MEASURING:
        place = here / name
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            code.update(path.read_bytes())
    return f"{sorted(versions().items())} {code.hexdigest()}"
