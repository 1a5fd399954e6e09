"""Files and folders, and how they get there."""

from __future__ import annotations

from ui2code.mockups import art
from ui2code.mockups.atoms import button, card, heading, icon, icon_button, icon_tile, muted, panel, progress, text
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
            row(icon_tile(kit, "folder", 40, tone), column(name, files, gap=1, css={"min-width": 0}), gap=12),
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


def upload(kit: Kit) -> Styled:
    """Where files are dropped, and those on their way."""
    how = kit.variant("zone", "progress")
    zone_css: Css = {
        "align-items": "center",
        "text-align": "center",
        "padding": kit.space(8),
        "border": f"2px dashed {kit.color('edge')}",
        "border-radius": kit.radius("card"),
        "background": kit.color("sunken"),
    }
    words = column(text(kit, kit.copy.ui("drop_files"), "label"), muted(kit, "PDF, PNG, CSV · 25 MB", "tiny"), gap=3)
    zone = column(
        icon(kit, "cloud-upload", 36, "accent_text"),
        words,
        button(kit, kit.copy.ui("upload"), "outline", "small"),
        gap=kit.space(3),
        css=zone_css,
        part="DropZone",
    )
    moving = (
        listing(*(_moving(kit, i) for i in range(kit.count(2, 3))), gap=kit.space(3)) if how == "progress" else None
    )
    return panel(kit, kit.said("title", kit.copy.ui("upload")), zone, moving, part="UploadPanel")


def _moving(kit: Kit, i: int) -> Styled:
    file, share = kit.copy.file(i + 20), kit.rng.at("moving", i).uniform(0.15, 1)
    done = share > 0.85
    line = spread(
        text(kit, file.name, "small", css={"overflow-wrap": "anywhere", "min-width": 0}),
        muted(kit, "100%" if done else f"{round(share * 100)}%", "tiny"),
    )
    body = column(line, progress(kit, 1 if done else share, 6, "success" if done else "accent"), gap=6, css=SHRINK)
    return row(
        icon(kit, "circle-check" if done else "file-text", 22, "success" if done else "muted"),
        body,
        gap=12,
        tag="li",
        part="UploadItem",
    )


def storage(kit: Kit) -> Styled:
    """How much room is taken, by what."""
    kinds = (("files", "accent"), ("messages", "second"), ("archive", "warning"), ("projects", "success"))[
        : kit.count(3, 4)
    ]
    shares = [kit.rng.at("kind", i).integer(8, 24) for i in range(len(kinds))]
    bars = [
        el(
            "span",
            css={"width": f"{share}%", "height": 10, "display": "block", "background": kit.color(color)},
            role="part",
        )
        for share, (_, color) in zip(shares, kinds, strict=True)
    ]
    track = row(
        *bars,
        gap=2,
        css={"background": kit.color("sunken"), "border-radius": kit.radius("pill"), "overflow": "hidden"},
        role="track",
    )
    lines = [
        spread(
            row(icon_tile(kit, "folder", 32, color), text(kit, kit.copy.ui(key), "small"), gap=10),
            muted(kit, f"{share / 10:g}\u00a0GB"),
            tag="li",
            css=ruled(kit, i, 2),
        )
        for i, (share, (key, color)) in enumerate(zip(shares, kinds, strict=True))
    ]
    total = row(
        text(kit, f"{sum(shares) / 10:g}\u00a0GB", "number"),
        muted(kit, f"{kit.copy.ui('of')} 10\u00a0GB"),
        gap=8,
        css={"align-items": "baseline"},
    )
    more = (
        button(kit, kit.copy.ui("upgrade"), "soft", css={"width": "100%"})
        if kit.variant("plain", "upgrade") == "upgrade"
        else None
    )
    return panel(
        kit, kit.said("title", kit.copy.ui("storage")), total, track, listing(*lines), more, part="StoragePanel"
    )
