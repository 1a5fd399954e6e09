"""The backend ``embedded``: measures nothing and draws nothing, only says what belongs together and what it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ui2code.models.embedded.draft import drafted
from ui2code.models.embedded.features import features_of, shrunk
from ui2code.models.embedded.load import load
from ui2code.models.embedded.writer import Writer, Written
from ui2code.outline.planner import plan
from ui2code.outline.print import to_text
from ui2code.types import Event, Outline, Request


class Embedded:
    """``folder`` holds a checkpoint; MissingError where it does not."""

    def __init__(self, folder: Path, name: str = "embedded") -> None:
        self.name = name
        model = load(folder)
        self._writer = Writer(model, model.config.least)

    def outline(self, request: Request) -> Iterator[Event | Outline]:
        """Tokens as they are written; then up to ``request.candidates`` outlines, the likeliest first."""
        scene, mockup = request.scene, request.mockup
        if not scene.elements:
            yield from _told(Written(plan(scene), ()))
            return
        draft = drafted(scene)
        page = features_of(draft, shrunk(mockup.pixels, mockup.scale))
        for said in self._writer.write(draft, page, request.candidates):
            if isinstance(said, Written):
                yield from _told(said)
            else:
                yield Event("token", said)


def _told(said: Written) -> Iterator[Event | Outline]:
    for part in said.planned:
        name = part.node.component or f"<{part.node.tag}>"
        why = f"was {part.sure:.0%} sure of it" if part.sound else "grouped it in a way that can't be laid out"
        yield Event("doubt", f"{name} was planned by geometry: the model {why}")
    yield Event("outline", to_text(said.outline))
    yield said.outline
