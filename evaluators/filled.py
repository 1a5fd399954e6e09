"""HTML pages made of a template and data, safe whatever the data holds: it stands in a script element the browser does not run."""

from __future__ import annotations

import json
from collections.abc import Mapping


def as_data(value: object) -> str:
    """JSON that cannot end its script element or open a comment in it: "<" is written as an escape."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


def filled(template: str, parts: Mapping[str, str]) -> str:
    """``template`` with each mark replaced by its part; what was put in is never searched for marks."""
    pieces = [template]
    for mark, text in parts.items():
        pieces = [part for piece in pieces for part in _around(piece, mark, text)]
    return "".join(pieces)


class _Inserted(str):
    """Text that came from outside and is never looked into."""


def _around(piece: str, mark: str, text: str) -> list[str]:
    if isinstance(piece, _Inserted):
        return [piece]
    head, *rest = piece.split(mark)
    return [head] + [part for tail in rest for part in (_Inserted(text), tail)]
