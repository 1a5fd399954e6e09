"""The registry: every metric described, named so that a configuration can name it, computed when asked for."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module

import numpy as np
import pytest

from evaluators import controls, exact, regions
from evaluators.compare import compare
from evaluators.judge import judge
from evaluators.metrics import METRICS, PAIRS, QUICK, metric, pair_metric
from evaluators.types import Snapshot
from tests.evaluators.pages import page


@pytest.mark.parametrize("name", METRICS)
def test_every_metric_is_described(name: str) -> None:
    found = metric(name)
    assert re.fullmatch(r"[a-z][a-z0-9_]*", name), "a name is a bare key of a configuration file"
    assert found.name == name
    assert found.version
    assert found.sees
    assert found.blind_to
    worst, best = found.range
    assert best in (0.0, 1.0)
    assert found.direction == ("higher" if best > worst else "lower")
    assert found.worse(worst, best)
    assert not found.worse(best, worst)


@pytest.mark.parametrize("name", PAIRS)
def test_a_familys_module_gives_formula_and_source(name: str) -> None:
    text = import_module(PAIRS[name].of.__module__).__doc__ or ""
    if PAIRS[name].of.__name__ == "<lambda>":
        text += "total"
    assert name in text or PAIRS[name].of.__module__ == "evaluators.total"


def test_an_unknown_metric_names_the_nearest_and_the_list() -> None:
    with pytest.raises(KeyError, match="did you mean position"):
        metric("postion")
    with pytest.raises(KeyError, match="ms_ssim"):
        pair_metric("tree")


def test_the_judgement_computes_the_quick_ones_and_those_asked_for() -> None:
    first = page(1)
    names = [s.metric for s in judge(first, first).scores]
    assert names == [m.name for m in QUICK]
    more = [s.metric for s in judge(first, first, also=("ssim", "total")).scores]
    assert more == [*names, "ssim"]


def test_a_report_says_what_it_holds_under() -> None:
    first = page(1)
    assert dict(judge(first, first).conditions) == {
        "mockup size": "960x640@1",
        "candidate size": "960x640@1",
        "browser": "none",
        "pixel threshold": "0.1",
    }


def test_a_judgement_does_not_load_torch() -> None:
    code = (
        "import sys; from evaluators.judge import judge; from tests.evaluators.pages import page; "
        "judge(page(1), page(1)); sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# --- similarity of structure -----------------------------------------------------------------------------------------


def plain(image: np.ndarray) -> Snapshot:
    return Snapshot(image.astype(np.uint8))


def test_ssim_is_that_of_its_definition() -> None:
    """Written out: gaussian window of 11 px, σ 1.5, at every place inside the picture, population variances."""
    rng = np.random.default_rng(3)
    a, b = (rng.integers(0, 256, (32, 40, 3)) for _ in range(2))
    ramp = np.exp(-((np.arange(11) - 5) ** 2) / (2 * 1.5**2))
    window = np.outer(ramp, ramp) / np.outer(ramp, ramp).sum()
    values = []
    for channel in range(3):
        x, y = a[:, :, channel].astype(float), b[:, :, channel].astype(float)
        for top in range(32 - 10):
            for left in range(40 - 10):
                p, q = x[top : top + 11, left : left + 11], y[top : top + 11, left : left + 11]
                mp, mq = (window * p).sum(), (window * q).sum()
                vp, vq = (window * p * p).sum() - mp**2, (window * q * q).sum() - mq**2
                cov = (window * p * q).sum() - mp * mq
                c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
                values.append((2 * mp * mq + c1) * (2 * cov + c2) / ((mp**2 + mq**2 + c1) * (vp + vq + c2)))
    found = metric_value("ssim", plain(a), plain(b))
    assert found == pytest.approx(float(np.mean(values)), abs=1e-4)


def test_what_is_too_small_for_the_window_is_unscored() -> None:
    small = plain(np.zeros((100, 10, 3)))
    for name in ("ssim", "ms_ssim"):
        score = pair_metric(name).score(small, small)
        assert (score.value, score.note) == (None, "too small")


def test_sizes_may_differ() -> None:
    first, longer = page(1), page(1, height=700)
    for name in ("ssim", "ms_ssim", "changed"):
        value = metric_value(name, longer, first)
        assert pair_metric(name).worse(value, pair_metric(name).best)


def metric_value(name: str, candidate: Snapshot, reference: Snapshot) -> float:
    value = pair_metric(name).score(candidate, reference).value
    assert value is not None
    return value


# --- colour by region ------------------------------------------------------------------------------------------------


def test_one_step_of_a_palette_is_seen_where_pixelmatch_is_blind() -> None:
    blue, bluer = np.full((40, 40, 3), (37, 99, 235)), np.full((40, 40, 3), (29, 78, 216))
    reference = Snapshot(blue.astype(np.uint8), 1.0, controls_block())
    candidate = Snapshot(bluer.astype(np.uint8), 1.0, controls_block())
    assert metric_value("different", candidate, reference) == 0
    (found,) = regions.region_colours(compare(candidate, reference))
    assert found.mean == pytest.approx(7.13, abs=0.01), "CIEDE2000 of #2563eb and #1d4ed8"
    assert found.p95 == pytest.approx(found.mean)


def controls_block():  # type: ignore[no-untyped-def]
    from evaluators.types import Block, Region

    return (Block("image", Region(5, 5, 30, 30)),)


def test_a_shift_is_taken_away_and_a_tint_is_not() -> None:
    reference = page(1)
    lower, red = controls.shifted(reference, 4), controls.recoloured(reference, 0.4)
    assert metric_value("delta_e", lower, reference) < 0.3 * metric_value("delta_e", red, reference)
    assert metric_value("error", lower, reference) > metric_value("error", red, reference)


def test_a_small_part_shows_in_the_percentile_more_than_in_the_mean() -> None:
    reference = page(1)
    image = reference.image.copy()
    photo = next(b for b in reference.blocks if b.kind == "image").box
    y, x = int(photo.y), int(photo.x)
    image[y : y + int(photo.h / 8), x : x + int(photo.w)] = (255, 0, 255)
    candidate = Snapshot(image, 1.0, reference.blocks)
    assert metric_value("delta_e_p95", candidate, reference) > 4 * metric_value("delta_e", candidate, reference)


def test_the_window_constants_are_those_of_the_library() -> None:
    for side, scored in ((exact.LEAST_MULTI_SCALE, True), (exact.LEAST_MULTI_SCALE - 1, False)):
        image = plain(np.zeros((side, side, 3)))
        assert (pair_metric("ms_ssim").score(image, image).value is not None) is scored
