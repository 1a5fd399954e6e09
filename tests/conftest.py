"""What every test may borrow: one warm browser and one warm worker for the whole run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ui2code.errors import MissingError
from ui2code.pipeline import Tools, open_tools


@pytest.fixture(scope="session")
def tools() -> Iterator[Tools]:
    try:
        with open_tools() as opened:
            yield opened
    except MissingError as missing:
        pytest.skip(str(missing))
