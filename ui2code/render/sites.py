"""What answers the requests a page makes of our own origin; nothing of it goes over a network."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Site = Callable[[str], "Answer | None"]
"""What is found under a path of our origin; None is a 404."""


@dataclass(frozen=True, slots=True)
class Answer:
    body: bytes
    content_type: str


def one_document(html: str) -> Site:
    page = Answer(html.encode("utf-8"), "text/html; charset=utf-8")
    return lambda path: page if path == "/" else None


def folder_site(root: Path) -> Site:
    """The files below ``root``, and nothing else of the disk."""
    root = root.resolve()

    def answer(path: str) -> Answer | None:
        file = (root / path.lstrip("/")).resolve()
        if not file.is_relative_to(root) or not file.is_file():
            return None
        return Answer(file.read_bytes(), mimetypes.guess_type(file.name)[0] or "application/octet-stream")

    return answer
