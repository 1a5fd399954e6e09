"""What controls say: tables of all languages, so that none lacks a word another has; ``ui.txt``, and one for each family of pages."""

from __future__ import annotations

from functools import cache

from ui2code.mockups.copy.sheets import ROOT
from ui2code.registry import lookup


@cache
def labels() -> dict[str, dict[str, str]]:
    """By language, then by key."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted(ROOT.glob("ui*.txt")):
        head, *lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        for line in lines:
            key, *words = _row(line)
            for language, word in zip(_row(head)[1:], words, strict=True):
                found.setdefault(language, {})[key] = word
    return found


def _row(line: str) -> list[str]:
    return [part.strip() for part in line.split("|")]


def label(language: str, key: str) -> str:
    """UsageError naming the nearest key if there is no such label."""
    return lookup("label", key, labels()[language])
