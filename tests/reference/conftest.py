"""Mockups to draw, and what draws them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ui2code.errors import MissingError
from ui2code.reference.draw import Painter, open_painter
from ui2code.render.worker import Worker


@pytest.fixture(scope="session")
def studio() -> Iterator[tuple[Painter, Worker]]:
    """One warm easel and one formatter for all tests that draw mockups."""
    try:
        with open_painter() as opened:
            yield opened
    except MissingError as missing:
        pytest.skip(str(missing))
