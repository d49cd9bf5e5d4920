"""The tables. Kept: documents, versions, readings, rulings. All others are made from these and can be made again.

`docs/record.md` describes them for people; names are plain, so that the file can be opened with any tool.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Text,
)

from entente.record.store.columns import fact as _fact
from entente.record.store.columns import lookup as _lookup
from entente.record.store.columns import metadata
from entente.record.store.columns import of_document as _document
from entente.record.store.columns import table as _table
from entente.record.store.columns import text as _text
from entente.record.store.promise_tables import (
    NO_DUE,
    deed_keys,
    deeds,
    evidence,
    findings,
    line_tags,
    lines,
    promise_calls,
    promise_keys,
    promises,
)

# --- kept ----------------------------------------------------------------------------------------------------

documents = _table(
    "documents",
    Column("id", Text, primary_key=True),
    Column("key", Text, nullable=False, unique=True),  # its address or path, else the hash of its text
    _text("filed_at", null=False),
    _text("address"),  # where it says that it was published, as addresses are compared; none of a whole site
)
Index("documents_by_address", documents.c.address)
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
    Column("passage", BigInteger, nullable=False),  # the number of its first passage: the others follow
    _text("source_url"),  # where it was published, as it says itself
)
Index("current_by_date", current.c.date)
Index("current_by_mechanism", current.c.mechanism_id)

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
account_keys = _lookup(  # taken away by the mention that stands in `accounts`: no index beside it
    "account_keys",
    Column("key", Text, primary_key=True),
    Column("document_id", Text, ForeignKey("documents.id"), primary_key=True),
    Column("account_id", Text, primary_key=True),
)
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
form_keys = _lookup(
    "name_keys", Column("key", Text, primary_key=True), Column("form", Text, primary_key=True)
)
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
    Column(
        "id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False
    ),  # places.py
    Column("document_id", Text, ForeignKey("documents.id"), nullable=False),
    _text("fact", null=False),  # "" for the document, "a3" for its third act
    _text("words", null=False),
    _text("tags", null=False),  # filters as words: "party_kor force_condemn year_2006"
)
stamp = _table("record_stamp", Column("name", Text, primary_key=True), _text("value", null=False))

KEPT = (documents, versions, readings, rulings)
DERIVED = tuple(t for t in reversed(metadata.sorted_tables) if t not in KEPT and t is not stamp)

__all__ = [
    "DERIVED", "KEPT", "NO_DUE", "account_keys", "accounts", "acts", "commitments", "current", "deed_keys", "deeds", "documents",
    "doubts", "evidence", "findings", "form_keys", "forms", "line_tags", "lines", "mechanisms", "metadata", "participants", "passages",
    "people", "promise_calls", "promise_keys", "promises", "readings", "references", "rulings", "session_parties", "sessions",
    "stamp", "topics", "versions",
]  # fmt: skip
