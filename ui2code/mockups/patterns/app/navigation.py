"""Where one can go in an application, and where one is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ui2code.mockups.kit import Kit


@dataclass(frozen=True, slots=True)
class Entry:
    """``key`` is a label of ``kit.copy.ui``."""

    key: str
    icon: str


MAIN = (
    Entry("dashboard", "layout-dashboard"),
    Entry("orders", "shopping-bag"),
    Entry("customers", "users"),
    Entry("analytics", "chart-column"),
    Entry("projects", "folder"),
    Entry("tasks", "list-checks"),
    Entry("calendar", "calendar"),
    Entry("messages", "message-circle"),
    Entry("inbox", "inbox"),
    Entry("products", "package"),
    Entry("invoices", "receipt"),
    Entry("files", "file-text"),
    Entry("reports", "chart-line"),
    Entry("map", "map"),
)
ACCOUNT = (
    Entry("team", "user-plus"),
    Entry("billing", "credit-card"),
    Entry("notifications", "bell"),
    Entry("integrations", "plug"),
    Entry("settings", "settings"),
    Entry("help", "circle-help"),
)
WHERE: Mapping[str, str] = {
    "analytics": "analytics",
    "table": "orders",
    "record": "orders",
    "settings": "settings",
    "form": "settings",
    "profile": "team",
    "team": "team",
    "chat": "messages",
    "mail": "inbox",
    "calendar": "calendar",
    "kanban": "projects",
    "files": "files",
    "map": "map",
    "billing": "billing",
    "notifications": "notifications",
    "empty": "projects",
    "dialog": "customers",
    "developer": "integrations",
}
"""The entry a kind of page stands under; others stand under the first."""


def here(kit: Kit) -> str:
    """The key of the page one is on."""
    return WHERE.get(kit.spec.kind, "dashboard")


def main_entries(kit: Kit, count: int) -> tuple[Entry, ...]:
    """``count`` entries in their usual order, among them the page one is on: the same all over the page."""
    current = here(kit)
    others = [entry for entry in MAIN[1:] if entry.key != current]
    ranked = kit.rng.at("entries").shuffled(others)
    wanted = {MAIN[0].key, current, *(entry.key for entry in ranked[: max(count - 1, 1)])}
    return tuple(entry for entry in MAIN if entry.key in wanted)[:count]


def account_entries(kit: Kit, count: int) -> tuple[Entry, ...]:
    current = here(kit)
    first = [entry for entry in ACCOUNT if entry.key in (current, "settings", "help")]
    rest = [entry for entry in ACCOUNT if entry not in first]
    chosen = {entry.key for entry in (*first, *rest)[:count]}
    return tuple(entry for entry in ACCOUNT if entry.key in chosen)
