"""Servers that commands start, and those that should be there: real processes and real sockets."""

from __future__ import annotations

import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui2code.check.server import Servers, status_of
from ui2code.errors import RenderError, UsageError

SERVE = f"exec {sys.executable} -m http.server {{port}} --bind 127.0.0.1"


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Servers]:
    made = Servers(tmp_path / "log" / "server.log")
    yield made
    made.close()


def test_started_waited_for_shared_and_stopped(servers: Servers, unused_port: int, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("hello", encoding="utf-8")
    url, command = f"http://127.0.0.1:{unused_port}/", SERVE.format(port=unused_port)
    servers.ready(url, command, tmp_path, 10)
    start = time.monotonic()
    servers.ready(f"{url}index.html", command, tmp_path, 10)
    assert time.monotonic() - start < 1
    assert status_of(url, 1) == 200
    servers.close()
    assert status_of(url, 1) is None


def test_what_a_command_started_ends_with_it(servers: Servers, unused_port: int, tmp_path: Path) -> None:
    """A shell that starts the server in the background and waits, as package scripts do."""
    command = f"({SERVE.format(port=unused_port).removeprefix('exec ')} & wait)"
    servers.ready(f"http://127.0.0.1:{unused_port}/", command, tmp_path, 10)
    servers.close()
    assert status_of(f"http://127.0.0.1:{unused_port}/", 1) is None


def test_port_in_use(servers: Servers, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = taken.getsockname()[1]
        with pytest.raises(UsageError, match=f"Port {number} is in use already, so 'npm start' was not started"):
            servers.ready(f"http://127.0.0.1:{number}/", "npm start", tmp_path, 5)


def test_a_command_that_ends_at_once(servers: Servers, unused_port: int, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"ended with exit code 3 before .* answered; it said: no such script"):
        servers.ready(f"http://127.0.0.1:{unused_port}/", "echo no such script; exit 3", tmp_path, 5)


def test_a_server_that_never_answers(servers: Servers, unused_port: int, tmp_path: Path) -> None:
    code = f"import socket, time; s = socket.create_server(('127.0.0.1', {unused_port})); time.sleep(60)"
    with pytest.raises(RenderError, match=rf"http://127.0.0.1:{unused_port}/ did not answer within 0.7 s of starting"):
        servers.ready(f"http://127.0.0.1:{unused_port}/", f'exec {sys.executable} -c "{code}"', tmp_path, 0.7)
