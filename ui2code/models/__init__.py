"""Who writes outlines: one file a backend, one line a backend here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui2code.errors import UsageError
from ui2code.registry import lookup
from ui2code.types import Model

Loader = Callable[[str], Model]
"""Takes what follows the colon in the name ("" if there is none), and imports only then what the backend needs."""


def _geometric(argument: str) -> Model:
    from ui2code.models.geometric import Geometric

    return Geometric()


MODELS: Mapping[str, Loader] = {
    "geometric": _geometric,
}
WITH_ARGUMENT: frozenset[str] = frozenset()
"""Backends that are named ``backend:argument``, such as a checkpoint or a server's model."""


def load_model(name: str) -> Model:
    """The model called ``name`` (``backend`` or ``backend:argument``); UsageError with the nearest match if there is none."""
    backend, colon, argument = name.partition(":")
    loader = lookup("model", backend, MODELS)
    takes = backend in WITH_ARGUMENT
    if takes and not argument:
        raise UsageError(f"The model {backend!r} needs to be told which: {backend}:NAME.")
    if colon and not takes:
        raise UsageError(f"The model {backend!r} takes nothing after a colon: write {backend!r} alone.")
    return loader(argument)
