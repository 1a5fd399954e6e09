"""A style sheet for bare tags, as random as those in the wild: from hardly any to a framework's worth."""

from __future__ import annotations

from dataclasses import dataclass

from ui2code.mockups.rng import Rng

FACES = (
    "serif",
    "sans-serif",
    "Arial, sans-serif",
    "Georgia, serif",
    "Verdana, sans-serif",
    "'Times New Roman', serif",
    "monospace",
)
LIKELY = (2, 5, 4, 2, 2, 1, 0.5)
ACCENTS = ("#0645ad", "#0d6efd", "#0a7d55", "#b3261e", "#7a3ea1", "#d35400", "#222222", "#117a8b", "#c2185b")
PAPERS = (
    ("#ffffff", "#222222"),
    ("#ffffff", "#000000"),
    ("#ffffff", "#444a52"),
    ("#faf8f3", "#2f2a25"),
    ("#f3f5f7", "#1f2933"),
)
NIGHTS = (("#15181c", "#d7dbe0"), ("#0f1b2d", "#e6ebf2"), ("#202020", "#cccccc"))


@dataclass(frozen=True, slots=True)
class Look:
    """Colours of ink and ground, one that stands out, one for what is set off, and of thin lines; ``size`` in px."""

    ground: str
    ink: str
    accent: str
    faint: str
    rule: str
    size: int
    radius: int


def look_of(rng: Rng) -> Look:
    night = rng.chance(0.12)
    ground, ink = rng.pick(NIGHTS if night else PAPERS)
    faint, rule = (
        ("#ffffff14", "#ffffff33")
        if night
        else (rng.pick(("#f4f4f4", "#eef2f7", "#f8f1e4")), rng.pick(("#cccccc", "#e2e6ea", "#999999")))
    )
    return Look(ground, ink, rng.pick(ACCENTS), faint, rule, rng.integer(13, 19), rng.pick((0, 0, 3, 4, 8, 14)))


def sheet(rng: Rng) -> str:
    """CSS. One page in ten has none but the browser's own."""
    look = look_of(rng)
    if rng.chance(0.1):
        return "img{max-width:100%}.row img{margin:4px}"
    parts = (page, headings, links, tables, fields, boxes, rows, heads, menus, foots, quotes)
    return "".join(part(rng.at(part.__name__), look) for part in parts)


def page(rng: Rng, look: Look) -> str:
    width = rng.pick((640, 720, 860, 960, 1080, 1140, 1400))
    margin = rng.pick(("0 auto", "0 auto", "0 auto", "0 24px"))
    face, leading = rng.weighted(FACES, LIKELY), rng.uniform(1.25, 1.75)
    return (
        f"*{{box-sizing:border-box}}body{{margin:0;background:{look.ground};color:{look.ink};font:{look.size}px/{leading:.2f} {face}}}"
        f".page,.columns,.inner{{max-width:{width}px;margin:{margin};padding:{rng.integer(0, 40)}px {rng.integer(8, 32)}px}}"
        f".narrow{{width:{min(width, rng.integer(30, 56) * 10)}px;max-width:92%;margin:{rng.integer(20, 120)}px auto;{frame(rng, look)}}}"
        f".part{{margin:{rng.integer(8, 48)}px 0}}img{{max-width:100%;border-radius:{rng.pick((0, 0, look.radius))}px}}"
        f"p{{margin:{rng.uniform(0.4, 1.2):.1f}em 0}}small{{font-size:{rng.uniform(0.75, 0.9):.2f}em;opacity:{rng.pick((1, 1, 0.7))}}}"
        f"hr{{border:0;border-top:1px solid {look.rule}}}.lead{{font-size:{rng.uniform(1, 1.4):.2f}em}}"
        f".columns{{display:flex;gap:{rng.integer(16, 60)}px}}.side{{width:{rng.integer(18, 32)}%;flex:none}}.wide{{flex:1;min-width:0}}"
        f"@media(max-width:600px){{.columns{{flex-direction:column}}.side{{width:auto}}}}.plan{{width:100%}}.plan td{{vertical-align:top}}"
    )


