"""How Chromium is started: no network, one look on every machine, a bounded heap."""

from __future__ import annotations

import os

from playwright.async_api import Browser as Chromium
from playwright.async_api import Error, Playwright

from ui2code.errors import RenderError
from ui2code.render.find import Found, find_browser, find_browsers

LAUNCH_SECONDS = 30
HEAP_MB = 1024  # a page's JavaScript; beyond it V8 ends the page, not the machine
ORIGIN = "http://page.localhost"
"""Where our documents seem to come from: a real origin, so that storage and modules work as on a server."""

_LOOK = (
    "--font-render-hinting=slight",  # makes a headless shell draw text to the pixel as a full Chromium does on Linux
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--disable-lcd-text",
    "--disable-gpu",
    "--mute-audio",
)
_QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    "--disable-dev-shm-usage",  # containers give /dev/shm 64 MB, which a tall screenshot exceeds
)


def arguments(allow_loopback: bool) -> list[str]:
    """Chromium's switches; every name and address resolves to nothing, but for loopback where it is allowed."""
    rules = ["MAP * ~NOTFOUND"]
    if allow_loopback:
        rules += ["EXCLUDE localhost", "EXCLUDE 127.0.0.1", "EXCLUDE [::1]"]
    network = (
        f"--host-resolver-rules={', '.join(rules)}",
        "--no-proxy-server",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    )
    return [*network, *_LOOK, *_QUIET, f"--js-flags=--max-old-space-size={HEAP_MB}"]


async def launch(playwright: Playwright, explicit: str | None, allow_loopback: bool) -> tuple[Chromium, Found]:
    """The first browser of the chain that starts; RenderError with every complaint when none does."""
    complaints = []
    for found in list(find_browsers(explicit)) or [find_browser(explicit)]:
        for sandbox in (True, False) if _may_use_sandbox() else (False,):
            try:
                return await _start(playwright, found, arguments(allow_loopback), sandbox), found
            except Error as failure:
                complaints.append(f"{found.path}: {_gist(failure)}")
                if "sandbox" not in failure.message.partition("Browser logs:")[2].replace("--no-sandbox", ""):
                    break
    raise RenderError(f"No browser would start: {'; '.join(complaints)}.")


async def _start(playwright: Playwright, found: Found, args: list[str], sandbox: bool) -> Chromium:
    """Without its sandbox where the system does not let it have one, as in many containers."""
    return await playwright.chromium.launch(
        executable_path=str(found.path),
        args=args,
        chromium_sandbox=sandbox,
        timeout=LAUNCH_SECONDS * 1000,
        handle_sigint=False,
        handle_sigterm=False,
        handle_sighup=False,
    )


def _may_use_sandbox() -> bool:
    """Chromium refuses its sandbox to root."""
    return not hasattr(os, "geteuid") or os.geteuid() != 0


def _gist(failure: Error) -> str:
    """What the browser itself said before it ended, else Playwright's first line."""
    lines = failure.message.strip().splitlines() or ["no message"]
    said = [line.partition("[err] ")[2] for line in lines if "[err] " in line]
    return next((line for line in said if "rror" in line or "andbox" in line), said[0] if said else lines[0])
