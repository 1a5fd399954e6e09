"""What is decided beside subject and look: window, scale, density, pictures, headline, ornament."""

from __future__ import annotations

from ui2code.mockups.brief.moods import Mood
from ui2code.mockups.brief.options import Options
from ui2code.mockups.brief.reading import Reading
from ui2code.mockups.brief.record import Record
from ui2code.mockups.brief.sizes import DEVICES, scale_in, window_in
from ui2code.mockups.brief.wishes import Wishes
from ui2code.mockups.spec import Density

USUAL_WINDOW = (1280, 800)
_HEADLINES = {"big": 1.35, "small": 0.85}
_DENSITIES: dict[str, Density] = {"compact": "compact", "regular": "regular", "airy": "airy"}


def usual_window(kind: str) -> tuple[int, int]:
    """Screens of phones are named so."""
    return DEVICES["mobile"] if kind.startswith("mobile-") else USUAL_WINDOW


def window_of(reading: Reading, kind: str, options: Options, record: Record) -> tuple[int, int]:
    found = window_in(reading.brief, reading.hits)
    width, height = found[:2] if found else usual_window(kind)
    if options.width is not None:
        width, height = options.width, options.height or USUAL_WINDOW[1]
        record.note("window", f"{width}x{height}", "asked for by option", "option")
    elif found:
        record.note("window", f"{width}x{height}", f"the brief says “{found[2]}”", "brief")
    return width, height


def scale_of(reading: Reading, options: Options, record: Record) -> int:
    found = scale_in(reading.brief, reading.hits)
    if options.scale is not None:
        record.note("scale", options.scale, "asked for by option", "option")
        return options.scale
    if found:
        record.note("scale", found[0], f"the brief says “{found[1]}”", "brief")
    return found[0] if found else 1


def density_of(mood: Mood, wishes: Wishes, record: Record) -> Density:
    wish = wishes.get("density")
    density = _DENSITIES[wish.value] if wish else mood.density
    record.note(
        "density",
        density,
        wish.reason if wish else f"usual for {mood.article} page",
        wish.by if wish else "seed",
    )
    return density


def images_of(wishes: Wishes, record: Record) -> bool:
    wish = wishes.get("images")
    if wish:
        record.note("images", wish.value, wish.reason, wish.by)
    return wish is None or wish.value != "no"


def headline_of(wishes: Wishes, record: Record) -> float:
    wish = wishes.get("headline")
    if wish:
        record.note("headline", wish.value, wish.reason, wish.by)
    return _HEADLINES[wish.value] if wish else 1.0


def ornament_of(mood: Mood, wishes: Wishes, record: Record) -> int:
    wish = wishes.get("ornament")
    level = int(wish.value) if wish else mood.ornament
    reason = wish.reason if wish else f"usual for {mood.article} page"
    record.note("ornament", level, reason, wish.by if wish else "seed")
    return level
