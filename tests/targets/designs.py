"""Designs for the tests: a page as compile makes them, small but with every feature of the contract."""

from __future__ import annotations

from ui2code.types import Asset, Component, Design, DesignNode, Slot, Token, Use

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)
DOT = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="#b91c1c"><circle cx="8" cy="8" r="8"/></svg>'


def page() -> Design:
    return Design(
        title="Sailing school <Rates & dates>",
        width=1280,
        components=(_page(), _nav(), _card()),
        tokens=(
            Token("color-ink", "#1f2937", "color"),
            Token("color-accent", "#b91c1c", "color"),
            Token("space-4", "16px", "dimension"),
            Token("font-body", '"Liberation Sans", Arial, sans-serif', "fontFamily"),
            Token("shadow-card", "0px 1px 2px 0px #00000033", "shadow"),
        ),
        base=(
            ("body", (("font-family", "var(--font-body)"), ("color", "var(--color-ink)"), ("background", "#f8fafc"))),
            ("a", (("color", "var(--color-accent)"),)),
        ),
        breakpoint=768,
        assets=(Asset("boat.png", PIXEL, "A boat"), Asset("dot.svg", DOT)),
    )


def _page() -> Component:
    cards = Use(
        "PriceCard",
        (
            {"title": "Crew", "price": "€ 40", "accent": "#1d4ed8", "badge": None, "image": "boat.png"},
            {"title": "Skipper", "price": "€ 90 {net}", "accent": "#b91c1c", "badge": "Popular", "image": "boat.png"},
            {"title": "Fleet & friends", "price": "€ 400", "accent": "#047857", "badge": None, "image": "boat.png"},
        ),
    )
    lead = DesignNode(
        "p",
        "lead",
        (("font-size", "18px"), ("line-height", "28px"), ("max-width", "560px")),
        children=(
            "See ",
            DesignNode("a", "link", (("text-decoration", "underline"),), (), (("href", "#docs"),), (), ("the docs",)),
            ". Or call us on any weekday between nine and five; we like to talk about boats, "
            "wind and weather, and know ",
            DesignNode("b", "strong", (("font-weight", "700"),), children=("all",)),
            DesignNode("i", "", children=(" of it",)),
            "!",
        ),
    )
    hero = DesignNode(
        "section",
        "hero",
        (
            ("display", "flex"),
            ("flex-direction", "column"),
            ("gap", "var(--space-4)"),
            ("padding", "48px 0"),
            ("background-image", "url(asset:dot.svg)"),
        ),
        children=(DesignNode("h1", "title", (("font-size", "40px"),), children=("Learn to sail",)), lead, _form()),
    )
    plans = DesignNode(
        "ul", "plans", (("display", "flex"), ("gap", "24px")), (("flex-direction", "column"),), children=(cards,)
    )
    main = DesignNode("main", "main", (("max-width", "960px"), ("margin", "0 auto")), children=(hero, plans))
    return Component(
        "Page", DesignNode("div", "page", (("min-height", "100vh"),), children=(Use("SiteNav", ({},)), main))
    )


def _form() -> DesignNode:
    field = (("border", "1px solid #94a3b8"), ("padding", "8px"), ("width", "240px"))
    return DesignNode(
        "form",
        "form",
        (("display", "flex"), ("gap", "8px")),
        children=(
            DesignNode("input", "field", field, (), (("type", "email"), ("placeholder", 'Your "e-mail"'))),
            DesignNode("input", "", (), (), (("type", "checkbox"), ("checked", ""))),
            DesignNode("button", "send", (("padding", "8px 16px"),), (), (("type", "button"),), (), ("Send {now}",)),
        ),
    )


def _nav() -> Component:
    link = DesignNode("a", "link", (("padding", "8px"),), (), (("href", "#"),), (), (Slot("label"),))
    return Component(
        "SiteNav",
        DesignNode(
            "nav",
            "site-nav",
            (("display", "flex"), ("gap", "16px")),
            children=(
                DesignNode(
                    "img", "logo", (("width", "32px"), ("height", "32px")), (), (("src", "dot.svg"), ("alt", ""))
                ),
                DesignNode("a", "link", link.style, (), (("href", "#a"),), (), ("Rates",)),
                DesignNode("a", "link", link.style, (), (("href", "#b"),), (), ("Dates",)),
                DesignNode("a", "link-last", (("padding", "8px"), ("margin-left", "auto")), (), (), (), ("Sign in",)),
            ),
        ),
    )


def _card() -> Component:
    return Component(
        "PriceCard",
        DesignNode(
            "li",
            "price-card",
            (("flex", "1"), ("border-top", "4px solid var(--accent)"), ("padding", "16px"), ("position", "relative")),
            vars=(("accent", Slot("accent")),),
            children=(
                DesignNode(
                    "img", "image", (("width", "100%"), ("height", "80px")), (), (("src", Slot("image")), ("alt", ""))
                ),
                DesignNode(
                    "span", "badge", (("position", "absolute"), ("top", "8px")), (), (), (), (Slot("badge"),), "badge"
                ),
                DesignNode("h2", "title", (("font-size", "20px"),), children=(Slot("title"),)),
                DesignNode("p", "price", (), children=("From ", Slot("price"), " a month")),
            ),
        ),
        props=("title", "price", "accent", "badge", "image"),
        optional=("badge",),
    )
