"""A checkpoint from a folder, with clear words where it is none."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors import SafetensorError
from transformers.utils import logging

from ui2code.errors import MissingError, UsageError
from ui2code.models.embedded.config import FORMAT, EmbeddedConfig
from ui2code.models.embedded.features import NUMBERS
from ui2code.models.embedded.modeling import EmbeddedModel
from ui2code.models.embedded.shards import REINSTALL, SHIPPED, verify
from ui2code.models.embedded.vocabulary import TAG_NAMES

NEXT = "ui2code train --from DATASET -o FOLDER"


def load(folder: Path) -> EmbeddedModel:
    """The model in ``folder``, ready to write; MissingError where there is none, or one that is damaged or that this version
    cannot run, UsageError for a model of another kind."""
    command = REINSTALL if folder == SHIPPED else NEXT
    config = folder / "config.json"
    if folder == SHIPPED and not config.is_file():
        raise MissingError("The weights of the model 'embedded' are not in this installation of ui2code.", REINSTALL)
    if not config.is_file():
        raise MissingError(f"{folder} holds no model (no config.json).", NEXT)
    verify(folder, command)
    try:
        told = json.loads(config.read_text("utf-8"))
    except ValueError as wrong:
        raise MissingError(f"{config} is no JSON: {wrong}.", command) from wrong
    _check(folder, told)
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        model: EmbeddedModel = EmbeddedModel.from_pretrained(folder, dtype=torch.float32)  # whatever it is stored in
    except (SafetensorError, OSError, RuntimeError) as wrong:
        first = (str(wrong).strip().splitlines() or ["nothing said"])[0]
        raise MissingError(f"The weights in {folder} cannot be read: {first}.", command) from wrong
    model.train(False)
    return model


def _check(folder: Path, told: dict[str, object]) -> None:
    if told.get("model_type") != EmbeddedConfig.model_type:
        raise UsageError(
            f"{folder} holds a {told.get('model_type')} model and not one of ours: write hf:{folder} for it."
        )
    wanted = {"format": FORMAT, "numbers": NUMBERS, "tags": list(TAG_NAMES)}
    for name, value in wanted.items():
        if told.get(name) != value:
            shown = f"{told.get(name)} and not {value}" if name != "tags" else "others"
            raise MissingError(
                f"The model in {folder} was made for another version of ui2code (its {name} are {shown}).", NEXT
            )
