"""Text as HTML, JSX and JavaScript write it, so that a browser shows the same characters whatever they are."""

from __future__ import annotations

import json
import re

# Nothing a page can show: the HTML parser drops or replaces them, a JavaScript string would keep them.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Characters that cannot be seen, or that editors take for a line's end; sources name them.
_INVISIBLE = re.compile("[\xa0\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\xa0": "&nbsp;"}


def clean(text: str) -> str:
    """``text`` without what no target can carry, and with line feeds for every other line ending."""
    return _FORBIDDEN.sub("", re.sub("\r\n?|\x0c", "\n", text))


def html_text(text: str) -> str:
    return _named(re.sub("[&<>]", _entity, clean(text)))


def html_attribute(value: str) -> str:
    """The value between double quotes; line feeds named, because formatters re-indent them."""
    return '"' + _named(re.sub('[&<"]', _entity, clean(value))).replace("\n", "&#10;").replace("\t", "&#9;") + '"'


def jsx_text(text: str, whole: bool = False) -> str:
    """JSX children for ``text``; its spaces at either end and line feeds survive, as does what JSX would read as code.

    If ``whole``, it stays one text node whatever the formatter does: the browser rounds the width of each node, so
    that "See" and " " apart can be 1/64 px wider than "See ".
    """
    text = clean(text)
    edged = text != text.strip(" ") and text.strip(" ")
    if re.search(r"[{}<>\\]|[\t\n]|  ", text) or (whole and edged):
        return f"{{{js_string(text)}}}"
    core = text.strip(" ")
    if not core:
        return '{" "}' if text else ""
    lead, trail = '{" "}' * text.startswith(" "), '{" "}' * text.endswith(" ")
    return lead + _named(core.replace("&", "&amp;")) + trail


def jsx_attribute(value: str) -> str:
    """What stands after ``name=``: a quoted string, or an expression where a string could not say it."""
    value = clean(value)
    if re.search(r'["\\&\n\t]', value) or _INVISIBLE.search(value):
        return f"{{{js_string(value)}}}"
    return f'"{value}"'


def js_string(text: str) -> str:
    """A JavaScript string literal in double quotes."""
    literal = json.dumps(clean(text), ensure_ascii=False)
    return _INVISIBLE.sub(lambda match: f"\\u{ord(match[0]):04x}", literal)


def template_text(text: str) -> str:
    """``text`` as it stands in a template literal, between backticks."""
    return js_string(text)[1:-1].replace('\\"', '"').replace("`", "\\`").replace("${", "\\${")


def _named(text: str) -> str:
    return _INVISIBLE.sub(_entity, text)


def _entity(match: re.Match[str]) -> str:
    return _NAMED.get(match[0], f"&#x{ord(match[0]):x};")
