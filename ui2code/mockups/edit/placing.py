"""Where a section belongs on a page of its kind, learnt from the plans of that kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from ui2code.mockups.kinds import KINDS
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Section, Spec

_PLANS = 24
"""Seeds of a kind that are looked at to learn its usual order."""


def fresh_key(name: str, spec: Spec) -> str:
    """The pattern's name, numbered if it is taken."""
    taken = {section.key for section in spec.sections}
    return next(key for key in (name, *(f"{name}-{n}" for n in range(2, 1000))) if key not in taken)


def usual_place(section: Section, spec: Spec) -> int:
    """Where pages of this kind have it; of what they never have, the end of its part of the page, but above a closing call."""
    same = [i for i, s in enumerate(spec.sections) if s.pattern == section.pattern]
    if same:
        return same[-1] + 1
    before = usual_order(spec.kind).get(section.pattern)
    peers = [i for i, s in enumerate(spec.sections) if s.place == section.place]
    if before is not None:
        known = [i for i in peers if spec.sections[i].pattern in before]
        if known:
            return known[-1] + 1
        if peers:
            return peers[0]
    if not peers:
        return _first_of_place(section, spec)
    closing = spec.sections[peers[-1]].pattern in ("cta", "faq", "newsletter", "contact")
    return peers[-1] + (not (closing and len(peers) > 1))


def _first_of_place(section: Section, spec: Spec) -> int:
    order = ("top", "side", "main", "aside", "bottom", "over")
    return sum(1 for s in spec.sections if order.index(s.place) < order.index(section.place))


@lru_cache(maxsize=64)
def usual_order(kind: str) -> Mapping[str, frozenset[str]]:
    """For each pattern of a kind, which ones usually stand before it."""
    plans = [[s.pattern for s in KINDS[kind].plan(Rng(seed))] for seed in range(_PLANS)]
    names = {name for plan in plans for name in plan}
    return {name: frozenset(other for other in names if _stands_before(other, name, plans)) for name in sorted(names)}


def _stands_before(one: str, other: str, plans: Sequence[Sequence[str]]) -> bool:
    both = [plan for plan in plans if one in plan and other in plan]
    return sum(plan.index(one) < plan.index(other) for plan in both) * 2 > len(both)
