"""The smallest parts, shared by all patterns: text, buttons, icons, badges, people, fields, surfaces."""

from ui2code.mockups.atoms.buttons import button, icon_button, link
from ui2code.mockups.atoms.fields import checkbox, choice, field, radio, search_box, select, textarea, toggle
from ui2code.mockups.atoms.marks import avatar, badge, dot, icon, icon_tile, progress, stars
from ui2code.mockups.atoms.surfaces import band, card, head, panel, rule, wrap
from ui2code.mockups.atoms.words import eyebrow, heading, label, muted, paragraph, text

__all__ = [
    "avatar", "badge", "band", "button", "card", "checkbox", "choice", "dot", "eyebrow", "field", "head", "heading", "icon", "icon_button",
    "icon_tile", "label", "link", "muted", "panel", "paragraph", "progress", "radio", "rule", "search_box", "select", "stars", "text",
    "textarea", "toggle", "wrap",
]  # fmt: skip
