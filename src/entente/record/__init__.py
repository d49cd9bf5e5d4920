"""The record: readings and rulings kept, and what is made of them. This is its door; its tables are its own.

from entente.record import open_record

with open_record("entente.db") as record:
    for session in record.sessions(mechanism="SCAP"):
        page = record.session(session.id)
"""

from entente.record.copying import back_up, restore, restore_into
from entente.record.extracts.extract import Extract, Filters
from entente.record.extracts.flat import TABLES, Column, Flat, parties_of, people_of, whole_day
from entente.record.filing import Batch, Filed
from entente.record.identity.names import another_person
from entente.record.questions.concordance import Concordance
from entente.record.questions.filters import party_code
from entente.record.questions.register import PromiseFilters
from entente.record.questions.wordings import Held, Place
from entente.record.record import Record, address_of_record, open_record
from entente.record.rows import (
    Account,
    AccountRow,
    ActRow,
    CommitmentRow,
    Difference,
    DocumentRow,
    Doubt,
    EvidenceRow,
    Fault,
    Hit,
    MechanismRow,
    Moved,
    ParticipantRow,
    PersonPage,
    PersonRow,
    PromiseLine,
    PromiseRow,
    Proof,
    RuledStep,
    RulingRow,
    SessionPage,
    SessionRow,
    TopicRow,
)
from entente.record.rulings.judged import LAYERS
from entente.record.store.tables import NO_DUE

__all__ = [
    "LAYERS",
    "NO_DUE",
    "TABLES",
    "Account",
    "AccountRow",
    "ActRow",
    "Batch",
    "Column",
    "CommitmentRow",
    "Concordance",
    "Difference",
    "DocumentRow",
    "Doubt",
    "EvidenceRow",
    "Extract",
    "Fault",
    "Filed",
    "Filters",
    "Flat",
    "Held",
    "Hit",
    "MechanismRow",
    "Moved",
    "ParticipantRow",
    "PersonPage",
    "PersonRow",
    "Place",
    "PromiseFilters",
    "PromiseLine",
    "PromiseRow",
    "Proof",
    "Record",
    "RuledStep",
    "RulingRow",
    "SessionPage",
    "SessionRow",
    "TopicRow",
    "address_of_record",
    "another_person",
    "back_up",
    "open_record",
    "parties_of",
    "party_code",
    "people_of",
    "restore",
    "restore_into",
    "whole_day",
]
