"""The pytest plugin in pytests of its own: found by its entry point, with real pages of pytest-playwright, and in parallel."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.check.conftest import PAGE, Suite

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[2]

Pytest = Callable[..., "subprocess.CompletedProcess[str]"]

BROWSER = """
import os
import pytest

@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {**browser_type_launch_args, "executable_path": os.environ["UI2CODE_BROWSER"], "args": ["--no-sandbox"]}
"""

WAYS = """
from pathlib import Path

HERE = Path(__file__).parent


def test_page(page, assert_matches_mockup):
    page.set_viewport_size({"width": 400, "height": 150})
    page.goto((HERE / "ferry.html").as_uri())
    page.evaluate("scrollTo(0, 30)")
    before = page.evaluate("[scrollY, innerWidth, innerHeight, document.documentElement.outerHTML]")
    assert_matches_mockup(page, "ferry.png", min_score=0.9)
    assert page.evaluate("[scrollY, innerWidth, innerHeight, document.documentElement.outerHTML]") == before
    assert page.url.endswith("/ferry.html")


def test_file(assert_matches_mockup):
    assert_matches_mockup(HERE / "ferry.html", "ferry.png", min_score=0.99)


def test_project(assert_matches_mockup):
    assert_matches_mockup("project", "ferry.png", min_score=0.99)


def test_picture(assert_matches_mockup):
    assert_matches_mockup(HERE / "ferry.png", "ferry.png", min_score=0.99)
    assert_matches_mockup((HERE / "ferry.png").read_bytes(), "ferry.png", min_score=0.99)
"""


@pytest.fixture
def run_pytest(suite: Suite, tmp_path: Path) -> Pytest:
    """Runs pytest on the files of ``suite``, with the plugin as an installed ui2code would bring it."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]["pytest11"]
    installed = tmp_path / "installed" / "ui2code-0.dist-info"
    installed.mkdir(parents=True)
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: ui2code\nVersion: 0\n", encoding="utf-8")
    lines = "\n".join(f"{name} = {place}" for name, place in told.items())
    (installed / "entry_points.txt").write_text(f"[pytest11]\n{lines}\n", encoding="utf-8")
    (suite.root / "conftest.py").write_text(BROWSER, encoding="utf-8")
    project = suite.root / "project"
    project.mkdir()
    (project / "index.html").write_text(PAGE, encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(installed.parent)])}
    env.pop("PYTEST_ADDOPTS", None)

    def call(text: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        (suite.root / "test_ferry.py").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "pages", *arguments]
        return subprocess.run(command, capture_output=True, text=True, env=env, cwd=tmp_path, check=False)

    return call


@pytest.mark.slow
def test_pages_files_projects_and_pictures(run_pytest: Pytest, suite: Suite) -> None:
    done = run_pytest(WAYS)
    assert done.returncode == 0 and "4 passed" in done.stdout, done.stdout


@pytest.mark.slow
def test_a_failure_names_lines_and_leaves_pictures(run_pytest: Pytest, suite: Suite) -> None:
    suite.change("Ferry times", "Fairy times")
    done = run_pytest(
        "def test_it(page, assert_matches_mockup):\n"
        "    page.set_viewport_size({'width': 400, 'height': 220})\n"
        f"    page.goto({suite.page.as_uri()!r})\n"
        "    assert_matches_mockup(page, 'ferry.png', min_score=0.99)\n"
    )
    assert done.returncode == 1
    assert "reads 'Fairy times' instead of 'Ferry times' [retyped]" in done.stdout
    assert f"{suite.page.as_uri()} " in done.stdout, "the page has no sources, so findings name elements"
    found = re.search(r"pictures  (\S+)/mockup\.png render\.png diff\.png", done.stdout)
    assert found and {p.name for p in Path(found[1]).iterdir()} >= {"mockup.png", "render.png", "diff.png"}
    assert "again     pytest 'pages/test_ferry.py::test_it[chromium]'" in done.stdout
    assert "asserting.py" not in done.stdout, "the test's line is all that is shown"


@pytest.mark.slow
def test_ignored_by_locator_and_region(run_pytest: Pytest, suite: Suite) -> None:
    suite.change("#1d4ed8", "#b91c1c")
    text = (
        "def test_it(page, assert_matches_mockup):\n"
        "    page.set_viewport_size({'width': 400, 'height': 150})\n"
        f"    page.goto({suite.page.as_uri()!r})\n"
        "    page.evaluate('scrollTo(0, 50)')\n"
        "    assert_matches_mockup(page, 'ferry.png', ignore=IGNORE, thresholds={'colour': 0.999})\n"
    )
    for ignore in ("[page.locator('a')]", "[(20, 120, 150, 60)]"):
        done = run_pytest(text.replace("IGNORE", ignore))
        assert done.returncode == 0, done.stdout
    assert run_pytest(text.replace("IGNORE", "()")).returncode == 1


