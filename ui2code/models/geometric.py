"""No model at all: the planner's outline, said as any model says it. The baseline every model must beat."""

from __future__ import annotations

from collections.abc import Iterator

from ui2code.outline.planner import plan
from ui2code.outline.print import to_text
from ui2code.types import Event, Outline, Request


class Geometric:
    name = "geometric"

    def outline(self, request: Request) -> Iterator[Event | Outline]:
        """The outline's text, and the outline; the same scene gives the same outline, whatever else the request says."""
        planned = plan(request.scene)
        yield Event("outline", to_text(planned))
        yield planned
