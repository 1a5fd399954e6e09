"""Sets of pages with their truth, in shards: to train on, to measure with."""
