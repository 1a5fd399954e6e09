"""One worker and one browser for all tests of the targets."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from ui2code.errors import MissingError
from ui2code.render.browser import Browser, open_browser
from ui2code.render.bundle import bundle
from ui2code.render.worker import Worker
from ui2code.types import Rendering

Draw = Callable[..., Rendering]
"""A project, and the window's width if not 1280."""


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        with open_browser() as browser:
            yield browser
    except MissingError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def draw(browser: Browser, worker: Worker) -> Draw:
    return lambda project, width=1280: browser.capture(html=bundle(project, worker), width=width)
