"""Design2Code's Block, Text, Position and Color (arXiv 2403.03163, section 3.2) as metrics: of two pages as they look, and of
two HTML documents as the paper has it.

    d2c_block    = area of matched text blocks / area of all text blocks, both sides
    d2c_text     = mean difflib ratio over matched blocks
    d2c_position = mean of 1 - max(|Δx|, |Δy|) of the centres, as shares of the page
    d2c_color    = mean of max(0, 1 - ΔE2000 / 100)

``d2c_html_…`` are the same of documents. A designer has no HTML. So the blocks of the first four are what was measured in a picture or read from a live page: one
a paragraph instead of one a text node (matching joins neighbours anyhow), its box the ink found in its region, its colour the
ink's. ``LOG.md`` has how far these agree with the paper's. The matching and all formulas are the same code.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from evaluators.align import edge_colour, pixel_box
from evaluators.colour import rgb
from evaluators.compare import Comparison
from evaluators.design2code import VERSION, Design2Code, TextBlock, score_blocks, text_blocks
from evaluators.metric import GOOD, Document, DocumentMetric, PairMetric
from evaluators.types import Block, Image, Snapshot

INK = 24
"""Channel difference from the ground (of 255) from which a pixel is ink: soft edges count, a compressed ground does not."""

MARGIN = 1
"""CSS px around a text's content area in which its ink may lie."""

Blocks = tuple[TextBlock, ...]


def seen_blocks(page: Snapshot) -> Blocks:
    """The texts of a page as Design2Code's blocks, in the page's own order."""
    return tuple(seen(block, page) for block in page.blocks if block.kind == "text" and block.text.strip())


def seen(block: Block, page: Snapshot) -> TextBlock:
    top, bottom, left, right = ink_box(block, page.image, page.scale)
    height, width = page.image.shape[:2]
    box = (left / width, top / height, (right - left) / width, (bottom - top) / height)
    red, green, blue = rgb(block.color) if block.color else mean_ink(page.image[top:bottom, left:right])
    return TextBlock(block.text.lower(), box, (float(red), float(green), float(blue)))


def ink_box(block: Block, image: Image, scale: float) -> tuple[int, int, int, int]:
    """(top, bottom, left, right) of a text's ink, device px; of its content area where there is no ink to be seen."""
    top, bottom, left, right = pixel_box(block.box.grown(MARGIN), scale, image.shape)
    patch = image[top:bottom, left:right].astype(np.int16)
    if patch.size == 0:
        return top, bottom, left, right
    ground = np.array(rgb(block.ground), np.int16) if block.ground else edge_colour(patch)
    ink = np.abs(patch - ground).max(axis=2) >= INK
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return top, bottom, left, right
    return top + int(rows[0]), top + int(rows[-1]) + 1, left + int(columns[0]), left + int(columns[-1]) + 1


def mean_ink(patch: Image) -> tuple[int, int, int]:
    """Mean colour of the pixels furthest from the patch's edge colour."""
    pixels = patch.reshape(-1, 3).astype(np.int16)
    if not len(pixels):
        return 0, 0, 0
    far = np.abs(pixels - edge_colour(patch.astype(np.int16))).max(axis=1)
    red, green, blue = pixels[far >= far.max() * 0.8].mean(axis=0)
    return int(red), int(green), int(blue)


@lru_cache(maxsize=8)
def matched(candidate: Blocks, reference: Blocks) -> Design2Code:
    """The four at once; remembered, for each metric asks for one of them."""
    return score_blocks(candidate, reference)


def of_pages(name: str) -> Callable[[Comparison], float | None]:
    def of(comparison: Comparison) -> float | None:
        reference = seen_blocks(comparison.reference)
        return getattr(matched(seen_blocks(comparison.candidate), reference), name) if reference else None

    return of


@lru_cache(maxsize=4)
def drawn_blocks(document: Document) -> Blocks:
    return tuple(text_blocks(document.html, document.render))


def of_documents(name: str) -> Callable[[Document, Document], float | None]:
    def of(candidate: Document, reference: Document) -> float | None:
        theirs = drawn_blocks(reference)
        return getattr(matched(drawn_blocks(candidate), theirs), name) if theirs else None

    return of


WORDS = {
    "block": ("lost and added texts", "all that is no text; how texts look, and where"),
    "text": ("words of matched texts", "lost texts, pictures, place"),
    "position": ("place of matched texts, as a share of the page", "lost texts; a few px, most of all on tall pages"),
    "color": ("ink of matched texts", "grounds, pictures, lost texts, place"),
}
"""What each sees and is blind to. No text matched at all is 0 in all four."""

PAGES = tuple(
    PairMetric(
        *(f"d2c_{name}", VERSION, GOOD, *WORDS[name], of_pages(name)),
        unscored="no text in the reference",
        unseen=() if name == "position" else ("shuffled",),
    )
    for name in WORDS
)
DOCUMENTS = tuple(
    DocumentMetric(
        *(f"d2c_html_{name}", VERSION, GOOD, *WORDS[name], of_documents(name)),
        unscored="no text in the reference",
        unseen=() if name == "position" else ("shuffled",),
    )
    for name in WORDS
)
