"""A regression harness: what a case must hold, what it held before, and how a run of many cases is told."""
