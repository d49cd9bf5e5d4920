"""Sessions as PLOVER events: held CONSULT, announced AGREE, called off REJECT; who visits whom by where they met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from entente.lexicon.plover import code_session
from entente.outputs.exports.contexts import contexts_of_subjects
from entente.outputs.exports.naming import is_state
from entente.outputs.exports.plover_recipients import recipients
from entente.outputs.exports.plover_record import Record, entities, record
from entente.outputs.exports.written import by_session
from entente.outputs.wording import where
from entente.record import AccountRow, DocumentRow, Extract, SessionRow, whole_day

Told = dict[str, list[tuple[int, int]]]


def meetings(extract: Extract, left: Counter[str], told_of: Told) -> Iterator[Record]:
    """The events of every session: its announcement, its calling off, and that it was held.

    `told_of` learns by document where announcements stand, so that "will hold a session" is no second event as an act.
    """
    documents = {document.id: document for document in extract.documents()}
    accounts = by_session(extract.accounts(), lambda r: r.session)
    topics = by_session(extract.topics(), lambda r: r.session)
    for session in extract.sessions():
        told = sorted(accounts(session.id), key=_by_document)
        contexts = contexts_of_subjects(t.subject for t in topics(session.id))
        if not session.parties or not told:
            left["session| without parties"] += 1
            continue
        for status in ("planned", "called-off"):
            first = next((a for a in told if a.status == status), None)
            if first is not None:
                told_of.setdefault(first.proof.document, []).extend(first.proof.spans)
                yield from _notice(session, first, status, documents, contexts, left)
        if session.status == "held":
            yield from _held(session, told[0], documents, contexts, left)


def manner(session: SessionRow) -> tuple[str | None, str | None]:
    """The mode of a CONSULT, and the host where it is a visit."""
    if session.format in ("call", "video"):
        return "phone", None
    if any(not is_state(code) for code in session.parties):
        return "multilateral", None
    host = session.host or session.country
    if host in session.parties and len(session.parties) > 1:
        return "visit", host
    return ("third-party", None) if session.country else (None, None)


def _held(
    session: SessionRow,
    account: AccountRow,
    documents: dict[str, DocumentRow],
    contexts: list[str],
    left: Counter[str],
) -> Iterator[Record]:
    day, end = whole_day(session.date), whole_day(session.end_date)
    if day is None:
        left["session| without a whole date"] += 1
        return
    mode, host = manner(session)
    together = host is None and len(session.parties) > 1
    towards = session.parties if together else [host] if host else []
    yield record(
        f"session:{session.id}", day.isoformat(), code_session("held"), mode=mode,
        actors=entities(code for code in session.parties if code != host), recipients=entities(towards), reciprocal=together,
        contexts=contexts, proofs=(account.proof,), document=documents[account.proof.document], link=session.id,
        place=where(session.place, session.country) or None, end=end.isoformat() if end and end > day else None,
    )  # fmt: skip


def _notice(
    session: SessionRow,
    account: AccountRow,
    status: str,
    documents: dict[str, DocumentRow],
    contexts: list[str],
    left: Counter[str],
) -> Iterator[Record]:
    day = whole_day(account.document_date)
    if day is None:
        left["announcement| without a whole date"] += 1
        return
    coding = code_session(status)
    towards, reciprocal = recipients(coding.type, session.parties, (), "")
    yield record(
        f"session:{session.id}:{status}", day.isoformat(), coding, actors=entities(session.parties), recipients=entities(towards), reciprocal=reciprocal,
        contexts=contexts, proofs=(account.proof,), document=documents[account.proof.document], link=session.id,
    )  # fmt: skip


def _by_document(account: AccountRow) -> tuple[int, str, str, int]:
    roles = ("account", "issued", "notice", "aside")
    return roles.index(account.role), account.document_date or "", account.proof.document, account.proof.start
