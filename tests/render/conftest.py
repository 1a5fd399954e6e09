from __future__ import annotations

from collections.abc import Iterator

import pytest

from ui2code.errors import MissingError
from ui2code.render.browser import Browser, open_browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One warm browser for all tests that do not harm it."""
    try:
        with open_browser() as opened:
            yield opened
    except MissingError as missing:
        pytest.skip(str(missing))
