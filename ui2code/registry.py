"""Look-ups by name, shared by every registry: an unknown name gives the nearest match and the whole list."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TypeVar

from ui2code.errors import UsageError

T = TypeVar("T")


def lookup(kind: str, name: str, entries: Mapping[str, T]) -> T:
    """The entry called ``name``; UsageError naming the nearest ``kind`` and all of them if there is none."""
    if name in entries:
        return entries[name]
    near = get_close_matches(name.lower(), entries, n=1, cutoff=0.5)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    raise UsageError(f"There is no {kind} {name!r}.{hint} Choose one of: {', '.join(sorted(entries))}.")
