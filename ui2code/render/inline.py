"""A project's files as one document can carry them: data URLs, and style sheets with their imports."""

from __future__ import annotations

import base64
import mimetypes
import posixpath
import re
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import unquote

TYPES = {
    **{".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf", ".otf": "font/otf"},
    **{".svg": "image/svg+xml", ".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon"},
}
CACHED_URLS = 256
PUBLIC = "public/"
"""Where Vite and its like keep what ``/name`` stands for."""

_CSS = re.compile(
    r"""(?P<comment>/\*.*?(?:\*/|\Z))
      | @import\s+(?:url\(\s*)?(?P<quote>["']?)(?P<sheet>[^"'()\s;]+)(?P=quote)\s*\)?(?P<rest>[^;]*);
      | @charset[^;]*;
      | url\(\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^)"'\s]*))\s*\)
      | (?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""",
    re.X | re.S | re.I,
)


@lru_cache(maxsize=CACHED_URLS)
def data_url(data: bytes, extension: str) -> str:
    """``data`` as a data URL; ``extension`` (".png") gives its type."""
    kind = TYPES.get(extension) or mimetypes.types_map.get(extension, "application/octet-stream")
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


class Files:
    """The files of a project by path, as its own documents refer to them."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    def find(self, url: str, base: str) -> str | None:
        """The path that ``url`` means in the file ``base``; None if it is elsewhere or is not there."""
        bare = unquote(re.split("[?#]", url.strip(), maxsplit=1)[0])
        if not bare or bare.startswith("//") or re.match(r"[A-Za-z][\w+.-]*:", bare):
            return None
        folder = "" if bare.startswith("/") else posixpath.dirname(base)
        path = posixpath.normpath(posixpath.join(folder, bare.lstrip("/")))
        return next((p for p in (path, PUBLIC + path) if not p.startswith("..") and p in self._files), None)

    def has(self, path: str) -> bool:
        return path in self._files

    def text(self, path: str) -> str:
        """The file as text; what is not UTF-8 is shown as the replacement character, as a browser would."""
        return self._files[path].decode("utf-8-sig", "replace").replace("\r\n", "\n")

    def url(self, path: str) -> str:
        return data_url(self._files[path], posixpath.splitext(path)[1].lower())

    def inlined(self, url: str, base: str) -> str:
        """A data URL (with its fragment) for a url that means one of the files; any other as it is."""
        path = self.find(url, base)
        if path is None:
            return url
        _, mark, fragment = url.partition("#")
        return self.url(path) + mark + fragment

    def css(self, text: str, base: str, within: tuple[str, ...] = ()) -> str:
        """A style sheet, or a piece of one, that stands in file ``base``, with imports and urls inlined."""

        def replace(match: re.Match[str]) -> str:
            if match["comment"] is not None or match["string"] is not None:
                return match[0]
            if match["sheet"] is not None:
                return self._imported(match, base, (*within, base))
            if match[0].lower().startswith("@charset"):
                return ""
            url = next(match[group] for group in ("double", "single", "bare") if match[group] is not None)
            return f'url("{self.inlined(url, base)}")' if self.find(url, base) else match[0]

        return _CSS.sub(replace, text)

    def sheet(self, path: str, within: tuple[str, ...] = ()) -> str:
        return self.css(self.text(path), path, within)

    def _imported(self, match: re.Match[str], base: str, within: tuple[str, ...]) -> str:
        path = self.find(match["sheet"], base)
        if path is None or path in within:
            return "" if path else match[0]
        text = self.sheet(path, within)
        condition = match["rest"].strip()
        layer = re.match(r"layer(?:\(([^)]*)\))?", condition)
        if layer:
            text, condition = f"@layer {layer[1] or ''} {{\n{text}\n}}", condition[layer.end() :].strip()
        return f"@media {condition} {{\n{text}\n}}" if condition else text


def in_style(css: str) -> str:
    """CSS as the content of a ``<style>`` element, which nothing in it can end."""
    return css.replace("</", "<\\/")


def in_script(code: str) -> str:
    """JavaScript as the content of a ``<script>`` element; the changed sequences occur in strings and the like only."""
    return re.sub(r"<(?=/script|script|!--)", r"\\x3C", code, flags=re.I)
