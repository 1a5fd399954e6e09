"""``python -m ui2code``."""

from __future__ import annotations

from ui2code.cli import main

main()
