"""Form controls with their labels and states."""

from __future__ import annotations

from typing import Literal

from ui2code.mockups.atoms.marks import icon
from ui2code.mockups.atoms.words import text
from ui2code.mockups.copy.types import Field
from ui2code.mockups.el import Child, Css, el, row
from ui2code.mockups.kit import Kit
from ui2code.styled import Styled

State = Literal["rest", "focus", "error", "disabled"]


def field(
    kit: Kit, asked: Field, state: State = "rest", height: float = 44, filled: bool = False, css: Css | None = None
) -> Styled:
    """A labelled input, area or select, with help or an error below."""
    shown = asked.value if filled else ""
    if asked.kind == "textarea":
        control = textarea(kit, shown, asked.placeholder, state)
    elif asked.kind == "select":
        control = select(kit, shown or asked.placeholder or kit.copy.ui("select"), state, height)
    else:
        control = box(kit, asked.kind, shown, asked.placeholder, state, height)
    below = asked.error if state == "error" else asked.help
    note = text(kit, below, "tiny", "danger" if state == "error" else "muted") if below else None
    name = text(kit, asked.label, "label", tag="label")
    return el(
        "div",
        name,
        control,
        note,
        css={"display": "flex", "flex-direction": "column", "gap": 6, **(css or {})},
        role="field",
        part="Field",
    )


def box(
    kit: Kit, kind: str, value: str, placeholder: str, state: State = "rest", height: float = 44, css: Css | None = None
) -> Styled:
    """A bare input of one line."""
    attrs = {"type": kind if kind in ("email", "password", "tel", "url", "number", "search") else "text"}
    attrs |= {"value": value} if value else {"placeholder": placeholder}
    if state == "disabled":
        attrs["disabled"] = ""
    return el(
        "input",
        css={**_face(kit, state, bool(value)), "height": height, "padding-inline": 14, **(css or {})},
        role="input",
        attrs=attrs,
    )


def textarea(kit: Kit, value: str, placeholder: str, state: State = "rest", height: float = 112) -> Styled:
    css = {
        **_face(kit, state, bool(value)),
        "height": height,
        "padding": "10px 14px",
        "border-radius": kit.radius("card"),
    }
    if value:
        return el("textarea", value, css=css, role="area")
    return el("textarea", css=css, role="area", placeholder=placeholder)


def select(kit: Kit, value: str, state: State = "rest", height: float = 44, css: Css | None = None) -> Styled:
    """What a select looks like closed; a button, since a native one cannot be styled alike everywhere."""
    style = {
        **_face(kit, state, True),
        "height": height,
        "padding-inline": 14,
        "display": "flex",
        "align-items": "center",
    }
    style |= {"justify-content": "space-between", "gap": 8, **(css or {})}
    return el(
        "button",
        el("span", value),
        icon(kit, "chevron-down", 16, "muted"),
        css=style,
        role="select",
        type="button",
        aria_haspopup="listbox",
    )


def search_box(kit: Kit, placeholder: str, width: float | str = 260, height: float = 38) -> Styled:
    """An input with a magnifying glass."""
    css = {
        **_face(kit, "rest", False),
        "height": height,
        "width": width,
        "padding-inline": 12,
        "display": "flex",
        "align-items": "center",
        "gap": 8,
    }
    inside = el("span", placeholder, css=kit.type("small", "muted"))
    return el("div", icon(kit, "search", 16, "muted"), inside, css=css, role="search")


def checkbox(kit: Kit, on: bool, size: float = 18) -> Styled:
    """A tick box."""
    css: dict[str, str | float] = {
        **{"display": "flex", "align-items": "center", "justify-content": "center", "width": size, "height": size},
        **{"flex": "none", "border-radius": "4px"},
        **(
            {"background": kit.color("accent")}
            if on
            else {"border": kit.border("edge"), "background": kit.color("surface")}
        ),
    }
    mark = icon(kit, "check", round(size * 0.72), "on_accent") if on else None
    return el("span", mark, css=css, role="checkbox", attrs=_state("checkbox", on))


def radio(kit: Kit, on: bool, size: float = 18) -> Styled:
    edge = f"{round(size * 0.3)}px solid {kit.color('accent')}" if on else kit.border("edge")
    css = {"display": "block", "width": size, "height": size, "flex": "none", "border-radius": "50%", "border": edge}
    return el(
        "span",
        css={**css, "background": kit.color("on_accent" if on else "surface")},
        role="radio",
        attrs=_state("radio", on),
    )


def toggle(kit: Kit, on: bool, height: float = 22) -> Styled:
    """A switch."""
    knob = el(
        "span",
        css={
            "display": "block",
            "width": height - 6,
            "height": height - 6,
            "border-radius": "50%",
            "background": kit.color("on_accent" if on else "surface"),
        },
        role="knob",
    )
    css = {
        **{
            "display": "flex",
            "align-items": "center",
            "width": round(height * 1.8),
            "height": height,
            "padding": 3,
            "flex": "none",
        },
        **{"border-radius": height / 2, "background": kit.color("accent" if on else "edge")},
        "justify-content": "flex-end" if on else "flex-start",
    }
    return el("span", knob, css=css, role="toggle", attrs=_state("switch", on))


def choice(kit: Kit, control: Styled, words: Child, gap: float = 10) -> Styled:
    """A tick box, radio or switch with its words."""
    said = text(kit, words, "small") if isinstance(words, str) else words
    return row(control, said, gap=gap)


def _state(role: str, on: bool) -> dict[str, str]:
    return {"role_": role, "aria_checked": "true" if on else "false"}


def _face(kit: Kit, state: State, filled: bool) -> dict[str, str | float]:
    """The frame every field has, by its state."""
    edges = {
        "rest": kit.border("edge"),
        "focus": kit.border("accent", 2),
        "error": kit.border("danger"),
        "disabled": kit.border("line"),
    }
    return {
        **{"width": "100%", "border": edges[state], "border-radius": kit.radius("control")},
        "background": kit.color("sunken" if state == "disabled" else "surface"),
        **kit.type("small", "text" if filled and state != "disabled" else "muted"),
    }
