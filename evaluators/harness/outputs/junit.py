"""JUnit XML, as CI servers read it. A flaky case has a ``flakyFailure``, which Surefire introduced and others show."""

from __future__ import annotations

import re
from xml.etree import ElementTree as Xml

from evaluators.harness.types import Outcome, Session

FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped; a page's console can."""

MOST_FINDINGS = 20
"""In a message that somebody reads in a CI server; the other outputs have them all."""


def written(session: Session) -> str:
    cases = [case(outcome) for outcome in session.outcomes]
    counts = {
        "tests": str(len(cases)),
        "failures": str(session.count("failed")),
        "errors": str(session.count("broken")),
        "time": f"{session.seconds:.3f}",
    }
    root = Xml.Element("testsuites", {"name": session.tool, **counts})
    suite = Xml.SubElement(root, "testsuite", {"name": "ui2code check", "timestamp": session.started, **counts})
    suite.extend(cases)
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def case(outcome: Outcome) -> Xml.Element:
    named = {"classname": legal(outcome.suite), "name": legal(outcome.name), "time": f"{outcome.seconds:.3f}"}
    element = Xml.Element("testcase", named)
    if outcome.mockup:
        element.set("file", legal(outcome.mockup))
    if outcome.failures:
        tag = {"broken": "error", "flaky": "flakyFailure"}.get(outcome.status, "failure")
        first = outcome.failures[0]
        found = Xml.SubElement(element, tag, {"message": legal(first.message), "type": first.kind})
        found.text = legal(text(outcome))
    Xml.SubElement(element, "system-out").text = legal(scores(outcome))
    return element


def text(outcome: Outcome) -> str:
    lines = [failure.message for failure in outcome.failures]
    lines += [str(difference) for difference in outcome.differences[:MOST_FINDINGS]]
    lines += [f"pictures: {outcome.pictures}"] if outcome.pictures else []
    return "\n".join([*lines, f"again: {outcome.again}"])


def scores(outcome: Outcome) -> str:
    if outcome.measurement is None:
        return "not measured"
    parts = (f"{s.metric} {'unscored' if s.value is None else f'{s.value:.3f}'}" for s in outcome.measurement.scores)
    return "  ".join(parts)


def legal(text: str) -> str:
    return FORBIDDEN.sub("\ufffd", text)
