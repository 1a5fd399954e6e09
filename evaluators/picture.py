"""The page as one picture: exact error and error at an eighth of the size, against a page of bare ground."""

from __future__ import annotations

import numpy as np

from evaluators.pixels import common_colour, distance_from, mean_absolute_error, padded, union_size
from evaluators.types import Image

COARSE = 8
"""A shift of a few px does not matter any more in a picture of an eighth of the size."""


def likeness_of_pages(candidate: Image, reference: Image) -> float:
    """0..1 from the pixels of the whole page (one scale), exact and tolerant of small shifts in equal parts."""
    ground = common_colour(reference)
    height, width = union_size(candidate, reference)
    a, b = padded(candidate, height, width, ground), padded(reference, height, width, ground)
    return (exactness(a, b, ground) + exactness(smaller(a), smaller(b), ground)) / 2


def exactness(candidate: Image, reference: Image, ground: tuple[int, int, int]) -> float:
    """1 - error against the error of the bare ground, at least 0; on a page that is all ground 1 or 0."""
    error = mean_absolute_error(candidate, reference)
    empty = distance_from(reference, ground)
    if empty == 0:
        return 1.0 if error == 0 else 0.0
    return max(0.0, 1.0 - error / empty)


def smaller(image: Image) -> Image:
    """The picture at 1 / COARSE of its size, averaged."""
    import cv2

    size = (max(1, image.shape[1] // COARSE), max(1, image.shape[0] // COARSE))
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)
