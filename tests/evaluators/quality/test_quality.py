"""The inspection of a project: a good page has no issues, and each thing made wrong in it is found at its line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from evaluators.browser import Pages, found_browser, open_pages
from evaluators.quality import npm, page
from evaluators.quality.inspect import PROJECTS, inspect, judged
from evaluators.quality.kinds import Checked, Inspected, Inspection, PageFacts
from evaluators.quality.scripts import components, subtrees
from evaluators.quality.sheets import rules
from evaluators.types import Place

HTML = """<!doctype html>
<html lang="en">
<head><title>Harbour</title><meta name="viewport" content="width=device-width"></head>
<body>
<header data-ui2code-src="index.html:5:1"><nav><a href="#prices">Prices</a></nav></header>
<main>
<h1 data-ui2code-src="index.html:7:1">A quiet harbour</h1>
<section id="prices">
<h2 data-ui2code-src="index.html:9:1">Prices</h2>
<p class="lead" data-ui2code-src="index.html:10:1">We rent small boats by the hour and large ones by the week.</p>
</section>
</main>
</body>
</html>
"""

CSS = """:root {
  --ink: #14213d;
  --gap: 24px;
}
.lead {
  color: var(--ink);
  margin-top: var(--gap);
}
@media (max-width: 600px) {
  .lead:hover::before {
    margin: 0;
    border: 1px solid var(--ink);
  }
}
"""

TSX = """import { Item } from "./Item";