def headings(rng: Rng, look: Look) -> str:
    scale, weight = rng.uniform(1.12, 1.42), rng.pick((400, 500, 600, 700, 700, 800))
    ink = rng.pick((look.ink, look.ink, look.accent))
    sizes = "".join(f"h{n}{{font-size:{look.size * max(0.75, scale ** (4 - n)):.0f}px}}" for n in range(1, 7))
    style = f"h1,h2,h3,h4,h5,h6{{margin:{rng.uniform(0.6, 1.6):.1f}em 0 {rng.uniform(0.2, 0.7):.1f}em;font-weight:{weight};color:{ink};line-height:1.2}}"
    ruled = f"h{rng.pick((1, 2))}{{border-bottom:1px solid {look.rule};padding-bottom:6px}}" if rng.chance(0.25) else ""
    loud = f"h{rng.pick((3, 4, 6))}{{text-transform:uppercase;letter-spacing:.05em}}" if rng.chance(0.12) else ""
    middle = "h1,h2,.hero{text-align:center}" if rng.chance(0.2) else ""
    hero = (
        f".hero{{background:{rng.pick((look.faint, look.accent + '22'))};padding:{rng.integer(20, 80)}px {rng.integer(12, 40)}px}}"
        if rng.chance(0.4)
        else ""
    )
    return sizes + style + ruled + loud + middle + hero


def links(rng: Rng, look: Look) -> str:
    line = rng.pick(("underline", "none", "none"))
    press = rng.pick(
        (
            f"background:{look.accent};color:#fff;border:0",
            f"background:{look.faint};color:{look.ink};border:1px solid {look.rule}",
            f"background:none;color:{look.accent};border:1px solid {look.accent}",
        )
    )
    round_ = rng.pick((look.radius, look.radius, 99))
    pad = f"{rng.integer(4, 12)}px {rng.integer(10, 26)}px"
    made = f".press{{display:inline-block;{press};border-radius:{round_}px;padding:{pad};font:inherit;text-decoration:none;margin:2px 4px 2px 0}}"
    return f"a{{color:{look.accent};text-decoration:{line}}}" + (made if rng.chance(0.85) else "")


def tables(rng: Rng, look: Look) -> str:
    pad = f"{rng.integer(2, 12)}px {rng.integer(4, 18)}px"
    lines = rng.weighted(("none", "rows", "all", "outline", "blocks"), (1.5, 3, 3, 1, 1))
    css = f"table:not(.plan){{border-collapse:{'separate' if lines == 'blocks' else 'collapse'};width:{rng.pick(('100%', '100%', 'auto'))}}}"
    css += f"td,th{{padding:{pad};text-align:left}}"
    where = {
        "rows": "tr{border-bottom:1px solid RULE}",
        "all": "td,th{border:1px solid RULE}",
        "outline": "table{border:1px solid RULE}",
        "blocks": "td{background:FAINT}",
        "none": "",
    }[lines]
    css += where.replace("RULE", look.rule).replace("FAINT", look.faint)
    css += rng.weighted(
        (
            "",
            f"th{{background:{look.faint}}}",
            f"th{{background:{look.accent};color:#fff}}",
            f"th{{font-weight:400;color:{look.accent}}}",
        ),
        (3, 3, 2, 1),
    )
    css += f"tbody tr:nth-child(even){{background:{look.faint}}}" if rng.chance(0.3) else ""
    return css + ("th{text-align:center}" if rng.chance(0.2) else "") + ".plan td,.plan{border:0;background:none}"


def fields(rng: Rng, look: Look) -> str:
    width = rng.pick(("100%", "100%", "auto", "280px"))
    border = rng.pick((f"1px solid {look.rule}", f"2px solid {look.rule}", f"0;border-bottom:1px solid {look.rule}"))
    block = "label{display:block;margin:8px 0 2px}" if rng.chance(0.6) else ""
    bold = f"label{{font-weight:{rng.pick((400, 600, 700))}}}"
    own = f"input[type=text],select,textarea{{font:inherit;width:{width};padding:{rng.integer(3, 12)}px;border:{border};border-radius:{look.radius}px;background:{rng.pick(('#fff', look.ground))};color:inherit}}"
    group = f"fieldset{{border:{rng.pick(('0', f'1px solid {look.rule}'))};padding:12px;margin:0}}"
    return (own if rng.chance(0.85) else "") + block + bold + group


def frame(rng: Rng, look: Look) -> str:
    way = rng.pick(("border", "shadow", "fill", "none"))
    drawn = {
        "border": f"border:1px solid {look.rule}",
        "shadow": "box-shadow:0 2px 8px #0000002e",
        "fill": f"background:{look.faint}",
        "none": "",
    }[way]
    return f"{drawn};border-radius:{look.radius}px;padding:{rng.integer(10, 32)}px"


