"""Cases that a server shows: real servers of this machine, their sources, flaky pages, and what goes wrong."""

from __future__ import annotations

import http.server
import json
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.check.conftest import PAGE, Ran, Suite
from tests.servers import Server

Check = Callable[..., Ran]

CASE = '[[case]]\nname = "{}"\nmockup = "ferry.png"\nurl = "{}"\n'


@contextmanager
def serving(*bodies: str) -> Iterator[str]:
    """An address that answers with one body after the other, and then with the last one for ever."""
    left = list(bodies)

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path != "/":
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write((left.pop(0) if len(left) > 1 else left[0]).encode())

        def log_message(self, format: str, *args: object) -> None:
            """Nobody reads it."""

    with Server(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}/"
        running.shutdown()


def test_an_address_started_by_a_command(suite: Suite, check: Check, unused_port: int) -> None:
    """Two cases of one server, which is started once; findings have lines, as the sources are at hand."""
    url = f"http://127.0.0.1:{unused_port}/"
    command = f"command = 'echo up >> starts; exec {sys.executable} -m http.server {unused_port} --bind 127.0.0.1'\n"
    (suite.root / "index.html").write_text(PAGE.replace("#1d4ed8", "#b91c1c"), encoding="utf-8")
    config = command + CASE.format("first", url) + CASE.format("second", f"{url}ferry.html")
    (suite.root / "ui2code.toml").write_text(config, encoding="utf-8")
    done = check("pages")
    assert done.code == 1 and done.out.count("FAILED") == 2, done.out
    assert "pages/index.html:12:3: " in done.out and "#b91c1c instead of #1d4ed8" in done.out
    assert (suite.root / "starts").read_text(encoding="utf-8") == "up\n"


@pytest.mark.slow
def test_a_page_that_is_right_the_second_time_is_flaky(suite: Suite, check: Check) -> None:
    wrong = PAGE.replace("Boats leave", "Loading")
    with serving(PAGE) as right:
        (suite.root / "ui2code.toml").write_text(CASE.format("boats", right), encoding="utf-8")
        assert check("pages", "--approve").code == 0
    with serving(wrong, wrong, PAGE) as late:
        (suite.root / "ui2code.toml").write_text(CASE.format("boats", late), encoding="utf-8")
        done = check("pages", "--json", "report.json")
    assert done.code == 0 and "FLAKY  boats" in done.out and "1 flaky in" in done.out
    case = json.loads(Path("report.json").read_text(encoding="utf-8"))["cases"][0]
    assert (case["status"], case["tries"]) == ("flaky", 2) and case["failures"]


def test_a_page_that_throws_and_one_that_is_not_there(suite: Suite, check: Check, unused_port: int) -> None:
    with serving(PAGE.replace("</body>", "<script>null.boat</script></body>")) as url:
        cases = [CASE.format("throws", url), CASE.format("missing", f"{url}x")]
        cases.append(CASE.format("silent", f"http://127.0.0.1:{unused_port}/"))
        (suite.root / "ui2code.toml").write_text("".join(cases), encoding="utf-8")
        done = check("pages", "--retries", "0")
    assert done.code == 2
    assert "Cannot read properties of null" in done.out
    assert "answered 404 (Not Found)" in done.out
    assert f"Nothing listens at http://127.0.0.1:{unused_port}/" in done.out


def test_what_a_server_says_when_it_ends(suite: Suite, check: Check, unused_port: int) -> None:
    url = f"http://127.0.0.1:{unused_port}/"
    (suite.root / "ui2code.toml").write_text(
        CASE.format("a", url) + "command = 'echo no dice; exit 4'\n", encoding="utf-8"
    )
    done = check("pages")
    assert done.code == 2
    assert (
        f"The command 'echo no dice; exit 4' ended with exit code 4 before {url} answered; it said: no dice" in done.out
    )
