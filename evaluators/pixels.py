"""Pixel differences: pixelmatch 7.2's count exactly, the count of changed pixels, mean absolute and relative error.

pixelmatch: colour distance in YIQ (Kotsarenko & Ramos 2010), anti-aliased pixels left out (Vyšniauskas 2009).
Sources of the semantics: github.com/mapbox/pixelmatch 7.2; the PyPI package ``pixelmatch`` is the oracle in the tests.
Two pictures of different size are never compared as they are: pad both to the union first, and report the sizes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluators.changed import changed_parts
from evaluators.types import Image

THRESHOLD = 0.1
"""pixelmatch's own default; misses one-step palette errors, hence ``changed`` beside it."""

MISSING = (255, 0, 255)
"""Colour of the padding where a reference has no page; a colour that pages seldom have, so that missing area counts."""


@dataclass(frozen=True, slots=True)
class PixelDiff:
    """``different``: pixelmatch's count; ``changed``: pixels not exactly equal; both over ``area`` pixels of the union.

    ``sizes`` is (candidate, reference) as (width, height) in device px.
    """

    different: int
    changed: int
    area: int
    sizes: tuple[tuple[int, int], tuple[int, int]]

    @property
    def same_size(self) -> bool:
        return self.sizes[0] == self.sizes[1]


def opaque(image: NDArray[np.uint8], ground: tuple[int, int, int] = (255, 255, 255)) -> Image:
    """RGB over ``ground`` of an (H, W), (H, W, 1), (H, W, 2: gray + alpha), (H, W, 3) or (H, W, 4) picture."""
    if image.ndim == 2:
        image = image[:, :, None]
    channels = image.shape[2]
    colour = image[:, :, :1] if channels < 3 else image[:, :, :3]
    colour = np.broadcast_to(colour, (*image.shape[:2], 3))
    if channels in (2, 4):
        alpha = image[:, :, -1:].astype(np.uint32)
        mixed = (colour * alpha + np.array(ground, np.uint32) * (255 - alpha) + 127) // 255
        return np.ascontiguousarray(mixed, dtype=np.uint8)
    return np.ascontiguousarray(colour)


def padded(image: Image, height: int, width: int, fill: tuple[int, int, int]) -> Image:
    """``image`` in the top left corner of a picture of the given size; itself when it has that size already."""
    if image.shape[:2] == (height, width):
        return image
    out = np.empty((height, width, 3), np.uint8)
    out[:] = np.array(fill, np.uint8)
    h, w = min(height, image.shape[0]), min(width, image.shape[1])
    out[:h, :w] = image[:h, :w]
    return out


def union_size(candidate: Image, reference: Image) -> tuple[int, int]:
    """(height, width) of the smallest picture that holds both."""
    return max(candidate.shape[0], reference.shape[0]), max(candidate.shape[1], reference.shape[1])


def diff(candidate: Image, reference: Image, threshold: float = THRESHOLD) -> PixelDiff:
    """Counts over the union; area that only one of the two has counts as changed and as different."""
    sizes = ((candidate.shape[1], candidate.shape[0]), (reference.shape[1], reference.shape[0]))
    height, width = union_size(candidate, reference)
    common = min(candidate.shape[0], reference.shape[0]), min(candidate.shape[1], reference.shape[1])
    a, b = candidate[: common[0], : common[1]], reference[: common[0], : common[1]]
    alone = height * width - common[0] * common[1]
    different, changed = counts(a, b, threshold)
    return PixelDiff(different + alone, changed + alone, height * width, sizes)


def counts(a: Image, b: Image, threshold: float) -> tuple[int, int]:
    """(different, changed) of pictures of one size, looking only where they differ."""
    parts = [(a[part], b[part]) for part in changed_parts(a, b)]
    room = max((mine.shape[0] * mine.shape[1] for mine, _ in parts), default=0) * 4
    # Two desks for all parts: fresh memory for each costs as much as filling it.
    desks = np.empty(room, np.uint8), np.empty(room, np.uint8)
    different = changed = 0
    for mine, theirs in parts:
        first, second = with_alpha(mine, desks[0]), with_alpha(theirs, desks[1])
        changed += int(np.count_nonzero(first.view(np.uint32) != second.view(np.uint32)))
        different += counted(first, second, threshold)
    return different, changed


