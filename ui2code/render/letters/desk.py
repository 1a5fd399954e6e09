"""The typesetter the stages use: in this process where that gives the browser's own answer, else by the browser."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

from ui2code.render.letters.setter import Picture, Setter, cut_of
from ui2code.render.letters.trust import Draw, Measure, Trust
from ui2code.types import Color, TypeMetrics, TypeSample

T = TypeVar("T")

MANY = 200
EACH = 8
"""From ``MANY`` samples with as many to a style the browser measures faster (0.02 ms each) than HarfBuzz and Python."""


class Desk:
    """Safe to share between threads; one at a time sets type."""

    def __init__(self, browser: str, measure: Measure, draw: Draw) -> None:
        self._measure, self._draw = measure, draw
        self._setter = Setter()
        self._trust = Trust(browser, self._setter, measure, draw)
        self._lock = threading.Lock()

    def measure(self, samples: Sequence[TypeSample]) -> list[TypeMetrics]:
        if len(samples) >= MANY and len(samples) >= EACH * len({sample.style for sample in samples}):
            return self._measure(samples)
        return self._shared(samples, self._setter.measure, self._measure)

    def draw(self, samples: Sequence[TypeSample], ground: Color, scale: float) -> list[Picture]:
        return self._shared(
            samples,
            lambda chosen: self._setter.draw(chosen, ground, scale),
            lambda rest: self._draw(rest, ground, scale),
        )

    def _shared(
        self,
        samples: Sequence[TypeSample],
        ours: Callable[[Sequence[TypeSample]], list[T | None]],
        theirs: Callable[[Sequence[TypeSample]], list[T]],
    ) -> list[T]:
        """What can be done here is; the rest is asked of the browser in one call."""
        with self._lock:
            self._trust.check(dict.fromkeys(cut_of(sample.style) for sample in samples))
            trusted = [k for k, sample in enumerate(samples) if self._trust.holds(cut_of(sample.style))]
            done: dict[int, T | None] = dict(zip(trusted, ours([samples[k] for k in trusted])))
        rest = [k for k in range(len(samples)) if done.get(k) is None]
        asked = dict(zip(rest, theirs([samples[k] for k in rest]) if rest else []))
        found = {**done, **asked}
        return [value for k in range(len(samples)) if (value := found[k]) is not None]
