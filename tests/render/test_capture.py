"""What a page looks like and where its elements lie."""

from __future__ import annotations

import http.server
import io
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

from ui2code.errors import RenderError, UsageError
from ui2code.render.browser import Browser, open_browser
from ui2code.types import Box, RenderedNode, Rendering, Source

FIXED = "<div style='position:fixed;{0}:0;right:0;width:80px;height:40px;background:{1}'></div>"
PAGES = {
    "plain": "<!doctype html><body style='font:16px Arial;margin:0'>" + "<p>Hello <b>bold</b> text</p>" * 30,
    "tall": "<!doctype html><body style='margin:0;background:linear-gradient(#fff,#88f)'>"
    + FIXED.format("top", "red")
    + FIXED.format("bottom", "lime")
    + "<div style='height:100vh;background:#eee'></div>"
    + "".join(f"<p style='margin:0;height:40px'>Row {i}</p>" for i in range(290)),
    "wide": "<!doctype html><body style='margin:0'><div style='width:1700px;height:900px;border-radius:30px;"
    "background:linear-gradient(45deg,red,blue);box-shadow:0 0 20px #000'></div>",
    "quirks": "<body bgcolor=#ffeecc><table border=1><tr><td>x<td>y</table><input value=hello><button>Go</button>",
    "moving": "<!doctype html><style>@keyframes a{from{transform:translateX(0)}to{transform:translateX(300px)}}"
    ".i{animation:a 1s infinite}.f{animation:a 2s forwards}div{width:50px;height:50px;background:red}</style>"
    "<div class=i></div><div class=f></div>",
}


@pytest.fixture(scope="module")
def ordinary(browser: Browser) -> dict[str, np.ndarray]:
    """The same pages by Playwright's own screenshot, in a browser with none of our switches."""
    shots = {}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(browser.found.path))
        for name, html in PAGES.items():
            page = chromium.new_page(viewport={"width": 1280, "height": 720})
            page.set_content(html)
            try:
                png = page.screenshot(full_page=True, animations="disabled")
            except PlaywrightError as failure:  # a build older than Playwright's own
                pytest.skip(f"no ordinary screenshot to compare with: {failure}")
            shots[name] = np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))
            page.close()
        chromium.close()
    return shots


@pytest.mark.parametrize("name", PAGES)
def test_pixels_are_those_of_an_ordinary_screenshot(
    browser: Browser, ordinary: dict[str, np.ndarray], name: str
) -> None:
    assert np.array_equal(browser.capture(PAGES[name]).pixels, ordinary[name])


def test_the_same_page_is_the_same_to_the_byte(browser: Browser) -> None:
    first = browser.capture(PAGES["plain"])
    for name in ("moving", "quirks"):
        browser.capture(PAGES[name])
    again = browser.capture(PAGES["plain"])
    assert first.pixels.tobytes() == again.pixels.tobytes()
    assert first.nodes == again.nodes
    with open_browser() as other:
        assert other.capture(PAGES["plain"]).pixels.tobytes() == first.pixels.tobytes()


def test_the_window(browser: Browser) -> None:
    html = "<!doctype html><body style='margin:0'><div style='height:50vh;width:50vw'></div>"
    page = browser.capture(html, width=400)
    assert (page.width, page.height, page.pixels.shape) == (400, 720, (720, 400, 3))
    assert page.nodes[1].box == Box(0, 0, 200, 360)
    assert browser.capture(html, width=400, height=1000).nodes[1].box.h == 500
    assert page.browser == f"Chromium {browser.version}"


def test_only_the_window(browser: Browser) -> None:
    page = browser.capture(PAGES["tall"], width=600, height=300, full_page=False)
    assert (page.height, page.pixels.shape) == (300, (300, 600, 3))


def test_scale(browser: Browser) -> None:
    html = "<!doctype html><body style='margin:0'><div style='width:10px;height:10px;background:#f00'></div>"
    page = browser.capture(html, width=100, height=50, scale=2)
    assert (page.pixels.shape, page.scale, page.width, page.height) == ((100, 200, 3), 2, 100, 50)
    assert (page.pixels == (255, 0, 0)).all(axis=2).sum() == 400


