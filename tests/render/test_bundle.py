"""Projects of both kinds, and anybody's HTML, as one document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui2code.errors import ProjectError
from ui2code.render.browser import Browser
from ui2code.render.bundle import bundle
from ui2code.render.tags import stamp_html, start_tags
from ui2code.render.worker import Worker
from ui2code.types import Project

PAGES = Path(__file__).resolve().parents[3] / "shared" / "data" / "design2code-dev"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


def document(worker: Worker, files: Mapping[str, str | bytes], target: str = "html", entry: str = "index.html") -> str:
    data = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}
    return bundle(Project(target, entry, data), worker)


# --- tags

TAGS = {
    "<p>a</p><br/><IMG src=x>": ["p", "br", "img"],
    "<!-- <p> --><!doctype html><b></b><!--><i>": ["b", "i"],
    "<script>if (a<b) '<p>'</script><style><p></style><i>": ["script", "style", "i"],
    "<textarea><p></textarea><title><p></title><i>": ["textarea", "title", "i"],
    "<a title=\"a>b\" data-x='<p>' y=<z w>": ["a"],
    "a < b <3 <é <p": [],
    "<p <b>": ["p"],
    "<svg><style/><path d=x /></svg><b>": ["svg", "style", "path", "b"],
    '<p a=">"></p><p a= "b"c=\'d\'/><i/>': ["p", "p", "i"],
}


@pytest.mark.parametrize("text", TAGS)
def test_start_tags(text: str) -> None:
    assert [tag.name for tag in start_tags(text)] == TAGS[text]


def test_attributes_are_read_as_a_browser_reads_them() -> None:
    tag = next(start_tags("<a HREF = 'x&amp;y' b c=d/e =f \"g\" />"))
    assert [(a.name, a.value) for a in tag.attributes] == [
        ("href", "x&y"), ("b", ""), ("c", "d/e"), ("=f", ""), ('"g"', "")
    ]  # fmt: skip


def test_a_hostile_tag_takes_linear_time() -> None:
    assert list(start_tags("<p " + "a" * 200_000 + " =" * 100_000)) == []


def test_marks_stand_in_every_drawn_element() -> None:
    text = "<html>\n<body class=a>\n <p>é<b\n class=x>y</b></p><script>'<i>'</script></body>"
    assert stamp_html(text, 'a"b.html') == (
        '<html>\n<body class=a>\n <p data-ui2code-src="a&quot;b.html:3:2">é<b data-ui2code-src="a&quot;b.html:3:6"\n'
        " class=x>y</b></p><script>'<i>'</script></body>"
    )


@given(st.text("<>/!-=\"' abpsvg\n", max_size=60))
def test_any_text_keeps_all_but_the_marks(text: str) -> None:
    assert re.sub(r' data-ui2code-src="[^"]*"', "", stamp_html(text, "x.html")) == text


# --- html

PIXEL = b"\x89PNG\r\n\x1a\n"
PIXEL_URL = "data:image/png;base64,iVBORw0KGgo="


def test_local_files_are_inlined(worker: Worker) -> None:
    html = document(worker, {
        "pages/index.html": '<link href="../css/a.css?v=1" rel="stylesheet" media="print"><link rel=icon href=x.png>'
        '<img src="x.png" srcset="x.png 1x, /pages/x.png 2x, far.png 3x"><p style="background:url(x.png)">'
        '<script src="a.js"></script><img src="https://example.com/x.png">',
        "css/a.css": '@charset "utf-8"; @import url("b.css") screen; i { background: url( \'../pages/x.png\' ) } /* url(x) */',
        "css/b.css": "@import 'a.css'; b { content: 'url(x.png)</style>' }",
        "pages/x.png": PIXEL,
        "pages/a.js": "document.write('</script>')",
    }, entry="pages/index.html")  # fmt: skip
    css = "b { content: 'url(x.png)<\\/style>' }"
    assert (
        f'<style media="print"> @media screen {{\n {css}\n}} i {{ background: url("{PIXEL_URL}") }} /* url(x) */</style>'
        in html
    )
    assert "icon" not in html
    assert f'src="{PIXEL_URL}" srcset="{PIXEL_URL} 1x, {PIXEL_URL} 2x, far.png 3x"' in html
    assert f'style="background:url(&quot;{PIXEL_URL}&quot;)"' in html
    assert "document.write('\\x3C/script>')\n//# sourceURL=pages/a.js" in html
    assert 'src="https://example.com/x.png"' in html


def test_what_would_hinder_the_screenshot_is_taken_out(worker: Worker) -> None:
    html = document(
        worker, {"index.html": '<meta http-equiv="refresh" content="0"><meta name=x><img loading="lazy" src="a">'}
    )
    assert html == '<meta name=x><img data-ui2code-src="index.html:1:53" loading="eager" src="a">'


def test_nothing_outside_the_project_is_read(worker: Worker) -> None:
    html = document(
        worker, {"index.html": '<img src="../../etc/passwd"><img src="/etc/passwd"><img src="file:///etc/passwd">'}
    )
    assert html.count("passwd") == 3


def test_entry_must_exist(worker: Worker) -> None:
    with pytest.raises(ProjectError, match=r"no index\.html"):
        document(worker, {"a.html": ""})


def test_scripts_of_a_page_may_be_modules(worker: Worker) -> None:
    html = document(
        worker, {"index.html": '<p>x<script type="module" src="a.js"></script>', "a.js": "import './b.js'", "b.js": "1"}
    )
    assert '__ui2code.run("a.js")' in html
    assert 'data-ui2code-src="index.html:1:1"' in html


# --- react

REACT: dict[str, str | bytes] = {
    "index.html": '<!doctype html><html><head></head><body><div id="root"></div>'
    '<script type="module" src="/src/main.tsx"></script></body></html>',
    "src/main.tsx": 'import { createRoot } from "react-dom/client";\nimport "./base.css";\nimport { App } from "./App";\n'
    'createRoot(document.getElementById("root")!).render(<App />);\n',
    "src/base.css": "body { margin: 0 }",
    "src/App.tsx": 'import { Card } from "./components/Card";\nimport styles from "./App.module.css";\n'
    'import url from "./x.png";\nimport data from "./data.json";\n'
    "export function App() {\n  return <main className={styles.page}><img src={url} /><Card text={data.text} /></main>;\n}\n",
    "src/App.module.css": ".page { color: red; width: 1.5em } .page:not(.wide) > :global(.x) { background: url(x.png) }",
    "src/components/Card/index.tsx": 'import s from "../../App.module.css";\n'
    "export function Card({ text }: { text: string }) {\n  return <p className={s.wide}>{text}</p>;\n}\n",
    "src/x.png": PIXEL,
    "src/data.json": '{"text": "hi"}',
}


def test_react_project_is_linked(worker: Worker) -> None:
    html = document(worker, REACT, "react")
    sheets = re.findall(r"<style>(.*?)</style>", html)
    assert sheets[0] == "body { margin: 0 }"
    scoped = re.sub(r"_[0-9a-f]{5}\b", "", sheets[1])
    assert (
        scoped
        == f'.App_page {{ color: red; width: 1.5em }} .App_page:not(.App_wide) > .x {{ background: url("{PIXEL_URL}") }}'
    )
    assert "data-ui2code-src" not in html.split("<body>")[0]
    assert '"src/App.tsx:6:10"' in html
    assert "//# sourceURL=src/components/Card/index.tsx" in html
    assert document(worker, REACT, "react") == html


BROKEN: dict[str, tuple[dict[str, str | bytes], str, str]] = {
    "missing file": (
        {"src/App.tsx": 'import a from "./gone";\nexport const App = () => <p>{a}</p>;\n'},
        "src/App.tsx:1:15",
        "'./gone'",
    ),
    "missing package": (
        {"src/App.tsx": 'import a from "lodash";\nexport const App = () => <p>{a}</p>;\n'},
        "src/App.tsx:1:15",
        "package",
    ),
    "syntax": ({"src/App.tsx": "export const App = () => <p>;\n"}, "src/App.tsx:1:", ""),
    "json": ({"src/data.json": "{\n]"}, "src/data.json:2:1", ""),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_does_not_link_is_a_finding(worker: Worker, case: str) -> None:
    files, place, message = BROKEN[case]
    with pytest.raises(ProjectError) as caught:
        document(worker, {**REACT, **files}, "react")
    (finding,) = caught.value.findings
    assert str(finding.source).startswith(place)
    assert message in finding.message


@pytest.mark.parametrize(
    ("app", "line"),
    [
        ("export function App() {\n  const list: string[] = undefined!;\n  return <p>{list.length}</p>;\n}\n", 3),
        ("export const App = () => <p />;\nconst list: string[] = undefined!;\nlist.length;\n", 3),
    ],
)
def test_errors_at_run_time_name_the_source(app: str, line: int, worker: Worker, browser: Browser) -> None:
    rendering = browser.capture(html=document(worker, {**REACT, "src/App.tsx": app}, "react"))
    (error,) = rendering.console
    assert error.endswith(f"(src/App.tsx:{line})")


def test_a_linked_page_is_drawn_when_it_is_loaded(worker: Worker, browser: Browser) -> None:
    rendering = browser.capture(html=document(worker, REACT, "react"))
    assert [(node.tag, str(node.source)) for node in rendering.nodes] == [
        ("main", "src/App.tsx:6:10"), ("img", "src/App.tsx:6:40"), ("p", "src/components/Card/index.tsx:3:10")
    ]  # fmt: skip
    assert rendering.nodes[2].text == "hi"


def test_real_pages_are_marked_throughout() -> None:
    if not PAGES.is_dir():
        pytest.skip("the measuring data is not here")
    for page in sorted(PAGES.glob("*.html")):
        text = page.read_text()
        marked = stamp_html(text, page.name)
        assert re.sub(r' data-ui2code-src="[^"]*"', "", marked) == text
        assert marked.count("data-ui2code-src") > 5, page
