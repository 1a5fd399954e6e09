"""The target ``react``: a Vite + TypeScript project, one folder a component with a CSS module."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ui2code.targets.content import legal
from ui2code.targets.css import base_css, component_css, nodes, sheet, tokens_css, tokens_json
from ui2code.targets.files import assembled, asset_paths, font_faces, template
from ui2code.targets.jsx import Used, Writer
from ui2code.targets.modules import Modules, modules, uses
from ui2code.targets.names import camel, kebab, unique
from ui2code.targets.text import html_text
from ui2code.targets.tidy import formatted
from ui2code.types import Component, Design, Formatter, Project, Use

# The page is the child of #root here and of <body> in the html target; this makes that the same.
ROOT = "\n#root {\n  display: contents;\n}\n"


class ReactTarget:
    name = "react"

    def emit(self, design: Design, formatter: Formatter) -> Project:
        """package.json and configuration, index.html, src/ with App, components/, data.ts, tokens.css, base.css, assets/."""
        design = legal(design)
        known = modules(design)
        sources = {
            "src/tokens.css": tokens_css(design.tokens),
            "src/base.css": base_css(design, font_faces(design, "./fonts/"), asset_paths(design, "./assets/")) + ROOT,
        }
        for component in design.components:
            sources.update(_component(design, component, known))
        if known.data:
            sources["src/data.ts"] = _data(design, known)
        readme = template("react/README.md", title=design.title)
        files = _whole_texts(design, known, formatted(sources, formatter), formatter)
        files |= {**_scaffold(design), "tokens.json": tokens_json(design.tokens)}
        return assembled(self.name, "index.html", design, files, readme, folder="src/")


def _scaffold(design: Design) -> dict[str, str]:
    """The files that any Vite project has, in the formatter's form."""
    files = {
        "package.json": template("react/package.json", name=kebab(design.title, "page")[:60].strip("-")),
        "tsconfig.json": template("react/tsconfig.json"),
        "vite.config.ts": template("react/vite.config.ts.txt"),
        ".gitignore": template("react/gitignore.txt"),
        "index.html": template("react/index.html", title=html_text(design.title), language=html_text(design.language)),
        "src/main.tsx": template("react/main.tsx.txt"),
    }
    if any(node.vars for component in design.components for node in nodes(component.root)):
        files["src/custom-properties.d.ts"] = template("react/custom-properties.d.ts.txt")
    return files


def _whole_texts(design: Design, known: Modules, files: dict[str, str], formatter: Formatter) -> dict[str, str]:
    """The files, with those components written again in which the formatter cut a text with ``{" "}``."""
    again: dict[str, str] = {}
    for component in design.components:
        written = _component(design, component, known, whole=True)
        again.update((path, text) for path, text in written.items() if '{" "}' in files[path])
    return {**files, **formatter.format(again)}


def _component(design: Design, component: Component, known: Modules, whole: bool = False) -> dict[str, str]:
    """The component's TSX and, if it has rules, its CSS module."""
    name = known.components[component.name]
    folder, up = ("src/", "./") if component is design.components[0] else (f"src/components/{name}/", "../../")
    rules = sheet(component)
    names = [rule.name for rule in rules.rules]
    classes = dict(zip(names, unique(map(camel, names), taken=frozenset(("default",))), strict=True))
    files = {f"{folder}{name}.tsx": _tsx(component, Writer(component, rules, classes, known, Used(), whole), up)}
    if names:
        assets = asset_paths(design, f"{up}assets/")
        css = component_css(rules, {rule: f".{classes[rule]}" for rule in names}, design.breakpoint, assets)
        files[f"{folder}{name}.module.css"] = css
    return files


def _tsx(component: Component, writer: Writer, up: str) -> str:
    known, used = writer.modules, writer.used
    markup = writer.element(component.root)
    if component.root.when:
        markup = f"{writer.condition(component.root.when)} ? (\n{markup}\n) : null"
    name = known.components[component.name]
    head = _imports(name, used, known, up)
    return "\n".join([*head, "", _interface(component, known), _function(component, used, known, markup)])


def _imports(name: str, used: Used, known: Modules, up: str) -> list[str]:
    children = "./components/" if up == "./" else "../"
    identifiers = sorted(known.components[component] for component in used.components)
    lines = [f'import {{ {other} }} from "{children}{other}/{other}";' for other in identifiers]
    lines += _asset_imports(used.assets, known, up)
    if used.data:
        lines.append(f'import {{ {", ".join(sorted(used.data))} }} from "{up}data";')
    if used.styles:
        lines.append(f'import styles from "./{name}.module.css";')
    return lines


def _asset_imports(assets: Iterable[str], known: Modules, up: str) -> list[str]:
    return [f'import {known.assets[name]} from "{up}assets/{known.asset_files[name]}";' for name in sorted(assets)]


def _interface(component: Component, known: Modules) -> str:
    props, optional = known.props[component.name], known.optional[component.name]
    if not props:
        return ""
    lines = "".join(f"  {name}{'?' if prop in optional else ''}: string;\n" for prop, name in props.items())
    return f"export interface {known.components[component.name]}Props {{\n{lines}}}\n"


def _function(component: Component, used: Used, known: Modules, markup: str) -> str:
    name = known.components[component.name]
    taken = [identifier for prop, identifier in known.props[component.name].items() if prop in used.props]
    signature = f"{{ {', '.join(taken)} }}: {name}Props" if taken else ""
    return f"export function {name}({signature}) {{\nreturn (\n{markup}\n);\n}}\n"


def _data(design: Design, known: Modules) -> str:
    """The arrays that repeated components are drawn from, each written once."""
    arrays: dict[str, Use] = {}
    for _, use in uses(design):
        if len(use.items) > 1 and any(use.items):
            arrays.setdefault(known.data_name(use), use)
    types = sorted({known.components[use.component] for use in arrays.values()})
    lines = [f'import type {{ {name}Props }} from "./components/{name}/{name}";' for name in types]
    found = {asset for use in arrays.values() for asset in known.item_assets(use)}
    lines += _asset_imports(found, known, "./")
    for name, use in arrays.items():
        items = ",\n".join(_item(use, item, known) for item in use.items)
        lines.append(f"\nexport const {name}: {known.components[use.component]}Props[] = [\n{items},\n];")
    return "\n".join(lines) + "\n"


def _item(use: Use, item: Mapping[str, str | None], known: Modules) -> str:
    names = known.props[use.component]
    given = ((prop, item.get(prop)) for prop in names)
    fields = (f"{names[prop]}: {known.value(use.component, prop, v)}" for prop, v in given if v is not None)
    return f"{{ {', '.join(fields)} }}"
