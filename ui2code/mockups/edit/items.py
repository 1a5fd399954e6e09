"""Edits to one section: how many items it has, which variant, another take of its pictures or texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ui2code.mockups.compose import draft
from ui2code.mockups.edit.edited import Edited, changed, refused, with_section
from ui2code.mockups.edit.finding import EMPTY, section_of, stem, title
from ui2code.mockups.edit.phrase import Phrase, number
from ui2code.mockups.patterns import PATTERNS
from ui2code.mockups.spec import Section, Spec

OTHER = frozenset(
    (
        "other",
        "another",
        "different",
        "new",
        "fresh",
        "next",
        "alternative",
        "change",
        "replace",
        "reshuffle",
        "redo",
        "vary",
        "swap",
    )
)
VARIANT = frozenset(
    ("variant", "version", "layout", "arrangement", "variation", "form", "style", "look", "design", "way")
)
PICTURES = {
    **dict.fromkeys(("photo", "photos"), ("photo", "illustration")),
    **dict.fromkeys(
        ("image", "images", "artwork", "visual", "visuals"), ("photo", "illustration", "background", "map")
    ),
    **dict.fromkeys(("illustration", "illustrations"), ("illustration",)),
    **dict.fromkeys(("chart", "charts", "graph", "graphs", "data"), ("chart",)),
    **dict.fromkeys(("avatar", "avatars", "portrait", "portraits", "faces"), ("avatar", "photo")),
}
"""How the names of such pictures begin."""
TEXTS = frozenset(("text", "texts", "copy", "wording", "words", "content", "contents", "phrasing"))
_FILLER = frozenset(
    "please the a an of in for to with use make show try give have want we i us it its some on should be are is there only just exactly let get set section can you could would like at by take".split()
)
_MORE = frozenset(("more", "extra", "additional", "another", "add"))
_LESS = frozenset(("less", "fewer", "remove", "drop", "without", "delete", "minus"))
_REDO = frozenset(
    ("change", "redo", "vary", "different", "alternative", "redesign", "reshuffle", "rearrange", "rework")
)
_ALL_BUT = frozenset(("page", "everywhere", "all", "whole"))


def count(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "four plans", "one more plan", "a plan less", "only two columns in the footer"."""
    words = [w for w in phrase.texts if w not in _FILLER - {"a", "an", "the"}]
    amounts = [number(word) for word in words if number(word) is not None]
    more, less = bool(_MORE & set(words)), bool(_LESS & set(words))
    rest = [
        w for w in words if number(w) is None and w not in _MORE | _LESS | {"a", "an", "the", "instead", "than", "now"}
    ]
    section = _counted(rest, spec)
    if section is None or len(amounts) > 1 or not (amounts or more or less) or (more and less):
        return None
    by = amounts[0] if amounts and amounts[0] is not None else 1
    if not amounts and more and not _one_more(words, rest):
        return None
    now = draft(spec, section).chosen.get("count")
    wanted = by if not (more or less) else (int(now) if now else 0) + (by if more else -by)
    return _with_count(phrase, spec, section, now, wanted)


def _counted(words: Sequence[str], spec: Spec) -> Section | None:
    """The section whose items are named, and nothing else but perhaps the section itself; of several, one that counts."""
    found = []
    for section in spec.sections:
        nouns = {stem(noun) for noun in PATTERNS[section.pattern].items}
        said = [word for word in words if stem(word) in nouns]
        rest = [word for word in words if stem(word) not in nouns]
        if said and (not rest or section_of(rest, spec) == section):
            found.append(section)
    named = section_of(words, spec) if words else None
    if not found and named and any(word != stem(word) for word in words):  # "three features" of a section called so
        found = [named] if draft(spec, named).chosen.get("count") else []
    return next((s for s in found if draft(spec, s).chosen.get("count")), found[0] if found else None)


def _one_more(words: Sequence[str], rest: Sequence[str]) -> bool:
    """ "more plans" and "add a plan", but not "add plans" or "add a gallery of photos", which are sections."""
    plural = any(word != stem(word) for word in rest)
    return plural if "more" in words else not plural and bool({"a", "an", "one", "another", "extra"} & set(words))


