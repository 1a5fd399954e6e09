"""Screens of applications."""

from __future__ import annotations

from ui2code.mockups.kinds.kind import Kind

APP: tuple[Kind, ...] = ()
