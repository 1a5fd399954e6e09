"""The training loop: plain torch, on a GPU if there is one, going on from its last checkpoint."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F
from transformers.utils import logging

from ui2code.errors import Ui2codeError
from ui2code.learn.lessons import Batch
from ui2code.models.embedded.modeling import NEVER, EmbeddedModel
from ui2code.models.embedded.vocabulary import PAD

STATE = "training.pt"
LOG = "log.jsonl"
EVERY = 50
"""Steps that a line of the log sums up."""
KEEP_SECONDS = 240.0
"""Between checkpoints."""
AVERAGE = 0.999
"""Decay of the running mean of the weights, which is what is kept and measured (Polyak and Juditsky, 1992)."""
NORM = 1.0
"""A gradient longer than this is shortened (Pascanu et al., 2013)."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """``steps`` of the optimiser in all; the rate rises over ``warm`` of them, then falls as a cosine to a tenth. With
    ``seconds`` the clock says how far a training is, and ``steps`` are only the most it may take."""

    steps: int
    rate: float = 6e-4
    warm: int = 300
    decay: float = 0.05
    seed: int = 0
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """One line of the log: means since the line before; ``seconds`` of training in all."""

    step: int
    samples: int
    seconds: float
    loss: float
    right: float
    pointed: float


class Diverged(Ui2codeError):
    """The loss is no number any more; the last good checkpoint is kept."""


class Loop:
    """A model in training. ``folder`` gets checkpoints, in transformers' form, and the log."""

    def __init__(self, model: EmbeddedModel, recipe: Recipe, folder: Path) -> None:
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        model.to(self.device)  # type: ignore[arg-type]
        self.model, self.recipe, self.folder = model, recipe, folder
        self.mean = {name: value.detach().clone() for name, value in model.state_dict().items()}
        self.optimizer = torch.optim.AdamW(_groups(model, recipe.decay), lr=recipe.rate, betas=(0.9, 0.98), fused=True)
        self.step, self.samples, self.seconds = 0, 0, 0.0
        if (folder / STATE).is_file():
            self._go_on()

    def run(self, batches: Iterator[Batch], say: Any) -> None:
        """Until the recipe's end or that of ``batches``; Diverged where the loss is NaN or infinite."""
        kept = began = time.monotonic()
        sums, told = torch.zeros(4, device=self.device), self.step
        self.model.train()
        for batch in batches:
            if self.done:
                break
            sums += self._learn(batch)
            now = time.monotonic()
            self.seconds, began = self.seconds + now - began, now
            if self.step - told >= EVERY or self.done:
                say(self._told(sums))
                told = self.step
                sums.zero_()
            if now - kept > KEEP_SECONDS:
                self.keep()
                kept = now
        self.keep()

    @property
    def done(self) -> bool:
        return self.step >= self.recipe.steps or self.seconds >= (self.recipe.seconds or math.inf)

    def _learn(self, batch: Batch) -> Tensor:
        """One step of the optimiser: the sum of losses, of right steps, of right pointers, and how many steps there were."""
        for group in self.optimizer.param_groups:
            group["lr"] = rate_at(self.step, self.recipe, self.seconds)
        loss, counts = loss_of(self.model, batch, self.device)
        if not torch.isfinite(loss):
            raise Diverged(
                f"The loss is {loss.item()} after {self.step} steps: the last checkpoint in {self.folder} is good; go on from it with a lower --rate."
            )
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), NORM)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        self.samples += len(batch.steps)
        self._average()
        return counts

    def _average(self) -> None:
        decay = min(AVERAGE, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for name, value in self.model.state_dict().items():
                if value.dtype.is_floating_point:
                    self.mean[name].lerp_(value, 1 - decay)

    def _told(self, sums: Tensor) -> Progress:
        loss, right, pointed, count = sums.tolist()
        made = Progress(self.step, self.samples, round(self.seconds, 1), loss / count, right / count, pointed / count)
        with (self.folder / LOG).open("a", encoding="utf-8") as log:
            log.write(json.dumps(asdict(made)) + "\n")
        return made

    def keep(self) -> None:
        """Writes a checkpoint: the mean weights as the model, all else beside it."""
        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        with TemporaryDirectory(
            dir=self.folder, prefix=".keeping"
        ) as aside:  # so that a kill leaves no half of a model
            self.model.save_pretrained(aside, state_dict=dict(self.mean))  # which empties what it is given
            for file in Path(aside).iterdir():
                file.replace(self.folder / file.name)
        state = {
            "model": self.model.state_dict(),
            "mean": self.mean,
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "samples": self.samples,
            "seconds": self.seconds,
        }
        half = self.folder / f".{STATE}"
        torch.save(state, half)
        half.replace(self.folder / STATE)

    def _go_on(self) -> None:
        state = torch.load(self.folder / STATE, map_location=self.device, weights_only=True)
        self.mean = state["mean"]
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.samples, self.seconds = state["step"], state["samples"], state["seconds"]


def loss_of(model: EmbeddedModel, batch: Batch, device: torch.device) -> tuple[Tensor, Tensor]:
    """Mean cross entropy among what is allowed, and sums: of losses, of right steps, of right pointers, of steps."""
    page = {name: value.to(device, non_blocking=True) for name, value in batch.page.items()}
    wanted, allowed = batch.wanted.to(device), batch.allowed.to(device)
    with torch.autocast(device.type, dtype=torch.bfloat16):
        steps = (each.to(device) for each in (batch.steps, batch.depths, batch.within, batch.ahead))
        logits = model(*steps, **page)
    logits = logits.float().masked_fill(~allowed, NEVER)
    real = wanted != PAD
    losses = F.cross_entropy(logits.flatten(0, 1), wanted.flatten(), reduction="none").view_as(wanted)
    right = (logits.argmax(-1) == wanted) & real
    pointing = real & (wanted >= model.size)
    with torch.no_grad():
        share = (right & pointing).sum() / pointing.sum().clamp(min=1) * real.sum()
        counts = torch.stack([(losses * real).sum(), right.sum(), share, real.sum()]).float()
    return (losses * real).sum() / real.sum(), counts


def rate_at(step: int, recipe: Recipe, seconds: float = 0.0) -> float:
    """Of learning, at a step that is taken after so many ``seconds``."""
    if step < recipe.warm:
        return recipe.rate * (step + 1) / recipe.warm
    if recipe.seconds is not None:
        done = min(1.0, seconds / recipe.seconds)
    else:
        done = min(1.0, (step - recipe.warm) / max(1, recipe.steps - recipe.warm))
    return recipe.rate * (0.1 + 0.45 * (1 + math.cos(math.pi * done)))


def _groups(model: EmbeddedModel, decay: float) -> list[dict[str, Any]]:
    """Weights of matrices decay, biases, norms and embeddings of places do not."""
    matrices = [p for p in model.parameters() if p.dim() > 1]
    return [
        {"params": matrices, "weight_decay": decay},
        {"params": [p for p in model.parameters() if p.dim() < 2], "weight_decay": 0.0},
    ]
