"""What both targets write alike: rules, custom properties, the reset, tokens.json."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from textwrap import indent

from ui2code.targets.names import kebab
from ui2code.types import Component, Design, DesignNode, Token

Declarations = tuple[tuple[str, str], ...]
ASSET = re.compile(r"url\(\s*asset:([^)]*?)\s*\)")


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule of one class: its name in kebab-case inside its component, and its declarations, wide and narrow."""

    name: str
    style: Declarations
    narrow: Declarations


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rules of a component in the order of first use, and which node has which (by the node's identity)."""

    rules: tuple[Rule, ...]
    names: Mapping[int, str]

    def name(self, node: DesignNode) -> str:
        """The node's class in kebab-case; empty where it has none."""
        return self.names.get(id(node), "")


def nodes(root: DesignNode) -> Iterator[DesignNode]:
    """The nodes of one component, pre-order, without those of the components it uses."""
    yield root
    for child in root.children:
        if isinstance(child, DesignNode):
            yield from nodes(child)


def sheet(component: Component) -> Sheet:
    """One rule a class. Nodes of one name share it; should their declarations differ, the later one gets a number."""
    rules: dict[str, Rule] = {}
    names: dict[int, str] = {}
    for node in nodes(component.root):
        if not node.style and not node.narrow:
            continue
        base = kebab(node.name or node.tag)
        name, number = base, 2
        while name in rules and (rules[name].style, rules[name].narrow) != (node.style, node.narrow):
            name, number = f"{base}-{number}", number + 1
        rules[name] = Rule(name, node.style, node.narrow)
        names[id(node)] = name
    return Sheet(tuple(rules.values()), names)


def component_css(sheet: Sheet, selectors: Mapping[str, str], breakpoint: int, assets: Mapping[str, str]) -> str:
    """The sheet's rules, then those for narrow windows; ``selectors`` by kebab-case name."""
    rules = [_rule(selectors[rule.name], rule.style, assets) for rule in sheet.rules if rule.style]
    narrow = [_rule(selectors[rule.name], rule.narrow, assets) for rule in sheet.rules if rule.narrow]
    if narrow and breakpoint:
        inside = indent("\n".join(narrow), "  ")
        # Two hundredths below, so that fractional widths between two whole pixels belong to one side only.
        rules.append(f"@media (max-width: {breakpoint - 0.02:.2f}px) {{\n{inside}}}\n")
    return "\n".join(rules)


def base_css(design: Design, font_faces: Iterable[str], assets: Mapping[str, str]) -> str:
    """The reset, the faces and the design's rules for bare selectors."""
    reset = resources.files("ui2code.targets").joinpath("templates/base.css").read_text(encoding="utf-8")
    rules = [_rule(selector, style, assets) for selector, style in design.base]
    return "\n".join([reset, *font_faces, *rules])


def tokens_css(tokens: Iterable[Token]) -> str:
    return _rule(":root", tuple((f"--{token.name.lstrip('-')}", token.value) for token in tokens), {})


def _rule(selector: str, style: Declarations, assets: Mapping[str, str]) -> str:
    lines = "".join(f"  {name}: {with_assets(value, assets)};\n" for name, value in style)
    return f"{selector} {{\n{lines}}}\n"


def with_assets(value: str, assets: Mapping[str, str]) -> str:
    """A CSS value with ``url(asset:NAME)`` replaced by the path ``assets`` gives for NAME."""
    return ASSET.sub(lambda match: f'url("{assets[match[1]]}")', value)


def tokens_json(tokens: Iterable[Token]) -> str:
    """The tokens in the W3C Design Tokens format, grouped by kind."""
    groups: dict[str, dict[str, object]] = {}
    for token in tokens:
        groups.setdefault(token.kind, {})[token.name.lstrip("-")] = _json_token(token)
    text = json.dumps(groups, indent=2, ensure_ascii=False)
    # Lists of numbers and names on one line each, as the formatter would have them.
    return re.sub(r"\[\s+([^][{}]*?)\s+\]", lambda match: f"[{re.sub(chr(10) + ' *', ' ', match[1])}]", text) + "\n"


def _json_token(token: Token) -> dict[str, object]:
    alias = re.fullmatch(r"var\(--([\w-]+)\)", token.value)
    if alias:
        return {"$value": f"{{{token.kind}.{alias[1]}}}"}
    value = _READERS[token.kind](token.value)
    if value is None:
        # The format has no form for it (calc(), several shadows in other units …): the CSS text is kept.
        return {"$value": token.value}
    return {"$type": token.kind, "$value": value}


def _color(value: str) -> object | None:
    match = re.fullmatch(r"#([0-9a-fA-F]{6})([0-9a-fA-F]{2})?", value)
    if not match:
        return None
    red, green, blue = (round(int(match[1][i : i + 2], 16) / 255, 4) for i in (0, 2, 4))
    color: dict[str, object] = {"colorSpace": "srgb", "components": [red, green, blue]}
    if match[2]:
        color["alpha"] = round(int(match[2], 16) / 255, 4)
    return {**color, "hex": f"#{match[1].lower()}"}


def _dimension(value: str) -> object | None:
    match = re.fullmatch(r"(-?\d*\.?\d+)(px|rem)?", value)
    if not match or (match[2] is None and float(match[1]) != 0):
        return None
    return {"value": _number(match[1]), "unit": match[2] or "px"}


def _number(value: str) -> object | None:
    if not re.fullmatch(r"-?\d*\.?\d+", value):
        return None
    number = float(value)
    return int(number) if number.is_integer() else number


def _family(value: str) -> object:
    families = [part.strip().strip("\"'") for part in value.split(",")]
    return families if len(families) > 1 else families[0]


def _shadow(value: str) -> object | None:
    parts = re.fullmatch(r"(\S+) (\S+) (\S+)(?: (\S+))? (#[0-9a-fA-F]{6,8})", value)
    if not parts:
        return None
    lengths = [_dimension(part or "0") for part in parts.groups()[:4]]
    color = _color(parts[5])
    if color is None or any(length is None for length in lengths):
        return None
    return {"color": color, **dict(zip(("offsetX", "offsetY", "blur", "spread"), lengths, strict=True))}


def _gradient(value: str) -> object | None:
    stops = re.findall(r"(#[0-9a-fA-F]{6,8}) (\d*\.?\d+)%", value)
    colors = [_color(color) for color, _ in stops]
    if not stops or None in colors:
        return None
    return [{"color": color, "position": float(at) / 100} for color, (_, at) in zip(colors, stops, strict=True)]


_READERS: dict[str, Callable[[str], object | None]] = {
    "color": _color,
    "dimension": _dimension,
    "fontFamily": _family,
    "fontWeight": _number,
    "number": _number,
    "shadow": _shadow,
    "gradient": _gradient,
}
