"""Controls: candidates of known worth, made from a reference by cutting and pasting its own pixels.

A metric that does not give itself 1, an empty page about 0, and less for more damage, measures something else. They
need no browser: a block's patch is moved, tinted, scaled or painted over with the colour around it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from evaluators.align import edge_colour, pixel_box
from evaluators.colour import hex_colour, rgb
from evaluators.pixels import common_colour
from evaluators.types import Block, Image, Region, Snapshot

LEAVES = ("text", "image", "icon", "control")
"""Kinds that hold nothing else, so that painting over one loses one."""

Control = Callable[[Snapshot], Snapshot]
"""From a reference to a candidate that must score next to nothing."""

Mutation = Callable[[Snapshot, float], Snapshot]
"""From a reference and an amount (0 is none) to a candidate."""


def blank(reference: Snapshot) -> Snapshot:
    """A white page of the same size."""
    return replace(reference, image=np.full_like(reference.image, 255), blocks=())


def background_only(reference: Snapshot) -> Snapshot:
    """The reference's most common colour and nothing on it."""
    image = np.empty_like(reference.image)
    image[:] = np.array(common_colour(reference.image), np.uint8)
    return replace(reference, image=image, blocks=())


def emptied(reference: Snapshot) -> Snapshot:
    """All boxes and fills in place, all texts and pictures gone: what a naive pixel score likes best."""
    return removed(reference, 1.0)


def shuffled(reference: Snapshot, seed: int = 0) -> Snapshot:
    """Every text and picture in the place of another one."""
    chosen = leaves(reference)
    order = list(range(len(chosen)))
    random.Random(seed).shuffle(order)
    spots = [chosen[order[(order.index(k) + 1) % len(order)]].box for k in range(len(order))]
    shifts = {id(b): (s.x - b.box.x, s.y - b.box.y) for b, s in zip(chosen, spots, strict=True)}
    return moved(reference, shifts)


def shifted(reference: Snapshot, px: float) -> Snapshot:
    """Every text and picture ``px`` CSS px lower."""
    return moved(reference, {id(b): (0.0, px) for b in leaves(reference)})


def removed(reference: Snapshot, share: float) -> Snapshot:
    """A share of the texts and pictures painted over, evenly spread."""
    chosen = spread(leaves(reference), share)
    image = reference.image.copy()
    for block in chosen:
        erase(image, block, reference.scale)
    gone = {id(b) for b in chosen}
    return replace(reference, image=image, blocks=tuple(b for b in reference.blocks if id(b) not in gone))


def recoloured(reference: Snapshot, amount: float) -> Snapshot:
    """The ink of every text mixed with red; ``amount`` 0..1."""
    image = reference.image.copy()
    blocks = []
    for block in reference.blocks:
        if block.kind == "text" and block.color:
            tint(image, block, reference.scale, amount)
            ink = np.array(rgb(block.color)) * (1 - amount) + np.array(RED) * amount
            blocks.append(replace(block, color=hex_colour([float(c) for c in ink])))
        else:
            blocks.append(block)
    return replace(reference, image=image, blocks=tuple(blocks))


def retyped(reference: Snapshot, share: float) -> Snapshot:
    """A share of every text's letters replaced, in the words and by mirroring as much of the pixels."""
    image = reference.image.copy()
    blocks = []
    for block in reference.blocks:
        if block.kind == "text" and share > 0:
            mirror(image, block, reference.scale, share)
            blocks.append(replace(block, text=garbled(block.text, share)))
        else:
            blocks.append(block)
    return replace(reference, image=image, blocks=tuple(blocks))


def resized(reference: Snapshot, amount: float) -> Snapshot:
    """Every text and picture larger by ``amount`` (0.1 is 10 %), its top left corner in place."""
    image = reference.image.copy()
    chosen = leaves(reference)
    for block in chosen:
        erase(image, block, reference.scale)
    for block in chosen:
        paste_scaled(image, reference, block, 1 + amount)
    ids = {id(b) for b in chosen}
    return replace(
        reference,
        image=image,
        blocks=tuple(scaled(b, 1 + amount) if id(b) in ids else b for b in reference.blocks),
    )


GRADED: dict[str, tuple[Mutation, tuple[float, ...]]] = {
    "shift": (shifted, (0, 1, 2, 4, 8, 16, 32)),
    "remove": (removed, (0, 0.1, 0.25, 0.5, 0.75, 1.0)),
    "recolour": (recoloured, (0, 0.1, 0.2, 0.4, 0.8)),
    "retype": (retyped, (0, 0.1, 0.25, 0.5, 1.0)),
    "resize": (resized, (0, 0.05, 0.1, 0.2, 0.4)),
}
"""Mutations by name, with amounts in growing order: a score must never rise along them."""

CONTROLS: dict[str, Control] = {
    "blank": blank,
    "background_only": background_only,
    "emptied": emptied,
    "shuffled": shuffled,
}
"""Controls by name; an unrelated page is one more, which the caller has to bring."""

