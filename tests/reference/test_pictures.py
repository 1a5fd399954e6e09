"""A page is the same picture however its own pictures come into it, and whatever was drawn before it."""

from __future__ import annotations

from functools import partial

import pytest

from ui2code.codec import pixels_of
from ui2code.mockups.brief import Options, from_seed
from ui2code.mockups.compose import compose, settled
from ui2code.mockups.spec import Spec
from ui2code.reference.document import document
from ui2code.reference.draw import Drawing, Painter
from ui2code.reference.easel import EASEL, shoot, show
from ui2code.reference.pictures import data_url, markup, stand_in
from ui2code.render.tab import Tab
from ui2code.render.worker import Worker
from ui2code.types import Asset

KINDS = ("dashboard", "catalogue", "profile", "landing", "map", "settings")
LOADED = """(addresses) => Promise.all([...document.images].filter((image) => image.dataset.asset).map((image) => {
  image.src = addresses[image.dataset.asset];
  return image.decode();
}))"""


def svg(inside: str, width: str = "40", height: str = "30") -> Asset:
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 40 30">{inside}</svg>'
    )
    return Asset("a.svg", text.encode())


def spec_of(kind: str, scale: int = 1, seed: int = 11) -> Spec:
    return settled(from_seed(seed, Options(seed=seed, kind=kind, width=1280, height=800, scale=scale)))


@pytest.mark.parametrize("scale", [1, pytest.param(2, marks=pytest.mark.slow)])
@pytest.mark.parametrize("kind", KINDS)
def test_in_place_or_from_a_file(studio: tuple[Painter, Worker], kind: str, scale: int) -> None:
    spec = spec_of(kind, scale)
    page = document(compose(spec))

    async def job(tab: Tab, files: bool) -> bytes:
        shown = await show(tab, page, spec.width, spec.height, spec.scale)
        if files:
            await tab.call(LOADED, {asset.name: data_url(asset) for asset in page.pictures})
        bare = page if not files else type(page)(page.css, page.body, page.language, ())
        if files:
            await tab.call("() => { for (const image of document.images) delete image.dataset.asset; }")
        return b"".join(await shoot(tab, bare, shown, spec.scale))

    browser = studio[0]._browser
    ours, theirs = (browser.work(partial(job, files=files), f"{EASEL}-{scale}") for files in (False, True))
    assert (pixels_of(ours) == pixels_of(theirs)).all()


def test_a_page_does_not_depend_on_the_one_before(studio: tuple[Painter, Worker]) -> None:
    def key(drawing: Drawing) -> tuple[object, ...]:
        return drawing.png, drawing.height, drawing.truth.scene, drawing.truth.outline

    painter, specs = studio[0], [spec_of(kind, seed=23) for kind in KINDS]
    forward = [key(painter.draw(spec)) for spec in specs]
    assert [key(painter.draw(spec)) for spec in reversed(specs)][::-1] == forward


def test_without_its_picture_a_page_has_the_same_truth(studio: tuple[Painter, Worker]) -> None:
    for kind in KINDS:
        seen, laid = (studio[0].draw(spec_of(kind, seed=31), picture) for picture in (True, False))
        assert (seen.truth, seen.height) == (laid.truth, laid.height) and not laid.png


@pytest.mark.parametrize(
    ("asset", "alone"),
    [
        (svg('<path d="M0 0L9 9" stroke="#123456"/>'), True),
        (svg('<defs><linearGradient id="g"/></defs><rect fill="url(#g)"/>'), False),
        (svg('<text font-family="Inter">A</text>'), False),
        (svg('<rect width="50%" height="9"/>'), False),
        (svg('<use href="#a"/>'), False),
        (Asset("a.png", b"\x89PNG"), False),
    ],
)
def test_only_what_means_the_same_anywhere_stands_in_the_page(asset: Asset, alone: bool) -> None:
    assert (markup(asset) is not None) == alone


@pytest.mark.parametrize(("width", "height"), [("40", "30"), ("12.5", "30"), ("70000", "3")])
def test_a_stand_in_has_the_pictures_own_size(studio: tuple[Painter, Worker], width: str, height: str) -> None:
    ask = "(src) => new Promise((done) => { const i = new Image(); i.onload = () => done([i.naturalWidth, i.naturalHeight]); i.src = src; })"
    asset = svg("", width, height)

    async def job(tab: Tab) -> list[list[int]]:
        await show(tab, document(compose(spec_of("login"))), 1280, 800, 1)
        return [await tab.call(ask, address) for address in (stand_in(asset), data_url(asset))]

    ours, own = studio[0]._browser.work(job, f"{EASEL}-1")
    assert ours == own
