"""``ui2code dataset from-html``: a team's own pages as a set."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click


@click.command("from-html", short_help="Take pages that are there: a folder, a Storybook, a local server.")
@click.argument("where", metavar="FOLDER|URL")
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--size", default="1280x800", show_default=True, metavar="WxH", help="The window in CSS px.")
@click.option("--scale", type=click.IntRange(1, 3), default=1, show_default=True, help="Device pixels per CSS pixel.")
@click.option("--limit", type=click.IntRange(1), default=1000, show_default=True, help="Pages at most.")
@click.option(
    "--pictures",
    type=click.Choice(["full", "half", "none"]),
    default="full",
    show_default=True,
    help="PNGs of the pages.",
)
@click.option(
    "--format", "form", type=click.Choice(["jsonl", "tar"]), default="jsonl", show_default=True, help="As for dataset."
)
@click.option("--force", is_flag=True, help="Write into a folder that is not empty.")
def command(where: str, out: Path, size: str, force: bool, **wishes: Any) -> int:
    """Take the pages below FOLDER (HTML files, or a built Storybook), or those a server of this machine shows at URL and all
    of its origin that they link to. Their outlines come from their own tags, so semantic HTML gives good ones; components
    are named by data-component="PriceCard", and custom elements by their tag."""
    from ui2code.cli.mockup_making import size_of
    from ui2code.dataset.from_html import Source, from_html
    from ui2code.render.browser import open_browser
    from ui2code.runs import check_free

    width, height = size_of(size)
    check_free(out, force, resume=False)
    taken = left = 0
    with open_browser(allow_loopback=True) as browser:
        for page in from_html(Source(where, width, height, **wishes), browser, out):
            taken, left = taken + (not page.why), left + bool(page.why)
            click.echo(f"{page.name}  {page.why or f'{page.elements} elements'}", err=True)
    click.echo(f"{out}  {taken} pages" + (f", {left} could not be drawn" if left else ""))
    return 1 if left else 0
