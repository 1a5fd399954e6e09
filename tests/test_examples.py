"""The files that other programs read: each held against what its reader publishes, and the hook run by pre-commit itself."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import ui2code

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str, cwd: Path = ROOT, **env: str) -> subprocess.CompletedProcess[str]:
    whole = [sys.executable, "-m", *command]
    return subprocess.run(whole, cwd=cwd, env={**os.environ, **env}, capture_output=True, text=True, check=False)


def test_the_workflow_is_one() -> None:
    done = run(
        "check_jsonschema", "--builtin-schema", "vendor.github-workflows", "fixtures/examples/github-actions.yml"
    )
    assert done.returncode == 0, done.stdout


def test_the_hook_and_its_use_are_valid() -> None:
    hook = run("pre_commit", "validate-manifest", ".pre-commit-hooks.yaml")
    use = run("pre_commit", "validate-config", "fixtures/examples/pre-commit-config.yaml")
    assert (hook.returncode, use.returncode) == (0, 0), hook.stdout + use.stdout


def test_the_commands_and_versions_of_the_examples_are_ours() -> None:
    from ui2code.cli import COMMANDS

    text = (ROOT / "fixtures/examples/github-actions.yml").read_text(encoding="utf-8")
    called = re.findall(r"run: ui2code (\w+)(.*)", text)
    assert {name for name, _ in called} == {"setup", "check"}
    assert {name for name, _ in called} <= set(COMMANDS)
    for name, rest in called:
        known = run("ui2code", name, "--help").stdout
        assert all(option in known for option in re.findall(r"--[a-z-]+", rest))
    assert f"ui2code=={ui2code.__version__}" in text
    assert f"rev: v{ui2code.__version__}" in (ROOT / "fixtures/examples/pre-commit-config.yaml").read_text(
        encoding="utf-8"
    )


@pytest.mark.slow
def test_pre_commit_runs_the_hook(tmp_path: Path) -> None:
    """A commit that moves the page away from its mockup is stopped, with the finding; one that does not goes through."""
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    page, name = tmp_path / "signin.html", [git, "-c", "user.name=a", "-c", "user.email=a@example.com"]
    shutil.copy(ROOT / "fixtures/signin.png", tmp_path)
    shutil.copy(ROOT / "fixtures/signin.html", page)
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "ui2code"
    script.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m ui2code "$@"\n')
    script.chmod(0o755)
    config = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    hook = "".join(f"      {line}\n" for line in config.splitlines() if not line.startswith("#"))
    (tmp_path / ".pre-commit-config.yaml").write_text(f"repos:\n  - repo: local\n    hooks:\n{hook}")
    for command in ([git, "init", "-q"], [git, "add", "."], [*name, "commit", "-qm", "start", "--no-verify"]):
        subprocess.run(command, cwd=tmp_path, check=True)
    env = {"PATH": f"{script.parent}:{os.environ['PATH']}", "PRE_COMMIT_HOME": str(tmp_path / ".cache")}
    subprocess.run([str(script), "check", "signin.png", "--approve"], cwd=tmp_path, check=True)

    page.write_text(page.read_text().replace("Welcome back", "Hello"))
    subprocess.run([git, "add", "signin.html"], cwd=tmp_path, check=True)
    stopped = run("pre_commit", "run", cwd=tmp_path, **env)
    assert stopped.returncode == 1
    assert re.search(r"^signin\.html:\d+:\d+: error: ", stopped.stdout, re.M), stopped.stdout

    page.write_text(page.read_text().replace("Hello", "Welcome back"))
    subprocess.run([git, "add", "signin.html"], cwd=tmp_path, check=True)
    passed = run("pre_commit", "run", "--all-files", cwd=tmp_path, **env)
    assert passed.returncode == 0, passed.stdout
