"""Screens about an account, and states a screen can be in."""

from __future__ import annotations

from ui2code.mockups.kinds.app_parts import bars, heading, maybe, of, pair
from ui2code.mockups.kinds.kind import Kind, sections, usual
from ui2code.mockups.rng import Rng
from ui2code.mockups.spec import Section

Plan = tuple[Section, ...]
DIALOGS = ("confirm-dialog", "form-dialog", "drawer", "command-palette")


def settings(rng: Rng) -> Plan:
    """Parts beside the form, or tabs above it."""
    head = heading(rng, "quiet", "crumbs")
    if rng.at("tabs").chance(0.5):
        more = pair(rng, "more", (("notification-settings", 12),), (("notification-settings", 7), ("choice-panel", 5)))
        return sections(
            *bars(rng),
            head,
            of("settings-nav", 12, "tabs"),
            usual("settings-form"),
            *more,
            maybe(rng, "danger-zone", 0.5),
        )
    body = rng.at("body").pick(("settings-form", "notification-settings"))
    return sections(
        *bars(rng),
        head,
        of("settings-nav", 3, rng.at("nav").pick(("list", "icons"))),
        of(body, 9),
        maybe(rng, "danger-zone", 0.4),
    )


def profile(rng: Rng) -> Plan:
    row = pair(
        rng,
        "row",
        (("profile-details", 5), ("activity-feed", 7)),
        (("profile-details", 4), ("compact-table", 8)),
        (("profile-details", 7), ("score-panel", 5)),
    )
    return sections(
        *bars(rng),
        usual("profile-header", rng.at("header").weighted(("cover", "row", "centered"), (4, 3, 2))),
        maybe(rng, "tabs", 0.6),
        *row,
        maybe(rng, "heatmap-panel", 0.3),
        maybe(rng, "file-grid", 0.25),
    )


def team(rng: Rng) -> Plan:
    row = pair(rng, "row", (("members-panel", 12),), (("members-panel", 8), ("activity-feed", 4)))
    return sections(
        *bars(rng),
        heading(rng, "plain", "crumbs"),
        maybe(rng, "stat-tiles", 0.35),
        maybe(rng, "toolbar", 0.4),
        *row,
    )


def billing(rng: Rng) -> Plan:
    row = pair(
        rng,
        "row",
        (("payment-panel", 5), ("invoice-list", 7)),
        (("invoice-list", 12),),
        (("payment-panel", 6), ("bar-panel", 6)),
    )
    extra = (
        of("invoice-list", 12, key="invoices")
        if all(part is not None and part.pattern != "invoice-list" for part in row)
        else None
    )
    return sections(
        *bars(rng),
        heading(rng, "quiet", "crumbs"),
        maybe(rng, "alerts", 0.2),
        usual("plan-panel"),
        *row,
        extra,
    )


def notifications(rng: Rng) -> Plan:
    row = pair(
        rng,
        "row",
        (("notifications", 8), ("people-suggestions", 4)),
        (("notifications", 7), ("notification-settings", 5)),
        (("notifications", 12),),
    )
    return sections(*bars(rng), heading(rng, "quiet", "crumbs"), *row)


def form(rng: Rng) -> Plan:
    rows = pair(rng, "rows", (("form-panel", 7), ("choices-panel", 5)), (("form-panel", 6), ("choices-panel", 6)))
    return sections(
        *bars(rng),
        heading(rng, "quiet", "crumbs"),
        maybe(rng, "alerts", 0.5),
        *rows,
        maybe(rng, "choice-panel", 0.4, 12),
        maybe(rng, "buttons-panel", 0.6),
        maybe(rng, "upload-area", 0.4, 12),
        maybe(rng, "accordion", 0.3),
    )


def developer(rng: Rng) -> Plan:
    return sections(
        *bars(rng),
        heading(rng, "quiet", "plain"),
        usual("api-keys", "code"),
        *pair(rng, "row", (("trend-panel", 8), ("gauge-panel", 4)), (("accordion", 6), ("bar-panel", 6))),
    )


def wizard(rng: Rng) -> Plan:
    return sections(usual("stepper", rng.at("steps").pick(("circles", "bars", "progress"))), usual("step-form"))


def setup(rng: Rng) -> Plan:
    """The steps on one half of the window, the form of one of them on the other."""
    return sections(
        usual("side-steps", rng.at("steps").pick(("light", "inverse"))),
        usual("step-form", "mixed" if rng.at("form").chance(0.3) else "fields"),
    )


