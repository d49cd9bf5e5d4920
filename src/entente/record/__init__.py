"""The record: readings and rulings kept, and what is made of them. This is its door; its tables are its own.

from entente.record import open_record

with open_record("entente.db") as record:
    for session in record.sessions(mechanism="SCAP"):
        page = record.session(session.id)
"""

from entente.record.filing import Batch, Filed
from entente.record.judged import LAYERS
from entente.record.record import Record, open_record
from entente.record.rows import (
    Account,
    ActRow,
    CommitmentRow,
    Difference,
    DocumentRow,
    Doubt,
    Fault,
    Hit,
    MechanismRow,
    ParticipantRow,
    PersonPage,
    PersonRow,
    Proof,
    RulingRow,
    SessionPage,
    SessionRow,
    TopicRow,
)

__all__ = [
    "LAYERS",
    "Account",
    "ActRow",
    "Batch",
    "CommitmentRow",
    "Difference",
    "DocumentRow",
    "Doubt",
    "Fault",
    "Filed",
    "Hit",
    "MechanismRow",
    "ParticipantRow",
    "PersonPage",
    "PersonRow",
    "Proof",
    "Record",
    "RulingRow",
    "SessionPage",
    "SessionRow",
    "TopicRow",
    "open_record",
]
