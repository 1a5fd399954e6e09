"""How a run is told to other programs: one file a form, one line a form here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from evaluators.harness.types import Session

Output = Callable[[Session], str]

OUTPUTS = {
    "junit": "evaluators.harness.outputs.junit",
    "json": "evaluators.harness.outputs.plain",
    "sarif": "evaluators.harness.outputs.sarif",
    "github": "evaluators.harness.outputs.github",
    "html": "evaluators.harness.outputs.page",
}


def output(name: str) -> Output:
    """The function that writes a session in form ``name``."""
    written: Output = import_module(OUTPUTS[name]).written
    return written
