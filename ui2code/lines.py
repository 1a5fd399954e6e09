"""Findings as compilers print them, so that editors and people find the place: ``path:line:col: severity: message [kind]``."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui2code.types import Finding


def line_of(finding: Finding, root: Path | None = None, page: str = "") -> str:
    """One line. ``root`` is the folder the finding's path starts from; ``page`` the document, path or address, that is
    named where the finding knows no line: ``page.html:1:1: …``, or ``http://localhost:5173/ main > h1: …``."""
    if finding.source is not None:
        file = finding.source.file if root is None else short(root / finding.source.file)
        return str(replace(finding, source=replace(finding.source, file=file)))
    if not page:
        return str(finding)
    if "://" in page:
        return f"{f'{page} {finding.selector}'.strip()}: {finding}"
    from ui2code.types import Source  # numpy comes with it, which is much for a command that only prints paths

    return str(replace(finding, source=Source(short(Path(page)), 1, 1)))


def short(path: Path) -> str:
    """Relative to where the command was started if that is shorter to read, else as it is."""
    relative = os.path.relpath(path)
    return relative if not relative.startswith("..") else str(path)