def dialog(rng: Rng) -> Plan:
    """A page of an application, and something over it."""
    over = usual(rng.at("over").pick(DIALOGS))
    below = rng.at("below").pick(
        (
            ("page-head", "toolbar", "data-table"),
            ("page-head", "stat-tiles", "data-table"),
            ("page-head", "members-panel"),
            ("page-head", "kanban-board"),
        )
    )
    return sections(*bars(rng), *below, over)


def empty(rng: Rng) -> Plan:
    return sections(
        *bars(rng),
        heading(rng, "plain", "quiet"),
        maybe(rng, "toolbar", 0.3),
        usual("empty-state"),
        maybe(rng, "onboarding-panel", 0.2, 12),
        usual("toast") if rng.at("toast").chance(0.25) else None,
    )


def loading(rng: Rng) -> Plan:
    rest = rng.at("rest").pick((("list", "text"), ("text", "list")))
    parts = [
        of("skeleton", span, variant, key)
        for key, span, variant in (("skeleton-2", 8, rest[0]), ("skeleton-3", 4, rest[1]))
    ]
    return sections(*bars(rng), maybe(rng, "page-head", 0.6), usual("skeleton", "cards"), *parts)


def mobile_home(rng: Rng) -> Plan:
    top = rng.at("card").pick(("balance-card", "progress-card", "phone-search"))
    return sections(
        usual("phone-header", rng.at("head").pick(("greeting", "brand", "greeting"))),
        usual(top),
        usual("quick-actions"),
        usual("phone-list", rng.at("list").pick(("transactions", "plain", "pictures"))),
        usual("tab-bar"),
    )


def mobile_list(rng: Rng) -> Plan:
    return sections(
        usual("phone-header", rng.at("head").pick(("title", "back"))),
        usual("phone-search"),
        usual("phone-list", rng.at("list").pick(("grouped", "plain", "pictures"))),
        usual("tab-bar"),
    )


def mobile_profile(rng: Rng) -> Plan:
    return sections(
        usual("phone-header", rng.at("head").pick(("title", "back"))),
        usual("phone-profile"),
        maybe(rng, "progress-card", 0.4),
        usual("phone-menu"),
        usual("tab-bar"),
    )


ACCOUNT: tuple[Kind, ...] = (
    Kind("settings", "settings of an account with forms and switches", "app", settings, ("preferences", "account settings", "options")),
    Kind("profile", "the page of a person with facts, work and activity", "app", profile, ("user profile", "account page", "member page")),
    Kind("team", "the members of a team with their roles", "app", team, ("members", "user management", "people", "staff list")),
    Kind("billing", "the plan, the payment methods and the invoices of an account", "app", billing, ("subscription", "plan and billing", "payment settings")),
    Kind("notifications", "a page of notifications and how one gets them", "app", notifications, ("alerts page", "notification center", "activity")),
    Kind("form", "a page with every kind of form control", "app", form, ("form page", "all controls", "input form", "edit form")),
    Kind("developer", "keys to a programming interface with code and usage", "app", developer, ("api keys", "developer settings", "api console")),
    Kind("wizard", "one step of a longer form, with the steps shown", "center", wizard, ("onboarding steps", "setup assistant", "multi-step form", "stepper form")),
    Kind("setup", "a setup with its steps down one half of the window and a form on the other", "split", setup, ("setup steps", "guided setup", "registration steps")),
    Kind("dialog", "a dialog, drawer or palette over a dimmed page of an application", "app", dialog, ("modal", "popup", "confirmation", "drawer", "modal over page")),
    Kind("empty", "an application's page with nothing in it yet", "app", empty, ("empty state", "no data", "first use")),
    Kind("loading", "an application's page while it is loading", "app", loading, ("skeleton", "loading state", "placeholder")),
    Kind("mobile-home", "the first screen of a phone app", "app", mobile_home, ("mobile app", "phone app", "app home", "mobile home screen", "mobile dashboard")),
    Kind("mobile-list", "a list on a phone, with search and a tab bar", "app", mobile_list, ("phone list", "mobile list screen")),
    Kind("mobile-profile", "the profile and settings on a phone", "app", mobile_profile, ("phone profile", "mobile settings", "mobile account")),
)  # fmt: skip
