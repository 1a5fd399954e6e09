"""The registry: one line a metric, found by name. A new metric is a value in its family's module and a line here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from evaluators import blocks, d2c, details, exact, palette, regions, structure, words
from evaluators.metric import Described, DocumentMetric, PairMetric
from evaluators.quality.inspect import PROJECTS

PAIRS: dict[str, PairMetric] = {
    m.name: m
    for m in (
        blocks.TOTAL,
        blocks.CONTENT,
        blocks.PICTURE,
        blocks.BLOCKS,
        blocks.TEXT,
        blocks.POSITION,
        blocks.EXTENT,
        blocks.COLOUR,
        blocks.LIKENESS,
        details.IMAGES,
        details.ICONS,
        details.SHAPES,
        details.BORDERS,
        details.RADII,
        details.SHADOWS,
        exact.ERROR_OF_ALL,
        exact.DIFFERENT,
        exact.CHANGED,
        exact.SSIM,
        exact.MS_SSIM,
        regions.DELTA_E,
        regions.DELTA_E_P95,
        palette.PALETTE,
        words.CER,
        words.WER,
        *d2c.PAGES,
    )
}
"""Of two pages. ``error`` is E of the benchmarks; ``different`` is pixelmatch's count as a share of the page."""

DOCUMENTS: dict[str, DocumentMetric] = {m.name: m for m in (*d2c.DOCUMENTS, structure.TREE_BLEU)}
"""Of two HTML documents."""

METRICS: dict[str, Described] = {**PAIRS, **DOCUMENTS, **{m.name: m for m in PROJECTS}}
"""Every metric there is."""

QUICK: tuple[PairMetric, ...] = tuple(m for m in PAIRS.values() if m.quick)
"""What every judgement computes: refinement and the editor ask for it many times a second."""


def metric(name: str) -> Described:
    """By name; KeyError with the nearest match and the whole list."""
    return METRICS[known(name, METRICS)]


def pair_metric(name: str) -> PairMetric:
    """A metric that two pages are enough for, by name; KeyError as ``metric``."""
    return PAIRS[known(name, PAIRS)]


def known(name: str, among: Mapping[str, Described]) -> str:
    if name in among:
        return name
    near = get_close_matches(name, among, 1)
    hint = f", did you mean {near[0]}?" if near else ";"
    raise KeyError(f"no metric is called {name!r}{hint} there are: {', '.join(among)}")


def asked_for(names: Iterable[str]) -> tuple[PairMetric, ...]:
    """The quick metrics and those named, each once."""
    return tuple(dict.fromkeys((*QUICK, *(pair_metric(name) for name in names))))
