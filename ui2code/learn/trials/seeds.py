"""Which seeds of the generator are learned from and which are only measured with."""

TRAINING_BELOW = 900_000_000
"""A model learns from seeds below this one only."""
HELD_OUT = 1_000_000_000
"""The first seed of the test pages: no model, no threshold and no choice of a checkpoint ever sees one from here on."""
