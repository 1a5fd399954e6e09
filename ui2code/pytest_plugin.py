"""The pytest plugin: ``assert_matches_mockup`` holds a page, a picture or a project against a mockup.

Loaded with every pytest that finds ui2code installed, so it imports nothing until a test asks for it.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ui2code.check.workbench import Workbench

MATCH = "assert_matches_mockup"

PATIENCE = 600.0
"""Seconds: the most that a test can ask to wait for (see ui2code.check.config)."""


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("ui2code", "mockups")
    group.addoption(
        "--ui2code-approve", action="store_true", help=f"{MATCH}: record what is drawn now as the baseline."
    )
    parser.addini("ui2code_mockups", f"{MATCH}: one more folder of mockups, relative to the root folder.", default="")


@pytest.fixture(scope="session")
def ui2code_workbench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    """Browser and servers of this run; nothing of it is started before it is needed."""
    from ui2code.check.workbench import open_workbench

    with open_workbench(tmp_path_factory.mktemp("ui2code") / "server.log", PATIENCE) as bench:
        yield bench


@pytest.fixture
def assert_matches_mockup(request: pytest.FixtureRequest, ui2code_workbench: Workbench) -> Callable[..., None]:
    """``assert_matches_mockup(candidate, "name.png", min_score=0.9, ignore=[…])``.

    ``candidate``: a Playwright page, a picture (path or PNG bytes), a project's folder, an HTML file or a local address.
    ``ignore``: regions (x, y, w, h) in CSS px, or Playwright locators. ``root``: the folder that paths and baselines start
    from, by default the test's. ``name``: the baseline's. More settings: those of a case in ui2code.toml.
    """
    count = 0

    def assert_it(
        candidate: object,
        mockup: str,
        *,
        min_score: float | None = None,
        ignore: Any = (),
        name: str | None = None,
        root: Path | None = None,
        **settings: object,
    ) -> None:
        __tracebackhide__ = True
        from ui2code.check.asserting import Test, judged, message, name_of
        from ui2code.errors import Ui2codeError

        nonlocal count
        count += 1
        here = request.path.parent
        more = request.config.getini("ui2code_mockups")
        start = (root or here).resolve()
        folders = [start, start / "mockups", *([request.config.rootpath / str(more)] if more else [])]
        again = f"pytest {shlex.quote(request.node.nodeid)}"
        called = name or name_of(request.node.nodeid.rpartition("/")[2], count)
        test = Test(called, start, tuple(folders), again, request.config.getoption("--ui2code-approve"))
        wishes = {"min_score": min_score, "ignore": ignore, **settings}
        try:
            outcome = judged(candidate, mockup, test, ui2code_workbench, wishes)
        except (
            Ui2codeError
        ) as error:  # a sentence for whoever wrote the test: the line of the test is all that is needed
            raise error.with_traceback(None) from None
        if not outcome.good:
            raise AssertionError(message(outcome))

    return assert_it
