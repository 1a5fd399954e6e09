"""Public pages of a firm. Each plan varies: what is optional, in which order the middle stands."""

from __future__ import annotations

from collections.abc import Sequence

from ui2code.mockups.kinds.kind import Kind, sections, usual
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Section

Parts = tuple[Section, ...]


def some(rng: Rng, low: int, high: int, *names: str) -> list[str]:
    """A few of ``names``, in an order of their own."""
    return rng.at("some").sample(names, rng.at("how many").integer(low, high))


def page(rng: Rng, *middle: Section | str | None, first: str = "page-title") -> Parts:
    """Header, opening, the middle, footer; now and then a line of news above or a question about cookies over it."""
    news = "announcement" if rng.at("news").chance(0.2) else None
    cookies = "cookie-notice" if rng.at("cookies").chance(0.06) else None
    below = rng.at("below").weighted((None, "sub-nav", "mega-menu"), (88, 8 if first == "page-title" else 0, 4))
    return sections(news, "site-header", below, first, *middle, "footer", cookies)


def closing(rng: Rng, *names: str) -> str | None:
    """What asks for something at the end."""
    return rng.at("closing").pick((*names, None)) if names else None


def landing(rng: Rng) -> Parts:
    proof = "logo-cloud" if rng.at("proof").chance(0.55) else None
    lead = rng.at("lead").pick(("features", "bento", "feature-rows", "services", "features"))
    others = [name for name in ("steps", "stats", "testimonials", "plans", "gallery", "feature-rows", "feature-tabs", "faq", "team", "events", "video", "story", "integrations", "case-studies", "values", "locations") if name != lead]  # fmt: skip
    middle = some(rng, 2, 4, *others)
    last = rng.at("closing").pick(("cta", "cta", "newsletter", "contact", "app-download"))
    return page(rng, proof, lead, *middle, last, first="hero")


def pricing(rng: Rng) -> Parts:
    comparison = "plan-comparison" if rng.at("comparison").chance(0.5) else None
    middle = some(rng, 1, 2, "faq", "testimonials", "logo-cloud", "features", "stats")
    opening = rng.at("opening").chance(0.35)
    if opening:
        return page(rng, "plans", comparison, *middle, closing(rng, "cta", "contact"))
    return sections("site-header", _titled("plans"), comparison, *middle, closing(rng, "cta"), "footer")


def _titled(name: str) -> Section:
    """The band whose headline is the page's own."""
    return usual(name, level="1")


def about(rng: Rng) -> Parts:
    middle = some(rng, 2, 4, "story", "values", "team", "timeline", "stats", "founder", "awards", "video", "gallery")
    return page(
        rng,
        *_people_late(middle),
        closing(rng, "cta", "jobs", "logo-cloud"),
        first=rng.at("opening").pick(("page-title", "page-title", "hero")),
    )


def _people_late(names: Sequence[str]) -> list[str]:
    """A firm tells of itself before it shows who works there."""
    late = ("team", "awards", "gallery")
    return sorted(names, key=lambda name: name in late)


def services(rng: Rng) -> Parts:
    middle = some(
        rng, 2, 3, "steps", "testimonials", "faq", "plans", "case-studies", "stats", "logo-cloud", "feature-rows"
    )
    return page(rng, "services", *middle, closing(rng, "cta", "contact", "booking"))


def contact(rng: Rng) -> Parts:
    middle = some(rng, 1, 2, "locations", "opening-hours", "faq")
    return page(rng, "contact", *middle, closing(rng, "newsletter"))


def portfolio(rng: Rng) -> Parts:
    middle = some(rng, 0, 2, "case-studies", "testimonials", "logo-cloud", "story", "awards")
    first = rng.at("opening").pick(("page-title", "hero"))
    return page(rng, "gallery", *middle, closing(rng, "cta", "contact"), first=first)


def event(rng: Rng) -> Parts:
    middle = some(rng, 2, 4, "stats", "team", "locations", "plans", "faq", "logo-cloud", "video", "gallery")
    return page(rng, "events", *middle, closing(rng, "cta", "newsletter", "booking"), first="hero")


def restaurant(rng: Rng) -> Parts:
    middle = some(rng, 1, 3, "story", "gallery", "testimonials", "booking", "team")
    first = rng.at("opening").pick(("hero", "page-title"))
    return page(
        rng, "menu", *middle, rng.at("visit").pick(("opening-hours", "opening-hours", "locations")), first=first
    )


def careers(rng: Rng) -> Parts:
    middle = some(rng, 1, 3, "values", "team", "gallery", "stats", "testimonials", "steps", "features")
    after = some(rng.at("after"), 0, 1, "faq", "cta")
    first = rng.at("opening").pick(("hero", "page-title"))
    return page(rng, *middle, "jobs", *after, first=first)


def app(rng: Rng) -> Parts:
    hero = usual("hero", rng.at("hero").pick(("device", "device", "product", "")))
    middle = some(rng, 2, 4, "features", "steps", "testimonials", "stats", "faq", "bento", "feature-rows", "logo-cloud")
    return sections("site-header", hero, *middle, "app-download", "footer")


def faq(rng: Rng) -> Parts:
    middle = some(rng, 0, 1, "contact", "cta", "newsletter")
    return page(rng, usual("faq", count=rng.at("questions").integer(6, 9)), *middle)


SITE: tuple[Kind, ...] = (
    Kind("landing", "a landing page or home page that presents a product or a firm", "page", landing, ("home page", "homepage", "start page", "marketing page", "website")),
    Kind("pricing", "a pricing page that compares plans and what they cost", "page", pricing, ("prices", "price page", "plans page", "tariffs")),
    Kind("about", "a page about a firm, its history, its people and its values", "page", about, ("about us", "company page", "team page")),
    Kind("services", "a page of the services a firm offers", "page", services, ("service page", "what we do", "treatments")),
    Kind("contact", "a contact page with a form, addresses and a map", "page", contact, ("contact us", "contact form")),
    Kind("portfolio", "a gallery or portfolio of pictures and works", "page", portfolio, ("gallery", "works", "showcase")),
    Kind("event", "a page of an event or conference with its programme", "page", event, ("conference", "festival", "concerts", "workshop page")),
    Kind("restaurant-menu", "the menu of a restaurant, bar or café with prices and opening hours", "page", restaurant, ("menu", "price list", "restaurant page", "food menu")),
    Kind("careers", "a careers page with open positions", "page", careers, ("jobs", "job page", "hiring page", "vacancies")),
    Kind("app-download", "a page that presents an app and where to download it", "page", app, ("app page", "app landing page", "mobile app page")),
    Kind("faq", "a page of frequently asked questions with answers", "page", faq, ("questions page", "help page")),
)  # fmt: skip
