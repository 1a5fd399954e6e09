"""What commands print in the end, for people and as JSON."""

from __future__ import annotations

import ast
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui2code.lines import line_of, short

if TYPE_CHECKING:
    from ui2code.cli.checks import Check
    from ui2code.job import Outcome
    from ui2code.scoring import Scored
    from ui2code.types import Finding, Verdict
    from ui2code.vscode import Written


def generated(outcome: Outcome, as_json: bool) -> str:
    """The end of ``generate``: score, time, where things are, what was kept aside."""
    if as_json:
        return _json(_generated_data(outcome))
    result, order = outcome.result, outcome.order
    kept_rounds = sum(1 for r in result.rounds if r.kept)
    draft = f"first draft {result.first_total:.3f}, {kept_rounds} of {len(result.rounds)} rounds kept"
    lines = [
        f"score     {result.verdict.total:.3f}  ({draft})",
        f"time      {outcome.seconds:.1f} s",
        f"project   {short(order.out)}  ({len(result.project.files)} files, {result.project.target})",
        f"report    {short(outcome.report)}",
        f"findings  {_counted(result.verdict.findings)}",
    ]
    lines += [f"note      {note}" for note in outcome.notes]
    return "\n".join(lines)


def _generated_data(outcome: Outcome) -> dict[str, Any]:
    result = outcome.result
    return {
        "score": result.verdict.total,
        "first_draft": result.first_total,
        "rounds": [{"kind": r.kind, "total": r.total, "kept": r.kept, "message": r.message} for r in result.rounds],
        "seconds": round(outcome.seconds, 3),
        "timings": {name: round(seconds, 3) for name, seconds in result.timings.items()},
        "project": str(outcome.order.out),
        "files": sorted(result.project.files),
        "target": result.project.target,
        "report": str(outcome.report),
        "kept": [str(outcome.published.kept_at / name) for name in outcome.published.kept],
        "notes": list(outcome.notes),
        **_verdict_data(result.verdict),
    }


def scored(outcome: Scored, min_score: float | None, as_json: bool) -> str:
    """The end of ``score``: findings as compilers print them, then the scores."""
    verdict = outcome.verdict
    if as_json:
        report = str(outcome.report) if outcome.report else None
        return _json({"score": verdict.total, "report": report, "notes": list(outcome.notes), **_verdict_data(verdict)})
    lines = [line_of(finding, outcome.root, outcome.page) for finding in verdict.findings]
    metrics = "  ".join(f"{s.metric} {'unscored' if s.value is None else f'{s.value:.3f}'}" for s in verdict.scores)
    below = f"  (below {min_score:g})" if min_score is not None and verdict.total < min_score else ""
    lines.append(f"score     {verdict.total:.3f}{below}  {metrics}".rstrip())
    lines += [f"note      {note}" for note in outcome.notes]
    if outcome.report:
        lines.append(f"report    {short(outcome.report)}")
    return "\n".join(lines)


def checked(checks: Sequence[Check], as_json: bool) -> str:
    """The checks of ``doctor``, one a line, with the command for what is missing."""
    if as_json:
        data = [
            {"name": c.name, "ok": c.ok, "needed": c.needed, "found": c.found, "command": c.command} for c in checks
        ]
        return _json(data)
    width = max(len(check.name) for check in checks)
    return "\n".join(
        f"{'ok     ' if c.ok else 'MISSING' if c.needed else 'absent '}  {c.name:<{width}}  {c.found}"
        + ("" if c.ok or not c.command else f"  → {c.command}")
        for c in checks
    )


def initialised(done: Written) -> str:
    """The end of ``vscode init``."""
    told = (("added", done.added), ("up to date now", done.updated))
    lines = [f"{done.path}  {words}: {', '.join(names)}" for words, names in told if names]
    if done.kept:
        lines.append(f"{done.path}  left as you changed it: {', '.join(done.kept)} (--force takes ours)")
    return "\n".join(lines) or f"{done.path}  nothing to change"


def listed(package: str, names: Iterable[str], as_json: bool) -> str:
    """Registry entries, each with the first sentence of its module."""
    entries = {name: _doc(f"{package}.{name}") for name in sorted(names)}
    if as_json:
        return _json(entries)
    width = max(map(len, entries), default=0)
    return "\n".join(f"{name:<{width}}  {text}".rstrip() for name, text in entries.items())


def _doc(module: str) -> str:
    """The first line of a module's docstring, read without importing it."""
    spec = find_spec(module)
    if spec is None or not spec.origin:
        return ""
    text = ast.get_docstring(ast.parse(Path(spec.origin).read_text(encoding="utf-8"))) or ""
    return text.split("\n")[0]


def _verdict_data(verdict: Verdict) -> dict[str, Any]:
    from ui2code.codec import encode

    return {
        "scores": {s.metric: {"value": s.value, "version": s.version, "note": s.note} for s in verdict.scores},
        "conditions": dict(verdict.conditions),
        "findings": [_finding_data(encode(finding)) for finding in verdict.findings],
    }


def _finding_data(encoded: Any) -> Any:
    """Plain nested data without the codec's type tags."""
    if isinstance(encoded, dict):
        return {key: _finding_data(value) for key, value in encoded.items() if key != "$"}
    return encoded


def _counted(findings: Sequence[Finding]) -> str:
    if not findings:
        return "none"
    kinds = Counter(finding.kind for finding in findings)
    return f"{len(findings)}: " + ", ".join(f"{number} {kind}" for kind, number in kinds.most_common())


def _json(data: object) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False)
