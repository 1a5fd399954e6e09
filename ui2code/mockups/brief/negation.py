"""Which words of a brief are denied: "no photos", "neither sidebar nor footer", "don't use red", "image-free"."""

from __future__ import annotations

from ui2code.mockups.brief.words import Text, Word, starts

_DENIALS = tuple(
    tuple(p.split())
    for p in (
        "instead of", "rather than", "leave out", "leave off", "leave away", "free of", "except for", "apart from", "other than",
        "w / o", "get rid of", "do away with", "stay away from", "steer clear of", "there is no", "there are no", "do without", "not too",
        "without", "no", "not", "never", "avoid", "avoiding", "neither", "nor", "except", "minus", "zero", "0", "skip", "omit",
        "omitting", "excluding", "exclude", "drop", "remove", "hide", "nothing", "anything but", "don't", "doesn't", "shouldn't",
        "mustn't", "isn't", "won't", "can't", "cannot", "dont", "doesnt", "ditch", "ban", "hate", "too", "lose the", "wo", "sans", "none of", "nobody",
    )
)  # fmt: skip
_WAIVERS = tuple(
    tuple(p.split())
    for p in (
        "not needed",
        "not necessary",
        "not required",
        "not wanted",
        "isn't needed",
        "aren't needed",
        "unnecessary",
        "is out",
    )
)
"""What denies the words before it."""
_ENDS = frozenset(
    "but with however though although only just instead rather because since so when where which while yet and/or then".split()
)
_LEADS = frozenset("a an the one two three four five six our my this that we i it with some plenty".split())
"""After "and" these begin something new: "no footer and a big photo"."""
_VERBS = frozenset("drop remove skip omit avoid avoiding hide exclude leave lose ditch".split())
"""Denials that go on after "and the": "drop the pictures and the footer"."""
_REACH = 9
"""Words that a denial reaches over at most."""
_FALSE = frozenset(
    "only just merely time longer doubt problem matter idea one more fewer less forget miss hesitate mention wait remove drop omit skip hide exclude".split()
)
"""What follows a "no" or "not" that denies nothing: "not only", "no problem", "don't forget"."""


def denied(text: Text, behind: bool = False) -> tuple[bool, ...]:
    """For each word whether it is denied; ``behind``: a denial stands behind what it denies, as in Japanese."""
    words = text.words
    if behind:
        return tuple(any(_denial(words, i) for i in (at + 1, at + 2)) for at in range(len(words)))
    flags = [False] * len(words)
    at = 0
    while at < len(words):
        size = _denial(words, at)
        if not size or (at + size < len(words) and words[at + size].text in _FALSE):
            at += size + 1 if size else 1
            continue
        end = (
            at + size + 1 if _is_hyphened(text, at + size) or words[at].text == "too" else _reach(words, at + size, at)
        )
        for i in range(at + size, min(end, len(words))):
            flags[i] = True
        at += size
    for end in range(len(words)):
        if any(starts(words, end, waiver) for waiver in _WAIVERS):
            for i in range(_clause(words, end), end):
                flags[i] = True
    return tuple(flag or _is_freed(text, i) for i, flag in enumerate(flags))


def _is_hyphened(text: Text, after: int) -> bool:
    """ "no-nonsense": what is denied ends with the compound."""
    words = text.words
    return 0 < after < len(words) and text.brief[words[after - 1].end : words[after].start] == "-"


def _clause(words: tuple[Word, ...], end: int) -> int:
    """Where the list that ends before ``end`` begins."""
    return next((i + 1 for i in range(end - 1, -1, -1) if words[i].is_mark and words[i].text not in "/'\"-"), 0)


def _denial(words: tuple[Word, ...], at: int) -> int:
    """How many words of denial begin here."""
    return next((len(denial) for denial in _DENIALS if starts(words, at, denial)), 0)


def _reach(words: tuple[Word, ...], start: int, denial: int) -> int:
    """Where a denial ends, whose words are those from ``denial`` to ``start``."""
    thorough = words[denial].text in _VERBS
    for at in range(start, min(len(words), start + _REACH)):
        word, after = words[at].text, words[at + 1].text if at + 1 < len(words) else ""
        if word in _ENDS or (words[at].is_mark and word not in ",/'\""):
            return at
        if word == "," and not _goes_on(words, at):
            return at
        if word in ("and", "&", "+") and not thorough and (after in _LEADS or after.isdigit()):
            return at
    return min(len(words), start + _REACH)


def _goes_on(words: tuple[Word, ...], comma: int) -> bool:
    """Whether what follows a comma is the next item of the same list: one word before an "or" or a "nor"."""
    return any(word.text in ("or", "nor") for word in words[comma + 1 : comma + 4])


def _is_freed(text: Text, at: int) -> bool:
    """ "image-free"."""
    words = text.words
    if at + 1 >= len(words) or words[at + 1].text not in ("free", "less"):
        return False
    return text.brief[words[at].end : words[at + 1].start] == "-"
