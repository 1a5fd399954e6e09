"""``truth.json``: all that is known of a mockup, because it was made and not read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

import ui2code
from ui2code.codec import encode
from ui2code.outline.print import to_text
from ui2code.reference.draw import Drawing
from ui2code.reference.lines import element_lines
from ui2code.targets.content import legal
from ui2code.targets.expand import expand
from ui2code.types import Design, Project, Scene, Source, Token

FORMAT = 1


@dataclass(frozen=True, slots=True)
class ComponentTruth:
    """A component of the page, how often it stands there, and the file its first element is written in."""

    name: str
    instances: int
    file: str


@dataclass(frozen=True, slots=True)
class TruthFile:
    """``outline`` is the outline language's text; ``sources`` gives for each element of the scene the ``file:line:column``
    of the start tag that draws it, below the project's folder."""

    format: int
    generator: str
    width: int
    height: int
    scale: int
    scene: Scene
    outline: str
    tokens: tuple[Token, ...]
    components: tuple[ComponentTruth, ...]
    files: tuple[str, ...]
    sources: Mapping[str, str]


def truth_file(drawing: Drawing, design: Design, project: Project) -> TruthFile:
    """The truth of a drawing and of the project that draws it."""
    design = legal(design)
    lines = element_lines(design, project)
    return TruthFile(
        format=FORMAT,
        generator=ui2code.__version__,
        width=drawing.width,
        height=drawing.height,
        scale=drawing.spec.scale,
        scene=drawing.truth.scene,
        outline=to_text(drawing.truth.outline),
        tokens=design.tokens,
        components=_components(design, lines),
        files=tuple(sorted(project.files)),
        sources={key: str(lines[node]) for key, node in drawing.truth.refs.items() if node >= 0},
    )


def _components(design: Design, lines: tuple[Source, ...]) -> tuple[ComponentTruth, ...]:
    names = {id(component.root): component.name for component in design.components[1:]}
    found: dict[str, list[str]] = {}
    for element, source in zip(expand(design).walk(), lines, strict=True):
        if id(element.node) in names:
            found.setdefault(names[id(element.node)], []).append(source.file)
    return tuple(ComponentTruth(name, len(files), files[0]) for name, files in found.items())


def written(value: object) -> bytes:
    """A value as JSON for people: indented, in the order of its fields."""
    return (json.dumps(encode(value), ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()