def boxes(rng: Rng, look: Look) -> str:
    note = rng.pick(
        (
            f"border-left:4px solid {look.accent};background:{look.faint}",
            f"background:{look.accent}22",
            f"border:1px solid {look.rule}",
        )
    )
    made = f".card,ul.row>li{{{frame(rng, look)}}}.note{{{note};padding:{rng.integer(8, 20)}px}}"
    aside = f".side{{{frame(rng, look)}}}" if rng.chance(0.35) else ""
    return made + aside + (f".part:nth-of-type(even){{background:{look.faint}}}" if rng.chance(0.12) else "")


def rows(rng: Rng, look: Look) -> str:
    gap, least = rng.integer(8, 36), rng.integer(16, 30) * 10
    way = rng.pick(
        (f"display:grid;grid-template-columns:repeat(auto-fit,minmax({least}px,1fr))", "display:flex;flex-wrap:wrap")
    )
    return (
        f".row{{{way};gap:{gap}px;padding:0;list-style:none}}.row>.card,.row>div{{min-width:{least - 60}px;flex:1 1 {least}px}}"
        f".beside{{display:flex;gap:14px;margin:12px 0;{f'border-bottom:1px solid {look.rule}' if rng.chance(0.4) else ''}}}.beside>img{{flex:none;border-radius:{rng.pick((0, 4, 99))}px}}"
        ".beside h4,.beside h5,.beside h6,.beside p{margin:0}"
    )


def heads(rng: Rng, look: Look) -> str:
    ground = rng.pick((look.ground, look.faint, look.accent, "#1f2430"))
    ink = "#ffffff" if ground in (look.accent, "#1f2430") else look.ink
    rule = f";border-bottom:1px solid {look.rule}" if rng.chance(0.4) else ""
    way = rng.weighted(("row", "spread", "stack"), (3, 4, 2))
    flow = {
        "row": "display:flex;align-items:center;gap:24px",
        "spread": "display:flex;align-items:center;justify-content:space-between",
        "stack": "text-align:center",
    }[way]
    return (
        f".head{{background:{ground};color:{ink};padding:{rng.integer(4, 24)}px {rng.integer(12, 60)}px{rule}}}.head,.inner{{{flow};flex-wrap:wrap}}"
        f".head a:not(.press){{color:{rng.pick((ink, ink, 'inherit'))}}}.brand{{font-weight:{rng.pick((400, 700))};font-size:{rng.uniform(1, 1.7):.2f}em;margin:0;color:inherit;text-decoration:none}}"
    )


def menus(rng: Rng, look: Look) -> str:
    gap = rng.integer(6, 32)
    flat = f".menu ul,ul.menu,nav.menu,div.menu{{display:flex;flex-wrap:wrap;gap:{gap}px;list-style:none;margin:0;padding:0}}"
    pills = (
        f".menu a{{padding:4px 10px;border-radius:{look.radius}px}}.menu li:first-child a{{background:{look.accent}22}}"
        if rng.chance(0.25)
        else ""
    )
    stacked = (
        f".stacked ul,ul.stacked{{list-style:none;padding:0}}.stacked a{{display:block;padding:{rng.integer(2, 10)}px 0}}"
        if rng.chance(0.8)
        else ""
    )
    return (flat if rng.chance(0.85) else "") + pills + stacked + ("li{margin:4px 0}" if rng.chance(0.3) else "")


def foots(rng: Rng, look: Look) -> str:
    ground = rng.pick((look.ground, look.faint, "#1f2430"))
    ink = "#c9ced6" if ground == "#1f2430" else look.ink
    middle = "text-align:center" if rng.chance(0.4) else ""
    return f".foot{{background:{ground};color:{ink};padding:{rng.integer(10, 48)}px {rng.integer(12, 60)}px;{middle}}}.foot ul{{list-style:none;padding:0}}.foot a{{color:inherit}}"


def quotes(rng: Rng, look: Look) -> str:
    bar = f"border-left:{rng.integer(2, 6)}px solid {look.rule}" if rng.chance(0.6) else f"background:{look.faint}"
    code = f"pre{{background:{look.faint};padding:12px;overflow:auto;border-radius:{look.radius}px}}code{{background:{look.faint};padding:1px 4px}}pre code{{padding:0;background:none}}"
    return f"blockquote{{margin:1em 0;padding:4px 16px;{bar}}}" + (code if rng.chance(0.8) else "")
