"""Pages of one thing: forms at the door, single messages."""

from __future__ import annotations

from dataclasses import replace

from ui2code.mockups.kinds.kind import Kind, sections, usual
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Section

Parts = tuple[Section, ...]


def _alone(rng: Rng, pattern: str) -> Parts:
    """In the middle of the window; under a slim bar, which has the mark, or not."""
    if rng.at("top").chance(0.4):
        return sections("slim-header", usual(pattern, mark="no"), closing(rng))
    return sections(pattern, closing(rng))


def _halved(rng: Rng, pattern: str, *variants: str) -> Parts:
    """A form beside a panel; where the panel has the mark, the form needs none."""
    side = rng.at("side").pick(("photo", "photo", "quote", "drawing", "points"))
    form = usual(pattern, rng.at("form").pick(variants))
    return sections(form if side == "photo" else replace(form, options={"mark": "no"}), usual("side-panel", side))


def closing(rng: Rng) -> Section | None:
    return usual("footer", "line") if rng.at("bottom").chance(0.3) else None


def login(rng: Rng) -> Parts:
    return _alone(rng, "login-form")


def signup(rng: Rng) -> Parts:
    return _halved(rng, "signup-form", "plain", "names")


def login_split(rng: Rng) -> Parts:
    return _halved(rng, "login-form", "plain", "compact")


def reset(rng: Rng) -> Parts:
    return _alone(rng, "reset-form")


def onboarding(rng: Rng) -> Parts:
    return sections("slim-header", "onboarding")


def not_found(rng: Rng) -> Parts:
    whole = rng.at("whole").chance(0.5)
    return sections("site-header" if whole else None, "not-found", "footer" if whole else None)


def coming_soon(rng: Rng) -> Parts:
    return sections("coming-soon", closing(rng))


def thank_you(rng: Rng) -> Parts:
    whole = rng.at("whole").chance(0.4)
    return sections("site-header" if whole else "slim-header", "thank-you", "footer" if whole else None)


DOORS: tuple[Kind, ...] = (
    Kind("login", "a page to sign in with e-mail and password", "center", login, ("sign in", "sign-in page", "log in", "login form")),
    Kind("login-split", "a page to sign in, with a picture or quote beside the form", "split", login_split, ("split login", "login with picture")),
    Kind("signup", "a page to create an account, with a picture or reasons beside the form", "split", signup, ("sign up", "sign-up page", "registration", "register")),
    Kind("reset", "a page to reset a forgotten password or enter a code", "center", reset, ("password reset", "forgot password", "verification")),
    Kind("onboarding", "a first question to a new user, answered by choosing a card", "center", onboarding, ("welcome screen", "first steps")),
    Kind("not-found", "a page that says that there is no such page", "center", not_found, ("404", "error page", "page not found")),
    Kind("coming-soon", "a page that announces that something opens soon, with a countdown", "center", coming_soon, ("countdown", "launching soon", "maintenance page")),
    Kind("thank-you", "a page that confirms that something worked", "center", thank_you, ("confirmation", "success page")),
)  # fmt: skip
