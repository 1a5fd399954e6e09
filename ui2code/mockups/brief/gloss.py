"""Briefs in other languages than English, word by word: the model of meaning and the grammar know English only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from ui2code.mockups.brief.tables import DATA, rows
from ui2code.mockups.brief.words import Text, Word, phrase

LANGUAGES = tuple(sorted(path.stem for path in (DATA / "gloss").glob("*.txt")))
_UNDIVIDED = ("ja", "zh")
_STEM, _ENDING = 4, 4
"""Letters from which on a stem takes endings, and how long these may be."""
_PREFIXES = ("ال", "لل", "وال", "بال", "ل", "و", "ب")


@dataclass(frozen=True, slots=True)
class Entry:
    stems: tuple[str, ...]
    english: tuple[str, ...]


def glossed(text: Text, language: str) -> Text:
    """The same brief in English words, each at the place of the word it translates; unknown words stay."""
    if language not in LANGUAGES:
        return text
    words = _cut(text, language) if language in _UNDIVIDED else text.words
    return text.with_words(_translated(words, language))


def _translated(words: tuple[Word, ...], language: str) -> Iterator[Word]:
    at = 0
    for start, entry in found(words, language):
        yield from words[at:start]
        at = start + len(entry.stems)
        for english in entry.english:
            yield Word(english, words[start].start, words[at - 1].end, glossed=True)
    yield from words[at:]


def found(words: tuple[Word, ...], language: str) -> Iterator[tuple[int, Entry]]:
    """Where the table of ``language`` has a translation, and which."""
    entries, at = _entries(language), 0
    while at < len(words):
        entry = _entry_at(words, at, entries)
        if entry:
            yield at, entry
        at += len(entry.stems) if entry else 1


def _entry_at(words: tuple[Word, ...], at: int, entries: Mapping[str, tuple[Entry, ...]]) -> Entry | None:
    """The longest phrase that begins here."""
    for form in _forms(words[at].text):
        for entry in entries.get(form[:2], ()):
            if _fits(form, entry.stems[0]) and all(
                at + i < len(words) and _fits(words[at + i].text, stem) for i, stem in enumerate(entry.stems[1:], 1)
            ):
                return entry
    return None


def _forms(word: str) -> Iterator[str]:
    yield word
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 1:
            yield word[len(prefix) :]


def _fits(word: str, stem: str) -> bool:
    if word == stem:
        return True
    return len(stem) >= _STEM - 1 and word.startswith(stem) and len(word) - len(stem) <= _ENDING - (len(stem) < _STEM)


def _cut(text: Text, language: str) -> tuple[Word, ...]:
    """Words out of an undivided run: at each place the longest one known, else one sign."""
    known = _known(language)
    longest = max(map(len, known))
    found = []
    for word in text.words:
        if word.text.isascii():
            found.append(word)
            continue
        raw, at = text.brief[word.start : word.end], 0
        while at < len(raw):
            size = next((n for n in range(min(longest, len(raw) - at), 1, -1) if raw[at : at + n] in known), 1)
            found.append(replace(word, text=raw[at : at + size], start=word.start + at, end=word.start + at + size))
            at += size
    return tuple(found)


@cache
def _known(language: str) -> frozenset[str]:
    return frozenset(key for key, _ in rows(f"gloss/{language}.txt", "="))


@cache
def _entries(language: str) -> Mapping[str, tuple[Entry, ...]]:
    """By the first two letters; longer phrases and longer stems first."""
    undivided = language in _UNDIVIDED
    found: dict[str, list[Entry]] = defaultdict(list)
    for key, english in rows(f"gloss/{language}.txt", "="):
        stems = (key,) if undivided else phrase(key)
        found[stems[0][:2]].append(Entry(stems, phrase(english)))
    return {
        start: tuple(sorted(entries, key=lambda e: (len(e.stems), sum(map(len, e.stems))), reverse=True))
        for start, entries in found.items()
    }
