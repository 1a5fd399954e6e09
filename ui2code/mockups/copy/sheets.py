"""The format that words are kept in: ``key: value`` lines, then sections of lines under a ``[name]``.

Blank lines and lines that begin with ``#`` mean nothing. Fields of a line are divided by ``|``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ui2code.mockups.copy.types import Sections

ROOT = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Sheet:
    head: dict[str, str]
    sections: Sections


def read(path: Path) -> Sheet:
    """What stands in ``path``; ValueError naming the line where it is not in the format (a bug of ours)."""
    head: dict[str, str] = {}
    sections: dict[str, list[str]] = {}
    lines: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("# "):
            continue
        if text.startswith("["):
            lines = sections.setdefault(text[1:-1], [])
        elif lines is not None:
            lines.append(text)
        elif ": " in text:
            key, value = text.split(": ", 1)
            head[key] = value
        else:
            raise ValueError(f"{path.name}:{number}: {text!r} stands before the first section and is no key: value")
    return Sheet(head, {name: tuple(found) for name, found in sections.items()})


def folder(name: str) -> dict[str, Path]:
    """The sheets of a folder by their names, in alphabetical order."""
    return {path.stem: path for path in sorted((ROOT / name).glob("*.txt"))}


@lru_cache(maxsize=8192)
def fields(line: str) -> tuple[str, ...]:
    """The fields of a line."""
    return tuple(part.strip() for part in line.split("|"))


def field(line: str, at: int) -> str:
    """The field at ``at``, or nothing where the line is shorter."""
    found = fields(line)
    return found[at] if at < len(found) else ""


def join(*parts: Sections) -> Sections:
    """All of them, lines in that order under each name; of lines with one first field, the first."""
    names = dict.fromkeys(name for part in parts for name in part)
    return {name: _distinct(name, [line for part in parts for line in part.get(name, ())]) for name in names}


def _distinct(name: str, lines: list[str]) -> tuple[str, ...]:
    if name in ("plan", "people"):
        return tuple(lines)
    found: dict[str, str] = {}
    for line in lines:
        found.setdefault(fields(line)[0], line)
    return tuple(found.values())
