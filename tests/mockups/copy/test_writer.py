"""A Writer answers every question with clean, distinct, repeatable text."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mockups.copy.answers import ITEMS, PROSE, TITLED, everything, texts
from ui2code.errors import UsageError
from ui2code.mockups.copy import FIELD_TOPICS, HEADINGS, LANGUAGES, TRADES, VOICES, Writer
from ui2code.mockups.rng import Rng

UNCLEAN = re.compile(r"[{}@|]|  |\s[,.;:!?](\s|$)|[.!?][.]|,,|^\s|\s$")
FRENCH = re.compile("[ \u202f]([;:!?»])")
ENDS = tuple('.!?…。！？»”؟;"')

seeds = st.integers(0, 2**32)
trades, languages, voices = (
    st.sampled_from(sorted(TRADES)),
    st.sampled_from(sorted(LANGUAGES)),
    st.sampled_from(sorted(VOICES)),
)


def unclean(question: str, text: str) -> bool:
    """Slots, doubled spaces, spaces before punctuation. Code, addresses of mails and handles are not prose."""
    plain = re.sub(r"^@[a-z._]+$|\S+@\S+", "x", text)
    return question != "code" and (text == "None" or bool(UNCLEAN.search(FRENCH.sub(r"\1", plain))))


@pytest.mark.parametrize("trade", sorted(TRADES))
def test_every_trade_answers_everything(trade: str) -> None:
    for voice in ("plain", "formal"):
        bad = [(q, t) for q, t in everything(Writer(trade, "en", voice, Rng(len(trade)))) if unclean(q, t)]
        assert not bad


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_and_voice_answers_everything(language: str) -> None:
    for seed, (trade, voice) in enumerate(zip(["bakery", "crm", "winery"] * 3, VOICES)):
        bad = [(q, t) for q, t in everything(Writer(trade, language, voice, Rng(seed))) if unclean(q, t)]
        assert not bad


@settings(max_examples=60, deadline=None)
@given(seeds, trades, languages, voices)
def test_the_same_seed_writes_the_same(seed: int, trade: str, language: str, voice: str) -> None:
    first, second = Writer(trade, language, voice, Rng(seed)), Writer(trade, language, voice, Rng(seed))
    backwards = [getattr(second.at("cards"), name)(i) for name in reversed(ITEMS) for i in (4, 1)]
    forwards = [getattr(first.at("cards"), name)(i) for name in ITEMS for i in (1, 4)]
    assert forwards == backwards[::-1], "what is asked before changes nothing"


@settings(max_examples=150, deadline=None)
@given(seeds, trades, languages, voices, st.sampled_from(TITLED))
def test_neighbours_differ(seed: int, trade: str, language: str, voice: str, name: str) -> None:
    w = Writer(trade, language, voice, Rng(seed))
    for ask in (getattr(w.at("list"), name), lambda i: getattr(w.at("list", i), name)(0)):
        found = [next(texts(ask(i))) for i in range(12)]
        assert len(set(found)) == 12, found


@settings(max_examples=80, deadline=None)
@given(seeds, trades, languages, voices)
def test_prose_begins_and_ends_as_prose(seed: int, trade: str, language: str, voice: str) -> None:
    w = Writer(trade, language, voice, Rng(seed))
    for name in PROSE:
        text = getattr(w, name)()
        assert text.endswith(ENDS), text
        assert not text[0].islower(), text
    answer = w.question(seed % 7)
    assert not answer.answer[0].islower() and answer.answer.endswith(ENDS), answer


@settings(max_examples=80, deadline=None)
@given(seeds, trades, voices, languages)
def test_a_list_says_no_sentence_twice(seed: int, trade: str, voice: str, language: str) -> None:
    w = Writer(trade, language, voice, Rng(seed))
    items = [w.at("cards", i) for i in range(6)]
    for said in ([x.sentence() for x in items], [x.headline() for x in items], [x.lead() for x in items]):
        assert len(set(said)) == 6, said
    text = w.at("text")
    assert len({text.sentence() for _ in range(12)}) == 12


@settings(max_examples=80, deadline=None)
@given(seeds, trades, languages, st.integers(1, 5))
def test_prices_of_plans_rise_and_one_is_featured(seed: int, trade: str, language: str, n: int) -> None:
    plans = [Writer(trade, language, "plain", Rng(seed)).at("plans").plan(i, n) for i in range(n)]
    assert all(a.amount < b.amount for a, b in zip(plans, plans[1:]))
    assert all(set(a.features) <= set(b.features) for a, b in zip(plans, plans[1:]))
    assert len({p.name for p in plans}) == n and len({p.price for p in plans}) == n
    assert sum(p.featured for p in plans) == 1


@settings(max_examples=80, deadline=None)
@given(seeds, trades, languages, st.integers(1, 14), st.integers(2, 8))
def test_tables_hold_together(seed: int, trade: str, language: str, rows: int, columns: int) -> None:
    table = Writer(trade, language, "plain", Rng(seed)).at("table").table(rows, columns)
    assert len(table.columns) == columns and len({c.title for c in table.columns}) == columns
    assert len(table.rows) == rows and all(len(row) == columns and all(row) for row in table.rows)
    for at, column in enumerate(table.columns):
        if column.kind in ("id", "person"):
            assert len({row[at] for row in table.rows}) == rows, column


@settings(max_examples=50, deadline=None)
@given(seeds, trades, languages, st.integers(1, 9))
def test_invoices_add_up(seed: int, trade: str, language: str, n: int) -> None:
    w = Writer(trade, language, "plain", Rng(seed))
    lines = tuple(w.invoice_line(i) for i in range(n))
    totals = w.totals(lines)

    def cents(text: str) -> int:
        digits = re.sub(r"[^0-9]", "", text)
        return int(digits) if w.currency().places else int(digits) * 100

    assert all(cents(line.price) * line.quantity == cents(line.total) == line.cents for line in lines)
    assert cents(totals.subtotal) == sum(line.cents for line in lines)
    assert cents(totals.subtotal) + cents(totals.tax) == cents(totals.total)


@settings(max_examples=50, deadline=None)
@given(seeds, trades, languages)
def test_metrics_say_what_their_series_does(seed: int, trade: str, language: str) -> None:
    for i in range(6):
        metric = Writer(trade, language, "plain", Rng(seed)).metric(i)
        assert metric.up == (metric.series[-1] >= metric.series[0])
        assert metric.change[0] == ("+" if metric.up else "−")


def test_unknown_names_are_said() -> None:
    with pytest.raises(UsageError, match=r"There is no trade 'bakry'. Did you mean 'bakery'"):
        Writer("bakry", "en", "plain", Rng(1))
    with pytest.raises(UsageError, match="voice"):
        Writer("bakery", "en", "loudd", Rng(1))
    with pytest.raises(UsageError, match="language"):
        Writer("bakery", "tlh", "plain", Rng(1))
    with pytest.raises(UsageError, match="Did you mean 'sign_in'"):
        Writer("bakery", "en", "plain", Rng(1)).ui("signin")


def test_a_given_name_stands_in_the_texts() -> None:
    w = Writer("bakery", "en", "plain", Rng(1), "Crumb Inc")
    assert w.firm() == "Crumb Inc" == w.at("deep", 3).firm()
    assert any("Crumb Inc" in w.at("x", i).sentence() for i in range(40))


def test_a_page_takes_a_millisecond() -> None:
    def page(seed: int) -> None:
        w = Writer("crm", "en", "warm", Rng(seed))
        for i in range(12):
            at = w.at("band", i)
            _ = at.headline(), at.lead(), at.cta(), at.feature(i), at.product(i)

    page(0)
    started = time.process_time()
    for seed in range(50):
        page(seed)
    assert (time.process_time() - started) / 50 < 0.008, "five times what it takes on a free core"


def test_headings_and_field_topics_are_in_all_languages() -> None:
    for language in LANGUAGES:
        words = Writer("bakery", language, "plain", Rng(1)).words
        assert all(f"heading {topic}" in words for topic in HEADINGS), language
        assert all(f"field {topic}" in words for topic in FIELD_TOPICS), language
