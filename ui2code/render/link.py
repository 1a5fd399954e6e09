"""ES modules, CSS modules and assets of a project as plain scripts, each under its own name and lines."""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from ui2code.errors import ProjectError
from ui2code.render.inline import Files, in_script
from ui2code.render.worker import Import, Module, Worker
from ui2code.types import Finding, Source

HERE = Path(__file__).resolve().parent
SCRIPTS = (".tsx", ".ts", ".jsx", ".js", ".mjs")
RUNTIME = frozenset(("react", "react/jsx-runtime", "react-dom", "react-dom/client"))
_CLASS = re.compile(
    r"""(?P<skip>/\*.*?\*/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\))
      | :global\((?P<global>[^)]*)\) | :local\((?P<local>[^)]*)\)
      | \.(?P<name>-?(?:[A-Za-z_]|[^\x00-\x7f]|\\.)(?:[\w-]|[^\x00-\x7f]|\\.)*)""",
    re.X | re.S,
)


@dataclass
class Linked:
    """What was reached from the entry: the modules, in order of discovery, and how each one's imports resolve."""

    scripts: dict[str, Module] = field(default_factory=dict)
    links: dict[str, dict[str, str]] = field(default_factory=dict)
    """Script → specifier → path of the file, or the name of a runtime package."""
    others: dict[str, None] = field(default_factory=dict)
    """Style sheets, JSON and assets."""


def link(entry: str, files: Files, worker: Worker) -> tuple[list[str], list[str]]:
    """The style sheets, in the order a bundler would give them, and the script bodies that run ``entry``.

    ProjectError with all syntax errors, and all imports that lead nowhere, of the modules reached.
    """
    linked = _reached(entry, files, worker)
    sheets = [scoped(path, files)[0] for path in _ordered(entry, linked) if path.endswith(".css")]
    scripts = [_runtime(), *(_other(path, files) for path in linked.others)]
    scripts += [_script(path, module, linked.links[path]) for path, module in linked.scripts.items()]
    return sheets, [*scripts, f"__ui2code.run({json.dumps(entry)});"]


def _reached(entry: str, files: Files, worker: Worker) -> Linked:
    linked, missing, todo = Linked(), [], [entry]
    while todo:
        modules = worker.transform({path: files.text(path) for path in todo})
        linked.scripts.update(modules)
        todo = []
        for path, module in modules.items():
            linked.links[path] = {}
            for found in module.imports:
                to = _resolve(found, path, files)
                if to is None:
                    missing.append(_missing(found, path))
                    continue
                linked.links[path][found.specifier] = to
                if to in RUNTIME or to in linked.scripts or to in todo:
                    continue
                if to.endswith(SCRIPTS):
                    todo.append(to)
                else:
                    linked.others[to] = None
    if missing:
        raise ProjectError(f"{missing[0].source}: {missing[0].message}", tuple(missing))
    return linked


def _resolve(found: Import, path: str, files: Files) -> str | None:
    if found.specifier in RUNTIME:
        return found.specifier
    if not found.specifier.startswith((".", "/")):
        return None
    bare = found.specifier.partition("?")[0]
    tails = ("", *SCRIPTS, ".json", *(f"/index{extension}" for extension in SCRIPTS))
    return next((to for tail in tails if (to := files.find(bare + tail, path)) is not None), None)


def _missing(found: Import, path: str) -> Finding:
    outside = not found.specifier.startswith((".", "/"))
    why = "is a package the preview does not have" if outside else "is not in the project"
    message = f"import of {found.specifier!r}, which {why}"
    return Finding("syntax", "error", message, source=Source(path, found.line, found.column))


def _ordered(entry: str, linked: Linked) -> Iterator[str]:
    """All files in the order in which their modules finish, imports before importers."""
    seen: set[str] = set()

    def visit(path: str) -> Iterator[str]:
        if path in seen or path in RUNTIME:
            return
        seen.add(path)
        for to in linked.links.get(path, {}).values():
            yield from visit(to)
        yield path

    return visit(entry)


# --- one module each


@lru_cache(maxsize=1)
def _runtime() -> str:
    react = (HERE / "vendor" / "react.js").read_text(encoding="utf-8")
    return in_script(react + (HERE / "loader.js").read_text(encoding="utf-8"))


def _script(path: str, module: Module, links: dict[str, str]) -> str:
    # The code starts on the first line, so that its own line numbers are those of the source.
    code = re.sub(r"\bimport\.meta\b", "__ui2code.meta", module.code)
    head = f"__ui2code.define({json.dumps(path)}, {json.dumps(links)}, function (module, exports, require) {{"
    return in_script(f"{head}{code}\n}});\n//# sourceURL={path}")


def _other(path: str, files: Files) -> str:
    """A module that exports a style sheet's class names, a JSON value, or an asset's url."""
    if path.endswith(".css"):
        value = json.dumps(scoped(path, files)[1])
    elif path.endswith(".json"):
        value = json.dumps(_json(path, files))
    else:
        value = json.dumps(files.url(path))
    return in_script(f"__ui2code.define({json.dumps(path)}, {{}}, function (module) {{ module.exports = {value}; }});")


def _json(path: str, files: Files) -> object:
    try:
        value: object = json.loads(files.text(path))
    except json.JSONDecodeError as error:
        finding = Finding("syntax", "error", error.msg, source=Source(path, error.lineno, error.colno))
        raise ProjectError(f"{finding.source}: {finding.message}", (finding,)) from error
    return value


def scoped(path: str, files: Files) -> tuple[str, dict[str, str]]:
    """A style sheet with urls inlined; of a CSS module also the class names by what the source calls them."""
    text = files.sheet(path)
    return _scope(path, text) if path.endswith(".module.css") else (text, {})


@lru_cache(maxsize=256)
def _scope(path: str, text: str) -> tuple[str, dict[str, str]]:
    """Class names made the file's own: ``title`` in Card.module.css is ``Card_title_1a2b3``."""
    stem = re.sub(r"\W", "-", posixpath.basename(path).removesuffix(".module.css"))
    tail = hashlib.sha256(path.encode()).hexdigest()[:5]
    names: dict[str, str] = {}

    def rename(match: re.Match[str]) -> str:
        if match["skip"] is not None:
            return match["skip"]
        if match["global"] is not None:
            return match["global"]
        if match["local"] is not None:
            return _CLASS.sub(rename, match["local"])
        own = match["name"]
        names[re.sub(r"\\(.)", r"\1", own)] = re.sub(r"\\(.)", r"\1", f"{stem}_{own}_{tail}")
        return f".{stem}_{own}_{tail}"

    return _CLASS.sub(rename, text), names
