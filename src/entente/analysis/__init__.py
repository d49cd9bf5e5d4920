"""Questions asked of the record: accounts side by side, changes from session to session, promises, the brief.

Each analysis takes the record's door (`entente.record.Record`), never its tables, and gives immutable values whose
every finding carries the record's `Proof`s, so that it can be traced to document, place and quote.
"""
