"""What other programs read: JUnit, JSON, SARIF, GitHub annotations."""

from __future__ import annotations

import json
from xml.etree import ElementTree as Xml

import pytest

from evaluators.harness.outputs import OUTPUTS, output
from evaluators.harness.types import Failure, Session
from tests.harness.made import MOVED, measured, outcome

NASTY = Failure("fall", 'total <fell> & "broke", 50%\nnext: line \x00\x1b', "total")
SESSION = Session(
    (
        outcome("signin"),
        outcome("preise ä, größer", "failed", NASTY),
        outcome("chart", "flaky", Failure("fall", "text fell", "text"), tries=2),
        outcome("dead", "broken", Failure("broken", "nothing answers"), measurement=None, exit_code=2),
    ),
    1.5,
    "ui2code 0.1.0",
    "2026-11-23T12:00:00+00:00",
)


@pytest.mark.parametrize("name", list(OUTPUTS))
def test_every_form_is_text_and_the_same_each_time(name: str) -> None:
    assert output(name)(SESSION) == output(name)(SESSION) != ""


def test_junit() -> None:
    root = Xml.fromstring(output("junit")(SESSION).encode())
    assert root.tag == "testsuites"
    (suite,) = root
    told = {key: suite.get(key) for key in ("tests", "failures", "errors")}
    assert told == {"tests": "4", "failures": "1", "errors": "1"}
    passed, failed, flaky, broken = suite.findall("testcase")
    assert [c.get("name") for c in suite] == ["signin", "preise ä, größer", "chart", "dead"]
    assert passed.find("failure") is None and float(passed.get("time") or 0) == 0.25
    failure = failed.find("failure")
    assert failure is not None and "<fell> & " in (failure.get("message") or "")
    assert str(MOVED) in (failure.text or "") and "ui2code check" in (failure.text or "")
    assert flaky.find("flakyFailure") is not None and flaky.find("failure") is None
    error = broken.find("error")
    assert error is not None and error.get("message") == "nothing answers"


def test_json() -> None:
    data = json.loads(output("json")(SESSION))
    assert data["counts"] == {"passed": 1, "flaky": 1, "failed": 1, "broken": 1}
    case = data["cases"][1]
    assert case["failures"][0]["metric"] == "total"
    assert case["findings"][0]["source"] == {"file": "app/src/Page.tsx", "line": 12, "column": 5}
    assert case["measured"]["scores"]["total"] == {"value": 0.9, "version": "1", "note": ""}


def test_sarif() -> None:
    data = json.loads(output("sarif")(SESSION))
    assert data["version"] == "2.1.0"
    (run,) = data["runs"]
    assert run["tool"]["driver"]["name"] == "ui2code" and run["tool"]["driver"]["version"] == "0.1.0"
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} == rules
    finding = next(r for r in run["results"] if r["ruleId"] == "finding/moved")
    place = finding["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "app/src/Page.tsx", "uriBaseId": "ROOT"}
    assert place["region"] == {"startLine": 12, "startColumn": 5}
    uris = [loc["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"] for loc in r["locations"]]
    assert "pages/preise%20%C3%A4%2C%20gr%C3%B6%C3%9Fer.png" in uris
    assert not [uri for uri in uris if uri.startswith("/") or ":" in uri]
    assert {r["level"] for r in run["results"]} == {"error", "warning"}
    assert len({r["partialFingerprints"]["ui2code/v1"] for r in run["results"]}) == len(run["results"])


def test_github() -> None:
    first, second, third, fourth = output("github")(SESSION).splitlines()
    where = "file=pages/preise ä%2C größer.png,title=preise ä%2C größer failed"
    assert first.startswith(f'::error {where}::total <fell> & "broke", 50%25%0Anext: line')
    place = "file=app/src/Page.tsx,line=12,col=5,title=preise ä%2C größer"
    assert second == f"::error {place}::heading 'Pricing' is 4 px too low [moved]"
    assert third.startswith("::warning file=pages/chart.png,title=chart flaky::text fell")
    assert fourth.startswith("::error file=pages/dead.png,title=dead broken::nothing answers")


def test_an_unscored_metric_is_said_to_be_unscored() -> None:
    session = Session((outcome(measurement=measured(text=None)),), 0.1, "ui2code 0.1.0")
    assert "text unscored" in output("junit")(session)
    assert json.loads(output("json")(session))["cases"][0]["measured"]["scores"]["text"]["value"] is None
