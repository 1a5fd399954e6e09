"""Metrics that judge a rendered user interface against its mockup. Knows nothing of ui2code."""
