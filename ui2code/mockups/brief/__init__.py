"""A brief in anybody's words → a ``Spec``, by explicit decisions with reasons."""

from ui2code.mockups.brief.options import Options
from ui2code.mockups.brief.rules import Rule, parse_rule, read_rules
from ui2code.mockups.brief.seeded import from_seed
from ui2code.mockups.brief.understand import understand
from ui2code.mockups.brief.vocabulary import Vocabulary, shipped

__all__ = ["Options", "Rule", "Vocabulary", "from_seed", "parse_rule", "read_rules", "shipped", "understand"]
