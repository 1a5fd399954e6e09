"""The pages of one package as samples: windows of them, the useful ones only, in the form of ``ui2code dataset``."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from pathlib import Path
from urllib.parse import quote, urlsplit

from playwright.async_api import Error as PlaywrightError

import ui2code
from ui2code.codec import png
from ui2code.dataset.from_html import key_of, split_of_name
from ui2code.dataset.plan import SPLITS
from ui2code.dataset.sample import SCHEMA, Sample, record, sized
from ui2code.dataset.shards import done, write
from ui2code.disk import write_atomic, writing
from ui2code.errors import RenderError
from ui2code.learn.samples import CARD
from ui2code.learn.templates import Package, paths
from ui2code.render.browser import Browser
from ui2code.render.engine import PAGE
from ui2code.render.launch import ORIGIN
from ui2code.render.sites import folder_site
from ui2code.render.tab import Tab
from ui2code.truth import Truth
from ui2code.truth import take as truth_of_tab
from ui2code.truth.check import check_truth
from ui2code.types import Node, Pixels

ELEMENTS = (8, 200)
"""How many a picture holds: fewer say nothing, and the model reads no more at once (``learn.lessons``)."""
WORDS = 20
SAID = 0.8
"""Share of the letters in view that stand in a tag that says what they are, from which a page counts as semantic."""
KINDS = 3
"""Different tags that say something, in one picture."""
BROKEN = 0.3
"""Share of pictures that are not there, up to which a page is still as it was meant."""
FALSE = 0.1
"""Share of the elements that the picture may show otherwise than the truth says, as under a veil that is still moving."""
LONGEST = 12_000
"""CSS px: longer pages are like shorter ones wherever one looks, and take long to read."""
ALIKE = 3
"""Pictures of one package whose outlines are the same but for words and repetitions."""
TRIES = 2
"""For each page that is wanted of a package so many are looked at."""
MUTE = frozenset(["div", "span", "p", "img", "hr"])

MOVE = """(y) => { const root = document.documentElement;
  root.style.setProperty("margin-top", `${-y}px`, "important"); scrollTo(0, 0); }"""
"""Moves the page up under its window: unlike scrolling it leaves the window at the document's own top."""
LOOK = """() => {
  const starts = [...document.querySelectorAll("h1,h2,h3,h4,p,table,ul,ol,dl,form,section,article,figure,pre")]
    .map((e) => e.getBoundingClientRect()).filter((r) => r.width > 0 && r.height > 0).map((r) => Math.floor(r.top));
  const images = [...document.images].filter((i) => i.checkVisibility());
  const sheets = document.querySelectorAll("link[rel~=stylesheet][href]").length;
  return { starts, sheets, high: document.documentElement.scrollHeight, wide: document.documentElement.scrollWidth,
    broken: images.filter((i) => !i.naturalWidth).length / Math.max(1, images.length) }; }"""
LETTERS = """(tags) => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
  let said = 0, all = 0;
  while (walk.nextNode()) {
    const letters = walk.currentNode.data.trim().length, parent = walk.currentNode.parentElement;
    if (!letters || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest("script, style")) continue;
    range.selectNodeContents(walk.currentNode);
    const box = range.getBoundingClientRect();
    if (!box.height || box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) continue;
    all += letters;
    if (parent.closest(tags)) said += letters;
  }
  return said / Math.max(1, all); }"""
SAYING = (
    "p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,a,button,label,pre,blockquote,figcaption,caption,summary,legend,option,address"
)


@dataclass(frozen=True, slots=True)
class View:
    """A window, and how many places of a page are looked at through it."""

    width: int
    height: int
    places: int


@dataclass(frozen=True, slots=True)
class Shot:
    """What one view shows from ``top`` on; ``said`` as SAID."""

    top: int
    truth: Truth
    pixels: Pixels
    said: float


def views(name: str) -> list[View]:
    """Through which windows a page is looked at: the usual one, and by its name a larger, a taller or a phone's."""
    chance = blake2b(name.encode(), digest_size=1).digest()[0] % 6
    other = (View(390, 844, 2), View(1280, 1600, 1), View(1440, 900, 2), View(1280, 1400, 2), View(390, 844, 1))
    return [View(1280, 800, 3), *other[chance : chance + 1]]


def take(package: Package, folder: Path, browser: Browser, out: Path) -> Iterator[str]:
    """Writes the package's shard unless it is there; says in one line what came of it."""
    shard = out / split_of_name(package.name) / package.key
    if done(shard, "jsonl").exists():
        yield f"{package.name}  is there"
        return
    left: Counter[str] = Counter()
    samples = list(_samples(package, folder, browser, left))
    with writing(out, "Choose another folder."):
        write("jsonl", shard, samples)
    why = ", ".join(f"{count} {reason}" for reason, count in left.most_common())
    yield f"{package.name}  {len(samples)} pictures" + (f"; left out: {why}" if why else "")


