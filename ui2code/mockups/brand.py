"""One identity for many screens: a kit made once, and screens that share it with the firm, its words and its bars."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ui2code.mockups.brief import Options, from_seed, understand
from ui2code.mockups.brief.record import Say, silent
from ui2code.mockups.compose import settled
from ui2code.mockups.spec import Brand, Decision, Section, Spec

SHARED = frozenset(("top", "side", "bottom"))
"""Places whose sections are the same on all screens: bars, navigation, footers."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One page of a series; without a brief the kind says all there is to say. Sizes in CSS px."""

    name: str
    kind: str | None = None
    brief: str = ""
    width: int | None = None
    height: int | None = None
    scale: int | None = None


def base_of(brief: str, options: Options, say: Say = silent) -> Spec:
    """What all screens share: brand, trade, language, mood, audience, density. Without a brief the seed decides it."""
    made = understand(brief, options, say=say) if brief else from_seed(options.seed, options)
    if not brief:
        for decision in made.decisions:
            say(decision)
    return settled(made)


def kit_of(brief: str = "", seed: int = 0, brand: Brand | None = None) -> Brand:
    """The kit alone, out of a brief or a seed."""
    return base_of(brief, Options(seed=seed, brand=brand)).brand


def screen_of(base: Spec, screen: Screen) -> Spec:
    """The spec of one screen. Bars draw from the streams of the series; what is the screen's own has streams of its own, so
    that no two screens open with the same words."""
    options = Options(
        seed=base.seed, kind=screen.kind, language=base.language, brand=base.brand, name=base.brand.name,
        width=screen.width or base.width, height=screen.height or base.height, scale=screen.scale or base.scale,
    )  # fmt: skip
    made = understand(screen.brief or (screen.kind or screen.name).replace("-", " "), options)
    shared = Decision(
        "identity", base.brand.name, f"the series shares kit, firm, words and bars with {screen.name}", "brand"
    )
    return replace(
        made, trade=base.trade, mood=base.mood, audience=base.audience, density=base.density, ornament=base.ornament,
        headline=base.headline, images=base.images and made.images, brief=screen.brief or base.brief,
        sections=tuple(_own(section, screen.name) for section in made.sections), decisions=(shared, *made.decisions),
    )  # fmt: skip


def _own(section: Section, name: str) -> Section:
    if section.place in SHARED:
        return section
    return replace(section, options={"take": name, "wording": name, **section.options})
