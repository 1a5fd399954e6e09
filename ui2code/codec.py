"""Frozen values to JSON and back, driven by their annotations; pictures become PNG.

``decode(T, encode(v)) == v`` for every value of ``types``: tuples, mappings, optionals, literals, unions of
dataclasses (told apart by a ``$`` key), bytes (base64) and pixel arrays (PNG in base64).
"""

from __future__ import annotations

import base64
import io
import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import numpy as np

T = TypeVar("T")

TAG = "$"
"""Key that names the dataclass of an encoded value; no field can be called so."""


class DecodeError(ValueError):
    """Stored text that is not a value of the expected type: older format, or damaged."""


def dumps(value: object) -> str:
    """Canonical JSON text of a value: the same value gives the same bytes."""
    return json.dumps(encode(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def loads(kind: type[T], text: str | bytes) -> T:
    """The value of type ``kind`` in JSON ``text``; DecodeError where it does not fit."""
    try:
        raw = json.loads(text)
    except ValueError as error:
        raise DecodeError(f"not JSON: {error}") from error
    value: T = decode(kind, raw)
    return value


def encode(value: object) -> Any:
    """A value as plain JSON data."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, np.ndarray):
        return base64.b64encode(png(value)).decode("ascii")
    if is_dataclass(value):
        content = {f.name: encode(getattr(value, f.name)) for f in fields(value)}
        return {TAG: type(value).__name__, **content}
    if isinstance(value, Mapping):
        return {str(key): encode(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [encode(item) for item in value]
    raise TypeError(f"cannot store a {type(value).__name__}")


def decode(kind: Any, raw: Any) -> Any:
    """JSON data as a value of annotation ``kind``; DecodeError where it does not fit."""
    origin = get_origin(kind)
    if origin is Union or origin is types.UnionType:
        return _decode_union(get_args(kind), raw)
    if origin is tuple:
        return _decode_tuple(get_args(kind), raw)
    if origin is Literal:
        return _expect(raw in get_args(kind), raw, kind)
    if origin is np.ndarray:
        return _decode_pixels(raw)
    if origin is not None and issubclass(origin, Mapping):
        _expect(isinstance(raw, dict), raw, kind)
        key_kind, item_kind = get_args(kind)
        return {decode(key_kind, key): decode(item_kind, item) for key, item in raw.items()}
    if is_dataclass(kind):
        return _decode_dataclass(kind, raw)
    return _decode_plain(kind, raw)


def _decode_plain(kind: Any, raw: Any) -> Any:
    if kind is bytes:
        _expect(isinstance(raw, str), raw, kind)
        return base64.b64decode(raw)
    if isinstance(kind, type) and issubclass(kind, Enum):
        try:
            return kind(raw)
        except ValueError as error:
            raise DecodeError(str(error)) from error
    if kind is float:
        _expect(isinstance(raw, (int, float)) and not isinstance(raw, bool), raw, kind)
        return raw
    if kind is type(None):
        return _expect(raw is None, raw, kind)
    if kind is int:
        return _expect(isinstance(raw, int) and not isinstance(raw, bool), raw, kind)
    if kind in (str, bool):
        return _expect(isinstance(raw, kind), raw, kind)
    raise TypeError(f"cannot read a {kind}")


def _decode_union(options: tuple[Any, ...], raw: Any) -> Any:
    """The first option the data fits; dataclasses are chosen by their tag, so no two can be mixed up."""
    for option in options:
        if is_dataclass(option) and not (isinstance(raw, dict) and raw.get(TAG) == getattr(option, "__name__", "")):
            continue
        try:
            return decode(option, raw)
        except DecodeError:
            if is_dataclass(option):
                raise
    raise DecodeError(f"{_short(raw)} is none of {', '.join(map(str, options))}")


def _decode_tuple(items: tuple[Any, ...], raw: Any) -> tuple[Any, ...]:
    _expect(isinstance(raw, list), raw, "a list")
    if len(items) == 2 and items[1] is Ellipsis:
        return tuple(decode(items[0], item) for item in raw)
    _expect(len(raw) == len(items), raw, f"{len(items)} items")
    return tuple(decode(kind, item) for kind, item in zip(items, raw, strict=True))


def _decode_dataclass(kind: Any, raw: Any) -> Any:
    _expect(isinstance(raw, dict) and raw.get(TAG) == kind.__name__, raw, kind.__name__)
    hints = _hints(kind)
    unknown = set(raw) - set(hints) - {TAG}
    _expect(not unknown, sorted(unknown), f"fields of {kind.__name__}")
    values = {name: decode(hints[name], raw[name]) for name in hints if name in raw}
    try:
        return kind(**values)
    except TypeError as error:
        raise DecodeError(f"{kind.__name__}: {error}") from error


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {f.name: hints[f.name] for f in fields(kind)}


def _expect(condition: bool, raw: Any, kind: object) -> Any:
    if not condition:
        raise DecodeError(f"{_short(raw)} where {getattr(kind, '__name__', kind)} belongs")
    return raw


def _short(raw: object) -> str:
    text = repr(raw)
    return text if len(text) <= 60 else text[:57] + "..."


def png(pixels: np.ndarray[Any, Any]) -> bytes:
    """(H, W, 3) uint8 as PNG bytes; compression 1, since these are written on every run and read seldom."""
    from PIL import Image

    out = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(out, "PNG", compress_level=1)
    return out.getvalue()


def pixels_of(data: bytes) -> np.ndarray[Any, Any]:
    """PNG bytes as (H, W, 3) uint8; DecodeError if they are damaged."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as image:
            return np.asarray(image.convert("RGB"))
    except (UnidentifiedImageError, OSError, SyntaxError) as error:
        raise DecodeError(f"damaged picture: {error}") from error


def _decode_pixels(raw: Any) -> np.ndarray[Any, Any]:
    _expect(isinstance(raw, str), raw, "a picture")
    return pixels_of(base64.b64decode(raw))
