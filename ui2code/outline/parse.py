"""Text to outline, with a finding for everything that is not in the language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, cast

from ui2code.outline.grammar import ATTRIBUTES, DROP_ATTRIBUTES, FILE, LAYOUTS, OPTIONAL_END, VOID
from ui2code.types import Drop, Finding, Layout, Node, Outline, Source

if TYPE_CHECKING:
    from tree_sitter import Node as Syntax
    from tree_sitter import Parser

DEPTH = 200
"""Deeper nesting is no page but a model in a loop."""


def parse(text: str) -> tuple[Outline, tuple[Finding, ...]]:
    """The outline that ``text`` says, as far as it says one, and what is wrong with the text, in reading order."""
    source = text.encode("utf-8", "replace")
    reader = _Reader(source)
    roots = reader.elements(_parser().parse(source).root_node.children, 0)
    if len(roots) > 1:
        reader.report("an outline has one outermost element", roots[1].line, roots[1].column)
    elif not roots:
        reader.report("there is no element in the outline", 1, 1)
    root = roots[0] if len(roots) == 1 else Node("div", tuple(roots), line=1, column=1)
    findings = sorted(reader.findings, key=lambda f: (f.source.line, f.source.column) if f.source else (0, 0))
    return Outline(root, tuple(reader.drops)), tuple(findings)


@lru_cache(maxsize=1)
def _parser() -> Parser:
    import tree_sitter_html
    from tree_sitter import Language, Parser

    return Parser(Language(tree_sitter_html.language()))


@dataclass
class _Reader:
    source: bytes
    findings: list[Finding] = field(default_factory=list)
    drops: list[Drop] = field(default_factory=list)

    def report(self, message: str, line: int, column: int) -> None:
        self.findings.append(Finding("syntax", "error", message, source=Source(FILE, line, column)))

    def report_at(self, syntax: Syntax, message: str) -> None:
        self.report(message, *self.place(syntax))

    def place(self, syntax: Syntax) -> tuple[int, int]:
        """Line and column of a syntax node, counted in characters from 1."""
        start = self.source.rfind(b"\n", 0, syntax.start_byte) + 1
        before = self.source[start : syntax.start_byte].decode("utf-8", "replace")
        return syntax.start_point[0] + 1, len(before) + 1

    def text(self, syntax: Syntax) -> str:
        return self.source[syntax.start_byte : syntax.end_byte].decode("utf-8", "replace")

    def elements(self, syntaxes: Sequence[Syntax], depth: int) -> list[Node]:
        """The outline nodes among sibling syntax nodes; what an end tag of ``input`` closes becomes its children."""
        found: list[Node] = []
        opened: list[int] = []
        for syntax in syntaxes:
            if syntax.type == "element":
                made = self.element(syntax, depth)
                if made and made.tag in VOID and _is_open(syntax):
                    opened.append(len(found))
                found += [made] if made else []
            elif syntax.type == "erroneous_end_tag" and opened and self._closes(syntax, found[opened[-1]]):
                at = opened.pop()
                found[at:] = [replace(found[at], children=tuple(found[at + 1 :]))]
            else:
                found += self.other(syntax, depth)
        return found

    def _closes(self, syntax: Syntax, node: Node) -> bool:
        return self.text(syntax).strip("</> \n").lower() == node.tag

    def other(self, syntax: Syntax, depth: int) -> list[Node]:
        """Whatever is no element: reported, but for comments and the tags of the element itself."""
        if syntax.type == "ERROR":
            self.report_at(syntax, f"cannot read {_short(self.text(syntax))}")
            return self.elements(syntax.children, depth) if depth < DEPTH else []
        if syntax.type in ("text", "entity"):
            self.report_at(syntax, f'text {_short(self.text(syntax))} between tags: refer to it with ref="…"')
        elif syntax.type == "erroneous_end_tag":
            self.report_at(syntax, f"{self.text(syntax).strip()} closes nothing")
        elif syntax.type in ("script_element", "style_element", "doctype"):
            self.report_at(syntax, f"{_short(self.text(syntax))} is not part of the language")
        elif syntax.is_missing:
            self.report_at(syntax, f"{syntax.type} is missing")
        return []

    def element(self, syntax: Syntax, depth: int) -> Node | None:
        if depth >= DEPTH:
            self.report_at(syntax, f"nested deeper than {DEPTH} levels")
            return None
        opening = syntax.children[0]
        tag = next((self.text(c).lower() for c in opening.children if c.type == "tag_name"), "")
        line, column = self.place(syntax)
        if tag == "drop":
            self.drop(opening)
            return None
        values = self.attributes(opening, ATTRIBUTES)
        children = self.elements(syntax.children[1:], depth + 1)
        if opening.type == "start_tag" and not _is_closed(syntax) and tag not in VOID | OPTIONAL_END:
            self.report_at(syntax, f"<{tag}> is never closed")
        return Node(
            tag,
            tuple(children),
            values.get("ref"),
            values.get("component"),
            self.layout(opening, values.get("layout")),
            values.get("text"),
            line,
            column,
        )

    def layout(self, opening: Syntax, value: str | None) -> Layout | None:
        if value is None or value in LAYOUTS:
            return cast("Layout | None", value)
        self.report_at(opening, f'layout="{value}": must be one of {", ".join(LAYOUTS)}')
        return None

    def drop(self, opening: Syntax) -> None:
        values = self.attributes(opening, DROP_ATTRIBUTES)
        if values.get("ref") and values.get("reason"):
            self.drops.append(Drop(values["ref"], values["reason"]))
        else:
            self.report_at(opening, 'a drop needs both: <drop ref="…" reason="…"/>')

    def attributes(self, opening: Syntax, known: Sequence[str]) -> dict[str, str]:
        values: dict[str, str] = {}
        for syntax, name, value in self._written(opening):
            if name not in known:
                self.report_at(syntax, f"unknown attribute {name}: there are {', '.join(known)}")
            elif value is None:
                self.report_at(syntax, f"attribute {name} needs a value")
            elif name in values:
                self.report_at(syntax, f"attribute {name} is given twice")
            else:
                values[name] = value
        return values

    def _written(self, opening: Syntax) -> Iterator[tuple[Syntax, str, str | None]]:
        for syntax in opening.children:
            if syntax.type == "ERROR":
                self.report_at(syntax, f"cannot read {_short(self.text(syntax))}")
            if syntax.type != "attribute":
                continue
            name = self.text(syntax.children[0]).lower()
            value = syntax.children[-1] if len(syntax.children) > 1 else None
            yield syntax, name, None if value is None else unescape(_unquoted(self.text(value)))


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] in "\"'" and text[-1] == text[0] else text


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat[:40]}…”" if len(flat) > 40 else f"“{flat}”"


def _is_closed(syntax: Syntax) -> bool:
    return any(child.type == "end_tag" for child in syntax.children)


def _is_open(syntax: Syntax) -> bool:
    """Whether this is a start tag alone."""
    return len(syntax.children) == 1 and syntax.children[0].type == "start_tag"
