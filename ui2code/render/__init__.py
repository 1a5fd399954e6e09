"""Project → Rendering: a bundled document drawn by one warm browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui2code.types import Project, Rendering

if TYPE_CHECKING:
    from ui2code.render.browser import Browser
    from ui2code.render.worker import Worker


class ProjectRenderer:
    """The Renderer of whole projects: bundled by the worker, drawn by the browser."""

    def __init__(self, browser: Browser, worker: Worker) -> None:
        self._browser = browser
        self._worker = worker

    def render(self, project: Project, width: int, scale: float = 1.0, height: int | None = None) -> Rendering:
        """Draw ``project`` in a window ``width`` CSS px wide; ProjectError if it does not compile, RenderError if it cannot be drawn."""
        from ui2code.render.bundle import bundle
        from ui2code.render.capture import DEFAULT_HEIGHT

        window = min(height, DEFAULT_HEIGHT) if height else None
        return self._browser.capture(html=bundle(project, self._worker), width=width, scale=scale, height=window)

    def visit(self, address: str, width: int, scale: float, height: int) -> Rendering:
        """Draw what a server of this machine gives, in the same window."""
        from ui2code.render.capture import DEFAULT_HEIGHT

        return self._browser.capture(url=address, width=width, scale=scale, height=min(height, DEFAULT_HEIGHT))
