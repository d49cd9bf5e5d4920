"""In which session a promise was made."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, null

from entente.record.store.tables import accounts, current, promises


def own_account() -> ColumnElement[bool]:
    """That an account is the one that a promise names."""
    return and_(accounts.c.document_id == promises.c.document_id, accounts.c.id == promises.c.account_id)


def made_in() -> ColumnElement[Any]:
    """The session of a promise, of its own account or else of its document. To be asked of promises, `current`, and outer
    joined `accounts` by `own_account`."""
    return func.coalesce(accounts.c.session_id, case((_of_several(), null()), else_=current.c.session_id))


def made_at(mechanism: ColumnElement[Any]) -> ColumnElement[Any]:
    """The consultation of that session, or else the one on which its document is."""
    return func.coalesce(mechanism, case((_of_several(), null()), else_=current.c.mechanism_id))


def _of_several() -> ColumnElement[bool]:
    """Whether the document announces, or reports, several sessions: of which a promise is, only its own words can say."""
    one, other = accounts.alias(), accounts.alias()
    return exists().where(
        one.c.document_id == current.c.document_id, one.c.session_id == current.c.session_id, one.c.role != "aside",
        other.c.document_id == current.c.document_id, other.c.role == one.c.role, other.c.session_id != current.c.session_id,
    )  # fmt: skip
