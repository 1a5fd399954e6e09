"""Writes the generated parts of README.md: help texts, the tree, the numbers. ``--check`` only says whether they are current."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
LOG = ROOT / "evaluators" / "LOG.md"
"""Where `make bench` writes its tables, the newest last."""

COMMANDS = ("generate", "score")
"""Commands whose whole help stands in the README; of the others a line."""

OTHERS = {
    "fixtures": "mockups of our own, drawn from the HTML beside them",
    "tests": "mirrors both packages",
    "docs": "what the README is made from",
}


def first_line(path: Path) -> str:
    """The first line of a module's docstring."""
    return (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").split("\n")[0]


def tree() -> str:
    """Both packages, one line a module or sub-package, and the other folders."""
    rows: list[tuple[str, str]] = []
    for top in ("ui2code", "evaluators"):
        package = ROOT / top
        rows.append((f"{top}/", first_line(package / "__init__.py")))
        folders = sorted(p for p in package.iterdir() if (p / "__init__.py").is_file())
        files = sorted(p for p in package.glob("*.py") if not p.name.startswith("__"))
        rows += [(f"  {p.name}/", first_line(p / "__init__.py")) for p in folders]
        rows += [(f"  {p.name}", first_line(p)) for p in files]
    rows += [(f"{name}/", text) for name, text in OTHERS.items()]
    width = max(len(name) for name, _ in rows)
    return fenced("\n".join(f"{name:<{width}}  {text}".rstrip() for name, text in rows))


def commands() -> str:
    """Help of the tool and of its main commands, as a terminal of 100 columns shows it."""
    texts = [help_of()] + [help_of(name) for name in COMMANDS]
    return "\n\n".join(fenced(text) for text in texts)


def help_of(*arguments: str) -> str:
    script = "import sys; from ui2code.cli import group; group(sys.argv[1:], prog_name='ui2code', terminal_width=100)"
    command = [sys.executable, "-c", script, *arguments, "--help"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.rstrip()
    return f"$ ui2code {' '.join([*arguments, '--help'])}\n{shown}"


def numbers() -> str:
    """The tables of the newest benchmark in the log, with the command that made them; a plain statement where there is none."""
    log = LOG.read_text(encoding="utf-8") if LOG.is_file() else ""
    sections = [part for part in re.split(r"^## ", log, flags=re.M)[1:] if "pages without error" in part]
    if not sections:
        return "Not measured yet: `make bench`."
    kept = ("### ", "|", "`python", "Median seconds")
    heading, *lines = sections[-1].split("\n")
    blocks = "\n".join(line if line.startswith("|") else f"\n{line}\n" for line in lines if line.startswith(kept))
    return re.sub(r"\n{3,}", "\n\n", f"{heading}\n{blocks}").strip()


def fenced(text: str) -> str:
    return f"```\n{text}\n```"


PARTS: dict[str, Callable[[], str]] = {"commands": commands, "tree": tree, "numbers": numbers}


def written(text: str) -> str:
    """``text`` with every generated part replaced."""
    for name, make in PARTS.items():
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(\n<!-- /{name} -->)", re.S)
        if not pattern.search(text):
            raise SystemExit(f"README.md has no place for {name}")
        part = make()
        text = pattern.sub(lambda found, part=part: found.group(1) + part + found.group(2), text)  # type: ignore[misc]
    return text


def main() -> None:
    before = README.read_text(encoding="utf-8")
    after = written(before)
    if "--check" in sys.argv:
        sys.exit("README.md is out of date: make docs" if after != before else 0)
    README.write_text(after, encoding="utf-8")


if __name__ == "__main__":
    main()
