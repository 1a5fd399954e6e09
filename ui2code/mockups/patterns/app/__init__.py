"""Panels, bars and dialogs of applications."""

from __future__ import annotations

from ui2code.mockups.patterns.pattern import Pattern

APP: tuple[Pattern, ...] = ()
