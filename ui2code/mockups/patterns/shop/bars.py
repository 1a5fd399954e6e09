"""What stands at the top of a shop: its bar, the way to the page, an offer."""

from __future__ import annotations

from ui2code.mockups.atoms import button, icon, icon_button, link, muted, search_box, text, wrap
from ui2code.mockups.el import Child, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.shop.layout import region
from ui2code.mockups.patterns.shop.page_texts import categories, page_title, the_product
from ui2code.mockups.patterns.site.brand import brand
from ui2code.styled import Styled

HIDDEN = {"display": "none"}
"""What a narrow window leaves out."""


def shop_header(kit: Kit) -> Styled:
    how = kit.variant("search", "centered", "slim")
    rows: list[Child] = [_note(kit)] if how == "centered" else []
    if kit.narrow:
        rows += [_line(kit, icon_button(kit, "menu", kit.copy.ui("menu")), brand(kit), cart(kit))]
        rows += [_line(kit, _search(kit), height=56)] if how != "slim" else []
    elif how == "search":
        rows += [_line(kit, brand(kit), _search(kit), _tools(kit)), _categories(kit)]
    elif how == "centered":
        rows += [_line(kit, _search(kit, 260), brand(kit), _tools(kit), ends=True), _categories(kit, "center")]
    else:
        rows += [_line(kit, brand(kit), _links(kit, kit.count(3, 6)), _tools(kit))]
    return el(
        "header", *rows, css={"background": kit.color("surface"), "border-bottom": kit.border()}, part="ShopHeader"
    )


def _line(kit: Kit, *parts: Child, height: float = 72, ends: bool = False) -> Styled:
    """One line of the bar; ``ends``: what stands at both ends takes as much room."""
    space = {"justify-content": "space-between"}
    held = [el("div", part, css={"display": "flex", "flex": "1 1 0"}, role="end") if ends and i == 0 else part for i, part in enumerate(parts)]  # fmt: skip
    inside = wrap(
        kit, *held, css={"display": "flex", "align-items": "center", "gap": kit.space(8), "min-height": height, **space}
    )
    return el("div", inside, css={"padding-inline": 32}, narrow={"padding-inline": 20}, role="line")


def _search(kit: Kit, width: float | str = "100%") -> Styled:
    box = search_box(kit, kit.said("search", kit.copy.ui("search_placeholder")), width, 44)
    return el(
        "form",
        box,
        css={"flex": "1 1 auto", "max-width": 520, "min-width": 0},
        narrow={} if kit.narrow else HIDDEN,
        role="search-form",
    )


def _tools(kit: Kit) -> Styled:
    """The account, what is kept for later, the cart; at the end of the bar."""
    account = row(
        icon(kit, "user", 20), text(kit, kit.copy.ui("sign_in"), "small"), gap=8, tag="a", narrow=HIDDEN, href="#"
    )
    parts = [account, counted(kit, "heart", kit.copy.ui("favorites"), 0), cart(kit)]
    grow = (
        {"flex": "1 1 0", "justify-content": "flex-end"}
        if kit.variant("search", "centered", "slim") == "centered"
        else {}
    )
    return row(*parts, gap=kit.space(3), css={"flex": "none", **grow}, role="tools")


def cart(kit: Kit) -> Styled:
    return counted(kit, "shopping-cart" if kit.choice("cart", True, False) else "shopping-bag", kit.copy.ui("cart"), kit.rng.at("cart count").integer(1, 6))  # fmt: skip


def counted(kit: Kit, name: str, label: str, count: int) -> Styled:
    """An icon with a number on its corner, if there is anything to count."""
    style = {
        **kit.type("tiny", "on_accent"),
        **{"position": "absolute", "inset-block-start": 0, "inset-inline-end": 0, "min-width": 18, "height": 18},
        **{"line-height": "18px", "font-weight": "600", "text-align": "center", "padding-inline": 4},
        **{"border-radius": "9px", "background": kit.color("accent")},
    }
    bubble = el("span", str(count), css=style, role="count") if count else None
    held = {"position": "relative", "display": "flex", "padding": 9, "flex": "none"}
    return el("a", icon(kit, name, 22), bubble, css=held, role="tool", href="#", aria_label=label)


