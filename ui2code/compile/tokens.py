"""Design tokens: the values a design repeats, named once."""

from __future__ import annotations

import colorsys
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from ui2code.types import Component, DesignNode, Token

SPACED = ("gap", "row-gap", "column-gap", "padding", "padding-block", "padding-inline", "margin-top", "margin-left")
SPACE_USES = 3
"""Times a distance must recur to be part of a scale."""

_COLOR = re.compile(r"#[0-9a-f]{6}(?:[0-9a-f]{2})?\b")
_LENGTH = re.compile(r"(?<![\w.-])(\d+(?:\.\d+)?px)\b")
_HUES = (
    (15, "red"),
    (45, "orange"),
    (70, "yellow"),
    (165, "green"),
    (200, "cyan"),
    (255, "blue"),
    (290, "purple"),
    (345, "pink"),
    (361, "red"),
)

Rules = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def tokenised(components: tuple[Component, ...], base: Rules) -> tuple[tuple[Component, ...], Rules, tuple[Token, ...]]:
    """The same rules with ``var(--token)`` in place of values, and the tokens."""
    declarations = [d for c in components for n in _nodes(c.root) for d in n.style] + [
        d for _, rule in base for d in rule
    ]
    names = _named(declarations)
    fill = _filler(names)
    done = tuple(replace(c, root=_mapped(c.root, fill)) for c in components)
    rules = tuple((selector, tuple(fill(k, v) for k, v in rule)) for selector, rule in base)
    return done, rules, tuple(sorted(names.values(), key=lambda t: (t.kind, t.name)))


def _nodes(node: DesignNode) -> Iterable[DesignNode]:
    yield node
    for child in node.children:
        if isinstance(child, DesignNode):
            yield from _nodes(child)


def _mapped(node: DesignNode, fill: Callable[[str, str], tuple[str, str]]) -> DesignNode:
    children = tuple(_mapped(c, fill) if isinstance(c, DesignNode) else c for c in node.children)
    return replace(node, style=tuple(fill(k, v) for k, v in node.style), children=children)


def _named(declarations: list[tuple[str, str]]) -> dict[tuple[str, str], Token]:
    """(kind, value) → token. Names say what a value is, so that a reader need not look it up."""
    colors: Counter[str] = Counter()
    spaces: Counter[str] = Counter()
    names: dict[tuple[str, str], Token] = {}
    for key, value in declarations:
        colors.update([] if "url(" in value else _COLOR.findall(value))
        if key in SPACED:
            spaces.update(_LENGTH.findall(value))
        elif key == "font-family" and "var(" not in value:
            names[key, value] = Token(f"font-{_slug(value)}", value, "fontFamily")
        elif key == "font-size" and "var(" not in value:
            names[key, value] = Token(f"text-{_slug(value[:-2])}", value, "dimension")
        elif key == "border-radius" and _LENGTH.fullmatch(value):
            names[key, value] = Token(f"radius-{_slug(value[:-2])}", value, "dimension")
    taken: set[str] = set()
    for color, _ in colors.most_common():
        names["color", color] = Token(_free(f"color-{_color_name(color)}", taken), color, "color")
    for space, count in spaces.items():
        if count >= SPACE_USES:
            names["space", space] = Token(f"space-{_slug(space[:-2])}", space, "dimension")
    return names


def _filler(names: dict[tuple[str, str], Token]) -> Callable[[str, str], tuple[str, str]]:
    def var(kind: str, value: str) -> str:
        token = names.get((kind, value))
        return f"var(--{token.name})" if token else value

    def fill(key: str, value: str) -> tuple[str, str]:
        if (key, value) in names:
            return key, var(key, value)
        if "url(" not in value:
            value = _COLOR.sub(lambda m: var("color", m.group()), value)
        if key in SPACED and "calc" not in value:
            value = _LENGTH.sub(lambda m: var("space", m.group()), value)
        return key, value

    return fill


def _color_name(color: str) -> str:
    r, g, b = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, light, saturation = colorsys.rgb_to_hls(r, g, b)
    suffix = f"-a{round(int(color[7:9], 16) / 2.55)}" if len(color) == 9 else ""
    if light > 0.995 or light < 0.005:
        return ("white" if light > 0.5 else "black") + suffix
    level = max(1, min(9, round((1 - light) * 10))) * 100
    name = "gray" if saturation < 0.12 else next(n for limit, n in _HUES if hue * 360 < limit)
    return f"{name}-{level}{suffix}"


def _slug(value: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", value.split(",", maxsplit=1)[0].lower()).strip("-")


def _free(name: str, taken: set[str]) -> str:
    free, number = name, 2
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    taken.add(free)
    return free
