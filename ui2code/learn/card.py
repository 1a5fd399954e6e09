"""The card of a model: what it is, what it learned from, how long, and how good it is, all from what was written down."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ui2code.codec import loads
from ui2code.errors import UsageError
from ui2code.learn.curve import logged
from ui2code.learn.loop import LOG
from ui2code.learn.rates import DEFINITIONS, pooled
from ui2code.learn.samples import CARD
from ui2code.learn.trials import Trial
from ui2code.models.embedded.modeling import EmbeddedModel

FRONT = """---
license: mit
library_name: transformers
tags: [ui2code, user-interfaces, vision-language, layout]
---
"""
LIMITS = """## What it cannot do

It was made for pictures of user interfaces, whole pages above all. Of photos, drawings by hand and documents it knows nothing.
It measures nothing and writes no text of the page: boxes, texts and colours come from ui2code's perception, whose mistakes it
inherits. Its names for components are made of the words it learned; a design system of one's own is taught to it with
`ui2code train --from DATASET --base embedded -o FOLDER`.
"""
USE = """## Use

`ui2code generate mockup.png --model embedded`, or from Python:

```python
from ui2code.models import load_model

model = load_model("embedded")
```
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """Where a card's facts lie. ``run``: the folder of the training; ``sets``: what it was trained on; ``measured``: results,
    a column each; ``note``: what no file knows."""

    run: Path
    sets: tuple[Path, ...] = ()
    measured: tuple[Path, ...] = ()
    note: str = ""


def card(model: EmbeddedModel, facts: Facts) -> str:
    """As Markdown, with the front matter that model hubs read."""
    parts = [_what(model), _training(facts), _numbers(facts.measured), LIMITS, USE]
    return FRONT + "\n".join(part for part in parts if part)


def _what(model: EmbeddedModel) -> str:
    c = model.config
    return (
        f"# ui2code embedded\n\n"
        f"A vision-language model of {model.num_parameters() / 1e6:.1f}M parameters that reads the picture of a user interface and what was "
        f"measured in it, and writes the page's outline: what belongs together, which tag it is, and what a component is called. "
        f"An encoder of {c.encoder_layers} layers over elements and page, a decoder of {c.decoder_layers} layers that points at elements, {c.width} wide; "
        f"{len(c.words)} words for components' names. It runs on a CPU, without a network.\n"
    )


def _training(facts: Facts) -> str:
    lines = ["## Training\n"]
    log = facts.run / LOG
    if log.is_file() and (told := logged(log)):
        last = told[-1]
        lines.append(
            f"{last.step} steps over {last.samples} pages in {last.seconds / 3600:.1f} hours; at the end it had "
            f"{last.right:.1%} of the steps and {last.pointed:.1%} of the elements right on pages altered as perception alters them.\n"
        )
    lines += [f"- {_set(folder)}" for folder in facts.sets]
    if facts.note:
        lines.append(f"\n{facts.note}")
    return "\n".join(lines) + "\n"


def _set(folder: Path) -> str:
    """A set in one line, without where it lies."""
    path = folder / CARD
    if not path.is_file():
        raise UsageError(f"{folder} holds no set: name one that it was trained on with --data.")
    told = json.loads(path.read_text("utf-8"))
    if "generator" not in told:
        return f"{told['count']} pages that were there, as `ui2code dataset from-html` takes them ({folder.name})"
    last = told["seed"] + told["count"] - 1
    return f"{told['count']} generated pages, seeds {told['seed']} to {last} of generator {told['generator']}"


def _numbers(measured: Sequence[Path]) -> str:
    """One row a rate, one column a folder."""
    if not measured:
        return ""
    columns = [_pooled(folder) for folder in measured]
    head = " | ".join(f"{folder.name} ({count})" for folder, (count, _) in zip(measured, columns))
    rows = [f"| rate | {head} |", "|---" * (len(columns) + 1) + "|"]
    for name in DEFINITIONS:
        if any(name in rates for _, rates in columns):
            rows.append(f"| {name} | " + " | ".join(f"{r[name]:.3f}" if name in r else "–" for _, r in columns) + " |")
    meant = "\n".join(f"- {name}: {text}" for name, text in DEFINITIONS.items())
    return "## Numbers\n\nThings are counted over all pages (how many: in brackets).\n\n" + "\n".join(
        [*rows, "", meant, ""]
    )


def _pooled(folder: Path) -> tuple[int, dict[str, float]]:
    trials = [loads(Trial, path.read_bytes()) for path in sorted((folder / "pages").glob("*.json"))]
    scored = [trial for trial in trials if not trial.error]
    if not scored:
        raise UsageError(
            f"{folder} holds no results: it is MODEL-SCENE in the --out of `python -m ui2code.learn.measure`."
        )
    return len(scored), pooled(trial.tallies for trial in scored)
