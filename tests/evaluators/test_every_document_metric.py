"""Every registered metric of two HTML documents against its controls, drawn in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from evaluators.browser import Pages, found_browser, open_pages
from evaluators.metric import Document
from evaluators.metrics import DOCUMENTS

LINES = "A quiet harbour|We rent small boats|by the hour|Large ones by the week|Mooring fee|Winter place|Imprint".split(
    "|"
)
INKS = ("#123456", "#222222", "#222222", "#7a1020", "#222222", "#105020", "#555555")
INK = dict(zip(LINES, INKS))
"""A line keeps its ink wherever it stands."""


def written(lines: list[str], tag: str = "li") -> str:
    items = "".join(f'<{tag}><p style="color:{INK.get(line, INKS[1])}">{line}</p></{tag}>' for line in lines)
    return f"<body><main><h1>Prices for all</h1><ul>{items}</ul></main><footer><p>Open all day</p></footer></body>"


ITSELF = written(LINES)
CONTROLS = {
    "blank": "<body></body>",
    "shuffled": written([*LINES[3:], *LINES[:3]]),
    "another page": "<body><table><tr><td>zzqx</td><td>kjvk</td></tr><tr><td>qqxz</td><td>vjkx</td></tr></table></body>",
}
MILD = {
    "one lost": written(LINES[:-1]),
    "retyped": written([line.replace("a", "o", 1) for line in LINES]),
    "moved": ITSELF.replace("<main>", '<main style="padding-top: 8px">'),
    "tinted": ITSELF.replace("#222222", "#333322"),
    "one more box": ITSELF.replace("<footer>", "<footer><div></div>"),
}


@pytest.fixture(scope="module")
def pages() -> Iterator[Pages]:
    try:
        found_browser("")
    except FileNotFoundError:
        pytest.skip("no browser here")
    with open_pages() as opened:
        yield opened


@pytest.fixture(scope="module")
def document(pages: Pages, tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    file = tmp_path_factory.mktemp("documents") / "page.html"
    file.write_text("replaced", encoding="utf-8")

    @cache  # every metric asks for the same pages
    def render(html: str):  # type: ignore[no-untyped-def]
        return pages.shoot(file, html)

    return lambda html: Document(html, render)


@pytest.mark.slow
@pytest.mark.parametrize("name", DOCUMENTS)
def test_controls_are_far_below_mild_faults_or_named_as_unseen(document, name: str) -> None:  # type: ignore[no-untyped-def]
    metric, reference = DOCUMENTS[name], document(ITSELF)
    assert metric.score(reference, reference).value == pytest.approx(metric.best)
    worst = min(metric.score(document(html), reference).value for html in MILD.values())
    for control, html in CONTROLS.items():
        value = metric.score(document(html), reference).value
        far = value < metric.best and metric.best - value >= 1.25 * (metric.best - worst)
        assert far is (control not in metric.unseen), (control, value, worst)


@pytest.mark.parametrize("name", [n for n in DOCUMENTS if n.endswith(("_block", "_bleu"))])
def test_more_loss_is_never_better(document, name: str) -> None:  # type: ignore[no-untyped-def]
    reference = document(ITSELF)
    values = [DOCUMENTS[name].score(document(written(LINES[:k])), reference).value for k in range(len(LINES), 0, -1)]
    assert values == sorted(values, reverse=True)
