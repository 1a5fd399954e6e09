"""A run in words: one paragraph a case, findings in lines of their own as compilers write them, and a sum at the end."""

from __future__ import annotations

from collections.abc import Iterator

from evaluators.harness.held import sized
from evaluators.harness.types import Difference, Outcome, Session
from evaluators.types import Region

MOST_FINDINGS = 10
"""Of one case; the reports have them all."""

MOST_REASONS = 3

WORDS = {"passed": "ok", "flaky": "FLAKY", "failed": "FAILED", "broken": "BROKEN"}


def case(outcome: Outcome) -> str:
    """What somebody needs who looks at this case only."""
    head = f"{WORDS[outcome.status]:<7}{outcome.name}  {score(outcome)}{remark(outcome)}".rstrip()
    lines = [head, *reasons(outcome)]
    if outcome.good:
        return "\n".join(lines)
    return "\n".join([*lines, *findings(outcome), *ends(outcome)])


def reasons(outcome: Outcome) -> Iterator[str]:
    """Why it failed; one change makes many metrics fall, so of more than a few only the names are told."""
    yield from (f"  {failure.message}" for failure in outcome.failures[:MOST_REASONS])
    rest = [failure.metric or failure.message for failure in outcome.failures[MOST_REASONS:]]
    if rest:
        yield f"  so did {', '.join(rest)}"


def score(outcome: Outcome) -> str:
    now = outcome.measurement.total if outcome.measurement else None
    if now is None:
        return ""
    before = next((s.value for s in outcome.baseline.scores if s.metric == "total"), None) if outcome.baseline else None
    moved = before is not None and abs(now - before) >= 0.0005
    return f"total {now:.3f}" + (f" (approved {before:.3f})" if moved else "")


def remark(outcome: Outcome) -> str:
    remarks = [
        "approved" if outcome.approved else "",
        "from the run that was stopped" if outcome.reused else "",
        f"passed at try {outcome.tries}; the first:" if outcome.status == "flaky" else "",
    ]
    told = ", ".join(remark for remark in remarks if remark)
    return f"  {told}" if told else ""


def findings(outcome: Outcome) -> Iterator[str]:
    """What is new since the baseline; where nothing is, or there is no baseline, the worst of what there is."""
    every = outcome.differences
    fresh = [d for d in every if d.fresh]
    chosen: list[Difference] = fresh or list(every)
    if chosen:
        yield "  new since the baseline:" if fresh else "  what differs:"
    yield from (str(d) for d in chosen[:MOST_FINDINGS])
    if len(chosen) > MOST_FINDINGS:
        yield f"  … and {len(chosen) - MOST_FINDINGS} more"
    regions = [region(d.region) for d in chosen if d.region]
    if regions:
        yield f"  at        {' · '.join(regions[:MOST_REASONS])}{' …' if len(regions) > MOST_REASONS else ''}"


def region(where: Region) -> str:
    """CSS px."""
    return f"x {where.x:.0f} y {where.y:.0f} {where.w:.0f}x{where.h:.0f}"


def ends(outcome: Outcome) -> Iterator[str]:
    """Circumstances, where the pictures are, and what to type next."""
    now = outcome.measurement
    if now:
        yield from (f"  note      {note}" for note in now.notes)
        if sizes := sized(now).lstrip("; "):
            yield f"  sizes     {sizes}"
        yield f"  pictures  {outcome.pictures}/mockup.png render.png diff.png"
    yield f"  again     {outcome.again}"
    if outcome.approvable:
        yield f"  approve   {outcome.approve}"


def end(session: Session) -> str:
    """The sum of it all."""
    counts = [(session.count(status), word) for status, word in TOLD]  # type: ignore[arg-type]
    approved = sum(1 for outcome in session.outcomes if outcome.approved)
    told = ", ".join(f"{count} {word}" for count, word in [*counts, (approved, "approved")] if count)
    lines = [f"note      {note}" for note in session.notes]
    return "\n".join([*lines, f"{told} in {session.seconds:.1f} s"])


TOLD = (("failed", "failed"), ("broken", "broken"), ("flaky", "flaky"), ("passed", "passed"))
