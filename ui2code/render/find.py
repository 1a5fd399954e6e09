"""Which browser draws the pages: a chain of places, from what the user said to what we fetched ourselves.

Only paths are looked at, nothing is started, so a whole search costs a few milliseconds.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ui2code.errors import MissingError, UsageError
from ui2code.fonts.cache import cache_dir

VARIABLE = "UI2CODE_BROWSER"
INSTALL_COMMAND = "ui2code setup"

_CHANNELS = {
    "linux": {"chrome": ["/opt/google/chrome/chrome"], "msedge": ["/opt/microsoft/msedge/msedge"]},
    "darwin": {
        "chrome": ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
        "msedge": ["/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
    },
    "win32": {
        "chrome": [r"Google\Chrome\Application\chrome.exe"],
        "msedge": [r"Microsoft\Edge\Application\msedge.exe"],
    },
}
_NAMES = (
    "chrome-headless-shell",
    "chromium-headless-shell",
    "headless_shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
)
_USUAL = (
    "/usr/lib/chromium/chromium",
    "/usr/lib64/chromium-browser/chromium-browser",
    "/usr/lib/chromium-browser/chromium-browser",
    "/snap/bin/chromium",
    "/var/lib/flatpak/exports/bin/org.chromium.Chromium",
    "/opt/homebrew/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
_EXECUTABLES = (
    "chrome-headless-shell",
    "headless_shell",
    "chrome",
    "chromium",
    "Chromium",
    "Google Chrome for Testing",
)


@dataclass(frozen=True, slots=True)
class Found:
    """An executable that exists, and which step of the chain found it."""

    path: Path
    how: str


def find_browser(explicit: str | None = None) -> Found:
    """The first browser of the chain; UsageError where a path the user gave is wrong, MissingError where there is none."""
    for found in find_browsers(explicit):
        return found
    raise MissingError("No Chromium was found to draw pages with.", INSTALL_COMMAND)


def find_browsers(explicit: str | None = None) -> Iterator[Found]:
    """Every browser of the chain, best first; what the user names is the only one, because a silent other would mislead."""
    if explicit:
        yield _named(explicit, "the path given")
    elif chosen := os.environ.get(VARIABLE):
        yield _named(chosen, f"the environment variable {VARIABLE}")
    else:
        yield from _once(_everywhere())


def _everywhere() -> Iterator[Found]:
    yield from _playwrights_own()
    yield from _channels()
    for name in _NAMES:
        if path := shutil.which(name):
            yield Found(Path(path), "a name on PATH")
    for place in _USUAL:
        yield from _if_executable(Path(place), "a usual place")
    yield from _executables_under(cache_dir() / "browser", "our own cache")


def _named(name: str, how: str) -> Found:
    path = shutil.which(os.path.expanduser(name))
    if path is None:
        raise UsageError(f"{name!r}, from {how}, is not an executable file: name a Chromium, or leave it out.")
    return Found(Path(path), how)


def _playwrights_own() -> Iterator[Found]:
    """The builds that `playwright install` fetched for the installed Playwright, the small shell first."""
    registry = _playwright_browsers_folder()
    for folder in _playwright_build_names():
        yield from _executables_under(registry / folder, "Playwright's own")


def _playwright_browsers_folder() -> Path:
    if chosen := os.environ.get("PLAYWRIGHT_BROWSERS_PATH"):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "ms-playwright"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "ms-playwright"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ms-playwright"


def _playwright_build_names() -> list[str]:
    """Folder names such as ``chromium-1255``, read from the wheel without importing it."""
    spec = importlib.util.find_spec("playwright")
    if spec is None or spec.origin is None:
        return []
    listing = Path(spec.origin).parent / "driver" / "package" / "browsers.json"
    if not listing.is_file():
        return []
    revisions = {b["name"]: b["revision"] for b in json.loads(listing.read_text("utf-8"))["browsers"]}
    wanted = [name for name in ("chromium-headless-shell", "chromium") if name in revisions]
    return [f"{name.replace('-', '_')}-{revisions[name]}" for name in wanted]


def _channels() -> Iterator[Found]:
    roots = [Path("/")]
    if sys.platform == "win32":
        variables = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        roots = [Path(os.environ[name]) for name in variables if name in os.environ]
    for channel, places in _CHANNELS.get(sys.platform, {}).items():
        for root in roots:
            for place in places:
                yield from _if_executable(root / place, f"the channel {channel}")


def _executables_under(folder: Path, how: str) -> Iterator[Found]:
    if not folder.is_dir():
        return
    for name in _EXECUTABLES:
        for path in sorted(folder.rglob(name + (".exe" if sys.platform == "win32" else ""))):
            yield from _if_executable(path, how)


def _if_executable(path: Path, how: str) -> Iterator[Found]:
    if path.is_file() and os.access(path, os.X_OK):
        yield Found(path, how)


def _once(every: Iterator[Found]) -> Iterator[Found]:
    seen: set[Path] = set()
    for found in every:
        if found.path not in seen:
            seen.add(found.path)
            yield found
