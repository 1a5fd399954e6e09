"""Screens where work is done: lists, boards, calendars, letters, talks, files."""

from __future__ import annotations

from ui2code.mockups.kinds.app_parts import bars, heading, maybe, of, pair
from ui2code.mockups.kinds.kind import Kind, sections, usual
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Section

Plan = tuple[Section, ...]


def dashboard(rng: Rng) -> Plan:
    """Figures, one or two rows of charts, and what is recent."""
    charts = pair(
        rng,
        "charts",
        (("trend-panel", 8), ("donut-panel", 4)),
        (("trend-panel", 8), ("gauge-panel", 4)),
        (("trend-panel", 7), ("bar-panel", 5)),
        (("bar-panel", 8), ("activity-feed", 4)),
        (("trend-panel", 12),),
        (("trend-panel", 8), ("goal-card", 4)),
    )
    lists = pair(
        rng,
        "lists",
        (("compact-table", 8), ("activity-feed", 4)),
        (("compact-table", 8), ("agenda", 4)),
        (("task-list", 6), ("compact-table", 6)),
        (("compact-table", 12),),
        (("bar-panel", 4), ("compact-table", 8)),
        (("onboarding-panel", 6), ("task-list", 6)),
    )
    hello = maybe(rng, "welcome-card", 0.25)
    ways = ("range", "quiet", "plain") if hello else ("greeting", "greeting", "range", "plain")
    head = heading(rng, *ways) if rng.at("headed").chance(0.85) else None
    kept = {part.key: part for part in (*charts, *lists) if part is not None}
    return sections(
        *bars(rng, head is not None),
        maybe(rng, "banner", 0.15),
        head,
        hello,
        usual("stat-tiles"),
        *kept.values(),
    )


def analytics(rng: Rng) -> Plan:
    last = pair(
        rng, "last", (("heatmap-panel", 12),), (("compact-table", 8), ("gauge-panel", 4)), (("compact-table", 12),)
    )
    middle = pair(
        rng,
        "middle",
        (("bar-panel", 6), ("funnel-panel", 6)),
        (("donut-panel", 4), ("bar-panel", 8)),
        (("funnel-panel", 7), ("donut-panel", 5)),
    )
    figures = usual("stat-tiles", rng.at("figures").pick(("joined", "sparkline", "plain")))
    return sections(*bars(rng), heading(rng, "range"), figures, of("trend-panel", 12), *middle, *last)


def table(rng: Rng) -> Plan:
    tools = maybe(rng, "toolbar", 0.7)
    shown = rng.at("table").pick(("managed", "striped", "simple")) if tools else "toolbar"
    return sections(
        *bars(rng),
        heading(rng, "plain", "crumbs"),
        maybe(rng, "stat-tiles", 0.3),
        tools,
        usual("data-table", shown),
    )


def kanban(rng: Rng) -> Plan:
    return sections(
        *bars(rng),
        heading(rng, "plain", "crumbs"),
        maybe(rng, "toolbar", 0.6),
        usual("kanban-board"),
    )


def calendar(rng: Rng) -> Plan:
    sheet = rng.at("sheet").pick(("month-calendar", "week-calendar"))
    beside = rng.at("beside").chance(0.45)
    head = heading(rng, "plain", "crumbs") if rng.at("headed").chance(0.5) else None
    return sections(
        *bars(rng, head is not None), head, of(sheet, 9 if beside else 12), of("agenda", 3) if beside else None
    )


def mail(rng: Rng) -> Plan:
    """Folders and letters; beside them one letter, or letters across the window."""
    top = usual("app-topbar", "search") if rng.at("top").chance(0.4) else None
    folders = usual("mail-folders", "plain" if top else "branded")
    if rng.at("open").chance(0.6):
        return sections(top, folders, usual("mail-list"), usual("mail-message"))
    return sections(top, folders, usual("mail-table"))


def chat(rng: Rng) -> Plan:
    rail = maybe(rng, "icon-rail", 0.6)
    return sections(rail, usual("chat-list"), usual("conversation"))


def files(rng: Rng) -> Plan:
    shown = pair(
        rng,
        "shown",
        (("file-grid", 12),),
        (("file-list", 8), ("storage-panel", 4)),
        (("file-list", 12),),
        (("file-grid", 9), ("storage-panel", 3)),
    )
    return sections(
        *bars(rng),
        heading(rng, "plain", "crumbs"),
        maybe(rng, "folder-grid", 0.7),
        *shown,
        maybe(rng, "upload-area", 0.25, 12),
    )


def record(rng: Rng) -> Plan:
    first = pair(
        rng, "first", (("record-lines", 8), ("contact-panel", 4)), (("record-lines", 8), ("status-timeline", 4))
    )
    second = pair(
        rng,
        "second",
        (("comments-panel", 8), ("status-timeline", 4)),
        (("comments-panel", 8), ("contact-panel", 4)),
        (("activity-feed", 5), ("comments-panel", 7)),
    )
    kept = {part.key: part for part in (*first, *second) if part is not None}
    return sections(*bars(rng), usual("record-head"), *kept.values())


def map_(rng: Rng) -> Plan:
    return sections(
        usual("app-topbar", rng.at("top").pick(("brand", "search"))), usual("place-list"), usual("map-panel")
    )


def feed(rng: Rng) -> Plan:
    aside = rng.at("aside").sample(("people-suggestions", "trends-panel", "agenda"), rng.at("asides").integer(1, 2))
    parts = [of(name, place="aside") for name in aside]
    return sections(
        usual("app-topbar", "brand"), maybe(rng, "stories", 0.4), usual("post-composer"), usual("post-feed"), *parts
    )


def music(rng: Rng) -> Plan:
    middle = rng.at("order").shuffled(("track-list", "album-grid"))
    return sections(
        usual("app-sidebar" if rng.at("side").chance(0.6) else "icon-rail"),
        maybe(rng, "app-topbar", 0.4),
        usual("album-header"),
        *middle,
        usual("player-bar"),
    )


WORK: tuple[Kind, ...] = (
    Kind("dashboard", "the overview of an application, with key figures, charts and recent records", "app", dashboard, ("admin dashboard", "overview", "control panel", "admin panel")),
    Kind("analytics", "a report of an application with many charts", "app", analytics, ("statistics", "report", "metrics page", "insights")),
    Kind("table", "an administration page with a table of records", "app", table, ("admin table", "admin list", "data table", "orders list", "customers list", "crm")),
    Kind("kanban", "a board of tasks in columns by state", "app", kanban, ("board", "task board", "project board", "scrum board")),
    Kind("calendar", "a calendar of a month or a week with events", "app", calendar, ("schedule", "month view", "week view", "agenda", "timetable")),
    Kind("mail", "a mail program with folders, letters and one of them open", "columns", mail, ("inbox", "email client", "mailbox", "webmail")),
    Kind("chat", "a chat program with conversations and messages", "columns", chat, ("messenger", "messages", "conversation", "messaging app")),
    Kind("files", "a file manager with folders, previews and storage", "app", files, ("file manager", "documents folder", "drive", "file browser")),
    Kind("record", "one order, customer or case in detail", "app", record, ("order details", "customer details", "detail page", "case")),
    Kind("map", "a list of places beside a map with pins", "columns", map_, ("store locator", "map view", "places", "locations")),
    Kind("feed", "a social feed of posts with people to follow", "page", feed, ("social network", "timeline", "news feed", "community")),
    Kind("music", "a music player with an album, its tracks and a player bar", "app", music, ("music player", "playlist", "streaming app", "podcast player", "album")),
)  # fmt: skip
