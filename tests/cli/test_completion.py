"""Shell completion as a real bash has it, and that the other shells' scripts parse where those shells are."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ui2code.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]

TAB = """
eval "$(_UI2CODE_COMPLETE=bash_source ui2code)"
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
"$(complete -p ui2code | sed 's/.*-F \\([^ ]*\\) .*/\\1/')" ui2code
printf '%s\\n' "${COMPREPLY[@]}"
"""
"""Types the words of its arguments and presses Tab; prints what bash would offer."""


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """With ui2code on the path, as it is once it is installed."""
    script = tmp_path / "bin" / "ui2code"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m ui2code "$@"\n')
    script.chmod(0o755)
    return {**os.environ, "PATH": f"{script.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["vs"], {"vscode"}),
        (["s"], {"score", "setup"}),
        (["vscode", ""], {"init"}),
        (["generate", "m.png", "--target", "r"], {"react"}),
        (["generate", "--target", ""], {"react", "html"}),
        (["generate", "--model", "geo"], {"geometric"}),
        (["generate", "--sca"], {"--scale"}),
        (["score", "--scale", "a"], {"auto"}),
        (["nonsense", ""], set(COMMANDS)),
    ],
)
def test_tab_in_bash(words: list[str], offered: set[str], env: dict[str, str], tmp_path: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", TAB, "bash", "ui2code", *words],
        env=env,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (set(done.stdout.split("\n")[:-1]), done.stderr) == (offered, "")


@pytest.mark.parametrize(("shell", "check"), [("zsh", ["-n"]), ("fish", ["--no-execute"])])
def test_scripts_of_other_shells(shell: str, check: list[str], env: dict[str, str]) -> None:
    done = subprocess.run(
        ["ui2code"], env={**env, "_UI2CODE_COMPLETE": f"{shell}_source"}, capture_output=True, text=True, check=True
    )
    assert "_UI2CODE_COMPLETE" in done.stdout
    if shutil.which(shell):
        subprocess.run([shell, *check], input=done.stdout, text=True, check=True)
