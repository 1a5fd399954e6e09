"""Edits to the order of sections: swapped, moved, removed, added."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from ui2code.errors import UsageError
from ui2code.mockups.edit.edited import Edited, changed, refused
from ui2code.mockups.edit.finding import EMPTY, ORDINALS, main_sections, pattern_of, section_of, title
from ui2code.mockups.edit.phrase import AND, Phrase, number
from ui2code.mockups.edit.placing import fresh_key, usual_order, usual_place
from ui2code.mockups.patterns import PATTERNS
from ui2code.mockups.spec import Section, Spec

SWAP = frozenset(("swap", "exchange", "switch", "interchange", "flip", "invert", "reverse"))
MOVE = frozenset(("move", "put", "place", "shift", "bring", "push", "pull", "send"))
REMOVE = frozenset(
    ("remove", "delete", "drop", "cut", "without", "no", "hide", "omit", "scrap", "lose", "kill", "erase")
)
ADD = frozenset(("add", "insert", "include", "append", "show", "give", "want", "another", "introduce", "need"))
BEFORE = frozenset(("before", "above", "over"))
AFTER = frozenset(("after", "below", "under", "underneath", "behind", "beneath", "following"))
_POLITE = frozenset(
    "please can could you we i would like to us me let it's have should be there here entirely completely altogether just also from now of".split()
)
_ENDS = {"top": "top", "beginning": "top", "start": "top", "bottom": "end", "end": "end"}
PLACES = BEFORE | AFTER | frozenset((*_ENDS, "up", "down", "very", "first", "last"))
"""Words that say where."""


def swap(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "swap the first two sections", "swap the hero and the plans"."""
    words = [word for word in phrase.texts if word not in _POLITE and word != "let"]
    if not words or not SWAP & {words[0], words[-1]}:
        return None
    pair = _pair(words[1:] if words[0] in SWAP else words[:-1], spec)
    if pair is None:
        return None
    if isinstance(pair, str):
        raise refused(phrase, pair)
    one, other = pair
    if one.key == other.key:
        raise refused(phrase, f"both are {title(one)}; name two of {_list(spec)}")
    order = {one.key: other, other.key: one}
    sections = tuple(order.get(section.key, section) for section in spec.sections)
    return changed(spec, phrase, "order", f"{title(one)} and {title(other)} changed places", sections=sections)


def _pair(words: Sequence[str], spec: Spec) -> tuple[Section, Section] | str | None:
    """The two sections meant, why there are none, or None where it is not understood."""
    among = main_sections(spec)
    rest = [word for word in words if word not in EMPTY]
    if (
        rest
        and rest[0] in ("first", "last", "two", "top")
        and set(rest) <= {"first", "last", "two", "2", "top", "both"}
    ):
        if len(among) < 2:
            return f"the page has but one section in its main part, {_list(spec)}"
        return (among[-2], among[-1]) if "last" in rest else (among[0], among[1])
    for split in (AND, "with", "for"):
        if split in words:
            at = words.index(split)
            one, other = section_of(words[:at], spec), section_of(words[at + 1 :], spec)
            return (one, other) if one and other else None
    return None