def test_a_very_tall_page_is_not_repeated(browser: Browser) -> None:
    """A compositor's largest picture is 16384 px high."""
    rows = "".join(f"<div style='height:100px;background:rgb({i},0,0)'></div>" for i in range(180))
    page = browser.capture(f"<!doctype html><body style='margin:0'>{rows}", width=20)
    assert page.pixels.shape == (18000, 20, 3)
    assert page.pixels[50::100, 5, 0].tolist() == list(range(180))


def nodes(browser: Browser, body: str) -> tuple[RenderedNode, ...]:
    reset = "<style>body { margin: 0; font: 16px/20px 'Liberation Mono', monospace } p { margin: 0 }</style>"
    return browser.capture(f"<!doctype html>{reset}<body>{body}</body>", width=400).nodes


def test_text_and_lines(browser: Browser) -> None:
    text = "<p style='width:100px'>one two three <b>four</b> five</p>"
    p, b = nodes(browser, text)[1:]
    assert (p.text, b.text) == ("one two three five", "four")
    assert [round(line.y / 20) for line in p.lines] == [0, 1, 2]
    assert len(b.lines) == 1
    assert b.lines[0].w == b.box.w


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>  a \n\t b  </p>", "a b"),
        ("<p style='text-transform:uppercase'>Ähm ß</p>", "ÄHM SS"),
        ("<p style='text-transform:capitalize'>log in-now</p>", "Log In-Now"),
        ("<p>a<br>b</p>", "a b"),
        ("<input value=v placeholder=p>", "v"),
        ("<input placeholder=p>", "p"),
        ("<input type=password value=abc>", "•••"),
        ("<input type=checkbox value=on>", ""),
        ("<textarea>x  y</textarea>", "x y"),
        ("<select><option>one<option selected>two</select>", "two"),
        ("<p>shown<span style='display:none'>hidden</span></p>", "shown"),
    ],
)
def test_text_as_it_is_shown(browser: Browser, body: str, text: str) -> None:
    assert nodes(browser, body)[1].text == text


def test_only_what_is_visible_of_a_foreign_page(browser: Browser) -> None:
    body = (
        "<script>1</script><style>i{}</style><div hidden><p>a</p></div><p style='visibility:hidden'>b</p><span></span>"
        "<main><p>c</p></main>"
    )
    found = nodes(browser, body)
    assert [(n.tag, n.parent) for n in found] == [("body", -1), ("main", 0), ("p", 1)]
    assert all(n.source is None for n in found)


def test_all_that_is_marked_and_nothing_else(browser: Browser) -> None:
    body = (
        '<div><main data-ui2code-src="a:b.tsx:3:5"><p>x</p><div><b data-ui2code-src="a:b.tsx:4:1">y</b></div></main></div>'
        '<i data-ui2code-src="c.html:1:2" style="display:none">z</i>'
    )
    found = nodes(browser, body)
    assert [(n.tag, n.parent, n.text) for n in found] == [("main", -1, ""), ("b", 0, "y"), ("i", -1, "")]
    assert [n.source for n in found] == [Source("a:b.tsx", 3, 5), Source("a:b.tsx", 4, 1), Source("c.html", 1, 2)]


def test_styles_are_computed(browser: Browser) -> None:
    body = "<p style='color:#123456;border:2px solid red;border-radius:4px;opacity:.5;position:relative'>x</p>"
    style = nodes(browser, body)[1].style
    assert style["color"] == "rgb(18, 52, 86)"
    assert style["border-left-width"] == "2px"
    assert style["border-top-left-radius"] == "4px"
    assert (style["opacity"], style["position"], style["font-size"]) == ("0.5", "relative", "16px")


def test_a_placeholder_has_its_own_colour(browser: Browser) -> None:
    rule = "<style>input { color: #010203 } input::placeholder { color: #040506 }</style>"
    empty, filled = nodes(browser, f"{rule}<input placeholder=a><input placeholder=a value=b>")[1:]
    assert (empty.text, empty.style["color"]) == ("a", "rgb(4, 5, 6)")
    assert (filled.text, filled.style["color"]) == ("b", "rgb(1, 2, 3)")


