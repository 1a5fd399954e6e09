"""Texts of mockups: by trade, language and voice, out of sheets of words and a small grammar that fills them."""

from __future__ import annotations

from ui2code.mockups.copy.lexicon import TRADES, VOICES
from ui2code.mockups.copy.writer import Writer

LANGUAGES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "ru": "Russian",
    "el": "Greek",
    "ja": "Japanese",
    "zh": "Chinese",
    "ar": "Arabic",
}
"""By their ISO 639-1 codes."""

DIRECTION = {language: "rtl" if language == "ar" else "ltr" for language in LANGUAGES}

HEADINGS = tuple(
    "plans features questions team testimonials articles contact gallery products stats steps partners events services about"
    " newsletter cta menu places tasks activity orders messages settings profile cart related comments files calendar reviews"
    " pricing".split()
)
"""What ``Writer.heading`` has words for."""

FIELD_TOPICS = tuple(
    "contact login signup profile address payment search booking newsletter filter project feedback company security".split()
)
"""What ``Writer.field`` has forms for."""

__all__ = ["DIRECTION", "FIELD_TOPICS", "HEADINGS", "LANGUAGES", "TRADES", "VOICES", "Writer"]
