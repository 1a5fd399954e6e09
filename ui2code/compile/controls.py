"""Form controls that are elements of their own: a field with its placeholder, a check box, a choice, a range."""

from __future__ import annotations

from dataclasses import dataclass

from ui2code.compile.css import Declarations, border_widths, paint_declarations, px
from ui2code.compile.frame import Frame
from ui2code.compile.type import text_declarations

FIELDS = frozenset({"input", "textarea", "select"})


@dataclass(frozen=True, slots=True)
class Native:
    tag: str
    style: Declarations
    attrs: tuple[tuple[str, str], ...]
    children: tuple[str, ...] = ()


def control_leaf(frame: Frame) -> Native | None:
    """The native control a frame is, or None if it is drawn as a container (a button, or a field with more than text in it)."""
    element = frame.element
    assert element is not None
    if element.control in ("checkbox", "radio"):
        return _tick(frame)
    if element.control not in FIELDS or len(frame.children) > 1:
        return None
    if frame.children and not (frame.children[0].is_text and frame.children[0].lines == 1):
        return None
    return _field(frame)


def _tick(frame: Frame) -> Native:
    assert frame.element is not None
    attrs: list[tuple[str, str]] = [("type", frame.element.control or "checkbox")]
    if frame.element.checked:
        attrs.append(("checked", ""))
    fill = frame.element.paint.fill if frame.element.paint else None
    style: Declarations = {"appearance": "auto", "width": px(frame.box.w), "height": px(frame.box.h), "flex": "none"}
    if frame.element.checked and fill:
        style["accent-color"] = fill
    return Native("input", style, tuple(attrs))


def _field(frame: Frame) -> Native:
    element = frame.element
    assert element is not None
    top, _, bottom, left = border_widths(element)
    style: Declarations = {
        "width": px(frame.box.w),
        "height": px(frame.box.h),
        "flex": "none",
        **paint_declarations(element),
    }
    words = ""
    if frame.children:
        child = frame.children[0]
        assert child.element is not None and child.element.text is not None
        words = child.text or child.element.text.text
        style |= text_declarations(child.element.text)
        pad = max(0.0, child.box.x - frame.box.x - left)
        drop = 2 * (child.box.cy - frame.box.cy) - (top - bottom)
        style["padding"] = f"{px(max(0.0, drop))} {px(min(pad, 16))} {px(max(0.0, -drop))} {px(pad)}"
        if element.control == "textarea":
            style["padding"] = f"{px(child.box.y - frame.box.y - top)} {px(pad)}"
    if element.control == "select":
        return Native("div", style | {"display": "flex", "align-items": "center"}, (), (words,) if words else ())
    if element.control == "textarea":
        return Native("textarea", style | {"resize": "none"}, (("placeholder", words),) if words else ())
    return Native("input", style, (("type", "text"),) + ((("placeholder", words),) if words else ()))
