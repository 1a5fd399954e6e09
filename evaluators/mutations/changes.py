"""What mutations do to an element: JavaScript for the element ``e``, or "" where there is no way to do it purely."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from random import Random

import numpy as np

from evaluators.colour import delta_e, hex_colour
from evaluators.mutations.nodes import SIDES, Nodes, edged

STEP = 3.0
"""ΔE2000 of a recolouring: a careful eye sees it in two patches side by side."""


def shifted(nodes: Nodes, index: int, random: Random) -> str:
    side, px = random.choice(["left", "top"]), random.choice([-2, 2])
    return (
        f"e.style.position = 'relative'; e.style.{side} = (parseFloat(getComputedStyle(e).{side}) || 0) + {px} + 'px';"
    )


def spread(nodes: Nodes, index: int, random: Random) -> str:
    return "e.style.marginTop = (parseFloat(getComputedStyle(e).marginTop) || 0) + 4 + 'px';"


def retinted(nodes: Nodes, index: int, random: Random) -> str:
    """The ink of a text, or the fill of a box, a step away."""
    node = nodes[index]
    name = "color" if node.text else "background-color"
    numbers = [float(n) for n in re.findall(r"[\d.]+", node.style.get(name, ""))]
    if len(numbers) != 3:
        return ""
    return f"e.style.setProperty('{name}', '{stepped(numbers, random)}', 'important');"


def stepped(colour: Sequence[float], random: Random) -> str:
    """A colour STEP away in a random direction; from a corner of the colour space some directions lead nowhere."""
    start = np.array(colour, np.float64)
    while True:
        way = np.array([random.gauss(0, 1) for _ in range(3)])
        way /= np.linalg.norm(way)
        for length in range(1, 60):
            tried = np.clip(np.rint(start + way * length), 0, 255)
            if STEP <= float(delta_e(start, tried)) < STEP + 1:
                return hex_colour([float(c) for c in tried])


def bordered(nodes: Nodes, index: int, random: Random) -> str:
    """A border one px wider, or one of one px where there was none; padding or, of an element with a border, margin gives
    the room, so that nothing moves. An element with neither is left as it is."""
    style = nodes[index].style
    if edged(nodes[index]) and style.get("border-top-color") == style.get("background-color"):
        return ""  # one px more of it looks like a larger box
    if any(style.get(f"border-{s}-width", "0px") != "0px" for s in SIDES) and not edged(nodes[index]):
        return ""  # a border on all sides is another thing than one that is a line
    wider = (
        "for (const s of sides) e.style['border' + s + 'Width'] = px('border' + s + 'Width') + 1 + 'px';"
        if edged(nodes[index])
        else "e.style.border = '1px solid #8a8f98';"
    )
    spare = "margin" if edged(nodes[index]) else ""
    return (
        "const c = { ...getComputedStyle(e) }, sides = ['Top', 'Right', 'Bottom', 'Left'];"
        " const px = (name) => parseFloat(c[name]) || 0;"
        f" const room = sides.every((s) => px('padding' + s) >= 1) ? 'padding' : '{spare}';"
        f" if (room) {{ for (const s of sides) e.style[room + s] = px(room + s) - 1 + 'px'; {wider} }}"
    )


def rounded(nodes: Nodes, index: int, random: Random) -> str:
    value = nodes[index].style.get("border-top-left-radius", "0px")
    if "%" in value:
        return ""  # an ellipse has no corners
    now = float(value.split("px")[0])
    return f"e.style.borderRadius = '{now - 4 if now >= 8 else now + 4:g}px';"


def weighted(nodes: Nodes, index: int, random: Random) -> str:
    bold = float(nodes[index].style.get("font-weight", "400")) >= 600
    return f"e.style.setProperty('font-weight', '{400 if bold else 700}', 'important');"


def sized(nodes: Nodes, index: int, random: Random) -> str:
    return f"e.style.setProperty('font-size', parseFloat(getComputedStyle(e).fontSize) + {random.choice([-1, 1])} + 'px', 'important');"


def hidden(nodes: Nodes, index: int, random: Random) -> str:
    return "e.style.setProperty('visibility', 'hidden', 'important');"


def swapped(nodes: Nodes, index: int, random: Random) -> str:
    """Two words of the element's first text that has two different ones."""
    return (
        "const t = [...e.childNodes].find(n => n.nodeType === 3 && new Set(n.data.trim().split(/\\s+/)).size > 1);"
        f"if (t) {{ const w = t.data.split(/(\\s+)/); const s = w.map((x, k) => [x, k]).filter(([x]) => x.trim());"
        f" const a = s[{random.randrange(1000)} % s.length]; const b = s.filter(([x]) => x !== a[0])[0];"
        " [w[a[1]], w[b[1]]] = [w[b[1]], w[a[1]]]; t.data = w.join(''); }"
    )


def repainted(nodes: Nodes, index: int, random: Random) -> str:
    """Another picture of the same size."""
    hues = [random.randrange(360) for _ in range(3)]
    discs = "".join(
        f"<circle cx='{random.randrange(100)}' cy='{random.randrange(100)}' r='{random.randrange(10, 45)}' fill='hsl({h},60%,50%)'/>"
        for h in hues
    )
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' preserveAspectRatio='none'><rect width='100' height='100' fill='hsl({hues[0]},40%,80%)'/>{discs}</svg>"
    return (
        "const c = getComputedStyle(e); e.style.width = c.width; e.style.height = c.height; e.removeAttribute('srcset');"
        f"e.src = {json.dumps('data:image/svg+xml,' + svg.replace('%', '%25').replace('#', '%23'))};"
    )