def move(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "move the faq up", "put the stats before the plans", "move the footer to the top"."""
    words = _said(phrase)
    if len(words) < 2 or words[0] not in MOVE:
        return None
    for at in range(2, len(words) + 1):
        section, goal = section_of(words[1:at], spec), words[at:]
        index = _goal(goal, section, spec) if section else None
        if section is not None and index is not None:
            return _moved(phrase, spec, section, index)
    return None


def _goal(words: Sequence[str], section: Section, spec: Spec) -> int | None:
    """Where in the list of the others the section is to stand."""
    others = [s for s in spec.sections if s.key != section.key]
    peers = [i for i, s in enumerate(others) if s.place == section.place]
    at = spec.sections.index(section)
    rest = [
        word
        for word in words
        if word not in EMPTY and word not in ("to", "very", "one", "place", "step", "further", "all", "way")
    ]
    if not rest or not peers:
        return None
    if len(rest) > 1 and rest[0] in BEFORE | AFTER:
        goal = section_of(rest[1:], spec)
        return None if goal is None or goal.key == section.key else others.index(goal) + (rest[0] in AFTER)
    simple: Mapping[str, Callable[[], int]] = {
        "up": lambda: max((i for i in peers if i < at), default=at),
        "down": lambda: min((i + 1 for i in peers if i >= at), default=at),
        "top": lambda: peers[0], "start": lambda: peers[0], "beginning": lambda: peers[0], "front": lambda: peers[0], "first": lambda: peers[0],
        "bottom": lambda: peers[-1] + 1, "end": lambda: peers[-1] + 1, "last": lambda: peers[-1] + 1, "back": lambda: peers[-1] + 1,
    }  # fmt: skip
    return simple[rest[0]]() if len(rest) == 1 and rest[0] in simple else None


def _moved(phrase: Phrase, spec: Spec, section: Section, index: int) -> Edited:
    others = [s for s in spec.sections if s.key != section.key]
    order = (*others[:index], section, *others[index:])
    if order == spec.sections:
        raise refused(phrase, f"{title(section)} stands there already; the order is {_list(spec)}")
    behind = title(others[index - 1]) if index else "the very top"
    return changed(spec, phrase, "order", f"{title(section)} after {behind}", sections=order)


def remove(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "remove the faq", "no footer", "without logos and stats"."""
    words = _said(phrase)
    if len(words) < 2 or words[0] not in REMOVE:
        return None
    if any(number(word) is not None for word in words):
        return None
    asked = _split(words[1:])
    gone = [section_of(part, spec) for part in asked]
    if None in gone:
        if len(asked) == 1 and pattern_of(asked[0]):
            raise refused(
                phrase, f"this page has no {' '.join(w for w in asked[0] if w not in EMPTY)}; it has {_list(spec)}"
            )
        return None
    keys = {section.key for section in gone if section}
    left = tuple(section for section in spec.sections if section.key not in keys)
    if not left:
        raise refused(phrase, "that would leave an empty page")
    names = " and ".join(title(section) for section in gone if section)
    return changed(spec, phrase, "sections", f"without {names}", sections=left)


def add(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "add a testimonial row", "add a faq and logos before the footer"."""
    words = _said(phrase)
    if len(words) < 2 or words[0] not in ADD:
        return None
    words, end = _without_end(words)
    beside = next((i for i, w in enumerate(words) if i > 1 and w in BEFORE | AFTER), len(words))
    asked = _split(words[1:beside])
    known = usual_order(spec.kind)
    names = [pattern_of([word for word in part if word not in ORDINALS], spec, known) for part in asked]
    if not names or None in names:
        return None
    goal = section_of(words[beside + 1 :], spec) if beside < len(words) else None
    if beside < len(words) and goal is None:
        return None
    done = spec
    for name in names:
        done = _added(done, name or "", goal, words[beside] in BEFORE if goal else False)
        if end:
            done = _at_end(done, next(s for s in done.sections if s not in spec.sections), end)
    named = " and ".join((name or "").replace("-", " ") for name in names)
    return changed(spec, phrase, "sections", f"with {named}", sections=done.sections)


def _without_end(words: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """ "at the top", "at the end": taken off, and which end it is."""
    if len(words) > 4 and words[-3] in ("at", "to", "on") and words[-2] == "the" and words[-1] in _ENDS:
        return tuple(words[:-3]), _ENDS[words[-1]]
    return tuple(words), ""


def _at_end(spec: Spec, section: Section, end: str) -> Spec:
    """The section first or last of its place."""
    others = [s for s in spec.sections if s.key != section.key]
    peers = [i for i, s in enumerate(others) if s.place == section.place]
    at = (peers[0] if end == "top" else peers[-1] + 1) if peers else spec.sections.index(section)
    return replace(spec, sections=(*others[:at], section, *others[at:]))


def _added(spec: Spec, name: str, goal: Section | None, before: bool) -> Spec:
    pattern = PATTERNS[name]
    place = goal.place if goal and goal.place in ("main", "aside") and pattern.place == "main" else pattern.place
    section = Section(fresh_key(name, spec), name, place=place, span=pattern.span)
    if goal is not None:
        at = next(i for i, s in enumerate(spec.sections) if s.key == goal.key) + (not before)
    else:
        at = usual_place(section, spec)
    return replace(spec, sections=(*spec.sections[:at], section, *spec.sections[at:]))


def _said(phrase: Phrase) -> tuple[str, ...]:
    """The words from the verb on, politeness aside."""
    words = [word for word in phrase.texts if word not in _POLITE]
    verbs = SWAP | MOVE | REMOVE | ADD
    while words and words[0] not in verbs and words[0] in EMPTY | {"do", "so", "make", "now"}:
        words = words[1:]
    return tuple(words)


def _split(words: Sequence[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in words:
        if word in (AND, "or", "nor"):
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]


def _list(spec: Spec) -> str:
    return ", ".join(section.key.replace("-", " ") for section in spec.sections)


def no_such(phrase: Phrase, spec: Spec, near: Sequence[str]) -> UsageError:
    """What to say of a section nobody knows."""
    hint = f"; sections that could be added are {', '.join(near)}" if near else ""
    return refused(phrase, f"there is no such section: the page has {_list(spec)}{hint}")
