"""What plans of application screens share: the bars around the panels, and rows of panels."""

from __future__ import annotations

from dataclasses import replace

from ui2code.mockups.kinds.kind import usual
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Place, Section

Parts = tuple[Section | None, ...]


def bars(rng: Rng, headed: bool = True) -> Parts:
    """The side bar and the bar above; only one of bar and page says the title. Some
    applications have no bar above."""
    side = usual("icon-rail" if _railed(rng) else "app-sidebar")
    return (side, usual("app-topbar", _topbar(rng, headed)) if rng.at("top").chance(0.85) else None)


def heading(rng: Rng, *shown: str) -> Section:
    """The page's title in one of the ways ``shown``, without its path where the bar above says it."""
    ways = [way for way in shown if way != "crumbs" or _topbar(rng, True) != "crumbs"]
    return usual("page-head", rng.at("head").pick(ways))


def _railed(rng: Rng) -> bool:
    return rng.at("rail").chance(0.22)


def _topbar(rng: Rng, headed: bool) -> str:
    beside = ("search", "search", "crumbs") if headed else ("search", "titled")
    return rng.at("topbar").pick(("search", "tabs", "crumbs") if _railed(rng) else beside)


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
