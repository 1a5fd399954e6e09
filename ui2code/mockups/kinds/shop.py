"""Shops, magazines, documents, lists of things found."""

from __future__ import annotations

from dataclasses import replace

from ui2code.mockups.kinds.kind import Kind, sections, usual
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Section

COLUMN = 9
"""Of twelve: what stands beside a side bar."""


def beside(pattern: str, variant: str = "", key: str = "") -> Section:
    """A section in the column beside a side bar, not across the page."""
    return replace(usual(pattern, variant, key), span=COLUMN)


def maybe(rng: Rng, probability: float, section: Section | str) -> Section | str | None:
    """The section, or nothing; the choice has a stream of its own."""
    name = section if isinstance(section, str) else section.key
    return section if rng.at("has", name).chance(probability) else None


def _filtered(rng: Rng, *parts: Section | str | None) -> tuple[Section, ...]:
    """A list with filters beside it; sometimes without them."""
    return sections("filters", *parts) if rng.at("filtered").chance(0.75) else sections(*map(_across, parts))


def _across(part: Section | str | None) -> Section | str | None:
    return replace(part, span=12) if isinstance(part, Section) else part


# --- shops


def catalogue(rng: Rng) -> tuple[Section, ...]:
    shown = beside(rng.at("shown").weighted(("product-grid", "product-list"), (4, 1)))
    found = _filtered(rng, beside("sort-bar"), maybe(rng, 0.5, beside("filter-chips")), shown, beside("pagination"))
    head = sections(maybe(rng, 0.25, "promo-strip"), "shop-header", maybe(rng, 0.7, "breadcrumbs"), "list-head")
    return (*head, *found, *sections(maybe(rng, 0.3, "brand-strip"), "footer"))


def store(rng: Rng) -> tuple[Section, ...]:
    rows = rng.at("order").shuffled(["category-tiles", "brand-strip", "related-products"])[
        : rng.at("rows").integer(1, 3)
    ]
    banner, goods = "promo-banner", usual("product-grid")
    first, second = (banner, goods) if rng.at("first").chance(0.8) else (goods, banner)
    return sections(maybe(rng, 0.4, "promo-strip"), "shop-header", first, second, *rows, "footer")


def product(rng: Rng) -> tuple[Section, ...]:
    more = rng.at("order").shuffled(["product-information", "reviews"])
    return sections(
        maybe(rng, 0.2, "promo-strip"), "shop-header", maybe(rng, 0.8, "breadcrumbs"), "product-detail",
        *more[: rng.at("more").integer(1, 2)], maybe(rng, 0.7, "related-products"), "footer",
    )  # fmt: skip


def cart(rng: Rng) -> tuple[Section, ...]:
    return sections(
        "shop-header", maybe(rng, 0.4, "breadcrumbs"), maybe(rng, 0.3, usual("checkout-steps", at="1")), beside("cart-lines"),
        "order-summary", maybe(rng, 0.6, "related-products"), "footer",
    )  # fmt: skip


def checkout(rng: Rng) -> tuple[Section, ...]:
    return sections(
        "shop-header",
        maybe(rng, 0.8, "checkout-steps"),
        beside("checkout-form"),
        "order-summary",
        maybe(rng, 0.6, "footer"),
    )


def order_confirmed(rng: Rng) -> tuple[Section, ...]:
    return sections(
        "shop-header",
        maybe(rng, 0.3, usual("checkout-steps", at="4")),
        "order-confirmation",
        maybe(rng, 0.5, "related-products"),
        "footer",
    )


def listing(rng: Rng) -> tuple[Section, ...]:
    if rng.at("map").chance(0.3):
        return sections("site-header", "list-head", "sort-bar", usual("listings", "map"), "footer")
    found = _filtered(
        rng, beside("sort-bar"), maybe(rng, 0.4, beside("filter-chips")), beside("listings"), beside("pagination")
    )
    return (*sections("site-header", maybe(rng, 0.4, "breadcrumbs"), "list-head"), *found, *sections("footer"))


def invoice(rng: Rng) -> tuple[Section, ...]:
    return sections(maybe(rng, 0.5, "site-header"), "invoice", maybe(rng, 0.4, "footer"))


# --- reading


def blog(rng: Rng) -> tuple[Section, ...]:
    head = sections("site-header", maybe(rng, 0.7, "list-head"))
    first = maybe(rng, 0.7, "featured-article")
    if rng.at("aside").chance(0.45):
        shown = beside(rng.at("shown").pick(("blog-grid", "article-list")))
        asides = rng.at("asides").shuffled(["popular-posts", "category-list"])[: rng.at("asides many").integer(1, 2)]
        middle = sections(first, shown, beside("pagination"), maybe(rng, 0.6, "search-widget"), *asides)
    else:
        middle = sections(first, rng.at("shown").pick(("blog-grid", "blog-grid", "article-list")), "pagination")
    return (*head, *middle, *sections(maybe(rng, 0.5, "newsletter-inline"), "footer"))


