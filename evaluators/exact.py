"""Metrics of the two pictures pixel by pixel, padded to the union. They know no blocks, so a shift costs a page: on
published pairs a blank page beats a strong model's in these. They are for pages that should be equal.

    error     = mean |a - b| / mean |white - b|
    different = pixelmatch 7.2's count / area: colour distance in YIQ (Kotsarenko & Ramos 2010) above 0.1, pixels that
                are anti-aliased on either side left out (Vyšniauskas 2009)
    changed   = pixels not exactly equal / area
    ssim      = structural similarity (Wang et al. 2004): gaussian window 11 px, σ 1.5, mean over pixels and channels
    ms_ssim   = the same at five scales, product of powers (Wang, Simoncelli & Bovik 2003)

The last two are pytorch-msssim's, of the RGB channels over 0..255, windows inside the picture only (torchmetrics 1.9 also
asks windows over the edge and is 0.03 off the definition on small pictures; scikit-image has no MS-SSIM).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluators import pixels
from evaluators.compare import Comparison
from evaluators.metric import ERROR, GOOD, PairMetric
from evaluators.pixels import padded, union_size
from evaluators.types import Image

if TYPE_CHECKING:
    from torch import Tensor

WHITE = (255, 255, 255)

LEAST = 11
"""Px of the smaller side below which there is no room for the window of SSIM."""

LEAST_MULTI_SCALE = 161
"""The same for MS-SSIM, which halves the picture four times: the library asks for more than (11 - 1) x 2⁴."""


def both(comparison: Comparison) -> tuple[Image, Image]:
    """(candidate, reference) at the reference's scale."""
    return comparison.image, comparison.reference.image


def error(comparison: Comparison) -> float | None:
    return pixels.relative_error(*both(comparison))


def different(comparison: Comparison) -> float | None:
    found = pixels.diff(*both(comparison))
    return found.different / found.area if found.area else None


def changed(comparison: Comparison) -> float | None:
    found = pixels.diff(*both(comparison))
    return found.changed / found.area if found.area else None


def ssim(comparison: Comparison) -> float | None:
    """None for pictures smaller than its window."""
    candidate, reference = on_white(*both(comparison))
    if min(reference.shape[:2]) < LEAST:
        return None
    from pytorch_msssim import ssim as measure

    return float(measure(batch(candidate), batch(reference), data_range=255.0))


def ms_ssim(comparison: Comparison) -> float | None:
    """0..1: what is below 0 at a scale counts 0. None for pictures too small to be halved four times."""
    candidate, reference = on_white(*both(comparison))
    if min(reference.shape[:2]) < LEAST_MULTI_SCALE:
        return None
    from pytorch_msssim import ms_ssim as measure

    return float(measure(batch(candidate), batch(reference), data_range=255.0))


def on_white(candidate: Image, reference: Image) -> tuple[Image, Image]:
    height, width = union_size(candidate, reference)
    return padded(candidate, height, width, WHITE), padded(reference, height, width, WHITE)


def batch(image: Image) -> Tensor:
    """(1, 3, H, W) in single precision, which is good to 1e-5 and takes a fifth of the time of double."""
    import torch

    return torch.from_numpy(image.copy()).permute(2, 0, 1)[None].float()


ALIGNMENT = "alignment: one shifted line costs more than all texts gone"
EMPTIED = ("emptied",)
ERROR_OF_ALL = PairMetric(
    *("error", "1", ERROR, "every pixel, against a blank page", ALIGNMENT, error), quick=True, unseen=EMPTIED
)
DIFFERENT = PairMetric(
    *("different", "7.2", (1.0, 0.0), "pixels that an eye tells apart", f"one-step colours; {ALIGNMENT}", different),
    quick=True,
    unseen=EMPTIED,
)
CHANGED = PairMetric(
    *("changed", "1", (1.0, 0.0), "every pixel that is not exactly equal", f"by how much; {ALIGNMENT}", changed),
    unseen=EMPTIED,
)
SSIM = PairMetric(
    *("ssim", "2004", (-1.0, 1.0), "local structure", "colour of even areas; empty areas count as alike", ssim),
    unscored="too small",
    unseen=EMPTIED,
)
MS_SSIM = PairMetric(
    *("ms_ssim", "2003", GOOD, "structure at five scales", "as ssim, less strict about fine shifts", ms_ssim),
    unscored="too small",
)
