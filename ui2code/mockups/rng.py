"""Random choices by name: every part of a page draws from a stream of its own, so that changing one moves no other.

SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014): the same numbers on every machine
and in every version of Python, which the standard library does not promise for its choices.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")

_MASK = 0xFFFFFFFFFFFFFFFF
_GAMMA = 0x9E3779B97F4A7C15


class Rng:
    """A stream of choices. ``at`` gives the stream of a part, the same whatever was drawn before."""

    __slots__ = ("_seed", "_state")

    def __init__(self, seed: int | str) -> None:
        self._seed = seed if isinstance(seed, int) else _hashed(seed)
        self._state = self._seed & _MASK

    def at(self, *path: object) -> Rng:
        """The stream called ``path`` below this one."""
        return Rng(_hashed(f"{self._seed}/" + "/".join(map(str, path))))

    def bits(self) -> int:
        """64 random bits."""
        self._state = (self._state + _GAMMA) & _MASK
        z = self._state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
        return z ^ (z >> 31)

    def random(self) -> float:
        """In [0, 1)."""
        return (self.bits() >> 11) / (1 << 53)

    def uniform(self, low: float, high: float) -> float:
        return low + (high - low) * self.random()

    def integer(self, low: int, high: int) -> int:
        """Both ends included."""
        return low + self.bits() % (high - low + 1)

    def chance(self, probability: float) -> bool:
        return self.random() < probability

    def pick(self, items: Sequence[T]) -> T:
        """One of ``items`` (at least one)."""
        return items[self.bits() % len(items)]

    def weighted(self, items: Sequence[T], weights: Sequence[float]) -> T:
        at = self.random() * sum(weights)
        for item, weight in zip(items, weights, strict=True):
            at -= weight
            if at < 0:
                return item
        return items[-1]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        mixed = list(items)
        for i in range(len(mixed) - 1, 0, -1):
            j = self.bits() % (i + 1)
            mixed[i], mixed[j] = mixed[j], mixed[i]
        return mixed

    def sample(self, items: Sequence[T], count: int) -> list[T]:
        """``count`` different ones, or all of them in some order if there are no more."""
        return self.shuffled(items)[:count]


def _hashed(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
