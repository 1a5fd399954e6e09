"""Names of cases: they become files, so they must be safe on every system and differ in more than letter case."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ui2code.check.table import Table
from ui2code.check.types import Case
from ui2code.errors import UsageError

UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*,]')
"""Not in file names of some system; the comma separates names on the command line."""

RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?$")
MOST = 100


def unsafe(name: str) -> str:
    """What is wrong with a name; empty where nothing is."""
    if found := UNSAFE.search(name):
        return f"the character {found.group()!r} cannot be in a name"
    if name != name.strip() or name.startswith((".", "-")) or name.endswith("."):
        return "a name neither begins with a dot, a dash or a space nor ends with a dot or a space"
    if RESERVED.match(name) or len(name) > MOST:
        return "a file cannot be called so on every system"
    return ""


def check_name(own: Table, key: str, name: str) -> None:
    if why := unsafe(name):
        own.wrong(key, f"a case cannot be called {name!r}: {why}; give it another name.")


def no_twins(cases: Sequence[Case]) -> None:
    """UsageError where two cases would share a baseline."""
    seen: dict[str, Case] = {}
    for case in cases:
        other = seen.setdefault(case.name.casefold(), case)
        if other is not case:
            raise UsageError(
                f"{case.where}: two cases are called {case.name} (the other: {other.where}); name one anew."
            )
