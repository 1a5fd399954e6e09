"""One component as TSX source, ready for the formatter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ui2code.targets.css import Sheet
from ui2code.targets.markup import BOOLEAN, custom
from ui2code.targets.modules import Modules
from ui2code.targets.text import clean, js_string, jsx_attribute, jsx_text, template_text
from ui2code.types import Component, DesignNode, Slot, Use

# React's names where they are not the HTML ones.
ATTRIBUTES = {
    **{name.lower(): name for name in (
        "acceptCharset allowFullScreen autoComplete autoFocus autoPlay colSpan contentEditable crossOrigin dateTime encType "
        "enterKeyHint fetchPriority formAction frameBorder hrefLang inputMode maxLength minLength noValidate playsInline "
        "readOnly referrerPolicy rowSpan spellCheck srcDoc srcLang srcSet tabIndex useMap"
    ).split()},
    "for": "htmlFor",
    "accept-charset": "acceptCharset",
    "checked": "defaultChecked",
}  # fmt: skip
NUMERIC = frozenset(
    ("colSpan", "rowSpan", "tabIndex", "maxLength", "minLength", "rows", "cols", "size", "start", "span")
)
HYPHENATED = ("aria-", "data-")


@dataclass
class Used:
    """What the component's file must import, filled while its markup is written."""

    components: set[str] = field(default_factory=set)
    data: set[str] = field(default_factory=set)
    assets: set[str] = field(default_factory=set)
    props: set[str] = field(default_factory=set)
    styles: bool = False


