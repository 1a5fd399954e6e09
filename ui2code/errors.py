"""Every error a user can meet, drawn as a tree. Anything else that escapes is a bug of ours and keeps its traceback.

Ui2codeError
├── UsageError          exit 2   the user's mistake: one sentence that names the next step
│   ├── MockupError              the picture cannot be used
│   └── OutputError              the output folder cannot be written or holds other work
├── MissingError        exit 3   a prerequisite is missing: ``command`` installs it
├── ProjectError        exit 1   generated or given code does not compile; carries findings
└── RenderError         exit 1   the page crashed, hung or ran out of memory
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui2code.types import Finding


class Ui2codeError(Exception):
    exit_code = 1


class UsageError(Ui2codeError):
    exit_code = 2


class MockupError(UsageError):
    pass


class OutputError(UsageError):
    pass


class MissingError(Ui2codeError):
    exit_code = 3

    def __init__(self, message: str, command: str) -> None:
        super().__init__(f"{message} Install it with: {command}")
        self.command = command


class ProjectError(Ui2codeError):
    def __init__(self, message: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(message)
        self.findings = findings


class RenderError(Ui2codeError):
    pass
