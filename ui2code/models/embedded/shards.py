"""Weights as a package ships them: half precision in shards, with a list of hashes that is held against the files."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from ui2code.disk import digest, write_atomic
from ui2code.errors import MissingError, UsageError

if TYPE_CHECKING:
    from ui2code.models.embedded.modeling import EmbeddedModel

SHIPPED = Path(__file__).with_name("weights")
"""The model that comes with the package."""
REINSTALL = "pip install --force-reinstall ui2code"
SUMS = "SHA256SUMS"
"""In the form of ``sha256sum``: a hash, two spaces, a name. Folders that training wrote have none."""
SHARD = "16MB"
"""At most, of a file: what code hosts show and diff without complaint."""


def store(model: EmbeddedModel, folder: Path) -> None:
    """Writes ``model`` in half precision into a new ``folder``, to be read by ``load`` in single precision again."""
    from transformers.utils import logging

    state = model.state_dict()
    half = {name: value.half() if value.is_floating_point() else value for name, value in state.items()}
    folder.mkdir(parents=True, exist_ok=True)
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    model.save_pretrained(folder, state_dict=half, max_shard_size=SHARD)


def sign(folder: Path) -> None:
    """Writes down the hash of every file in ``folder``."""
    names = sorted(path.name for path in folder.iterdir() if path.is_file() and path.name != SUMS)
    lines = [f"{digest(folder / name)}  {name}\n" for name in names]
    write_atomic(folder / SUMS, "".join(lines).encode())


def verify(folder: Path, command: str) -> None:
    """MissingError, with ``command`` as the way out, for the first file that is not what it was; nothing where no hashes
    are listed. UsageError for a list that is none."""
    sums = folder / SUMS
    if not sums.is_file():
        return
    for number, line in enumerate(sums.read_text("utf-8").splitlines(), 1):
        wanted, _, name = line.partition("  ")
        if len(wanted) != 64 or not name or "/" in name:
            raise UsageError(f"{sums}, line {number} is no hash and name: take the folder again from where it came.")
        found = digest(folder / name)
        if found != wanted:
            how = "is missing" if found is None else f"is damaged (SHA-256 {found[:12]}… and not {wanted[:12]}…)"
            raise MissingError(f"{folder / name} {how}.", command)


def fingerprint(folder: Path) -> str:
    """Eight letters that change with the model: of the configuration and the weights."""
    seen = sha256()
    for path in sorted((folder / "config.json", *folder.glob("*.safetensors"))):
        seen.update((digest(path) or "").encode())
    return seen.hexdigest()[:8]
