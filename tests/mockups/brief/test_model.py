"""What a model writes about a page: the schema, what is said of faults, and a recorded reply played through."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import jsonschema
import pytest

from tests.mockups.brief.small import SMALL
from ui2code.errors import ProjectError
from ui2code.mockups.brief import Options
from ui2code.mockups.brief.model import checked, understand_with
from ui2code.mockups.brief.schema import Schema, faults, schema

REPLY: dict[str, Any] = {
    "kind": "pricing",
    "trade": "sailing-school",
    "mood": "calm",
    "theme": "dark",
    "accent": "#00AA77",
    "density": "airy",
    "name": "Lee Shore",
    "ornament": 2,
    "sections": [
        {"pattern": "site-header"},
        {"pattern": "plans", "count": 9, "title": "Pick a wind"},
        {"pattern": "plans"},
    ],
    "reasons": {"mood": "water"},
}


@dataclass
class Recorded:
    """A reader that says what a model once said."""

    reply: str
    asked: tuple[str, Schema] | None = None

    def read(self, brief: str, wanted: Schema) -> str:
        self.asked = (brief, wanted)
        return self.reply


def test_a_recorded_reply_becomes_a_spec() -> None:
    reader = Recorded(json.dumps(REPLY))
    spec = understand_with(reader, "a calm page", Options(seed=4), vocabulary=SMALL)
    assert reader.asked == ("a calm page", schema(SMALL))
    assert (spec.kind, spec.trade, spec.mood, spec.density, spec.ornament) == (
        "pricing",
        "sailing-school",
        "calm",
        "airy",
        2,
    )
    assert (spec.brand.palette.accent, spec.brand.palette.dark, spec.brand.name) == ("#00aa77", True, "Lee Shore")
    assert [(s.key, s.count) for s in spec.sections] == [("site-header", None), ("plans", 4), ("plans-2", None)]
    assert spec.sections[1].options == {"title": "Pick a wind"}
    assert {d.about: d.reason for d in spec.decisions}["mood"] == "water"
    assert {d.by for d in spec.decisions} == {"model"}


def test_options_beat_the_model() -> None:
    options = Options(kind="login", theme="light", name="Alba", width=800)
    spec = understand_with(Recorded(json.dumps({**REPLY, "width": 900})), "x", options, vocabulary=SMALL)
    assert (spec.kind, spec.brand.palette.dark, spec.brand.name, spec.width) == ("login", False, "Alba", 800)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema(SMALL))


WRONG = [
    ({}, "kind is missing"),
    ({"kind": "pricin"}, "kind is 'pricin', not one of"),
    ({"kind": "pricing", "mod": 1}, "mod is unknown"),
    ({"kind": "pricing", "ornament": 7}, "at most 3"),
    ({"kind": "pricing", "ornament": True}, "not an integer"),
    ({"kind": "pricing", "accent": "green"}, "does not match"),
    ({"kind": "pricing", "images": "no"}, "not a boolean"),
    ({"kind": "pricing", "sections": []}, "at least 1"),
    ({"kind": "pricing", "sections": [{"pattern": "hero", "count": 0}]}, r"sections\[0\].count is 0"),
    ({"kind": "pricing", "name": "x" * 99}, "at most 60"),
    ({"kind": "pricing", "reasons": {"kind": 3}}, "reasons.kind is 3, not a string"),
    ([], r"the reply is \[\], not an object"),
]  # fmt: skip


@pytest.mark.parametrize(("reply", "message"), WRONG)
def test_a_wrong_reply_is_one_clear_finding(reply: object, message: str) -> None:
    with pytest.raises(ProjectError, match=message) as caught:
        checked(json.dumps(reply), SMALL)
    assert len(caught.value.findings) == 1


def test_what_is_not_json_is_said() -> None:
    with pytest.raises(ProjectError, match="not JSON"):
        checked("Sure! Here is", SMALL)


@pytest.mark.parametrize("reply", [REPLY, {"kind": "login"}, *(reply for reply, _ in WRONG)])
def test_our_checker_agrees_with_jsonschema(reply: object) -> None:
    valid = jsonschema.Draft202012Validator(schema(SMALL)).is_valid(reply)
    assert (not list(faults(reply, schema(SMALL)))) == valid
