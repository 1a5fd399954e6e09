"""Work several at a time, handed on in order."""

from __future__ import annotations

import threading
import time

import pytest

from ui2code.reference.parallel import AHEAD, in_order


def test_results_come_in_the_order_of_the_items() -> None:
    def slow_when_even(n: int) -> int:
        time.sleep(0.01 * (n % 2 == 0))
        return n * n

    assert list(in_order(slow_when_even, range(20), jobs=3)) == [n * n for n in range(20)]


def test_few_are_begun_before_they_are_wanted() -> None:
    begun: list[int] = []
    results = in_order(lambda n: begun.append(n) or n, range(100), jobs=2)
    assert next(results) == 0
    assert len(begun) <= 2 + AHEAD + 1


def test_a_failure_is_raised_in_its_turn_and_ends_the_work() -> None:
    done = threading.Event()

    def work(n: int) -> int:
        if n == 1:
            raise ValueError("two")
        done.set()
        return n

    results = in_order(work, range(3), jobs=1)
    assert next(results) == 0
    with pytest.raises(ValueError, match="two"):
        list(results)
    assert done.is_set()