def count_changed(a: Image, b: Image) -> int:
    """Pixels not exactly equal, for pictures of one size."""
    return int(np.count_nonzero((a != b).any(axis=2)))


def count_different(a: Image, b: Image, threshold: float = THRESHOLD) -> int:
    """pixelmatch 7.2's count with anti-aliasing detection, for opaque pictures of one size."""
    if a.shape != b.shape:
        raise ValueError(f"pictures differ in size: {a.shape[1]}x{a.shape[0]} and {b.shape[1]}x{b.shape[0]}")
    return counted(with_alpha(a), with_alpha(b), threshold) if a.size else 0


def counted(a: NDArray[np.uint8], b: NDArray[np.uint8], threshold: float) -> int:
    """The same for (H, W, 4) pictures."""
    import pybind11_pixelmatch

    options = pybind11_pixelmatch.Options()
    options.threshold = threshold
    return int(pybind11_pixelmatch.pixelmatch(a, b, options=options))


def difference_picture(candidate: Image, reference: Image, threshold: float = THRESHOLD) -> Image:
    """pixelmatch's picture of the difference over the union: red different, yellow anti-aliased, the rest faded."""
    import pybind11_pixelmatch

    height, width = union_size(candidate, reference)
    a, b = padded(candidate, height, width, MISSING), padded(reference, height, width, MISSING)
    out = np.zeros((height, width, 4), np.uint8)
    options = pybind11_pixelmatch.Options()
    options.threshold = threshold
    pybind11_pixelmatch.pixelmatch(with_alpha(a), with_alpha(b), output=out, options=options)
    return opaque(out)


def with_alpha(image: Image, desk: NDArray[np.uint8] | None = None) -> NDArray[np.uint8]:
    """(H, W, 4) with alpha 255, contiguous; in the memory of ``desk``, if given and large enough."""
    import cv2

    height, width = image.shape[:2]
    out = None if desk is None else desk[: height * width * 4].reshape(height, width, 4)
    return np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2RGBA, dst=out), np.uint8)


def mean_absolute_error(a: Image, b: Image) -> float:
    """Mean of |a - b| over all channels (0..255), for pictures of one size."""
    import cv2

    return float(cv2.norm(np.ascontiguousarray(a), np.ascontiguousarray(b), cv2.NORM_L1) / max(1, a.size))


def distance_from(image: Image, colour: tuple[int, int, int]) -> float:
    """Mean of |pixel - colour| over all channels (0..255)."""
    import cv2

    if set(colour) <= {0, 255}:  # white, as of most pages: no value lies beyond it, so sums are enough
        sides = zip(colour, cv2.sumElems(image)[:3], strict=True)
        pixels = image.shape[0] * image.shape[1]
        return sum(255.0 * pixels - total if value else total for value, total in sides) / max(1, image.size)
    whole = np.arange(256, dtype=np.float64)
    sums = 0.0
    for channel, value in enumerate(colour):
        counts = cv2.calcHist([image], [channel], None, [256], [0, 256]).ravel()
        sums += float((counts * np.abs(whole - value)).sum())
    return sums / max(1, image.size)


def common_colour(image: Image) -> tuple[int, int, int]:
    """The most frequent colour; of a large picture every n-th pixel is asked."""
    step = max(1, int((image.shape[0] * image.shape[1] / 250_000) ** 0.5))
    part = image[::step, ::step].reshape(-1, 3).astype(np.uint32)
    codes, counts = np.unique((part[:, 0] << 16) | (part[:, 1] << 8) | part[:, 2], return_counts=True)
    code = int(codes[int(np.argmax(counts))])
    return code >> 16, (code >> 8) & 255, code & 255


def relative_error(candidate: Image, reference: Image, ground: tuple[int, int, int] = (255, 255, 255)) -> float | None:
    """E = MAE(candidate, reference) / MAE(blank page, reference), both padded to the union with ``ground``.

    1 is as good as an empty page, 0 is exact; None when the reference itself is blank and the candidate is not.
    """
    height, width = union_size(candidate, reference)
    target = padded(reference, height, width, ground)
    error = mean_absolute_error(padded(candidate, height, width, ground), target)
    blank = distance_from(np.ascontiguousarray(target), ground)
    if blank == 0:
        return 0.0 if error == 0 else None
    return error / blank
