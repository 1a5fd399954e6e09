"""Edits to the window and to what all of the page shows: its size, its scale, its pictures."""

from __future__ import annotations

import re

from ui2code.mockups.edit.edited import Edited, changed
from ui2code.mockups.edit.phrase import Phrase
from ui2code.mockups.edit.vocabulary import FILLER
from ui2code.mockups.spec import Spec

DEVICES = {
    "mobile": (390, 844), "phone": (390, 844), "smartphone": (390, 844), "iphone": (390, 844), "handset": (390, 844), "tablet": (820, 1180), "ipad": (820, 1180),
    "desktop": (1280, 800), "laptop": (1440, 900), "4k": (3840, 2160), "fullhd": (1920, 1080),
}  # fmt: skip
SIDES = (240, 8000)
"""CSS px a window may be wide."""
_SIZE = re.compile(r"(\d{3,5})(?:x|by)(\d{3,5})(?:px)?")
_PX = re.compile(r"(\d{3,4})(?:px)?")
_SCALE = {"2x": 2, "3x": 3, "1x": 1, "retina": 2, "hidpi": 2}
_WINDOW = frozenset(
    "wide width window size px pixels pixel version screen screens view viewport resolution big broad devices device scale sized".split()
)
_TALL = frozenset("height high tall".split())
_PICTURES = frozenset("images image photos photo illustrations illustration artwork".split())
_OFF = frozenset("no without remove off drop hide delete disable omit lose".split())
_ON = frozenset("with add on show enable restore bring back more include".split())


def window(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "for mobile", "1440 wide", "1440x900", "at 2x"."""
    words = [word for word in phrase.texts if word not in FILLER and word not in _WINDOW]
    named = [word for word in words if word not in _TALL]
    if len(named) != 1 or len(words) > 2:
        return None
    (asked,) = named
    if asked in _SCALE:
        return changed(spec, phrase, "scale", f"{_SCALE[asked]}x", scale=_SCALE[asked])
    size = _size(asked, len(words) == 2, phrase, spec)
    if size is None:
        return None
    return changed(spec, phrase, "window", f"{size[0]} x {size[1]}", width=size[0], height=size[1])


def _size(word: str, tall: bool, phrase: Phrase, spec: Spec) -> tuple[int, int] | None:
    if word in DEVICES:
        return DEVICES[word]
    both, one = _SIZE.fullmatch(word), _PX.fullmatch(word)
    if both:
        width, height = int(both[1]), int(both[2])
    elif one and (set(phrase.texts) & (_WINDOW | _TALL) or word.endswith("px")):
        width, height = (spec.width, int(one[1])) if tall else (int(one[1]), spec.height)
    else:
        return None
    return (width, height) if SIDES[0] <= width <= SIDES[1] and SIDES[0] <= height <= 20_000 else None


def images(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "no images", "with photos"."""
    words = {word for word in phrase.texts if word == "with" or (word not in FILLER and word not in ("any", "all"))}
    if not words & _PICTURES or words - _PICTURES - _OFF - _ON - {"and"} or bool(words & _OFF) == bool(words & _ON):
        return None
    shown = not words & _OFF
    return changed(spec, phrase, "images", "shown" if shown else "left out", images=shown)
