"""A project as one self-contained document for the browser, its elements marked with the lines that made them."""

from __future__ import annotations

import re
from html import escape

from ui2code.errors import ProjectError
from ui2code.render.inline import Files, in_script, in_style
from ui2code.render.link import SCRIPTS, link
from ui2code.render.tags import Positions, Tag, mark, rewritten
from ui2code.render.worker import Worker
from ui2code.types import Project

DROPPED_LINKS = frozenset(
    "icon apple-touch-icon mask-icon preload modulepreload prefetch preconnect dns-prefetch manifest alternate".split()
)
"""What a browser would fetch without drawing it."""
DROPPED_ORDERS = frozenset(("content-security-policy", "refresh"))
"""Pragmas that would forbid what is inlined here, or leave the page."""
URL_ATTRIBUTES = {
    **dict.fromkeys(("img", "source", "audio", "track", "embed", "input"), ("src",)),
    "video": ("src", "poster"),
    "image": ("href", "xlink:href"),
    "object": ("data",),
    **dict.fromkeys(("body", "table", "td", "th", "tr"), ("background",)),
}


def bundle(project: Project, worker: Worker) -> str:
    """The entry document with style sheets, images, fonts and scripts inlined.

    Elements carry ``data-ui2code-src="file:line:col"`` (1-based): those of the HTML itself, but for the target react
    those of the components instead. ProjectError with findings where a script does not compile or an import leads nowhere.
    """
    if project.entry not in project.files:
        raise ProjectError(f"The project has no {project.entry}.")
    return _Document(project, worker).written()


class _Document:
    """The entry on its way into one text; collects the modules to be linked at its end."""

    def __init__(self, project: Project, worker: Worker) -> None:
        self._files = Files(project.files)
        self._worker = worker
        self._entry = project.entry
        self._text = self._files.text(project.entry)
        self._positions = Positions(self._text)
        self._marked = project.target != "react"
        self._modules: list[str] = []

    def written(self) -> str:
        text = rewritten(self._text, self._replaced)
        for entry in self._modules:
            sheets, scripts = link(entry, self._files, self._worker)
            text = _before(text, "</head>", "".join(f"<style>{in_style(sheet)}</style>\n" for sheet in sheets))
            # Module scripts run when the document has been read, so they stand at its end.
            text = _before(text, "</body>", "".join(f"<script>{script}</script>\n" for script in scripts))
        return text

    def _replaced(self, tag: Tag) -> str | None:
        if tag.name == "link":
            return self._link(tag)
        if tag.name == "meta":
            return "" if tag.get("http-equiv").lower() in DROPPED_ORDERS else None
        if tag.name == "script":
            return self._script(tag)
        if tag.name == "style":
            head = self._text[tag.start : tag.end]
            return head + in_style(self._files.css(tag.content or "", self._entry))
        return self._element(tag)

    def _link(self, tag: Tag) -> str | None:
        kinds = set(tag.get("rel").lower().split())
        path = self._files.find(tag.get("href"), self._entry)
        if "stylesheet" in kinds and "alternate" not in kinds and path:
            media = f' media="{escape(tag.get("media"))}"' if tag.get("media") else ""
            return f"<style{media}>{in_style(self._files.sheet(path))}</style>"
        return "" if kinds & DROPPED_LINKS else None

    def _script(self, tag: Tag) -> str | None:
        path = self._files.find(tag.get("src"), self._entry)
        if path is None:
            return None
        if tag.get("type") == "module" and path.endswith(SCRIPTS):
            self._modules.append(path)
            # What is left is an empty inline script: the module itself follows at the end.
            return "<script>"
        kind = f' type="{escape(tag.get("type"))}"' if tag.get("type") else ""
        return f"<script{kind}>{in_script(self._files.text(path))}\n//# sourceURL={path}\n"

    def _element(self, tag: Tag) -> str | None:
        """The tag with its mark and with local urls inlined."""
        head = tag.start + 1 + len(tag.name)
        parts = [self._text[tag.start : head], mark(tag, self._entry, self._positions) if self._marked else ""]
        done = head
        for attribute in tag.attributes:
            value = self._value(tag, attribute.name, attribute.value)
            if value != attribute.value:
                parts += [self._text[done : attribute.start], f'{attribute.name}="{escape(value)}"']
                done = attribute.end
        return "".join([*parts, self._text[done : tag.content_end]])

    def _value(self, tag: Tag, name: str, value: str) -> str:
        if name in URL_ATTRIBUTES.get(tag.name, ()):
            return self._files.inlined(value, self._entry)
        if name == "srcset" and tag.name in ("img", "source"):
            return re.sub(r"(?:^|(?<=[\s,]))[^\s,][^\s]*[^\s,]", self._candidate, value)
        if name == "loading":
            return "eager"  # a picture further down would still be missing in the screenshot
        if name == "style" and "url(" in value:
            return self._files.css(value, self._entry)
        return value

    def _candidate(self, match: re.Match[str]) -> str:
        return self._files.inlined(match[0], self._entry)


def _before(text: str, tag: str, added: str) -> str:
    """``text`` with ``added`` before the last ``tag``, or at its end if it has none."""
    at = text.lower().rfind(tag)
    return text + added if at < 0 else text[:at] + added + text[at:]
