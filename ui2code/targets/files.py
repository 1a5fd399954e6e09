"""The files that every target carries: templates, assets, fonts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import resources

from ui2code import fonts
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
    return [fonts.font_face_css(family, prefix) for family in design.fonts]


def assembled(target: str, entry: str, design: Design, sources: Mapping[str, str], readme: str, folder: str) -> Project:
    """The project of formatted ``sources`` with assets and fonts in ``folder`` ("" or ending in a slash)."""
    files = {path: text.encode() for path, text in sources.items()}
    files["README.md"] = readme.encode()
    paths = asset_paths(design, f"{folder}assets/")
    files.update((paths[asset.name], asset.data) for asset in design.assets)
    for family in design.fonts:
        files.update((f"{folder}fonts/{name}", data) for name, data in fonts.font_files(family).items())
    return Project(target, entry, dict(sorted(files.items())))
