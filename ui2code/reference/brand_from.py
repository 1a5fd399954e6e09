"""The kit of an existing mockup: read from its picture, or, of a mockup of ours, as it was made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ui2code.codec import DecodeError, loads
from ui2code.errors import UsageError
from ui2code.mockups.spec import Brand, Decision, Spec
from ui2code.reference.kit_look import Read, palette_of, radius_of, shadow_of, spacing_of, typeface_of
from ui2code.reference.kit_parts import parts_of
from ui2code.types import Box, Element, Kind, Scene

NAME = (12.0, 80.0, 30)
"""A firm's name: CSS px of its least size, how far from the top it stands, and how many letters it has at most."""
MARK = 16.0
"""CSS px between a firm's mark and its name."""
UNSEEN = (("icons", "line"), ("illustration", "blobs"), ("voice", "plain"), ("logo", "ring"))
"""Parts of a kit that no picture tells, and what is usual."""


@dataclass(frozen=True, slots=True)
class Taken:
    brand: Brand
    decisions: tuple[Decision, ...]


def brand_from(path: Path) -> Brand:
    """The kit alone; see ``taken_from``."""
    return taken_from(path).brand


def taken_from(path: Path) -> Taken:
    """Out of a picture, or exactly out of a mockup's folder or its spec.json; MockupError where there is no picture."""
    file = path / "spec.json" if path.is_dir() else path
    if file.suffix == ".json":
        return _made(file)
    return kit_in(_scene(file), file.stem)


def kit_in(scene: Scene, name: str) -> Taken:
    """The kit of a measured scene; ``name`` is what its palette is called after."""
    parts = parts_of(scene)
    palette, accent = palette_of(parts, f"from {name}")
    face, faces = typeface_of(parts)
    radius, corners = radius_of(parts)
    shadow, shadows = shadow_of(parts)
    spacing, steps = spacing_of(scene, parts)
    firm, named = _firm(scene)
    unseen = dict(UNSEEN)
    brand = Brand(
        firm, palette, face, radius, shadow, spacing, unseen["icons"], unseen["illustration"], unseen["voice"], unseen["logo"]
    )  # fmt: skip
    read = {
        "name": named,
        "accent": accent,
        "typeface": faces,
        "corners": corners,
        "shadows": shadows,
        "spacing": steps,
    }
    usual = tuple(Decision(about, value, "no picture tells it; usual", "brand") for about, value in UNSEEN)
    return Taken(brand, (*(one.decision(about) for about, one in read.items()), *usual))


def _firm(scene: Scene) -> tuple[str, Read]:
    """What stands beside a mark at the top, else in the corner there, larger or bolder than a link."""
    least, top, longest = NAME
    named = [e for e in scene.elements if e.box.y < top and _like_a_name(e, least, longest)]
    marks = [e.box for e in scene.elements if e.kind in (Kind.ICON, Kind.IMAGE) and e.box.y < top]
    beside = [e for e in named if any(_beside(mark, e.box) for mark in marks)]
    corner = [e for e in named if e.box.x < scene.width / 3]
    for found, how in ((beside, "it stands beside a mark at the top"), (corner, "it stands in the corner at the top")):
        for element in sorted(found, key=lambda e: e.box.x)[:1]:
            text = element.text.lines[0].text.strip() if element.text else ""
            return text, Read(text, how)
    return "", Read("made up", "no name stands at the top")


def _beside(mark: Box, words: Box) -> bool:
    """Whether a mark stands right before words of its height."""
    return 0 <= words.x - mark.right <= MARK and abs((words.y + words.h / 2) - (mark.y + mark.h / 2)) <= 6


def _like_a_name(element: Element, least: float, longest: int) -> bool:
    text = element.text
    if text is None or len(text.lines) != 1 or not 1 < len(text.lines[0].text.strip()) <= longest:
        return False
    return text.style.size >= least and (text.style.weight >= 500 or text.style.size >= 18)


def _scene(path: Path) -> Scene:
    from ui2code.perceive.load import load
    from ui2code.perceive.scene import perceive
    from ui2code.render.browser import open_browser

    mockup = load(path)
    with open_browser() as browser:
        return perceive(mockup, browser)


def _made(path: Path) -> Taken:
    try:
        spec = loads(Spec, path.read_bytes())
    except FileNotFoundError as error:
        raise UsageError(f"{path} does not exist: give a picture, or a folder made by `ui2code mockup`.") from error
    except DecodeError as error:
        raise UsageError(f"{path} is no spec of a mockup ({error}): give its picture instead.") from error
    return Taken(spec.brand, (Decision("brand", spec.brand.name, f"as {path} has it", "brand"),))
