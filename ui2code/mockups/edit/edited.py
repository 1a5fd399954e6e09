"""What an edit gives, and the ways of saying what changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from ui2code.errors import UsageError
from ui2code.mockups.edit.phrase import Phrase
from ui2code.mockups.spec import Decision, Section, Spec
from ui2code.mockups.style import Palette, Typeface


@dataclass(frozen=True, slots=True)
class Edited:
    """The changed spec, and what was decided on the way; the spec holds these decisions too."""

    spec: Spec
    decisions: tuple[Decision, ...]


Rule = Callable[[Phrase, Spec], "Edited | None"]
"""None where it does not understand every word; UsageError where it does, and cannot do it."""


def changed(spec: Spec, phrase: Phrase, about: str, value: str, **fields: Any) -> Edited:
    """``spec`` with other fields; UsageError where they are what they were."""
    new = replace(spec, **fields)
    if new == spec:
        raise UsageError(f'Understood "{phrase}", but that is so already ({about}: {value}); nothing was changed.')
    decision = Decision(about, value, f'the edit says "{phrase}"', "edit")
    return Edited(replace(new, decisions=(*spec.decisions, decision)), (decision,))


def rebranded(spec: Spec, phrase: Phrase, about: str, value: str, **fields: Any) -> Edited:
    """Likewise with fields of the brand."""
    return changed(spec, phrase, about, value, brand=replace(spec.brand, **fields))


def recoloured(spec: Spec, phrase: Phrase, palette: Palette) -> Edited:
    return rebranded(spec, phrase, "palette", palette.name, palette=palette)


def reset(spec: Spec, phrase: Phrase, face: Typeface) -> Edited:
    """Set in another face."""
    return rebranded(spec, phrase, "typeface", f"{face.display} {face.weight} with {face.body}", typeface=face)


def with_section(spec: Spec, phrase: Phrase, section: Section, about: str, value: str) -> Edited:
    """One section replaced by another of the same key."""
    sections = tuple(section if s.key == section.key else s for s in spec.sections)
    return changed(spec, phrase, about, value, sections=sections)


def refused(phrase: Phrase, why: str) -> UsageError:
    """``why`` is a clause that ends in what is possible."""
    return UsageError(f'Understood "{phrase}", but {why}; nothing was changed.')
