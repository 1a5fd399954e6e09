"""The tasks, the inputs they ask for, and the problem matcher that reads what our commands print.

Written after VS Code's documentation: https://code.visualstudio.com/docs/reference/tasks-appendix
"""

from __future__ import annotations

from typing import Any

from ui2code.watch import BEGIN, END

FINDING = r"^(.+?):(\d+):(\d+): (error|warning|info): (.*) \[([^\]]+)\]$"
"""A line of ``ui2code.lines.line_of``, as a JavaScript expression."""

MATCHER: dict[str, Any] = {
    "owner": "ui2code",
    "fileLocation": ["autodetect", "${workspaceFolder}"],
    "pattern": {"regexp": FINDING, "file": 1, "line": 2, "column": 3, "severity": 4, "message": 5, "code": 6},
}

BACKGROUND: dict[str, Any] = {"activeOnStart": True, "beginsPattern": f"^{BEGIN} ", "endsPattern": f"^{END}, "}

MOCKUP, PROJECT = "ui2code-mockup", "ui2code-project"

INPUTS: tuple[dict[str, Any], ...] = (
    {"id": MOCKUP, "type": "promptString", "description": "Mockup (a picture)", "default": "mockup.png"},
    {
        "id": PROJECT,
        "type": "promptString",
        "description": "Project folder, HTML file or http://localhost address",
        "default": ".",
    },
)
"""Recognised by their id."""

FITTING = frozenset(("problemMatcher", "isBackground"))
"""Members that have to fit what the commands print; they are brought up to date even where somebody changed them."""


def tasks(command: str) -> tuple[dict[str, Any], ...]:
    """Ours, recognised by their label; ``command`` is how ui2code is called."""
    pair = [f"${{input:{MOCKUP}}}", f"${{input:{PROJECT}}}"]
    watch = {**MATCHER, "background": BACKGROUND}
    return (
        _task("ui2code: generate from this mockup", command, ["generate", "${file}"], []),
        _task("ui2code: score", command, ["score", *pair], [MATCHER]),
        _task("ui2code: check", command, ["check"], [MATCHER]) | {"group": "test"},
        _task("ui2code: watch", command, ["watch", *pair], [watch])
        | {"isBackground": True, "presentation": {"reveal": "silent", "panel": "dedicated"}},
    )


def _task(label: str, command: str, arguments: list[str], matchers: list[dict[str, Any]]) -> dict[str, Any]:
    return {"label": label, "type": "process", "command": command, "args": arguments, "problemMatcher": matchers}
