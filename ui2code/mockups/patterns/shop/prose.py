"""Running text: paragraphs with links and bold words, lists, quotes, code."""

from __future__ import annotations

from ui2code.mockups.atoms import icon, text
from ui2code.mockups.copy import Writer
from ui2code.mockups.el import Child, Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.styled import Styled

WIDE = ("ja", "zh")
ENDS = (".", "!", "?", ":", ";", ",", "。", "、", "，", "؟")
LEFT = {"direction": "ltr", "text-align": "left"}
"""Source is read from the left on every page."""
TONES = {"info": "info", "success": "circle-check", "warning": "triangle-alert", "danger": "octagon-alert"}


def rich(kit: Kit, words: str, key: object, use: str = "body", color: str = "text") -> Styled:
    """A paragraph in which some words are a link, bold or slanted; ``key`` names its random stream."""
    return el("p", *_runs(kit, words, key), css=kit.type(use, color), role="paragraph")


def told(kit: Kit, writer: Writer, sentences: int) -> str:
    """The next sentences of ``writer``: running text that does not repeat itself."""
    return ("" if kit.spec.language in WIDE else " ").join(writer.sentence() for _ in range(sentences))


def _runs(kit: Kit, words: str, key: object) -> list[Child]:
    rng = kit.rng.at("runs", key)
    parts = list(words) if kit.spec.language in WIDE else words.split(" ")
    gap = "" if kit.spec.language in WIDE else " "
    if len(parts) < 12 or rng.chance(0.25):
        return [words]
    first = _inside(parts, rng.integer(2, len(parts) // 2 - 3))
    second = _inside(parts, rng.integer(len(parts) // 2, len(parts) - 4))
    made: list[Child] = [gap.join(parts[:first]) + gap]
    made += [_link(kit, gap.join(parts[first : first + 2])), gap + gap.join(parts[first + 2 : second]) + gap]
    tag = rng.pick(("strong", "strong", "em"))
    css = {"font-weight": "700"} if tag == "strong" else {"font-style": "italic"}
    return [*made, el(tag, gap.join(parts[second : second + 2]), css=css), gap + gap.join(parts[second + 2 :])]


def _inside(parts: list[str], at: int) -> int:
    """``at``, or the word before or after it, so that two words from there lie in one sentence."""
    return next((i for i in (at, at + 1, at - 1) if parts[i][-1:] not in ENDS), at)


def _link(kit: Kit, words: str) -> Styled:
    return el("a", words, css={"color": kit.color("accent_text"), "text-decoration": "underline"}, href="#")


def points(kit: Kit, lines: list[str], numbered: bool = False) -> Styled:
    """A list with dots or numbers."""
    items = []
    for i, line in enumerate(lines):
        mark = (
            text(kit, f"{i + 1}.", "strong", "accent_text", css={"width": 24, "flex": "none"})
            if numbered
            else _dot(kit)
        )
        items.append(row(mark, text(kit, line, css={"flex": "1 1 0", "min-width": 0}), gap=12, css={"align-items": "flex-start"}, tag="li"))  # fmt: skip
    return column(*items, gap=kit.space(2.5), css={"padding-inline-start": 4}, tag="ol" if numbered else "ul")


def _dot(kit: Kit) -> Styled:
    """In the middle of the first line."""
    height = kit.type("body")["line-height"]
    held = {"display": "flex", "align-items": "center", "height": height, "flex": "none", "padding-inline": 4}
    inner = el("span", css={"display": "block", "width": 6, "height": 6, "border-radius": "50%", "background": kit.color("accent")}, role="dot")  # fmt: skip
    return el("span", inner, css=held, role="bullet")


def quote(kit: Kit, words: str, name: str = "") -> Styled:
    """Set off from the text."""
    how = kit.choice("quote", "line", "large", "tint")
    said = el("p", f"“{words}”" if how == "large" else words, css=kit.type("h3" if how != "tint" else "lead", "text"))
    signed = text(kit, f"— {name}", "small", "muted") if name else None
    css: Css = {"border-inline-start": kit.border("accent", 4), "padding-inline-start": kit.space(5)}
    if how == "large":
        css = {"border-block": kit.border(), "padding-block": kit.space(6), "text-align": "center"}
    elif how == "tint":
        css = {"background": kit.color("sunken"), "border-radius": kit.radius("card"), "padding": kit.space(6)}
    return column(said, signed, gap=kit.space(2), css=css, tag="blockquote", part="PullQuote")


def code(kit: Kit, lines: tuple[str, ...], name: str = "") -> Styled:
    """Source on a ground of its own, its lines kept; ``name`` is written above."""
    deep = not kit.palette.dark and kit.choice("code", True, True, False)
    ground, ink = ("inverse", "on_inverse") if deep else ("sunken", "text")
    keep = {"white-space": "pre-wrap", "overflow-wrap": "anywhere", **(LEFT if kit.spec.language == "ar" else {})}
    shown = el("pre", el("code", "\n".join(lines), css={**kit.type("code", ink), **keep, "display": "block"}), css={"padding": kit.space(4)})  # fmt: skip
    frame = {} if deep else {"border": kit.border()}
    css = {"background": kit.color(ground), "border-radius": kit.radius("card"), "overflow": "hidden", **frame}
    top = None
    if name:
        soft = "inverse_muted" if deep else "muted"
        bar = {"justify-content": "space-between", "padding": f"{kit.space(2):g}px {kit.space(4):g}px"}
        copy = row(icon(kit, "copy", 14, soft), text(kit, kit.copy.ui("copy"), "tiny", soft), gap=6, tag="button", type="button")  # fmt: skip
        top = row(text(kit, name, "tiny", soft), copy, css=bar, role="code-head")
    return el("div", top, shown, css=css, part="CodeBlock")


def alert(kit: Kit, title: str, words: str, tone: str) -> Styled:
    """A note of the document to its reader."""
    if kit.choice("alert", "tint", "edge") == "tint":
        face: Css = {"background": kit.color(f"{tone}_soft"), "border-radius": kit.radius("card")}
        ink = tone
    else:
        face = {"border-inline-start": kit.border(tone, 4), "background": kit.color("surface")}
        ink = tone
    said = column(text(kit, title, "label", ink), el("p", words, css=kit.type("small", ink if "border-radius" in face else "muted")), gap=4, css={"flex": "1 1 0", "min-width": 0})  # fmt: skip
    css = {**face, "padding": kit.space(4), "align-items": "flex-start"}
    return row(icon(kit, TONES[tone], 20, ink), said, gap=12, css=css, part="Alert", role="note")
