"""The commands of the README's sections on CI and pytest, run as they stand there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.check.conftest import PAGE, Suite
from tests.check.test_plugin import BROWSER, ROOT


def blocks(section: str, language: str) -> list[str]:
    """Code blocks of one section."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    part = text.split(f"\n## {section}\n")[1].split("\n## ")[0]
    return re.findall(rf"```{language}\n(.*?)```", part, re.S)


class Shell:
    """Runs commands in ``folder``, where ``ui2code`` and ``pytest`` are this Python's."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        bin_folder, installed = folder / "bin", folder / "installed" / "ui2code-0.dist-info"
        for place in (bin_folder, installed):
            place.mkdir(parents=True)
        for name in ("ui2code", "pytest"):
            (bin_folder / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {name} "$@"\n', encoding="utf-8")
            (bin_folder / name).chmod(0o755)
        (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: ui2code\nVersion: 0\n", encoding="utf-8")
        (installed / "entry_points.txt").write_text("[pytest11]\nui2code = ui2code.pytest_plugin\n", encoding="utf-8")
        path = os.pathsep.join([str(bin_folder), os.environ["PATH"]])
        paths = os.pathsep.join([str(ROOT), str(installed.parent)])
        self.env = {**os.environ, "PATH": path, "PYTHONPATH": paths, "PYTEST_ADDOPTS": "-p no:cacheprovider"}

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, shell=True, cwd=self.folder, env=self.env, capture_output=True, text=True, check=False
        )


@pytest.fixture
def shell(suite: Suite, tmp_path: Path) -> Shell:
    """A folder as the README's reader has it: ``design`` with two mockups and their pages."""
    design = suite.root.rename(tmp_path / "design")
    for name in ("signin", "prices"):
        (design / f"{name}.png").write_bytes((design / "ferry.png").read_bytes())
        (design / f"{name}.html").write_text(PAGE.replace("</h1>", "</h1><form></form>"), encoding="utf-8")
    for path in design.glob("ferry.*"):
        path.unlink()
    return Shell(tmp_path)


def toml(port: int) -> str:
    """The README's configuration with a server that needs no npm; the pages are small, and the form is empty."""
    (text,) = blocks("In CI", "toml")
    text = text.replace("npm run dev", f"exec {sys.executable} -m http.server {port} --bind 127.0.0.1 -d design")
    return text.replace("localhost:5173", f"127.0.0.1:{port}").replace("1280", "400").replace('"form"', '"h1"')


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="a POSIX shell")
def test_in_ci(shell: Shell, unused_port: int) -> None:
    folder, file = blocks("In CI", "sh")
    first, *rest = folder.strip().splitlines()
    failed = shell.run(first)
    assert failed.returncode == 1 and "no baseline yet" in failed.stdout
    for command in rest:
        done = shell.run(command)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    for name in ("junit.xml", "ui2code.sarif", "check.json", "report.html"):
        assert (shell.folder / name).stat().st_size > 500
    (shell.folder / "ui2code.toml").write_text(toml(unused_port), encoding="utf-8")
    for command in file.strip().splitlines():
        done = shell.run(command)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="a POSIX shell")
def test_in_pytest(shell: Shell, unused_port: int) -> None:
    (test,) = blocks("In pytest", "python")
    serve = [sys.executable, "-m", "http.server", str(unused_port), "--bind", "127.0.0.1", "-d", "design"]
    (shell.folder / "test_signin.py").write_text(
        test.replace("localhost:5173", f"127.0.0.1:{unused_port}"), encoding="utf-8"
    )
    viewport = '\n\n@pytest.fixture(scope="session")\ndef browser_context_args(browser_context_args):\n'
    size = '    return {**browser_context_args, "viewport": {"width": 400, "height": 220}}\n'
    (shell.folder / "conftest.py").write_text(BROWSER + viewport + size, encoding="utf-8")
    (shell.folder / "mockups").mkdir()
    (shell.folder / "mockups" / "signin.png").write_bytes((shell.folder / "design" / "signin.png").read_bytes())
    case = '[[case]]\nmockup = "design/prices.png"\nproject = "design/prices.html"\nthresholds = { total = 0.7 }\n'
    (shell.folder / "ui2code.toml").write_text(case, encoding="utf-8")
    with subprocess.Popen(serve, cwd=shell.folder, stderr=subprocess.DEVNULL) as server:
        try:
            for command in blocks("In pytest", "sh")[0].strip().splitlines():
                done = shell.run(command)
                assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        finally:
            server.terminate()
