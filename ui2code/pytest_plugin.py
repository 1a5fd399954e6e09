"""The pytest plugin: ``assert_matches_mockup`` holds a page, a picture or a project against a mockup.

Loaded with every pytest that finds ui2code installed, so it imports nothing until a test asks for it.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from ui2code.check.asserting import Test
    from ui2code.check.workbench import Workbench

MATCH = "assert_matches_mockup"

PATIENCE = 30.0
"""Seconds that a selector may be waited for, beyond those a page has anyway."""


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
def assert_matches_mockup(request: pytest.FixtureRequest, ui2code_workbench: Workbench) -> Matcher:
    """``assert_matches_mockup(candidate, "name.png", min_score=0.9, ignore=[…])``; see ``Matcher``."""
    return Matcher(request, ui2code_workbench)


class Matcher:
    """The assertion of one test; it may be made several times."""

    def __init__(self, request: pytest.FixtureRequest, bench: Workbench) -> None:
        self._request = request
        self._bench = bench
        self._count = 0

    def __call__(
        self, candidate: object, mockup: str, *, name: str | None = None, root: Path | None = None, **wishes: object
    ) -> None:
        """AssertionError with the findings if ``candidate`` does not hold against ``mockup``.

        ``candidate``: a Playwright page or locator, a picture (path or PNG bytes), a project's folder, an HTML file or a
        local address. ``name``: the baseline's. ``root``: the folder paths and baselines start from, by default the
        test's. ``min_score``: the least total. ``ignore``: regions (x, y, w, h) in CSS px, or Playwright locators. More
        wishes: the settings of a case in ui2code.toml, by name.
        """
        __tracebackhide__ = True
        from ui2code.check.asserting import judged, message
        from ui2code.errors import Ui2codeError

        try:
            outcome = judged(candidate, mockup, self._test(name, root), self._bench, wishes)
        except (
            Ui2codeError
        ) as error:  # a sentence for whoever wrote the test: the line of the test is all that is needed
            raise error.with_traceback(None) from None
        if not outcome.good:
            raise AssertionError(message(outcome))

    def _test(self, name: str | None, root: Path | None) -> Test:
        """Where this assertion stands."""
        from ui2code.check.asserting import Test, name_of

        self._count += 1
        node, config = self._request.node.nodeid, self._request.config
        start = (root or self._request.path.parent).resolve()
        more = str(config.getini("ui2code_mockups"))
        folders = (start, start / "mockups", *([config.rootpath / more] if more else []))
        called = name or name_of(node, self._count)
        return Test(called, start, folders, f"pytest {shlex.quote(node)}", config.getoption("--ui2code-approve"))
