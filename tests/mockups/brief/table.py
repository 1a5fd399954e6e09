"""How much of the table of briefs is understood: ``python -m tests.mockups.brief.table [--tune]``.

Half of the table is kept: what fails there is never printed, so that nobody tunes for it.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from statistics import median
from time import process_time

from tests.mockups.brief.checks import Verdict, rows, verdicts
from ui2code.mockups.brief.embed import vector
from ui2code.mockups.brief.options import Options
from ui2code.mockups.brief.understand import understand
from ui2code.mockups.brief.vocabulary import Vocabulary, shipped


def judged(half: str, words: Vocabulary) -> tuple[list[Verdict], list[float]]:
    """Verdicts, and seconds of one core a brief takes once everything is loaded."""
    found: list[Verdict] = []
    times: list[float] = []
    for row in rows(half):
        start = process_time()
        spec = understand(row.brief, Options(seed=1), vocabulary=words)
        times.append(process_time() - start)
        found.extend(verdicts(row, spec, words))
    return found, times


def share(found: Sequence[Verdict]) -> float:
    return sum(verdict.passed for verdict in found) / len(found)


def main(words: Vocabulary | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tune", action="store_true", help="list what fails in the half that is for tuning")
    tune_only = parser.parse_args().tune
    vocabulary = words or shipped()
    judged("tune", vocabulary)  # so that everything is loaded, and no brief of the other half is known
    vector.cache_clear()
    for half in ("tune",) if tune_only else ("tune", "kept"):
        found, times = judged(half, vocabulary)
        if tune_only:
            for verdict in found:
                if not verdict.passed:
                    print(f"{verdict.row.id:18} {verdict.check:46} {verdict.found}\n{'':19}{verdict.row.brief[:150]}")
        passed = sum(verdict.passed for verdict in found)
        print(
            f"{half}: {passed} of {len(found)} checks, {share(found):.1%};"
            f" {median(times) * 1000:.0f} ms of one core a brief, at most {max(times) * 1000:.0f}"
        )


if __name__ == "__main__":
    main()
