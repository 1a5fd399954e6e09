"""What ``setup`` brings: a browser that starts, and font families."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def browser(say: Callable[[str], None], consent: bool) -> str:
    """A line about the browser that is there now; MissingError if none could be had."""
    from ui2code.errors import MissingError, RenderError
    from ui2code.render.browser import open_browser
    from ui2code.render.provision import provision

    try:
        with open_browser() as here:
            return f"browser: Chromium {here.version} at {here.found.path} ({here.found.how})"
    except (MissingError, RenderError) as reason:
        say(str(reason))
    found = provision(say, consent=consent)
    return f"browser: {found.path} ({found.how})"


def families(names: Sequence[str]) -> str:
    """A line about the font families that were fetched."""
    from ui2code.fonts.fetch import fetch

    return "\n".join(f"font: {face.family}, weights {', '.join(map(str, face.weights))}" for face in fetch(names))
