"""The target ``html``: one page, one style sheet a component, no build step."""

from __future__ import annotations

from collections.abc import Mapping

from ui2code.targets import markup
from ui2code.targets.content import legal
from ui2code.targets.css import Sheet, base_css, component_css, sheet, tokens_css, tokens_json
from ui2code.targets.expand import ExpandedNode, expand
from ui2code.targets.files import assembled, asset_paths, font_faces, template
from ui2code.targets.names import kebab, unique
from ui2code.targets.text import html_text
from ui2code.types import Component, Design, Formatter, Project


class HtmlTarget:
    name = "html"

    def emit(self, design: Design, formatter: Formatter) -> Project:
        """index.html, styles/, assets/, fonts/, tokens.json, README.md."""
        design = legal(design)
        blocks = _blocks(design)
        sheets = {component.name: sheet(component) for component in design.components}
        sources = {
            "index.html": _index(design, blocks, sheets),
            **_styles(design, blocks, sheets),
            "tokens.json": tokens_json(design.tokens),
        }
        readme = template("html/README.md", title=design.title)
        return assembled(self.name, "index.html", design, formatter.format(sources), readme, folder="")


def _blocks(design: Design) -> dict[str, str]:
    """The block name of each component: its own in kebab-case, numbered where two would be equal."""
    names = unique((kebab(component.name) for component in design.components), taken=frozenset(("tokens", "base")))
    return {component.name: name for component, name in zip(design.components, names, strict=True)}


def _selector(block: str, name: str) -> str:
    """The class of a rule: the block itself where the rule is named like it, else one of its elements."""
    return block if name == block else f"{block}__{name}"


def _styles(design: Design, blocks: Mapping[str, str], sheets: Mapping[str, Sheet]) -> dict[str, str]:
    assets = asset_paths(design, "../assets/")
    files = {
        "styles/tokens.css": tokens_css(design.tokens),
        "styles/base.css": base_css(design, font_faces(design, "../fonts/"), assets),
    }
    for component in _styled(design, sheets):
        block = blocks[component.name]
        selectors = {rule.name: f".{_selector(block, rule.name)}" for rule in sheets[component.name].rules}
        files[f"styles/{block}.css"] = component_css(sheets[component.name], selectors, design.breakpoint, assets)
    return files


def _styled(design: Design, sheets: Mapping[str, Sheet]) -> list[Component]:
    return [component for component in design.components if sheets[component.name].rules]


def _index(design: Design, blocks: Mapping[str, str], sheets: Mapping[str, Sheet]) -> str:
    def class_name(node: ExpandedNode) -> str:
        name = sheets[node.component].name(node.node)
        return _selector(blocks[node.component], name) if name else ""

    display = {selector: dict(style)["display"] for selector, style in design.base if "display" in dict(style)}
    page = markup.Page(class_name, asset_paths(design, "assets/"), display)
    styles = ["tokens", "base", *(blocks[component.name] for component in _styled(design, sheets))]
    links = "\n".join(f'<link rel="stylesheet" href="styles/{name}.css" />' for name in styles)
    return template(
        "html/index.html", title=html_text(design.title), styles=links, body=markup.body(expand(design), page)
    )
