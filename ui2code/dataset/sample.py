"""One page of a set: a record of JSON and, where wanted, its picture."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any, Literal

from PIL import Image

from ui2code.codec import encode
from ui2code.mockups.spec import Spec
from ui2code.outline.print import to_text
from ui2code.reference.draw import Drawing
from ui2code.types import Outline, Scene

SCHEMA = 1
"""Of a record: raised when its fields change meaning."""
Pictures = Literal["full", "half", "none"]


@dataclass(frozen=True, slots=True)
class Sample:
    """``key`` is its file name without an ending, unique in the set; ``png`` is None where no picture is kept."""

    key: str
    record: dict[str, Any]
    png: bytes | None

    @property
    def line(self) -> bytes:
        """The record as one line of JSON."""
        text = json.dumps({"key": self.key, **self.record}, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return text.encode() + b"\n"


def record(scene: Scene, outline: Outline, width: int, height: int, scale: int) -> dict[str, Any]:
    """What every page has: its size in CSS px, its scene as ``codec`` writes it (pictures by name only), and its outline
    as the outline language's text."""
    return {
        "schema": SCHEMA,
        "width": width,
        "height": height,
        "scale": scale,
        "scene": encode(scene),
        "outline": to_text(outline),
    }


def made(drawing: Drawing, pictures: Pictures) -> Sample:
    """The sample of a generated page, with what it takes to make it again."""
    spec = drawing.spec
    origin = {
        "generator": spec.version,
        "seed": spec.seed,
        "kind": spec.kind,
        "trade": spec.trade,
        "language": spec.language,
    }
    facts = record(drawing.truth.scene, drawing.truth.outline, drawing.width, drawing.height, spec.scale)
    return Sample(f"{spec.seed:09}", {**origin, **facts}, sized(drawing.png, pictures))


def sized(png: bytes, pictures: Pictures) -> bytes | None:
    """The picture as it is kept: whole, or every two pixels averaged to one."""
    if pictures == "none":
        return None
    if pictures == "full":
        return png
    with Image.open(io.BytesIO(png)) as image:
        out = io.BytesIO()
        image.convert("RGB").reduce(2).save(out, "PNG", compress_level=1)
        return out.getvalue()


def likeness(spec: Spec) -> bytes:
    """A digest of a spec without its seed: pages of one likeness are takes of one spec."""
    return blake2b(repr(replace(spec, seed=0, decisions=())).encode(), digest_size=12).digest()
