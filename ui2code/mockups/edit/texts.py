"""Edits to what is written: a headline, a button, the name of the firm; and what language it is in."""

from __future__ import annotations

from dataclasses import replace

from ui2code.mockups.brief.language import NAMES
from ui2code.mockups.compose import draft
from ui2code.mockups.copy import LANGUAGES
from ui2code.mockups.edit.edited import Edited, changed, rebranded, refused, with_section
from ui2code.mockups.edit.finding import section_of, title
from ui2code.mockups.edit.phrase import Phrase
from ui2code.mockups.edit.vocabulary import FILLER
from ui2code.mockups.spec import Section, Spec

LONGEST = 300
"""Letters of a text somebody gives."""
ROLES = {
    "title": frozenset("headline title heading header h1 caption".split()),
    "cta": frozenset("cta button link action".split()),
    "lead": frozenset("lead subtitle subheading subheadline subline tagline intro description sentence".split()),
    "eyebrow": frozenset("eyebrow kicker overline".split()),
    "text": frozenset("text paragraph copy body".split()),
    "note": frozenset("note footnote".split()),
    "search": frozenset("search placeholder".split()),
    "code": frozenset("code snippet".split()),
}
"""What the texts of a section are called."""
NAME = frozenset("firm firmname brand name logo product".split())
_VERBS = frozenset(
    "change set rename call replace say says read reads write use make let should to into be is as with now says: put it name the of for in on".split()
)
_LANGUAGE = frozenset(
    "language translate translated text texts copy page into in to write written use speak switch make".split()
)


def text(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "change the headline to 'Sail away'", "title: Sail away", "the button of the plans should say 'Book'", "rename the firm to Kiel"."""
    new, words = _given(phrase)
    if not new or len(words) > 12:
        return None
    said = [word for word in words if word not in _VERBS and word not in FILLER]
    if said and set(said) <= NAME:
        return _renamed(phrase, spec, new)
    role, rest = _role([word for word in said if word not in ("page", "screen")] if said else said)
    if role is None and set(said) <= {"page", "screen", *spec.kind.split("-")}:
        role, rest = "title", []
    section = section_of(rest, spec) if rest else None
    if role is None or (rest and section is None):
        return None
    _fits(phrase, new)
    return _written(phrase, spec, role, section, new)


def _given(phrase: Phrase) -> tuple[str, tuple[str, ...]]:
    """The new text and the words around it: what is in quotation marks, else what follows a colon, "to" or "say"."""
    words = phrase.texts
    if phrase.quotes:
        return phrase.quotes[-1].strip(), tuple(word for word in words if word)
    if ":" in words:
        at = words.index(":")
        return phrase.after(at), words[:at]
    for verb in ("to", "say", "says", "read", "reads", "as"):
        if verb in words[1:-1] and words[0] in (
            "change",
            "set",
            "rename",
            "let",
            "make",
            "the",
            "have",
            "call",
            "replace",
        ):
            at = words.index(verb, 1)
            return phrase.after(at), words[:at]
    return ("", ()) if not (words and words[0] in ("call", "name")) else _called(phrase)


def _called(phrase: Phrase) -> tuple[str, tuple[str, ...]]:
    """ "call the firm Kiel"."""
    words = phrase.texts
    at = next((i for i, word in enumerate(words) if word in NAME), -1)
    return (phrase.after(at), words[: at + 1]) if 0 < at < len(words) - 1 else ("", ())


def _role(words: list[str]) -> tuple[str | None, list[str]]:
    """Which text is meant, and the words that say where."""
    for role, names in ROLES.items():
        found = [word for word in words if word in names]
        if found:
            return role, [word for word in words if word not in names]
    return None, words


def _written(phrase: Phrase, spec: Spec, role: str, section: Section | None, new: str) -> Edited:
    among = [section] if section else _outspoken(spec)
    goal = next((s for s in among if f"said {role}" in draft(spec, s).chosen), None)
    if goal is None:
        where = title(section) if section else "this page"
        raise refused(
            phrase, f"{where} has no {role} that can be set; it has {_settable(spec, among) or 'no such text'}"
        )
    options = {**goal.options, role: new}
    return with_section(spec, phrase, replace(goal, options=options), f"{role} of {title(goal)}", new)


def _outspoken(spec: Spec) -> list[Section]:
    """Where people look first: the main part from its top, then the rest."""
    return sorted(spec.sections, key=lambda section: section.place != "main")


def _settable(spec: Spec, among: list[Section]) -> str:
    roles = {name.removeprefix("said ") for s in among for name in draft(spec, s).chosen if name.startswith("said ")}
    return ", ".join(sorted(roles))


def _renamed(phrase: Phrase, spec: Spec, name: str) -> Edited:
    _fits(phrase, name)
    return rebranded(spec, phrase, "name", name, name=name)


def _fits(phrase: Phrase, new: str) -> None:
    if len(new) > LONGEST:
        raise refused(phrase, f"the text has {len(new)} letters, and {LONGEST} is the most")


def language(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "in French", "translate to Greek", "language: ru"."""
    words = [word for word in phrase.texts if word not in _LANGUAGE and word not in FILLER and word != ":"]
    code = _code(words[0], phrase) if len(words) == 1 else None
    if code is None:
        return None
    if code not in LANGUAGES:
        raise refused(phrase, f"there are no texts in that language; there are in {', '.join(LANGUAGES.values())}")
    return changed(spec, phrase, "language", LANGUAGES[code], language=code)


def _code(word: str, phrase: Phrase) -> str | None:
    """A code counts only where it is said to be a language: "no" and "it" are words."""
    if word in LANGUAGES and "language" in phrase.texts:
        return word
    return next((code for code, name in LANGUAGES.items() if name.lower() == word), NAMES.get(word))
