"""Work done several at a time, handed on in order, with only a few results in memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

S = TypeVar("S")
T = TypeVar("T")

AHEAD = 2
"""Begun beyond those at work, so that none waits for whoever takes the results."""


def in_order(work: Callable[[S], T], items: Iterable[S], jobs: int) -> Iterator[T]:
    """``work`` of each item, ``jobs`` at a time; what it raises is raised when its turn comes."""
    waiting: deque[Future[T]] = deque()
    with ThreadPoolExecutor(jobs) as pool:
        try:
            for item in items:
                waiting.append(pool.submit(work, item))
                if len(waiting) > jobs + AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
