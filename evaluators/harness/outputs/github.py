"""GitHub's workflow commands: lines that become annotations on the files of a pull request."""

from __future__ import annotations

from evaluators.harness.types import Difference, Outcome, Session

MOST_FINDINGS = 10
"""Of one case; GitHub shows ten annotations of a kind for a step, and the worst come first."""

LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def written(session: Session) -> str:
    return "".join(f"{line}\n" for outcome in session.outcomes for line in lines(outcome))


def lines(outcome: Outcome) -> list[str]:
    if outcome.status == "passed":
        return []
    title = f"{outcome.name} {outcome.status}"
    level = "warning" if outcome.good else "error"
    message = "\n".join([*(failure.message for failure in outcome.failures), f"again: {outcome.again}"])
    first = command(level, {"file": outcome.mockup, "title": title}, message)
    if outcome.good:
        return [first]
    return [first, *(of_difference(d, outcome) for d in outcome.differences[:MOST_FINDINGS] if d.place)]


def of_difference(d: Difference, outcome: Outcome) -> str:
    assert d.place is not None
    where = {"file": d.place.file, "line": str(d.place.line), "col": str(d.place.column), "title": outcome.name}
    return command(LEVELS[d.severity], where, f"{d.message} [{d.kind}]")


def command(level: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{name}={escaped_property(value)}" for name, value in properties.items() if value)
    return f"::{level} {told}::{escaped(message)}"


def escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escaped_property(text: str) -> str:
    return escaped(text).replace(":", "%3A").replace(",", "%2C")
