"""HTML pages made of a template and data, with one look: safe whatever the data holds, since the browser does not run it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

SHARED = {"/*LOOK*/": "look.css", "/*TOOLS*/": "look.js"}
"""Marks in templates, and the file beside this one that goes there."""


def as_data(value: object) -> str:
    """JSON that cannot end its script element or open a comment in it: "<" is written as an escape."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


def filled(template: str, parts: Mapping[str, str]) -> str:
    """``template`` with what all pages share and each mark replaced by its part; what was put in is never searched for
    marks."""
    here = Path(__file__).parent
    shared = {mark: (here / name).read_text(encoding="utf-8") for mark, name in SHARED.items() if mark in template}
    pieces = [template]
    for mark, text in {**shared, **parts}.items():
        pieces = [part for piece in pieces for part in _around(piece, mark, text)]
    return "".join(pieces)


class _Inserted(str):
    """Text that came from outside and is never looked into."""


def _around(piece: str, mark: str, text: str) -> list[str]:
    if isinstance(piece, _Inserted):
        return [piece]
    head, *rest = piece.split(mark)
    return [head] + [part for tail in rest for part in (_Inserted(text), tail)]
