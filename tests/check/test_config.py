"""ui2code.toml: what it may say, and that every mistake is one sentence with file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui2code.check.config import read
from ui2code.errors import UsageError
from ui2code.toml_lines import lines_of
from ui2code.types import Box


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(b"not looked at yet")
    (tmp_path / "app").mkdir()
    return tmp_path


def written(folder: Path, text: str) -> Path:
    path = folder / "ui2code.toml"
    path.write_text(text, encoding="utf-8")
    return path


CASE = '[[case]]\nmockup = "a.png"\nproject = "app"\n'


def test_thresholds_alone(folder: Path) -> None:
    (case,) = read(written(folder, f"baseline = false\n[thresholds]\ntotal = 0.9\n{CASE}")).cases
    assert not case.baseline
    with pytest.raises(UsageError, match=r"ui2code\.toml:2: without a baseline nothing is held: add thresholds"):
        read(written(folder, f"[[case]]\nbaseline = false\n{CASE[9:]}"))
    with pytest.raises(UsageError, match="baseline is to be true or false, but is a text"):
        read(written(folder, f'baseline = "no"\n{CASE}'))


def test_everything_said(folder: Path) -> None:
    suite = read(
        written(
            folder,
            """
            tolerance = 0.02
            viewport = { width = 1280, scale = 2 }
            command = "npm run dev"
            timeout = 5
            [thresholds]
            total = 0.9
            text = 0.95

            [[case]]
            mockup = "a.png"
            project = "app"
            [case.thresholds]
            total = 0.8
            error = 0.3

            [[case]]
            name = "prices, no" # replaced below
            mockup = "b.png"
            url = "http://localhost:5173/prices"
            wait = ".prices > li"
            ignore = [[0, 0, 100, 20.5], [5, 5, 1, 1]]
            viewport = { height = 600 }
            tolerance = 0
            pixel_threshold = 0.2
            page_threshold = 0.01
            """.replace("prices, no", "prices"),
        )
    )
    first, second = suite.cases
    assert (first.name, first.path, first.command) == ("a", folder / "app", "")
    assert first.limits.thresholds == {"total": 0.8, "text": 0.95, "error": 0.3}
    assert (first.limits.tolerance, first.viewport.width, first.viewport.scale) == (0.02, 1280, 2)
    assert (second.name, second.url, second.command) == ("prices", "http://localhost:5173/prices", "npm run dev")
    assert second.limits.thresholds == {"total": 0.9, "text": 0.95}
    assert (second.limits.tolerance, second.limits.pixel, second.limits.page) == (0, 0.2, 0.01)
    assert (second.viewport.width, second.viewport.height) == (1280, 600)
    assert (second.wait, second.timeout) == (".prices > li", 5)
    assert second.ignore == (Box(0, 0, 100, 20.5), Box(5, 5, 1, 1))
    assert suite.root == folder


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (CASE + "[case.thresholds]\ntotl = 0.9\n", 5, "thresholds.totl is no metric; did you mean total?"),
        ("thresholds.totl = 0.9\n" + CASE, 1, "thresholds.totl is no metric; did you mean total?"),
        ("[thresholds]\n\ntotal = 1.5\n" + CASE, 3, "thresholds.total is 1.5, but is to be from 0 to 1."),
        ("[thresholds]\ntree_bleu = 0.5\n" + CASE, 2, "thresholds.tree_bleu is no metric"),
        ("[thresholds]\nerror = -1\n" + CASE, 2, "thresholds.error is -1, but is to be 0 or more."),
        (CASE + 'thresholds = { total = "high" }\n', 4, "thresholds.total is to be a number, but is a text."),
        ("tolerence = 0.1\n" + CASE, 1, "tolerence is no key; did you mean tolerance?"),
        (CASE + "zzz = 1\n", 4, "zzz is no key; there are name, mockup, project, url"),
        (CASE + "tolerance = 2\n", 4, "tolerance is 2, but is to be from 0 to 1."),
        (CASE + "pixel_threshold = true\n", 4, "pixel_threshold is to be a number, but is true or false."),
        (CASE + "page_threshold = 5\n", 4, "page_threshold is 5, but is to be from 0 to 1."),
        (CASE + "timeout = nan\n", 4, "timeout is nan"),
        (CASE + "viewport = { width = 3 }\n", 4, "viewport.width is 3, but is to be from 24 to 10000."),
        (CASE + "viewport = { width = 39.5 }\n", 4, "viewport.width is to be a whole number"),
        (CASE + "viewport = 390\n", 4, "viewport is to be a table"),
        (CASE + "ignore = [[1, 2, 3]]\n", 4, "ignore is to be a list of [x, y, width, height]"),
        (CASE + "ignore = [[1, 2, 3, 0]]\n", 4, "ignore is to be a list of [x, y, width, height]"),
        (CASE + "wait = 5\n", 4, "wait is to be a text"),
        (CASE + "wait = ''\n", 4, "wait is empty."),
        (CASE + "command = 'npm start'\n", 4, "command goes with a url, but this case has a project."),
        (CASE + "name = 'a/b'\n", 4, "a case cannot be called 'a/b': the character '/' cannot be in a name"),
        (CASE + "name = 'CON'\n", 4, "a case cannot be called 'CON'"),
        ("\n[[case]]\nproject = 'app'\n", 2, 'this case has no mockup: add mockup = "NAME.png".'),
        ("[[case]]\nmockup = 'c.png'\nproject = 'app'\n", 2, "mockup names c.png, which does not exist."),
        (
            "[[case]]\nmockup = 'app'\nproject = 'app'\n",
            2,
            "mockup names app, which is a folder: name the picture in it.",
        ),
        ("[[case]]\nmockup = 'a.png'\nproject = 'ap'\n", 3, "project names ap, which does not exist."),
        ("[[case]]\nmockup = 'a.png'\nproject = 'ui2code.toml'\n", 3, "project names ui2code.toml, which is no folder"),
        ("[[case]]\nmockup = 'a.png'\n", 1, "case a is to have a project or a url, one of the two."),
        (CASE + "url = 'http://localhost:1'\n", 1, "case a is to have a project or a url, one of the two."),
        ("[[case]]\nmockup = 'a.png'\nurl = 'http://example.org'\n", 3, "http://example.org is not on this machine"),
        (CASE + "\n" + CASE, 5, "two cases are called a (the other: ui2code.toml:1); name one anew."),
        (CASE + "\n" + CASE + "name = 'A'\n", 5, "two cases are called A (the other: ui2code.toml:1)"),
        ("case = 3\n", 1, "case is to be a list"),
        ("case = [3]\n", 1, "case is to be a list of tables"),
    ],
)
def test_mistakes(folder: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        read(written(folder, text))
    assert str(caught.value).startswith(f"ui2code.toml:{line}: {said}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = \n", "ui2code.toml:1:5: "),
        ("\n[[case]\n", "ui2code.toml:2:"),
        ("a = 1\na = 2\n", "ui2code.toml:2:"),
        ("", "ui2code.toml has no case: add [[case]]"),
        ("case = []\n", "ui2code.toml has no case: add [[case]]"),
    ],
)
def test_files_that_are_no_suite(folder: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        read(written(folder, text))
    assert str(caught.value).startswith(said)


def test_bytes_that_are_no_text(folder: Path) -> None:
    (folder / "ui2code.toml").write_bytes(b"a = '\xff'")
    with pytest.raises(UsageError, match=r"^ui2code\.toml is not UTF-8 text"):
        read(folder / "ui2code.toml")


def test_lines_of_every_way_to_write_a_key() -> None:
    text = """a = 1
"b c".d = 2
[t]
e = { f = 3, g = { h = 4 } }
m = '''
x = 1
'''
[[case]]
[case.thresholds]
total = 1
[[case]]
[[case]]
'q' = 1
"""
    lines = lines_of(text.encode())
    expected = {
        ("a",): 1,
        ("b c", "d"): 2,
        ("t",): 3,
        ("t", "e", "g", "h"): 4,
        ("t", "m"): 5,
        ("case", 0): 8,
        ("case", 0, "thresholds", "total"): 10,
        ("case", 1): 11,
        ("case", 2, "q"): 13,
    }
    assert {key: lines.get(key) for key in expected} == expected
    assert ("t", "x") not in lines
