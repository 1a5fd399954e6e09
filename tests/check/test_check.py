"""``ui2code check`` as a user runs it: first run, approval, regressions, resume, mistakes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as Xml

import numpy as np
import pytest
from PIL import Image

from tests.check.conftest import PAGE, Ran, Suite

Check = Callable[..., Ran]


def approved(suite: Suite) -> dict[str, object]:
    text = (suite.root / "ui2code-baseline" / "ferry.json").read_text(encoding="utf-8")
    data: dict[str, object] = json.loads(text)
    return data


def test_first_run_approval_regression(suite: Suite, check: Check) -> None:
    first = check("pages")
    assert first.code == 1
    assert "there is no baseline yet" in first.out
    assert "ui2code check pages/ferry.png --approve" in first.out
    assert not (suite.root / "ui2code-baseline").exists()

    assert check("pages", "--approve", "ferry").code == 0
    data = approved(suite)
    assert {"mockup", "render", "fonts", "browser", "viewport", "thresholds", "scores"} <= set(data)
    assert data["viewport"] == "400x220@1"

    again = check("pages")
    assert (again.code, again.err) == (0, "")

    suite.change("margin: 24px; font-size", "margin: 34px 24px 14px; font-size")
    failed = check("pages", "--json", "out/report.json", "--junit", "out/junit.xml")
    assert failed.code == 1
    assert "total fell from 1.000" in failed.out and "position" in failed.out
    assert "pages/ferry.html:10:3: " in failed.out and "heading 'Ferry times' is 10 px too low [moved]" in failed.out
    assert "new since the baseline:" in failed.out and "  at        x 24 y " in failed.out
    assert "again     ui2code check pages/ferry.png" in failed.out
    folder = suite.root / ".ui2code" / "check" / "ferry"
    assert {p.name for p in folder.iterdir()} == {"mockup.png", "render.png", "diff.png", "result.json"}
    case = json.loads(Path("out/report.json").read_text(encoding="utf-8"))["cases"][0]
    assert case["findings"][0]["new"] is True
    assert Xml.parse("out/junit.xml").getroot().get("failures") == "1"
    assert approved(suite) == data, "a baseline is never written without being asked for"


def test_nothing_changed_is_not_judged_again(suite: Suite, check: Check) -> None:
    check("pages", "--approve")
    check("pages", "--json", "report.json")
    assert json.loads(Path("report.json").read_text())["cases"][0]["measured"]["unchanged"] is True
    suite.change("Boats leave", "Boats leave")
    suite.page.write_text("<!-- moved by a line -->\n" + suite.page.read_text(encoding="utf-8"), encoding="utf-8")
    check("pages", "--json", "report.json")
    assert json.loads(Path("report.json").read_text())["cases"][0]["measured"]["unchanged"] is True


def test_without_a_baseline_thresholds_decide(suite: Suite, check: Check) -> None:
    case = 'baseline = false\n[[case]]\nmockup = "pages/ferry.png"\nproject = "pages/ferry.html"\nthresholds = { total = 0.9 }\n'
    Path("ui2code.toml").write_text(case, encoding="utf-8")
    assert check().code == 0
    suite.change("margin: 24px; font-size", "margin: 64px 24px 14px; font-size")
    Path("ui2code.toml").write_text(case.replace("0.9", "0.995"), encoding="utf-8")
    failed = check()
    assert failed.code == 1 and "to be at least 0.995" in failed.out and "no baseline" not in failed.out


def test_a_baseline_of_another_browser_mockup_or_metric(suite: Suite, check: Check) -> None:
    check("pages", "--approve")
    path = suite.root / "ui2code-baseline" / "ferry.json"
    data = approved(suite)
    path.write_text(json.dumps({**data, "browser": "Chromium 99.0", "fonts": "0" * 64}), encoding="utf-8")
    suite.change("Ferry times", "Fairy times")
    other = check("pages")
    assert other.code == 1 and "the baseline by Chromium 99.0" in other.out and "fonts" in other.out
    scores = {**data["scores"], "text": {"value": 1.0, "version": "0"}}  # type: ignore[dict-item]
    path.write_text(json.dumps({**data, "scores": scores}), encoding="utf-8")
    assert "the metric's version is another: text 0 → 1" in check("pages").out
    path.write_text(json.dumps({**data, "mockup": "0" * 64}), encoding="utf-8")
    assert "the mockup is another one" in check("pages").out
    path.write_text("{", encoding="utf-8")
    broken = check("pages")
    assert broken.code == 2 and "approve the case anew" in broken.out


def test_thresholds_and_ignored_regions(suite: Suite, check: Check) -> None:
    suite.change("#1d4ed8", "#b91c1c")
    case = '[[case]]\nmockup = "ferry.png"\nproject = "ferry.html"\n'
    config = suite.root / "ui2code.toml"
    config.write_text(case + "page_threshold = 0.001\n[case.thresholds]\ncolour = 0.99\n", encoding="utf-8")
    check("pages", "--approve")
    failed = check("pages")
    assert failed.code == 1
    assert "colour is 0." in failed.out and "of the page's pixels differ visibly, 0.10% are allowed" in failed.out
    assert "ui2code check pages/ui2code.toml::ferry" in failed.out
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("page_", "ignore = [[0, 110, 400, 110]]\npage_"), encoding="utf-8")
    assert check("pages", "--approve").code == 0
    pixels = np.asarray(Image.open(suite.root / ".ui2code/check/ferry/render.png"))
    assert (pixels[150, 60] == (0xB9, 0x1C, 0x1C)).all(), "what is ignored is not painted over"


def test_two_sizes_are_told_and_still_compared(suite: Suite, check: Check) -> None:
    suite.change("Boats leave", "Boats<br>leave<br>every<br>day and<br>night.")
    failed = check("pages")
    assert "the page is 400 x 2" in failed.out and "the mockup 400 x 220 device px" in failed.out
    sizes = [Image.open(suite.root / f".ui2code/check/ferry/{name}.png").size for name in ("mockup", "render", "diff")]
    assert sizes[0] == (400, 220) and sizes[1][1] > 220 and sizes[2] == (400, sizes[1][1])


def test_a_page_that_throws_and_one_that_never_rests(suite: Suite, check: Check) -> None:
    suite.change("</body>", "<script>null.boat</script></body>")
    assert "Cannot read properties of null" in check("pages").out
    suite.change("null.boat", "document.querySelector('h1').textContent = Math.random()")
    unstable = check("pages", "--retries", "0")
    assert unstable.code == 1 and "no two pictures in a row are the same (x " in unstable.out
    assert (suite.root / ".ui2code/check/ferry/diff.png").exists()
    case = '[[case]]\nmockup = "ferry.png"\nproject = "ferry.html"\nignore = [[0, 0, 400, 80]]\n'
    (suite.root / "ui2code.toml").write_text(case, encoding="utf-8")
    assert check("pages", "--approve").code == 0, "what is ignored may move"
    assert check("pages").code == 0


def test_a_selector_is_waited_for(suite: Suite, check: Check) -> None:
    suite.change("</body>", "<script>setTimeout(() => document.querySelector('a').hidden = false, 300)</script></body>")
    suite.change("<a>", "<a hidden>")
    suite.change("a { display", "[hidden] { display: none !important } a { display")
    case = '[[case]]\nmockup = "ferry.png"\nproject = "ferry.html"\n'
    (suite.root / "ui2code.toml").write_text(f"{case}wait = 'a'\n[case.thresholds]\ntotal = 0.8\n", encoding="utf-8")
    assert check("pages", "--approve").code == 0
    (suite.root / "ui2code.toml").write_text(f"{case}wait = '.boat'\ntimeout = 0.5\n", encoding="utf-8")
    late = check("pages", "--retries", "0")
    assert late.code == 1 and "'.boat' did not appear within 0.5 s" in late.out
    (suite.root / "ui2code.toml").write_text(f"{case}wait = ':::'\n", encoding="utf-8")
    wrong = check("pages")
    assert wrong.code == 2 and "does not know the selector ':::'" in wrong.out


def test_one_bad_mockup_does_not_end_the_run(suite: Suite, check: Check) -> None:
    (suite.root / "bad.png").write_bytes(b"no picture")
    (suite.root / "bad.html").write_text(PAGE, encoding="utf-8")
    (suite.root / "gone.png").symlink_to("nowhere")
    done = check("pages", "--approve")
    assert done.code == 2
    assert "BROKEN bad" in done.out and "bad.png is not a picture" in done.out
    assert "ok     ferry" in done.out
    assert not (suite.root / "ui2code-baseline" / "bad.json").exists()


def test_annotations_in_github_actions(suite: Suite, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "::error" not in check("pages").out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert "\n::error file=pages/ferry.png,title=ferry failed::there is no baseline yet" in check("pages").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere"], "ui2code: nowhere does not exist"),
        (["pages", "--approve", "fery"], "ui2code: There is no case 'fery'. Did you mean 'ferry'?"),
        (["--approve", "pages"], "ui2code: pages is a path, not the name of a case: write it before --approve."),
        (["pages", "--jobs", "0"], "Usage:"),
        (["pages", "--emit-pytest", "pages/ferry.html"], "ui2code: pages/ferry.html exists already: use --force"),
    ],
)
def test_mistakes_on_the_command_line(suite: Suite, check: Check, arguments: list[str], said: str) -> None:
    done = check(*arguments)
    assert done.code == 2 and done.out == "" and done.err.startswith(said)


def test_resume_takes_only_what_is_still_true(suite: Suite, check: Check) -> None:
    check("pages", "--approve")
    check("pages")
    mark = suite.root / ".ui2code" / "check" / "unfinished"
    assert not mark.exists()
    assert "from the run that was stopped" not in check("pages", "--resume").out, "nothing was stopped"
    mark.touch()
    assert "from the run that was stopped" in check("pages", "--resume").out
    mark.touch()
    shutil.copy(suite.page, suite.root / "other.css")
    suite.change("Ferry", "Fairy")
    changed = check("pages", "--resume")
    assert changed.code == 1 and "from the run that was stopped" not in changed.out
