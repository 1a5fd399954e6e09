"""Get a browser where there is none: Playwright's download, else npm's package, else the system's own, with consent.

Every download goes through an ordinary client (playwright, npm, apt-get) and so obeys the user's mirrors and proxies.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from ui2code.errors import MissingError
from ui2code.fonts.cache import cache_dir
from ui2code.render.find import Found, find_browsers

NPM_PACKAGE = "@sparticuz/chromium@147.0.0"
NPM_INTEGRITY = "sha512-4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ=="
SYSTEM_COMMAND = ("apt-get", "install", "-y", "chromium")
DOWNLOAD_SECONDS = 900  # 110 MB on a slow line
START_SECONDS = 30

Say = Callable[[str], None]


class _StepFailed(Exception):
    """This way of getting a browser does not work here; the message says why."""


def provision(say: Say = print, *, consent: bool = False) -> Found:
    """Fetch a browser and return it; ``consent`` allows the system's package manager. MissingError when all ways fail."""
    steps: tuple[tuple[str, Callable[[], None]], ...] = (
        ("Playwright's own Chromium", _by_playwright),
        ("npm's @sparticuz/chromium", _by_npm),
        ("the system's chromium package", lambda: _by_system(consent)),
    )
    reasons = []
    for name, step in steps:
        say(f"trying {name}")
        try:
            step()
            found = working_browser()
        except _StepFailed as failure:
            reasons.append(f"{name}: {failure}")
            say(reasons[-1])
            continue
        say(f"found {found.path} ({found.how})")
        return found
    raise MissingError(f"No browser could be fetched ({'; '.join(reasons)}).", " ".join(SYSTEM_COMMAND))


def working_browser() -> Found:
    """The first browser of the chain that starts far enough to tell its version."""
    complaints = []
    for found in find_browsers():
        try:
            version_of(found.path)
        except _StepFailed as failure:
            complaints.append(str(failure))
        else:
            return found
    raise _StepFailed("; ".join(complaints) or "it was not found afterwards")


def version_of(executable: Path) -> str:
    """What ``--version`` prints, which also shows that all shared libraries are there."""
    return _run([str(executable), "--headless", "--no-sandbox", "--version"], START_SECONDS).strip()


def _by_playwright() -> None:
    if importlib.util.find_spec("playwright") is None:
        raise _StepFailed("playwright is not installed")
    _run([sys.executable, "-m", "playwright", "install", "chromium", "--only-shell"], DOWNLOAD_SECONDS)


def _by_npm() -> None:
    """Unpack the brotli files of the package with the Node of the Playwright wheel; needs npm only to fetch it."""
    if sys.platform != "linux" or os.uname().machine != "x86_64":
        raise _StepFailed("it is built for Linux on x86-64 only")
    npm = shutil.which("npm")
    if npm is None:
        raise _StepFailed("npm is not installed")
    folder = cache_dir() / "browser"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as work:
        unpacked = _unpack(_npm_pack(npm, Path(work)), Path(work))
        target = folder / NPM_PACKAGE.rpartition("@")[2]
        shutil.rmtree(target, ignore_errors=True)
        unpacked.rename(target)


def _npm_pack(npm: str, folder: Path) -> Path:
    """The package's tarball in ``folder``, its integrity checked against the one pinned here."""
    listing = json.loads(_run([npm, "pack", NPM_PACKAGE, "--json", "--silent"], DOWNLOAD_SECONDS, cwd=folder))
    packed = listing[0] if isinstance(listing, list) else next(iter(listing.values()))
    if packed["integrity"] != NPM_INTEGRITY:
        raise _StepFailed(f"{NPM_PACKAGE} has the integrity {packed['integrity']}, not the pinned one")
    return folder / str(packed["filename"])


def _unpack(tarball: Path, work: Path) -> Path:
    """A folder with the executable and its libraries."""
    with tarfile.open(tarball) as tar:
        tar.extractall(work, filter="data")
    packed, ready = work / "package" / "bin", work / "ready"
    ready.mkdir()
    _unbrotli(packed / "chromium.br", ready / "headless_shell")
    for name in ("swiftshader.tar", "al2023.tar"):
        _unbrotli(packed / f"{name}.br", work / name)
    with tarfile.open(work / "swiftshader.tar") as tar:
        tar.extractall(ready, filter="data")
    (ready / "headless_shell").chmod(0o755)
    if "not found" in _run(["ldd", str(ready / "headless_shell")], START_SECONDS):
        _bring_libraries(ready, work / "al2023.tar")
    return ready


def _bring_libraries(ready: Path, libraries: Path) -> None:
    """On a bare system the package's own NSS and expat serve; elsewhere the system's newer ones are better."""
    with tarfile.open(libraries) as tar:
        tar.extractall(ready, filter="data")
    (ready / "headless_shell").rename(ready / "headless_shell.bin")
    wrapper = ready / "headless_shell"
    wrapper.write_text(
        '#!/bin/sh\nhere=$(dirname "$(readlink -f "$0")")\n'
        'LD_LIBRARY_PATH="$here/lib:$LD_LIBRARY_PATH" exec "$here/headless_shell.bin" "$@"\n'
    )
    wrapper.chmod(0o755)


def _unbrotli(source: Path, target: Path) -> None:
    program = (
        "const [from, to] = process.argv.slice(1);"
        "require('fs').writeFileSync(to, require('zlib').brotliDecompressSync(require('fs').readFileSync(from)))"
    )
    _run([str(_node()), "-e", program, str(source), str(target)], DOWNLOAD_SECONDS)


def _node() -> Path:
    spec = importlib.util.find_spec("playwright")
    if spec is None or spec.origin is None:
        raise _StepFailed("playwright, whose Node unpacks it, is not installed")
    name = "node.exe" if sys.platform == "win32" else "node"
    return Path(spec.origin).parent / "driver" / name


def _by_system(consent: bool) -> None:
    command = " ".join(SYSTEM_COMMAND)
    if shutil.which(SYSTEM_COMMAND[0]) is None:
        raise _StepFailed(f"there is no {SYSTEM_COMMAND[0]} here")
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise _StepFailed(f"it needs root: run `{command}`")
    if not consent:
        raise _StepFailed(f"it needs your consent: run `ui2code setup --yes` or `{command}`")
    _run(SYSTEM_COMMAND, DOWNLOAD_SECONDS)


def _run(command: Sequence[str], seconds: float, cwd: Path | None = None) -> str:
    """The standard output of ``command``; _StepFailed with its last line of complaint otherwise."""
    try:
        done = subprocess.run(
            command, cwd=cwd, capture_output=True, text=True, timeout=seconds, stdin=subprocess.DEVNULL, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as failure:
        raise _StepFailed(str(failure)) from failure
    if done.returncode != 0:
        raise _StepFailed(
            f"`{Path(command[0]).name}` ended with {done.returncode}: {_gist(done.stderr or done.stdout)}"
        )
    return done.stdout


def _gist(output: str) -> str:
    """The line that says most: the first that names an error, else the last."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if "rror" in line]
    return (errors or lines[-1:] or ["no message"])[0]
