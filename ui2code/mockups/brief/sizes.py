"""Window and scale that a brief asks for. Lengths in CSS px."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ui2code.mockups.brief.lexicon import Hit

DEVICES = {
    "mobile": (390, 844),
    "tablet": (820, 1180),
    "desktop": (1440, 900),
    "wide": (1920, 1080),
    "2k": (2560, 1440),
    "4k": (3840, 2160),
}

_PAIR = re.compile(r"\b(\d{3,5})\s*(?:px)?\s*[x×*]\s*(\d{3,5})\b")
_WIDE = re.compile(r"\b(\d{3,4})\s*(?:px|pixels?|wide|breit|de large|de ancho)\b", re.IGNORECASE)
_SCALE = re.compile(r"(?:\b|@)([123])\s*x\b(?!\s*\d)", re.IGNORECASE)


def window_in(brief: str, hits: Iterable[Hit]) -> tuple[int, int, str] | None:
    """(width, height, quote); the height of a width alone is that of a usual screen."""
    if match := _PAIR.search(brief):
        return int(match[1]), int(match[2]), match[0]
    if match := _WIDE.search(brief):
        width = int(match[1])
        return width, _height(width), match[0]
    device = next((hit for hit in hits if hit.about == "device" and not hit.denied), None)
    return (*DEVICES[device.value], device.quote) if device else None


def scale_in(brief: str, hits: Iterable[Hit]) -> tuple[int, str] | None:
    if match := _SCALE.search(brief):
        return int(match[1]), match[0].strip()
    hit = next((hit for hit in hits if hit.about == "scale" and not hit.denied), None)
    return (int(hit.value), hit.quote) if hit else None


def _height(width: int) -> int:
    if width < 600:
        return round(width * 844 / 390)
    return round(width * (4 / 3 if width < 1000 else 5 / 8))
