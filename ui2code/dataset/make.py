"""A set made by several processes, each with a browser of its own; a shard is whole or is made again."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from multiprocessing.queues import Queue
from queue import Empty
from typing import Any

from ui2code.dataset.plan import Plan, Shard, kept_apart, shards, specs
from ui2code.dataset.sample import made
from ui2code.dataset.shards import done, write
from ui2code.disk import writing
from ui2code.errors import RenderError, Ui2codeError

PATIENCE = 2.0
"""Seconds after which it is looked whether a worker has ended without a word."""
IN_FLIGHT = 2
"""Pages of one worker on the way: while one is laid out, the truth of the other is put together."""


@dataclass(frozen=True, slots=True)
class Written:
    """One shard is whole; ``pages`` is 0 where it was before."""

    shard: Shard
    pages: int


def make(plan: Plan, jobs: int) -> Iterator[Written]:
    """Makes what is missing of a set, ``jobs`` shards at a time, and tells of each shard; the same files for any ``jobs``.
    Ui2codeError as soon as a worker fails."""
    todo = []
    for shard in shards(plan):
        if done(shard.path, plan.form).exists():
            yield Written(shard, 0)
        else:
            todo.append(shard)
    if todo:
        yield from _worked(plan, todo, min(jobs, len(todo)))


def _worked(plan: Plan, todo: list[Shard], jobs: int) -> Iterator[Written]:
    context = multiprocessing.get_context("spawn")  # threads and an event loop do not survive a fork
    tasks: Queue[Shard | None] = context.Queue()
    told: Queue[Written | Ui2codeError] = context.Queue()
    for task in [*todo, *[None] * jobs]:
        tasks.put(task)
    workers = [context.Process(target=_work, args=(plan, tasks, told), daemon=True) for _ in range(jobs)]
    for worker in workers:
        worker.start()
    try:
        for _ in todo:
            news = _next(told, workers)
            if isinstance(news, Ui2codeError):
                raise news
            yield news
        for worker in workers:
            worker.join()
    finally:
        for worker in workers:
            worker.terminate()


def _next(told: Queue[Any], workers: Sequence[BaseProcess]) -> Any:
    """What a worker tells; RenderError where all have ended and nothing was told."""
    while True:
        try:
            return told.get(timeout=PATIENCE)
        except Empty:
            failed = [worker for worker in workers if worker.exitcode not in (None, 0)]
            if failed:
                raise RenderError(
                    f"A worker ended with code {failed[0].exitcode}: run the command again to go on."
                ) from None


def _work(plan: Plan, tasks: Queue[Shard | None], told: Queue[Written | Ui2codeError]) -> None:
    """Makes shards until there are no more."""
    from ui2code.reference.draw import open_painter
    from ui2code.reference.parallel import in_order

    try:
        kept = kept_apart(plan)
        with open_painter() as (painter, _):
            for shard in iter(tasks.get, None):
                drawn = in_order(
                    lambda spec: painter.draw(spec, plan.pictures != "none"), specs(plan, shard, kept), IN_FLIGHT
                )
                with writing(plan.out):
                    write(plan.form, shard.path, (made(drawing, plan.pictures) for drawing in drawn))
                told.put(Written(shard, len(shard.seeds)))
    except Ui2codeError as error:
        told.put(error)
