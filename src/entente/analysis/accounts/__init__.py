"""All accounts of one session, claim by claim: what all say, what only one says, where they contradict each other.

from entente.analysis.accounts.ledger import accounts_of

with open_record("entente.db") as record:
    ledger = accounts_of(record, "scap-2006-11-07")
"""
