"""``dataset.json``: what a set is, so that it is never gone on with by other options or another generator."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import ui2code
from ui2code.dataset.plan import CYCLE, SPLITS, Plan, shards
from ui2code.dataset.sample import SCHEMA
from ui2code.dataset.shards import done
from ui2code.disk import write_atomic, writing
from ui2code.errors import OutputError
from ui2code.mockups.spec import VERSION

NAME = "dataset.json"


def check_same(plan: Plan) -> None:
    """Writes what the set is to be, or OutputError where the folder holds other things or another set."""
    path = plan.out / NAME
    if path.is_file():
        there = json.loads(path.read_text("utf-8"))
        wanted = _asked(plan)
        differing = sorted(key for key in wanted if there.get(key) != wanted[key])
        if differing:
            said = ", ".join(f"{key} {there.get(key)!r} and not {wanted[key]!r}" for key in differing)
            raise OutputError(f"{plan.out} holds a set with {said}: take the same options, or another folder.")
        return
    if plan.out.is_dir() and any(plan.out.iterdir()):
        raise OutputError(f"{plan.out} is not empty and holds no set of ours: choose another folder.")
    with writing(plan.out, "Choose another folder."):
        write_atomic(path, _text(_asked(plan)))


def describe(plan: Plan) -> None:
    """The finished set: its shards by split."""
    files: dict[str, list[str]] = {split: [] for split in SPLITS}
    for shard in shards(plan):
        files[shard.split].append(done(shard.path, plan.form).relative_to(plan.out).as_posix())
    with writing(plan.out, "Choose another folder."):
        write_atomic(plan.out / NAME, _text({**_asked(plan), "splits": files}))


BY_NAME = f"digest of the page's name modulo {CYCLE}: {CYCLE - 1} is test, {CYCLE - 2} validation, all others training"


def describe_taken(
    out: Path, form: str, pages: Mapping[str, int], files: Mapping[str, Sequence[Path]], split: str = BY_NAME
) -> None:
    """A set of pages that were there already: how many a split has, its shards, and what a page's split goes by."""
    facts = {
        "ui2code": ui2code.__version__,
        "schema": SCHEMA,
        "count": sum(pages.values()),
        "format": form,
        "split": split,
    }
    shards_by = {name: [file.relative_to(out).as_posix() for file in files.get(name, ())] for name in SPLITS}
    write_atomic(out / NAME, _text({**facts, "splits": shards_by}))


def _asked(plan: Plan) -> dict[str, Any]:
    options = {key: value for key, value in asdict(plan.options).items() if value is not None and key != "seed"}
    return {
        "ui2code": ui2code.__version__,
        "generator": VERSION,
        "schema": SCHEMA,
        "count": plan.count,
        "seed": plan.seed,
        "pictures": plan.pictures,
        "format": plan.form,
        "shard": plan.size,
        "options": options,
        "split": f"seed modulo {CYCLE}: {CYCLE - 1} is test, {CYCLE - 2} validation, all others training",
    }


def _text(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
