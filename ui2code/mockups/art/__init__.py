"""Pictures drawn as SVG, all ``Asset``: the same for the same palette, stream and size; no text and nothing from outside."""

from ui2code.mockups.art.avatars import avatar
from ui2code.mockups.art.backgrounds import BACKGROUNDS, background
from ui2code.mockups.art.charts import CHARTS, chart, chart_top, series_colours, swatch
from ui2code.mockups.art.icons import ICON_STYLES, IconStyle, icon, icon_for, icon_names
from ui2code.mockups.art.illustrations import ILLUSTRATIONS, illustration
from ui2code.mockups.art.logos import LOGOS, logo
from ui2code.mockups.art.maps import street_map
from ui2code.mockups.art.photo_words import RELATED
from ui2code.mockups.art.photos import SUBJECTS, photo, subject_for

__all__ = [
    "BACKGROUNDS",
    "CHARTS",
    "ICON_STYLES",
    "ILLUSTRATIONS",
    "LOGOS",
    "RELATED",
    "SUBJECTS",
    "IconStyle",
    "avatar",
    "background",
    "chart",
    "chart_top",
    "icon",
    "icon_for",
    "icon_names",
    "illustration",
    "logo",
    "photo",
    "series_colours",
    "street_map",
    "subject_for",
    "swatch",
]
