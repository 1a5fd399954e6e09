"""Which pages a folder, a built Storybook or a server of this machine has."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urldefrag, urlencode, urljoin, urlsplit

from ui2code.errors import UsageError
from ui2code.render.capture import PageSource, page_of
from ui2code.render.launch import ORIGIN
from ui2code.render.sites import folder_site

LEFT_OUT = frozenset(("node_modules", ".git", ".ui2code", "__pycache__"))
STORIES = "index.json"
"""What a Storybook (version 7 and later) says of itself."""


@dataclass(frozen=True, slots=True)
class PageAt:
    """``name`` is how the page is called in the set: its path, or its story's id."""

    name: str
    source: PageSource


Links = Callable[[PageAt], list[str]]
"""The addresses that the page, once it has been drawn, links to."""


def in_folder(folder: Path) -> list[PageAt]:
    """The stories of a built Storybook, else every HTML file below the folder; UsageError where there is none."""
    if not folder.is_dir():
        raise UsageError(
            f"There is no folder {folder}: give one with HTML files, or an address such as http://localhost:6006."
        )
    site = folder_site(folder)
    stories = story_ids((folder / STORIES).read_text("utf-8")) if (folder / STORIES).is_file() else []
    if stories and (folder / "iframe.html").is_file():
        return [PageAt(story, PageSource(f"{ORIGIN}/{frame_of(story)}", site, idle=True)) for story in stories]
    paths = [p.relative_to(folder) for p in sorted(folder.rglob("*")) if p.suffix.lower() in (".html", ".htm")]
    names = [path.as_posix() for path in paths if not LEFT_OUT & set(path.parts)]
    if not names:
        raise UsageError(
            f"{folder} holds no HTML file: give a folder of pages, or the address of the server that makes them."
        )
    return [PageAt(name, PageSource(f"{ORIGIN}/{quote(name)}", site, idle=True)) for name in names]


def story_ids(text: str) -> list[str]:
    """The stories, without the pages of documentation; empty where the file is another's."""
    try:
        entries = json.loads(text)["entries"].items()
        return sorted(name for name, entry in entries if entry.get("type") == "story")
    except (ValueError, KeyError, TypeError, AttributeError):
        return []


def frame_of(story: str) -> str:
    """Where a Storybook shows one story alone."""
    return "iframe.html?" + urlencode({"id": story, "viewMode": "story"})


def on_server(address: str, stories: list[str], limit: int) -> Iterator[tuple[PageAt, Callable[[list[str]], None]]]:
    """Pages of a server: its stories, else the page at ``address`` and, breadth first, all of its origin that others link
    to; the caller gives each page's links back."""
    if stories:
        for story in stories[:limit]:
            yield PageAt(
                story, page_of(None, urljoin(address, frame_of(story)), allow_loopback=True)
            ), lambda links: None
        return
    waiting, known = deque([address]), {address}
    for _ in range(limit):
        if not waiting:
            return
        here = waiting.popleft()

        def found(links: list[str]) -> None:
            for link in links:
                bare = urldefrag(link).url
                if _origin(bare) == _origin(address) and bare not in known:
                    known.add(bare)
                    waiting.append(bare)

        parts = urlsplit(here)
        name = (parts.path.strip("/") or "index") + (f"?{parts.query}" if parts.query else "")
        yield PageAt(name, page_of(None, here, allow_loopback=True)), found


def _origin(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme, parts.netloc
