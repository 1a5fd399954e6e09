"""The repository's own pages, with the bundled faces they ask for."""

from __future__ import annotations

import base64
import os
from functools import cache
from pathlib import Path

from ui2code import fonts

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
WIDTHS = {"phone": 390}
DATA = Path(os.environ.get("UI2CODE_DATA", Path(__file__).parents[3] / "shared" / "data")) / "design2code-dev"
REAL = sorted(DATA.glob("*.html"))[::6]
"""Every sixth of the real pages, none where the data is not there."""


@cache
def page(name: str) -> str:
    """``fixtures/NAME.html`` with its faces inside."""
    html = (FIXTURES / f"{name}.html").read_text("utf-8")
    rules = "".join(_faces(face.family) for face in fonts.faces() if face.family in html)
    return html.replace("<style>", f"<style>{rules}", 1)


def _faces(family: str) -> str:
    css = fonts.font_face_css(family, "FILE/")
    for name, data in fonts.font_files(family).items():
        css = css.replace(f"FILE/{name}", "data:font/woff2;base64," + base64.b64encode(data).decode())
    return css
