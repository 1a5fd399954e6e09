"""A composed page as a plain document: what is drawn when nobody needs the project's files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from ui2code.mockups.page import Page
from ui2code.reference.pictures import stand_in
from ui2code.render.tags import MARK
from ui2code.styled import Declared, Styled
from ui2code.targets.markup import BOOLEAN, VOID
from ui2code.targets.text import html_attribute, html_text
from ui2code.types import Asset

Rule = tuple[Declared, Declared]


@dataclass(frozen=True, slots=True)
class Document:
    """``css`` without the reset and the faces, and ``body``, the inner HTML of the body element, with stand-ins for its
    ``pictures``."""

    css: str
    body: str
    language: str
    pictures: tuple[Asset, ...]


def document(page: Page) -> Document:
    """Elements stand in the order of the page's nodes, all of them marked so that each can be counted; a component's root
    is marked ``data-component``."""
    writer = _Writer({asset.name: stand_in(asset) for asset in page.assets})
    body = writer.element(page.root)
    tokens = tuple((f"--{token.name}", token.value) for token in page.tokens)
    css = [_rule(":root", tokens), _rule("body", page.body), *writer.css(page.breakpoint)]
    return Document("\n".join(css), body, page.language, page.assets)


@cache
def reset() -> str:
    """The rules every target starts from."""
    return resources.files("ui2code.targets").joinpath("templates/base.css").read_text(encoding="utf-8")


class _Writer:
    """Elements as text; equal declarations share a class."""

    def __init__(self, pictures: Mapping[str, str]) -> None:
        self._pictures = pictures
        self._classes: dict[Rule, str] = {}

    def element(self, node: Styled) -> str:
        inside = "".join(html_text(c) if isinstance(c, str) else self.element(c) for c in node.children)
        end = "" if node.tag in VOID else f"</{node.tag}>"
        return f"<{node.tag} {MARK}{self._attributes(node)}>{inside}{end}"

    def css(self, breakpoint: int) -> list[str]:
        rules = [_rule(f".{name}", style) for (style, _), name in self._classes.items() if style]
        narrow = "".join(_rule(f".{name}", small) for (_, small), name in self._classes.items() if small)
        return [*rules, f"@media (max-width: {breakpoint - 0.02:.2f}px) {{{narrow}}}"] if narrow else rules

    def _attributes(self, node: Styled) -> str:
        text = ""
        if node.style or node.narrow:
            rule = (node.style, node.narrow)
            text = f" class={self._classes.setdefault(rule, f'c{len(self._classes)}')}"
        if node.component:
            text += f' data-component="{node.component}"'
        for key, value in node.attrs:
            if key == "src":
                text += f' src="{self._pictures[value]}" data-asset="{value}"'
            else:
                text += f" {key}" if key in BOOLEAN and not value else f" {key}={html_attribute(value)}"
        return text


def _rule(selector: str, style: Declared) -> str:
    return f"{selector}{{{';'.join(f'{name}:{value}' for name, value in style)}}}"
