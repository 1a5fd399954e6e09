"""What plans of application screens share: the bars around the panels, and rows of panels."""

from __future__ import annotations

from dataclasses import replace

from ui2code.mockups.kinds.kind import usual
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Place, Section

Parts = tuple[Section | None, ...]


def bars(rng: Rng, titled: bool = True) -> Parts:
    """The side bar and the bar above; only one of them says the brand. Some applications have no bar above."""
    rail = rng.at("rail").chance(0.22)
    side = usual("icon-rail" if rail else "app-sidebar")
    shown = ("brand", "search") if rail else ("search", "titled", "tabs") if titled else ("search", "titled")
    return (side, usual("app-topbar", rng.at("topbar").pick(shown)) if rng.at("top").chance(0.85) else None)


def of(pattern: str, span: int = 0, variant: str = "", key: str = "", place: Place | None = None) -> Section:
    """The pattern with a width or at a place other than its usual one."""
    found = usual(pattern, variant, key)
    return replace(found, span=span or found.span, place=place or found.place)


def maybe(rng: Rng, pattern: str, chance: float, span: int = 0) -> Section | None:
    """Sometimes there."""
    return of(pattern, span) if rng.at("maybe", pattern).chance(chance) else None


def pair(rng: Rng, name: str, *pairs: tuple[tuple[str, int], ...]) -> Parts:
    """One of several rows of panels, each a pattern with its columns of twelve; mirrored now and then."""
    chosen = list(rng.at(name).pick(pairs))
    if rng.at(name, "mirrored").chance(0.25):
        chosen.reverse()
    return tuple(of(pattern, span) for pattern, span in chosen)
