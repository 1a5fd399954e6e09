"""What stands for a page's pictures while it is laid out, and how they are drawn when they will be seen.

To the browser every picture file is a document of its own, a few milliseconds each; a page has dozens of them.
"""

from __future__ import annotations

import base64
import re
import struct
from functools import lru_cache

from ui2code.types import Asset

_SIZE = re.compile(rb'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"')
_REFERS = re.compile(rb"<(?:defs|use|image|text|style|svg:)|url\(|href=|currentColor|%")
"""What an SVG can mean otherwise inside another document than in a file of its own."""
_LARGEST_GIF = 0xFFFF


@lru_cache(maxsize=4096)
def stand_in(asset: Asset) -> str:
    """The address of an empty picture of the same natural size; of the picture itself where there is no such."""
    found = _SIZE.match(asset.data)
    width, height = (float(side) for side in found.groups()) if found else (0.0, 0.0)
    if not (
        width.is_integer() and height.is_integer() and 0 < min(width, height) <= max(width, height) <= _LARGEST_GIF
    ):
        return data_url(asset)
    # GIF89a: the screen is as large as wanted, its one frame a clear pixel.
    screen = b"GIF89a" + struct.pack("<HH", int(width), int(height)) + b"\x80\0\0" + b"\0" * 6
    frame = b"!\xf9\x04\x01\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"
    return f"data:image/gif;base64,{base64.b64encode(screen + frame).decode()}"


def markup(asset: Asset) -> str | None:
    """The SVG as it can stand in the page itself, None where it refers to things by name or is no SVG."""
    return None if _REFERS.search(asset.data) or not _SIZE.match(asset.data) else asset.data.decode()


@lru_cache(maxsize=2048)
def data_url(asset: Asset) -> str:
    kind = "image/svg+xml" if asset.name.endswith(".svg") else "image/png"
    return f"data:{kind};base64,{base64.b64encode(asset.data).decode()}"
