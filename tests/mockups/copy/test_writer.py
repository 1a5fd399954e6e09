"""A Writer answers every question with clean, distinct, repeatable text."""

from __future__ import annotations

import pytest

from ui2code.errors import UsageError
from ui2code.mockups.copy import Writer
from ui2code.mockups.rng import Rng


def test_unknown_names_are_said() -> None:
    with pytest.raises(UsageError, match="There is no trade 'bakry'. Did you mean 'bakery'"):
        Writer("bakry", "en", "plain", Rng(1))
    with pytest.raises(UsageError, match="voice"):
        Writer("bakery", "en", "loudd", Rng(1))
    with pytest.raises(UsageError, match="language"):
        Writer("bakery", "tlh", "plain", Rng(1))
    with pytest.raises(UsageError, match="Did you mean 'sign_in'"):
        Writer("bakery", "en", "plain", Rng(1)).ui("signin")
