"""The metrics that read a comparison, and the registry: one line a metric, found by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from evaluators import pixels, total
from evaluators.colour import likeness
from evaluators.compare import Comparison, Measured, compare
from evaluators.types import Score, Snapshot


@dataclass(frozen=True, slots=True)
class PairMetric:
    """A metric computed from a comparison; ``range`` is (worst, best). ``of`` gives None where there is nothing to score."""

    name: str
    version: str
    range: tuple[float, float]
    sees: str
    blind_to: str
    of: Callable[[Comparison], float | None]

    def score(self, candidate: Snapshot, reference: Snapshot) -> Score:
        return self.read(compare(candidate, reference))

    def read(self, comparison: Comparison) -> Score:
        value = self.of(comparison)
        return Score(self.name, self.version, value, "" if value is not None else "nothing to compare")


def blocks(comparison: Comparison) -> float | None:
    """Weight of the matched blocks of both sides over the weight of all."""
    held = sum(2 * m.weight for m in comparison.measured)
    whole = held + comparison.unmatched
    return held / whole if whole else None


def text(comparison: Comparison) -> float | None:
    """Weighted mean likeness of the texts of the reference; a missing one counts 0."""
    return over_reference(comparison, ("text",), lambda m: m.pair.ratio)


def position(comparison: Comparison) -> float | None:
    return weighted(comparison.measured, total.place)


def size(comparison: Comparison) -> float | None:
    return weighted(comparison.measured, lambda m: 1.0 if m.same_pixels else total.size(m.pair))


def colour(comparison: Comparison) -> float | None:
    """Weighted mean over pairs with a known colour: the worse of ink and ground."""
    known = [m for m in comparison.measured if m.ink is not None or m.ground is not None]
    return weighted(
        known, lambda m: 1.0 if m.same_pixels else likeness(max(d for d in (m.ink, m.ground) if d is not None))
    )


def images(comparison: Comparison) -> float | None:
    return over_reference(comparison, ("image", "icon"), lambda m: m.likeness * total.place(m))


def shapes(comparison: Comparison) -> float | None:
    return over_reference(comparison, ("shape", "line", "control"), lambda m: m.likeness * total.size(m.pair))


def shape_pixels(comparison: Comparison) -> float | None:
    return weighted(comparison.measured, lambda m: m.likeness)


def error(comparison: Comparison) -> float | None:
    return pixels.relative_error(comparison.image, comparison.reference.image)


def different(comparison: Comparison) -> float | None:
    found = pixels.diff(comparison.image, comparison.reference.image)
    return found.different / found.area if found.area else None


def weighted(measured: Sequence[Measured], value: Callable[[Measured], float]) -> float | None:
    whole = sum(m.weight for m in measured)
    return sum(m.weight * value(m) for m in measured) / whole if whole else None


def over_reference(comparison: Comparison, kinds: tuple[str, ...], value: Callable[[Measured], float]) -> float | None:
    """Weighted mean over the reference's blocks of some kinds, 0 for those missing; None if it has none."""
    from evaluators.compare import weight

    mine = [m for m in comparison.measured if m.pair.reference.kind in kinds]
    lost = sum(weight(b) for b in comparison.matching.missing if b.kind in kinds)
    whole = sum(m.weight for m in mine) + lost
    return sum(m.weight * value(m) for m in mine) / whole if whole else None


GOOD = (0.0, 1.0)
METRICS: dict[str, PairMetric] = {
    m.name: m
    for m in (
        PairMetric("total", total.VERSION, GOOD, "everything below", "behaviour, code", total.total),
        PairMetric("content", "1", GOOD, "lost, added and changed blocks", "what is no block", total.content),
        PairMetric(
            "picture", "1", GOOD, "backgrounds, shadows, the page as a whole", "what it is", lambda c: c.picture
        ),
        PairMetric("blocks", "1", GOOD, "lost and added blocks", "how they look", blocks),
        PairMetric("text", "1", GOOD, "words", "place, style", text),
        PairMetric("position", "1", GOOD, "shifts of matched blocks", "lost blocks", position),
        PairMetric("extent", "1", GOOD, "width, height, font size of matched blocks", "lost blocks", size),
        PairMetric("colour", "1", GOOD, "ink and ground of matched blocks", "pictures", colour),
        PairMetric(
            "likeness", "1", GOOD, "typeface, pictures, edges: pixels of matched blocks", "shifts", shape_pixels
        ),
        PairMetric("images", "1", GOOD, "pictures and icons", "texts, shapes", images),
        PairMetric("shapes", "1", GOOD, "boxes, lines, controls", "texts, pictures", shapes),
        PairMetric("error", "1", (float("inf"), 0.0), "every pixel, against a blank page", "alignment", error),
        PairMetric("different", "7.2", (1.0, 0.0), "pixels that an eye tells apart", "one-step colours", different),
    )
}
"""``error`` is E of the project's anchors; ``different`` is pixelmatch's count as a share of the page."""


def metric(name: str) -> PairMetric:
    """By name; KeyError with the nearest match and the whole list."""
    if name in METRICS:
        return METRICS[name]
    near = get_close_matches(name, METRICS, 1)
    hint = f", did you mean {near[0]}?" if near else ";"
    raise KeyError(f"no metric is called {name!r}{hint} there are: {', '.join(METRICS)}")
