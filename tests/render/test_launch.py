from __future__ import annotations

import os
from pathlib import Path

import pytest

from ui2code.errors import RenderError
from ui2code.render import find, launch
from ui2code.render.browser import Browser, open_browser


def script(path: Path, body: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return str(path)


def test_a_browser_that_does_not_start_says_why(tmp_path: Path) -> None:
    broken = script(tmp_path / "chrome", 'echo "error while loading shared libraries: libnss3.so" >&2; exit 127')
    with (
        pytest.raises(RenderError, match=r"chrome: error while loading shared libraries: libnss3\.so"),
        open_browser(broken),
    ):
        pass


def test_the_next_one_is_tried(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script(tmp_path / "bin" / "chrome-headless-shell", "exit 1")
    script(tmp_path / "bin" / "chromium", f'PATH="$OLD_PATH" exec {browser.found.path} "$@"')
    monkeypatch.delenv(find.VARIABLE, raising=False)
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setattr(find, "_CHANNELS", {})
    monkeypatch.setenv("OLD_PATH", os.environ["PATH"])
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=":")
    with open_browser() as second:
        assert second.found.path == tmp_path / "bin" / "chromium"


def test_without_a_sandbox_where_the_system_gives_none(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launch, "_may_use_sandbox", lambda: True)
    refuse = 'case "$*" in *--no-sandbox*) ;; *) echo "FATAL: No usable sandbox!" >&2; exit 1 ;; esac'
    with open_browser(script(tmp_path / "chrome", f'{refuse}\nexec {browser.found.path} "$@"')) as without:
        assert without.capture("<!doctype html><p>x").nodes[-1].text == "x"


def test_the_network_is_denied_by_the_browser_itself() -> None:
    assert "--host-resolver-rules=MAP * ~NOTFOUND" in launch.arguments(allow_loopback=False)
    (rules,) = (a for a in launch.arguments(allow_loopback=True) if a.startswith("--host-resolver-rules="))
    assert rules.endswith("MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]")
