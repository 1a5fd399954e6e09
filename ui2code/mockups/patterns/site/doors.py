"""Forms at the door: signing in, signing up, getting back in."""

from __future__ import annotations

from ui2code.mockups.atoms import button, card, checkbox, choice, field, heading, icon, icon_tile, link, paragraph, text
from ui2code.mockups.copy.types import Field
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.site.brand import brand
from ui2code.mockups.patterns.site.frame import pointed
from ui2code.styled import Styled

WIDE = 420
"""CSS px of a form's measure."""
OTHERS = (("globe", "Google"), ("apple", "Apple"), ("git-branch", "GitHub"), ("building-2", "SSO"))
"""Other ways in, with icons of ours: the marks of real firms are theirs."""


def login(kit: Kit) -> Styled:
    """Name and password."""
    how = kit.variant("card", "plain", "compact")
    state = kit.rng.at("state").weighted(("rest", "filled", "error"), (5, 3, 2))
    asked = [kit.copy.field(i, "login") for i in range(2)]
    email = field(kit, asked[0], filled=state != "rest")
    secret = field(kit, asked[1], "error" if state == "error" else "rest", filled=state != "rest")
    keep = kit.copy.field(2, "login").label
    stay = choice(kit, checkbox(kit, state == "filled"), keep)
    line = row(
        stay,
        link(kit, kit.copy.ui("forgot_password"), "small"),
        gap=12,
        css={"justify-content": "space-between", "flex-wrap": "wrap"},
    )
    send = button(kit, kit.said("cta", kit.copy.ui("sign_in")), size="large", css={"width": "100%"})
    others = None if how == "compact" else _others(kit, kit.choice("ways", 1, 2, 2, 3))
    parts: list[Styled | None] = [email, secret, line, send]
    top = kit.rng.at("others first").chance(0.3)
    body = [others, *parts] if top and others else [*parts, others]
    return _door(kit, how, kit.copy.ui("welcome_back"), body, "no_account", "sign_up", "LoginForm")


def _others(kit: Kit, count: int) -> Styled:
    """A line with "or", and buttons of other ways in."""
    ways = kit.rng.at("way").sample(OTHERS, count)
    drawn = [
        button(
            kit,
            name,
            "outline",
            "large" if count == 1 else "medium",
            sign,
            {"width": "100%", "flex": "1 1 104px", "min-width": 0},
        )
        for sign, name in ways
    ]
    line = el("hr", css={"flex": "1 1 0", "height": 1, "background": kit.color("line")})
    said = text(kit, kit.copy.ui("or_continue_with") if count > 1 else kit.copy.ui("or"), "tiny", "muted")
    apart = row(line, said, el("hr", css={"flex": "1 1 0", "height": 1, "background": kit.color("line")}), gap=14)
    buttons = row(*drawn, gap=10, css={"flex-wrap": "wrap"})
    return column(apart, buttons, gap=kit.space(4))


def _door(kit: Kit, how: str, title: str, body: list[Styled | None], ask: str, to: str, part: str) -> Styled:
    """Head, fields, and the way to the other form."""
    center = kit.rng.at("center").chance(0.4) if how != "plain" else kit.rng.at("center").chance(0.15)
    middle: Css = {"align-items": "center", "text-align": "center"} if center else {"align-items": "flex-start"}
    lead = paragraph(kit, kit.said("lead", kit.copy.sentence()), "small") if kit.rng.at("lead").chance(0.7) else None
    bare = kit.section.options.get("mark") == "no" or kit.rng.at("bare").chance(0.25)
    mark = None if bare else brand(kit, size=32)
    head = column(
        mark,
        column(heading(kit, 1, kit.said("title", title), "h2"), lead, gap=kit.space(1.5), css=middle),
        gap=kit.space(6),
        css=middle,
    )
    foot = row(
        text(kit, kit.copy.ui(ask), "small", "muted"),
        link(kit, kit.copy.ui(to), "label"),
        gap=6,
        css={"justify-content": "center" if center or how == "card" else "flex-start", "flex-wrap": "wrap"},
    )
    form = el(
        "form",
        *body,
        css={"display": "grid", "grid-template-columns": "minmax(0, 1fr)", "gap": kit.space(4.5)},
        role="form",
    )
    parts = (head, form, foot)
    if how == "card":
        return card(
            kit,
            *parts,
            part=part,
            pad=10,
            gap=7,
            css={"width": "100%", "max-width": WIDE + 60, "box-shadow": kit.shadow("raised")},
        )
    return column(*parts, gap=kit.space(8), css={"width": "100%", "max-width": WIDE}, part=part)


