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

__all__ = ["DIRECTION", "LANGUAGES", "TRADES", "VOICES", "Writer"]
