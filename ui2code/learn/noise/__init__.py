"""A page as perception would probably have read it: noise for training that goes wrong where reading goes wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ui2code.learn.labels import told
from ui2code.learn.labels.match import SMALL_CONTROLS, Matching
from ui2code.learn.noise.blur import Blur
from ui2code.learn.noise.garble import Garble
from ui2code.learn.noise.odds import Noise, fitted_noise
from ui2code.mockups.rng import Rng
from ui2code.perceive.scene import extent
from ui2code.truth.order import read_in_order
from ui2code.truth.scene import parents_of
from ui2code.types import Box, Element, Kind, Node, Outline, Scene

__all__ = ["Noise", "fitted_noise", "noisy"]

PART = "part of a picture"


@dataclass(frozen=True, slots=True)
class Reading:
    """Something read, the true elements it stands for, and whether it is only a part of one that is read whole."""

    element: Element
    homes: tuple[str, ...] = ()
    part: bool = False


def noisy(scene: Scene, outline: Outline, rng: Rng, noise: Noise) -> tuple[Scene, Outline]:
    """``scene`` misread as often and in such ways as ``noise`` says, and ``outline`` over what is left of it; the same for
    the same state of ``rng``. Element ids are new, in reading order."""
    blur = Blur(noise, scene, rng)
    texts = Garble(noise, [e for e in scene.elements if e.kind is Kind.TEXT], rng)
    found = [Reading(e) for e in (*_surfaces(scene, outline, blur), *blur.invented(None))]
    holding = {e.parent for e in scene.elements}
    for element in scene.elements:
        if element.kind is Kind.TEXT:
            found += [Reading(e, homes) for e, homes in texts.read(element)]
            continue
        read = blur.read(element)
        found += [Reading(e, homes) for e, homes in read]
        if read:
            whole = element.id not in holding and (element.asset is not None or element.control in SMALL_CONTROLS)
            found += [Reading(e, (), whole) for e in blur.invented(element)]
    return _assembled(scene, outline, found, [_trust(r.element, noise, rng) for r in found])


def _surfaces(scene: Scene, outline: Outline, blur: Blur) -> Iterator[Element]:
    """Faces of groups that have none, the outer ones first."""
    boxes = {e.id: extent(e) for e in scene.elements}

    def around(node: Node, found: list[Element]) -> list[Box]:
        at = len(found)
        held = [box for child in node.children for box in around(child, found)]
        if node.ref is not None:
            return [boxes[node.ref], *held] if node.ref in boxes else held
        if held and (surface := blur.surface(node, held)):
            found.insert(at, surface)
        return held

    found: list[Element] = []
    around(outline.root, found)
    yield from found


def _trust(element: Element, noise: Noise, rng: Rng) -> float:
    """How sure perception says it is."""
    odds = noise.confidence.get(element.kind.value)
    return odds.draw(rng) if odds else element.confidence


def _assembled(
    scene: Scene, outline: Outline, found: Sequence[Reading], trust: Sequence[float]
) -> tuple[Scene, Outline]:
    """Nested and named as perception does it."""
    elements = [r.element for r in found]
    parents = parents_of(elements, [extent(e) for e in elements])
    order = read_in_order([e.box for e in elements], parents)
    names = {index: f"e{k + 1}" for k, index in enumerate(order)}
    made = tuple(_named(elements[i], names[i], names.get(parents[i]), trust[i]) for i in order)
    read = replace(scene, elements=made)
    homes = {names[i]: found[i].homes for i in order}
    parts = {names[i]: PART for i in order if found[i].part}
    return read, told(outline, scene, read, Matching(homes, parts))


def _named(e: Element, name: str, parent: str | None, trust: float) -> Element:
    return Element(name, e.kind, e.box, trust, e.text, e.paint, e.asset, e.control, e.checked, parent)
