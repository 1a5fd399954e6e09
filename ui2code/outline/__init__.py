"""The outline language (grammar, parse, print, check, repair) and the geometric planner that writes it without a model."""
