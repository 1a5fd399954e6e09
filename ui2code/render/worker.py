"""One long-lived Node process that formats and translates sources; it comes with the playwright wheel, so no npm is needed.

Sources are only read as text there. They run nowhere but in the browser, and the process may read nothing but its own folder.
"""

from __future__ import annotations

import json
import os
import subprocess
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Literal

from ui2code.errors import MissingError, ProjectError, RenderError
from ui2code.types import Finding, Source

HERE = Path(__file__).resolve().parent
TIMEOUT = 20.0
"""Seconds for one request: prettier takes 0.3 s for the largest page measured, the first request 0.5 s more to load."""
CACHED_FILES = 1024
"""A job touches about ten files in some twenty versions; this holds several jobs."""
HEAP_MB = 512
REINSTALL = "pip install --force-reinstall playwright"

Operation = Literal["format", "transform"]


@dataclass(frozen=True, slots=True)
class Import:
    """A static import of a module and where it stands (1-based)."""

    specifier: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Module:
    """A script as a CommonJS body with the line numbers of its source."""

    code: str
    imports: tuple[Import, ...]


class Worker:
    """Formats (`Formatter`) and translates files; restarted once if it dies.

    As a context it is started at once and warms up beside other work; else at the first request.
    Safe to share between threads: requests are answered one after the other.
    """

    def __init__(self, timeout: float = TIMEOUT) -> None:
        self._timeout = timeout
        self._lock = threading.Lock()
        self._process: _Process | None = None
        self._cache: OrderedDict[tuple[str, str, str], Any] = OrderedDict()

    def format(self, files: Mapping[str, str]) -> dict[str, str]:
        """Prettier's form of each file, by path; other kinds of file come back as they are. ProjectError at syntax errors."""
        return {path: result["text"] for path, result in self._checked("format", files).items()}

    def transform(self, files: Mapping[str, str]) -> dict[str, Module]:
        """Each script (js, jsx, ts, tsx) as a CommonJS module, by path. ProjectError with all syntax errors of all files."""
        results = self._checked("transform", files)
        return {
            path: Module(result["code"], tuple(Import(**found) for found in result["imports"]))
            for path, result in results.items()
        }

    def close(self) -> None:
        """End the process; the next request would start another."""
        with self._lock:
            self._drop()

    def __enter__(self) -> Worker:
        with self._lock:
            self._started()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _checked(self, operation: Operation, files: Mapping[str, str]) -> dict[str, Any]:
        results = self._results(operation, files)
        findings = tuple(
            Finding("syntax", "error", error["message"], source=Source(path, error["line"], error["column"]))
            for path, result in results.items()
            for error in result.get("errors", ())
        )
        if findings:
            more = f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""
            raise ProjectError(f"{findings[0].source}: {findings[0].message}{more}", findings)
        return results

    def _results(self, operation: Operation, files: Mapping[str, str]) -> dict[str, Any]:
        """A result for each file, in the order of ``files``; only what is not cached is sent."""
        with self._lock:
            unknown = {path: text for path, text in files.items() if (operation, path, text) not in self._cache}
            answered = self._request(operation, unknown) if unknown else {}
            for path, result in answered.items():
                self._cache[operation, path, files[path]] = result
            results = {path: self._cache[operation, path, text] for path, text in files.items()}
            for path, text in files.items():
                self._cache.move_to_end((operation, path, text))
            while len(self._cache) > CACHED_FILES:
                self._cache.popitem(last=False)
            return results

    def _request(self, operation: Operation, files: Mapping[str, str]) -> dict[str, Any]:
        """Ask the process, a second one if the first dies or hangs; RenderError after that."""
        try:
            return self._ask(operation, files)
        except _Gone:
            self._drop()
        try:
            return self._ask(operation, files)
        except _Gone as gone:
            self._drop()
            names = ", ".join(list(files)[:3])
            raise RenderError(f"The code worker {gone} twice while it read {names}.") from gone

    def _ask(self, operation: Operation, files: Mapping[str, str]) -> dict[str, Any]:
        reply = self._started().ask({"operation": operation, "files": dict(files)}, self._timeout)
        if "failure" in reply:
            raise RenderError(f"The code worker failed: {reply['failure']}")
        results: dict[str, Any] = reply["results"]
        return results

    def _started(self) -> _Process:
        if self._process is None:
            self._process = _Process(_command())
        return self._process

    def _drop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process = None


def _command() -> Sequence[str]:
    try:
        from playwright._impl._driver import compute_driver_executable
    except ImportError as error:
        raise MissingError(
            "The package playwright, which brings Node, is missing.", "pip install playwright"
        ) from error
    node = compute_driver_executable()[0]
    # Asked for no more than reading its own code: no other files, no processes, no network.
    limits = ("--permission", f"--allow-fs-read={HERE}", f"--max-old-space-size={HEAP_MB}")
    return (node, *limits, str(HERE / "worker.js"))


class _Gone(Exception):
    """The process "died" or "hung"."""


class _Process:
    """A running worker; a thread reads its answers, so that waiting can end."""

    def __init__(self, command: Sequence[str]) -> None:
        # What the user's shell tells Node (inspectors, preloaded scripts) is not meant for this one.
        env = {key: value for key, value in os.environ.items() if not key.startswith("NODE_")}
        try:
            self._popen = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=env
            )
        except FileNotFoundError as error:
            raise MissingError(f"Playwright's Node is not at {command[0]}.", REINSTALL) from error
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        self._count = 0
        threading.Thread(target=self._read, daemon=True).start()

    def ask(self, request: dict[str, Any], timeout: float) -> dict[str, Any]:
        """The reply to ``request``; _Gone if none comes within ``timeout`` seconds."""
        self._count += 1
        line = json.dumps({"id": self._count, **request}).encode() + b"\n"
        threading.Thread(target=self._write, args=(line,), daemon=True).start()
        try:
            answer = self._lines.get(timeout=timeout)
        except Empty:
            raise _Gone("hung") from None
        if not answer:
            raise _Gone("died")
        reply: dict[str, Any] = json.loads(answer)
        return reply

    def kill(self) -> None:
        self._popen.kill()
        self._popen.wait()

    def _write(self, line: bytes) -> None:
        assert self._popen.stdin is not None
        try:
            self._popen.stdin.write(line)
            self._popen.stdin.flush()
        except OSError:
            # The reading side sees the end of the process and reports it.
            return

    def _read(self) -> None:
        assert self._popen.stdout is not None
        for line in self._popen.stdout:
            self._lines.put(line)
        self._lines.put(b"")
