"""The warm page mockups are drawn on: fonts stay loaded, only the styles and the body change.

Our own pages hold no scripts, so nothing of one can reach the next; what others wrote is never drawn here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ui2code import fonts
from ui2code.reference.document import Document, reset
from ui2code.reference.pictures import data_url, markup, stand_in
from ui2code.render.launch import ORIGIN
from ui2code.render.sites import Answer, Site
from ui2code.render.tab import MAX_TILE, Tab
from ui2code.truth import asked, reader

EASEL = "easel"
"""The kind of tab: its document is kept from page to page. Scales have tabs of their own, since drawing installed faces
at one scale changes how the same tab draws them at another."""
_ADDRESS = f"{ORIGIN}/easel"


@cache
def script(name: str) -> str:
    """The JavaScript function in ``<name>.js`` beside this module."""
    return files(__package__).joinpath(f"{name}.js").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Shown:
    """Width and height of a whole page in CSS px, and what ``truth.truth_told`` makes its truth of."""

    width: int
    height: int
    told: str


async def show(tab: Tab, document: Document, width: int, height: int, scale: float, keep: bool = True) -> Shown:
    """``document`` laid out in a window of ``width`` x ``height`` CSS px with its fonts, empty pictures in place of its
    own; gone again at once unless it is to be kept."""
    await tab.viewport(width, height, scale)
    if tab.address != _ADDRESS:
        await tab.show(_ADDRESS, _site())
        await tab.ask("settle")
        await tab.call(reader())
    empty = sorted(set(map(stand_in, document.pictures)))
    page = (document.css, document.body, document.language, empty)
    return Shown(*await tab.call(script("easel"), *page, asked(), keep))


async def shoot(tab: Tab, document: Document, shown: Shown, scale: float) -> list[bytes]:
    """The document that is shown and kept, with its pictures, as PNG files of one or more pieces from the top."""
    if shown.height * scale <= MAX_TILE:
        await tab.viewport(shown.width, shown.height, scale)  # painted once in a window that holds it all
    await _dress(tab, document)
    shots = await tab.shots(shown.width, shown.height, scale)
    await tab.call("() => document.body.replaceChildren()")  # else it is painted again in the next page's window
    return shots


async def _dress(tab: Tab, document: Document) -> None:
    """The document's pictures, which move nothing."""
    drawings = {asset.name: text for asset in document.pictures if (text := markup(asset)) is not None}
    addresses = {asset.name: data_url(asset) for asset in document.pictures if asset.name not in drawings}
    await tab.call(script("dress"), drawings, addresses)


@cache
def _site() -> Site:
    """A document with the reset and every bundled face; a file is asked for when a page first uses it."""
    families = [face.family for face in fonts.faces()] + [face.family for face in fonts.script_faces()]
    css = "\n".join(fonts.font_face_css(family, "/fonts/") for family in families)
    page = f"<!doctype html><html lang=en><meta charset=utf-8><style>{reset()}{css}</style><style id=page></style><body></body></html>"
    files_ = {name: family for family in families for name in fonts.file_names(family)}

    def answer(path: str) -> Answer | None:
        if path == "/easel":
            return Answer(page.encode(), "text/html; charset=utf-8")
        name = path.removeprefix("/fonts/")
        return Answer(fonts.font_files(files_[name])[name], "font/woff2") if name in files_ else None

    return answer
