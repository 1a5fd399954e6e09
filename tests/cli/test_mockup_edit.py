"""The command lines of edits and series: what they print, and how they refuse."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ui2code.mockups.brief import Options, from_seed
from ui2code.mockups.compose import settled
from ui2code.reference import history
from ui2code.reference.truth_file import written

Refused = Callable[..., str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A mockup's folder as far as edits are refused by it: its spec and its history."""
    spec = settled(from_seed(3, Options(seed=3, kind="pricing", language="en", theme="light")))
    (tmp_path / "spec.json").write_bytes(written(spec))
    history.begin(tmp_path, spec, "html")
    return tmp_path


EDITS: tuple[tuple[tuple[str, ...], str], ...] = (
    ((), "Say what to change"),
    (("",), "Say what to change"),
    (("remove the stepper",), "nothing was changed"),
    (("frobnicate",), "nothing was changed"),
    (("x" * 2001,), "at most|is the most"),
    (("--undo",), "nothing to undo"),
    (("--redo",), "nothing to redo"),
    (("--branch", " "), "needs a name"),
    (("warmer", "--undo"), "one of these at a time"),
    (("--list", "--redo"), "one of these at a time"),
)


@pytest.mark.parametrize(("arguments", "said"), EDITS)
def test_edits_that_cannot_be(arguments: tuple[str, ...], said: str, folder: Path, refused: Refused) -> None:
    before = (folder / "spec.json").read_bytes()
    told = refused("mockup", "edit", folder, *arguments)
    assert any(part in told for part in said.split("|"))
    assert (folder / "spec.json").read_bytes() == before
    assert len(history.versions(folder)) == 1


def test_folders_that_hold_no_mockup(tmp_path: Path, refused: Refused) -> None:
    assert "make a mockup first" in refused("mockup", "edit", tmp_path / "none", "warmer")
    assert "make one first" in refused("mockup", "edit", tmp_path, "warmer")
    assert "make one first" in refused("mockup", "edit", tmp_path, "--list")


def test_a_damaged_history_is_named(folder: Path, refused: Refused) -> None:
    (folder / ".ui2code/history/0001.json").write_text("{")
    assert "0001.json" in refused("mockup", "edit", folder, "warmer")


def test_versions_are_listed(folder: Path, ui2code: Callable[..., Any]) -> None:
    done = ui2code("mockup", "edit", folder, "--list")
    assert done.code == 0 and done.out.startswith("* 1 ") and "[main]" in done.out


SERIES: tuple[tuple[tuple[str, ...], str], ...] = (
    ((), "Give a series file"),
    (("none.yaml",), "Cannot read the series file"),
    (("series.yaml", "--series", "landing"), "Give a series file"),
    (("--series", " , "), "names no screens"),
    (("--series", "landing", "--target", "reactt"), "Did you mean 'react'"),
    (("--series", "landing", "--brand", "none.png"), "does not exist"),
    (("series.yaml",), "series.yaml, line 2"),
)


@pytest.mark.parametrize(("arguments", "said"), SERIES)
def test_series_that_cannot_be(
    arguments: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: Refused
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("series.yaml").write_text("screens:\n  - {knd: landing}\n")
    assert said in refused("mockup", "series", *arguments)
    assert [path.name for path in tmp_path.iterdir()] == ["series.yaml"]


@pytest.mark.slow
def test_from_a_brief_to_edits_and_back(tmp_path: Path, ui2code: Callable[..., Any]) -> None:
    out = tmp_path / "sailing"
    assert (
        ui2code(
            "mockup", "a calm light pricing page for a sailing school, three plans", "-o", out, "--target", "html"
        ).code
        == 0
    )
    first = (out / "mockup.png").read_bytes()
    done = ui2code("mockup", "edit", out, "four plans")
    assert done.code == 0 and "sections unchanged to the pixel" in done.out and "version 2 on main" in done.out
    told = json.loads(ui2code("mockup", "edit", out, "--branch", "night", "dark mode", "--json").out)
    assert told["branch"] == "night" and told["version"] == 3 and told["decisions"][0]["by"] == "edit"
    assert ui2code("mockup", "edit", out, "--branch", "main").code == 0
    assert ui2code("mockup", "edit", out, "--undo").code == 0
    assert (out / "mockup.png").read_bytes() == first
    assert "[night]" in ui2code("mockup", "edit", out, "--list").out


@pytest.mark.slow
def test_a_series_by_its_names_with_the_kit_of_another(tmp_path: Path, ui2code: Callable[..., Any]) -> None:
    first = tmp_path / "first"
    assert (
        ui2code(
            "mockup", "series", "--series", "login, pricing", "--brief", "a red gym", "-o", first, "--target", "html"
        ).code
        == 0
    )
    done = ui2code(
        "mockup", "series", "--series", "contact, signup", "--brand", first / "login", "-o", tmp_path / "other", "--target", "html", "--json"
    )  # fmt: skip
    assert done.code == 0 and json.loads(done.out)["palette_distance"] < 2
    kits = [
        json.loads((path / "spec.json").read_text())["brand"]
        for path in (first / "pricing", tmp_path / "other/contact")
    ]
    assert kits[0] == kits[1]
