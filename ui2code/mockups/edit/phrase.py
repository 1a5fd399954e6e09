"""An edit as a row of words: what stands in quotation marks stays whole, spellings and set phrases become one word each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"(?<!\w)'(?P<single>.+?)'(?!\w)|\"(?P<double>[^\"]+)\"|[“„](?P<curly>[^“”]+)[”“]|‘(?P<curls>.+?)’(?!\w)|«(?P<angle>[^»]+)»"
    r"|(?P<hex>#[0-9a-fA-F]{3,8}\b)|(?P<size>\d{3,5}\s*(?:[x×]|by)\s*\d{3,5}(?:\s*px)?\b)|(?P<number>\d+(?:\.\d+)?(?:%|px|x|k)?)(?!\w)"
    r"|(?P<word>[^\W_]+(?:['’\-][^\W_]+)*)|(?P<mark>[,;.:!?&+])"
)
_QUOTES = ("single", "double", "curly", "curls", "angle")
AND = "and"
_SPELLING = {
    "color": "colour", "colors": "colour", "colours": "colour", "coloured": "colour", "colored": "colour", "hue": "colour", "hues": "colour",
    "colorful": "colourful", "more-colourful": "colourful", "gray": "grey", "centred": "centered", "center": "centered", "centre": "centered",
    "&": AND, "+": AND, ",": AND, ";": AND, ".": AND, "!": AND, "then": AND, "but": AND, "plus": AND, "also": AND, "well": AND, "with": "with",
    "colour-scheme": "palette", "theme": "palette", "scheme": "palette", "fonts": "font", "typefaces": "font", "typeface": "font",
    "testimonial-row": "testimonials", "e-mail": "email", "isn't": "not", "aren't": "not", "don't": "not", "doesn't": "not", "shouldn't": "not",
    "photographs": "photos", "photograph": "photo", "pictures": "images", "picture": "image", "pics": "images", "fewer": "less", "n't": "not",
    "company": "firm", "brand-name": "firmname", "business": "firm", "faqs": "faq", "navbar": "nav", "navigation": "nav", "menubar": "nav",
}  # fmt: skip
_SET: dict[tuple[str, ...], tuple[str, ...]] = {
    ("a", "bit"): ("slightly",), ("a", "little"): ("slightly",), ("a", "touch"): ("slightly",), ("a", "tad"): ("slightly",),
    ("a", "lot"): ("much",), ("a", "great", "deal"): ("much",), ("a", "whole", "lot"): ("much",), ("way", "too"): ("much", "too"),
    ("white", "space"): ("whitespace",), ("negative", "space"): ("whitespace",), ("breathing", "room"): ("whitespace",), ("breathing", "space"): ("whitespace",),
    ("drop", "shadow"): ("shadow",), ("drop", "shadows"): ("shadow",), ("box", "shadow"): ("shadow",), ("box", "shadows"): ("shadow",),
    ("call", "to", "action"): ("cta",), ("call-to-action",): ("cta",), ("colour", "palette"): ("palette",), ("border", "radius"): ("corners",),
    ("dark", "mode"): ("darkmode",), ("night", "mode"): ("darkmode",), ("dark", "palette"): ("darkmode",), ("dark", "version"): ("darkmode",), ("dark-mode",): ("darkmode",),
    ("light", "mode"): ("lightmode",), ("day", "mode"): ("lightmode",), ("light", "palette"): ("lightmode",), ("light", "version"): ("lightmode",), ("light-mode",): ("lightmode",),
    ("sans", "serif"): ("sans",), ("sans-serif",): ("sans",), ("mono", "space"): ("mono",), ("font", "size"): ("fontsize",), ("text", "size"): ("fontsize",), ("type", "size"): ("fontsize",),
    ("brand", "colour"): ("accent",), ("accent", "colour"): ("accent",), ("main", "colour"): ("accent",), ("primary", "colour"): ("accent",), ("key", "colour"): ("accent",),
    ("second", "colour"): ("second-accent",), ("secondary", "colour"): ("second-accent",), ("second", "accent"): ("second-accent",), ("other", "accent"): ("other", "accent"),
    ("change", "places"): ("swap",), ("trade", "places"): ("swap",), ("as", "well"): (AND,), ("so", "much"): ("so",), ("tone", "down"): ("less",), ("dial", "down"): ("less",), ("turn", "down"): ("less",), ("turn", "up"): ("more",), ("dial", "up"): ("more",), ("get", "rid", "of"): ("remove",), ("take", "out"): ("remove",), ("take", "away"): ("remove",),
    ("button", "text"): ("cta",), ("button", "label"): ("cta",), ("get", "rid"): ("remove",), ("firm", "name"): ("firmname",), ("brand", "name"): ("firmname",), ("product", "name"): ("firmname",),
    ("name", "of", "the", "firm"): ("firmname",), ("name", "of", "the", "brand"): ("firmname",), ("as", "many"): ("many",), ("twice", "as"): ("twice",), ("half", "as"): ("half",), ("half", "the"): ("half",),
    ("not", "too"): ("too",), ("not", "so"): ("too",), ("not", "as"): ("too",), ("nav", "bar"): ("nav",), ("menu", "bar"): ("nav",), ("top", "bar"): ("nav",), ("one", "another"): ("another",), ("key", "figures"): ("figures",), ("cookie", "banner"): ("cookie-notice",), ("easier", "to", "read"): ("readable",), ("more", "readable"): ("readable",),
    ("spread", "things", "out"): ("airier",), ("spread", "it", "out"): ("airier",), ("spread", "out"): ("airier",), ("room", "to", "breathe"): ("room",),
}  # fmt: skip
_LONGEST = max(map(len, _SET))
NUMBERS = {
    word: i for i, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"single": 1, "couple": 2, "pair": 2, "dozen": 12}


@dataclass(frozen=True, slots=True)
class Word:
    """``text`` is lower case and in one spelling; what stood in quotation marks is in ``raw`` as it was."""

    text: str
    raw: str
    start: int
    end: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing somebody asks for, or several with AND between them."""

    source: str
    words: tuple[Word, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The words; a quotation is the empty one."""
        return tuple("" if word.quoted else word.text for word in self.words)

    @property
    def quotes(self) -> tuple[str, ...]:
        return tuple(word.raw for word in self.words if word.quoted)

    def __str__(self) -> str:
        return self.source[self.words[0].start : self.words[-1].end] if self.words else ""

    def after(self, word: int) -> str:
        """What the user wrote behind that word, as it is."""
        return self.source[self.words[word].end :].strip(" :,.\"'“”‘’")

    def part(self, start: int, end: int) -> Phrase:
        return Phrase(self.source, self.words[start:end])

    def divided(self) -> list[Phrase]:
        """At each AND."""
        parts: list[list[Word]] = [[]]
        for word in self.words:
            if word.text == AND and not word.quoted:
                parts.append([])
            else:
                parts[-1].append(word)
        return [Phrase(self.source, tuple(part)) for part in parts if part]


@lru_cache(maxsize=256)
def read(source: str) -> Phrase:
    """The words of an edit."""
    words = []
    for match in _TOKEN.finditer(source):
        quoted = match.lastgroup in _QUOTES
        raw = match.group(match.lastgroup or 0)
        text = raw if quoted else raw.lower().replace("’", "'").replace("×", "x").replace(" ", "")
        words.append(Word(text if quoted else _SPELLING.get(text, text), raw, match.start(), match.end(), quoted))
    return Phrase(source, tuple(_joined(words)))


def _joined(words: list[Word]) -> list[Word]:
    """Set phrases as single words, and no AND twice or at an end."""
    found: list[Word] = []
    at = 0
    while at < len(words):
        taken, replaced = _set_phrase(words, at)
        first, last = words[at], words[at + taken - 1]
        found += [Word(text, first.raw, first.start, last.end) for text in replaced] or [first]
        at += taken
    kept = [w for i, w in enumerate(found) if w.text != AND or w.quoted or (i and found[i - 1].text != AND)]
    while kept and kept[-1].text in (AND, "?") and not kept[-1].quoted:
        kept.pop()
    return kept[1:] if kept and kept[0].text == AND else kept


def _set_phrase(words: Sequence[Word], at: int) -> tuple[int, tuple[str, ...]]:
    """How many words from ``at`` are one, and which."""
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        part = words[at : at + length]
        replaced = _SET.get(tuple(word.text for word in part)) if not any(word.quoted for word in part) else None
        if replaced:
            return length, replaced
    return 1, ()


def number(text: str) -> int | None:
    """ "four" and "4" are 4."""
    return NUMBERS.get(text, int(text) if text.isdecimal() and len(text) < 5 else None)
