"""Decisions as they are made: kept for the spec, and told at once to whoever listens."""

from __future__ import annotations

from collections.abc import Callable

from ui2code.mockups.spec import By, Decision

Say = Callable[[Decision], None]


def silent(decision: Decision) -> None:
    """For those who read the decisions in the spec."""


class Record:
    __slots__ = ("_say", "decisions")

    def __init__(self, say: Say = silent) -> None:
        self._say = say
        self.decisions: list[Decision] = []

    def note(self, about: str, value: object, reason: str, by: By) -> None:
        decision = Decision(about, str(value), reason, by)
        self.decisions.append(decision)
        self._say(decision)
