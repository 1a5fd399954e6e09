"""The tables in ``data``: lines of ``key: value`` or ``key = value``; blank lines and those that begin with ``#`` mean nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parent / "data"


def rows(name: str, divider: str) -> Iterator[tuple[str, str]]:
    """Key and value of each line of the file ``name``; ValueError where a line has no divider (a bug of ours)."""
    for number, line in enumerate((DATA / name).read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        key, found, value = line.partition(divider)
        if not found:
            raise ValueError(f"{name}:{number}: {line!r} has no {divider!r}")
        yield key.strip(), value.strip()
