"""Which words a Writer has: the trade's own first, then its sector's, then the language's, all in one voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from ui2code.mockups.copy import sheets
from ui2code.mockups.copy.types import Sections, Trade, Voice
from ui2code.mockups.copy.ui import label

OWN = frozenset(
    "thing things audience action benefit quality product category subject firm suffix plan metric tag role status message file"
    " variant product-text badge client plan-item plan-price period nav cta".split()
)
"""What a trade says instead of its sector's and the language's words; all else it says besides them."""
SECTORS = frozenset(["column"])
"""What a trade says besides its sector's words, and both instead of the language's."""
FIRST = ("feature", "question", "quote", "article", "event", "task", "excerpt", "column")
"""Where the trade's lines are used up before the general ones begin; elsewhere they are mixed."""

_LABEL = re.compile(r"(?<!\w)@(\w+)")
_LISTED = re.compile(r"@@([\w-]+)")
_CONTRACTIONS = {
    "n't": " not",
    "'re": " are",
    "'ll": " will",
    "'ve": " have",
    "'m ": " am ",
    "it's": "it is",
    "It's": "It is",
    "that's": "that is",
    "That's": "That is",
    "there's": "there is",
    "There's": "There is",
    "what's": "what is",
    "What's": "What is",
    "here's": "here is",
    "Here's": "Here is",
    "let's": "let us",
    "Let's": "Let us",
}


class Trades(Mapping[str, Trade]):
    """The trades by name, each read when it is first asked for."""

    def __init__(self) -> None:
        self._paths = sheets.folder("trades")

    def __getitem__(self, name: str) -> Trade:
        return _trade(self._paths[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


class Voices(Mapping[str, Voice]):
    """The voices by name, each read when it is first asked for."""

    def __init__(self) -> None:
        self._paths = sheets.folder("voices")

    def __getitem__(self, name: str) -> Voice:
        return _voice(self._paths[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


@cache
def _trade(path: Path) -> Trade:
    sheet = sheets.read(path)
    return Trade(
        path.stem, sheet.head["sector"], sheet.head["description"], {"field": (sheet.head["field"],), **sheet.sections}
    )


@cache
def _voice(path: Path) -> Voice:
    sheet = sheets.read(path)
    head = sheet.head
    return Voice(
        path.stem,
        head["description"],
        head["contractions"] == "yes",
        float(head["exclaim"]),
        head["stops"] == "yes",
        int(head["sentences"]),
        sheet.sections,
    )


@cache
def _words(kind: str, name: str) -> Sections:
    return sheets.read(sheets.folder(kind)[name]).sections


TRADES: Mapping[str, Trade] = Trades()
VOICES: Mapping[str, Voice] = Voices()


@lru_cache(maxsize=96)
def lexicon(language: str, trade: str, voice: str) -> tuple[Sections, Mapping[str, int]]:
    """All words for a page, and how many of a section come before the general ones. Look the names up first."""
    if language != "en":
        return _localised(language, trade), {}
    general = _words("languages", language)
    own = TRADES[trade].words
    sector = _words("sectors", TRADES[trade].sector)
    first = sheets.join(own, {name: lines for name, lines in sector.items() if not (name in OWN and name in own)})
    rest = {name: lines for name, lines in general.items() if not (name in OWN | SECTORS and name in first)}
    counts = {name: len(own[name]) for name in FIRST if name in own}
    return _voiced(sheets.join(VOICES[voice].words, first, rest), VOICES[voice]), counts


def _localised(language: str, trade: str) -> Sections:
    """A language's words, with its name for the trade where it has one."""
    words = _everyday(language)
    names = dict(line.split(" = ", 1) for line in words["trades"])
    return {**words, "field": (names.get(trade, names["other"]),)}


@cache
def _everyday(language: str) -> Sections:
    """The language's own sheet, then what its interface's labels say, then what needs no language."""
    own = _words("languages", language)
    shared = sheets.read(sheets.ROOT / "generic.txt").sections
    spoken = {name: tuple(_translated(line, language, own) for line in lines) for name, lines in shared.items()}
    headings = {f"heading {fields[0]}": fields[1:] for fields in map(sheets.fields, own["headings"])}
    english = {name: _words("languages", "en")[name] for name in ("domain", "code", "subject")}
    return {**english, **spoken, **headings, **own}


def _translated(line: str, language: str, own: Sections) -> str:
    line = _LISTED.sub(lambda match: ";".join(own[match[1]]), line)
    return _LABEL.sub(lambda match: label(language, match[1]), line)


def _voiced(words: Sections, voice: Voice) -> Sections:
    return {name: tuple(_said(line, voice) for line in lines) for name, lines in words.items() if name != "code"} | {
        "code": words["code"]
    }


def _said(line: str, voice: Voice) -> str:
    if "'" not in line:
        return line
    if not voice.contractions:
        line = line.replace("can't", "cannot").replace("won't", "will not")
        for short, long in _CONTRACTIONS.items():
            line = line.replace(short, long)
    return line.replace("'", "’")