@pytest.mark.slow
def test_an_element_is_a_picture(run_pytest: Pytest, suite: Suite) -> None:
    done = run_pytest(
        "def test_it(page, assert_matches_mockup):\n"
        "    page.set_viewport_size({'width': 400, 'height': 220})\n"
        f"    page.goto({suite.page.as_uri()!r})\n"
        "    assert_matches_mockup(page.locator('html'), 'ferry.png', min_score=0.9)\n"
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_baselines_are_recorded_on_request_and_hold(run_pytest: Pytest, suite: Suite) -> None:
    text = "def test_it(assert_matches_mockup):\n    assert_matches_mockup('ferry.html', 'ferry.png')\n"
    first = run_pytest(text)
    assert first.returncode == 1 and "there is no baseline yet" in first.stdout
    assert "approve   pytest pages/test_ferry.py::test_it --ui2code-approve" in first.stdout
    assert run_pytest(text, "--ui2code-approve").returncode == 0
    (made,) = (suite.root / "ui2code-baseline").iterdir()
    assert json.loads(made.read_text(encoding="utf-8"))["scores"]["total"]["value"] > 0.99
    assert run_pytest(text).returncode == 0
    suite.change("margin: 24px; font-size", "margin: 34px 24px 14px; font-size")
    fell = run_pytest(text)
    assert fell.returncode == 1
    assert "pages/ferry.html:10:3: " in fell.stdout and "10 px too low [moved]" in fell.stdout


ASYNC = """
class AsyncPage:
    goto = screenshot = None

    async def evaluate(self, script):
        return None

"""

MISTAKES = {
    "'ferry.html', 'fery.png'": "There is no mockup fery.png: put it into one of pages, pages/mockups.",
    "'fery.html', 'ferry.png'": "project names pages/fery.html, which does not exist.",
    "'ferry.html', 'ferry.png', min_score=2": "thresholds.total is 2, but is to be from 0 to 1.",
    "'ferry.html', 'ferry.png', tolerence=1": "tolerence is no setting here; did you mean tolerance?",
    "AsyncPage(), 'ferry.png', min_score=0.9": "Give a page of Playwright's synchronous API",
    "'ferry.html', 'ferry.png', ignore=[3]": "give (x, y, width, height) in CSS px, or locators.",
}


def test_mistakes_are_one_sentence(run_pytest: Pytest) -> None:
    tests = (
        f"def test_{number}(assert_matches_mockup):\n    assert_matches_mockup({call})\n"
        for number, call in enumerate(MISTAKES)
    )
    done = run_pytest("\n".join([ASYNC, *tests]))
    assert done.returncode == 1 and f"{len(MISTAKES)} failed" in done.stdout
    assert not [said for said in MISTAKES.values() if said not in done.stdout]
    assert "asserting.py" not in done.stdout


@pytest.mark.slow
def test_in_parallel(run_pytest: Pytest, suite: Suite) -> None:
    done = run_pytest(WAYS, "-n", "2")
    assert done.returncode == 0 and "4 passed" in done.stdout, done.stdout


def test_the_plugin_costs_a_pytest_run_nothing() -> None:
    script = (
        "import pytest, sys; before = set(sys.modules); import ui2code.pytest_plugin; print(set(sys.modules) - before)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = set(re.findall(r"'([^']+)'", done.stdout))
    assert loaded <= {"ui2code", "ui2code.pytest_plugin", "shlex"}


@pytest.mark.slow
def test_a_suite_as_a_test_module(run_pytest: Pytest, suite: Suite, check: Callable[..., object]) -> None:
    """Written, formatted, run: with thresholds as it is, and with the baseline that `ui2code check` approved."""
    case = '[[case]]\nname = "Größe 2 & more"\nmockup = "ferry.png"\nproject = "ferry.html"\n'
    extra = 'ignore = [[1, 2, 3, 4]]\nwait = "h1"\n[case.thresholds]\ntotal = 0.9\n'
    second = '[[case]]\nmockup = "ferry.png"\nproject = "project"\n'
    (suite.root / "ui2code.toml").write_text(case + extra + second, encoding="utf-8")
    check("pages", "--approve")
    target = suite.root.parent / "made" / "test_made.py"
    assert check("pages", "--emit-pytest", target).code == 0  # type: ignore[attr-defined]
    text = target.read_text(encoding="utf-8")
    assert "def test_größe_2_more(assert_matches_mockup)" in text and "def test_ferry(assert_matches_mockup)" in text
    assert (
        subprocess.run([sys.executable, "-m", "black", "-q", "-l", "120", "--check", target], check=False).returncode
        == 0
    )
    done = run_pytest("", "made")
    assert done.returncode == 0 and "2 passed" in done.stdout, done.stdout + text
    assert not (target.parent / "ui2code-baseline").exists(), "baselines are shared with the suite"
    suite.change("Ferry times", "Fairy times")
    assert "1 failed, 1 passed" in run_pytest("", "made").stdout
    assert check("pages", "--emit-pytest", target).code == 2  # type: ignore[attr-defined]
