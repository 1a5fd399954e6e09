"""What the files of a React project call each other's things: components, props, data arrays, imported assets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ui2code.targets.css import ASSET, nodes
from ui2code.targets.names import RESERVED, camel, file_names, pascal, plural, unique
from ui2code.targets.text import clean, js_string, template_text
from ui2code.types import Design, Slot, Use

Items = tuple[tuple[tuple[str, str | None], ...], ...]


@dataclass(frozen=True)
class Modules:
    """Identifiers by what they stand for; made by `modules`."""

    components: Mapping[str, str]
    """Design name → component identifier; the page is App."""
    props: Mapping[str, Mapping[str, str]]
    """Component → prop → identifier, in order of declaration."""
    optional: Mapping[str, frozenset[str]]
    """Component → props that an instance may lack."""
    data: Mapping[tuple[str, Items], str]
    """Component and items → array in data.ts."""
    assets: Mapping[str, str]
    """Asset → identifier it is imported as."""
    asset_files: Mapping[str, str]
    blank: frozenset[tuple[str, str]]
    """Component and prop, where some instance gives an empty text."""
    pictured: frozenset[tuple[str, str]]
    """Component and prop, where the prop names an asset (``src``) or may hold its url (custom properties)."""

    def data_name(self, use: Use) -> str:
        return self.data[_key(use)]

    def item_name(self, use: Use) -> str:
        """The variable for one item; "item" where the natural name is taken."""
        name = camel(self.components[use.component])
        others = {*self.data.values(), *self.assets.values(), *RESERVED}
        others.update(prop for props in self.props.values() for prop in props.values())
        return "item" if name in others else name

    def key(self, use: Use) -> str:
        """The first prop that tells the items apart, texts before the rest; empty if none does."""
        props = self.props[use.component]
        for prop in sorted(props, key=lambda prop: (use.component, prop) in self.pictured):
            values = [item.get(prop) for item in use.items]
            if None not in values and len(set(values)) == len(values):
                return props[prop]
        return ""

    def may_be_blank(self, component: str, prop: str) -> bool:
        """Whether some instance gives an empty text, which JavaScript takes for absent."""
        return (component, prop) in self.blank

    def assets_in(self, value: str) -> set[str]:
        return {value} & self.assets.keys() or {match[1] for match in ASSET.finditer(value)}

    def item_assets(self, use: Use) -> set[str]:
        """The assets that the items' values stand for."""
        pairs = [pair for item in use.items for pair in item.items() if (use.component, pair[0]) in self.pictured]
        return {asset for _, value in pairs if value is not None for asset in self.assets_in(value)}

    def value(self, component: str, prop: str, value: str) -> str:
        """A JavaScript expression for what an instance of ``component`` gets as ``prop``."""
        expression = self.asset_expression(value) if (component, prop) in self.pictured else ""
        return expression or js_string(value)

    def asset_expression(self, value: str) -> str:
        """A JavaScript expression for an asset's name or a CSS value with ``url(asset:NAME)``; empty for all others."""
        if value in self.assets:
            return self.assets[value]
        if not ASSET.search(value):
            return ""
        return "`" + ASSET.sub(lambda match: f"url(${{{self.assets[match[1]]}}})", template_text(value)) + "`"


def modules(design: Design) -> Modules:
    page, *rest = design.components
    components = dict(zip((c.name for c in rest), unique(pascal(c.name) for c in rest), strict=True))
    props = {
        c.name: dict(zip(c.props, unique(camel(prop) for prop in c.props), strict=True)) for c in design.components
    }
    taken = RESERVED | {name for names in props.values() for name in names.values()}
    data = _data_names(design, components, taken)
    names = [asset.name for asset in design.assets]
    identifiers = unique(
        (camel(name.rpartition(".")[0] or name, "asset") for name in names), taken | set(data.values())
    )
    return Modules(
        components={page.name: "App", **components},
        props=props,
        optional={c.name: frozenset(c.optional) | _missing(design, c.name, c.props) for c in design.components},
        data=data,
        assets=dict(zip(names, identifiers, strict=True)),
        asset_files=file_names(names),
        blank=_blank(design),
        pictured=frozenset(_pictured(design)),
    )


def uses(design: Design) -> Iterator[tuple[str, Use]]:
    """Every Use with the class name of the node it stands in."""
    for component in design.components:
        for node in nodes(component.root):
            yield from ((node.name, child) for child in node.children if isinstance(child, Use))


def _key(use: Use) -> tuple[str, Items]:
    return use.component, tuple(tuple(sorted(item.items())) for item in use.items)


def _data_names(design: Design, components: Mapping[str, str], taken: frozenset[str]) -> dict[tuple[str, Items], str]:
    """Arrays are called after the component; the second one for a component after the place it is used in."""
    names: dict[tuple[str, Items], str] = {}
    for place, use in uses(design):
        if len(use.items) < 2 or not any(use.items) or _key(use) in names:
            continue
        own = plural(camel(components[use.component]))
        local = camel(place or "more") + plural(components[use.component])
        wanted = own if own not in names.values() else local
        names[_key(use)] = unique([*names.values(), wanted], taken)[-1]
    return names


def _missing(design: Design, component: str, props: tuple[str, ...]) -> frozenset[str]:
    items = [item for _, use in uses(design) if use.component == component for item in use.items]
    return frozenset(prop for prop in props if any(item.get(prop) is None for item in items))


def _pictured(design: Design) -> Iterator[tuple[str, str]]:
    for component in design.components:
        for node in nodes(component.root):
            holders = [value for key, value in node.attrs if key == "src"] + [value for _, value in node.vars]
            yield from ((component.name, value.prop) for value in holders if isinstance(value, Slot))


def _blank(design: Design) -> frozenset[tuple[str, str]]:
    return frozenset(
        (use.component, prop)
        for _, use in uses(design)
        for item in use.items
        for prop, value in item.items()
        if value is not None and not clean(value)
    )
