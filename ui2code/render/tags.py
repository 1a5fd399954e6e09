"""Start tags of any HTML text, found as the HTML standard's tokenizer finds them, and marked with where they stand."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

MARK = "data-ui2code-src"
UNMARKED = frozenset("html head body meta link title base style script noscript template frameset frame".split())
"""Elements that draw nothing, and those around the page's own."""
RAW = frozenset("script style textarea title xmp iframe noembed noframes noscript plaintext".split())
"""Elements whose content has no tags; noscript too, because scripts are on."""
FOREIGN = frozenset(("svg", "math"))

_NAME = re.compile(r"<(/?)([A-Za-z][^\s/>]*)")
_SKIP = re.compile(r"<!--(?:-?>|.*?(?:--!?>|\Z))|<[!?/][^>]*(?:>|\Z)", re.S)
_GAP = re.compile(r"[\s/]*")
_ATTRIBUTE = re.compile(r"""(=?[^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*|)))?""")


@dataclass(frozen=True, slots=True)
class Attribute:
    """``value`` with its character references resolved; ``start`` and ``end`` are offsets of the whole in the text."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag from offset ``start`` to ``end``; ``content`` is the raw text inside a script, style and the like."""

    name: str
    attributes: tuple[Attribute, ...]
    start: int
    end: int
    content: str | None = None
    content_end: int = 0

    def get(self, name: str, default: str = "") -> str:
        return next((a.value for a in self.attributes if a.name == name), default)


def start_tags(text: str) -> Iterator[Tag]:
    """Every start tag in ``text``, in order; those of unfinished tags at the end are left out."""
    at, foreign = 0, 0
    while (at := text.find("<", at)) >= 0:
        name = _NAME.match(text, at)
        if name is None:
            skip = _SKIP.match(text, at)
            at = skip.end() if skip else at + 1
            continue
        attributes, end = _attributes(text, name.end())
        if end < 0:
            return
        tag = name[2].lower()
        empty = text[end - 2] == "/"
        if tag in FOREIGN and not empty:
            foreign = max(0, foreign + (-1 if name[1] else 1))
        if name[1]:
            at = end
            continue
        content = None if foreign and empty else _content(text, tag, end)
        at = end if content is None else end + len(content)
        yield Tag(tag, attributes, name.start(), end, content, at)


def _attributes(text: str, at: int) -> tuple[tuple[Attribute, ...], int]:
    """The attributes from offset ``at`` and the offset behind the ``>``; -1 if the text ends before."""
    found: list[Attribute] = []
    while True:
        at = _end(_GAP.match(text, at), at)
        if at >= len(text):
            return (), -1
        if text[at] == ">":
            return tuple(found), at + 1
        match = _ATTRIBUTE.match(text, at)
        if match is None:
            at += 1
            continue
        value = next((group for group in match.groups()[1:] if group is not None), "")
        found.append(Attribute(match[1].lower(), html.unescape(value), match.start(), match.end()))
        at = match.end()


def _end(match: re.Match[str] | None, otherwise: int) -> int:
    return match.end() if match else otherwise


def _content(text: str, tag: str, start: int) -> str | None:
    if tag not in RAW:
        return None
    end = re.compile(rf"</{tag}(?=[\s/>])", re.I).search(text, start)
    return text[start : end.start() if end else len(text)]


class Positions:
    """Line and column (1-based, in characters) of an offset."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def __call__(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def mark(tag: Tag, file: str, positions: Positions) -> str:
    """The attribute, led by a space, that says where ``tag`` stands; empty for what draws nothing."""
    if tag.name in UNMARKED:
        return ""
    line, column = positions(tag.start)
    return f' {MARK}="{html.escape(f"{file}:{line}:{column}")}"'


def rewritten(text: str, replace: Callable[[Tag], str | None]) -> str:
    """``text`` with each start tag, and the raw content behind it, replaced where ``replace`` gives something."""
    parts, done = [], 0
    for tag in start_tags(text):
        new = replace(tag)
        if new is not None:
            parts += [text[done : tag.start], new]
            done = tag.content_end
    return "".join([*parts, text[done:]])


def stamp_html(text: str, file: str) -> str:
    """``text`` with every element that can be drawn marked ``data-ui2code-src="file:line:col"``."""
    positions = Positions(text)

    def stamped(tag: Tag) -> str:
        head = tag.start + 1 + len(tag.name)
        return text[tag.start : head] + mark(tag, file, positions) + text[head : tag.content_end]

    return rewritten(text, stamped)