def test_a_page_that_changed_the_globals_is_read_all_the_same(browser: Browser) -> None:
    spoiled = "JSON.stringify = Array.prototype.map = document.querySelectorAll = () => { throw 1 }; Array.prototype.toJSON = () => 1"
    assert nodes(browser, f"<script>{spoiled}</script><p>x</p>")[1].text == "x"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<script>console.error('ouch')</script>", "error: ouch"),
        ("<script>console.warn('hm')</script>", "warning: hm"),
        ("<script>null.x</script>", "uncaught: "),
        ("<img src='https://example.com/a.png'>", "refused: https://example.com/a.png"),
        ("<img src='http://127.0.0.1:1/a.png'>", "refused: http://127.0.0.1:1/a.png"),
        ("<img src='/a.png'>", "missing: /a.png"),
        (
            "<script>onload = () => { location = 'https://example.com/' }</script>",
            "refused: to go to https://example.com/",
        ),
        ("<script>new WebSocket('ws://127.0.0.1:4321/')</script>", "error: WebSocket"),
        ("<script>alert(1)</script>", None),
    ],
)
def test_what_went_wrong_is_told(browser: Browser, body: str, said: str | None) -> None:
    page = browser.capture(f"<!doctype html><body>{body}<p>still there</p>")
    assert page.nodes[-1].text == "still there"
    assert [line for line in page.console if line.startswith(said)] if said else page.console == ()


def test_nothing_is_left_for_the_next_page(browser: Browser) -> None:
    browser.capture(
        "<!doctype html><script>localStorage.x = document.cookie = 'x=1'; onbeforeunload = () => 1; x = 1</script>"
    )
    for _ in range(3):
        page = browser.capture(
            "<!doctype html><p><script>document.write([localStorage.x, document.cookie, typeof x])</script>"
        )
        assert (page.nodes[-1].text, page.console) == (",,undefined", ())


def test_a_file_with_what_lies_beside_it(browser: Browser, tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    (folder / "page.html").write_text("<!doctype html><link rel=stylesheet href=s/a.css><p>x<img src='../secret.svg'>")
    (folder / "s").mkdir()
    (folder / "s" / "a.css").write_text("p { color: #010203 }")
    (tmp_path / "secret.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
    page = browser.capture(url=(folder / "page.html").as_uri())
    assert next(n for n in page.nodes if n.tag == "p").style["color"] == "rgb(1, 2, 3)"
    assert page.console == ("missing: /secret.svg",)


@pytest.mark.parametrize(
    "url", ["http://example.com/", "file:///nowhere/page.html", "http://localhost:1/", "ftp://localhost/"]
)
def test_addresses_that_are_not_opened(browser: Browser, url: str) -> None:
    with pytest.raises(UsageError):
        browser.capture(url=url)


def test_a_page_without_end_is_refused(browser: Browser) -> None:
    with pytest.raises(RenderError, match="1280 x 1000000"):
        browser.capture("<!doctype html><body style='margin:0'><div style='height:1000000px'>")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "index.html").write_text(
        "<!doctype html><p id=p>…</p><script>fetch('late.txt').then(r => r.text()).then(t => { p.textContent = t })</script>"
    )
    (tmp_path / "late.txt").write_text("fetched")
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path))
    handler.log_message = lambda *_: None  # type: ignore[attr-defined]
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://localhost:{running.server_port}/"
        running.shutdown()


def test_half_a_pixel_at_the_end(browser: Browser) -> None:
    html = "<!doctype html><body style='margin:0'><div style='height:800.5px;background:red'></div>"
    page = browser.capture(html, width=30, scale=2)
    assert page.pixels.shape[0] in (1601, 1602)
    assert (page.pixels[:1601] == (255, 0, 0)).all()


def test_a_local_server_where_it_is_allowed(server: str) -> None:
    with open_browser(allow_loopback=True) as browser:
        page: Rendering = browser.capture(url=server)
        assert page.nodes[-1].text == "fetched"
        with pytest.raises(UsageError, match="Nothing listens at http://localhost:4/"):
            browser.capture(url="http://localhost:4/")
        outside = browser.capture("<!doctype html><img src='https://example.com/a.png'>")
        assert outside.console == ("refused: https://example.com/a.png",)
