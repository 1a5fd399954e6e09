"""The backend ``embedded``: measures nothing and draws nothing, only says what belongs together and what it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import torch

from ui2code.models.embedded.decode import written
from ui2code.models.embedded.draft import drafted
from ui2code.models.embedded.load import load
from ui2code.models.embedded.processing import EmbeddedProcessor
from ui2code.outline.planner import plan
from ui2code.outline.print import to_text
from ui2code.types import Event, Outline, Request

MOST_ELEMENTS = 240
"""Beyond, what a page is takes longer to say than anybody waits."""


class Embedded:
    """``folder`` holds a checkpoint; MissingError where it does not."""

    def __init__(self, folder: Path, name: str = "embedded") -> None:
        self.name = name
        self._model = load(folder)
        self._processor = EmbeddedProcessor.of(self._model.config)

    def outline(self, request: Request) -> Iterator[Event | Outline]:
        scene = request.scene
        if not 0 < len(scene.elements) <= MOST_ELEMENTS:
            yield Event("reasoning", f"{len(scene.elements)} elements: the geometric planner writes this page")
            planned = plan(scene)
        else:
            planned = self._written(request)
        yield Event("outline", to_text(planned))
        yield planned

    @torch.inference_mode()
    def _written(self, request: Request) -> Outline:
        draft, mockup = drafted(request.scene), request.mockup
        elements = draft.scene.elements
        memory = self._model.encode(**self._processor([draft], [mockup.pixels], [mockup.scale]))
        steps = [step.number for step in written(self._model, memory, elements, self._processor.vocabulary)]
        return self._processor.outline(steps, elements)
