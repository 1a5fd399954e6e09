"""``python -m ui2code.cli.critic``: the mutation test of the critic on real pages.

Each page is drawn and read as if its picture were the mockup. Then single elements are changed, one at a time, and the
judgement of the changed page is held against what was done. Results lie in a folder, one file a page, so that a killed
run goes on with --resume; ``misses.txt`` there tells of what was not found, or not for what it is.
"""

from __future__ import annotations

import datetime
import json
import shlex
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from evaluators.bench import cases
from evaluators.findings.differences import differences
from evaluators.mutations import MUTATIONS, Injected, Outcome, clipped, inject, outcome
from evaluators.mutations.nodes import shown
from evaluators.mutations.table import Tally, markdown
from evaluators.types import Finding, Place, Region, Snapshot
from ui2code.pipeline import Tools
from ui2code.types import Mockup, Rendering, Scene

SET = "design2code-dev"
LOG = Path("evaluators") / "LOG.md"
MARKED = "[data-ui2code-src]"


@click.command()
@click.option("--data", type=click.Path(path_type=Path), envvar="UI2CODE_DATA", default="../shared/data")
@click.option("--out", type=click.Path(path_type=Path), default=Path("bench/critic"), show_default=True)
@click.option("--each", default=2, show_default=True, help="Mutations of each kind on each page.")
@click.option("--seed", default=1, show_default=True)
@click.option("--pages", help="Only these, by name, with commas.")
@click.option("--resume", is_flag=True, help="Keep the results that are there.")
@click.option("--log", help="Append the table to evaluators/LOG.md under this heading.")
def critic(data: Path, out: Path, each: int, seed: int, pages: str | None, resume: bool, log: str | None) -> None:
    """Change real pages in known ways and see what the critic says."""
    wanted = set(pages.split(",")) if pages else None
    try:
        chosen = [c for c in cases(data, SET) if wanted is None or c.name in wanted]
    except FileNotFoundError as error:
        raise click.UsageError(str(error)) from error
    out.mkdir(parents=True, exist_ok=True)
    from ui2code.pipeline import open_tools

    with open_tools() as tools:
        for case in chosen:
            file = out / f"{case.name}.json"
            if case.document is not None and not (resume and file.exists()):
                tally = tried(opened(case.document, tools), case.name, each, seed)
                file.write_text(json.dumps(asdict(tally)), encoding="utf-8")
                click.echo(f"{case.name}: {len(tally.outcomes)} mutations, {tally.false} findings without one")
    tallies = [Tally.read(json.loads((out / f"{c.name}.json").read_text(encoding="utf-8"))) for c in chosen]
    misses = [f"{o.name}: {o.said}" for t in tallies for o in t.outcomes if o.missed]
    (out / "misses.txt").write_text("\n".join(misses) + "\n", encoding="utf-8")
    table = markdown(tallies)
    click.echo(table)
    if log:
        command = shlex.join(["python", "-m", "ui2code.cli.critic", *sys.argv[1:]])
        with LOG.open("a", encoding="utf-8") as file_:
            file_.write(f"\n## {datetime.date.today()} {log}\n\n`{command}`, browser {tallies[0].browser}\n\n{table}\n")


@dataclass(frozen=True, eq=False, slots=True)
class Page:
    """A page as a document with its elements marked, its rendering, and what was read in the picture of it."""

    html: str
    tools: Tools
    rendering: Rendering
    scene: Scene
    reference: Snapshot

    def drawn(self, injected: Injected) -> Rendering:
        """The page with one element changed."""
        script = f"const e = document.querySelectorAll('{MARKED}')[{injected.index}]; {injected.script}"
        return drawn(f"{self.html}<script>{{ {script} }}</script>", self.tools)

    def findings(self, rendering: Rendering) -> Sequence[Finding]:
        from evaluators.compare import compare
        from evaluators.findings import findings
        from ui2code.judge import snapshot_of_rendering

        return findings(compare(snapshot_of_rendering(rendering, self.scene), self.reference))[0]

    @property
    def places(self) -> list[Place | None]:
        from ui2code.judge.nodes import place

        return [place(node) for node in self.rendering.nodes]


def opened(document: Path, tools: Tools) -> Page:
    from ui2code.judge import snapshot_of_scene
    from ui2code.perceive.scene import perceive
    from ui2code.render.bundle import bundle
    from ui2code.render.worker import Worker
    from ui2code.sources import read_page

    with Worker() as worker:
        html = bundle(read_page(document), worker)
    rendering = drawn(html, tools)
    mockup = Mockup(document.stem, rendering.pixels, 1.0, "")
    scene = perceive(mockup, tools.typesetter)
    return Page(html, tools, rendering, scene, snapshot_of_scene(scene, mockup))


def drawn(html: str, tools: Tools) -> Rendering:
    """In a window of 1280 x 720, as the pages' own pictures were."""
    from ui2code.render.browser import Browser

    browser = tools.typesetter
    assert isinstance(browser, Browser)
    return browser.capture(html=html, width=1280, height=720)


def tried(page: Page, name: str, each: int, seed: int) -> Tally:
    """Every kind of mutation, ``each`` times, and the page as it is."""
    false = len(page.findings(page.rendering))
    outcomes = [result for mutation in MUTATIONS.values() for result in outcomes_of(page, mutation.name, each, seed)]
    return Tally(name, page.rendering.browser, false, tuple(outcomes))


def outcomes_of(page: Page, kind: str, each: int, seed: int) -> Iterator[Outcome]:
    for injected in inject(MUTATIONS[kind], page.rendering.nodes, page.places, seed, each):
        changed = page.drawn(injected)
        if visible(page.rendering, changed, injected):
            yield outcome(injected, changed.nodes, page.findings(changed))


def visible(before: Rendering, after: Rendering, injected: Injected) -> bool:
    """Whether a change moved any pixel where it was done; one that did not is none."""
    seen = differences(after.pixels, before.pixels, 1.0)
    page = Region(0, 0, before.width, before.height)
    return any(seen.count(clipped(r, page)) for r in (injected.region, shown(after.nodes, injected.index)))


if __name__ == "__main__":
    critic()
