"""How files get in, and what room they take."""

from __future__ import annotations

from ui2code.mockups.atoms import button, icon, icon_tile, muted, panel, progress, text
from ui2code.mockups.el import Css, column, el, row
from ui2code.mockups.kit import Kit
from ui2code.mockups.patterns.app.parts import SHRINK, listing, ruled, spread
from ui2code.styled import Styled


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
