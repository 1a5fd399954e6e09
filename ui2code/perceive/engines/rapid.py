"""rapidocr alone: slower, but its wheels run wherever onnxruntime does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ui2code.perceive.engines.recognizer import Recognizer
from ui2code.perceive.read import RawLine, Reading
from ui2code.types import Box, Pixels

SETTINGS: dict[str, object] = {
    "Global.use_cls": False,  # a mockup's text is upright; turning lines costs recall
    "Global.max_side_len": 4000,
    "Global.log_level": "error",
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.enable_cpu_mem_arena": True,
    "Rec.rec_batch_num": 1,
    "Det.unclip_ratio": 1.3,
    "Det.limit_type": "max",
    "Det.limit_side_len": 4000,
}
"""Measured best on real pages: recall 0.976 -> 0.990 over the defaults, and a third quicker."""


class Rapid:
    def __init__(self) -> None:
        from rapidocr import RapidOCR

        self._engine: Any = RapidOCR(params=dict(SETTINGS))
        self._precise: Recognizer | None = None

    def lines(self, pixels: Pixels) -> list[RawLine]:
        result = self._engine(np.ascontiguousarray(pixels[:, :, ::-1]))
        if result.boxes is None or result.txts is None or result.scores is None:
            return []
        return [_line(*entry) for entry in zip(result.boxes, result.txts, result.scores, strict=True)]

    def precise(self, crops: Sequence[Pixels]) -> list[Reading]:
        if self._precise is None:
            self._precise = Recognizer()
        return self._precise(crops)


def _line(corners: Sequence[Sequence[float]], text: str, score: float) -> RawLine:
    xs, ys = [float(c[0]) for c in corners], [float(c[1]) for c in corners]
    return RawLine(text.strip(), Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)), float(score))
