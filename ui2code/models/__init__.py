"""Who writes outlines: one file a backend, one line a backend here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ui2code.errors import UsageError
from ui2code.registry import lookup

if TYPE_CHECKING:
    from ui2code.types import Model

Loader = Callable[[str], "Model"]
"""Takes what follows the colon in the name ("" if there is none), and imports only then what the backend needs."""

DEFAULT = "embedded"
"""The model of whoever names none."""


def _geometric(argument: str) -> Model:
    from ui2code.models.geometric import Geometric

    return Geometric()


def _embedded(argument: str) -> Model:
    from ui2code.models.embedded.backend import Embedded
    from ui2code.models.embedded.shards import SHIPPED

    return Embedded(SHIPPED)


def _trained(folder: Path) -> Model:
    """The model in a user's folder, named with a fingerprint, so that two trainings into one folder are told apart."""
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}: name one that `ui2code train` wrote, or see `ui2code models`.")
    from ui2code.models.embedded.backend import Embedded
    from ui2code.models.embedded.shards import fingerprint

    return Embedded(folder, f"{folder.resolve().name}-{fingerprint(folder)}")


MODELS: Mapping[str, Loader] = {
    "geometric": _geometric,
    "embedded": _embedded,
}
WITH_ARGUMENT: frozenset[str] = frozenset()
"""Backends that are named ``backend:argument``, such as a checkpoint or a server's model."""


def load_model(name: str) -> Model:
    """The model called ``name`` (``backend``, ``backend:argument`` or a folder that ``ui2code train`` wrote); UsageError
    with the nearest match if there is none."""
    backend, colon, argument = name.partition(":")
    if is_folder(name):
        return _trained(Path(name))
    loader = lookup("model", backend, MODELS)
    takes = backend in WITH_ARGUMENT
    if takes and not argument:
        raise UsageError(f"The model {backend!r} needs to be told which: {backend}:NAME.")
    if colon and not takes:
        raise UsageError(f"The model {backend!r} takes nothing after a colon: write {backend!r} alone.")
    return loader(argument)


def is_folder(name: str) -> bool:
    """Whether ``name`` means a folder and no backend: it is a path, or there is a model where it points."""
    if name.partition(":")[0] in MODELS:
        return False
    return "/" in name or "\\" in name or (Path(name) / "config.json").is_file()
