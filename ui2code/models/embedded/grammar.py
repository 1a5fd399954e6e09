"""Which steps may come next: the outline language's rules, and each element once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np

from ui2code.models.embedded.rules import Mask, Rules, no_rules
from ui2code.models.embedded.vocabulary import DROP, END, MOST_WORDS, SPECIAL, STOP, TAG_NAMES, Vocabulary
from ui2code.outline.check import fits
from ui2code.outline.grammar import NOT_WITHIN, TAGS
from ui2code.types import Element, Kind

DEEPEST = 24
"""Levels below which only what a table or a list must hold is opened."""
ROOT = "div"
_OPENS = slice(SPECIAL, SPECIAL + len(TAG_NAMES))
_LEAVES = slice(SPECIAL + len(TAG_NAMES), SPECIAL + 2 * len(TAG_NAMES))
_HOLDS = np.array([TAGS[tag].holds for tag in TAG_NAMES], bool)


class Writing:
    """An outline as far as it is written. Until it is done some step is always allowed."""

    def __init__(self, elements: Sequence[Element], vocabulary: Vocabulary, rules: Rules | None = None) -> None:
        self._vocabulary = vocabulary
        self._rules = rules or no_rules(len(elements))
        self._scopes = [np.ones(len(elements), bool)]
        """Of the page and of each element that is open: what may stand in it."""
        self._refs: list[int] = []
        """Of each that is open: the place of what it is, -1 for nothing measured."""
        self._fits = np.array([[fits(tag, e) for e in elements] for tag in TAG_NAMES], bool).reshape(len(TAG_NAMES), -1)
        self._holds = np.array([e.kind is not Kind.TEXT for e in elements], bool)
        self._left = np.ones(len(elements), bool)
        self._last = -1
        self._open: list[str] = []
        self._filled: list[bool] = []
        self._wanted: Mask | None = None
        """The elements one of which must come next, after a leaf's tag or a drop."""
        self._words = MOST_WORDS
        """How many words of a name have been written, all of them where none may follow."""
        self._opened = False
        self.begun = self.done = False

    @property
    def depth(self) -> int:
        return len(self._open)

    @property
    def tag(self) -> str:
        """Of the innermost element that is open."""
        return self._open[-1] if self._open else ROOT

    @property
    def ahead(self) -> tuple[int, int]:
        """The first element that is left, and the first left after the one last written; -1 for none."""
        return _first(self._left, 0), _first(self._left, self._last + 1)

    def allowed(self) -> Mask:
        """Of each step, the fixed ones and then the elements, whether it may come next."""
        fixed, pointers = np.zeros(self._vocabulary.size, bool), np.zeros(len(self._left), bool)
        if self._wanted is not None:
            pointers = self._here() & self._wanted
        elif not self.begun:
            fixed[self._vocabulary.open(ROOT)] = True
            fixed[DROP] = self._left.sum() > 1 and (self._here() & self._rules.droppable).any()
        elif not self._open:
            fixed[STOP] = not self.done
        else:
            self._inside(fixed)
            if self._opened:
                pointers = self._here() & self._holds & self._fits[TAG_NAMES.index(self.tag)]
                pointers &= self._filling()
            fixed[END] |= not fixed.any() and not pointers.any()
        return np.concatenate([fixed, pointers])

    def _here(self) -> Mask:
        """What is left, may stand where the writing is, and waits for nothing else."""
        return self._left & self._scopes[-1] & ~self._waiting()

    def _waiting(self) -> Mask:
        """Whether what an element lies in is still to come; asked in vain for what lies in nothing."""
        parents = self._rules.parents
        return (parents >= 0) & self._left[parents] if len(parents) else np.zeros(0, bool)

    def _filling(self) -> Mask:
        """Of each element whether something else would be left to stand in it."""
        count = len(self._left)
        own = self._rules.parents[None, :] == np.arange(count)[:, None]
        could = self._rules.inside & (self._left & self._scopes[-1])[None, :] & (own | ~self._waiting()[None, :])
        np.fill_diagonal(could, False)
        filling: Mask = could.any(axis=1)
        return filling

    def _inside(self, fixed: Mask) -> None:
        """What may stand in, name or end the element that is open."""
        if self._words < MOST_WORDS:
            fixed[self._vocabulary.first_word :] = self._vocabulary.begins if self._words == 0 else True
        here, ref = self._here(), self._refs[-1]
        held = ref >= 0 and bool((self._left & self._rules.held[ref]).any())
        fixed[END] = (self._filled[-1] and self.depth > 1 and not held) or not here.any()
        if not here.any():
            return
        stands = under(self.tag) & ~_barred(frozenset(self._open))
        deep = self.depth >= DEEPEST and TAGS[self.tag].children is None
        fixed[_OPENS] = stands & _HOLDS & (not deep)
        fixed[_LEAVES] = stands & self._fits[:, here].any(axis=1)

    def push(self, step: int) -> None:
        """Writes a step that is allowed."""
        v = self._vocabulary
        if v.is_word(step):
            self._words += 1
            self._opened = False
        elif step >= v.size:
            self._last = step - v.size
            self._left[self._last] = False
            self._words = 0 if self._named() else MOST_WORDS
            if self._opened:
                self._refs[-1] = self._last
                if self.depth > 1:  # the page holds everything, wherever it lies
                    self._scopes[-1] = self._scopes[-1] & self._rules.inside[self._last]
            self._wanted, self._opened = None, False
        elif v.is_open(step):
            self._begin()
            self._open.append(v.tag(step))
            self._filled.append(False)
            self._scopes.append(self._scopes[-1])
            self._refs.append(-1)
            self._words, self._opened = 0, True
        elif v.is_leaf(step):
            self._begin()
            self._wanted = self._fits[TAG_NAMES.index(v.tag(step))]
        elif step == DROP:
            self._wanted = self._rules.droppable
        else:
            self._end(step)

    def _named(self) -> bool:
        """Whether what is pointed at may have a component's name: what is dropped has none."""
        return self.begun

    def _begin(self) -> None:
        self.begun = True
        if self._open:
            self._filled[-1] = True
        self._opened = False

    def _end(self, step: int) -> None:
        if step == END:
            self._open.pop()
            self._filled.pop()
            self._scopes.pop()
            self._refs.pop()
        self.done = step == STOP
        self._words, self._opened = MOST_WORDS, False


def _first(left: Mask, start: int) -> int:
    rest = left[start:]
    return start + int(rest.argmax()) if rest.any() else -1


@lru_cache(maxsize=4096)
def _barred(above: frozenset[str]) -> Mask:
    """Tags that may stand at no depth inside one of ``above``."""
    return np.array([bool(NOT_WITHIN.get(tag, frozenset()) & above) for tag in TAG_NAMES], bool)


@cache
def under(parent: str) -> Mask:
    """The tags that may be children of ``parent``."""
    rule = TAGS[parent]
    return np.array(
        [
            (tag.parents is None or parent in tag.parents)
            and (rule.children is None or name in rule.children)
            and (tag.phrasing or not rule.holds_phrasing)
            for name, tag in TAGS.items()
        ],
        bool,
    )