def _links(kit: Kit, count: int) -> Styled:
    words = categories(kit, count)
    sale = kit.choice("sale", True, False)
    links = [el("li", link(kit, word, "small", "text", css={"white-space": "nowrap"})) for word in words]
    if sale:
        links.append(el("li", link(kit, kit.copy.ui("sale"), "label", "danger", css={"white-space": "nowrap"})))
    css = {"display": "flex", "flex-wrap": "wrap", "gap": f"{kit.space(1.5):g}px {kit.space(6):g}px"}
    return el("nav", el("ul", *links, css=css), css={"min-width": 0}, narrow=HIDDEN, role="categories")


def _categories(kit: Kit, at: str = "flex-start") -> Styled:
    inside = wrap(
        kit, _links(kit, kit.count(4, 7)), css={"display": "flex", "justify-content": at, "padding-block": kit.space(3)}
    )
    return el(
        "div", inside, css={"padding-inline": 32, "border-top": kit.border()}, narrow=HIDDEN, role="categories-line"
    )


def _note(kit: Kit) -> Styled:
    """A thin line above everything."""
    words = text(kit, kit.said("note", kit.copy.ui("free_delivery")), "tiny", "on_inverse")
    css = {"display": "flex", "justify-content": "center", "padding": "8px 20px", "background": kit.color("inverse")}
    return el("div", words, css={**css, "text-align": "center"}, role="note")


def breadcrumbs(kit: Kit) -> Styled:
    slashes = kit.variant("chevrons", "slashes") == "slashes"
    words = _trail(kit, kit.count(2, 4))
    flip = "chevron-left" if kit.spec.language == "ar" else "chevron-right"
    steps = []
    for i, word in enumerate(words):
        last = i == len(words) - 1
        here = text(kit, word, "small", "text") if last else link(kit, word, "small", "muted")
        mark = muted(kit, "/") if slashes else icon(kit, flip, 14, "muted")
        steps.append(row(here, None if last else mark, gap=8, tag="li"))
    trail = el("ol", *steps, css={"display": "flex", "flex-wrap": "wrap", "align-items": "center", "gap": 8})
    inside = wrap(kit, trail)
    css = {"padding": f"{kit.space(4):g}px 32px 0"}
    return el("nav", inside, css=css, narrow={"padding-inline": 20}, part="Breadcrumbs")


def _trail(kit: Kit, count: int) -> tuple[str, ...]:
    """Home first, this page last."""
    patterns = {section.pattern for section in kit.spec.sections}
    last = the_product(kit).name if "product-detail" in patterns else page_title(kit)
    between = (kit.copy.category(i + 1) for i in range(count - 2))
    return (kit.copy.ui("home"), *(word for word in between if word != last), last)


def list_head(kit: Kit) -> Styled:
    """The title of a list page."""
    how = kit.variant("plain", "centered", "banner")
    center = {"align-items": "center", "text-align": "center"} if how == "centered" else {"align-items": "flex-start"}
    title = el("h1", kit.said("title", page_title(kit)), css=kit.type("h1"))
    lead = el(
        "p",
        kit.said("text", kit.copy.sentence()),
        css={**kit.type("lead", "text" if how == "banner" else "muted"), "max-width": 640},
    )
    words = el("div", title, lead, css={"display": "flex", "flex-direction": "column", "gap": kit.space(3), **center})
    return region(
        kit,
        "ListHead",
        words,
        ground="accent_soft" if how == "banner" else "",
        pad=14 if how == "banner" else 10,
        tag="header",
    )


def promo_strip(kit: Kit) -> Styled:
    """Kept to one line where the window is wide."""
    words = text(kit, kit.said("title", kit.copy.headline("short")), "label", "on_accent")
    code = el("span", kit.said("code", "SAVE15"), css={**kit.type("label", "on_accent"), "border": f"1px dashed {kit.color('on_accent')}", "padding": "2px 10px", "border-radius": kit.radius("control")}, role="code")  # fmt: skip
    more = link(kit, kit.copy.ui("learn_more"), "small", "on_accent", css={"text-decoration": "underline"})
    css = {"display": "flex", "flex-wrap": "wrap", "align-items": "center", "justify-content": "center"}
    return el("aside", words, code, more, css={**css, "gap": f"8px {kit.space(5):g}px", "padding": f"{kit.space(2.5):g}px 20px", "background": kit.color("accent")}, part="PromoStrip")  # fmt: skip


def buy(kit: Kit, size: str = "medium", wide: bool = False) -> Styled:
    """The button that every product has."""
    css = {"width": "100%", "white-space": "normal", "min-width": 0} if wide else {}
    return button(
        kit, kit.copy.ui("add_to_cart"), "primary", "small" if size == "small" else "medium", "shopping-cart", css
    )
