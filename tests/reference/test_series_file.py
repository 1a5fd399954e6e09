"""series.yaml: what it may say, and that a mistake is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui2code.errors import UsageError
from ui2code.mockups.brand import Screen
from ui2code.reference.series_file import Series, named_screens, read_series

WHOLE = """\
# what they share
brief: a calm booking app for a sailing school
name: Kielwasser
seed: 7
brand: old/mockup.png
size: 1440x900
scale: 2
screens:
  - landing
  - {name: prices, kind: pricing, brief: three plans, size: 390x844, scale: 3}
  - name: login
  - brief: a table of boats
"""


def read(tmp_path: Path, text: str) -> Series:
    path = tmp_path / "series.yaml"
    path.write_text(text, encoding="utf-8")
    return read_series(path)


def test_everything_it_may_say(tmp_path: Path) -> None:
    assert read(tmp_path, WHOLE) == Series(
        screens=(
            Screen("landing", "landing"),
            Screen("prices", "pricing", "three plans", 390, 844, 3),
            Screen("login", "login"),
            Screen("a-table-of-boats", None, "a table of boats"),
        ),
        brief="a calm booking app for a sailing school",
        name="Kielwasser",
        seed=7,
        brand=tmp_path / "old/mockup.png",
        width=1440,
        height=900,
        scale=2,
    )


WRONG = {
    "": "is empty",
    "brief: x": "line 1: `screens:` is missing",
    "screens: []": "line 1: .*at least one screen",
    "screens: landing": "line 1: .*must be a list",
    "- landing": "line 1: a series must be written as `key: value`",
    "brief: x\nscreen: [landing]": "line 2: there is no key 'screen'. Did you mean 'screens'",
    "screens:\n  - landing\n  - {kind: prcing}": "line 3: there is no kind 'prcing'. Did you mean 'pricing'",
    "screens:\n  - {nme: a}": "line 2: there is no key 'nme'. Did you mean 'name'",
    "screens: [landing]\nsize: big": "line 2: 'big' is not WIDTHxHEIGHT",
    "screens: [landing]\nsize: 0x800": "line 2: '0x800' is not WIDTHxHEIGHT",
    "screens: [landing]\nseed: -1": "line 2: a whole number from 0",
    "screens: [landing]\nscale: 4": "line 2: a whole number from 1 to 3",
    "screens: [landing]\nscreens: [login]": "line 2: 'screens' stands here a second time",
    "screens:\n  - landing\n  - Landing page\n": "two screens are called 'landing'",
    "screens: [landing, {name: ../../x}]": "needs a name made of letters",
    "screens: [landing, {name: .hidden}]": "needs a name made of letters",
    "screens: [landing, [login]]": "line 1: a screen must be written",
    "screens: [landing]\nbrief: {a: b}": "line 2: a single text belongs here",
    "brief: [": "line 1: this is no YAML",
    "screens: [landing]\n\tsize: x": "line 2: this is no YAML",
    "screens: [" + ",".join(f"{{name: s{i}, kind: landing}}" for i in range(201)) + "]": "at most 200 screens",
}


@pytest.mark.parametrize("text", WRONG, ids=lambda text: text[:30])
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(UsageError, match=WRONG[text]):
        read(tmp_path, text)


def test_no_python_object_is_made(tmp_path: Path) -> None:
    made = tmp_path / "made"
    with pytest.raises(UsageError, match="line 2: a single text belongs here"):
        read(tmp_path, f"screens: [landing]\nbrief: !!python/object/apply:os.mkdir ['{made}']\n")
    assert not made.exists()


def test_a_file_that_is_not_there_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Cannot read the series file"):
        read_series(tmp_path / "none.yaml")
    (tmp_path / "bad.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="Cannot read the series file"):
        read_series(tmp_path / "bad.yaml")


def test_screens_by_name() -> None:
    assert named_screens("landing, sign in,  a map of harbours,") == (
        Screen("landing", "landing"),
        Screen("login", "login"),
        Screen("a-map-of-harbours", None, "a map of harbours"),
    )
    with pytest.raises(UsageError, match="names no screens"):
        named_screens(" , ")
    with pytest.raises(UsageError, match="two screens are called"):
        named_screens("landing, landing")
