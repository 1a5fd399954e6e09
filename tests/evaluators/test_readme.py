"""The table of metrics in the README is the registry's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import evaluators
from evaluators.browser import found_browser
from evaluators.harness.baseline import dumps, of
from evaluators.harness.types import Limits
from evaluators.metrics import METRICS, QUICK
from tests.evaluators.pages import page
from tests.harness.made import measured

README = Path(evaluators.__file__).with_name("README.md")
START, END = "<!-- metrics -->\n", "<!-- /metrics -->"


def table() -> str:
    """Rewritten by ``python -m tests.evaluators.test_readme``."""
    lines = ["| metric | version | worst … best | sees | blind to | when |", "|---|---|---|---|---|---|"]
    quick = {m.name for m in QUICK}
    for m in METRICS.values():
        worst, best = ("∞" if v == float("inf") else f"{v:g}" for v in m.range)
        when = "always" if m.name in quick else "asked"
        lines.append(f"| {m.name} | {m.version} | {worst} … {best} | {m.sees} | {m.blind_to} | {when} |")
    return "\n".join(lines) + "\n"


def test_the_table_is_up_to_date() -> None:
    text = README.read_text(encoding="utf-8")
    assert text.split(START)[1].split(END)[0] == table(), "run: python -m tests.evaluators.test_readme"


@pytest.mark.slow
def test_its_examples_run() -> None:
    try:
        found_browser("")
    except FileNotFoundError:
        pytest.skip("no browser here")
    blocks = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.S)
    document = "<html lang='en'><head><title>x</title></head><body><main><h1>Harbour</h1></main></body></html>"
    given = {
        **{"candidate": page(1), "reference": page(1)},
        **{"files": {"index.html": document.encode()}, "document": document},
        **{"measurement": measured(text=0.9), "text": dumps(of(measured(), Limits()))},
    }
    for block in blocks:
        exec(block, given)
    assert given["report"].total == 1  # type: ignore[attr-defined]
    assert given["inspection"].issues == ()  # type: ignore[attr-defined]


if __name__ == "__main__":
    before, rest = README.read_text(encoding="utf-8").split(START)
    README.write_text(before + START + table() + END + rest.split(END)[1], encoding="utf-8")
