"""The Node worker: formatting, translation, and what happens when it breaks."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui2code.errors import ProjectError, RenderError
from ui2code.render import worker as module
from ui2code.render.worker import Worker

RENDER = Path(module.__file__).parent


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


FORMATTED = {
    "a.css": ("a{color:red;b:c}", "a {\n  color: red;\n  b: c;\n}\n"),
    "a.json": ('{"a":1}', '{ "a": 1 }\n'),
    "a.ts": ("export const a:string[]=['x']", 'export const a: string[] = ["x"];\n'),
    "a.tsx": ("const a=<p>x {' '}<b/></p>", "const a = (\n  <p>\n    x <b />\n  </p>\n);\n"),
    "a.html": ("<div>\n<p>a</p><a>b</a></div>", "<div>\n  <p>a</p>\n  <a>b</a>\n</div>\n"),
    "a.unknown": (" as it is ", " as it is "),
}


def test_formats_by_extension(worker: Worker) -> None:
    result = worker.format({path: given for path, (given, _) in FORMATTED.items()})
    assert result == {path: expected for path, (_, expected) in FORMATTED.items()}
    assert worker.format(result) == result


ERRORS = {
    "a.css": ("a {\n  b: c;\n", [(1, 1)]),
    "a.json": ("{,}", [(1, 2)]),
    "a.html": ("<div>\n</p>\n", [(2, 1)]),
    "a.tsx": ("const a = <p>\n  }</p>;\n", [(2, 3)]),
}


@pytest.mark.parametrize("path", ERRORS)
def test_syntax_errors_name_their_place(worker: Worker, path: str) -> None:
    text, places = ERRORS[path]
    with pytest.raises(ProjectError) as caught:
        worker.format({path: text})
    found = [(f.source.line, f.source.column) for f in caught.value.findings if f.source]
    assert found == places
    assert all(f.kind == "syntax" and f.message and "\n" not in f.message for f in caught.value.findings)


def test_several_errors_of_several_files_at_once(worker: Worker) -> None:
    with pytest.raises(ProjectError) as caught:
        worker.transform({"a.tsx": "let x = 1;\nlet x = 2;\nlet x = 3;\n", "b.ts": "let y: = 1;\n"})
    assert [str(f.source) for f in caught.value.findings] == ["a.tsx:2:5", "a.tsx:3:5", "b.ts:1:8"]
    assert "a.tsx:2:5" in str(caught.value)
    assert "2 more" in str(caught.value)


def test_transform_marks_host_elements_and_keeps_lines(worker: Worker) -> None:
    source = (
        "import { a } from './a';\nimport type { T } from './types';\nconst lazy = () => import('./lazy');\n"
        "export function App(p: T) {\n  return (\n    <div>\n      <Card<T> />\n      <b.c />\n"
        "      <my-tag />\n    </div>\n  );\n}\nthrow a;\n"
    )
    module = worker.transform({"src/App.tsx": source})["src/App.tsx"]
    assert [(i.specifier, i.line, i.column) for i in module.imports] == [("./a", 1, 19), ("./lazy", 3, 27)]
    assert '"src/App.tsx:6:5"' in module.code
    assert '"src/App.tsx:9:7"' in module.code
    assert module.code.count("data-ui2code-src") == 2
    assert module.code.splitlines()[12].startswith("throw")


def test_answers_are_remembered(worker: Worker) -> None:
    files = {f"f{n}.tsx": f"export const a = [{n}, <p />];\n// {n}\n" + "// more\n" * 50 for n in range(5)}
    first = worker.transform(files)
    start = time.perf_counter()
    assert worker.transform(files) == first
    assert time.perf_counter() - start < 0.05


def test_a_dead_process_is_replaced(worker: Worker) -> None:
    worker.format({"a.css": "a{}"})
    assert worker._process is not None
    worker._process._popen.kill()
    assert worker.format({"b.css": "b{}"}) == {"b.css": "b {\n}\n"}


def test_a_hanging_process_is_replaced_once_then_reported() -> None:
    with Worker(timeout=0.0) as worker, pytest.raises(RenderError, match=r"hung twice while it read a\.css"):
        worker.format({"a.css": "a{}"})


def test_code_is_only_read(worker: Worker, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    code = f"require('fs').writeFileSync({json.dumps(str(trap))}, ''); export default {{}};"
    worker.transform({"a.ts": code})
    worker.format({"a.ts": code, ".prettierrc.js": code})
    assert not trap.exists()


def test_vendored_files_are_what_the_lock_says() -> None:
    lock = json.loads((RENDER / "vendor.lock.json").read_text())
    files = {path.name: path for path in (RENDER / "vendor").glob("*.js")}
    assert files.keys() == lock["files"].keys()
    for name, entry in lock["files"].items():
        assert hashlib.sha256(files[name].read_bytes()).hexdigest() == entry["sha256"]
        assert {package["licence"] for package in entry["packages"]} <= {"MIT", "Apache-2.0", "BSD-2-Clause", "ISC"}
    licences = (RENDER / "vendor" / "LICENCES.txt").read_text()
    assert all(f"=== {p['name']} ===" in licences for entry in lock["files"].values() for p in entry["packages"])
