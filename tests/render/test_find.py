from __future__ import annotations

import os
from pathlib import Path

import pytest

from ui2code.errors import MissingError, UsageError
from ui2code.render import find, provision
from ui2code.render.find import find_browser, find_browsers


def executable(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\necho Chromium 1.2.3\n")
    path.chmod(0o755)
    return path


@pytest.fixture(autouse=True)
def bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No browser anywhere the chain looks."""
    for name in (find.VARIABLE, "PLAYWRIGHT_BROWSERS_PATH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("UI2CODE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(find, "_USUAL", ())
    monkeypatch.setattr(find, "_CHANNELS", {})


def test_none_at_all_says_how_to_install() -> None:
    with pytest.raises(MissingError, match="ui2code setup") as caught:
        find_browser()
    assert caught.value.exit_code == 3


def test_what_the_user_says_is_the_only_choice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    executable(tmp_path / "bin" / "chromium")
    given, variable = executable(tmp_path / "given"), executable(tmp_path / "variable")
    monkeypatch.setenv(find.VARIABLE, str(variable))
    assert [f.path for f in find_browsers(str(given))] == [given]
    assert [f.path for f in find_browsers()] == [variable]


@pytest.mark.parametrize("by_variable", [True, False])
def test_a_wrong_path_is_the_users_mistake(by_variable: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    executable(tmp_path / "bin" / "chromium")
    wrong = str(tmp_path / "nothing")
    if by_variable:
        monkeypatch.setenv(find.VARIABLE, wrong)
    with pytest.raises(UsageError, match="nothing"):
        find_browser(None if by_variable else wrong)


def test_the_chain_in_its_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = next(iter(find._playwright_build_names()))
    places = [
        executable(tmp_path / "xdg" / "ms-playwright" / build / "deep" / "chrome-headless-shell"),
        executable(tmp_path / "opt" / "chrome"),
        executable(tmp_path / "bin" / "chromium"),
        executable(tmp_path / "usual" / "chromium"),
        executable(tmp_path / "cache" / "browser" / "1.0" / "headless_shell"),
    ]
    channels = {name: {"chrome": [str(places[1])]} for name in ("linux", "darwin")}
    monkeypatch.setattr(find, "_CHANNELS", channels)
    monkeypatch.setattr(find, "_USUAL", (str(places[3]),))
    assert [f.path for f in find_browsers()] == places
    for place in places:
        assert find_browser().path == place
        place.unlink()


def test_a_file_that_cannot_be_run_is_passed_over(tmp_path: Path) -> None:
    executable(tmp_path / "bin" / "chromium").chmod(0o644)
    if os.access(tmp_path / "bin" / "chromium", os.X_OK):
        pytest.skip("this user may run anything")
    with pytest.raises(MissingError):
        find_browser()


def test_provision_tells_every_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", "/dev/null/nowhere")
    said: list[str] = []
    with pytest.raises(MissingError, match="apt-get install -y chromium") as caught:
        provision.provision(said.append)
    assert "Playwright's own Chromium: " in str(caught.value)
    assert "npm is not installed" in str(caught.value) or "built for Linux" in str(caught.value)
    assert any(line.startswith("trying npm") for line in said)


def test_provision_stops_at_the_first_that_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = executable(tmp_path / "bin" / "chromium")
    monkeypatch.setattr(provision, "_by_playwright", lambda: None)
    assert provision.provision(lambda _: None).path == found
