"""``python -m tests.evaluators.real_controls``: every metric's controls on real pages, as a table for the log, and into
``evaluators/controls.json``, from which reports tell them."""

from __future__ import annotations

from statistics import median

from evaluators import control_table, controls
from evaluators.compare import compare
from evaluators.metrics import PAIRS, pair_metric
from evaluators.total import VERSION, total
from evaluators.types import Snapshot
from tests.evaluators.pages import article, bordered
from tests.evaluators.realset import names, snapshot


def main(every: int = 6) -> None:
    references = [snapshot(name) for name in names()[::every]]
    print(
        f"{len(references)} pages (every {every}th of realset-dev); * not far below the worst of the mild candidates.\n"
    )
    # One page at a time, since its comparisons are large.
    tables = [values(r, references[k - 1]) for k, r in enumerate(references)]
    boxes = values(bordered(), article())
    rows = [control_table.merged([t[name] for t in tables]) or boxes[name] for name in PAIRS]
    print(control_table.markdown(rows, pair_metric))
    control_table.save(rows)
    print(f"\nTotal version {VERSION}\n\n| mutation | amount: median total |\n|---|---|")
    for name, (mutate, amounts) in controls.GRADED.items():
        cells = [f"{a:g}: {median(judged(mutate(r, a), r) for r in references):.3f}" for a in amounts]
        print(f"| {name} | {', '.join(cells)} |")


def values(reference: Snapshot, other: Snapshot) -> dict[str, control_table.Row]:
    compared = control_table.compared(reference, other)
    return {name: control_table.row(metric, compared) for name, metric in PAIRS.items()}


def judged(candidate: Snapshot, reference: Snapshot) -> float:
    return total(compare(candidate, reference))


if __name__ == "__main__":
    main()
