"""One case asked for by a test: a page, a picture or a project against a mockup, with a baseline as any case has."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from evaluators.harness.types import Outcome
from ui2code.check import store, telling
from ui2code.check.config import SETTINGS, candidate, settings, sources
from ui2code.check.names import MOST, UNSAFE
from ui2code.check.run import Draw, attempt
from ui2code.check.table import Table
from ui2code.check.types import Case, Suite
from ui2code.check.workbench import Workbench
from ui2code.disk import write_atomic, writing
from ui2code.errors import UsageError

SAYS = "assert_matches_mockup"

PAGE_SETTINGS = ("sources", "thresholds", "tolerance", "pixel_threshold", "page_threshold")
"""What can be asked of a page that is open already; the rest is the page's own."""


@dataclass(frozen=True, slots=True)
class Test:
    """Where the test stands: ``folders`` are searched for mockups; ``again`` is the command that runs it alone."""

    name: str
    root: Path
    folders: tuple[Path, ...]
    again: str
    approve: bool


def judged(given: Any, mockup: str, test: Test, bench: Workbench, wishes: Mapping[str, Any]) -> Outcome:
    """How the case ended; UsageError where the test asks for what cannot be, MissingError where a browser is missing."""
    store.prepare(test.root)
    is_page = hasattr(given, "goto")
    case = case_of(given, found(mockup, test), test, wishes, is_page)
    suite = Suite(test.root, SAYS, (case,), test.root / SAYS)
    outcome = named(attempt(case, suite, bench, test.approve, *drawing(given, is_page)), test)
    if outcome.exit_code != 1 and outcome.status == "broken":
        raise UsageError(outcome.failures[0].message)
    return without_need(outcome)


def drawing(given: Any, is_page: bool) -> tuple[Draw, ...]:
    """A page that is open is drawn as it stands; all else as ``ui2code check`` does."""
    if not is_page:
        return ()
    from ui2code.check.open_page import page_drawn

    return (lambda case, *_: page_drawn(given, case.ignore),)


def case_of(given: Any, mockup: Path, test: Test, wishes: Mapping[str, Any], is_page: bool) -> Case:
    """The case, its settings read as those of a ui2code.toml are."""
    values = dict(wishes)
    ignore, minimum = values.pop("ignore", ()), values.pop("min_score", None)
    own = Table(values, (), lambda keys: ".".join([SAYS, *map(str, keys)]))
    own.only(PAGE_SETTINGS if is_page else (*SETTINGS, "sources"), "setting here")
    least = {} if minimum is None else {"thresholds": {**own.table("thresholds").values, "total": minimum}}
    own = replace(own, values={**values, **least})
    case = replace(settings(own, test.root), name=test.name, mockup=mockup, ignore=regions(ignore))
    if is_page:
        return replace(case, viewport=replace(case.viewport, **window(given)), sources=sources(own, test.root))
    what = {"mockup": os.path.relpath(mockup, test.root), **asked(given, test), "name": test.name}
    more = {key: value for key, value in values.items() if key in ("command", "sources")}
    return candidate(Table({**what, **more}, (), own.where), case, test.root)


def window(page: Any) -> dict[str, int]:
    from ui2code.check.open_page import window_of

    width, height = window_of(page)
    return {"width": width, "height": height}


def regions(ignore: Iterable[Any]) -> tuple[Any, ...]:
    from ui2code.check.open_page import regions_of

    try:
        return tuple(regions_of(ignore))
    except (TypeError, ValueError) as error:
        raise UsageError(f"{SAYS}.ignore: give (x, y, width, height) in CSS px, or locators.") from error


def asked(given: Any, test: Test) -> dict[str, str]:
    """``url`` or ``project``; bytes are a picture, which is written down, as is that of a Playwright locator."""
    if hasattr(given, "screenshot"):
        given = given.screenshot(animations="disabled", caret="hide")
    if hasattr(given, "decode"):
        path = store.folder_of(test.root, test.name) / "candidate.png"
        with writing(path, store.ADVICE):
            write_atomic(path, bytes(given))
        return {"project": os.path.relpath(path, test.root)}
    text = os.fspath(given)
    return {"url": text} if "://" in text else {"project": text}


def found(mockup: str, test: Test) -> Path:
    """The mockup: beside the test, in ``mockups`` beside it, or where the project's settings say."""
    for folder in test.folders:
        if (folder / mockup).is_file():
            return folder / mockup
    places = ", ".join(os.path.relpath(folder) for folder in test.folders)
    raise UsageError(f"There is no mockup {mockup}: put it into one of {places}.")


def named(outcome: Outcome, test: Test) -> Outcome:
    return replace(outcome, again=test.again, approve=f"{test.again} --ui2code-approve")


def without_need(outcome: Outcome) -> Outcome:
    """A test that names a least score needs no baseline."""
    if not outcome.thresholds or outcome.status != "failed":
        return outcome
    rest = tuple(failure for failure in outcome.failures if failure.kind != "baseline")
    return replace(outcome, failures=rest, status="failed" if rest else "passed")


def message(outcome: Outcome) -> str:
    return f"{outcome.mockup} is not matched.\n{telling.case(outcome)}"


def name_of(node: str, count: int) -> str:
    """A file name for the ``count``-th assertion of the test with id ``node``, unlike that of any other of its folder."""
    file, _, test = node.partition("::")
    asked = f"{PurePosixPath(file).stem}-{test}"
    text = UNSAFE.sub("-", asked.replace("::", "-")).strip(" .-")
    if text != asked or len(text) > MOST - 10:  # what was replaced or cut may have told two apart
        text = f"{text[: MOST - 30].rstrip(' .')}-{sha256(node.encode()).hexdigest()[:8]}"
    return text if count == 1 else f"{text}-{count}"
