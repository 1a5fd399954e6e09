"""Where this user's downloads are kept: browsers and extra fonts, never run data."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def cache_dir() -> Path:
    """The folder of our own downloads: $UI2CODE_CACHE, else the platform's cache folder; not created here."""
    if chosen := os.environ.get("UI2CODE_CACHE"):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "ui2code" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "ui2code"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ui2code"
