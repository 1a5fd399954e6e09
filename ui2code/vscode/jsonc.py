"""JSON with comments and trailing commas, edited in place: what is not changed keeps every byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import tree_sitter_json
from tree_sitter import Language, Node, Parser

from ui2code.errors import UsageError

_STRING = rb'"(?:[^"\\\n]|\\.)*"'
_COMMENTS = re.compile(_STRING + rb"|//[^\n]*|/\*.*?\*/", re.S)
_COMMAS = re.compile(_STRING + rb"|,(?=\s*[\]}])", re.S)
"""What plain JSON does not know: comments, and commas before a closing bracket; and strings, to tell them from."""

_UNIT = re.compile(rb"^([ \t]+)\S", re.M)


@dataclass(frozen=True, slots=True)
class Value:
    """A value and the bytes from ``start`` to ``end`` it stands in; ``members`` of an object, ``items`` of an array."""

    data: Any
    start: int
    end: int
    members: Mapping[str, Value] = field(default_factory=dict)
    items: Sequence[Value] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """``new`` instead of the bytes from ``start`` to ``end``."""

    start: int
    end: int
    new: bytes


def parse(text: bytes, name: str) -> Value:
    """The value in ``text``; UsageError with line and column (1-based) where it is none, ``name`` being the file's."""
    plain = _COMMAS.sub(_blank, _COMMENTS.sub(_blank, text))
    try:
        decoded = plain.decode("utf-8")
        json.loads(decoded)
    except UnicodeDecodeError as error:
        raise UsageError(f"{place(text, error.start, name)}: this is not UTF-8: save the file as UTF-8.") from None
    except json.JSONDecodeError as error:
        at = place(text, len(decoded[: error.pos].encode()), name)
        raise UsageError(f"{at}: this is not JSON ({error.msg}): mend it first; nothing was written.") from None
    root = Parser(Language(tree_sitter_json.language())).parse(plain).root_node
    if root.has_error:  # what Python's reader takes and no other does, such as NaN
        raise UsageError(
            f"{place(text, 0, name)}: something in this file is not JSON: mend it first; nothing was written."
        )
    return _value(root.named_children[0])


def holds_value(text: bytes) -> bool:
    """Whether there is more than blanks and comments."""
    return bool(_COMMENTS.sub(_blank, text).strip())


def place(text: bytes, at: int, name: str) -> str:
    """``name:line:column`` of a byte."""
    line_start = text.rfind(b"\n", 0, at) + 1
    line, column = text.count(b"\n", 0, at) + 1, len(text[line_start:at].decode("utf-8", "replace")) + 1
    return f"{name}:{line}:{column}"


def applied(text: bytes, edits: Iterable[Edit]) -> bytes:
    """``text`` with every edit made; they may not overlap. Of two at one place the first given comes first."""
    parts, done = [], 0
    for edit in sorted(edits, key=lambda e: e.start):
        parts += [text[done : edit.start], edit.new]
        done = edit.end
    return b"".join([*parts, text[done:]])


def replaced(text: bytes, old: Value, data: Any) -> Edit:
    """``data`` in the place of ``old``, in the file's own indentation."""
    return Edit(old.start, old.end, _written(text, data, _indent(text, old.start)))


def appended(text: bytes, into: Value, pieces: Sequence[tuple[str | None, Any]]) -> list[Edit]:
    """``pieces`` (key and value; no key in an array) at the end of an object or array, behind what comments are there."""
    inside = list(into.members.values()) or list(into.items)
    close = into.end - 1
    last = inside[-1].end if inside else into.start + 1
    rest = text[last:close]
    content = last + len(rest.rstrip())
    has_comma = not inside or b"," in _COMMENTS.sub(_blank, rest)
    line = _newline(text)
    own = _indent(text, into.start)
    indent = own + _unit(text)
    parts = [(f"{json.dumps(key)}: ".encode() if key else b"") + _written(text, data, indent) for key, data in pieces]
    new = b",".join(line + indent + part for part in parts)
    if b"\n" not in text[content:close]:
        new += line + own
    return [*([] if has_comma else [Edit(last, last, b",")]), Edit(content, content, new)]


def _value(node: Node) -> Value:
    text = (node.text or b"").decode()
    members, items = {}, []
    if node.type == "object":
        pairs = [child for child in node.named_children if child.type == "pair"]
        members = {json.loads(p.named_children[0].text or b""): _value(p.named_children[-1]) for p in pairs}
    elif node.type == "array":
        items = [_value(child) for child in node.named_children]
    data: Any = {key: value.data for key, value in members.items()}
    data = data if node.type == "object" else [v.data for v in items] if node.type == "array" else json.loads(text)
    return Value(data, node.start_byte, node.end_byte, members, items)


def _blank(found: re.Match[bytes]) -> bytes:
    """As many bytes that mean nothing; a string stays."""
    return found[0] if found[0].startswith(b'"') else re.sub(rb"[^\r\n]", b" ", found[0])


def _written(text: bytes, data: Any, indent: bytes) -> bytes:
    return _dumped(data, (_newline(text) + indent).decode(), _unit(text).decode()).encode()


def _dumped(data: Any, line: str, unit: str) -> str:
    """``data`` as people write it: what holds no objects and no lists stands on one line, if it is a list."""
    deep = type(data) is dict or (type(data) is list and any(type(one) in (dict, list) for one in data))
    if not deep or not data:
        return json.dumps(data, ensure_ascii=False)
    inner = line + unit
    if type(data) is dict:
        parts = [f"{json.dumps(key, ensure_ascii=False)}: {_dumped(one, inner, unit)}" for key, one in data.items()]
        return "{" + ",".join(inner + part for part in parts) + line + "}"
    return "[" + ",".join(inner + _dumped(one, inner, unit) for one in data) + line + "]"


def _indent(text: bytes, at: int) -> bytes:
    """What the line of a byte begins with."""
    line = text[text.rfind(b"\n", 0, at) + 1 : at]
    return line[: len(line) - len(line.lstrip())]


def _unit(text: bytes) -> bytes:
    """One step of indentation, as the file has it."""
    found = _UNIT.search(text)
    return found[1] if found else b"  "


def _newline(text: bytes) -> bytes:
    return b"\r\n" if b"\r\n" in text else b"\n"
