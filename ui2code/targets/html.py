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
from ui2code.targets.tidy import formatted
from ui2code.types import Component, Design, Formatter, Project

Names = Mapping[str, str]


class HtmlTarget:
    name = "html"

    def emit(self, design: Design, formatter: Formatter) -> Project:
        """index.html, styles/, assets/, fonts/, tokens.json, README.md."""
        design = legal(design)
        blocks = _blocks(design)
        sheets = {component.name: sheet(component) for component in design.components}
        classes = {c.name: _classes(c, blocks[c.name], sheets[c.name]) for c in design.components}
        sources = {
            "index.html": _index(design, blocks, sheets, classes),
            **_styles(design, blocks, sheets, classes),
        }
        tidy = formatted(sources, formatter)
        files = {**tidy, "index.html": markup.unglued(tidy["index.html"]), "tokens.json": tokens_json(design.tokens)}
        readme = template("html/README.md", title=design.title)
        return assembled(self.name, "index.html", design, files, readme, folder="")


def _blocks(design: Design) -> dict[str, str]:
    """The block name of each component: its own in kebab-case, numbered where two would be equal; "page" is the page's."""
    page, *rest = design.components
    names = unique((kebab(component.name) for component in rest), taken=frozenset(("tokens", "base", "page")))
    return {page.name: "page", **{c.name: name for c, name in zip(rest, names, strict=True)}}


def _classes(component: Component, block: str, sheet: Sheet) -> dict[str, str]:
    """The class of each rule: the block itself for the root's, and an element of the block for all others."""
    root = sheet.name(component.root)
    return {rule.name: block if rule.name == root else f"{block}__{rule.name}" for rule in sheet.rules}


def _styles(design: Design, blocks: Names, sheets: Mapping[str, Sheet], classes: Mapping[str, Names]) -> dict[str, str]:
    assets = asset_paths(design, "../assets/")
    files = {
        "styles/tokens.css": tokens_css(design.tokens),
        "styles/base.css": base_css(design, font_faces(design, "../fonts/"), assets),
    }
    for component in _styled(design, sheets):
        selectors = {rule: f".{name}" for rule, name in classes[component.name].items()}
        css = component_css(sheets[component.name], selectors, design.breakpoint, assets)
        files[f"styles/{blocks[component.name]}.css"] = css
    return files


def _styled(design: Design, sheets: Mapping[str, Sheet]) -> list[Component]:
    return [component for component in design.components if sheets[component.name].rules]


def _index(design: Design, blocks: Names, sheets: Mapping[str, Sheet], classes: Mapping[str, Names]) -> str:
    def class_name(node: ExpandedNode) -> str:
        name = sheets[node.component].name(node.node)
        return classes[node.component][name] if name else ""

    display = {selector: dict(style)["display"] for selector, style in design.base if "display" in dict(style)}
    page = markup.Page(class_name, asset_paths(design, "assets/"), display)
    styles = ["tokens", "base", *(blocks[component.name] for component in _styled(design, sheets))]
    links = "\n".join(f'<link rel="stylesheet" href="styles/{name}.css" />' for name in styles)
    return template(
        "html/index.html",
        language=html_text(design.language),
        title=html_text(design.title),
        styles=links,
        body=markup.body(expand(design), page),
    )
