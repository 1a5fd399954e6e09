"""The registry of models, and the one that is none."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from tests.outline.scenes import scene, text
from ui2code.errors import UsageError
from ui2code.models import MODELS, load_model
from ui2code.outline.parse import parse
from ui2code.outline.planner import plan
from ui2code.types import Event, Mockup, Outline, Request


def request() -> Request:
    mockup = Mockup("blank", np.zeros((10, 10, 3), np.uint8), 1.0, "0" * 64)
    return Request(scene(text("Hello", 40, 40, 32), text("world", 40, 100)), mockup)


def test_geometric_says_its_outline_and_ends_with_it() -> None:
    said = list(load_model("geometric").outline(request()))
    assert said[-1] == plan(request().scene)
    events = [e for e in said[:-1] if isinstance(e, Event)]
    assert parse("".join(e.text for e in events if e.kind == "outline")) == (said[-1], ())
    assert isinstance(said[-1], Outline)


@pytest.mark.parametrize("name", sorted(MODELS))
def test_names_agree_with_the_registry(name: str) -> None:
    if name == "geometric":
        assert load_model(name).name == name


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("geometrc", "Did you mean 'geometric'?"),
        ("gpt", "Choose one of: "),
        ("geometric:x", "takes nothing after a colon"),
        ("", "There is no model ''"),
    ],
)
def test_unknown_names_are_answered_with_a_hint(name: str, message: str) -> None:
    with pytest.raises(UsageError, match="model") as caught:
        load_model(name)
    assert message in str(caught.value)


def test_the_registry_loads_nothing_heavy() -> None:
    code = "import sys, ui2code.models; print([m for m in ('torch', 'transformers', 'tree_sitter', 'numpy') if m in sys.modules and m != 'numpy'])"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
