"""Small signs: icons, badges, people, ratings, progress."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.el import Css, el
from ui2code.mockups.kit import Kit
from ui2code.styled import Styled


def icon(
    kit: Kit, name: str, size: float = 20, color: str = "text", css: Css | None = None, filled: bool = False
) -> Styled:
    """An icon of the set in a role's colour, in the brand's weight of line."""
    asset = art.icon(name, kit.hex(color), size, art.ICON_STYLES[kit.spec.brand.icons].stroke, filled)
    return kit.picture(asset, {"width": size, "height": size, "flex": "none", **(css or {})})


def icon_tile(kit: Kit, name: str, size: float = 44, tone: str = "accent") -> Styled:
    """An icon on the ground the brand's icons have: none, a tint, the full colour, or a thin frame; the usual opening of a
    feature. ``tone`` is accent, second, success, warning, danger or info."""
    style = art.ICON_STYLES[kit.spec.brand.icons]
    ink = f"{tone}_text" if tone in ("accent", "second") else tone
    full = style.ground == "solid" and tone in ("accent", "second")
    face = _grounds(kit, tone)["solid" if full else "soft" if style.ground == "solid" else style.ground]
    if style.ground == "none":
        return icon(kit, name, round(size * 0.68), ink)
    css = {
        **{"display": "flex", "align-items": "center", "justify-content": "center", "flex": "none"},
        **{"width": size, "height": size, "border-radius": "50%" if style.round else kit.radius("control"), **face},
    }
    return el("div", icon(kit, name, round(size * 0.5), f"on_{tone}" if full else ink), css=css, role="tile")


def _grounds(kit: Kit, tone: str) -> dict[str, dict[str, str]]:
    return {
        "none": {},
        "soft": {"background": kit.color(f"{tone}_soft")},
        "solid": {"background": kit.color(tone)},
        "outline": {"border": kit.border()},
    }


def badge(kit: Kit, words: str, tone: str = "accent", css: Css | None = None) -> Styled:
    """A short word on a tint; ``tone`` is accent, second, success, warning, danger, info or neutral."""
    ground = "sunken" if tone == "neutral" else f"{tone}_soft"
    ink = {"neutral": "muted", "accent": "accent_text", "second": "second_text"}.get(tone, tone)
    style = {
        **kit.type("tiny", ink),
        **{"font-weight": "600", "background": kit.color(ground), "border-radius": kit.radius("pill")},
        **{"padding": "3px 10px", "white-space": "nowrap", "flex": "none", "display": "inline-block"},
    }
    return el("span", words, css={**style, **(css or {})}, role="badge")


def dot(kit: Kit, color: str = "accent", size: float = 8) -> Styled:
    css = {"width": size, "height": size, "border-radius": "50%", "flex": "none", "background": kit.color(color)}
    return el("span", css={"display": "block", **css}, role="dot")


def avatar(kit: Kit, key: object, initials: str = "", size: float = 40, css: Css | None = None) -> Styled:
    """A portrait, or initials on a tint where the spec wants no images; ``key`` names the person."""
    shape: Css = {"width": size, "height": size, "flex": "none", "border-radius": "50%", **(css or {})}
    if kit.spec.images or not initials:
        return kit.picture(art.avatar(kit.palette, kit.rng.at("avatar", key), size), shape)
    tint = kit.rng.at("avatar", key).pick(("accent", "second"))
    style = {
        **{
            "display": "flex",
            "align-items": "center",
            "justify-content": "center",
            "background": kit.color(f"{tint}_soft"),
        },
        **kit.type("tiny" if size < 36 else "small", f"{tint}_text"),
        "font-weight": "600",
    }
    return el("span", initials, css={**style, **shape}, role="avatar")


def stars(kit: Kit, rating: float, size: float = 16) -> Styled:
    """Five stars, of which the rounded rating are full."""
    full = round(rating)
    drawn = [icon(kit, "star", size, "warning" if i < full else "line", filled=True) for i in range(5)]
    return el("div", *drawn, css={"display": "flex", "gap": 2}, role="stars", aria_label=f"{rating:g} / 5")


def progress(kit: Kit, share: float, height: float = 8, color: str = "accent", css: Css | None = None) -> Styled:
    """A bar of which ``share`` (0 to 1) is done."""
    round_ = {"border-radius": kit.radius("pill"), "height": height}
    bar = el("div", css={"width": f"{round(share * 100)}%", "background": kit.color(color), **round_}, role="bar")
    return el("div", bar, css={"background": kit.color("sunken"), **round_, **(css or {})}, role="track")
