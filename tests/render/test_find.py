from __future__ import annotations

import os
import subprocess
import sys
import tarfile
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


NPM = """#!{python}
import json, shutil
shutil.copy({tarball!r}, "it.tgz")
print(json.dumps([{{"integrity": {integrity!r}, "filename": "it.tgz"}}]))
"""


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for the npm program that serves a package made like the real one."""
    if sys.platform != "linux" or os.uname().machine != "x86_64":
        pytest.skip("the package is for Linux on x86-64")
    packed = tmp_path / "package" / "bin"
    packed.mkdir(parents=True)
    (tmp_path / "headless").write_text("#!/bin/sh\necho Chromium 9.9.9\n")
    (tmp_path / "libEGL.so").write_text("a library")
    sources = {"chromium": tmp_path / "headless"}
    for name in ("swiftshader.tar", "al2023.tar"):
        sources[name] = tmp_path / name
        with tarfile.open(sources[name], "w") as tar:
            tar.add(tmp_path / "libEGL.so", "libEGL.so")
    for name, source in sources.items():
        program = "fs = require('fs'); fs.writeFileSync(process.argv[2], require('zlib').brotliCompressSync(fs.readFileSync(process.argv[1])))"
        subprocess.run([provision._node(), "-e", program, source, packed / f"{name}.br"], check=True)
    with tarfile.open(tmp_path / "it.tgz", "w:gz") as tar:
        tar.add(tmp_path / "package", "package")
    monkeypatch.setattr(provision, "_by_playwright", lambda: None)
    executable(tmp_path / "bin" / "ldd")
    return executable(tmp_path / "bin" / "npm")


def serve(npm: Path, tmp_path: Path, integrity: str) -> None:
    npm.write_text(NPM.format(python=sys.executable, tarball=str(tmp_path / "it.tgz"), integrity=integrity))


def test_provision_unpacks_npms_package(npm: Path, tmp_path: Path) -> None:
    serve(npm, tmp_path, provision.NPM_INTEGRITY)
    found = provision.provision(lambda _: None)
    assert (found.path.name, found.how) == ("headless_shell", "our own cache")
    assert provision.version_of(found.path) == "Chromium 9.9.9"
    assert (found.path.parent / "libEGL.so").read_text() == "a library"
    assert [p.name for p in (tmp_path / "cache" / "browser").iterdir()] == [found.path.parent.name]


def test_provision_refuses_another_package(npm: Path, tmp_path: Path) -> None:
    serve(npm, tmp_path, "sha512-other")
    with pytest.raises(MissingError, match="sha512-other, not the pinned one"):
        provision.provision(lambda _: None)


def test_provision_stops_at_the_first_that_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = executable(tmp_path / "bin" / "chromium")
    monkeypatch.setattr(provision, "_by_playwright", lambda: None)
    assert provision.provision(lambda _: None).path == found
