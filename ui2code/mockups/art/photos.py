"""Photographs that nobody took: scenes of light and layers, toned to a palette."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ui2code.mockups.art import cars, dishes, drinks, indoors, outdoors, people, still, table, town
from ui2code.mockups.art.canvas import Canvas
from ui2code.mockups.art.grade import Grade, grade_of
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
}

_WORDS: Mapping[str, str] = {
    "sea": "sailing sail boat harbour surf diving beach cruise fishing marine swim ocean coast yacht",
    "landscape": "travel hiking mountain tour adventure camping farm outdoor ski climbing vineyard country nature",
    "forest": "forestry wood timber eco environment garden landscaping climate trees",
    "city": "finance bank insurance city estate agency consulting law logistics transport mobility urban hotel",
    "building": "architecture architect construction building property engineering housing museum",
    "interior": "furniture interior hotel home living apartment decoration cleaning rental sofa",
    "food": "restaurant food catering bakery kitchen recipe delivery meal chef deli pizza grocery",
    "drink": "coffee cafe bar wine brewery tea juice cocktail roastery roaster",
    "fabric": "fashion textile clothing tailor wedding jewellery silk boutique",
    "portrait": "coach therapy hair salon dentist doctor clinic school teacher hr team people dating barber",
    "product": "shop cosmetics beauty pharmacy perfume skincare electronics store supplement",
    "desk": "software saas app startup accounting office agency marketing design education course studio",
    "plant": "florist plant flower yoga wellness spa nursery organic massage",
    "vehicle": "car garage driving auto vehicle bike taxi repair motor",
    "sky": "energy solar airline weather space cloud aviation meditation",
}
_BY_WORD = {word: subject for subject, words in _WORDS.items() for word in words.split()}


def photo(subject: str, palette: Palette, rng: Rng, w: float, h: float) -> Asset:
    """A picture of ``subject`` (UsageError for one that is not in ``SUBJECTS``), CSS px."""
    canvas = Canvas(w, h)
    lookup("subject", subject, SUBJECTS)(canvas, grade_of(palette), rng)
    return canvas.asset(f"photo-{subject}")


def subject_for(words: str) -> str:
    """What a photograph for this trade shows; the desk that suits any office, where no word says more."""
    parts = words.lower().replace("-", " ").split()
    found = [_BY_WORD[stem] for part in parts for stem in (part, part.rstrip("s")) if stem in _BY_WORD]
    return found[0] if found else next((part for part in parts if part in SUBJECTS), "desk")
