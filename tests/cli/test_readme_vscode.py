"""The README's section "In VS Code": every command in it, as it stands there."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.watching import watching, write
from tests.servers import served
from ui2code.pipeline import Tools
from ui2code.sources import read_project

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "http://localhost:5173"
PAGE = '<!doctype html>\n<body style="margin:0">\n<main style="padding:24px">\n<h1>Harbour news</h1>\n<p>High water</p></main>\n'


def commands() -> list[str]:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = re.split(r"^## ", text.partition("## In VS Code\n")[2], flags=re.M)[0]
    return re.findall(r"^    (.+)$", section, re.M)


@pytest.fixture
def workspace(tmp_path: Path, tools: Tools) -> Iterator[tuple[Path, str]]:
    """A folder with a mockup and a project that is a little off, and the address where the project is served."""
    write({"index.html": PAGE}, tmp_path / "my-app")
    shown = tools.renderer.render(read_project(tmp_path / "my-app"), 400, 1.0, 200)
    Image.fromarray(shown.pixels).save(tmp_path / "mockup.png")
    write({"index.html": PAGE.replace("24px", "40px")}, tmp_path / "my-app")
    with served(tmp_path / "my-app") as address:
        yield tmp_path, address.rstrip("/")


def test_there_are_commands() -> None:
    assert {command.split()[1] for command in commands() if command.startswith("ui2code")} == {
        "vscode",
        "score",
        "watch",
    }


@pytest.mark.slow
@pytest.mark.parametrize("command", commands())
def test_as_it_stands_there(command: str, workspace: tuple[Path, str]) -> None:
    folder, address = workspace
    command = command.replace(ADDRESS, address)  # 5173 may be taken here
    if command.startswith("ui2code watch "):
        with watching(*shlex.split(command)[2:], cwd=folder) as watch:
            found = watch.round().findings
            watch.end(signal.SIGINT)
    elif command.startswith("ui2code "):
        found = tuple(python(command, folder).splitlines())
    else:
        shell(command, folder)
        return
    wanted = r"\.vscode/tasks\.json  added: " if " vscode " in command else r"my-app/index\.html:[345]:\d+: \w+: "
    assert re.match(wanted, found[0]), found


def python(command: str, folder: Path) -> str:
    words = [sys.executable, "-m", "ui2code", *shlex.split(command)[1:]]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, check=True).stdout


def shell(command: str, folder: Path) -> None:
    """A line for a shell's start-up file, in that shell, where it is installed."""
    name = re.findall(r"COMPLETE=(\w+)_source", command)[0]
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    script = folder / "ui2code"
    script.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m ui2code "$@"\n')
    script.chmod(0o755)
    env = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}
    done = subprocess.run([name, "-c", command], cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
