"""Small pictures of one colour, traced as SVG paths and checked by drawing them again."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ui2code.perceive.raster import Floats, Rect, hex_color
from ui2code.types import Color, Paint, Pixels

OVERSAMPLE = 8
"""Outlines are followed on a grid this much finer than the pixels."""

TOLERANCE = 0.08
"""Device px by which a simplified outline may leave the followed one."""

LEVELS = (0.5, 0.42, 0.34)
"""Coverages at which the outline may run: thin strokes need a lower one."""

MAX_ERROR = 0.055
"""Mean difference of coverage over the inked pixels' box up to which a trace looks the same."""

MAX_FOREIGN = 10.0
"""Mean difference (of 255) left when only one ink is assumed, up to which the icon is of one colour."""

DOT_ERROR = 0.08
"""Mean difference of coverage up to which a tiny thing is a dot: at this size a shift by half a px is not seen."""

Path = list[NDArray[np.float64]]


def trace(crop: Pixels, below: Pixels, scale: float) -> bytes | None:
    """An SVG of the same size for a one-colour glyph on a known ground, or None if it would look different."""
    found = single_ink(crop, below)
    if found is None:
        return None
    color, alpha = found
    best: tuple[float, Path] | None = None
    for level in LEVELS:
        path = outline(alpha, level)
        error = float(np.abs(cover(path, alpha.shape) - alpha).mean() / max(0.15, float(alpha.mean())) * 0.35)
        if path and (best is None or error < best[0]):
            best = error, path
    if best is None or best[0] > MAX_ERROR:
        return None
    return svg(best[1], color, crop.shape[1], crop.shape[0], scale)


def single_ink(crop: Pixels, below: Pixels) -> tuple[Color, Floats] | None:
    """The one colour the crop is drawn in over ``below`` and its coverage (H, W); None if there is more than one."""
    ground = below.astype(np.float32)
    delta = crop.astype(np.float32) - ground
    size = np.abs(delta).max(axis=2)
    strong = size >= 0.85 * size.max()
    colors, counts = np.unique(crop[strong].reshape(-1, 3), axis=0, return_counts=True)
    ink = colors[counts.argmax()].astype(np.float32)
    toward = ink - ground
    norm = np.maximum((toward**2).sum(axis=2), 1.0)
    alpha = np.clip((delta * toward).sum(axis=2) / norm, 0.0, 1.0)
    left = np.abs(delta - alpha[..., None] * toward).max(axis=2)
    inked = size > 8
    if not inked.any() or float(left[inked].mean()) > MAX_FOREIGN or float(np.quantile(left[inked], 0.95)) > 48:
        return None
    return hex_color(ink), alpha.astype(np.float32)


def bullet(crop: Pixels, below: Pixels) -> tuple[Paint, Rect] | None:
    """How a tiny dot or square is painted and where in the crop, if that is all the crop shows."""
    h, w = crop.shape[:2]
    found = single_ink(crop, below) if abs(h - w) <= 2 and min(h, w) >= 3 else None
    if found is None:
        return None
    color, alpha = found
    area = float(alpha.sum())
    cx, cy = (
        float(alpha.sum(axis=0) @ (np.arange(w) + 0.5)) / area,
        float(alpha.sum(axis=1) @ (np.arange(h) + 0.5)) / area,
    )
    x, y = np.abs(np.arange(w) + 0.5 - cx)[None, :], np.abs(np.arange(h) + 0.5 - cy)[:, None]
    for half, distance in (
        (float(np.sqrt(area / np.pi)), np.hypot(x, y)),
        (float(np.sqrt(area)) / 2, np.maximum(x, y)),
    ):
        if float(np.abs(alpha - np.clip(half - distance + 0.5, 0, 1)).mean()) <= DOT_ERROR:
            side = max(2, round(2 * half))
            x0, y0 = round(cx - side / 2), round(cy - side / 2)
            radius = side / 2 if distance[0, 0] > max(x[0, 0], y[0, 0]) else 0.0
            return Paint(fill=color, radius=(radius,) * 4), Rect(x0, y0, x0 + side, y0 + side)
    return None


def outline(alpha: Floats, level: float) -> Path:
    """Closed outlines (n, 2) in px of the area where the interpolated coverage exceeds ``level``."""
    import cv2

    h, w = alpha.shape
    padded = np.pad(alpha, 1)
    fine = cv2.resize(padded, ((w + 2) * OVERSAMPLE, (h + 2) * OVERSAMPLE), interpolation=cv2.INTER_LINEAR)
    mask = cv2.copyMakeBorder((fine > level).astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    # Contours run through pixel centres, half a fine pixel inside the area: on a doubled grid the offset can be undone.
    contours, _ = cv2.findContours(
        cv2.resize(mask, None, fx=2, fy=2, interpolation=cv2.INTER_NEAREST), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE
    )
    paths: Path = []
    for contour in contours:
        simple = cv2.approxPolyDP(contour, TOLERANCE * OVERSAMPLE * 2, True)[:, 0, :].astype(np.float64)
        if len(simple) >= 3:
            paths.append(((simple + 0.5) / 2 - 1) / OVERSAMPLE - 1)
    return paths


def cover(paths: Path, shape: tuple[int, ...]) -> Floats:
    """Coverage (H, W) of closed outlines, even-odd."""
    import cv2

    h, w = shape[:2]
    fine = np.zeros((h * OVERSAMPLE, w * OVERSAMPLE), np.uint8)
    if paths:
        points = [np.round((p * OVERSAMPLE - 0.5) * 16).astype(np.int32) for p in paths]
        cv2.fillPoly(fine, points, 255, lineType=cv2.LINE_8, shift=4)
    return np.asarray(cv2.resize(fine, (w, h), interpolation=cv2.INTER_AREA).astype(np.float32) / 255)


def svg(paths: Path, color: Color, width: int, height: int, scale: float) -> bytes:
    """One path, lengths in CSS px."""
    data = "".join("M" + "L".join(f"{_short(x / scale)} {_short(y / scale)}" for x, y in p) + "Z" for p in paths)
    w, h = _short(width / scale), _short(height / scale)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
        f'<path fill="{color}" fill-rule="evenodd" d="{data}"/></svg>\n'
    ).encode()


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