def _with_count(phrase: Phrase, spec: Spec, section: Section, now: str | None, wanted: int) -> Edited:
    pattern = PATTERNS[section.pattern]
    noun = pattern.items[0] if pattern.items else "items"
    if now is None:
        raise refused(phrase, f"the number of {noun} in {title(section)} is fixed")
    if not pattern.low <= wanted <= pattern.high:
        raise refused(phrase, f"{title(section)} can show {pattern.low} to {pattern.high} {noun} and has {now}")
    if wanted == int(now):
        raise refused(phrase, f"{title(section)} has {now} {noun} already")
    return with_section(spec, phrase, replace(section, count=wanted), noun, f"{wanted} in {title(section)}")


def variant(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "another variant of the hero", "a centered hero", "joined plans", "different layout for the footer"."""
    words = [w for w in phrase.texts if w not in _FILLER]
    if words and words[0] in _REDO and section_of(words[1:], spec) and not set(words) & (PICTURES.keys() | TEXTS):
        return _next_variant(phrase, spec, section_of(words[1:], spec) or spec.sections[0])
    if set(words) & OTHER and set(words) & VARIANT:
        section = section_of([w for w in words if w not in OTHER | VARIANT], spec)
        return _next_variant(phrase, spec, section) if section else None
    for section in spec.sections:
        for name in PATTERNS[section.pattern].variants:
            parts = name.split("-")
            if all(part in words for part in parts):
                rest = [w for w in words if w not in parts and w not in VARIANT]
                if rest and section_of(rest, spec) == section:
                    return _as(phrase, spec, section, name)
    return None


def _next_variant(phrase: Phrase, spec: Spec, section: Section) -> Edited:
    names = PATTERNS[section.pattern].variants
    if len(names) < 2:
        return _take(phrase, spec, [section], "take")
    now = draft(spec, section).chosen.get("variant", "")
    after = names[(names.index(now) + 1) % len(names)] if now in names else names[0]
    return _as(phrase, spec, section, after)


def _as(phrase: Phrase, spec: Spec, section: Section, name: str) -> Edited:
    if draft(spec, section).chosen.get("variant") == name:
        others = [n for n in PATTERNS[section.pattern].variants if n != name]
        raise refused(phrase, f"{title(section)} is {name} already; it can be {' or '.join(others) or 'nothing else'}")
    return with_section(spec, phrase, replace(section, variant=name), title(section).removeprefix("the "), name)


def take(phrase: Phrase, spec: Spec) -> Edited | None:
    """ "other photos", "different pictures in the hero", "new texts for the faq"."""
    words = [w for w in phrase.texts if w not in _FILLER]
    pictures, texts = PICTURES.keys() & set(words), TEXTS & set(words)
    if not (pictures or texts) or not OTHER & set(words):
        return None
    rest = [w for w in words if w not in pictures | texts | OTHER | _ALL_BUT | EMPTY]
    named = section_of(rest, spec) if rest else None
    if rest and named is None:
        return None
    if not pictures:
        return _take(phrase, spec, [named] if named else spec.sections, "wording")
    stems = tuple(stem for word in sorted(pictures) for stem in PICTURES[word])
    found = [s for s in ([named] if named else spec.sections) if _has_picture(spec, s, stems)]
    if not found:
        raise refused(
            phrase, f"{title(named) if named else 'this page'} has none; ask for a section that has, such as a gallery"
        )
    return _take(phrase, spec, found, "take")


def _has_picture(spec: Spec, section: Section, stems: tuple[str, ...]) -> bool:
    return any(name.startswith(stems) for name in draft(spec, section).assets)


def _take(phrase: Phrase, spec: Spec, sections: Sequence[Section], option: str) -> Edited:
    keys = {section.key for section in sections}
    new = tuple(_again(s, option) if s.key in keys else s for s in spec.sections)
    what = "pictures" if option == "take" else "texts"
    names = ", ".join(title(section) for section in sections)
    return changed(spec, phrase, what, f"other ones in {names}", sections=new)


def _again(section: Section, option: str) -> Section:
    """Its next take: the number is part of the name of its stream, behind what a series calls it."""
    name, _, take = section.options.get(option, "1").rpartition("#")
    if not take.isdecimal():
        name, take = take, "1"
    return replace(
        section, options={**section.options, option: f"{name}#{int(take) + 1}" if name else str(int(take) + 1)}
    )
