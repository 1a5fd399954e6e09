"""Edits in words: they change the spec, and what they do not name stays as it is."""

from ui2code.mockups.edit.apply import EXAMPLES, apply
from ui2code.mockups.edit.edited import Edited

__all__ = ["EXAMPLES", "Edited", "apply"]
