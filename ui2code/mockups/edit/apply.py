"""Words → changed spec: the longest stretch that some rule understands is done first, then what is left of the sentence."""

from __future__ import annotations

from ui2code.errors import UsageError
from ui2code.mockups.edit import colours, items, kit_names, looks, moods, ordering, texts, window
from ui2code.mockups.edit.edited import Edited, Rule
from ui2code.mockups.edit.finding import nearest_patterns, pattern_of, section_of
from ui2code.mockups.edit.phrase import AND, Phrase, read
from ui2code.mockups.edit.vocabulary import FILLER
from ui2code.mockups.edit.wishes import known
from ui2code.mockups.spec import Spec

LONGEST = 2000
"""Letters of an edit."""
RULES: tuple[Rule, ...] = (
    texts.text,
    window.window,
    window.images,
    texts.language,
    colours.mode,
    colours.palette,
    colours.accent,
    kit_names.typeface,
    items.take,
    kit_names.part,
    looks.look,
    moods.mood,
    ordering.remove,
    items.count,
    items.variant,
    ordering.swap,
    ordering.move,
    ordering.add,
)
"""What edits can say; the first that understands every word of a stretch has it."""
EXAMPLES = (
    '"make the colours warmer", "bigger headline", "less dense", "swap the first two sections", "four plans", "add a faq before the footer" '
    "or \"change the headline to 'Sail away'\""
)


def apply(spec: Spec, words: str) -> Edited:
    """``spec`` as ``words`` want it, and nothing else changed; UsageError, with nothing changed, where they cannot be followed."""
    if len(words) > LONGEST:
        raise UsageError(f"The edit has {len(words)} letters, and {LONGEST} is the most: say it in fewer words.")
    left = read(words)
    if not left.words:
        raise UsageError(f"The edit says nothing: try {EXAMPLES}.")
    done = Edited(spec, ())
    while left.words:
        step, taken = _first(left, done.spec)
        done = Edited(step.spec, done.decisions + step.decisions)
        left = _rest(left, taken)
    return done


def _first(left: Phrase, spec: Spec) -> tuple[Edited, int]:
    """What the longest understood beginning of ``left`` leads to, and its length in words."""
    for end in _ends(left):
        part = left.part(0, end)
        for rule in RULES:
            step = rule(part, spec)
            if step is not None:
                return step, end
    raise not_understood(left.divided()[0], spec)


def _ends(phrase: Phrase) -> list[int]:
    """Where a stretch may end: before each AND and at the end, the farthest first."""
    breaks = [i for i, word in enumerate(phrase.words) if word.text == AND and not word.quoted]
    return [len(phrase.words), *reversed(breaks)]


def _rest(phrase: Phrase, taken: int) -> Phrase:
    skip = 1 if taken < len(phrase.words) else 0
    return phrase.part(taken + skip, len(phrase.words))


def not_understood(part: Phrase, spec: Spec) -> UsageError:
    """Says which words are strange, what the page has and what is near."""
    words = [word for word in part.texts if word]
    strange = [word for word in words if known(word) is None and word not in _VERBS and not _named(word, spec)]
    said = [word for word in words if word not in _VERBS | FILLER | ordering.PLACES]
    missing = strange or [word for word in said if section_of((word,), spec) is None]
    if set(words) & _VERBS and missing:
        there = {section.pattern for section in spec.sections}
        return ordering.no_such(part, spec, [name for name in nearest_patterns(missing) if name not in there])
    quoted = ", ".join(f'"{word}"' for word in strange)
    how = f"was understood but for {quoted}" if 0 < len(strange) < len(words) else "was not understood"
    return UsageError(f'The edit "{part}" {how}; nothing was changed. Try {EXAMPLES}.')


def _named(word: str, spec: Spec) -> bool:
    return section_of((word,), spec) is not None or pattern_of((word,)) is not None


_VERBS = ordering.SWAP | ordering.MOVE | ordering.REMOVE | ordering.ADD
