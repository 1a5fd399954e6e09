"""The shape of what a model may write about a page, as JSON schema (draft 2020-12), and what is wrong with a reply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ui2code.mockups.brief.vocabulary import Vocabulary

Schema = Mapping[str, Any]

_TYPES: Mapping[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}


def schema(words: Vocabulary) -> Schema:
    """All that can be decided about a page; only the kind has to be. Names are those there are."""
    return _object(
        {
            "kind": _one_of(words.kinds),
            "trade": _one_of(words.trades),
            "language": _one_of(words.languages),
            "mood": _one_of(words.moods),
            "audience": {"type": "string", "maxLength": 60},
            "density": _one_of(("compact", "regular", "airy")),
            "theme": _one_of(("light", "dark")),
            **_look(words),
            "name": {"type": "string", "maxLength": 60},
            "images": {"type": "boolean"},
            "headline": {"type": "number", "minimum": 0.5, "maximum": 2.5},
            "ornament": {"type": "integer", "minimum": 0, "maximum": 3},
            "width": {"type": "integer", "minimum": 320, "maximum": 7680},
            "height": {"type": "integer", "minimum": 320, "maximum": 20000},
            "scale": {"type": "integer", "minimum": 1, "maximum": 3},
            "sections": {"type": "array", "minItems": 1, "maxItems": 40, "items": _section(words)},
            "reasons": {"type": "object", "additionalProperties": {"type": "string", "maxLength": 300}},
        },
        required=["kind"],
    )


def _look(words: Vocabulary) -> Schema:
    return {
        "palette": _one_of(words.palettes),
        "accent": {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"},
        "typeface": _one_of(words.typefaces),
        "radius": _one_of(words.radii),
        "shadow": _one_of(words.shadows),
        "icons": _one_of(words.icons),
        "illustration": _one_of(words.illustrations),
        "voice": _one_of(words.voices),
        "logo": _one_of(words.logos),
    }


def _section(words: Vocabulary) -> Schema:
    count = {"type": "integer", "minimum": 1, "maximum": max(p.high for p in words.patterns.values())}
    title = {"type": "string", "maxLength": 200}
    return _object({"pattern": _one_of(words.patterns), "count": count, "title": title}, required=["pattern"])


def _object(properties: Schema, required: Sequence[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def _one_of(names: Mapping[str, object] | Sequence[str]) -> Schema:
    return {"type": "string", "enum": list(names)}


def faults(value: Any, wanted: Schema, where: str = "") -> Iterator[str]:
    """What in ``value`` is against the schema, each with its place. Knows the keywords that ``schema`` uses, and no others."""
    kinds = _TYPES[wanted["type"]]
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        yield f"{where or 'the reply'} is {_short(value)}, not {_article(wanted['type'])}"
        return
    if "enum" in wanted and value not in wanted["enum"]:
        yield f"{where} is {_short(value)}, not one of {', '.join(wanted['enum'])}"
    if "pattern" in wanted and not re.search(wanted["pattern"], str(value)):
        yield f"{where} is {_short(value)}, which does not match {wanted['pattern']}"
    yield from _out_of_bounds(value, wanted, where)
    if isinstance(value, dict):
        yield from _in_object(value, wanted, where)
    for i, item in enumerate(value if isinstance(value, list) else ()):
        yield from faults(item, wanted["items"], f"{where}[{i}]")


def _out_of_bounds(value: Any, wanted: Schema, where: str) -> Iterator[str]:
    for size, low, high in (
        ("", "minimum", "maximum"),
        ("long", "minLength", "maxLength"),
        ("long", "minItems", "maxItems"),
    ):
        measured = len(value) if size and isinstance(value, (str, list)) else value
        if low in wanted and measured < wanted[low]:
            yield f"{where} is {_short(value)}; at least {wanted[low]} is needed"
        if high in wanted and measured > wanted[high]:
            yield f"{where} is {_short(value)}; at most {wanted[high]} is allowed"


def _in_object(value: Mapping[str, Any], wanted: Schema, where: str) -> Iterator[str]:
    properties, rest = wanted.get("properties", {}), wanted["additionalProperties"]
    for name in wanted.get("required", ()):
        if name not in value:
            yield f"{_under(where, name)} is missing"
    for name, item in value.items():
        if name in properties:
            yield from faults(item, properties[name], _under(where, name))
        elif rest is False:
            yield f"{_under(where, name)} is unknown"
        else:
            yield from faults(item, rest, _under(where, name))


def _under(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aio' else 'a'} {kind}"


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "..."