def article(rng: Rng) -> tuple[Section, ...]:
    ends = [
        maybe(rng, chance, name)
        for name, chance in (("tag-cloud", 0.6), ("author-box", 0.7), ("newsletter-inline", 0.4), ("comments", 0.5))
    ]
    if rng.at("aside").chance(0.35):
        near = [beside(part) if isinstance(part, str) else part for part in ends]
        middle = sections(
            beside("article-header", "left"),
            beside("article-body"),
            *near,
            "popular-posts",
            maybe(rng, 0.5, "category-list"),
        )
    else:
        middle = sections("article-header", "article-body", *ends)
    return (
        *sections("site-header", maybe(rng, 0.3, "breadcrumbs")),
        *middle,
        *sections(maybe(rng, 0.5, _more(rng)), "footer"),
    )


def _more(rng: Rng) -> Section:
    """Other articles below this one."""
    return usual("article-list") if rng.at("more").chance(0.4) else usual("blog-grid")


def magazine(rng: Rng) -> tuple[Section, ...]:
    more = rng.at("more").shuffled(["article-list", "blog-grid"])[: rng.at("many").integer(0, 1)]
    return sections("masthead", "newspaper-front", *more, maybe(rng, 0.4, "newsletter-inline"), "footer")


def docs(rng: Rng) -> tuple[Section, ...]:
    return sections(
        "site-header", "docs-navigation", "docs-content", maybe(rng, 0.75, "on-this-page"), maybe(rng, 0.3, "footer")
    )


def search_results(rng: Rng) -> tuple[Section, ...]:
    found = _filtered(rng, beside("search-results"), beside("pagination"))
    header = rng.at("header").pick(("site-header", "shop-header"))
    return (*sections(header, "search-head"), *found, *sections("footer"))


def gallery(rng: Rng) -> tuple[Section, ...]:
    return sections(
        "site-header",
        "list-head",
        "photo-wall",
        maybe(rng, 0.5, "pagination"),
        maybe(rng, 0.3, "newsletter-inline"),
        "footer",
    )


def recipe(rng: Rng) -> tuple[Section, ...]:
    ends = [maybe(rng, 0.4, "author-box"), maybe(rng, 0.5, "comments"), maybe(rng, 0.5, "tag-cloud")]
    return sections("site-header", maybe(rng, 0.4, "breadcrumbs"), "recipe", *ends, "footer")


def changelog(rng: Rng) -> tuple[Section, ...]:
    return sections(
        "site-header",
        "list-head",
        "changelog",
        maybe(rng, 0.5, "downloads"),
        maybe(rng, 0.4, "newsletter-inline"),
        "footer",
    )


def downloads(rng: Rng) -> tuple[Section, ...]:
    return sections(
        "site-header", maybe(rng, 0.4, "breadcrumbs"), "list-head", "downloads", maybe(rng, 0.4, "changelog"), "footer"
    )


SHOP: tuple[Kind, ...] = (
    Kind("shop", "the home page of an online shop with offers, categories and products", "page", store, ("store", "online shop", "web shop", "shop home")),
    Kind("catalogue", "a catalogue of products with filters and sorting", "page", catalogue, ("catalog", "product list", "category page", "shop page")),
    Kind("product", "the page of one product with pictures, options and reviews", "page", product, ("product page", "product detail", "item page")),
    Kind("cart", "a shopping cart with its lines and sums", "page", cart, ("shopping cart", "basket", "shopping bag")),
    Kind("checkout", "a checkout with address, delivery and payment", "page", checkout, ("checkout page", "till", "payment page")),
    Kind("order-confirmed", "thanks for an order that was placed", "page", order_confirmed, ("order confirmation", "thank you page", "receipt")),
    Kind("listing", "homes to rent or journeys to book, as a list or on a map", "page", listing, ("listings", "real estate", "property search", "holiday homes", "travel offers", "map list")),
    Kind("invoice", "an invoice on paper with a table of lines and totals", "page", invoice, ("bill", "invoice page")),
    Kind("blog", "the index of a blog with its articles", "page", blog, ("blog index", "blog home", "news", "journal")),
    Kind("article", "one article with its text, author and comments", "page", article, ("blog post", "post", "story", "essay")),
    Kind("magazine", "the front page of a newspaper or magazine", "page", magazine, ("newspaper", "news front", "news site")),
    Kind("docs", "a page of documentation with a tree of pages and a table of contents", "columns", docs, ("documentation", "manual", "help pages", "knowledge base", "api docs")),
    Kind("search-results", "what a search has found, with filters", "page", search_results, ("search", "results", "search page")),
    Kind("gallery", "a wall of pictures", "page", gallery, ("photo gallery", "portfolio", "photos")),
    Kind("recipe", "a recipe with ingredients and steps", "page", recipe, ("recipe page", "cooking")),
    Kind("changelog", "release notes of a product by version", "page", changelog, ("release notes", "what's new", "updates")),
    Kind("downloads", "files to download with their sizes", "page", downloads, ("download page", "files", "resources")),
)  # fmt: skip
