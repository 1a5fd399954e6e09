"""Which section of a page, or which pattern of all there are, somebody means by a few words."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from ui2code.mockups.patterns import PATTERNS
from ui2code.mockups.spec import Section, Spec

EMPTY = frozenset(
    "the a an of with some its our my this that section sections row rows band bands block blocks part parts panel area strip component element bit thing page"
    " new one another in at for".split()
)
"""Words that tell no section from another."""
ORDINALS = {
    "first": 0,
    "1st": 0,
    "second": 1,
    "2nd": 1,
    "third": 2,
    "3rd": 2,
    "fourth": 3,
    "4th": 3,
    "fifth": 4,
    "sixth": 5,
    "last": -1,
    "bottom": -1,
    "top": 0,
}
NICKNAMES = {
    "navigation": "header navigation", "nav": "header navigation", "header": "header navigation", "topbar": "header", "menu": "header navigation", "sidebar": "sidebar side", "opening": "hero",
    "banner": "hero banner", "intro": "hero", "jumbotron": "hero", "prices": "plans", "pricing": "plans", "tariffs": "plans", "review": "testimonials reviews",
    "reviews": "testimonials reviews", "quotes": "testimonials quote", "quote": "testimonials quote", "voices": "testimonials", "questions": "faq", "qa": "faq", "team": "team people",
    "people": "team people", "staff": "team", "customers": "logos testimonials", "clients": "logos", "partners": "logos", "sponsors": "logos", "logo-wall": "logos",
    "numbers": "stats metrics", "figures": "stats metrics", "kpis": "stats metrics", "kpi": "stats metrics", "signup": "newsletter signup", "subscribe": "newsletter",
    "benefits": "features", "advantages": "features", "steps": "steps process how", "how-it-works": "steps process", "map": "map", "crumbs": "breadcrumbs",
    "graph": "trend", "graphs": "trend", "chart": "trend", "charts": "trend", "table": "table", "photos": "gallery", "portfolio": "gallery works", "contact": "contact form",
    "popup": "dialog modal", "pop-up": "dialog modal", "modal": "dialog modal", "notification": "toast alert notifications", "messages": "messages chat", "posts": "articles posts",
    "bottom-bar": "footer", "cta": "cta call action",
}  # fmt: skip
"""What people also say for what patterns are called, as words of names."""
_ARTICLES = frozenset("the a an some section new another".split())
ENOUGH = 0.55
"""Of 1: how much of what was said a pattern must account for."""
_FAINT = 0.3
_USUAL, _THERE = 0.15, 0.12
"""What a pattern gains by being usual on such a page, and loses by standing there already."""
_TYPO = 0.82
_NAME, _ITEMS, _ABOUT, _NICK, _MISSPELT = 1.0, 0.95, 0.62, 0.8, 0.61
"""What a word is worth by where it was found."""


def section_of(words: Sequence[str], spec: Spec) -> Section | None:
    """The section of ``spec`` that ``words`` name, by order ("the second section") or by what it is; None if there is none."""
    counted = _by_order(words, spec)
    if counted is not None:
        return counted
    said = _telling(words)
    if not said:
        return None
    ranked = [(likeness(said, s.pattern, s.key, True), -i, s) for i, s in enumerate(spec.sections)]
    best = max(ranked, default=None, key=lambda r: r[:2])
    return best[2] if best and best[0] >= ENOUGH else None


def pattern_of(words: Sequence[str], spec: Spec | None = None, usual: Container[str] = ()) -> str | None:
    """The name of the pattern ``words`` mean; of near ones, one that is ``usual`` on such pages and not there yet."""
    exact = "-".join(word for word in words if word not in _ARTICLES)
    if exact in PATTERNS:
        return exact
    said = _telling(words)
    there = {section.pattern for section in spec.sections} if spec else set()
    near = {name: likeness(said, name) for name in PATTERNS} if said else {}
    near = {name: score for name, score in near.items() if score >= ENOUGH}
    return max(near, key=lambda n: (near[n] + _USUAL * (n in usual) - _THERE * (n in there), -len(n)), default=None)


def nearest_patterns(words: Sequence[str], count: int = 4) -> list[str]:
    """Those that come nearest, best first; none that has nothing to do with it."""
    said = _telling(words)
    near = [(likeness(said, name), name) for name in PATTERNS] if said else []
    return [name for score, name in sorted(near, key=lambda r: (-r[0], r[1]))[:count] if score >= _FAINT]


def main_sections(spec: Spec) -> list[Section]:
    """What people count as sections: not the bars above, beside and below them."""
    return [section for section in spec.sections if section.place == "main"]


def title(section: Section) -> str:
    """How it is called in a sentence."""
    return f"the {section.key.replace('-', ' ')}"


@lru_cache(maxsize=16384)
def likeness(said: tuple[str, ...], pattern: str, key: str = "", named: bool = False) -> float:
    """How much of what was said the pattern accounts for, in 0..1; a name that is said whole counts a little more. Where it
    must be ``named``, what else it is about does not do: who removes the search does not mean the bar it stands in."""
    names = _stems(f"{pattern} {key}")
    found = sum(_worth(word, pattern, names, named) for word in said) / len(said)
    missing = len(names - set(said)) / len(names)
    return found - 0.05 * missing


def _worth(word: str, pattern: str, names: frozenset[str], named: bool) -> float:
    if word in names:
        return _NAME
    known = PATTERNS[pattern]
    if word in _stems(" ".join(known.items)):
        return _ITEMS
    if _stems(NICKNAMES.get(word, "")) & names or _stems(NICKNAMES.get(f"{word}s", "")) & names:
        return _NICK
    if word in _stems(known.about) and not named:
        return _ABOUT
    return _MISSPELT if len(word) > 4 and any(_alike(word, name) for name in names) else 0.0


def _alike(one: str, other: str) -> bool:
    return ratio(one, other) >= 100 * _TYPO


def _by_order(words: Sequence[str], spec: Spec) -> Section | None:
    """ "the second section", "the last one"."""
    places = [ORDINALS[word] for word in words if word in ORDINALS]
    others = [word for word in words if word not in ORDINALS and word not in EMPTY]
    among = main_sections(spec)
    if len(places) != 1 or others or not -len(among) <= places[0] < len(among):
        return None
    return among[places[0]]


def _telling(words: Iterable[str]) -> tuple[str, ...]:
    kept = [word for word in words if word not in EMPTY]
    return tuple(stem(part) for word in kept for part in word.split("-") if part not in EMPTY)


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    words = "".join(c if c.isalnum() else " " for c in text.lower()).split()
    return frozenset(stem(word) for word in words if word not in EMPTY)


def stem(word: str) -> str:
    """Without the plural."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")) else word
