"""Files and folders, and how they get there."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import button, card, heading, icon_button, icon_tile, muted, panel, text
from ui2code.mockups.copy.types import File
from ui2code.mockups.el import Css, column, el, grid, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, faces, listing, menu_button, ruled, segments, spread
from ui2code.styled import Styled

MARKS = {
    "png": ("image", "second"),
    "jpg": ("image", "second"),
    "svg": ("image", "second"),
    "xlsx": ("file-chart-column", "success"),
    "csv": ("file-chart-column", "success"),
    "zip": ("archive", "warning"),
    "mp4": ("film", "info"),
    "mp3": ("music", "info"),
}


def _mark(file: File) -> tuple[str, str]:
    return MARKS.get(file.kind.lower(), ("file-text", "accent"))


def folders(kit: Kit) -> Styled:
    """Folders in a row."""
    how = kit.variant("tiles", "lines")
    count = kit.count(3, 4)
    cells = [_folder(kit, i, how) for i in range(count)]
    title = spread(
        heading(kit, 2, kit.said("title", kit.copy.ui("recent")), "h4"),
        button(kit, kit.copy.ui("new"), "soft", "small", "folder-plus"),
    )
    return column(
        title, grid(count, *cells, gap=kit.space(4), narrow=2), gap=kit.space(3), tag="section", part="FolderGrid"
    )


def _folder(kit: Kit, i: int, how: str) -> Styled:
    name = heading(kit, 3, kit.copy.tag(i), "label", css={"overflow-wrap": "anywhere"})
    files = muted(kit, f"{kit.rng.at('folder', i).integer(3, 90)} {kit.copy.ui('files')}", "tiny")
    tone = ("accent", "second", "info", "success")[i % 4]
    if how == "lines":
        return card(
            kit,
            row(
                icon_tile(kit, "folder", 40, tone),
                column(name, files, gap=1, css={"min-width": 0, "overflow-wrap": "anywhere"}),
                gap=12,
            ),
            part="FolderCard",
            pad=4,
        )
    top = spread(icon_tile(kit, "folder", 44, tone), menu_button(kit))
    foot = spread(files, None if kit.narrow else faces(kit, (kit.copy.person(2 * i), kit.copy.person(2 * i + 1)), 24))
    return card(kit, top, name, foot, part="FolderCard", pad=4, gap=3)


def file_grid(kit: Kit) -> Styled:
    """Files as cards with a picture of what is in them."""
    how = kit.variant("previews", "icons")
    count = kit.count(4, 8)
    cells = [_file_card(kit, i, how) for i in range(count)]
    across = 4 if kit.section.span > 9 else 3
    title = spread(
        heading(kit, 2, kit.said("title", kit.copy.ui("files")), "h4"),
        segments(kit, (kit.copy.ui("grid"), kit.copy.ui("list"))),
    )
    return column(
        title, grid(across, *cells, gap=kit.space(4), narrow=2), gap=kit.space(3), tag="section", part="FileGrid"
    )


def _file_card(kit: Kit, i: int, how: str) -> Styled:
    file = kit.copy.file(i)
    name = heading(kit, 3, file.name, "small", css={"font-weight": "600", "overflow-wrap": "anywhere"})
    foot = spread(muted(kit, file.size, "tiny"), menu_button(kit, 28))
    words = column(name, foot, gap=4, css={"padding": kit.space(3)})
    return card(
        kit,
        _preview(kit, i, file, how),
        words,
        part="FileCard",
        pad=0,
        gap=0,
        tag="article",
        css={"overflow": "hidden"},
    )


def _preview(kit: Kit, i: int, file: File, how: str) -> Styled:
    mark, tone = _mark(file)
    if how == "previews" and kit.spec.images and (mark in ("image", "film") or kit.rng.at("seen", i).chance(0.4)):
        rng = kit.rng.at("preview", i)
        asset = art.photo(rng.pick(sorted(art.SUBJECTS)), kit.palette, rng, 280, 130)
        return kit.picture(asset, {"width": "100%", "height": 130, "object-fit": "cover"})
    return el(
        "div",
        icon_tile(kit, mark, 52, tone),
        css={
            "height": 130,
            "display": "flex",
            "align-items": "center",
            "justify-content": "center",
            "background": kit.color("sunken"),
        },
        role="preview",
    )


def file_list(kit: Kit) -> Styled:
    """Files in lines: who changed them, when, how large they are."""
    how = kit.variant("table", "rows")
    count = kit.count(5, 8)
    title = kit.said("title", kit.copy.ui("files"))
    if how == "rows" or kit.narrow:
        return panel(
            kit,
            title,
            listing(*(_file_row(kit, i) for i in range(count))),
            part="FileList",
            action=menu_button(kit),
            gap=2,
        )
    keys = ("name", "author", "date", "size")
    pad: Css = {"padding": f"{kit.space(2.5):g}px {kit.space(2):g}px", "text-align": "start"}
    heads = [el("th", kit.copy.ui(key), css={**kit.type("eyebrow", "muted"), **pad}) for key in keys]
    rows = [_file_cells(kit, i, pad) for i in range(count)]
    body = el(
        "table", el("thead", el("tr", *heads)), el("tbody", *rows), css={"width": "100%", "border-collapse": "collapse"}
    )
    return panel(kit, title, body, part="FileList", action=segments(kit, (kit.copy.ui("list"), kit.copy.ui("grid"))))


def _file_cells(kit: Kit, i: int, pad: Css) -> Styled:
    file = kit.copy.file(i)
    mark, tone = _mark(file)
    name = row(icon_tile(kit, mark, 34, tone), text(kit, file.name, "label", css={"overflow-wrap": "anywhere"}), gap=12)
    quiet: Css = {**kit.type("small", "muted"), **pad}
    return el(
        "tr",
        el("td", name, css=pad),
        el("td", kit.copy.person(i).name, css=quiet),
        el("td", kit.copy.date(i), css=quiet),
        el("td", file.size, css={**quiet, "white-space": "nowrap"}),
        css={"border-top": kit.border()},
        part="FileRow",
    )


def _file_row(kit: Kit, i: int) -> Styled:
    file = kit.copy.file(i)
    mark, tone = _mark(file)
    words = column(
        text(kit, file.name, "label", css={"overflow-wrap": "anywhere"}),
        muted(kit, f"{file.size} · {kit.copy.mail(i).time}", "tiny"),
        gap=2,
        css=SHRINK,
    )
    return row(
        icon_tile(kit, mark, 40, tone),
        words,
        icon_button(kit, "download", kit.copy.ui("download"), 32),
        gap=14,
        css=ruled(kit, i, 2.5),
        tag="li",
        part="FileItem",
    )