export function App() {
  return (
    <main>
      <h1>Prices</h1>
      <ul>
        <Item name="one" />
      </ul>
    </main>
  );
}
"""


@pytest.fixture(scope="module")
def pages() -> Iterator[Pages]:
    try:
        found_browser("")
    except FileNotFoundError:
        pytest.skip("no browser here")
    with open_pages() as opened:
        yield opened


def look(pages: Pages, html: str = HTML, css: str = CSS, **files: str) -> Inspection:
    """Of a project of these files, its sheet inlined as a bundler would."""
    sources = {"index.html": html, "style.css": css, **{name.replace("_", "."): text for name, text in files.items()}}
    document = html.replace("</head>", f"<style>{css}</style></head>")
    return inspect({name: text.encode() for name, text in sources.items()}, "index.html", document, pages)


def value(inspection: Inspection, name: str) -> float | None:
    return next(score.value for score in inspection.scores if score.metric == name)


def test_a_good_page_has_no_issues_and_the_best_of_every_score(pages: Pages) -> None:
    found = look(pages, App_tsx=TSX)
    assert found.issues == ()
    for metric in PROJECTS:
        score = value(found, metric.name)
        if metric.name in ("types", "build"):
            assert score is None
        else:
            assert score == metric.best, metric.name
    assert dict(found.conditions)["browser"].startswith("Chromium ")


WRONG = {
    "out of the flow": ("absolute", "absolute", HTML.replace("<h1 ", "<h1 style='position:absolute' "), CSS, 7),
    "second h1": ("headings", "heading-order", HTML.replace("<h2", "<h1").replace("</h2>", "</h1>"), CSS, 9),
    "skipped level": ("headings", "heading-order", HTML.replace("<h2", "<h4").replace("</h2>", "</h4>"), CSS, 9),
    "colour": ("tokens", "magic-colour", HTML, CSS.replace("color: var(--ink)", "color: #14213d"), 6),
    "unused": ("unused_css", "unused-css", HTML, CSS + ".gone > a {\n  color: var(--ink);\n}\n", 15),
    "too wide": ("survival", "overflow", HTML, CSS + ".lead {\n  width: 1000px;\n}\n", 10),
    "cut off": (
        "survival",
        "clipped",
        HTML,
        CSS + ".lead {\n  width: 90px; white-space: nowrap; overflow: hidden;\n}\n",
        10,
    ),
    "one over the other": ("survival", "overlap", HTML, CSS + ".lead {\n  margin-top: -45px;\n}\n", 10),
    "contrast": ("accessibility", "a11y-color-contrast", HTML, CSS.replace("#14213d", "#cccccc"), 10),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_found_at_its_line(pages: Pages, case: str) -> None:
    name, code, html, css, line = WRONG[case]
    found = look(pages, html, css)
    issue = next(i for i in found.issues if i.code == code)
    assert issue.place is not None
    assert issue.place.line == line
    metric = next(m for m in PROJECTS if m.name == name)
    score = value(found, name)
    assert score is not None
    assert metric.worse(score, metric.best)


def test_meaningless_tags_lower_the_share(pages: Pages) -> None:
    found = look(pages, HTML.replace("<section id", "<div id").replace("</section>", "</div>"))
    assert value(found, "semantic") == 7 / 8


def test_a_class_renamed_by_a_bundler_is_known_again(pages: Pages) -> None:
    document = HTML.replace('class="lead"', 'class="Lead_lead_x7"').replace(
        "</head>", f"<style>{CSS.replace('.lead', '.Lead_lead_x7')}</style></head>"
    )
    sources = {"index.html": HTML.encode(), "Lead.module.css": CSS.encode()}
    assert value(inspect(sources, "index.html", document, pages), "unused_css") == 0


def test_sheets_that_cannot_be_told_are_unscored(pages: Pages) -> None:
    found = inspect({"index.html": HTML.encode(), "a.css": CSS.encode()}, "index.html", HTML, pages)
    score = next(s for s in found.scores if s.metric == "unused_css")
    assert score.value is None
    assert "a.css" in score.note


@pytest.mark.parametrize("style", ["opacity: 0", "visibility: hidden", "position: absolute; clip: rect(0 0 0 0)"])
def test_hidden_texts_overlap_nothing(pages: Pages, style: str) -> None:
    over = '<p style="margin-top: -34px; {}">said to those who listen, and so long that it lies over it</p></main>'
    shown = look(pages, HTML.replace("</main>", over.format("")))
    unseen = look(pages, HTML.replace("</main>", over.format(style)))
    assert any(i.code == "overlap" for i in shown.issues)
    assert not any(i.code == "overlap" for i in unseen.issues)


# --- sources ---------------------------------------------------------------------------------------------------------


def sources(**files: str) -> Inspected:
    empty = PageFacts((), (), (), (), (), 0, 0)
    return Inspected({name.replace("_", "."): text.encode() for name, text in files.items()}, "index.html", empty)


def scored(name: str, inspected: Inspected) -> tuple[float | None, list[tuple[str, str, int]]]:
    score, issues = next(m for m in PROJECTS if m.name == name).score(inspected)
    return score.value, [(i.code, i.place.file, i.place.line) for i in issues if i.place]


def test_rules_know_their_lines_also_in_a_document() -> None:
    html = "<html>\n<style>\n.a { color: red }\n@keyframes x { from { top: 0 } }\n</style>\n<p style='top:1px'>.b {}</p></html>"
    assert [(r.selector, r.place) for r in rules("x.html", html)] == [(".a", Place("x.html", 3, 1))]
    found = list(rules("x.css", CSS))
    assert [r.selector for r in found] == [":root", ".lead", ".lead:hover::before"]
    assert [(d.name, d.value, d.place.line) for d in found[1].declarations] == [
        ("color", "var(--ink)", 6),
        ("margin-top", "var(--gap)", 7),
    ]


def test_lengths_are_told_when_they_repeat() -> None:
    css = ".a { width: 40px; padding: 8px 8px }\n.b { margin: calc(8px + 1px) 0; top: 0px }\n"
    share, issues = scored("tokens", sources(a_css=css, b_ts='export const a = ["8px", "8px wide", "#fff"];'))
    assert share == 0
    assert issues == [("magic-length", "a.css", 1), ("magic-colour", "b.ts", 1)]
    assert scored("tokens", sources(a_css=".a { color: var(--x, #fff); top: 3px }"))[0] == 1 / 3
    assert scored("tokens", sources(a_css=".a { display: flex }"))[0] is None


ROW = "<tr><td>{a}</td><td>{b}</td><td><b>c</b></td></tr>"


def test_copied_markup_is_told_once_at_its_outermost() -> None:
    text = f"const A = () => <table>{ROW}{ROW}</table>;\nconst B = () => <ul><li>x</li></ul>;\n"
    share, issues = scored("repeats", sources(A_tsx=text))
    assert issues == [("duplicate", "A.tsx", 1)]
    assert share == 1 - 5 / 13
    assert scored("repeats", sources(index_html="<p>x</p>"))[0] is None


def test_components_are_functions_with_elements() -> None:
    text = (
        TSX
        + "const helper = () => 1;\nconst Card = () => {\n  return <p>x</p>;\n};\nfunction lower() { return <b/>; }\n"
    )
    assert [(c.name, c.lines, c.place.line) for c in components("App.tsx", text)] == [("App", 10, 3), ("Card", 3, 14)]
    assert [t.size for t in subtrees("App.tsx", TSX)] == [4, 1, 2, 1]
    long = "function Page() {\n" + "  // more\n" * 200 + "  return <p/>;\n}\n"
    assert scored("components", sources(a_tsx=long)) == (0.0, [("long-component", "a.tsx", 1)])


# --- npm -------------------------------------------------------------------------------------------------------------


def test_without_a_package_the_tools_are_unscored() -> None:
    assert npm.check({"index.html": b""}).types == Checked(None, "the project has no package.json")
    assert "not JSON" in npm.check({"package.json": b"{"}).build.reason
    found = judged(replace(sources(), types=Checked(True), build=Checked(None, "npm is not installed")))
    assert value(found, "types") == 1
    assert value(found, "build") is None


def test_without_npm_that_is_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert npm.check({"package.json": b"{}"}).types == Checked(None, "npm is not installed")


def test_type_errors_have_their_lines(tmp_path: Path) -> None:
    tool = tmp_path / "node_modules" / ".bin" / "tsc"
    tool.parent.mkdir(parents=True)
    tool.write_text("#!/bin/sh\necho \"src/App.tsx(3,7): error TS2322: Type 'string' is not a number.\"; exit 2\n")
    tool.chmod(0o755)
    (tmp_path / "tsconfig.json").write_text("{}")
    found = npm.type_check(tmp_path)
    assert found.passed is False
    assert [(i.place, i.message) for i in found.issues] == [
        (Place("src/App.tsx", 3, 7), "Type 'string' is not a number. (TS2322)")
    ]


PROJECT = {
    "package.json": '{"name": "x", "private": true, "type": "module", "devDependencies": {"typescript": "7.0.2", "vite": "8.3.8"}}',
    "tsconfig.json": '{"compilerOptions": {"strict": true, "module": "esnext", "moduleResolution": "bundler", "lib": ["esnext", "dom"]},'
    ' "include": ["main.ts"]}',
    "index.html": '<!doctype html><html><body><script type="module" src="/main.ts"></script></body></html>',
    "main.ts": 'export const title: string = "harbour";\ndocument.title = title;\n',
}


@pytest.mark.slow
def test_npms_tools_over_a_real_project() -> None:
    files = {name: text.encode() for name, text in PROJECT.items()}
    good = npm.check(files)
    if good.types.passed is None:
        pytest.skip(good.types.reason)
    assert (good.types.passed, good.build.passed) == (True, True)
    bad = npm.check({**files, "main.ts": b'export const title: number = "harbour";\nimport "./none";\n'})
    assert (bad.types.passed, bad.build.passed) == (False, False)
    assert {(i.place.file, i.place.line) for i in bad.types.issues if i.place} >= {("main.ts", 1)}
    assert bad.build.issues[0].message.endswith("Could not resolve './none' in main.ts")


# --- vendored --------------------------------------------------------------------------------------------------------


def test_what_is_vendored_is_what_was_locked() -> None:
    locked = json.loads(page.text("vendor.lock.json"))["files"]
    for name, entry in locked.items():
        data = (page.HERE / "vendor" / name).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (entry["bytes"], entry["sha256"])
        assert f"v{entry['version']}".encode() in data[:200]
    assert "Mozilla Public License" in page.text("vendor/LICENSE-axe-core.txt")
