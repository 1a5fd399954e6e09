"""What can be named on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui2code.check.asserting import name_of
from ui2code.check.names import unsafe
from ui2code.check.suites import command_of, suites
from ui2code.errors import UsageError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Five mockups with a candidate of each kind, and one without."""
    monkeypatch.chdir(tmp_path)
    root = tmp_path / "pages"
    for name in ("a", "b", "c", "d e", "f", "logo"):
        (root / f"{name}.png").parent.mkdir(exist_ok=True)
        (root / f"{name}.png").touch()
    for place in ("a/index.html", "b-react/index.html", "c.html", "d e.actual.png", "f-html/index.html", "logo/x.svg"):
        (root / place).parent.mkdir(exist_ok=True)
        (root / place).touch()
    return root


def test_a_folder(folder: Path) -> None:
    (suite,) = suites(["pages"])
    assert [(c.name, c.path and c.path.name) for c in suite.cases] == [
        ("a", "a"),
        ("b", "b-react"),
        ("c", "c.html"),
        ("d e", "d e.actual.png"),
        ("f", "f-html"),
    ]
    assert suite.notes == ("pages: without a candidate beside it, so not checked: logo.png",)
    assert command_of(suite, suite.cases[3]) == "ui2code check 'pages/d e.png'"


def test_single_mockups_of_one_folder_are_one_suite(folder: Path) -> None:
    (suite,) = suites(["pages/a.png", "pages/d e.png", "pages/a.png"])
    assert [case.name for case in suite.cases] == ["a", "d e"]


def test_a_file_and_one_case_of_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "".join(f'[[case]]\nmockup = "{name}.png"\nproject = "{name}.html"\n' for name in "ac")
    (folder / "a.html").touch()
    (folder / "ui2code.toml").write_text(text, encoding="utf-8")
    for asked in ("pages", "pages/ui2code.toml"):
        (suite,) = suites([asked])
        assert [case.name for case in suite.cases] == ["a", "c"]
    (suite,) = suites(["pages/ui2code.toml::c"])
    assert [case.name for case in suite.cases] == ["c"]
    assert command_of(suite, suite.cases[0]) == "ui2code check pages/ui2code.toml::c"
    assert [c.name for s in suites(["pages"], ["a"]) for c in s.cases] == ["a"]
    monkeypatch.chdir(folder)
    assert [c.name for s in suites([]) for c in s.cases] == ["a", "c"]


@pytest.mark.parametrize(
    ("asked", "names", "said"),
    [
        (["nowhere"], [], "nowhere does not exist: give a folder, a ui2code.toml or a mockup."),
        (["pages/c.html"], [], "pages/c.html is no suite"),
        (["pages/logo.png"], [], "pages/logo.png has no candidate beside it: put logo.png and logo/"),
        (["pages::z"], [], "There is no case 'z'."),
        (["pages"], ["cc"], "There is no case 'cc'. Did you mean 'c'?"),
        (["empty"], [], "empty holds no case: put NAME.png and NAME/"),
    ],
)
def test_mistakes(folder: Path, asked: list[str], names: list[str], said: str) -> None:
    (folder.parent / "empty").mkdir()
    with pytest.raises(UsageError) as caught:
        suites(asked, names)
    assert str(caught.value).startswith(said)


def test_two_candidates_are_not_chosen_from(folder: Path) -> None:
    (folder / "b.html").touch()
    with pytest.raises(UsageError, match=r"pages/b\.png has several candidates \(b-react, b\.html\): keep one"):
        suites(["pages"])


def test_two_pictures_of_one_name(folder: Path) -> None:
    (folder / "a.jpg").touch()
    with pytest.raises(UsageError, match="two cases are called a"):
        suites(["pages"])


def test_names_for_assertions_of_tests_are_safe_and_differ() -> None:
    nodes = (
        "tests/test_a.py::test_b",
        "tests/test_a.py::TestC::test_b",
        "tests/test_a.py::TestC-test_b",
        "tests/test_a.py::test_b[chromium]",
        "tests/test_a.py::test_b[x/y]",
        "tests/test_a.py::test_b[x:y]",
        f"tests/test_a.py::test_{'long' * 50}",
        f"tests/test_a.py::test_{'long' * 51}",
    )
    found = [name_of(node, count) for node in nodes for count in (1, 2)]
    assert found[:2] == ["test_a-test_b", "test_a-test_b-2"]
    assert len(set(found)) == len(found)
    assert not [name for name in found if unsafe(name)]
