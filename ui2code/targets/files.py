"""The files that every target carries: templates, assets, fonts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib import resources

from ui2code import fonts
from ui2code.targets.css import nodes
from ui2code.targets.modules import uses
from ui2code.targets.names import file_names
from ui2code.types import Design, Project


def template(path: str, **values: str) -> str:
    """The template at ``templates/PATH`` with each ``@@name@@`` filled; KeyError for one that is not given."""
    text = resources.files("ui2code.targets").joinpath("templates", path).read_text(encoding="utf-8")
    return re.sub(r"@@(\w+)@@", lambda match: values[match[1]], text)


def asset_paths(design: Design, prefix: str) -> dict[str, str]:
    """For each asset's name its path, which starts with ``prefix``."""
    return {name: prefix + safe for name, safe in file_names(asset.name for asset in design.assets).items()}


def font_faces(design: Design, prefix: str) -> list[str]:
    """The @font-face rules of the design's families; those of italics only if something is italic."""
    css = "\n".join(fonts.font_face_css(family, prefix) for family in design.fonts)
    rules: list[str] = re.findall(r"@font-face \{.*?\n\}\n", css, re.S)
    slanted = any("italic" in value or "oblique" in value for value in _values(design))
    return [rule for rule in rules if slanted or "font-style: italic" not in rule]


def _values(design: Design) -> Iterator[str]:
    """Every CSS value of the design, and every value of a prop, which may be one."""
    yield from (value for _, style in design.base for _, value in style)
    for component in design.components:
        for node in nodes(component.root):
            yield from (value for _, value in (*node.style, *node.narrow, *node.vars) if isinstance(value, str))
    yield from (value for _, use in uses(design) for item in use.items for value in item.values() if value is not None)


def assembled(target: str, entry: str, design: Design, sources: Mapping[str, str], readme: str, folder: str) -> Project:
    """The project of formatted ``sources`` with assets and fonts in ``folder`` ("" or ending in a slash)."""
    files = {path: text.encode() for path, text in sources.items()}
    files["README.md"] = readme.encode()
    paths = asset_paths(design, f"{folder}assets/")
    files.update((paths[asset.name], asset.data) for asset in design.assets)
    faces = "".join(font_faces(design, "/"))
    for family in design.fonts:
        found = fonts.font_files(family).items()
        files.update((f"{folder}fonts/{name}", data) for name, data in found if f"/{name}" in faces)
    return Project(target, entry, dict(sorted(files.items())))
