"""A brief in anybody's words → a ``Spec``, by explicit decisions with reasons."""

from ui2code.mockups.brief.options import Options
from ui2code.mockups.brief.rules import Rule, from_file, from_words
from ui2code.mockups.brief.seeded import from_seed
from ui2code.mockups.brief.understand import understand
from ui2code.mockups.brief.vocabulary import Vocabulary, shipped

__all__ = ["Options", "Rule", "Vocabulary", "from_file", "from_seed", "from_words", "shipped", "understand"]
