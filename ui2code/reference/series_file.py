"""``series.yaml``: what the screens of a series share, and the screens. Mistakes are told with their line.

brief: a calm booking app for a sailing school     what the kit is made from
name: Kielwasser                                   of the firm; made up where it is missing
seed: 7
brand: other/mockup.png                            a mockup whose kit to take over
size: 1280x800
scale: 1
screens:
  - landing                                        a kind of page
  - {name: prices, kind: pricing, brief: three plans, size: 390x844, scale: 2}
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

import yaml

from ui2code.errors import UsageError
from ui2code.mockups.brand import Screen
from ui2code.mockups.kinds import KINDS

KEYS = ("brief", "name", "seed", "brand", "size", "scale", "screens")
SCREEN_KEYS = ("name", "kind", "brief", "size", "scale")
MOST = 200
"""Screens of a series."""
LARGEST = 20_000
"""CSS px of a side."""
_NAME = re.compile(r"[^\W_][\w\-. ]{0,60}")


@dataclass(frozen=True, slots=True)
class Series:
    """What was asked for; None and "" where nothing was said."""

    screens: tuple[Screen, ...]
    brief: str = ""
    name: str | None = None
    seed: int = 0
    brand: Path | None = None
    width: int | None = None
    height: int | None = None
    scale: int | None = None


def read_series(path: Path) -> Series:
    """UsageError with the line where something is wrong."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"Cannot read the series file {path}: {getattr(error, 'strerror', None) or error}.") from error
    try:
        root = yaml.compose(text, yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        raise UsageError(f"{path}{where}: this is no YAML ({getattr(error, 'problem', None) or error}).") from error
    return _Reader(path).series(root)


def named_screens(text: str) -> tuple[Screen, ...]:
    """ "landing, login, dashboard" as screens of these kinds; what is no kind is a brief."""
    names = [part.strip() for part in text.split(",") if part.strip()]
    if not names:
        raise UsageError('The series names no screens: --series "landing, login, dashboard, settings", for example.')
    return _unique(tuple(_screen(name) for name in names), "--series")


def size_of(text: str) -> tuple[int, int] | None:
    """1280x800 as two numbers; None if it is no size."""
    match = re.fullmatch(r"(\d+)\s*[x×]\s*(\d+)", text.strip())
    sides = (int(match[1]), int(match[2])) if match else (0, 0)
    return sides if all(0 < side <= LARGEST for side in sides) else None


def _screen(words: str) -> Screen:
    """A kind by its name or one of its other names; else a brief, called after its words."""
    said = words.lower()
    for kind in KINDS.values():
        if {said, said.removesuffix(" page")} & {kind.name, kind.name.replace("-", " "), *map(str.lower, kind.words)}:
            return Screen(kind.name, kind.name)
    name = re.sub(r"[^\w]+", "-", said).strip("-")[:40]
    return Screen(name or "screen", None, words)


def _unique(screens: tuple[Screen, ...], where: str) -> tuple[Screen, ...]:
    if len(screens) > MOST:
        raise UsageError(f"{where}: a series has at most {MOST} screens, and this one {len(screens)}.")
    twice = [name for name, count in Counter(screen.name.lower() for screen in screens).items() if count > 1]
    if twice:
        raise UsageError(f"{where}: two screens are called {twice[0]!r}; give one of them another name.")
    return screens


class _Reader:
    """Reads nodes rather than values, since only they know their lines."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def series(self, root: yaml.Node | None) -> Series:
        if root is None:
            raise UsageError(f"{self._path} is empty: it needs `screens:` with a list of kinds of pages.")
        said = self._mapping(root, KEYS, "a series")
        if "screens" not in said:
            self._fail(root, "`screens:` is missing, a list of kinds of pages such as [landing, login, dashboard]")
        width, height = self._size(said) or (None, None)
        brand = said.get("brand")
        return Series(
            screens=self._screens(said["screens"]),
            brief=self._text(said.get("brief")),
            name=self._text(said.get("name")) or None,
            seed=self._number(said.get("seed"), 0, 2**63) or 0,
            brand=self._path.parent / self._text(brand) if brand else None,
            width=width,
            height=height,
            scale=self._number(said.get("scale"), 1, 3),
        )

    def _screens(self, node: yaml.Node) -> tuple[Screen, ...]:
        if not isinstance(node, yaml.SequenceNode) or not node.value:
            self._fail(node, "`screens` must be a list with at least one screen")
        return _unique(tuple(self._screen(item) for item in node.value), str(self._path))

    def _screen(self, node: yaml.Node) -> Screen:
        if isinstance(node, yaml.ScalarNode):
            return _screen(self._text(node))
        said = self._mapping(node, SCREEN_KEYS, "a screen")
        kind = self._kind(said.get("kind"))
        brief = self._text(said.get("brief"))
        name = self._text(said.get("name")) or kind or (_screen(brief).name if brief else "")
        if not _NAME.fullmatch(name):
            self._fail(node, f"a screen needs a name made of letters and digits, a kind or a brief; not {name!r}")
        width, height = self._size(said) or (None, None)
        known = kind or (None if brief else _screen(name).kind)
        return Screen(name, known, brief, width, height, self._number(said.get("scale"), 1, 3))

    def _kind(self, node: yaml.Node | None) -> str | None:
        if node is None:
            return None
        name = _screen(self._text(node)).kind
        if name is None:
            self._unknown(node, "kind", self._text(node), tuple(KINDS))
        return name

    def _mapping(self, node: yaml.Node, keys: Sequence[str], what: str) -> Mapping[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            self._fail(node, f"{what} must be written as `key: value` lines with {', '.join(keys)}")
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = str(key.value)
            if name not in keys:
                self._unknown(key, "key", name, keys)
            if name in found:
                self._fail(key, f"{name!r} stands here a second time")
            found[name] = value
        return found

    def _text(self, node: yaml.Node | None) -> str:
        if node is None:
            return ""
        if not isinstance(node, yaml.ScalarNode):
            self._fail(node, "a single text belongs here")
        return str(node.value).strip()

    def _number(self, node: yaml.Node | None, low: int, high: int) -> int | None:
        if node is None:
            return None
        text = self._text(node)
        if not text.isdecimal() or not low <= int(text) <= high:
            self._fail(node, f"a whole number from {low} to {high} belongs here, not {text!r}")
        return int(text)

    def _size(self, said: Mapping[str, yaml.Node]) -> tuple[int, int] | None:
        if "size" not in said:
            return None
        text = self._text(said["size"])
        return size_of(text) or self._fail(said["size"], f"{text!r} is not WIDTHxHEIGHT in CSS px, such as 1280x800")

    def _unknown(self, node: yaml.Node, what: str, name: str, all_: Sequence[str]) -> NoReturn:
        near = get_close_matches(name.lower(), all_, n=1, cutoff=0.5)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        self._fail(node, f"there is no {what} {name!r}.{hint} Choose one of: {', '.join(sorted(all_))}")

    def _fail(self, node: yaml.Node, why: str) -> NoReturn:
        raise UsageError(f"{self._path}, line {node.start_mark.line + 1}: {why}.")
