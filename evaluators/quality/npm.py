"""npm's own tools over a copy of the project: type check and build. Unscored with the reason where they cannot run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluators.quality.kinds import Checked, Issue
from evaluators.types import Place

INSTALL_SECONDS, TOOL_SECONDS = 300, 180

INSTALL = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
"""Packages' own scripts are not run: a project that is inspected may come from anywhere."""

TYPE_ERROR = re.compile(
    r"^(?P<file>[^\s(][^(\n]*)\((?P<line>\d+),(?P<column>\d+)\): error (?P<code>TS\d+): (?P<text>.*)$", re.M
)

COLOURED = re.compile(r"\x1b\[[\d;]*m")
"""Terminal colours, which some tools write whatever NO_COLOR says."""

FAULT = re.compile(r"could not|cannot|unable|unresolved|not found|no matching|no such|unexpected|failed to", re.I)


@dataclass(frozen=True, slots=True)
class Tools:
    types: Checked
    build: Checked


def check(files: Mapping[str, bytes]) -> Tools:
    """Installs what ``package.json`` asks for into a temporary copy, then ``tsc --noEmit`` and ``vite build``."""
    reason = missing(files)
    if reason:
        return Tools(Checked(None, reason), Checked(None, reason))
    with TemporaryDirectory() as scratch:
        root = Path(scratch)
        for name, data in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        code, said = run(root, INSTALL, INSTALL_SECONDS)
        if code:
            reason = f"npm install failed: {telling_line(said)}"
            return Tools(Checked(None, reason), Checked(None, reason))
        return Tools(type_check(root), build(root))


def missing(files: Mapping[str, bytes]) -> str:
    """Why nothing can be run; empty if it can."""
    if "package.json" not in files:
        return "the project has no package.json"
    if not shutil.which("npm"):
        return "npm is not installed"
    try:
        json.loads(files["package.json"])
    except ValueError as error:
        return f"package.json is not JSON: {error}"
    return ""


def type_check(root: Path) -> Checked:
    tool = root / "node_modules" / ".bin" / "tsc"
    if not tool.exists() or not (root / "tsconfig.json").exists():
        return Checked(None, "the project has no TypeScript")
    code, said = run(root, [str(tool), "--noEmit", "--pretty", "false"], TOOL_SECONDS)
    issues = tuple(
        Issue("type-error", "error", f"{m['text']} ({m['code']})", Place(m["file"], int(m["line"]), int(m["column"])))
        for m in TYPE_ERROR.finditer(said)
    )
    return Checked(code == 0, "" if code == 0 else f"{len(issues)} errors" if issues else telling_line(said), issues)


def build(root: Path) -> Checked:
    tool = root / "node_modules" / ".bin" / "vite"
    if not tool.exists():
        return Checked(None, "the project does not use vite")
    code, said = run(root, [str(tool), "build", "--logLevel", "error"], TOOL_SECONDS)
    issue = Issue("build", "error", f"vite build failed: {telling_line(said)}")
    return Checked(code == 0, "", () if code == 0 else (issue,))


def run(root: Path, command: list[str], seconds: int) -> tuple[int, str]:
    """Exit code and everything said; a command that hangs has code 124 as of ``timeout``."""
    try:
        done = subprocess.run(
            command,
            cwd=root,
            capture_output=True,
            text=True,
            check=False,
            timeout=seconds,
            env={**os.environ, "CI": "1", "NO_COLOR": "1"},
        )
    except subprocess.TimeoutExpired:
        return 124, f"{Path(command[0]).name} took more than {seconds} s"
    return done.returncode, COLOURED.sub("", done.stdout + done.stderr)


def telling_line(said: str) -> str:
    """The first line that names a fault, for the last is often a bracket or an address; else the last."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    faults = [line for line in lines if FAULT.search(line)]
    return (faults or lines[-1:] or ["it said nothing"])[0]
