"""How the letters, the styles and the places of texts are misread."""

from __future__ import annotations

from dataclasses import replace

from ui2code.learn.noise.blur import recolored
from ui2code.learn.noise.odds import EM, Four, Jitter, Noise
from ui2code.learn.noise.sorts import nearest
from ui2code.mockups.rng import Rng
from ui2code.types import Box, Element, Text, TextLine, TextRun, TextStyle

EXACT = Jitter((0.0, 0.0, 0.0, 0.0), (0.0, 0.0, 0.0, 0.0), 0.0)
TRIES = 6
"""Mistakes that are drawn until one is of a letter that the text has."""


class Misspell:
    """One page's texts; those that share a style share its misreading."""

    def __init__(self, noise: Noise, rng: Rng) -> None:
        self.noise, self.letters, self.rng = noise, noise.letters, rng
        self.styles: dict[TextStyle, TextStyle] = {}

    def text(self, element: Element, sort: str) -> Element:
        """``element`` as it is read, being of that sort."""
        text = element.text
        assert text is not None, "only texts are misspelt"
        off = self._jitter(sort, text.style.size / EM)
        style = self.style(text.style)
        wrong = self._mistakes(sort, text)
        lines = tuple(self._line(line, style, off, wrong if k == 0 else 0) for k, line in enumerate(text.lines))
        factor = style.size / text.style.size
        tall = 1.0 if len(lines) > 1 else factor
        aligns = self.noise.styles.align.get(text.align if len(lines) > 1 else "one")
        align = aligns.draw(self.rng) if aligns else text.align
        made = Text(
            lines, style, text.line_height * tall, text.ascent * factor, text.descent * factor, align, text.ground  # type: ignore[arg-type]
        )  # fmt: skip
        return Element(element.id, element.kind, _moved(element.box, off.box), text=made)

    def _jitter(self, sort: str, em: float) -> Jitter:
        odds = nearest(self.letters.jitter, sort)
        return _times(odds.draw(self.rng), em) if odds else EXACT

    def style(self, style: TextStyle) -> TextStyle:
        if style not in self.styles:
            self.styles[style] = self._misread(style)
        return self.styles[style]

    def _misread(self, style: TextStyle) -> TextStyle:
        odds, rng = self.noise.styles, self.rng
        weights = odds.weights.get(str(style.weight))
        return TextStyle(
            odds.families.draw(rng) if rng.chance(odds.family) else style.family,
            round(2 * style.size * odds.size.draw(rng)) / 2,
            int(weights.draw(rng)) if weights else style.weight,
            rng.chance(odds.italic.get(str(style.italic), float(style.italic))),
            recolored(style.color, odds.color.draw(rng)) or style.color,
            style.letter_spacing + odds.spacing.draw(rng) * style.size,
            rng.chance(odds.underline.get(str(style.underline), float(style.underline))),
        )

    def _mistakes(self, sort: str, text: Text) -> int:
        """How many letters are wrong."""
        if not self.rng.chance(nearest(self.letters.wrong, sort) or 0.0):
            return 0
        return max(1, round(self.letters.share.draw(self.rng) * len(text.text)))

    def _line(self, line: TextLine, style: TextStyle, off: Jitter, wrong: int) -> TextLine:
        if len(line.runs) > 1 and self.rng.chance(self.letters.runs):
            runs: tuple[TextRun, ...] = (TextRun(line.text, style),)
        else:
            runs = tuple(TextRun(run.text, self.style(run.style)) for run in line.runs)
        for _ in range(wrong):
            runs = self._wrong(runs)
        left, _, right, _ = off.box
        ink = _moved(line.ink, off.ink)
        return TextLine(runs, ink, line.x + left, max(1.0, line.advance + right - left), line.baseline + off.baseline)

    def _wrong(self, runs: tuple[TextRun, ...]) -> tuple[TextRun, ...]:
        """One letter is another, is left out or put in."""
        at = self.rng.integer(0, len(runs) - 1)
        words = runs[at].text
        for _ in range(TRIES):
            true, _, read = self.letters.letters.draw(self.rng).partition(">")
            place = words.find(true) if true else self.rng.integer(0, len(words))
            made = words[:place] + read + words[place + len(true) :] if place >= 0 else ""
            if made.strip():
                return (*runs[:at], replace(runs[at], text=made), *runs[at + 1 :])
        return runs


def _times(off: Jitter, em: float) -> Jitter:
    a, b, c, d = off.box
    e, f, g, h = off.ink
    return Jitter((a * em, b * em, c * em, d * em), (e * em, f * em, g * em, h * em), round(off.baseline * em))


def _moved(box: Box, off: Four) -> Box:
    left, top, right, bottom = off
    return Box(box.x + left, box.y + top, max(1.0, box.w + right - left), max(1.0, box.h + bottom - top))
