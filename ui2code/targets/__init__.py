"""Design to files, one module a target; nothing is imported before it is asked for."""

from __future__ import annotations

from collections.abc import Callable

from ui2code.registry import lookup
from ui2code.types import Target


def _html() -> Target:
    from ui2code.targets.html import HtmlTarget

    return HtmlTarget()


def _react() -> Target:
    from ui2code.targets.react import ReactTarget

    return ReactTarget()


TARGETS: dict[str, Callable[[], Target]] = {"html": _html, "react": _react}


def target(name: str) -> Target:
    """The target called ``name``; UsageError with the nearest match if there is none."""
    return lookup("target", name, TARGETS)()
