"""Frames → one concrete tree of styled elements: each container asks `flow`, each leaf says what it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from ui2code.compile.controls import control_leaf
from ui2code.compile.css import Declarations, border_widths, paint_declarations, px
from ui2code.compile.flow import flow
from ui2code.compile.frame import Frame
from ui2code.compile.inside import Flow
from ui2code.compile.place import Placed
from ui2code.compile.type import hard_breaks, pieces, text_declarations
from ui2code.styled import Declared, Styled
from ui2code.types import DesignNode


@dataclass(frozen=True, slots=True)
class Hints:
    """What a rendering taught: texts (by ref) that must be broken by hand because the browser broke them elsewhere."""

    broken: frozenset[str] = field(default_factory=frozenset)


def build(root: Frame, hints: Hints) -> Styled:
    """The page as one styled tree, its root as wide as the page."""
    return _build(Placed(root, root.box), hints, root.box.w)


def _build(placed: Placed, hints: Hints, page: float) -> Styled:
    frame = placed.frame
    if frame.is_text:
        return _text(placed, hints)
    if frame.is_picture:
        return _picture(placed)
    if frame.element is not None and frame.element.control is not None:
        native = control_leaf(frame)
        if native is not None:
            return _leaf(placed, native.tag, native.style, native.attrs, native.children)
    return _container(placed, hints, page)


def _container(placed: Placed, hints: Hints, page: float) -> Styled:
    frame = placed.frame
    inside = _button(frame, "width" in placed.style) if _is_button(frame) else flow(frame, placed.box, page)
    style: Declarations = {**placed.style, **inside.style}
    if _is_button(frame) and "padding-inline" in inside.style:
        style = {k: v for k, v in style.items() if k not in ("width", "max-width")}
    if frame.element is not None:
        style |= paint_declarations(frame.element)
    if not frame.children or _is_button(frame):
        style["height"] = px(frame.box.h)
    if not frame.children:
        style["flex"] = "none"
    return Styled(
        tag=frame.tag,
        style=tuple(style.items()),
        narrow=tuple((placed.narrow | inside.narrow).items()),
        attrs=_attrs(frame.tag),
        children=tuple(_build(child, hints, page) for child in inside.children),
        component=frame.component,
        role=frame.tag,
        ref=frame.element.id if frame.element else None,
        box=placed.box,
    )


def _is_button(frame: Frame) -> bool:
    """A painted box around one centred line: its size is written and the line is centred, both exact."""
    if len(frame.children) != 1 or not frame.is_painted or frame.box.h > 80:
        return False
    child = frame.children[0]
    if not child.is_text or child.lines != 1:
        return False
    return abs(child.box.cx - frame.box.cx) <= 1.5 and abs(child.box.cy - frame.box.cy) <= 1.5


WIDEST_PADDING = 64
"""px beyond which a side padding is not what made the box as wide as it is."""
HUG = 0.3
"""px a side padding may be off a whole number: the box was measured in whole px, the text in fractions."""


def _button(frame: Frame, sized: bool) -> Flow:
    """The line centred in a box of written height; one of its own width (``sized``) has it from its padding if that is a whole number."""
    style = {"display": "flex", "align-items": "center", "justify-content": "center"}
    top, _, bottom, _ = border_widths(frame.element)
    child = frame.children[0]
    off = (child.box.cy - frame.box.cy) - (top - bottom) / 2
    nudge = {"margin-top": px(2 * off)} if abs(off) > 0.5 else {}
    sides = (frame.box.w - sum(border_widths(frame.element)[1::2]) - child.box.w) / 2
    if sized and abs(sides - round(sides)) <= HUG and 0 < round(sides) <= WIDEST_PADDING:
        style["padding-inline"] = px(round(sides))
    return Flow(style, {}, (Placed(child, child.box, {"white-space": "nowrap", **nudge}),))


def _text(placed: Placed, hints: Hints) -> Styled:
    frame = placed.frame
    assert frame.element is not None and frame.element.text is not None
    text = frame.element.text
    broken = range(len(text.lines) - 1) if frame.element.id in hints.broken else hard_breaks(text, placed.box.w)
    children = tuple(_styled(p) for p in pieces(text, tuple(broken), frame.text, frame.linked))
    style = text_declarations(text) | placed.style
    return _leaf(placed, frame.tag, style, _attrs(frame.tag), children)


def _styled(piece: DesignNode | str) -> Styled | str:
    """Inline pieces carry no slots or instances, so their children are text."""
    if isinstance(piece, str):
        return piece
    children = tuple(child for child in piece.children if isinstance(child, str))
    attrs = tuple((k, v) for k, v in piece.attrs if isinstance(v, str))
    return Styled(piece.tag, piece.style, attrs=attrs, children=children, role=piece.name)


def _picture(placed: Placed) -> Styled:
    frame = placed.frame
    assert frame.element is not None and frame.element.asset is not None
    asset, paint = frame.element.asset, frame.element.paint
    style: Declarations = {"width": px(frame.box.w), **placed.style, "height": px(frame.box.h), "flex": "none"}
    if paint is not None and any(paint.radius):
        style |= {k: v for k, v in paint_declarations(frame.element).items() if k == "border-radius"}
    return _leaf(placed, "img", style, (("src", asset.name), ("alt", asset.alt)), ())


def _leaf(placed: Placed, tag: str, style: Declarations, attrs: Declared, children: tuple[Styled | str, ...]) -> Styled:
    frame = placed.frame
    return Styled(
        tag=tag,
        style=tuple((placed.style | style).items()),
        narrow=tuple(placed.narrow.items()),
        attrs=attrs,
        children=children,
        component=frame.component,
        role=frame.element.kind.value if frame.element else tag,
        name=frame.name,
        ref=frame.element.id if frame.element else None,
        box=placed.box,
    )


def _attrs(tag: str) -> Declared:
    """What HTML asks of an element that came from a picture, which shows no addresses."""
    return {"a": (("href", "#"),), "button": (("type", "button"),)}.get(tag, ())