def sign_up(kit: Kit) -> Styled:
    """A new account."""
    how = kit.variant("card", "plain", "names")
    asked = [kit.copy.field(i, "signup") for i in range(5)]
    state = kit.rng.at("state").weighted(("rest", "filled", "error"), (6, 2, 2))
    filled = state != "rest"
    shown = [
        _signup_field(kit, one, filled, state == "error" and one.kind == "email")
        for one in asked
        if one.kind != "checkbox"
    ]
    if how == "names":
        first, last = kit.copy.field(0, "profile"), kit.copy.field(1, "profile")
        shown[0] = grid(
            2, field(kit, first, filled=filled), field(kit, last, filled=filled), gap=kit.space(4), narrow=1
        )
    terms = next((choice(kit, checkbox(kit, filled), one.label) for one in asked if one.kind == "checkbox"), None)
    send = button(kit, kit.said("cta", kit.copy.ui("create_account")), size="large", css={"width": "100%"})
    others = _others(kit, 2) if kit.rng.at("others").chance(0.5) else None
    body = [*shown[: kit.choice("fields", 3, 3, 4)], terms, send, others]
    return _door(
        kit,
        "card" if how == "card" else "plain",
        kit.copy.ui("create_account"),
        body,
        "have_account",
        "sign_in",
        "SignUpForm",
    )


def _signup_field(kit: Kit, asked: Field, filled: bool, wrong: bool) -> Styled:
    drawn = field(kit, asked, "error" if wrong else "rest", filled=filled)
    if asked.kind != "password" or not filled:
        return drawn
    strong = kit.rng.at("strength").integer(2, 4)
    bars = [
        el(
            "span",
            css={
                "display": "block",
                "height": 4,
                "flex": "1 1 0",
                "border-radius": 2,
                "background": kit.color("success" if i < strong else "sunken"),
            },
        )
        for i in range(4)
    ]
    return column(drawn, row(*bars, gap=6), gap=8)


def reset(kit: Kit) -> Styled:
    """A way back in: an address to send a link to, a new password, or the news that a mail is on its way."""
    how = kit.variant("ask", "choose", "sent")
    title, body = _RESETS[how](kit)
    sign = icon_tile(kit, {"ask": "key-round", "choose": "lock", "sent": "mail-open"}[how], 56)
    center = how == "sent" or kit.rng.at("center").chance(0.5)
    middle: Css = {"align-items": "center", "text-align": "center"} if center else {"align-items": "flex-start"}
    lead = paragraph(kit, (how == "sent" and kit.copy.field(0, "newsletter").help) or kit.copy.sentence(), "small")
    head = column(
        sign,
        column(heading(kit, 1, kit.said("title", title), "h2"), lead, gap=8, css=middle),
        gap=kit.space(5),
        css=middle,
    )
    form = el(
        "form",
        *body,
        css={"display": "grid", "grid-template-columns": "minmax(0, 1fr)", "gap": kit.space(4.5)},
        role="form",
    )
    back = row(
        icon(kit, pointed(kit, "arrow-left"), 16, "muted"),
        link(kit, kit.copy.ui("sign_in"), "small", "muted"),
        gap=8,
        css={"justify-content": "center" if center else "flex-start"},
    )
    if kit.rng.at("framed").chance(0.5):
        return card(
            kit, head, form, back, part="ResetForm", pad=10, gap=7, css={"width": "100%", "max-width": WIDE + 60}
        )
    return column(head, form, back, gap=kit.space(8), css={"width": "100%", "max-width": WIDE}, part="ResetForm")


def _ask(kit: Kit) -> tuple[str, list[Styled]]:
    send = button(kit, kit.said("cta", kit.copy.ui("send")), size="large", css={"width": "100%"})
    return kit.copy.ui("forgot_password"), [
        field(kit, kit.copy.field(0, "login"), filled=kit.rng.at("filled").chance(0.4)),
        send,
    ]


def _choose(kit: Kit) -> tuple[str, list[Styled]]:
    asked = [kit.copy.field(i, "security") for i in (1, 2)]
    wrong = kit.rng.at("wrong").chance(0.4)
    shown = [field(kit, one, "error" if wrong and i else "rest", filled=wrong) for i, one in enumerate(asked)]
    send = button(kit, kit.said("cta", kit.copy.ui("save_changes")), size="large", css={"width": "100%"})
    return asked[0].label, [*shown, send]


def _sent(kit: Kit) -> tuple[str, list[Styled]]:
    """Six boxes for a code."""
    code = kit.rng.at("code")
    digits = [str(code.integer(0, 9)) for _ in range(6)]
    typed = kit.rng.at("typed").integer(2, 6)
    face: Css = {
        "height": 56,
        "border": kit.border("edge"),
        "border-radius": kit.radius("control"),
        "background": kit.color("surface"),
        "text-align": "center",
        "min-width": 0,
        "width": "100%",
        **kit.type("h3", "text"),
    }
    boxes = [
        el(
            "input",
            css=face,
            role="digit",
            attrs={"type": "text", "aria-label": str(i + 1), **({"value": digit} if i < typed else {})},
        )
        for i, digit in enumerate(digits)
    ]
    send = button(kit, kit.said("cta", kit.copy.ui("continue")), size="large", css={"width": "100%"})
    return kit.copy.field(3, "security").label, [grid(6, *boxes, gap=10, narrow=6), send]


_RESETS = {"ask": _ask, "choose": _choose, "sent": _sent}