@dataclass(frozen=True)
class Writer:
    """Writes the markup of ``component``; ``blank`` are optional props that are empty, not absent, in some instance."""

    component: Component
    sheet: Sheet
    classes: Mapping[str, str]
    modules: Modules
    used: Used
    whole: bool = False
    """Whether texts must stay one node each where the formatter would split them."""

    def element(self, node: DesignNode) -> str:
        children = self._children(node)
        tag = f"<{node.tag}{self._attributes(node)}"
        return f"{tag}>\n{children}\n</{node.tag}>" if children else f"{tag} />"

    def condition(self, prop: str) -> str:
        """The expression that is true where ``prop`` was given."""
        name = self._prop(prop)
        return f"{name} !== undefined" if self.modules.may_be_blank(self.component.name, prop) else name

    def _children(self, node: DesignNode) -> str:
        if node.tag == "textarea":
            return ""
        return "\n".join(filter(None, map(self._child, _runs(node.children))))

    def _child(self, child: DesignNode | Use | list[str | Slot]) -> str:
        if isinstance(child, list):
            return self._text(child)
        if isinstance(child, Use):
            return self._use(child)
        element = self.element(child)
        return element if child.when is None else f"{{{self.condition(child.when)} && (\n{element}\n)}}"

    def _text(self, run: list[str | Slot]) -> str:
        """Text and props side by side as one text node, as they are one in HTML."""
        if all(isinstance(part, str) for part in run):
            return jsx_text("".join(map(str, run)), self.whole)
        return f"{{{self._joined(run)}}}"

    def _joined(self, run: list[str | Slot]) -> str:
        if all(isinstance(part, str) for part in run):
            return js_string("".join(map(str, run)))
        if len(run) == 1:
            return self._value(run[0])
        return "`" + "".join(template_text(p) if isinstance(p, str) else f"${{{self._filler(p)}}}" for p in run) + "`"

    def _filler(self, slot: Slot) -> str:
        absent = ' ?? ""' if slot.prop in self.modules.optional[self.component.name] else ""
        return self._prop(slot.prop) + absent

    def _use(self, use: Use) -> str:
        name = self.modules.components[use.component]
        self.used.components.add(use.component)
        if len(use.items) == 1:
            return f"<{name}{self._instance(use)} />"
        if not use.items:
            return ""
        if not any(use.items):
            return f"{{Array.from({{ length: {len(use.items)} }}, (_, index) => <{name} key={{index}} />)}}"
        data = self.modules.data_name(use)
        self.used.data.add(data)
        item = self.modules.item_name(use)
        key = self.modules.key(use)
        arguments, key = (item, f"{item}.{key}") if key else (f"{item}, index", "index")
        return f"{{{data}.map(({arguments}) => (\n<{name} key={{{key}}} {{...{item}}} />\n))}}"

    def _instance(self, use: Use) -> str:
        props = self.modules.props[use.component]
        self.used.assets.update(self.modules.item_assets(use))
        given = ((prop, use.items[0].get(prop)) for prop in props)
        return "".join(f" {props[prop]}={self._given(use.component, prop, v)}" for prop, v in given if v is not None)

    def _given(self, component: str, prop: str, value: str) -> str:
        expression = self.modules.value(component, prop, value)
        return jsx_attribute(value) if expression == js_string(value) else f"{{{expression}}}"

    def _prop(self, prop: str) -> str:
        self.used.props.add(prop)
        return self.modules.props[self.component.name][prop]

    # --- attributes

    def _attributes(self, node: DesignNode) -> str:
        parts = []
        if name := self.sheet.name(node):
            self.used.styles = True
            parts.append(f"className={{styles.{self.classes[name]}}}")
        parts += [self._attribute(node.tag, key, value) for key, value in node.attrs if not _of_option(node.tag, key)]
        parts += self._form_value(node)
        if node.vars:
            pairs = ", ".join(f"{js_string(custom(key))}: {self._value(value, True)}" for key, value in node.vars)
            parts.append(f"style={{{{ {pairs} }}}}")
        return "".join(f" {part}" for part in parts)

    def _attribute(self, tag: str, key: str, value: str | Slot) -> str:
        name = _react_name(tag, key)
        if isinstance(value, Slot):
            expression = self._prop(value.prop)
            return f"{name}={{{f'Number({expression})' if name in NUMERIC else expression}}}"
        if key in BOOLEAN and not clean(value):
            return name
        if name in NUMERIC and value.isdecimal():
            return f"{name}={{{int(value)}}}"
        if key == "src" and value in self.modules.assets:
            return f"{name}={{{self._value(value, True)}}}"
        return f"{name}={jsx_attribute(value)}"

    def _form_value(self, node: DesignNode) -> list[str]:
        """React sets the contents of a textarea, and the choice of a select, by an attribute."""
        if node.tag == "textarea" and node.children:
            return [f"defaultValue={{{self._joined(_texts(node))}}}"]
        chosen = [child for child in node.children if isinstance(child, DesignNode) and "selected" in dict(child.attrs)]
        if node.tag == "select" and chosen:
            value = dict(chosen[0].attrs).get("value")
            return [f"defaultValue={{{self._joined(_texts(chosen[0]) if value is None else [value])}}}"]
        return []

    def _value(self, value: str | Slot, pictured: bool = False) -> str:
        """A JavaScript expression for a value; if ``pictured``, with what was imported for the assets it names."""
        if isinstance(value, Slot):
            return self._prop(value.prop)
        if not pictured:
            return js_string(value)
        self.used.assets.update(self.modules.assets_in(value))
        return self.modules.asset_expression(value) or js_string(value)


def _of_option(tag: str, key: str) -> bool:
    return tag == "option" and key == "selected"


def _react_name(tag: str, key: str) -> str:
    if key == "value" and tag in ("input", "textarea", "select"):
        return "defaultValue"
    if key.startswith(HYPHENATED):
        return key
    if key in ATTRIBUTES:
        return ATTRIBUTES[key]
    head, *rest = key.replace(":", "-").split("-")
    return head + "".join(part.capitalize() for part in rest)


def _texts(node: DesignNode) -> list[str | Slot]:
    return [child for child in node.children if isinstance(child, (str, Slot))]


def _runs(children: tuple[DesignNode | Use | Slot | str, ...]) -> list[DesignNode | Use | list[str | Slot]]:
    """The children, with strings and slots side by side gathered in lists."""
    runs: list[DesignNode | Use | list[str | Slot]] = []
    for child in children:
        if not isinstance(child, (str, Slot)):
            runs.append(child)
        elif runs and isinstance(runs[-1], list):
            runs[-1].append(child)
        else:
            runs.append([child])
    return runs
