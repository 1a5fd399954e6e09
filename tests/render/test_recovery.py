"""What a page or the machine can do to the browser, and that the next page is drawn as if nothing had been."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from ui2code.errors import MissingError, RenderError
from ui2code.render.browser import Browser, open_browser
from ui2code.render.engine import Limits

GOOD = "<!doctype html><p>fine"
SECONDS = 3.0
MEMORY_MB = 400  # the default would only take longer to reach
BUSY = "<!doctype html><script>const end = Date.now() + 1500; while (Date.now() < end);</script><p>fine"


@pytest.fixture(scope="module")
def victim() -> Iterator[Browser]:
    try:
        with open_browser(limits=Limits(seconds=SECONDS)) as opened:
            opened.capture(GOOD)
            yield opened
    except MissingError as missing:
        pytest.skip(str(missing))


@pytest.mark.parametrize(
    "script",
    [
        "for (;;);",
        pytest.param("requestAnimationFrame(() => { for (;;); })", marks=pytest.mark.slow),
        pytest.param("addEventListener('load', () => { for (;;); })", marks=pytest.mark.slow),
        pytest.param("document.fonts.ready.then(() => { for (;;); })", marks=pytest.mark.slow),
    ],
    ids=["at once", "in a frame", "after loading", "in a promise"],
)
def test_an_endless_loop_ends_in_time(victim: Browser, script: str) -> None:
    start = time.monotonic()
    with pytest.raises(RenderError, match="endless loop"):
        victim.capture(f"<!doctype html><body><script>{script}</script>")
    assert time.monotonic() - start < SECONDS + 6
    assert victim.capture(GOOD).nodes[-1].text == "fine"


@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="the watch needs /proc")
def test_an_allocation_bomb_is_ended() -> None:
    """In a browser with little memory and much time, so that on a busy machine too it is the memory that ends it."""
    bomb = "const all = []; for (;;) all.push(new Uint8Array(5e7).fill(1));"
    with open_browser(limits=Limits(seconds=60, memory_mb=MEMORY_MB)) as small:
        with pytest.raises(RenderError, match=f"more than {MEMORY_MB} MB of memory"):
            small.capture(f"<!doctype html><script>{bomb}</script>")
        assert small.capture(GOOD).nodes[-1].text == "fine"


def test_a_browser_killed_between_pages_is_started_again(victim: Browser) -> None:
    before = victim.pid
    os.kill(before, signal.SIGKILL)
    assert victim.capture(GOOD).nodes[-1].text == "fine"
    assert victim.pid != before


def test_a_browser_killed_while_drawing_is_started_again(victim: Browser) -> None:
    threading.Timer(0.7, os.kill, (victim.pid, signal.SIGKILL)).start()
    assert victim.capture(BUSY).nodes[-1].text == "fine"


@pytest.mark.slow
def test_a_browser_killed_again_and_again_is_given_up(victim: Browser) -> None:
    done = threading.Event()

    def kill() -> None:
        while not done.wait(0.05):
            try:
                os.kill(victim.pid, signal.SIGKILL)
            except ProcessLookupError:
                continue

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        with pytest.raises(RenderError, match="browser"):
            victim.capture(BUSY)
    finally:
        done.set()
        killer.join()
    assert victim.capture(GOOD).nodes[-1].text == "fine"


def test_calls_from_several_threads_do_not_meet(victim: Browser) -> None:
    texts = [f"page {i}" for i in range(4)]
    seen: dict[str, str] = {}

    def draw(text: str) -> None:
        seen[text] = victim.capture(f"<!doctype html><p>{text}").nodes[-1].text

    threads = [threading.Thread(target=draw, args=(text,)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == {text: text for text in texts}
