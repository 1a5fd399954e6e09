"""``python -m ui2code.learn.release RUN OUT``: a trained model as the package ships it, with a card that says what it is.

RUN is a folder that training wrote; OUT gets half-precision shards, the card and the list of hashes. The card's tables come
from folders that ``ui2code.learn.measure`` wrote (--measured, once a column).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ui2code.errors import OutputError
from ui2code.learn.commands import run

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST = 40_000_000
"""Bytes of all weights in the package."""
OURS = ("README.md", "SHA256SUMS", "config.json", "model.safetensors.index.json", "processor_config.json")


@click.command("release")
@click.argument("run", type=click.Path(path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--data", "sets", type=click.Path(path_type=Path), multiple=True, help="A set it was trained on.")
@click.option("--measured", type=click.Path(path_type=Path), multiple=True, help="A folder of ui2code.learn.measure.")
@click.option("--note", default="", help="A paragraph for the card: how it was trained, on what machine.")
@click.option("--force", is_flag=True, help="Replace what lies in OUT.")
def release(run: Path, out: Path, sets: Sequence[Path], measured: Sequence[Path], note: str, force: bool) -> None:
    """Writes OUT and says how large it is."""
    from ui2code.disk import write_atomic, writing
    from ui2code.learn.card import Facts, card
    from ui2code.models.embedded.load import load
    from ui2code.models.embedded.processing import EmbeddedProcessor
    from ui2code.models.embedded.shards import sign, store

    model = load(run)
    text = card(model, Facts(run, tuple(sets), tuple(measured), note))
    _clear(out, force)
    with writing(out):
        store(model, out)
        EmbeddedProcessor.of(model.config).save_pretrained(out)
        write_atomic(out / "README.md", text.encode())
        sign(out)
    load(out)
    size = sum(file.stat().st_size for file in out.iterdir())
    click.echo(f"{out}  {model.num_parameters() / 1e6:.1f}M parameters  {size / 1e6:.1f} MB")
    if size > LARGEST:
        click.echo(f"That is more than the {LARGEST / 1e6:.0f} MB the package is to hold.", err=True)


def _clear(out: Path, force: bool) -> None:
    """Removes what was released there before, if that is wanted; OutputError where there is anything else."""
    there = list(out.iterdir()) if out.exists() else []
    if there and not force:
        raise OutputError(f"{out} is not empty: choose another folder, or replace what is there with --force.")
    others = [file.name for file in there if file.name not in OURS and file.suffix != ".safetensors"]
    if others:
        raise OutputError(f"{out} holds {others[0]}, which is no part of a model: choose another folder.")
    for file in there:
        file.unlink()


if __name__ == "__main__":
    run(release)
