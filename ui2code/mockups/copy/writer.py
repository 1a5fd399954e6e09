"""The Writer: all texts of one page, by trade, language and voice."""

from __future__ import annotations

from ui2code.mockups.copy.forms import Forms


class Writer(Forms):
    """Writes for one page. The same trade, language, voice and stream give the same texts.

    ``at(*path)`` is the same page's Writer at another place: what it writes depends on the path alone. A whole number at the
    end of a path makes neighbours: what ``at("cards", 0)`` writes differs from what ``at("cards", 1)`` does.
    Methods that take ``i`` are the same whenever they are asked; those that do not write something else each time.
    """

    __slots__ = ()

    def at(self, *path: object) -> Writer:
        found = self._same_page()
        last = path[-1] if path else 0
        # a number continues the list the path names; a name begins another, below the item this Writer stands at
        here = (*self._path, self._index) if self._index else self._path
        if type(last) is int:
            found._move((*here, *path[:-1]), last)
        else:
            found._move((*here, *path), 0)
        return found
