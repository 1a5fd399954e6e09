"""Screens of applications."""

from __future__ import annotations

from ui2code.mockups.kinds.app_account import ACCOUNT
from ui2code.mockups.kinds.app_work import WORK
from ui2code.mockups.kinds.kind import Kind

APP: tuple[Kind, ...] = (*WORK, *ACCOUNT)
