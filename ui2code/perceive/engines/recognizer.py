"""One line of text -> string, by the PP-OCR recognition model that ships in the rapidocr wheel."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ui2code.errors import MissingError
from ui2code.perceive.read import Reading
from ui2code.types import Pixels

HEIGHT = 48
"""Rows the model wants."""
NARROWEST = 32
WIDEST = 3200
MODEL = "PP-OCRv6_rec_small.onnx"


class Recognizer:
    """About 6 ms for each 100 columns at 48 rows, on one core."""

    def __init__(self) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(
            str(_model_path()), options, providers=["CPUExecutionProvider"]
        )
        listed = self._session.get_modelmeta().custom_metadata_map["character"].split("\n")
        self._characters = ["", *listed, " "]

    def __call__(self, crops: Sequence[Pixels]) -> list[Reading]:
        return [self._read(crop) for crop in crops]

    def _read(self, crop: Pixels) -> Reading:
        if min(crop.shape[:2]) < 2:
            return Reading("", 0.0)
        (scores,) = self._session.run(None, {self._session.get_inputs()[0].name: _prepared(crop)})
        return self._decoded(scores[0])

    def _decoded(self, scores: NDArray[np.float32]) -> Reading:
        """Greedy CTC: the best class a step, repeats and blanks (class 0) dropped."""
        best = scores.argmax(axis=1)
        fresh = (best != 0) & np.r_[True, best[1:] != best[:-1]]
        steps = np.flatnonzero(fresh)
        text = "".join(self._characters[k] for k in best[steps])
        score = float(scores[steps, best[steps]].mean()) if steps.size else 0.0
        return Reading(text, score, tuple(float(s + 0.5) / len(best) for s in steps))


def _prepared(crop: Pixels) -> NDArray[np.float32]:
    """(1, 3, 48, W) in BGR order and -1..1, as the model was trained."""
    import cv2

    width = int(np.clip(round(crop.shape[1] * HEIGHT / crop.shape[0]), NARROWEST, WIDEST))
    resized = cv2.resize(np.ascontiguousarray(crop[:, :, ::-1]), (width, HEIGHT), interpolation=cv2.INTER_LINEAR)
    scaled = resized.astype(np.float32) / 127.5 - 1.0
    return np.ascontiguousarray(scaled.transpose(2, 0, 1)[None])


def _model_path() -> Path:
    """Found without importing rapidocr, which loads more than the model."""
    spec = find_spec("rapidocr")
    for root in (spec.submodule_search_locations or []) if spec else []:
        path = Path(root) / "models" / MODEL
        if path.is_file():
            return path
    raise MissingError("The text recognition model of rapidocr is not installed.", "pip install rapidocr==3.10.0")
