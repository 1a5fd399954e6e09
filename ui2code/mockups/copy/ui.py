"""What controls say: one table of all languages, so that none lacks a word another has."""

from __future__ import annotations

from functools import cache

from ui2code.mockups.copy.sheets import ROOT
from ui2code.registry import lookup


@cache
def labels() -> dict[str, dict[str, str]]:
    """By language, then by key."""
    head, *lines = [line for line in (ROOT / "ui.txt").read_text(encoding="utf-8").splitlines() if line.strip()]
    languages = _row(head)[1:]
    found: dict[str, dict[str, str]] = {language: {} for language in languages}
    for line in lines:
        key, *words = _row(line)
        for language, word in zip(languages, words, strict=True):
            found[language][key] = word
    return found


def _row(line: str) -> list[str]:
    return [part.strip() for part in line.split("|")]


def label(language: str, key: str) -> str:
    """UsageError naming the nearest key if there is no such label."""
    return lookup("label", key, labels()[language])
