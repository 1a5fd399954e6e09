"""A log as a picture."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from ui2code.learn.curve import drawn, logged, main
from ui2code.learn.loop import LOG, Progress


def line(step: int, loss: float) -> Progress:
    return Progress(step, 8 * step, float(step), loss, 0.5, 0.25)


def test_what_was_learned_twice_is_told_once(tmp_path: Path) -> None:
    told = [line(50, 3.0), line(100, 2.0), line(150, 1.9), line(90, 2.1), line(140, 1.5)]
    (tmp_path / LOG).write_text("".join(json.dumps(asdict(one)) + "\n" for one in told))
    assert [one.step for one in logged(tmp_path / LOG)] == [50, 90, 140]
    done = CliRunner().invoke(main, [str(tmp_path), str(tmp_path / "curve.svg")])
    assert (done.exit_code, (tmp_path / "curve.svg").read_text("utf-8").count("<polyline")) == (0, 3)


@pytest.mark.parametrize("count", [0, 1, 2, 40])
def test_any_log_is_drawn_inside_the_picture(count: int) -> None:
    root = ElementTree.fromstring(drawn([line(50 * (n + 1), 4.0 / (n + 1)) for n in range(count)]))
    points = [pair.split(",") for e in root.iter() if "points" in e.attrib for pair in e.attrib["points"].split()]
    assert len(points) == (3 * count if count > 1 else 0)
    assert all(0 <= float(x) <= 400 and 0 <= float(y) <= 260 for x, y in points)
