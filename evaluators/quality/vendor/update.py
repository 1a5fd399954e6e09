"""Fetch axe-core from npm again and write ``vendor.lock.json``; for maintainers, needs npm and a network.

To move to a newer version change it below, run this script, run the tests, and commit what changed.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOCK = HERE.parent / "vendor.lock.json"
NAME, VERSION, LICENCE = "axe-core", "4.14.1", "MPL-2.0"
LICENCES = ("LICENSE", "LICENSE-3RD-PARTY.txt")


def main() -> int:
    with tempfile.TemporaryDirectory() as scratch:
        package = fetched(Path(scratch))
        shutil.copyfile(package / "axe.min.js", HERE / "axe.min.js")
        texts = [(package / name).read_text(encoding="utf-8") for name in LICENCES]
    (HERE / "LICENSE-axe-core.txt").write_text("\n----- third-party parts -----\n".join(texts), encoding="utf-8")
    LOCK.write_text(json.dumps({"files": {"axe.min.js": entry()}}, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return 0


def fetched(folder: Path) -> Path:
    """The package unpacked; npm checks it against the registry's hash."""
    said = npm(["pack", "--silent", f"{NAME}@{VERSION}"], folder)
    with tarfile.open(folder / said.splitlines()[-1]) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def entry() -> dict[str, object]:
    data = (HERE / "axe.min.js").read_bytes()
    return {
        "bytes": len(data),
        "integrity": npm(["view", f"{NAME}@{VERSION}", "dist.integrity"], HERE),
        "licence": LICENCE,
        "name": NAME,
        "sha256": hashlib.sha256(data).hexdigest(),
        "version": VERSION,
    }


def npm(arguments: list[str], folder: Path) -> str:
    done = subprocess.run(["npm", *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
