"""What VS Code makes of a task's output: its expressions are JavaScript's, so they run in the Node that comes with playwright."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playwright._impl._driver import compute_driver_executable

SCRIPT = """
const { lines, pattern, begins, ends } = JSON.parse(require("fs").readFileSync(0, "utf-8"));
const fields = ["file", "line", "column", "severity", "message", "code"];
const read = (line) => {
  if (begins && new RegExp(begins).test(line)) return "begin";
  if (ends && new RegExp(ends).test(line)) return "end";
  const found = new RegExp(pattern.regexp).exec(line);
  return found && Object.fromEntries(fields.map((field) => [field, found[pattern[field]]]));
};
console.log(JSON.stringify(lines.map(read)));
"""


@dataclass(frozen=True)
class Problem:
    """A line of the Problems panel."""

    file: str
    line: int
    column: int
    severity: str
    message: str
    code: str


def seen(lines: Sequence[str], matcher: Mapping[str, Any]) -> list[Problem | str | None]:
    """For each line a problem, "begin" or "end", or None for what says nothing to an editor."""
    background = matcher.get("background", {})
    told = {
        "lines": list(lines),
        "pattern": matcher["pattern"],
        "begins": background.get("beginsPattern"),
        "ends": background.get("endsPattern"),
    }
    node = compute_driver_executable()[0]
    done = subprocess.run([node, "-e", SCRIPT], input=json.dumps(told), capture_output=True, text=True, check=True)
    return [_problem(found) if type(found) is dict else found for found in json.loads(done.stdout)]


def _problem(found: Mapping[str, str]) -> Problem:
    return Problem(
        found["file"], int(found["line"]), int(found["column"]), found["severity"], found["message"], found["code"]
    )
