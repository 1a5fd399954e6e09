"""Text to the token numbers of BERT's uncased vocabulary: greedy longest match (Devlin et al. 2019, arXiv:1810.04805).

The list of pieces is Google's (Apache-2.0). It is also a list of correctly spelled English words.
"""

from __future__ import annotations

import gzip
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

PIECES = Path(__file__).parent / "data" / "wordpiece.txt.gz"
UNKNOWN, START, END = 100, 101, 102
LONGEST = 100
"""Letters of a word; a longer one is unknown as a whole."""


@cache
def pieces() -> Mapping[str, int]:
    text = gzip.decompress(PIECES.read_bytes()).decode("utf-8")
    return {piece: number for number, piece in enumerate(text.split("\n"))}


def encode(text: str, limit: int) -> list[int]:
    """Numbers of the tokens of ``text``, at most ``limit`` with the two that frame it."""
    numbers = [number for word in _words(text) for number in _split(word)]
    return [START, *numbers[: limit - 2], END]


def _words(text: str) -> Iterator[str]:
    """Lower case, without accents; punctuation and Han characters stand alone."""
    word = ""
    for char in unicodedata.normalize("NFD", text.lower()):
        kind = unicodedata.category(char)
        if kind == "Mn":
            continue
        alone = kind[0] == "P" or _is_symbol(char) or _is_han(char)
        if word and (alone or char.isspace()):
            yield word
            word = ""
        if alone:
            yield char
        elif not char.isspace() and kind[0] != "C":
            word += char
    if word:
        yield word


def _is_symbol(char: str) -> bool:
    """The printable ASCII that is neither letter nor digit counts as punctuation, as "$" and "^" do."""
    return "!" <= char <= "~" and not char.isalnum()


def _is_han(char: str) -> bool:
    code = ord(char)
    return (
        0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x2FA1F
    )


def _split(word: str) -> list[int]:
    known = pieces()
    if len(word) > LONGEST:
        return [UNKNOWN]
    found, at = [], 0
    while at < len(word):
        prefix = "##" if at else ""
        end = next((e for e in range(len(word), at, -1) if prefix + word[at:e] in known), 0)
        if not end:
            return [UNKNOWN]
        found.append(known[prefix + word[at:end]])
        at = end
    return found
