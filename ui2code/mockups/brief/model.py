"""Briefs read by a language model: what it decides, in JSON to our schema, becomes a spec; what it leaves open the seed decides."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Protocol

from ui2code.errors import ProjectError
from ui2code.mockups.brief.options import Options
from ui2code.mockups.brief.record import Record, Say, silent
from ui2code.mockups.brief.schema import Schema, faults, schema
from ui2code.mockups.brief.seeded import from_seed
from ui2code.mockups.brief.vocabulary import Vocabulary, shipped
from ui2code.mockups.spec import Brand, Section, Spec
from ui2code.mockups.style import palette_from
from ui2code.types import Finding

_PLAIN = (
    "trade",
    "language",
    "mood",
    "audience",
    "density",
    "images",
    "headline",
    "ornament",
    "width",
    "height",
    "scale",
)
_IDENTITY = ("name", "radius", "shadow", "icons", "illustration", "voice", "logo")


class Reader(Protocol):
    """A model. ``read`` returns JSON text that is to fit ``wanted``."""

    def read(self, brief: str, wanted: Schema) -> str: ...


def understand_with(
    reader: Reader, brief: str, options: Options, say: Say = silent, vocabulary: Vocabulary | None = None
) -> Spec:
    """ProjectError with one finding if what the model writes does not fit the schema."""
    words = vocabulary or shipped()
    draft = checked(reader.read(brief, schema(words)), words)
    record = Record(say)
    reasons = draft.get("reasons", {})
    for about, value in draft.items():
        if about not in ("reasons", "sections"):
            record.note(about, value, reasons.get(about, "the model gave no reason"), "model")
    return _spec(draft, brief, options, words, record)


def checked(text: str, words: Vocabulary) -> Mapping[str, Any]:
    """The reply as data; ProjectError with one finding that names the first fault and how many there are."""
    try:
        draft = json.loads(text)
    except ValueError as error:
        raise _refused(f"the model's spec is not JSON: {error}") from error
    found = list(faults(draft, schema(words)))
    if found:
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise _refused(f"the model's spec does not fit: {found[0]}{more}")
    checked_draft: Mapping[str, Any] = draft
    return checked_draft


def _refused(message: str) -> ProjectError:
    return ProjectError(message, (Finding("spec", "error", message),))


def _spec(draft: Mapping[str, Any], brief: str, options: Options, words: Vocabulary, record: Record) -> Spec:
    """Options beat the model, the model beats the seed."""
    theme = options.theme or draft.get("palette") or draft.get("theme")
    base = from_seed(options.seed, replace(options, kind=options.kind or draft["kind"], theme=theme), words)
    fixed = {name for name in ("width", "height", "scale", "language") if getattr(options, name) is not None}
    said = {name: draft[name] for name in _PLAIN if name in draft and name not in fixed}
    brand = options.brand or _brand(draft, options, base.brand, words)
    sections = tuple(_sections(draft, words)) or base.sections
    return replace(base, **said, brand=brand, sections=sections, brief=brief, decisions=tuple(record.decisions))


def _brand(draft: Mapping[str, Any], options: Options, base: Brand, words: Vocabulary) -> Brand:
    said = {name: draft[name] for name in _IDENTITY if name in draft}
    if options.name is not None:
        said["name"] = options.name
    if "typeface" in draft:
        said["typeface"] = words.typefaces[draft["typeface"]]
    if "accent" in draft and options.theme is None:
        accent = draft["accent"].lower()
        said["palette"] = palette_from(accent, base.palette.dark, f"own-{accent[1:]}")
    return replace(base, **said)


def _sections(draft: Mapping[str, Any], words: Vocabulary) -> list[Section]:
    """With keys of their own, and numbers within what the pattern can draw."""
    made: list[Section] = []
    for entry in draft.get("sections", ()):
        pattern = words.patterns[entry["pattern"]]
        times = sum(section.pattern == pattern.name for section in made)
        count = min(max(entry["count"], pattern.low), pattern.high) if "count" in entry else None
        key = f"{pattern.name}-{times + 1}" if times else pattern.name
        texts = {"title": entry["title"]} if "title" in entry else {}
        made.append(Section(key, pattern.name, count=count, place=pattern.place, span=pattern.span, options=texts))
    return made
