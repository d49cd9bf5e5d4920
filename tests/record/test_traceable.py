"""Every line of the record can be traced to a document, a place and a quote."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import column, inspect, select, table, text

from entente.record import Record
from entente.record.store.tables import accounts, acts, commitments, participants, references, topics

_FACTS = (accounts, participants, topics, acts, commitments, references)


@pytest.mark.parametrize("facts", _FACTS, ids=lambda t: str(t.name))
def test_each_fact_has_a_quote_that_stands_in_its_document(example: Record, facts: object) -> None:
    """At the offsets that it gives, character for character."""
    with example.reading() as connection:
        rows = connection.execute(select(facts)).all()  # type: ignore[call-overload]
    assert rows
    texts = {d.id: example.reading_of(d.id).document.text for d in example.documents()}
    for row in rows:
        spans = json.loads(row.evidence)
        assert row.quote.strip() and row.start == spans[0][0]
        assert " … ".join(texts[row.document_id][start:end] for start, end in spans) == row.quote


def test_no_line_of_a_view_is_without_a_quote(example: Record) -> None:
    """As Datasette shows them."""
    with example.reading() as connection:
        views = inspect(connection).get_view_names()
        assert len(views) == 5
        for view in views:
            quotes = connection.execute(select(column("quote")).select_from(table(view))).scalars().all()
            assert quotes and all(quote.strip() for quote in quotes), view


def test_check_says_what_has_no_quote(example: Record) -> None:
    """An empty one is no proof, though it stands wherever one looks."""
    document = next(iter(example.documents())).id
    with example.changing() as connection:
        connection.execute(
            text("UPDATE accounts SET quote = '', evidence = '[]' WHERE document_id = :of"), {"of": document}
        )
    faults = [f for f in example.check() if f.what == "quote"]
    assert faults and {f.problem for f in faults} == {"no words prove it"}
    assert {f.where.partition(":")[0] for f in faults} == {document}
