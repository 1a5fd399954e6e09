"""Character and word error rate of all that can be read on a page, in reading order.

    cer = Levenshtein distance of the characters / characters of the reference
    wer = Levenshtein distance of the words / words of the reference

The usual measures of reading machines (Morris, Maier & Green 2004); the distance is rapidfuzz's. White space is one space,
case counts. Reading order: texts that share most of their height are a row, rows from the top, in a row from the left. An
added text counts as much as a lost one, so the rates can be above 1.
"""

from __future__ import annotations

from collections.abc import Sequence

from evaluators.compare import Comparison
from evaluators.match import plain
from evaluators.metric import ERROR, PairMetric
from evaluators.types import Block

SAME_ROW = 0.5
"""Share of the lower one's height that two texts in a row have in common."""


def spoken(blocks: Sequence[Block]) -> str:
    """All texts in reading order, with single spaces."""
    rows: list[list[Block]] = []
    for block in sorted((b for b in blocks if b.kind == "text"), key=lambda b: (b.box.y, b.box.x)):
        if rows and beside(rows[-1][0], block):
            rows[-1].append(block)
        else:
            rows.append([block])
    return plain(" ".join(block.text for row in rows for block in sorted(row, key=lambda b: b.box.x)))


def beside(first: Block, second: Block) -> bool:
    common = min(first.box.bottom, second.box.bottom) - max(first.box.y, second.box.y)
    return common > SAME_ROW * min(first.box.h, second.box.h)


def character_error(comparison: Comparison) -> float | None:
    from rapidfuzz.distance import Levenshtein

    reference = spoken(comparison.reference.blocks)
    return Levenshtein.distance(spoken(comparison.candidate.blocks), reference) / len(reference) if reference else None


def word_error(comparison: Comparison) -> float | None:
    from rapidfuzz.distance import Levenshtein

    reference = spoken(comparison.reference.blocks).split()
    mine = spoken(comparison.candidate.blocks).split()
    return Levenshtein.distance(mine, reference) / len(reference) if reference else None


NO_TEXT = "no text in the reference"
CER = PairMetric(
    "cer", "1", ERROR, "every character, in reading order", "looks and place", character_error, False, NO_TEXT
)
WER = PairMetric("wer", "1", ERROR, "every word, in reading order", "looks and place", word_error, False, NO_TEXT)
