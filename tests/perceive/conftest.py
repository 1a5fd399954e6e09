from __future__ import annotations

from collections.abc import Iterator

import pytest

from ui2code.errors import MissingError
from ui2code.perceive.read import Reader, open_reader
from ui2code.render.browser import Browser, open_browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        with open_browser() as opened:
            yield opened
    except MissingError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def reader() -> Reader:
    return open_reader()
