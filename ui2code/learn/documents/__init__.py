"""Pages as people write them by hand: meaning first, a sheet for bare tags after. Our generator's pages are designed, and real
ones often are not: running text, tables of every make, forms in paragraphs, navigation in lists, headings down to h6.

What a page says and how it looks are drawn from one seed each, so that the same page may be seen in other clothes.
"""

from __future__ import annotations

from html import escape

from ui2code.learn.documents.frames import FRAMES
from ui2code.learn.documents.pieces import Pieces
from ui2code.learn.documents.sheet import sheet
from ui2code.mockups.copy import TRADES, VOICES, Writer
from ui2code.mockups.rng import Rng


def document(seed: int) -> str:
    """The HTML of one page, with its sheet in it."""
    rng = Rng("document").at(seed)
    words = rng.at("words")
    writer = Writer(words.pick(sorted(TRADES)), "en", words.pick(sorted(VOICES)), words)
    pieces = Pieces(writer, rng.at("body"))
    frame = pieces.rng.weighted(list(FRAMES), list(FRAMES.values()))
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(writer.brand)}</title><style>{sheet(rng.at('sheet'))}</style><body>{frame(pieces)}</body></html>\n"
    )
