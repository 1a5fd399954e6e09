"""Take the chosen icons out of npm's lucide-static: ``python -m ui2code.mockups.art.icons_fetch`` writes ``icons.json``
again at the version it names; ``--upgrade`` takes the newest. The names chosen are in ``icons.txt``."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from ui2code.errors import MissingError

HERE = Path(__file__).resolve().parent
PACKAGE = "lucide-static"
_INNER = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def main(upgrade: bool) -> None:
    """Write ``icons.json`` and the licence; MissingError where npm cannot serve the package, KeyError for a name it lacks."""
    lock = HERE / "icons.json"
    version = json.loads(lock.read_text("utf-8"))["version"] if lock.is_file() and not upgrade else "latest"
    names = (HERE / "icons.txt").read_text("utf-8").split()
    with tempfile.TemporaryDirectory() as work:
        packed = _pack(version, Path(work))
        with tarfile.open(Path(work) / str(packed["filename"])) as tar:
            tar.extractall(work, filter="data")
        package = Path(work) / "package"
        icons = {name: _inner(package / "icons" / f"{name}.svg") for name in sorted(set(names))}
        (HERE / "LICENSE-lucide.txt").write_bytes((package / "LICENSE").read_bytes())
    head = {"npm": PACKAGE, "version": packed["version"], "integrity": packed["integrity"], "licence": "ISC and MIT"}
    lock.write_text(json.dumps({**head, "icons": icons}, indent=0) + "\n", "utf-8")


def _pack(version: str, folder: Path) -> dict[str, str]:
    command = ["npm", "pack", f"{PACKAGE}@{version}", "--json", "--silent"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise MissingError(f"npm could not fetch {PACKAGE} ({done.stderr.strip()[-200:]}).", " ".join(command))
    listing = json.loads(done.stdout)
    packed: dict[str, str] = listing[0] if isinstance(listing, list) else next(iter(listing.values()))
    return packed


def _inner(file: Path) -> str:
    """What is drawn, without the frame and without white space."""
    if not file.is_file():
        raise KeyError(f"{PACKAGE} has no icon {file.stem!r}")
    found = _INNER.search(file.read_text("utf-8"))
    if found is None:
        raise ValueError(f"{file.name} is not a picture of one svg element")
    return re.sub(r"\s*/>", "/>", re.sub(r">\s+<", "><", found.group(1).strip()))


if __name__ == "__main__":
    main("--upgrade" in sys.argv[1:])
