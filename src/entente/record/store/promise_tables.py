"""The tables of promises and of what became of them, all made from the readings.

Numbers are hashes of what they name (`promise_rows.number_of`); `told` is the date of the document, "" where it has none.
What stands in a table of keys or tags is found again by those that its own row lists (`store.lists`): an index by number beside
each such table was a twelfth of all pages that filing writes.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, Text

from entente.record.store.columns import lookup, table, text

NO_DUE = "9999-99-99"  # in `due`: no day is said, or one before the document's own


def _numbered(name: str, *columns: Column[Any]) -> Any:
    return table(
        name,
        Column("number", BigInteger, primary_key=True, autoincrement=False),
        Column("document_id", Text, ForeignKey("documents.id"), nullable=False),
        *columns,
    )


def _key(name: str, kind: Any = Text) -> Column[Any]:
    return Column(name, kind, primary_key=True)


def _told_of(name: str, of: str, *columns: Column[Any]) -> Any:
    return lookup(name, _key("key"), _key("told"), _key(of, BigInteger), *columns)


promises = _numbered(
    "promises",
    text("id", null=False),  # of the commitment, or of the session announced
    text("told", null=False),
    text("due", null=False),
    text("by", null=False),
    text("to", null=False),
    text("action", null=False),
    text("due_said"),
    text("due_from"),
    text("due_to"),
    Column("start", Integer, nullable=False),
    text("account_id"),  # the session in which it was made, as its document numbers it
    text("mechanism_id"),
    text("words", null=False),  # the verb, then the stems of what is promised, names with "^" before them
    text("head", null=False),  # the thing promised, as a stem; "" where there is none
    text("telling", null=False),  # the stems that a deed must share
    Column("of_occasion", Boolean, nullable=False),  # whether a session held may show what became of it
    Column("announced", Boolean, nullable=False),  # a session announced, and not promised in words
    text("ruled"),  # JSON: the step that a person ruled, with the evidence
    text("keys", null=False),  # those under which it stands in `promise_keys`
    text("calls", null=False),  # the same in `promise_calls`
    Column("line", BigInteger),  # the first promise of its line
)
Index("promises_by_document", promises.c.document_id)
Index("promises_by_line", promises.c.line, promises.c.told)
Index("promises_by_mechanism", promises.c.mechanism_id, promises.c.told)
promise_keys = _told_of(  # a party that promises, the verb and a word: under these a renewal is found
    "promise_keys",
    "promise",
    Column("before", BigInteger),  # the nearest earlier promise under the key that is the same
)
promise_calls = _told_of(  # a sort of deed and a word, what would tell of it; with those who promise
    "promise_calls", "promise", text("by", null=False)
)
deeds = _numbered(
    "deeds",
    text("rule", null=False),  # the sort of deed: launched, signed …
    Column("done", Boolean, nullable=False),  # else under way
    text("told", null=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    text("words", null=False),  # stems of the sentence
    text("parties", null=False),  # who acts in it, else those of whom the document tells
    text("fact"),  # the act that tells of it
    text("keys", null=False),  # those under which it stands in `deed_keys`
)
Index("deeds_by_document", deeds.c.document_id)
deed_keys = _told_of(  # a sort of deed and a word, with what tells at sight whether it is of a promise (`fates.sight`)
    "deed_keys",
    "deed",
    Column("signs", BigInteger, nullable=False),
    text("parties", null=False),
)


def _showing(name: str, *key: Column[Any]) -> Any:
    """What another document shows of a promise: a deed told, or (`deed` 0) a session held or called off."""
    found = table(
        name,
        *key,
        Column("document_id", Text, ForeignKey("documents.id"), primary_key=True),
        _key("fact"),  # the act that tells of the deed, or the account of the session
        Column("deed", BigInteger, primary_key=True, autoincrement=False),
        text("told", null=False),
        text("step", null=False),
        text("rule", null=False),
        text("why", null=False),
        Column("share", Float, nullable=False),
        text("countries", null=False),
    )
    Index(f"{name}_by_document", found.c.document_id)
    return found


findings = _showing("promise_findings", Column("promise", BigInteger, primary_key=True, autoincrement=False))
evidence = _showing("promise_evidence", Column("line", BigInteger, primary_key=True, autoincrement=False))

lines = table(  # a promise through all its renewals
    "promise_lines",
    Column("number", BigInteger, primary_key=True, autoincrement=False),  # of its first promise
    text("step", null=False),  # what a person ruled, else what is proposed
    text("proposed", null=False),
    text("due", null=False),  # the last day said
    text("told", null=False),  # last
    Column(
        "family", BigInteger, nullable=False
    ),  # the first of all promises tied together: a line ends when it is fulfilled
    text("tags", null=False),  # those under which it stands in `promise_tags`
)
_part = lines.c.family != lines.c.number
Index("promise_lines_by_family", lines.c.family, sqlite_where=_part, postgresql_where=_part)
Index("promise_lines_by_due", lines.c.step, lines.c.due, lines.c.told, lines.c.number)
line_tags = lookup(  # what lines are asked for: "by:KOR", "to:FJI", "of:scap", "in:2022", "w:radar"
    "promise_tags", _key("tag"), _key("step"), _key("due"), _key("told"), _key("line", BigInteger)
)
