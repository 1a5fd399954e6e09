"""Where the snapshots of real pages lie that the planner is tried on (see the data folder's README)."""

from __future__ import annotations

from pathlib import Path

from ui2code.learn.trials.snapshot import Snapshot, load

__all__ = ["Snapshot", "load", "pages"]

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "realset-dev"


def pages(full: bool = False) -> list[Path]:
    """The truth files, none where the data is not there."""
    return sorted(DATA.glob("*/truth_full.json" if full else "*/truth.json"))
