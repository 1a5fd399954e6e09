"""Photographs that nobody took: scenes of light and layers, toned to a palette."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from ui2code.mockups.art import (
    cars,
    cellar,
    dishes,
    drinks,
    gear,
    goods,
    indoors,
    outdoors,
    people,
    pets,
    pieces,
    places,
    still,
    table,
    town,
    wear,
    works,
)
from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade, grade_of
from ui2code.mockups.art.photo_words import SUBJECT_WORDS, VAGUE
from ui2code.mockups.rng import Rng
from ui2code.mockups.style.types import Palette
from ui2code.registry import lookup
from ui2code.types import Asset

Scene = Callable[[Canvas, Grade, Rng], None]

SUBJECTS: Mapping[str, Scene] = {
    "landscape": outdoors.landscape,
    "sea": outdoors.sea,
    "sky": outdoors.sky,
    "dunes": outdoors.dunes,
    "fields": outdoors.fields,
    "forest": outdoors.forest,
    "city": town.city,
    "building": town.building,
    "vehicle": cars.vehicle,
    "interior": indoors.interior,
    "arches": indoors.arches,
    "stage": indoors.stage,
    "product": still.product,
    "food": dishes.food,
    "drink": drinks.drink,
    "portrait": people.portrait,
    "fabric": still.fabric,
    "desk": table.desk,
    "plant": indoors.plant,
    "flowers": still.flowers,
    "books": still.books,
    "water": still.water,
    "bread": cellar.bread,
    "wine": cellar.wine,
    "clothes": goods.clothes,
    "vinyl": goods.vinyl,
    "papers": goods.papers,
    "screen": goods.screen,
    "bicycle": gear.bicycle,
    "weights": gear.weights,
    "servers": works.servers,
    "warehouse": works.warehouse,
    "workshop": works.workshop,
    "bedroom": places.bedroom,
    "road": places.road,
    "meeting": places.meeting,
    "pet": pets.pet,
    "chair": pieces.chair,
    "armchair": pieces.armchair,
    "stool": pieces.stool,
    "table": pieces.table,
    "lamp": pieces.lamp,
    "shelf": pieces.shelf,
    "dresser": pieces.dresser,
    "sofa": pieces.sofa,
    "shirt": wear.shirt,
    "jumper": wear.jumper,
    "coat": wear.coat,
    "trousers": wear.trousers,
    "dress": wear.dress,
    "shoe": wear.shoe,
    "bag": wear.bag,
}

_NATURAL = frozenset(("food", "bread", "drink", "wine", "flowers"))
"""Subjects that must keep their colours, or nobody would eat them."""


def photo(subject: str, palette: Palette, rng: Rng, w: float, h: float) -> Asset:
    """A picture of ``subject`` (UsageError for one that is not in ``SUBJECTS``), CSS px."""
    canvas, grade = Canvas(w, h), grade_of(palette)
    lookup("subject", subject, SUBJECTS)(canvas, grade.natural() if subject in _NATURAL else grade, rng)
    return canvas.asset(f"photo-{subject}")


@lru_cache(maxsize=4096)
def subject_for(words: str, otherwise: str = "desk") -> str:
    """What a photograph for these words (a trade, a thing) shows; ``otherwise`` where no word says it.

    Of several words the last counts, as it is the head of an English phrase, unless it is one that says little.
    """
    parts = re.findall(r"[a-z]+", words.lower())
    found = {part: subject for part in parts if (subject := _shown(part))}
    telling = [part for part in found if part not in VAGUE and part.rstrip("s") not in VAGUE]
    return found[(telling or list(found))[-1]] if found else otherwise


def _shown(word: str) -> str | None:
    for stem in (word, word.rstrip("s"), f"{word}s"):
        if stem in SUBJECT_WORDS or stem in SUBJECTS:
            return SUBJECT_WORDS.get(stem, stem)
    return None
