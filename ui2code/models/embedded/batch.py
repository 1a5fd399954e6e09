"""Pages as one padded batch of tensors."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from ui2code.models.embedded.features import Features

BLOCK = 64
"""Pictures and counts are padded to multiples of what keeps shapes few: px, and elements / 4."""


def batch_of(pages: Sequence[Features]) -> dict[str, Tensor]:
    """What ``EmbeddedModel.encode`` takes; padding has no number, no text and no parent."""
    count = _up(max((len(page.boxes) for page in pages), default=1), BLOCK // 4)
    high = _up(max(page.picture.shape[0] for page in pages), BLOCK)
    wide = _up(max(page.picture.shape[1] for page in pages), BLOCK)
    return {
        "numbers": _stacked([page.numbers for page in pages], count, 0.0),
        "boxes": _stacked([page.boxes for page in pages], count, 0.0),
        "grams": _stacked([page.grams for page in pages], count, 0),
        "parents": _stacked([page.parents for page in pages], count, -1),
        "tags": _stacked([page.tags for page in pages], count, 0),
        "real": torch.stack([torch.arange(count) < len(page.boxes) for page in pages]),
        "pictures": torch.stack([_picture(page, high, wide) for page in pages]),
        "shrink": torch.tensor([page.shrink for page in pages], dtype=torch.float32),
    }


def _stacked(arrays: Sequence[np.ndarray[tuple[int, ...], np.dtype[np.generic]]], count: int, fill: float) -> Tensor:
    made = []
    for array in arrays:
        whole = np.full((count, *array.shape[1:]), fill, array.dtype)
        whole[: len(array)] = array
        made.append(torch.from_numpy(whole))
    return torch.stack(made)


def _picture(page: Features, high: int, wide: int) -> Tensor:
    whole = np.zeros((high, wide, 3), np.uint8)
    height, width = page.picture.shape[:2]
    whole[:height, :width] = page.picture
    return torch.from_numpy(whole).permute(2, 0, 1)


def _up(number: int, block: int) -> int:
    return max(block, -(-number // block) * block)
