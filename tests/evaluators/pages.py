"""Pages drawn for the tests, as snapshots: no browser, no data set, the same on every machine."""

from __future__ import annotations

import random
from dataclasses import replace

import cv2
import numpy as np

from evaluators.types import Block, Font, Piece, Place, Region, Snapshot

WORDS = (
    "harbour pricing monthly report sailing team welcome account settings invoice customers weather course "
    "beginner license schedule contact imprint privacy storm rigging anchor canvas member season deck"
).split()


def words(seed: int, count: int) -> str:
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) for _ in range(count)).capitalize()


def draw_text(
    image: np.ndarray, text: str, x: int, y: int, size: float, color: tuple[int, int, int], thick: int = 0
) -> Region:
    """One line; returns its content area."""
    scale, thick = size / 22.0, thick or (2 if size > 24 else 1)
    (w, h), below = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, scale, thick)
    cv2.putText(image, text, (x, y + h + 2), cv2.FONT_HERSHEY_SIMPLEX, scale, color, thick, cv2.LINE_AA)
    return Region(x, y, w, h + below + 4)


def text_block(
    image: np.ndarray, text: str, at: tuple[int, int], size: float, color: str, ground: str, thick: int = 0
) -> Block:
    ink = tuple(int(color[k : k + 2], 16) for k in (1, 3, 5))
    box = draw_text(image, text, at[0], at[1], size, ink, thick)
    role, font = "heading" if size > 24 else "", Font("Plex", size)
    return Block("text", box, text, color, ground, font, (box,), role, pieces=(Piece(text, (box,), font, color),))


def page(seed: int = 1, width: int = 960, height: int = 640, dark: bool = False) -> Snapshot:
    """A header, cards with a picture, a title and two lines each, and a footer; all different for another seed."""
    rng = np.random.default_rng(seed)
    ground, ink, card = ("#101828", "#f2f4f7", "#1d2939") if dark else ("#ffffff", "#1f2937", "#f1f5f9")
    image = np.empty((height, width, 3), np.uint8)
    image[:] = [int(ground[k : k + 2], 16) for k in (1, 3, 5)]
    blocks = [text_block(image, words(seed * 97, 2), (40, 24), 30, ink, ground)]
    for k in range(4):
        blocks.append(text_block(image, WORDS[(seed * 5 + k) % len(WORDS)], (480 + 110 * k, 32), 14, ink, ground))
    columns = 2 + seed % 3
    wide = (width - 80 - 24 * (columns - 1)) // columns
    for k in range(columns):
        blocks += a_card(image, rng, Region(40 + k * (wide + 24), 110, wide, 380), (seed * 31 + k, ink, card))
    blocks.append(text_block(image, words(seed * 13, 6), (40, height - 60), 13, "#667085", ground))
    return Snapshot(image, 1.0, placed(blocks))


def bordered(seed: int = 1) -> Snapshot:
    """A page whose cards have a border of 2 px, round corners of 12 px and a shadow, with an icon in each."""
    base = page(seed)
    image, blocks = base.image.copy(), list(base.blocks)
    for k, block in enumerate(base.blocks):
        if block.kind != "shape":
            continue
        x, y, w, h = (int(v) for v in (block.box.x, block.box.y, block.box.w, block.box.h))
        image[y + h : y + h + 6, x + 4 : x + w] = 210
        cv2.rectangle(image, (x, y), (x + w - 1, y + h - 1), (30, 64, 175), 2)
        cv2.circle(image, (x + w - 40, y + h - 40), 14, (190, 24, 93), -1, cv2.LINE_AA)
        blocks[k] = replace(block, color="#1e40af", border=2.0, radius=12.0, shadow=True)
        blocks.append(Block("icon", Region(x + w - 56, y + h - 56, 32, 32)))
    return Snapshot(image, 1.0, placed(blocks))


OTHERS = "zinc quorum bluff jumpy vex dwarf fjord kiln mixup pyx glyph waltz oxide nymph crypt lynx".split()


def article(seed: int = 1, width: int = 960, height: int = 640) -> Snapshot:
    """One column of lines under a wide picture: nothing in common with ``page`` but being a page."""
    rng = np.random.default_rng(seed)
    image = np.full((height, width, 3), 252, np.uint8)
    photo = cv2.resize(rng.integers(0, 256, (3, 9, 3), np.uint8), (700, 120), interpolation=cv2.INTER_CUBIC)
    image[20:140, 130:830] = photo
    blocks = [Block("image", Region(130, 20, 700, 120))]
    for k in range(14):
        text = " ".join(rng.choice(OTHERS, 7))
        blocks.append(text_block(image, text, (130, 170 + 32 * k), 16, "#222222", "#fcfcfc"))
    return Snapshot(image, 1.0, placed(blocks))


def a_card(image: np.ndarray, rng: np.random.Generator, box: Region, how: tuple[int, str, str]) -> list[Block]:
    seed, ink, card = how
    x, y, w, h = (int(v) for v in (box.x, box.y, box.w, box.h))
    image[y : y + h, x : x + w] = [int(card[k : k + 2], 16) for k in (1, 3, 5)]
    photo = cv2.resize(rng.integers(0, 256, (5, 7, 3), np.uint8), (w - 32, 150), interpolation=cv2.INTER_CUBIC)
    image[y + 16 : y + 166, x + 16 : x + w - 16] = photo
    blocks = [Block("shape", box, ground=card), Block("image", Region(x + 16, y + 16, w - 32, 150))]
    blocks.append(text_block(image, words(seed, 2), (x + 16, y + 190), 20, ink, card))
    for line in range(3):
        blocks.append(text_block(image, words(seed * 7 + line, 2), (x + 16, y + 240 + 36 * line), 14, "#475467", card))
    return blocks


def placed(blocks: list[Block]) -> tuple[Block, ...]:
    return tuple(replace(b, key=str(k), place=source(k)) for k, b in enumerate(blocks))


def source(k: int) -> Place:
    """Where the block with key ``k`` was made."""
    return Place("src/App.tsx", k + 1, 5)
