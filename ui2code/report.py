"""A verdict as one self-contained page: pictures, scores, rounds, and findings with the source lines that cause them.

Everything the page shows comes in as data in a script element that the browser does not run, and is put on the page as
text, so that a mockup whose words look like HTML stays words. The page makes no request.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

import numpy as np

from evaluators.control_table import about
from evaluators.look import as_data, filled
from evaluators.metrics import METRICS
from ui2code.disk import write_atomic, writing
from ui2code.types import Finding, Mockup, Pixels, Rendering, Score, Source, Verdict

EXCERPT_LINES = 3
"""Source lines shown before and after the one that causes a finding."""

TOTAL = "total"
"""The metric that stands for all others; shown large, so not among them."""

TEXT_SUFFIXES = (".html", ".css", ".ts", ".tsx", ".js", ".jsx", ".json", ".vue", ".svelte", ".py", ".svg", ".md")


@dataclass(frozen=True, slots=True)
class Round:
    """One attempt of the refinement."""

    kind: str
    total: float
    kept: bool
    message: str
    verdict: Verdict | None = None


@dataclass(frozen=True)
class Content:
    """All that a report shows. ``sources`` are text files by the path findings use; ``root`` is where they lie."""

    title: str
    mockup: Mockup
    rendering: Rendering
    verdict: Verdict
    first_total: float | None = None
    rounds: tuple[Round, ...] = ()
    timings: Mapping[str, float] = field(default_factory=dict)
    sources: Mapping[str, bytes] = field(default_factory=dict)
    root: Path | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


def is_text(name: str) -> bool:
    """Whether a project file can be shown as source."""
    return name.endswith(TEXT_SUFFIXES)


def write(path: Path, content: Content) -> None:
    """Writes the page to ``path``; OutputError if that is not possible."""
    with writing(path, "Choose another place for the report."):
        write_atomic(path, page(content).encode())


def page(content: Content) -> str:
    """The whole HTML document."""
    template = (Path(__file__).parent / "report.html").read_text(encoding="utf-8")
    parts = {
        "<!--TITLE-->": escape(content.title),
        "<!--MOCKUP-->": _image(content.mockup.pixels),
        "<!--RENDER-->": _image(content.rendering.pixels),
        "<!--DATA-->": as_data(_data(content)),
    }
    return filled(template, parts)


def _image(pixels: Pixels) -> str:
    """Exact pixels as a data URL: the live difference must not show the noise of a lossy format."""
    from PIL import Image

    out = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(out, "PNG", compress_level=6)
    return "data:image/png;base64," + base64.b64encode(out.getvalue()).decode("ascii")


def _data(content: Content) -> dict[str, Any]:
    rendering, mockup = content.rendering, content.mockup
    return {
        "title": content.title,
        "mockup": {"width": mockup.width, "height": mockup.height, "scale": mockup.scale},
        "render": {
            "width": rendering.pixels.shape[1] / rendering.scale,
            "height": rendering.pixels.shape[0] / rendering.scale,
        },
        "total": content.verdict.total,
        "first": content.first_total,
        "scores": [_score(s) for s in content.verdict.scores if s.metric != TOTAL],
        "rounds": [_round(r) for r in content.rounds],
        "timings": dict(content.timings),
        "findings": [_finding(f, content) for f in content.verdict.findings],
        "facts": {**dict(content.verdict.conditions), **content.facts},
        "notes": list(mockup.notes),
    }


def _score(score: Score) -> dict[str, Any]:
    """With how much of the way to its best value it has come (errors are best at 0) and what the metric looks at."""
    known = METRICS.get(score.metric)
    best = known.range[1] if known else 1.0
    part = None if score.value is None else score.value if best == 1.0 else 1.0 - score.value
    note = score.note or about(score.metric, score.version)
    shown = {"metric": score.metric, "value": score.value, "version": score.version, "note": note}
    return {**shown, "part": None if part is None else min(1.0, max(0.0, part)), "low": best == 0.0}


def _round(one: Round) -> dict[str, Any]:
    scores = {s.metric: _score(s)["part"] for s in one.verdict.scores if s.metric != TOTAL} if one.verdict else {}
    return {"kind": one.kind, "total": one.total, "kept": one.kept, "message": one.message, "scores": scores}


def _finding(finding: Finding, content: Content) -> dict[str, Any]:
    region = finding.region
    return {
        "kind": finding.kind,
        "severity": finding.severity,
        "message": finding.message,
        "expected": finding.expected,
        "actual": finding.actual,
        "region": [region.x, region.y, region.w, region.h] if region else None,
        "source": str(finding.source) if finding.source else finding.selector or None,
        "link": _link(finding.source, content.root),
        "excerpt": _excerpt(finding.source, content.sources),
    }


def _link(source: Source | None, root: Path | None) -> str | None:
    """An address that opens the line in an editor."""
    if source is None or root is None:
        return None
    return f"vscode://file{(root / source.file).as_uri().removeprefix('file://')}:{source.line}:{source.column}"


def _excerpt(source: Source | None, sources: Mapping[str, bytes]) -> dict[str, Any] | None:
    """The lines around a source position, with the number of the first and of the one meant."""
    if source is None or source.file not in sources:
        return None
    lines = sources[source.file].decode("utf-8", "replace").split("\n")
    first = max(1, source.line - EXCERPT_LINES)
    return {"first": first, "line": source.line, "lines": lines[first - 1 : source.line + EXCERPT_LINES]}
