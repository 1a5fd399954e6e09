"""A history as a tree of text, as ``--list`` shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ui2code.reference.history import Heads, Version, heads, versions

INDENT = "   "


def tree(out: Path) -> str:
    """One version a line below the one it came from; the one being worked on is marked with a star."""
    state = heads(out)
    return "\n".join(f"{indent}{_line(one, state)}" for one, indent in _walk(versions(out)))


def _walk(versions: Iterable[Version]) -> Iterator[tuple[Version, str]]:
    """Pre-order. What came last of a version keeps its column, what came before stands to the right. No recursion: a
    history may be longer than Python's stack."""
    children: dict[int | None, list[Version]] = {}
    for one in versions:
        children.setdefault(one.parent, []).append(one)
    waiting = [(one, "") for one in reversed(children.get(None, []))]
    while waiting:
        one, indent = waiting.pop()
        yield one, indent
        after = children.get(one.number, [])
        waiting += [(child, indent) for child in after[-1:]]
        waiting += [(child, indent + INDENT) for child in reversed(after[:-1])]


def _line(one: Version, state: Heads) -> str:
    here = state.at[state.branch] == one.number
    names = [name for name, number in sorted(state.at.items()) if number == one.number]
    what = f'"{one.words}"' if one.words else f"the beginning ({one.spec.brief or f'seed {one.spec.seed}'})"
    branches = f"  [{', '.join(names)}]" if names else ""
    return f"{'*' if here else ' '} {one.number:<3} {what}{branches}"
