"""What stands in a brief in so many words, before anything is decided."""

from __future__ import annotations

from dataclasses import dataclass

from ui2code.mockups.brief.colours import Said, colours
from ui2code.mockups.brief.gloss import glossed
from ui2code.mockups.brief.language import written_in
from ui2code.mockups.brief.lexicon import Hit
from ui2code.mockups.brief.negation import denied
from ui2code.mockups.brief.numbers import Counted, counted
from ui2code.mockups.brief.spelling import corrected
from ui2code.mockups.brief.vocabulary import Vocabulary
from ui2code.mockups.brief.words import Text, split


@dataclass(frozen=True, slots=True)
class Reading:
    """``text`` is in English words, ``said`` as it was written."""

    brief: str
    language: str
    """ISO 639-1 of the brief."""
    said: Text
    text: Text
    denied: tuple[bool, ...]
    hits: tuple[Hit, ...]
    colours: tuple[Said, ...]
    counts: tuple[Counted, ...]

    def of(self, about: str, denied: bool = False) -> tuple[Hit, ...]:
        """Hits about one thing; those that are asked for, or those ruled out."""
        return tuple(hit for hit in self.hits if hit.about == about and hit.denied == denied)


def read(brief: str, vocabulary: Vocabulary) -> Reading:
    """Words, then English, then spelling, then phrases: each step on the result of the one before."""
    said = split(brief)
    language = written_in(said)
    text = corrected(said, vocabulary.spelling) if language == "en" else glossed(said, language)
    no = denied(text, behind=language == "ja")
    hits = vocabulary.lexicon.hits(text, no)
    return Reading(brief, language, said, text, no, hits, colours(text, no), tuple(counted(text, no)))
