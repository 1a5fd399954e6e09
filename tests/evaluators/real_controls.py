"""``python -m tests.evaluators.real_controls``: the controls of the total on real pages, as a table for the log."""

from __future__ import annotations

from statistics import median

from evaluators import controls
from evaluators.compare import compare
from evaluators.total import VERSION, total
from evaluators.types import Snapshot
from tests.evaluators.realset import names, snapshot


def main(every: int = 6) -> None:
    references = [snapshot(name) for name in names()[::every]]
    print(f"Total version {VERSION}, {len(references)} pages (every {every}th of realset-dev).\n")
    print("| candidate | median | highest |\n|---|---|---|")
    row("the page itself", [judged(r, r) for r in references])
    for control in (controls.blank, controls.background_only, controls.emptied, controls.shuffled):
        row(control.__name__.replace("_", " "), [judged(control(r), r) for r in references])
    row("another page", [judged(a, b) for a in references for b in references if a is not b])
    print("\n| mutation | amount: median total |\n|---|---|")
    for name, (mutate, amounts) in controls.GRADED.items():
        cells = [f"{a:g}: {median(judged(mutate(r, a), r) for r in references):.3f}" for a in amounts]
        print(f"| {name} | {', '.join(cells)} |")


def judged(candidate: Snapshot, reference: Snapshot) -> float:
    return total(compare(candidate, reference))


def row(name: str, values: list[float]) -> None:
    print(f"| {name} | {median(values):.3f} | {max(values):.3f} |")


if __name__ == "__main__":
    main()