RED = (220, 30, 30)


# --- how a block is cut, moved and painted --------------------------------------------------------------------------


def leaves(snapshot: Snapshot) -> list[Block]:
    return [b for b in snapshot.blocks if b.kind in LEAVES and b.box.area > 0]


def spread(blocks: Sequence[Block], share: float) -> list[Block]:
    """Every n-th block, so that ``share`` of them is chosen and a larger share contains a smaller one."""
    order = sorted(range(len(blocks)), key=lambda k: (k * 0.6180339887) % 1.0)
    return [blocks[k] for k in sorted(order[: round(share * len(blocks))])]


def erase(image: Image, block: Block, scale: float) -> None:
    """Paint a block over with the colour of its edge."""
    top, bottom, left, right = pixel_box(block.box, scale, image.shape)
    if bottom > top and right > left:
        image[top:bottom, left:right] = edge_colour(image[top:bottom, left:right].astype(np.int16)).astype(np.uint8)


def moved(reference: Snapshot, shifts: dict[int, tuple[float, float]]) -> Snapshot:
    """Blocks (by identity) cut out and put down again elsewhere, on the page as it is without them."""
    image = reference.image.copy()
    for block in reference.blocks:
        if id(block) in shifts:
            erase(image, block, reference.scale)
    blocks = []
    for block in reference.blocks:
        if id(block) not in shifts:
            blocks.append(block)
            continue
        dx, dy = shifts[id(block)]
        paste(image, reference, block, (round(dx * reference.scale), round(dy * reference.scale)))
        lines = tuple(r.moved(dx, dy) for r in block.lines)
        blocks.append(replace(block, box=block.box.moved(dx, dy), lines=lines))
    return replace(reference, image=image, blocks=tuple(blocks))


def paste(image: Image, reference: Snapshot, block: Block, by: tuple[int, int]) -> None:
    """A block's pixels, ``by`` (dx, dy) device px away; what falls off the page is lost."""
    top, bottom, left, right = pixel_box(block.box, reference.scale, image.shape)
    put(image, reference.image[top:bottom, left:right], top + by[1], left + by[0])


def paste_scaled(image: Image, reference: Snapshot, block: Block, factor: float) -> None:
    import cv2

    top, bottom, left, right = pixel_box(block.box, reference.scale, image.shape)
    if bottom > top and right > left:
        size = (max(1, round((right - left) * factor)), max(1, round((bottom - top) * factor)))
        put(image, np.asarray(cv2.resize(reference.image[top:bottom, left:right], size), np.uint8), top, left)


def put(image: Image, patch: Image, top: int, left: int) -> None:
    """``patch`` into ``image`` at a corner that may lie outside."""
    y, x = max(0, top), max(0, left)
    bottom, right = min(image.shape[0], top + patch.shape[0]), min(image.shape[1], left + patch.shape[1])
    if bottom > y and right > x:
        image[y:bottom, x:right] = patch[y - top : bottom - top, x - left : right - left]


def scaled(block: Block, factor: float) -> Block:
    def grow(r: Region) -> Region:
        return Region(
            block.box.x + (r.x - block.box.x) * factor,
            block.box.y + (r.y - block.box.y) * factor,
            r.w * factor,
            r.h * factor,
        )

    font = replace(block.font, size=block.font.size * factor) if block.font else None
    return replace(block, box=grow(block.box), lines=tuple(grow(r) for r in block.lines), font=font)


def tint(image: Image, block: Block, scale: float, amount: float) -> None:
    """Mix red into a text's ink, in proportion to how far each pixel is from the ground."""
    top, bottom, left, right = pixel_box(block.box, scale, image.shape)
    if bottom <= top or right <= left:
        return
    patch = image[top:bottom, left:right].astype(np.float32)
    ground = edge_colour(patch.astype(np.int16)).astype(np.float32)
    ink = np.array(rgb(block.color), np.float32)
    cover = np.abs(patch - ground).sum(axis=2) / max(1.0, float(np.abs(ink - ground).sum()))
    mixed = patch + np.clip(cover, 0, 1)[:, :, None] * amount * (np.array(RED, np.float32) - ink)
    image[top:bottom, left:right] = np.clip(np.rint(mixed), 0, 255).astype(np.uint8)


def mirror(image: Image, block: Block, scale: float, share: float) -> None:
    """Turn the last ``share`` of a text's width upside down."""
    top, bottom, left, right = pixel_box(block.box, scale, image.shape)
    start = right - round((right - left) * share)
    image[top:bottom, start:right] = image[top:bottom, start:right][::-1].copy()


def garbled(text: str, share: float) -> str:
    """The last ``share`` of the letters replaced by ones the text does not use."""
    kept = len(text) - round(len(text) * share)
    return text[:kept] + "".join(c if c.isspace() else "¤" for c in text[kept:])
