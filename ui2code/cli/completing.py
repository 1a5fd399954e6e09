"""What a shell offers after Tab where click cannot know it: names of registries, and candidates, which are paths."""

from __future__ import annotations

from click import Context, Parameter
from click.shell_completion import CompletionItem


def targets(_: Context, __: Parameter, typed: str) -> list[CompletionItem]:
    """For ``--target``."""
    from ui2code.targets import TARGETS

    return [CompletionItem(name) for name in sorted(TARGETS) if name.startswith(typed)]


def models(_: Context, __: Parameter, typed: str) -> list[CompletionItem]:
    """For ``--model``."""
    from ui2code.models import MODELS

    if "/" in typed:
        return [CompletionItem(typed, type="dir")]
    return [CompletionItem(name) for name in sorted(MODELS) if name.startswith(typed)]


def bases(_: Context, __: Parameter, typed: str) -> list[CompletionItem]:
    """For ``--base``: our own model, or folders."""
    if "embedded".startswith(typed):
        return [CompletionItem("embedded")]
    return [CompletionItem(typed, type="dir")]


def paths(_: Context, __: Parameter, typed: str) -> list[CompletionItem]:
    """For what may be a path or an address: the shell itself offers its files."""
    return [CompletionItem(typed, type="file")]
