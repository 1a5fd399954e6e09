"""A run that is stopped: servers end with it, and what was finished is not done again. And one that cannot begin."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.check.conftest import Ran, Suite
from ui2code.check.server import status_of

CASE = """
[[case]]
name = "{}"
mockup = "ferry.png"
{}
"""

SILENT = """
import os, socket, subprocess, sys, time
taken = socket.create_server(("127.0.0.1", {port}))
open("up.txt", "w").close()
time.sleep(60)
"""


def test_without_a_browser_the_command_that_brings_one_is_named(suite: Suite, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    nowhere.mkdir()
    names = ("UI2CODE_CACHE", "PLAYWRIGHT_BROWSERS_PATH", "PATH", "HOME")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **dict.fromkeys(names, str(nowhere))}
    env.pop("UI2CODE_BROWSER")
    script = (
        "import sys; from ui2code.render import find; find._USUAL, find._CHANNELS = (), {}; from ui2code.cli import run"
    )
    command = [sys.executable, "-c", f"{script}; sys.exit(run(['check', 'pages']))"]
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
    assert done.returncode == 3 and "ui2code setup" in done.stderr and "Traceback" not in done.stderr


def started(suite: Suite, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "ui2code", "check", *arguments]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env)


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_and_resumed(suite: Suite, check: Callable[..., Ran], number: signal.Signals, unused_port: int) -> None:
    """Two cases are done, the third waits for a server that keeps silent; then the run is stopped, and goes on later."""
    url = f"http://127.0.0.1:{unused_port}/"
    (suite.root / "silent.py").write_text(SILENT.format(port=unused_port), encoding="utf-8")
    cases = [CASE.format(name, 'project = "ferry.html"') for name in ("one", "two")]
    served = CASE.format("three", f"url = '{url}'\ncommand = '({sys.executable} silent.py & wait)'")
    (suite.root / "ui2code.toml").write_text("".join([*cases, served]), encoding="utf-8")
    process = started(suite, "pages", "--approve", "--jobs", "1")
    until = time.monotonic() + 60
    while not (suite.root / "up.txt").exists() and time.monotonic() < until:
        time.sleep(0.05)
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130, err
    assert "Traceback" not in err and "stopped" in err
    assert out.count("approved") == 2
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", unused_port), 1)
    assert status_of(url, 0.5) is None
    assert (suite.root / ".ui2code" / "check" / "unfinished").exists()
    mended = CASE.format("three", 'project = "ferry.html"')
    (suite.root / "ui2code.toml").write_text("".join([*cases, mended]), encoding="utf-8")
    resumed = check("pages", "--approve", "--resume")
    assert resumed.code == 0 and resumed.out.count("approved, from the run that was stopped") == 2, resumed.out
    assert resumed.out.count("approved\n") == 1


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal")
def test_a_terminal_sees_the_case_and_a_pipe_the_whole_lines(suite: Suite) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "ui2code", "check", "pages"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, text=True, env=env, check=False)
    os.close(theirs)
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        assert b"1 of 1: ferry" in terminal.read(1000)
    assert done.stdout.startswith("FAILED ferry  total 1.000\n") and "\x1b" not in done.stdout
