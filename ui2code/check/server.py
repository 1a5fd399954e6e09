"""Servers the user's commands start: one for each address, waited for, and always stopped with all that it started."""

from __future__ import annotations

import os
import shlex
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from ui2code.errors import RenderError, UsageError

STOP_SECONDS = 3.0
"""To end on its own after being asked; then it is killed."""

LOOK_SECONDS = 0.1

MOST_LOG = 300
"""Characters of what a server said last, in a message."""


class Servers:
    """One running command for each address; safe to ask from several threads."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._lock = threading.Lock()
        self._started: dict[str, _Server] = {}
        self._closed = False

    def ready(self, url: str, command: str, folder: Path, seconds: float) -> None:
        """Returns when ``url`` answers. UsageError where its port is taken or the command ends, RenderError where it
        does not answer in time. A server of the user's own is not waited for: opening the page tells what is wrong."""
        if not command:
            return
        with self._lock:
            if self._closed:
                raise RenderError("The run was stopped.")
            origin = urlsplit(url).netloc
            if origin not in self._started:
                free(url, command)
                self._started[origin] = _Server(command, folder, self._log)
            server = self._started[origin]
        server.wait(url, seconds)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            for server in self._started.values():
                server.stop()
            self._started.clear()


class _Server:
    """A command in a process group of its own."""

    def __init__(self, command: str, folder: Path, log: Path) -> None:
        self._command = command
        log.parent.mkdir(parents=True, exist_ok=True)
        self._log = open(log, "ab+")  # noqa: SIM115 - it lives as long as the process
        self._from = self._log.seek(0, os.SEEK_END)
        group = {"start_new_session": True} if os.name == "posix" else {"creationflags": 0x200}
        self._process = subprocess.Popen(
            command, shell=True, cwd=folder, stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log, **group
        )

    def wait(self, url: str, seconds: float) -> None:
        end = time.monotonic() + seconds
        while True:
            status = status_of(url, max(0.2, min(seconds, end - time.monotonic())))
            if status is not None and status < 500:
                return
            if self._process.poll() is not None:
                code = self._process.returncode
                raise UsageError(
                    f"The command {self._command!r} ended with exit code {code} before {url} answered{self._said()}"
                )
            if time.monotonic() > end:
                how = f"answered with {status}" if status else "did not answer"
                raise RenderError(f"{url} {how} within {seconds:g} s of starting {self._command!r}{self._said()}")
            time.sleep(LOOK_SECONDS)

    def stop(self) -> None:
        """The command and whatever it started."""
        if os.name == "posix":
            self._signal(signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(STOP_SECONDS)
            self._signal(signal.SIGKILL)  # also what outlived its parent
        else:
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(self._process.pid)], capture_output=True, check=False)
        self._process.wait(STOP_SECONDS)
        self._log.close()

    def _signal(self, number: int) -> None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, number)

    def _said(self) -> str:
        """The end of its output, as the end of a sentence."""
        self._log.seek(self._from)
        text = " ".join(self._log.read().decode("utf-8", "replace").split())
        return f"; it said: {text[-MOST_LOG:]}" if text else "."


def free(url: str, command: str) -> None:
    """UsageError if something listens where the command's server is to."""
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    with suppress(OSError), socket.create_connection((parts.hostname or "localhost", port), 1):
        raise UsageError(
            f"Port {port} is in use already, so {shlex.quote(command)} was not started: stop what listens there, or leave "
            "the command out to check what it serves."
        )


def status_of(url: str, seconds: float) -> int | None:
    """The HTTP status; None where there was no answer in time."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=seconds) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except (OSError, ValueError):  # refused, reset, silent, or no HTTP
        return None
