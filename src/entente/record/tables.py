"""The tables. Kept: documents, versions, readings, rulings. All others are made from these and can be made again.

`docs/record.md` describes them for people; names are plain, so that the file can be opened with any tool.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()


def _table(name: str, *columns: Column[Any] | Index | UniqueConstraint) -> Table:
    return Table(name, metadata, *columns)


def _lookup(name: str, *columns: Column[Any]) -> Table:
    """A table that is nothing but its key: SQLite keeps it as one index, without rows beside it."""
    return Table(name, metadata, *columns, sqlite_with_rowid=False)


def _text(name: str, *, null: bool = True) -> Column[Any]:
    return Column(name, Text, nullable=null)


def _document() -> Column[Any]:
    return Column("document_id", Text, ForeignKey("documents.id"), primary_key=True)


# --- kept ----------------------------------------------------------------------------------------------------

documents = _table(
    "documents",
    Column("id", Text, primary_key=True),
    Column("key", Text, nullable=False, unique=True),  # its address or path, else the hash of its text
    _text("filed_at", null=False),
)
versions = _table(
    "versions",
    _document(),
    Column("number", Integer, primary_key=True),
    Column("hash", Text, nullable=False, unique=True),  # "sha256:" of the text
    _text("text", null=False),
    _text("filed_at", null=False),
)
readings = _table(
    "readings",
    Column("hash", Text, ForeignKey("versions.hash"), primary_key=True),
    Column("reader", Text, primary_key=True),
    Column("reader_version", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),  # the reading's JSON without the text, compressed (zlib)
    _text("read_at", null=False),
)
rulings = _table(
    "rulings",
    Column("id", Integer, primary_key=True),
    _text("at", null=False),
    _text("by", null=False),
    _text("kind", null=False),  # confirm, correct, reject, add, same, different, undo
    _text("about", null=False),  # the fact, or the pair, as it was called when the ruling was made
    _text("pins", null=False),  # JSON: what it is pinned to: documents, layers, quotes, names
    _text("change"),  # JSON: the fields corrected, or the fact added
    _text("because"),
    Column("undoes", Integer, ForeignKey("rulings.id")),
)

# --- made from them: what each document says -------------------------------------------------------------------

current = _table(
    "current",
    _document(),
    Column("number", Integer, nullable=False),
    _text("hash", null=False),
    _text("reader", null=False),
    _text("reader_version", null=False),
    _text("title"),
    _text("kind", null=False),
    _text("voice", null=False),
    _text("publisher"),
    _text("date"),
    _text("place"),
    _text("language"),
    _text("source"),
    _text("session_id"),
    _text("mechanism_id"),
)
Index("current_by_date", current.c.date)
Index("current_by_mechanism", current.c.mechanism_id)


def _fact(name: str, *columns: Column[Any]) -> Table:
    """A table of facts: document, number in the reading, the columns, and the proof."""
    return _table(
        name,
        _document(),
        Column("id", Text, primary_key=True),  # "a3": the third act of the reading
        *columns,
        _text("standing", null=False),  # read, confirmed, corrected or added
        Column("start", Integer, nullable=False),
        _text("quote", null=False),
        _text("evidence", null=False),  # JSON: [[start, end], …]
    )


accounts = _fact(
    "accounts",
    _text("session_id"),
    _text("anchor"),  # what identity calls the session: its first mention
    _text("role", null=False),  # account, notice, aside, issued
    _text("status"),
    _text("mechanism_name"),
    _text("mechanism_acronym"),
    Column("ordinal", Integer),
    _text("level"),
    _text("format"),
    _text("date"),
    _text("end_date"),
    _text("place"),
    _text("country"),
    _text("host"),
    _text("parties", null=False),
    _text("initiative"),
    _text("follows"),
    _text("why"),  # JSON: the reasons for which it is tied to its session
    _text("mention", null=False),  # JSON: what identity compares
)
Index("accounts_by_session", accounts.c.session_id)
Index("accounts_by_anchor", accounts.c.anchor)
account_keys = _table(
    "account_keys",
    Column("key", Text, primary_key=True),
    Column("document_id", Text, ForeignKey("documents.id"), primary_key=True),
    Column("account_id", Text, primary_key=True),
)
Index("account_keys_by_document", account_keys.c.document_id)
participants = _fact(
    "participants",
    _text("account_id", null=False),
    _text("name", null=False),
    _text("form", null=False),  # the name as identity compares it
    _text("office"),
    _text("party"),
    _text("role", null=False),
)
Index("participants_by_form", participants.c.form)
topics = _fact("topics", _text("account_id", null=False), _text("label", null=False), _text("subject"))
acts = _fact(
    "acts",
    _text("account_id"),
    _text("actors", null=False),
    _text("verb"),
    _text("force", null=False),
    _text("content", null=False),
    _text("addressees", null=False),
    Column("negated", Boolean, nullable=False),
    _text("attributed_to"),
    Column("quoted", Boolean, nullable=False),
)
Index("acts_by_force", acts.c.force)
commitments = _fact(
    "commitments",
    _text("act_id", null=False),
    _text("by", null=False),
    _text("action", null=False),
    _text("due"),
    _text("due_from"),
    _text("due_to"),
    _text("recurrence"),
)
references = _fact(
    "document_references",
    _text("kind", null=False),
    _text("label", null=False),
    _text("number"),
    _text("date"),
    _text("parties", null=False),
)

# --- made from them: promises and what may tell of their fate ----------------------------------------------------
# Numbers are hashes of what they name (`promising.number_of`); `told` is the date of the document, "" where it has none.

NO_DUE = "9999-99-99"  # in `due`: no day is said, or one before the document's own
promises = _table(
    "promises",
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("document_id", Text, ForeignKey("documents.id"), nullable=False),
    _text("id", null=False),  # of the commitment, or of the session announced
    _text("told", null=False),
    _text("due", null=False),
    _text("account_id"),  # the session in which it was made, as its document numbers it
    _text("to", null=False),
    _text("words", null=False),  # the verb, then the stems of what is promised, names with "^" before them
    _text("announced"),  # JSON: of a session announced and not promised in words: what, by whom, when
    _text("ruled"),  # JSON: the step that a person ruled, with the evidence
)
Index("promises_by_document", promises.c.document_id)
Index("promises_by_due", promises.c.due, promises.c.told)
promise_parties = _lookup(
    "promise_parties",
    Column("role", Text, primary_key=True),  # by, to
    Column("party", Text, primary_key=True),
    Column("due", Text, primary_key=True),
    Column("told", Text, primary_key=True),
    Column("promise", BigInteger, primary_key=True),
)
Index("promise_parties_by_promise", promise_parties.c.promise)
promise_words = _lookup(
    "promise_words",
    Column("word", Text, primary_key=True),
    Column("due", Text, primary_key=True),
    Column("told", Text, primary_key=True),
    Column("promise", BigInteger, primary_key=True),
)
Index("promise_words_by_promise", promise_words.c.promise)
promise_keys = _lookup(
    "promise_keys",
    Column(
        "key", Text, primary_key=True
    ),  # a party that promises, the verb and a word: under these a renewal is found
    Column("told", Text, primary_key=True),
    Column("promise", BigInteger, primary_key=True),
)
Index("promise_keys_by_promise", promise_keys.c.promise)
deeds = _table(
    "deeds",
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("document_id", Text, ForeignKey("documents.id"), nullable=False),
    _text("rule", null=False),  # the sort of deed: launched, signed …
    Column("done", Boolean, nullable=False),  # else under way
    _text("told", null=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    _text("words", null=False),  # stems of the sentence
    _text("parties", null=False),  # who acts in it, else those of whom the document tells
    _text("fact"),  # the act that tells of it
)
Index("deeds_by_document", deeds.c.document_id)
deed_keys = _lookup(
    "deed_keys",
    Column("key", Text, primary_key=True),  # a sort of deed and a word
    Column("told", Text, primary_key=True),
    Column("deed", BigInteger, primary_key=True),
)
Index("deed_keys_by_deed", deed_keys.c.deed)

# --- made from them: who and which is the same -------------------------------------------------------------------

sessions = _table(
    "sessions",
    Column("id", Text, primary_key=True),
    Column("anchor", Text, nullable=False, unique=True),
    _text("base", null=False),  # the id without the suffix that tells it from others of the same base
    _text("mechanism_id"),
    Column("ordinal", Integer),
    _text("level"),
    _text("status"),
    _text("format"),
    _text("date"),
    _text("end_date"),
    _text("place"),
    _text("country"),
    _text("host"),
    _text("parties", null=False),
    _text("planned_date"),
    _text("planned_place"),
    Column("accounts", Integer, nullable=False),  # documents that report it
    Column("documents", Integer, nullable=False),  # documents that report, announce or speak of it
    _text("differences", null=False),  # JSON: where its accounts contradict each other
)
Index("sessions_by_base", sessions.c.base)
Index("sessions_by_mechanism", sessions.c.mechanism_id, sessions.c.date)
Index("sessions_by_date", sessions.c.date)
session_parties = _table(
    "session_parties",
    Column("party", Text, primary_key=True),
    Column("session_id", Text, ForeignKey("sessions.id"), primary_key=True),
)
Index("session_parties_by_session", session_parties.c.session_id)
mechanisms = _table(
    "mechanisms",
    Column("id", Text, primary_key=True),
    _text("name", null=False),
    _text("acronym"),
    Column("known", Boolean, nullable=False),  # whether it stands in the lexicon
    Column("line", Boolean, nullable=False),  # meetings without a name, of the same parties at the same tier
    _text("parties", null=False),
)
forms = _table(
    "name_forms",
    Column("form", Text, primary_key=True),
    _text("name", null=False),
    _text("party"),
    _text("anchor", null=False),
    _text("person_id"),
    _text("why"),
)
Index("forms_by_anchor", forms.c.anchor)
Index("forms_by_person", forms.c.person_id)
form_keys = _table("name_keys", Column("key", Text, primary_key=True), Column("form", Text, primary_key=True))
Index("form_keys_by_form", form_keys.c.form)
people = _table(
    "people",
    Column("id", Text, primary_key=True),
    Column("anchor", Text, nullable=False, unique=True),
    _text("base", null=False),
    _text("name", null=False),
    _text("party"),
)
Index("people_by_base", people.c.base)
doubts = _table(
    "doubts",
    Column("kind", Text, primary_key=True),  # session, person
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("weight", Float, nullable=False),
    _text("why", null=False),  # JSON: the reasons for and against
)
Index("doubts_by_other", doubts.c.other)
passages = _table(
    "passages",
    Column("id", Integer, primary_key=True),
    Column("document_id", Text, ForeignKey("documents.id"), nullable=False),
    _text("fact", null=False),  # "" for the document, "a3" for its third act
    _text("words", null=False),
    _text("tags", null=False),  # filters as words: "party_kor force_condemn year_2006"
)
Index("passages_by_document", passages.c.document_id)
stamp = _table("record_stamp", Column("name", Text, primary_key=True), _text("value", null=False))

KEPT = (documents, versions, readings, rulings)
DERIVED = tuple(t for t in reversed(metadata.sorted_tables) if t not in KEPT and t is not stamp)
