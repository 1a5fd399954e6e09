"""A suite of mockups checked against what draws them: read, drawn, measured, and held against what was approved."""
