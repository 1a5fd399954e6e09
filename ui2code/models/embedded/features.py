"""A scene and its picture as arrays: what the model sees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log1p
from typing import get_args
from zlib import crc32

import cv2
import numpy as np
import numpy.typing as npt

from ui2code import fonts
from ui2code.models.embedded.draft import DRAFTED, Drafted
from ui2code.types import Box, Color, ControlKind, Element, Kind, Paint, Pixels, Scene, Text

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

KINDS = tuple(Kind)
CONTROLS = get_args(ControlKind)
GRAMS = 32
"""Hashed words and trigrams of a text that are looked at."""
BUCKETS = 12288
PICTURE_WIDTH = 640
"""Device px the page's picture is made small to, never larger."""
_WORD = re.compile(r"[^\W_]+")
_ENDS = (":", ".", "?", "!", "…")
_CURRENCY = re.compile(r"[$€£¥₽₹]")


@dataclass(frozen=True, eq=False, slots=True)
class Features:
    """Of N elements: ``numbers`` (N, F), ``boxes`` (N, 4) as left, top, right, bottom in CSS px, ``grams`` (N, GRAMS) with 0
    for none, ``parents`` (N) as places, -1 for none, ``tags`` (N, ABOVE) as in Drafted. ``picture`` (h, w, 3) is uint8,
    ``shrink`` its px per CSS px."""

    numbers: Floats
    boxes: Floats
    grams: Ints
    parents: Ints
    tags: Ints
    picture: npt.NDArray[np.uint8]
    shrink: float
    width: float
    height: float


def features_of(draft: Drafted, picture: npt.NDArray[np.uint8]) -> Features:
    """``picture``: the page's pixels at any size, as ``shrunk`` gives them."""
    scene, elements = draft.scene, draft.scene.elements
    places = {element.id: i for i, element in enumerate(elements)}
    parents = np.array([places.get(e.parent or "", -1) for e in elements], np.int64)
    held = np.bincount(parents[parents >= 0], minlength=len(elements))
    numbers = [[*_numbers(e, scene), log1p(float(held[i])) / 3, _depth(i, parents) / 4] for i, e in enumerate(elements)]
    measured = np.array(numbers, np.float32).reshape(len(elements), NUMBERS - DRAFTED)
    boxes = [[e.box.x, e.box.y, e.box.right, e.box.bottom] for e in elements]
    return Features(
        np.concatenate([measured, draft.numbers], axis=1),
        np.array(boxes, np.float32).reshape(len(elements), 4),
        np.array([_grams(e) for e in elements], np.int64).reshape(len(elements), GRAMS),
        parents,
        draft.tags,
        picture,
        picture.shape[1] / max(scene.width, 1.0),
        scene.width,
        scene.height,
    )


def shrunk(pixels: Pixels, scale: float) -> npt.NDArray[np.uint8]:
    """A mockup's pixels at most PICTURE_WIDTH wide and no finer than CSS px."""
    by = min(1 / scale, PICTURE_WIDTH / pixels.shape[1])
    size = (max(1, round(pixels.shape[1] * by)), max(1, round(pixels.shape[0] * by)))
    small: npt.NDArray[np.uint8] = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    return small


def _numbers(element: Element, scene: Scene) -> list[float]:
    control = [float(element.control == name) for name in CONTROLS]
    kind = [float(element.kind is known) for known in KINDS]
    sure = [float(element.checked), element.confidence]
    return [*kind, *control, *sure, *_place(element.box, scene), *_said(element.text), *_painted(element.paint)]


def _place(box: Box, scene: Scene) -> list[float]:
    across = max(scene.width, 1.0)
    return [
        box.x / across,
        box.right / across,
        (box.x + box.right) / 2 / across - 0.5,
        box.y / 1000,
        box.y / max(scene.height, 1.0),
        log1p(max(box.w, 0)) / 7,
        log1p(max(box.h, 0)) / 7,
    ]


_SAID = 20


def _said(text: Text | None) -> list[float]:
    if text is None:
        return [0.0] * _SAID
    said, style = text.text, text.style
    letters = max(len(said), 1)
    generic = _generic(style.family)
    return [
        style.size / 32,
        style.weight / 900,
        float(style.italic),
        float(style.underline),
        log1p(letters) / 5,
        log1p(len(text.lines)) / 3,
        float(text.align == "center"),
        float(text.align == "right"),
        *_rgb(style.color),
        *_rgb(text.ground),
        float(generic == "serif"),
        float(generic == "monospace"),
        sum(map(str.isdigit, said)) / letters,
        sum(map(str.isupper, said)) / letters,
        float(said.endswith(_ENDS)),
        float(bool(_CURRENCY.search(said))),
    ]


_PAINTED = 14


def _painted(paint: Paint | None) -> list[float]:
    if paint is None:
        return [0.0] * _PAINTED
    edges = [b for b in paint.borders if b is not None]
    return [
        float(paint.fill is not None),
        *_rgb(paint.fill),
        float(paint.gradient is not None),
        *(b.width / 4 if b else 0.0 for b in paint.borders),
        *(_rgb(edges[0].color if edges else None)),
        max(paint.radius) / 16,
        float(bool(paint.shadows)),
    ]


NUMBERS = len(KINDS) + len(CONTROLS) + 2 + 7 + _SAID + _PAINTED + 2 + DRAFTED


def _depth(index: int, parents: Ints) -> int:
    depth = 0
    while (index := int(parents[index])) >= 0 and depth < 12:
        depth += 1
    return depth


def _grams(element: Element) -> list[int]:
    found = list(_hashed(element.text.text.lower()))[:GRAMS] if element.text else []
    return found + [0] * (GRAMS - len(found))


def _hashed(said: str) -> Iterator[int]:
    """Words, then trigrams of the beginning, so that both known words and the look of unknown ones count."""
    words: Sequence[str] = _WORD.findall(said)
    for word in words[:10]:
        yield _bucket(f"w{word}")
    start = f" {said[:22]} "
    for i in range(len(start) - 2):
        yield _bucket(start[i : i + 3])


@lru_cache(maxsize=65536)
def _bucket(gram: str) -> int:
    return 1 + crc32(gram.encode()) % (BUCKETS - 1)


@lru_cache(maxsize=1024)
def _generic(family: str) -> str:
    return fonts.generic(family)


@lru_cache(maxsize=4096)
def _rgb(color: Color | None) -> tuple[float, float, float]:
    if not color or color[0] != "#":
        return (0.0, 0.0, 0.0)
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return (red, green, blue)
