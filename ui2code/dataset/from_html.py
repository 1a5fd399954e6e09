"""Pages that are there already, a team's Storybook or templates, as a set of the same form: outlines from their own tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from pathlib import Path
from urllib.parse import urljoin

from playwright.async_api import Error as PlaywrightError

from ui2code.codec import png
from ui2code.dataset.card import describe_taken
from ui2code.dataset.pages import STORIES, PageAt, in_folder, on_server, story_ids
from ui2code.dataset.plan import CYCLE, split_of
from ui2code.dataset.sample import Pictures, Sample, record, sized
from ui2code.dataset.shards import write
from ui2code.disk import writing
from ui2code.errors import RenderError
from ui2code.render.browser import Browser
from ui2code.render.capture import Window, capture, page_of
from ui2code.render.engine import PAGE
from ui2code.render.tab import Tab
from ui2code.truth import Truth, take
from ui2code.types import Rendering

LINKS = "() => [...document.links].map((link) => link.href)"
INDEX = f"async () => {{ const told = await fetch('/{STORIES}').catch(() => null); return told && told.ok ? await told.text() : '' }}"


@dataclass(frozen=True, slots=True)
class Taken:
    """One page; ``why`` says why it is not in the set, and is empty where it is."""

    name: str
    elements: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """What to take: a folder or an address of this machine, in windows of ``width`` x ``height`` CSS px."""

    where: str
    width: int = 1280
    height: int = 800
    scale: int = 1
    limit: int = 1000
    pictures: Pictures = "full"
    form: str = "jsonl"


def from_html(source: Source, browser: Browser, out: Path) -> Iterator[Taken]:
    """Draws every page and writes one shard a split and what the set is; a page that cannot be drawn is told and left out. UsageError where
    there are no pages or no server."""
    splits: dict[str, list[Sample]] = {}
    for page, sample in _samples(source, browser):
        if isinstance(sample, str):
            yield Taken(page.name, 0, sample)
            continue
        splits.setdefault(split_of_name(page.name), []).append(sample)
        yield Taken(page.name, len(sample.record["scene"]["elements"]))
    with writing(out, "Choose another folder."):
        files = {split: [write(source.form, out / split / "00000", samples)] for split, samples in splits.items()}
        describe_taken(out, source.form, {split: len(samples) for split, samples in splits.items()}, files)


def split_of_name(name: str) -> str:
    """By the page's name, so that it keeps its split when others join the set."""
    return split_of(int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big") % CYCLE)


def _samples(source: Source, browser: Browser) -> Iterator[tuple[PageAt, Sample | str]]:
    if "://" not in source.where:
        for page in in_folder(Path(source.where))[: source.limit]:
            yield page, _sample(source, browser, page)[0]
        return
    stories = _stories(source, browser)
    for page, found in on_server(source.where, stories, source.limit):
        sample, links = _sample(source, browser, page)
        found(links)
        yield page, sample


def _sample(source: Source, browser: Browser, page: PageAt) -> tuple[Sample | str, list[str]]:
    """The page's sample and what it links to; instead of a sample why there is none."""
    try:
        rendering, truth, links = browser.work(partial(_seen, source=source, page=page), PAGE)
    except RenderError as error:
        return str(error), []
    facts = record(truth.scene, truth.outline, round(rendering.width), round(rendering.height), source.scale)
    picture = sized(png(rendering.pixels), source.pictures) if source.pictures != "none" else None
    return Sample(key_of(page.name), {"source": page.name, **facts}, picture), links


async def _seen(tab: Tab, source: Source, page: PageAt) -> tuple[Rendering, Truth, list[str]]:
    window = Window(source.width, source.height, source.scale)
    rendering = await capture(tab, page.source, window, "")
    truth = await take(tab, (rendering.width, rendering.height))
    return rendering, truth, await tab.call(LINKS)


def _stories(source: Source, browser: Browser) -> list[str]:
    """The stories of a Storybook that runs at the address; none if it is another server."""
    page = PageAt("index", page_of(None, urljoin(source.where, "/"), allow_loopback=True))

    async def asked(tab: Tab) -> str:
        await capture(tab, page.source, Window(source.width, source.height), "")
        try:
            return str(await tab.call(INDEX))
        except PlaywrightError:  # it went on to another page meanwhile: a server that does so is no Storybook
            return ""

    return story_ids(browser.work(asked, PAGE))


def key_of(name: str) -> str:
    """A file name of the page's: readable, and unique by a digest."""
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-")[:60]
    return f"{plain}-{blake2b(name.encode(), digest_size=4).hexdigest()}"
