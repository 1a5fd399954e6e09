from __future__ import annotations

import pytest

from tests.perceive.drawing import text
from ui2code.perceive.controls import find_controls
from ui2code.types import Border, Box, Element, Kind, Paint

GREY = (Border(1.0, "#cccccc"),) * 4


def shape(box: Box, **paint: object) -> Element:
    return Element("s", Kind.SHAPE, box, paint=Paint(**paint))  # type: ignore[arg-type]


FIELD = shape(Box(40, 40, 260, 40), fill="#ffffff", borders=GREY)
BUTTON = shape(Box(40, 40, 120, 40), fill="#1e66dd", radius=(4.0,) * 4)
CARD = shape(Box(40, 40, 300, 200), fill="#ffffff", borders=GREY)
ICON = Element("i", Kind.ICON, Box(272, 57, 12, 7))
CASES = {
    "empty field": ([FIELD], "input"),
    "field with words at the left": ([FIELD, text("Your name", Box(52, 53, 70, 13))], "input"),
    "choice": ([FIELD, text("Country", Box(52, 53, 70, 13)), ICON], "select"),
    "button": ([BUTTON, text("Send", Box(84, 53, 32, 13))], "button"),
    "text at the left of a filled box": ([BUTTON, text("Send", Box(44, 53, 32, 13))], None),
    "card": ([CARD, text("A title", Box(52, 53, 70, 13))], None),
    "switch": (
        [
            shape(Box(40, 40, 44, 24), fill="#22aa55", radius=(12.0,) * 4),
            shape(Box(62, 42, 20, 20), fill="#ffffff", radius=(10.0,) * 4),
        ],
        "toggle",
    ),
    "bar": (
        [
            shape(Box(40, 40, 200, 8), fill="#eeeeee", radius=(4.0,) * 4),
            shape(Box(40, 40, 90, 8), fill="#22aa55", radius=(4.0,) * 4),
        ],
        "progress",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_box_is_the_control_it_looks_like(name: str) -> None:
    elements, control = CASES[name]
    parents = [-1] + [0] * (len(elements) - 1)
    assert find_controls(elements, parents, "#fafafa", 1280.0)[0].control == control


def test_cells_of_a_table_are_no_buttons() -> None:
    cells = [shape(Box(40 + 100 * k, 40, 100, 40), fill="#ffffff", borders=GREY) for k in range(3)]
    words = [text("Cell", Box(75 + 100 * k, 53, 30, 13)) for k in range(3)]
    found = find_controls([*cells, *words], [-1, -1, -1, 0, 1, 2], "#fafafa", 1280.0)
    assert found[1].control is None


def test_a_switch_knows_its_state() -> None:
    elements, _ = CASES["switch"]
    assert find_controls(elements, [-1, 0], "#ffffff", 1280.0)[0].checked
