"""The outline language on one page: what every model writes, as data.

    outline   = element { drop }
    element   = "<" tag { attribute } ">" { element } "</" tag ">" | "<" tag { attribute } "/>"
    drop      = '<drop ref="' id '" reason="' text '"/>'
    attribute = 'ref="' id '"'               the measured element this node is: a shape, control or image for a container,
                                             a text, icon, image, line or control for a leaf
              | 'component="' PascalCase '"'  a component boundary; nodes of one name are instances of one component
              | 'layout="' layout '"'         how the children stand; inferred from their boxes where it is not given
              | 'text="' text '"'             a correction, only where the reading was wrong
    layout    = "row" | "column" | "grid" | "stack"
    comment   = "<!--" … "-->"                ignored

Every element of the scene is used exactly once or dropped with a reason. No text and no number stands between tags.
``input``, ``textarea`` and ``select`` may hold the text and icons that are seen inside them (``<input ref="e4"><span
ref="e5"/></input>``). What fits into what is HTML's own rule, as listed below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ui2code.types import ControlKind, Kind

FILE = "outline.html"
"""The name findings give to an outline's text."""

ATTRIBUTES = ("ref", "component", "layout", "text")
"""In the order they are printed."""
DROP_ATTRIBUTES = ("ref", "reason")
LAYOUTS = ("row", "column", "grid", "stack")
ID = re.compile(r"[A-Za-z_][\w.:-]*\Z", re.ASCII)
COMPONENT = re.compile(r"[A-Z][A-Za-z0-9]*\Z")

TEXT, IMAGE, ICON, SHAPE, LINE, CONTROL = Kind.TEXT, Kind.IMAGE, Kind.ICON, Kind.SHAPE, Kind.LINE, Kind.CONTROL
FACES = frozenset({SHAPE, IMAGE})
"""What a container may be painted with."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What a tag may refer to, hold and stand in.

    ``phrasing``: it may stand inside a line of text; ``holds_phrasing``: it may hold nothing else. ``children`` and
    ``parents``, where given, are the only ones allowed. ``holds`` is False for leaves.
    """

    refs: frozenset[Kind] = frozenset()
    phrasing: bool = False
    holds: bool = True
    holds_phrasing: bool = False
    children: frozenset[str] | None = None
    parents: frozenset[str] | None = None


def _only(names: str) -> frozenset[str]:
    return frozenset(names.split())


_BOX = Tag(refs=FACES)
_HEADING = Tag(refs=frozenset({TEXT, *FACES}), holds_phrasing=True)
_INLINE = Tag(refs=frozenset({TEXT, *FACES}), phrasing=True, holds_phrasing=True)
_ANY = frozenset({TEXT, *FACES})
_PLAIN = frozenset({*FACES, CONTROL})
_FIELD = Tag(refs=frozenset({CONTROL, SHAPE}), phrasing=True, holds_phrasing=True)
_ROWS = Tag(refs=FACES, children=_only("tr"), parents=_only("table"))

TAGS: dict[str, Tag] = {
    "div": Tag(refs=_PLAIN),
    **dict.fromkeys(
        ["header", "nav", "main", "section", "article", "aside", "footer", "form", "fieldset", "figure"], _BOX
    ),
    **dict.fromkeys(["h1", "h2", "h3", "h4", "h5", "h6", "p", "pre"], _HEADING),
    "span": Tag(refs=_PLAIN | {TEXT, LINE}, phrasing=True, holds_phrasing=True),
    **dict.fromkeys(["strong", "em", "small", "code", "label"], _INLINE),
    "blockquote": Tag(refs=_ANY),
    "a": Tag(refs=_ANY | {CONTROL}, phrasing=True),
    "button": Tag(refs=_ANY | {CONTROL}, phrasing=True, holds_phrasing=True),
    "ul": Tag(refs=FACES, children=_only("li")),
    "ol": Tag(refs=FACES, children=_only("li")),
    "li": Tag(refs=_ANY, parents=_only("ul ol")),
    "dl": Tag(refs=FACES, children=_only("dt dd div")),
    "dt": Tag(refs=_ANY, parents=_only("dl div")),
    "dd": Tag(refs=_ANY, parents=_only("dl div")),
    "table": Tag(refs=FACES, children=_only("caption thead tbody tfoot")),
    "caption": Tag(refs=_ANY, parents=_only("table")),
    "thead": _ROWS,
    "tbody": _ROWS,
    "tfoot": _ROWS,
    "tr": Tag(refs=FACES, children=_only("td th"), parents=_only("thead tbody tfoot")),
    "td": Tag(refs=_ANY, parents=_only("tr")),
    "th": Tag(refs=_ANY, parents=_only("tr")),
    "figcaption": Tag(refs=_ANY, parents=_only("figure")),
    "legend": Tag(refs=_ANY, holds_phrasing=True, parents=_only("fieldset")),
    "img": Tag(refs=frozenset({IMAGE, ICON}), phrasing=True, holds=False),
    "hr": Tag(refs=frozenset({LINE}), holds=False),
    "input": _FIELD,
    "textarea": _FIELD,
    "select": _FIELD,
    "progress": Tag(refs=frozenset({CONTROL, SHAPE}), phrasing=True, holds_phrasing=True),
}

VOID = _only("img hr input")
"""Tags that never have an end tag in HTML."""
OPTIONAL_END = _only("li dt dd p tr td th thead tbody tfoot")
"""Tags whose end tag HTML lets one leave out."""

NOT_WITHIN: dict[str, frozenset[str]] = {
    "a": _only("a button"),
    "button": _only("a button"),
    "input": _only("a button input textarea select"),
    "textarea": _only("a button input textarea select"),
    "select": _only("a button input textarea select"),
    "form": _only("form"),
    "main": _only("main header nav article aside footer"),
}
"""At no depth may the tag stand inside one of these."""

CONTROL_TAGS: dict[ControlKind, str] = {
    "input": "input",
    "textarea": "textarea",
    "select": "select",
    "checkbox": "input",
    "radio": "input",
    "toggle": "input",
    "slider": "input",
    "progress": "progress",
    "button": "button",
}
"""The tag a control is written with; a button may also be an ``a``, and one that holds other controls a plain box."""

LEAF_TAGS: dict[Kind, str] = {TEXT: "p", IMAGE: "img", ICON: "img", LINE: "hr", SHAPE: "div", CONTROL: "input"}
"""The tag of an element nothing more is known about."""
