"""Samples on disk: whole shards or none, so that a set that was stopped goes on where it was."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from ui2code.dataset.sample import Sample
from ui2code.disk import write_atomic
from ui2code.registry import lookup

Writer = Callable[[Path, Iterable[Sample]], Path]
"""Writes the shard of that name (without an ending) and gives the file that is there once it is whole."""


def _jsonl(path: Path, samples: Iterable[Sample]) -> Path:
    """Records in NAME.jsonl, pictures in NAME/KEY.png."""
    lines = []
    for sample in samples:
        if sample.png is not None:
            (path / f"{sample.key}.png").parent.mkdir(parents=True, exist_ok=True)
            (path / f"{sample.key}.png").write_bytes(sample.png)
        lines.append(sample.line)
    write_atomic(done(path, "jsonl"), b"".join(lines))
    return done(path, "jsonl")


def _tar(path: Path, samples: Iterable[Sample]) -> Path:
    """WebDataset's form: KEY.json and KEY.png of a sample one after the other; no owner and no time, so that equal
    samples give equal bytes."""
    half = path.with_name(f".{path.name}.tar.tmp")
    half.parent.mkdir(parents=True, exist_ok=True)
    with tarfile.open(half, "w", format=tarfile.USTAR_FORMAT) as tar:
        for sample in samples:
            _add(tar, f"{sample.key}.json", sample.line)
            if sample.png is not None:
                _add(tar, f"{sample.key}.png", sample.png)
    half.replace(done(path, "tar"))
    return done(path, "tar")


def _add(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(data), 0o644
    tar.addfile(entry, io.BytesIO(data))


FORMATS: Mapping[str, Writer] = {"jsonl": _jsonl, "tar": _tar}


def write(form: str, path: Path, samples: Iterable[Sample]) -> Path:
    """The shard ``path`` (without an ending) in a form of FORMATS; OSError where the disk does not take it."""
    return lookup("format", form, FORMATS)(path, samples)


def done(path: Path, form: str) -> Path:
    """The file whose being there means that the shard is whole."""
    return path.with_name(f"{path.name}.{form}")
