"""What the mutation test found, as a table by kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evaluators.mutations import MUTATIONS, Outcome

GOALS = {"found": 0.95, "named": 0.90, "located": 0.90, "lined": 0.90}


@dataclass(frozen=True, slots=True)
class Tally:
    """One page. ``false``: findings on the page as it is, where there is nothing to find."""

    page: str
    browser: str
    false: int
    outcomes: tuple[Outcome, ...]

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Tally:
        return cls(data["page"], data["browser"], data["false"], tuple(Outcome(**one) for one in data["outcomes"]))


def markdown(tallies: Sequence[Tally]) -> str:
    """A row a kind, the sum, the goals, and the findings on unchanged pages."""
    every = [o for t in tallies for o in t.outcomes]
    lines = [
        "| mutation | injected | found | kind right | within 16 px | right line | other findings |",
        "|---|---|---|---|---|---|---|",
        *(row(name, mine) for name in MUTATIONS if (mine := [o for o in every if o.name == name])),
        row("all", every),
        f"| goal | | {' | '.join(f'≥ {goal:.0%}' for goal in GOALS.values())} | |",
        "",
        f"Unchanged pages: {len(tallies)}, findings on them: {sum(t.false for t in tallies)} (goal 0).",
    ]
    return "\n".join(lines)


def row(name: str, outcomes: Sequence[Outcome]) -> str:
    shares = [sum(getattr(o, part) for o in outcomes) / max(1, len(outcomes)) for part in GOALS]
    others = sum(o.others for o in outcomes) / max(1, len(outcomes))
    return f"| {name} | {len(outcomes)} | {' | '.join(f'{s:.1%}' for s in shares)} | {others:.2f} |"
