"""Tasks for VS Code: written, merged into what is there, and their matcher on what our commands really print."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from PIL import Image

from tests.cli.editor import Problem, seen
from ui2code.errors import UsageError
from ui2code.lines import line_of
from ui2code.pipeline import Tools
from ui2code.types import Finding, Project, Source
from ui2code.vscode import init, jsonc
from ui2code.vscode.tasks import BACKGROUND, MATCHER

SCHEMA = json.loads(Path(__file__).with_name("tasks.schema.json").read_text(encoding="utf-8"))
LABELS = ["ui2code: generate from this mockup", "ui2code: score", "ui2code: check", "ui2code: watch"]


def data(path: Path) -> Any:
    """What VS Code reads in the file."""
    value = jsonc.parse(path.read_bytes().removeprefix(b"\xef\xbb\xbf"), "tasks.json").data
    Draft202012Validator(SCHEMA).validate(value)
    return value


def labels(path: Path) -> list[str]:
    return [task["label"] for task in data(path)["tasks"]]


@pytest.fixture
def tasks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file goes in an empty workspace."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".vscode").mkdir()
    return tmp_path / ".vscode" / "tasks.json"


def test_a_new_file(tasks: Path, ui2code: Callable[..., Any]) -> None:
    done = ui2code("vscode", "init")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(".vscode/tasks.json  added: ui2code: generate from this mockup, ")
    assert json.loads(tasks.read_text()) == data(tasks)
    assert labels(tasks) == LABELS
    written = tasks.read_bytes()
    assert ui2code("vscode", "init").out == ".vscode/tasks.json  nothing to change\n"
    assert tasks.read_bytes() == written


def test_its_inputs_are_those_its_tasks_ask_for(tasks: Path) -> None:
    init(Path())
    asked = set(re.findall(r"\$\{input:([^}]+)\}", tasks.read_text()))
    assert asked == {one["id"] for one in data(tasks)["inputs"]}


def test_its_commands_exist(tasks: Path) -> None:
    from ui2code.cli import group

    init(Path())
    known = group.commands.keys() | set(group.list_commands(None))  # type: ignore[arg-type]
    assert {task["args"][0] for task in data(tasks)["tasks"]} <= known | {"check"}


THEIRS = """\
// what we run here
{
\t"version": "2.0.0",
\t"tasks": [
\t\t{ "label": "build", "type": "shell", "command": "make // \\\\" }, // with a "comment", and more
\t\t/* the watch,
\t\t   as we like it */
\t\t{
\t\t\t"label": "ui2code: watch", // keep me
\t\t\t"type": "process", "command": "ui2code",
\t\t\t"args": ["watch", "a.png", "web"],
\t\t\t"problemMatcher": [], /* none */
\t\t\t"group": "build",
\t\t},
\t\t// the end
\t],
}
"""


@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_merged_into_theirs(tasks: Path, line: str, ui2code: Callable[..., Any]) -> None:
    tasks.write_bytes(THEIRS.replace("\n", line).encode())
    done = ui2code("vscode", "init")
    assert "up to date now: ui2code: watch\n" in done.out
    assert "left as you changed it: args of ui2code: watch (--force takes ours)" in done.out
    text = tasks.read_bytes().decode()
    assert set(THEIRS.splitlines()) - set(text.splitlines()) == {'\t\t\t"problemMatcher": [], /* none */'}
    assert "/* none */" in text
    assert text.count("\n") == text.count(line)
    assert labels(tasks) == ["build", "ui2code: watch", *LABELS[:3]]
    watch = data(tasks)["tasks"][1]
    assert watch["args"] == ["watch", "a.png", "web"]
    assert watch["problemMatcher"][0]["background"] == BACKGROUND
    assert (watch["isBackground"], watch["group"]) == (True, "build")

    again = ui2code("vscode", "init")
    assert tasks.read_bytes().decode() == text
    assert again.out.count("\n") == 1
    assert "--force" in again.out

    ui2code("vscode", "init", "--force")
    watch = data(tasks)["tasks"][1]
    assert (watch["args"][0], watch["args"][1][:8], watch["group"]) == ("watch", "${input:", "build")
    assert ui2code("vscode", "init", "--force").out == ".vscode/tasks.json  nothing to change\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "// nothing yet\n",
        "{}",
        "\ufeff{ }",
        '{"version": "2.0.0", "tasks": []}',
        '{"tasks": [{"label": "a", "type": "shell", "command": "b"} // last\n]}',
        "{\n  // only words\n}",
        '{"inputs": [ // none, yet\n ], "version": "2.0.0" /* , */ }',
    ],
)
def test_every_state_of_a_file(text: str, tasks: Path) -> None:
    tasks.write_text(text, encoding="utf-8")
    init(Path())
    assert labels(tasks)[-4:] == LABELS
    written = tasks.read_bytes()
    for word in re.findall(r"\w+", text):
        assert word.encode() in written
    assert not init(Path()).added
    assert tasks.read_bytes() == written


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '{\n  "tasks": [\n    {"label" "x"}\n  ]\n}',
            ".vscode/tasks.json:3:14: this is not JSON (Expecting ':' delimiter)",
        ),
        ('{"tasks": [}', "tasks.json:1:12: this is not JSON"),
        ('{"a": "é" x}', "tasks.json:1:11: this is not JSON"),
        ('{"tasks": {}}', "tasks.json:1:11: here should be a list"),
        ("[]", "tasks.json:1:1: here should be an object"),
        ('{"version": "0.1.0"}', 'tasks.json:1:13: this is not version "2.0.0"'),
        ('{"a": NaN}', "is not JSON"),
        ('{"a": 1} {"b": 2}', "tasks.json:1:10: this is not JSON"),
        (b'{"a": "\xff"}', "tasks.json:1:8: this is not UTF-8"),
    ],
)
def test_a_broken_file_is_left_alone(text: str | bytes, said: str, tasks: Path, refused: Callable[..., str]) -> None:
    before = text if isinstance(text, bytes) else text.encode()
    tasks.write_bytes(before)
    assert said in refused("vscode", "init")
    assert tasks.read_bytes() == before
    assert [path.name for path in tasks.parent.iterdir()] == ["tasks.json"]


def test_a_place_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: Callable[..., str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".vscode").write_text("a file")
    assert ".vscode/tasks.json" in refused("vscode", "init")


def test_the_program_of_a_workspace_is_named_by_its_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / ".venv" / "bin" / "ui2code"
    script.parent.mkdir(parents=True)
    script.touch()
    monkeypatch.setattr("sys.executable", str(script.with_name("python")))
    assert init(tmp_path).path.read_text().count('"${workspaceFolder}/.venv/bin/ui2code"') == 4


SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.text())
VALUES = st.recursive(
    SCALARS, lambda v: st.lists(v, max_size=3) | st.dictionaries(st.text(), v, max_size=3), max_leaves=9
)
GAPS = st.sampled_from(["", " ", "\n  ", " /* , ] */ ", " // }\n", "\r\n"])


@given(
    st.dictionaries(st.text(min_size=1), VALUES, max_size=4),
    VALUES,
    st.lists(GAPS, min_size=6, max_size=6),
    st.booleans(),
)
def test_what_is_added_is_all_that_changes(there: dict[str, Any], new: Any, gaps: list[str], trailing: bool) -> None:
    comma = "," if trailing and there else ""
    parts = [f"{gaps[0]}{json.dumps(key)}{gaps[1]}:{gaps[2]}{json.dumps(one)}{gaps[3]}" for key, one in there.items()]
    text = (gaps[4] + "{" + ",".join(parts) + comma + gaps[5] + "}").encode()
    key = "added"
    there.pop(key, None)
    root = jsonc.parse(text, "x")
    after = jsonc.applied(text, jsonc.appended(text, root, [(key, new)]))
    assert jsonc.parse(after, "x").data == {**root.data, key: new}
    kept = iter(after)
    assert all(byte in kept for byte in text), "every byte that was there is there, in its order"
    value = jsonc.parse(after, "x").members[key]
    assert jsonc.parse(jsonc.applied(after, [jsonc.replaced(after, value, there)]), "x").data == {
        **root.data,
        key: there,
    }


PAGE = """<!doctype html>
<body style="margin:0">
<main style="padding:24px;background:#eef2ff"><h1>Harbour news</h1>
<p>High water at noon</p><button>Send</button></main>
"""


def test_findings_reach_the_problems_panel(
    tmp_path: Path, tools: Tools, ui2code: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each line of a real `score` and a real `check` that tells of a difference, read by the expression in the file."""
    monkeypatch.chdir(tmp_path)
    drawn = tools.renderer.render(Project("html", "a.html", {"a.html": PAGE.encode()}), 400, 1.0, 260)
    Image.fromarray(drawn.pixels).save("web.png")
    Path("web").mkdir()
    worse = PAGE.replace("24px", "60px").replace("#eef2ff", "#ffe").replace("Send", "Buy a boat").replace("High", "Low")
    Path("web/index.html").write_text(f"{worse}<p>More<script>null.x</script>")
    scored = ui2code("score", "web.png", "web").out.splitlines()
    problems = [found for found in seen(scored, MATCHER) if isinstance(found, Problem)]
    assert len(problems) == len(scored) - 1, "all but the line with the score"
    assert {problem.severity for problem in problems} >= {"error", "warning"}
    assert {problem.file for problem in problems} == {"web/index.html"}
    assert {"missing", "extra", "moved", "console"} <= {problem.code for problem in problems}
    assert all(1 <= problem.line <= 5 for problem in problems)
    checked = ui2code("check").out.splitlines()
    worst = [found for found in seen(checked, MATCHER) if isinstance(found, Problem)]
    assert worst
    assert set(worst) <= set(problems)
    assert len(worst) == sum(line.startswith("web/") for line in checked), "headings and advice are no problems"


def test_odd_lines() -> None:
    def line(file: str, message: str) -> str:
        return line_of(Finding("moved", "warning", message, source=Source(file, 7, 3)))

    lines = [
        line("C:/site/my page.tsx", "text 'a: b [c]' is 4 px too low"),
        line("src/a:b.tsx", "heading '12:30: error: x' is #333 instead of #1f2937"),
        line_of(Finding("moved", "error", "off", selector="main > h1"), page="http://localhost:5173/"),
        "ui2code watch: judging http://localhost:5173/",
        "ui2code watch: done, score 0.912, 3 findings, 0.31 s",
        "note      first of 2 frames",
    ]
    first, second, *rest = seen(lines, {**MATCHER, "background": BACKGROUND})
    assert first == Problem("C:/site/my page.tsx", 7, 3, "warning", "text 'a: b [c]' is 4 px too low", "moved")
    assert second == Problem(
        "src/a:b.tsx", 7, 3, "warning", "heading '12:30: error: x' is #333 instead of #1f2937", "moved"
    )
    assert rest == [None, "begin", "end", None]


def test_parse_names_the_file() -> None:
    with pytest.raises(UsageError, match=r"^there.json:1:1: "):
        jsonc.parse(b"nothing", "there.json")
