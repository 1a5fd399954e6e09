"""The words of edits to the look: what is changed, which way, how far."""

from __future__ import annotations

from dataclasses import dataclass

FILLER = frozenset(
    "make it the an a please to look looks feel feels appear should be i want would like we you can could give gives let have has set turn use"
    " of in on for from at by page site design screen whole everything overall all this that these those them its is are get go some just now"
    " rather more-or-less bring put keep try my our one throughout overall there behind everywhere generally than usual currently with need needs"
    " between sections section elements cards lines change adjust tweak so as very-well perhaps maybe still up down into become : let's us me i'd i'll you'd thing things"
    "".split()
)
"""Words that carry nothing where the rest is understood."""

UP, DOWN = 1, -1
QUANTIFIERS = {
    "more": UP, "increase": UP, "raise": UP, "add": UP, "extra": UP, "greater": UP, "increased": UP, "boost": UP, "additional": UP, "higher": UP,
    "less": DOWN, "reduce": DOWN, "decrease": DOWN, "lower": DOWN, "too": DOWN, "not": DOWN, "reduced": DOWN, "little": DOWN, "decreased": DOWN,
}  # fmt: skip
HAS_NONE = frozenset("shadows background corners space contrast chroma".split())
"""Subjects that can go altogether."""
NONE = frozenset("no without remove drop delete zero disable hide off none never".split())
"""All the way down."""
DEGREES = {
    "slightly": 0.5, "somewhat": 0.5, "subtly": 0.5, "bit": 0.5, "little": 0.5, "marginally": 0.5, "barely": 0.35, "softly": 0.5, "gently": 0.5,
    "much": 2.0, "lot": 2.0, "far": 2.0, "way": 2.0, "very": 2.0, "considerably": 2.0, "significantly": 2.0, "really": 1.5, "even": 1.0,
    "clearly": 1.5, "noticeably": 1.5, "extremely": 3.0, "drastically": 3.0, "lots": 2.0, "plenty": 2.0, "quite": 1.0, "strongly": 2.0, "super": 2.0,
    "as": 1.0, "fairly": 1.0, "totally": 3.0, "hugely": 3.0, "massively": 3.0,
}  # fmt: skip
FACTORS = {"twice": 2.0, "double": 2.0, "doubled": 2.0, "triple": 3.0, "half": 0.5, "halve": 0.5, "thrice": 3.0}


@dataclass(frozen=True, slots=True)
class Change:
    """``axis`` "" is the subject's own. A comparative is not turned round by a "less" before it."""

    axis: str
    way: int
    comparative: bool = False


def _table(rows: str) -> dict[str, Change]:
    found = {}
    for row in rows.strip().splitlines():
        head, _, words = row.partition(":")
        axis, sign = head.split()
        way = UP if sign == "+" else DOWN
        for word in words.split():
            stem = word.rstrip("*")
            found[stem] = Change(axis if axis != "own" else "", way)
            if word.endswith("*"):
                found |= {form: Change(axis if axis != "own" else "", way, True) for form in _forms(stem)}
    return found


def _forms(stem: str) -> tuple[str, ...]:
    """Comparative and superlative: dark, darker; dense, denser; big, bigger; heavy, heavier; sharpen is sharper too."""
    base = stem[:-1] + "i" if stem.endswith("y") else stem.removesuffix("e")
    doubled = stem + stem[-1]
    return (f"{base}er", f"{base}est", f"{doubled}er", f"{doubled}est", f"{stem}en", f"{doubled}en", f"{stem}ened")


CHANGES = _table("""
warmth +: warm* cosy* cozy* autumnal sunny* golden fiery reddish orangey
warmth -: cool* cold* icy* chilly* wintry bluish frosty*
chroma +: vivid vibrant colourful saturated lively* intense juicy* poppy pop punchy loud* saturate vibrancy
chroma -: muted calm* quiet* pale* desaturated subdued dull* pastel grey* mute desaturate restrained faded washed-out understated sober tame
light +: light* bright* luminous lighten brighten
light -: dark* deep* gloomy* murky* darken night-like dim* moody*
contrast +: contrasty stark* crisp* contrasted legible readable high-contrast
size +: big* large* huge* tall* enlarge giant massive oversized enormous grow
size -: small* tiny* shrink
weight +: bold* heavy* thick* fat* black*
weight -: thin* slim* skinny* fine* hairline delicate
air -: dense* compact tight* crowded busy* cramped close* narrow* packed cluttered condensed condense tighten crammed squeezed full*
air +: airy* spacious loose* roomy* open breathable generous relaxed airier uncluttered spaced breathe wide*
corner +: round* rounded curvy* curved pill-like bubbly* smooth* roundish
corner -: sharp* square* squarer angular pointed edgy* pointy* hard-edged boxy* rectangular squarish
depth +: deep-shadowed raised lifted elevated 3d floating layered plastic three-dimensional
depth -: flat* flatten two-dimensional 2d
ornament +: detailed rich* decorated ornate elaborate decorative patterned textured ornamented intricate
ornament -: plain* simple* clean* minimal empty* bare* minimalist calm-grounded undecorated simplify
own +: strong* pronounced visible prominent
own -: weak* subtle* discreet faint* gentle* soft* mild*
""")

SUBJECTS = {
    word: subject
    for subject, words in {
        "colours": "colour palette tones tints shades colouring tone",
        "contrast": "contrast legibility readability",
        "headline": "headline headlines heading headings title titles h1",
        "type": "type text fontsize letters font body copy words lettering typography texts body-text",
        "corners": "corners corner radius radii edges rounding roundness buttons-corners roundedness",
        "shadows": "shadow shadows depth elevation",
        "background": "background backgrounds backdrop ground decoration decorations ornament ornaments pattern patterns texture textures detail details gradients gradient shapes",
        "buttons": "button buttons",
        "space": "space spacing whitespace air room padding gaps gap margins margin distance distances layout breathing density",
        "warmth": "warmth",
        "chroma": "saturation vividness colourfulness",
        "light": "lightness brightness",
    }.items()
    for word in words.split()
}
"""What is changed, by the words for it."""

OWN = {
    "colours": "chroma", "contrast": "contrast", "corners": "corner", "shadows": "depth",
    "background": "ornament", "space": "air", "warmth": "warmth", "chroma": "chroma", "light": "light",
}  # fmt: skip
"""The axis of a subject that is just to be more or less: "more contrast", "stronger shadows"."""
