"""Targets by name."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ui2code.errors import UsageError
from ui2code.targets import TARGETS, target


def test_every_target_bears_its_name() -> None:
    assert [target(name).name for name in TARGETS] == list(TARGETS)


@pytest.mark.parametrize(("wrong", "near"), [("raect", "'react'"), ("HTML", "'html'"), ("cobol", "")])
def test_unknown_target_gives_the_nearest_and_the_list(wrong: str, near: str) -> None:
    with pytest.raises(UsageError) as caught:
        target(wrong)
    assert f"{wrong!r}" in str(caught.value)
    assert near in str(caught.value)
    assert ("Did you mean" in str(caught.value)) == bool(near)
    assert str(caught.value).endswith("html, react.")


def test_the_list_loads_no_target() -> None:
    code = "import sys, ui2code.targets; sys.exit(any(m.startswith('ui2code.targets.') for m in sys.modules))"
    subprocess.run([sys.executable, "-c", code], check=True)
