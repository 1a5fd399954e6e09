"""Forms: the fields of a container, their labels, and what sends them."""

from __future__ import annotations

from dataclasses import replace

from ui2code.outline.planner.block import Block, walk, whole
from ui2code.types import Kind

BUTTON_HEIGHT = (22.0, 76.0)
"""px a button is high: lower boxes are badges, higher ones cards."""
BUTTON_WIDTH = 460.0
"""px a button is wide at most."""
LABEL_GAP = 22.0
"""px between a label and its field at most."""
LABEL_ASIDE = 64.0
"""px between a label and the field beside it at most."""
PARTS = frozenset({"header", "main", "aside", "footer", "section"})
"""What no form holds."""
FIELDS = frozenset({"input", "textarea", "select"})
TICKS = frozenset({"checkbox", "radio", "toggle"})


def is_form(block: Block) -> bool:
    """The smallest container of all fields around, with what sends them."""
    fields = _fields(block)
    if not fields or any(b.tag in PARTS for child in block.children for b in walk(child)):
        return False
    holding = [child for child in block.children if _fields(child)]
    if len(holding) == 1 and holding[0].kind is not Kind.CONTROL:
        sent = _buttons(holding[0]) > 0 or _buttons(block) == 0
        if sent and (fields > 1 or _buttons(holding[0])):
            return False
    return (fields > 1 or _buttons(block) > 0) and not all(c.layout == "column" and _buttons(c) for c in holding)


def with_form(block: Block) -> Block:
    """A section that asks for something: all after its heading, from the first field's group on, is the form."""
    first = next(k for k, child in enumerate(block.children) if _fields(child))
    form = whole(block.children[first:], "column")
    inner = form if len(form.children) > 1 else form.children[0]
    return replace(block, children=(*block.children[:first], inner))


def _fields(block: Block) -> int:
    return sum(b.element is not None and b.element.control in FIELDS for b in walk(block))


def _buttons(block: Block) -> int:
    return sum(
        (b.element is not None and b.element.control == "button")
        or (b.kind is Kind.SHAPE and bool(b.children) and b.box.h <= BUTTON_HEIGHT[1] and b.box.w <= BUTTON_WIDTH)
        for b in walk(block)
    )


def labelled(children: list[Block]) -> list[Block]:
    """Texts beside or above a field as its label."""
    done = list(children)
    for k, block in enumerate(children):
        if block.kind is not Kind.TEXT or block.tag in ("h1", "label"):
            continue
        before, after = children[k - 1] if k else None, children[k + 1] if k + 1 < len(children) else None
        if (before and _control_of(before) in TICKS) or (
            after and _control_of(after) in FIELDS and _near(block, after)
        ):
            done[k] = replace(block, tag="label")
    return done


def _control_of(block: Block) -> str | None:
    """The control a block is or begins with."""
    if block.element is not None and block.kind is Kind.CONTROL:
        return block.element.control
    return _control_of(block.children[0]) if block.children and block.element is None else None


def _near(label: Block, field: Block) -> bool:
    below = field.box.y - label.box.bottom
    if below < 0:
        return field.box.x - label.box.right <= LABEL_ASIDE
    return below <= LABEL_GAP and abs(label.box.x - field.box.x) <= 24