def _samples(package: Package, folder: Path, browser: Browser, left: Counter[str]) -> Iterator[Sample]:
    kinds: Counter[bytes] = Counter()
    taken = 0
    for name in paths(package, folder)[: TRIES * package.most]:
        found = 0
        for view in views(name):
            for shot in _shots(folder, name, view, browser, left):
                kind = likeness(shot.truth.outline.root)
                why = unfit(shot.truth, shot.said) or _false(shot) or ("like others" if kinds[kind] >= ALIKE else "")
                if why:
                    left[why] += 1
                    continue
                kinds[kind] += 1
                found += 1
                yield _sample(package, name, view, shot)
        taken += found > 0
        if taken == package.most:
            return


def _sample(package: Package, name: str, view: View, shot: Shot) -> Sample:
    source = f"{package.key}/{name} {view.width}x{view.height}+{shot.top}"
    facts = record(shot.truth.scene, shot.truth.outline, view.width, view.height, 1)
    origin = {"source": source, "package": f"{package.name}@{package.version}", "licence": package.licence}
    return Sample(key_of(source), {**origin, **facts}, sized(png(shot.pixels), "half"))


def unfit(truth: Truth, said: float) -> str:
    """Why a picture is of no use; empty where it is."""
    elements = truth.scene.elements
    words = sum(len(line.text.split()) for e in elements if e.text is not None for line in e.text.lines)
    told = {node.tag for node in truth.outline.root.walk()} - MUTE
    if len(elements) > ELEMENTS[1]:
        return "too full"
    if len(elements) < ELEMENTS[0] or words < WORDS:
        return "nearly empty"
    return "not semantic" if said < SAID or len(told) < KINDS else ""


def _false(shot: Shot) -> str:
    findings = check_truth(shot.truth.scene, shot.pixels)
    wrong = {f.message.split()[0] for f in findings if f.kind != "fill" or f.expected != f.actual}
    return "not as its truth" if len(wrong) > FALSE * len(shot.truth.scene.elements) else ""


def likeness(root: Node) -> bytes:
    """A digest of an outline without its words, its things' names, and how often anything comes."""

    def shape(node: Node) -> str:
        inner: list[str] = []
        for child in map(shape, node.children):
            if not inner or inner[-1] != child:
                inner.append(child)
        return f"{node.tag}({','.join(inner)})"

    return blake2b(shape(root).encode(), digest_size=12).digest()


def _shots(folder: Path, name: str, view: View, browser: Browser, left: Counter[str]) -> list[Shot]:
    """What can be seen of a page; nothing where it is not as it was meant."""
    try:
        shots, why = browser.work(partial(_seen, folder=folder, name=name, view=view), PAGE)
    except (RenderError, PlaywrightError):
        shots, why = [], "not drawn"
    if why:
        left[why] += 1
    return shots


async def _seen(tab: Tab, folder: Path, name: str, view: View) -> tuple[list[Shot], str]:
    await tab.viewport(view.width, view.height, 1)
    await tab.show(f"{ORIGIN}/{quote(name)}", folder_site(folder))
    await tab.quiet()
    await tab.ask("settle")
    look = await tab.call(LOOK)
    if 2 * sum(map(_is_sheet, tab.console)) > look["sheets"]:
        return [], "without a style sheet"
    if look["broken"] > BROKEN:
        return [], "without its pictures"
    if look["wide"] > view.width + 20:
        return [], "wider than the window"
    if look["high"] > LONGEST:
        return [], "too long"
    shots = []
    for top in tops(look["starts"], look["high"], view):
        await tab.call(MOVE, top)
        said = await tab.call(LETTERS, SAYING)
        truth = await truth_of_tab(tab, (view.width, view.height))
        shots.append(Shot(top, truth, await tab.picture(view.width, view.height, 1), said))
    return shots, ""


def _is_sheet(line: str) -> bool:
    """Whether a line of the console says that a style sheet did not come. Pages often ask others for one of icons or fonts, and
    look right without; most of their sheets they must have."""
    kind, _, address = line.partition(": ")
    return kind in ("missing", "refused") and urlsplit(address).path.endswith(".css")


def tops(starts: Sequence[int], high: int, view: View) -> list[int]:
    """Where the pictures of a page begin: at its top, a window's height below, and in its middle, each where something
    begins."""
    found = [0]
    for wanted in (view.height, max(2 * view.height, high // 2))[: view.places - 1]:
        near = min(starts, key=lambda y: abs(y - wanted), default=0) - 16
        if near - found[-1] > 0.6 * view.height and near < high - 0.4 * view.height:
            found.append(near)
    return found


def describe(out: Path) -> None:
    """The set's card, with the shards that are there."""
    splits = {split: _shards(out, split) for split in SPLITS}
    card = {"ui2code": ui2code.__version__, "schema": SCHEMA, "pictures": "half", "format": "jsonl"}
    rule = "by the package's name: all pages of a package are in one split"
    with writing(out, "Choose another folder."):
        text = json.dumps({**card, "split": rule, "splits": splits}, indent=1)
        write_atomic(out / CARD, f"{text}\n".encode())


def _shards(out: Path, split: str) -> list[str]:
    return sorted(path.relative_to(out).as_posix() for path in (out / split).glob("*.jsonl"))
