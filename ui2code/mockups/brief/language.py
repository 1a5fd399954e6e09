"""Which language a brief is written in, and which one it asks the page to be in."""

from __future__ import annotations

import re

from ui2code.mockups.brief.gloss import LANGUAGES, found
from ui2code.mockups.brief.words import Text

NAMES = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es", "español": "es",
    "russian": "ru", "русском": "ru", "greek": "el", "japanese": "ja", "chinese": "zh", "mandarin": "zh", "arabic": "ar",
    "italian": "it", "portuguese": "pt", "dutch": "nl", "polish": "pl", "turkish": "tr", "ukrainian": "uk", "hebrew": "he",
    "korean": "ko", "hindi": "hi", "thai": "th", "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi",
    "czech": "cs", "persian": "fa", "farsi": "fa", "vietnamese": "vi", "hungarian": "hu", "romanian": "ro", "bulgarian": "bg",
}  # fmt: skip
"""As briefs name them, to ISO 639-1."""
ENGLISH = {
    code: name.capitalize()
    for name, code in reversed(NAMES.items())
    if name.isascii() and name not in ("deutsch", "mandarin", "farsi")
}

_SCRIPTS = (
    ("ja", r"[\u3040-\u30ff]"),
    ("zh", r"[\u4e00-\u9fff]"),
    ("ru", r"[\u0400-\u04ff]"),
    ("el", r"[\u0370-\u03ff]"),
    ("ar", r"[\u0600-\u06ff]"),
)
_SHARE = 0.25
"""Of a brief's letters that a script must have to be its language: a Greek name in an English brief does not."""
_OWN = 0.6
"""Weight of a word that a language's table translates, against one of its commonest words."""
_SURE = 1.6
"""Votes from which on a brief without accents is not in English: one word may be a name."""
_COMMON = {
    "en": "the a an of and for with in on to is it should our we no not please without page that are",
    "de": "der die das ein eine einer eines und für mit ohne auf ist im den dem kein keine nicht wir unser soll seite",
    "fr": "le la les un une des du de et pour avec sans sur est dans nous notre pas une au aux en page",
    "es": "el la los las un una unos de del y para con sin en es nuestro por no que página al se",
}
_ADJECTIVAL = frozenset(
    "language version text copy landing page pricing blog shop website login sign home dashboard product article site".split()
)


def written_in(text: Text) -> str:
    """ISO 639-1 of the brief itself: by script, else by its commonest words; English where nothing speaks for another."""
    letters = sum(char.isalpha() for char in text.brief) or 1
    for code, script in _SCRIPTS:
        if len(re.findall(script, text.brief)) / letters > _SHARE:
            return code
    scores = {code: _votes(text, code) for code in _COMMON}
    best = max(scores, key=lambda code: scores[code])
    enough = 0.5 if _accented(text) else _SURE
    return best if best != "en" and scores[best] >= max(enough, scores["en"]) else "en"


def _votes(text: Text, code: str) -> float:
    """How much speaks for a language: its commonest words, and words that only it has a translation for."""
    common = sum(word.text in _COMMON[code].split() for word in text.words)
    own = sum(entry.english != entry.stems for _, entry in found(text.words, code)) if code in LANGUAGES else 0
    return common + _OWN * own


def _accented(text: Text) -> bool:
    return bool(re.search(r"[äöüßéèêàçñáíóú¿¡]", text.brief.lower()))


def asked_for(text: Text) -> tuple[str, int] | None:
    """Language that the words ask for and where: "in German", "Russian-language", "Arabic landing page"."""
    for at, word in enumerate(text.words):
        code = NAMES.get(word.text)
        if code and (_after(text, at) or _before(text, at) or _alone(text, at)):
            return code, at
    return None


def _after(text: Text, at: int) -> bool:
    return at > 0 and text.words[at - 1].text in ("in", "en", "auf", "на", "into")


def _alone(text: Text, at: int) -> bool:
    """Between two marks, or a mark and the end: "plain, no pictures, German"."""
    before, after = text.words[:at], text.words[at + 1 :]
    return bool(before) and before[-1].is_mark and (not after or after[0].is_mark)


def _before(text: Text, at: int) -> bool:
    return at + 1 < len(text.words) and text.words[at + 1].text in _ADJECTIVAL
