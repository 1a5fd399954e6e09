"""The react target's files."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.targets.designs import PIXEL, page
from ui2code.render.worker import Worker
from ui2code.targets import target
from ui2code.types import Asset, Component, Design, DesignNode, Slot, Use


def emitted(design: Design, worker: Worker) -> dict[str, str]:
    files = target("react").emit(design, worker).files
    return {path: data.decode("utf-8", "replace") for path, data in files.items()}


def test_files(worker: Worker) -> None:
    files = emitted(replace(page(), fonts=("Inter",)), worker)
    assert files.keys() - {path for path in files if path.startswith("src/fonts/")} == {
        *("README.md", ".gitignore", "index.html", "package.json", "tokens.json", "tsconfig.json", "vite.config.ts"),
        *("src/main.tsx", "src/App.tsx", "src/App.module.css", "src/tokens.css", "src/base.css", "src/data.ts"),
        *("src/custom-properties.d.ts", "src/assets/boat.png", "src/assets/dot.svg"),
        *(f"src/components/{name}/{name}{end}" for name in ("SiteNav", "PriceCard") for end in (".tsx", ".module.css")),
    }


CARD = """\
import styles from "./PriceCard.module.css";

export interface PriceCardProps {
  title: string;
  price: string;
  accent: string;
  badge?: string;
  image: string;
}

export function PriceCard({ title, price, accent, badge, image }: PriceCardProps) {
  return (
    <li className={styles.priceCard} style={{ "--accent": accent }}>
      <img className={styles.image} src={image} alt="" />
      {badge && <span className={styles.badge}>{badge}</span>}
      <h2 className={styles.title}>{title}</h2>
      <p>{`From ${price} a month`}</p>
    </li>
  );
}
"""
DATA = """\
import type { PriceCardProps } from "./components/PriceCard/PriceCard";
import boat from "./assets/boat.png";

export const priceCards: PriceCardProps[] = [
  { title: "Crew", price: "€ 40", accent: "#1d4ed8", image: boat },
  { title: "Skipper", price: "€ 90 {net}", accent: "#b91c1c", badge: "Popular", image: boat },
  { title: "Fleet & friends", price: "€ 400", accent: "#047857", image: boat },
];
"""


def test_components_are_as_people_write_them(worker: Worker) -> None:
    files = emitted(page(), worker)
    assert files["src/components/PriceCard/PriceCard.tsx"] == CARD
    assert files["src/data.ts"] == DATA
    assert (
        "{priceCards.map((priceCard) => (\n            <PriceCard key={priceCard.title} {...priceCard} />"
        in files["src/App.tsx"]
    )


def test_formatting_is_stable(worker: Worker) -> None:
    files = {path: t for path, t in emitted(page(), worker).items() if path.endswith((".tsx", ".ts", ".css", ".html"))}
    assert worker.format(files) == files


def used(root: DesignNode, items: tuple[dict[str, str | None], ...], worker: Worker) -> dict[str, str]:
    """The files of a page that uses a component ``Chip`` of this root, with props title and note."""
    chip = Component("Chip", root, ("title", "note"), ("note",))
    design = Design(
        "",
        800,
        (Component("Page", DesignNode("div", "row", children=(Use("Chip", items),))), chip),
        assets=(Asset("a.png", PIXEL),),
    )
    return emitted(design, worker)


def test_a_single_use_has_its_props_in_place(worker: Worker) -> None:
    files = used(DesignNode("p", "", children=(Slot("title"),)), ({"title": 'a "b"', "note": None},), worker)
    assert "<Chip title={'a \"b\"'} />" in files["src/App.tsx"]
    assert "src/data.ts" not in files


def test_items_without_a_distinct_prop_are_keyed_by_index(worker: Worker) -> None:
    files = used(DesignNode("p", "", children=(Slot("title"),)), ({"title": "x"}, {"title": "x"}), worker)
    assert "{chips.map((chip, index) => (\n        <Chip key={index} {...chip} />" in files["src/App.tsx"]


def test_uses_without_props_are_repeated(worker: Worker) -> None:
    files = used(DesignNode("p", "", children=("x",)), ({}, {}), worker)
    assert "Array.from({ length: 2 }, (_, index) => (\n        <Chip key={index} />" in files["src/App.tsx"]


def test_an_empty_optional_text_is_there(worker: Worker) -> None:
    root = DesignNode("p", "", children=(DesignNode("b", "", when="note"), "Note: ", Slot("note")))
    tsx = used(root, ({"title": "a", "note": ""}, {"title": "b", "note": None}), worker)["src/components/Chip/Chip.tsx"]
    assert "{note !== undefined && <b />}" in tsx
    assert '{`Note: ${note ?? ""}`}' in tsx


def test_a_text_that_looks_like_an_asset_is_a_text(worker: Worker) -> None:
    files = used(
        DesignNode("p", "", children=(Slot("title"),)), ({"title": "a.png"}, {"title": "url(asset:a.png)"}), worker
    )
    assert 'title: "a.png"' in files["src/data.ts"]
    assert "import a " not in files["src/data.ts"]


def test_pictures_and_urls_are_imported(worker: Worker) -> None:
    root = DesignNode("img", "", attrs=(("src", Slot("title")),), vars=(("photo", Slot("note")),))
    items: tuple[dict[str, str | None], ...] = (
        {"title": "a.png", "note": "url(asset:a.png)"},
        {"title": "a.png", "note": None},
    )
    data = used(root, items, worker)["src/data.ts"]
    assert "{ title: a, note: `url(${a})` }" in data


def test_react_names_of_attributes(worker: Worker) -> None:
    attrs = (
        ("for", "x"),
        ("tabindex", "0"),
        ("aria-label", "y"),
        ("data-a", "z"),
        ("stroke-width", "2"),
        ("title", Slot("title")),
    )
    choice = DesignNode("select", "", children=(
        DesignNode("option", "", children=("One",)), DesignNode("option", "", attrs=(("selected", ""),), children=("Two",)),
    ))  # fmt: skip
    fields = tuple(
        DesignNode("input", "", attrs=pairs)
        for pairs in ((("value", "v"), ("readonly", "")), (("checked", ""), ("disabled", "")))
    )
    area = DesignNode("textarea", "", children=("some ", "text"))
    tsx = used(DesignNode("label", "", attrs=attrs, children=(choice, *fields, area)), ({"title": "t"},), worker)[
        "src/components/Chip/Chip.tsx"
    ]
    assert 'htmlFor="x" tabIndex={0} aria-label="y" data-a="z" strokeWidth="2" title={title}' in " ".join(tsx.split())
    assert '<select defaultValue="Two">' in tsx or 'defaultValue={"Two"}' in tsx
    assert '<input defaultValue="v" readOnly />' in tsx
    assert "<input defaultChecked disabled />" in tsx
    assert 'defaultValue={"some text"}' in tsx
    assert "selected" not in tsx


@pytest.mark.parametrize("name", ["App", "Map", "con", "../../x", "9 lives", "价格"])
def test_any_component_name_makes_a_project(worker: Worker, name: str) -> None:
    design = Design("", 800, (
        Component("Page", DesignNode("div", "", children=(Use(name, ({},)), Use("App2", ({},))))),
        Component(name, DesignNode("p", "x", (("color", "red"),))),
        Component("App2", DesignNode("p", "", children=("x",))),
    ))  # fmt: skip
    files = emitted(design, worker)
    parts = [path for path in files if path.startswith("src/components/") and path.endswith(".tsx")]
    assert len(parts) == 2
    assert not any(".." in path for path in files)
