"""`ui2code watch` in a process of its own, read run by run, as an editor does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

SECONDS = 60.0
"""For one run; the first measures the mockup, and others may need the machine too."""

MARKUP = {
    "index.html": '<!doctype html>\n<body style="margin:0">\n<div id="root"></div>\n<script type="module" src="/src/main.tsx"></script>\n',
    "package.json": '{"name": "small"}\n',
    "src/main.tsx": 'import { createRoot } from "react-dom/client";\nimport { App } from "./App";\nimport "./app.css";\n'
    'createRoot(document.getElementById("root")!).render(<App />);\n',
    "src/App.tsx": 'export function App() {\n  return (\n    <main>\n      <h1>Harbour news</h1>\n      <button className="send">Send</button>\n'
    "    </main>\n  );\n}\n",
    "src/app.css": "main { padding: 24px; font: 16px Inter }\nh1 { margin: 0 0 16px }\n.send { background: #1d4ed8; color: #fff; border: 0 }\n",
}
"""A small react project."""


@dataclass(frozen=True)
class Round:
    """What was printed from a begin line to its end line."""

    begin: str
    findings: tuple[str, ...]
    end: str
    seconds: float
    """From when it was waited for."""


class Watching:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._lines: SimpleQueue[str] = SimpleQueue()
        self._next = ""
        self.last = Round("", (), "", 0.0)
        self.printed: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()

    def round(self) -> Round:
        """The next whole run."""
        start = time.monotonic()
        begin, lines = self._line(), []
        while not (line := self._line()).startswith("ui2code watch: done"):
            lines.append(line)
        self.last = Round(begin, tuple(lines), line, time.monotonic() - start)
        return self.last

    def begun(self) -> str:
        """A begin line alone; the run goes on."""
        return self._line()

    def settled(self) -> Round:
        """The last run after a save: a save of several files may be seen as two."""
        found = self.round()
        while not self.quiet():
            found = self.round()
        return found

    def quiet(self, seconds: float = 0.3) -> bool:
        """Whether nothing is printed for so long."""
        try:
            self._next = self._next or self._lines.get(timeout=seconds)
        except Empty:
            return True
        return False

    def end(self, number: int) -> tuple[int, str]:
        """Sends a signal to the whole group, as a terminal does; gives the exit code and what stands on stderr."""
        started = family(self.process.pid)
        os.killpg(self.process.pid, number)
        return self.left(started)

    def left(self, started: list[Member]) -> tuple[int, str]:
        """Exit code and stderr of a process that ends by itself and leaves none of those it ``started`` behind."""
        code = self.process.wait(SECONDS)
        assert not left_behind(started)
        assert self.process.stderr is not None
        return code, self.process.stderr.read()

    def _line(self) -> str:
        line, self._next = self._next or self._lines.get(timeout=SECONDS), ""
        return line

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.printed.append(line.rstrip("\n"))
            self._lines.put(self.printed[-1])


@contextmanager
def watching(*arguments: object, cwd: Path) -> Iterator[Watching]:
    command = [sys.executable, "-m", "ui2code", "watch", *map(str, arguments)]
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=cwd, env=env, start_new_session=True
    )
    try:
        yield Watching(process)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def write(files: dict[str, str], folder: Path) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Member:
    """A process and when it started, since numbers are used again."""

    pid: int
    since: int


def family(pid: int) -> list[Member]:
    """A process and all below it; the browser is in a session of its own, so only descent tells."""
    fields = stat(pid)
    if not fields:
        return []
    below = [int(k) for task in Path(f"/proc/{pid}/task").glob("*/children") for k in task.read_text().split()]
    return [Member(pid, int(fields[19])), *(member for child in below for member in family(child))]


def alive(members: list[Member]) -> list[Member]:
    """Those that still run."""
    return [m for m in members if (fields := stat(m.pid)) and fields[0] != "Z" and int(fields[19]) == m.since]


def left_behind(members: list[Member], seconds: float = 10.0) -> list[Member]:
    """Those that do not end by themselves; a browser's helpers outlive it by some milliseconds."""
    end = time.monotonic() + seconds
    while (left := alive(members)) and time.monotonic() < end:
        time.sleep(0.02)
    return left


def stat(pid: int) -> list[str]:
    """What stands in /proc/PID/stat behind the name; empty where the process has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
