"""faster-paddle's tiny model for everything, PP-OCR small for doubtful lines: the quick and the precise in one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ui2code.perceive.engines.recognizer import Recognizer
from ui2code.perceive.read import RawLine, Reading
from ui2code.types import Box, Pixels

LARGEST_SIDE = 4000
"""Above this the detector would shrink the picture."""


class Duo:
    def __init__(self) -> None:
        import faster_paddle

        self._quick = faster_paddle.OcrEngine(model_size="tiny", det_max_side=LARGEST_SIDE)
        self._precise: Recognizer | None = None

    def lines(self, pixels: Pixels) -> list[RawLine]:
        import cv2

        _, encoded = cv2.imencode(".bmp", np.ascontiguousarray(pixels[:, :, ::-1]))
        found = self._quick.ocr(encoded.tobytes())["bounds"]
        return [_line(entry) for entry in found.values() if entry["text"].strip()]

    def precise(self, crops: Sequence[Pixels]) -> list[Reading]:
        if self._precise is None:
            self._precise = Recognizer()
        return self._precise(crops)


def _line(entry: dict[str, Any]) -> RawLine:
    (left, top), (right, bottom) = entry["topLeftCoord"], entry["bottomRightCoord"]
    return RawLine(
        str(entry["text"]).strip(),
        Box(float(left), float(top), float(right - left), float(bottom - top)),
        float(entry["confidence"]),
    )
