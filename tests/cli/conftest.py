"""Running commands in this process, as the console script does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from ui2code.cli import run

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def ui2code(capfd: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Runs a command line; gives its exit code and what it printed."""

    def call(*arguments: object) -> Ran:
        capfd.readouterr()
        code = run([str(a) for a in arguments])
        done = capfd.readouterr()
        return Ran(code, done.out, done.err)

    return call


@pytest.fixture
def refused(ui2code: Callable[..., Ran]) -> Callable[..., str]:
    """Runs a command line that must be refused with exit code 2 and one sentence, which is returned."""

    def call(*arguments: object, code: int = 2) -> str:
        done = ui2code(*arguments)
        assert done.code == code, done.err
        assert done.out == ""
        assert "Traceback" not in done.err
        sentences = done.err.strip().splitlines()
        assert len(sentences) == 1, done.err
        return sentences[0]

    return call
