"""Regenerate the vendored JavaScript and ``vendor.lock.json`` from npm; for maintainers, needs npm and a network.

Each entry becomes one minified file without imports, so that the user's machine needs no npm. To move to a newer
version change it below, run this script, run the tests, and commit what changed.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
LOCK = HERE.parent / "vendor.lock.json"
TOOLS = {"esbuild": "0.28.2"}
PACKAGES = {
    "sucrase": "3.35.1",
    "@babel/parser": "8.1.2",
    "prettier": "3.10.1",
    "react": "19.3.1",
    "react-dom": "19.3.1",
}
ENTRIES = {
    "sucrase.js": 'module.exports = { transform: require("sucrase").transform };',
    "babel-parser.js": 'export { parse } from "@babel/parser";',
    "prettier.js": """
        module.exports = {
          format: require("prettier/standalone").format,
          plugins: ["babel", "estree", "postcss", "html"].map((name) => PLUGINS[name]),
        };
    """,
    "react.js": """
        module.exports = {
          "react": require("react"),
          "react/jsx-runtime": require("react/jsx-runtime"),
          "react-dom": require("react-dom"),
          "react-dom/client": require("react-dom/client"),
        };
    """,
}
PLUGINS = 'const PLUGINS = { babel: require("prettier/plugins/babel"), estree: require("prettier/plugins/estree"), postcss: require("prettier/plugins/postcss"), html: require("prettier/plugins/html") };'
# What runs in the page is a script that defines one global; what runs in Node is a CommonJS module.
BROWSER = {"react.js": "__ui2code_runtime"}


def main() -> int:
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        _install(root)
        files = {name: _build(root, name, source) for name, source in ENTRIES.items()}
        _write_licences(root, files)
        LOCK.write_text(json.dumps({"tools": TOOLS, "files": files}, indent=2, sort_keys=True) + "\n")
    for name, entry in sorted(files.items()):
        print(f"{name:20} {entry['bytes']:>9} bytes")
    return 0


def _install(root: Path) -> None:
    (root / "package.json").write_text(json.dumps({"private": True, "dependencies": {**PACKAGES, **TOOLS}}))
    subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--loglevel=error"], cwd=root, check=True)


def _build(root: Path, name: str, source: str) -> dict[str, Any]:
    """Bundle one entry into ``HERE / name``; returns its lock entry."""
    entry = root / f"entry-{name}"
    entry.write_text((PLUGINS if "PLUGINS" in source else "") + source)
    meta = root / f"{name}.json"
    command = [
        *(str(root / "node_modules" / ".bin" / "esbuild"), str(entry), "--bundle", "--minify", "--target=es2022"),
        *("--charset=utf8", "--legal-comments=none", f"--outfile={HERE / name}", f"--metafile={meta}"),
        *("--log-level=error", '--define:process.env.NODE_ENV="production"'),
        *_platform(name),
    ]
    subprocess.run(command, cwd=root, check=True)
    data = (HERE / name).read_bytes()
    inputs = json.loads(meta.read_text())["inputs"]
    return {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data), "packages": _packages(root, inputs)}


def _platform(name: str) -> list[str]:
    if name in BROWSER:
        return ["--platform=browser", "--format=iife", f"--global-name={BROWSER[name]}"]
    return ["--platform=node", "--format=cjs"]


def _packages(root: Path, inputs: dict[str, Any]) -> list[dict[str, str]]:
    """The npm packages, direct or not, of which something is in the bundle."""
    found = {m[1] for path in inputs for m in [re.search(r".*node_modules/((?:@[^/]+/)?[^/]+)/", path)] if m}
    locked = json.loads((root / "package-lock.json").read_text())["packages"]
    return [
        {
            "name": name,
            "version": locked[f"node_modules/{name}"]["version"],
            "integrity": locked[f"node_modules/{name}"]["integrity"],
            "licence": json.loads((root / "node_modules" / name / "package.json").read_text())["license"],
        }
        for name in sorted(found)
    ]


def _write_licences(root: Path, files: dict[str, Any]) -> None:
    names = sorted({package["name"] for entry in files.values() for package in entry["packages"]})
    parts = []
    for name in names:
        texts = sorted(p for p in (root / "node_modules" / name).iterdir() if p.name.lower().startswith("licen"))
        if not texts:
            sys.exit(f"{name} has no licence file")
        parts.append(f"=== {name} ===\n\n{texts[0].read_text().strip()}\n")
    (HERE / "LICENCES.txt").write_text("\n".join(parts))


if __name__ == "__main__":
    sys.exit(main())
