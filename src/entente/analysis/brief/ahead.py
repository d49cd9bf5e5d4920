"""Sessions to come of which papers speak beside their own matter: "will meet again before the end of the year"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from entente.analysis.brief.sentences import Sentences
from entente.analysis.brief.telling import reports
from entente.lexicon.session_words import session_words
from entente.model.days import stretch
from entente.record import Account, MechanismRow, Record, SessionPage, SessionRow

_MOST = 40  # sessions looked at


def announced_beside(
    record: Record, mechanism: MechanismRow, rows: Iterable[SessionRow], last: SessionPage | None,
    today: str, sentences: Sentences,
) -> Iterator[SessionPage]:  # fmt: skip
    """Of sessions that no document until the day reports or announces, those that papers since the last one look ahead to.

    What was said before the last session may be that one.
    """
    since = last.session.date if last and last.session.date else ""
    own = {a.document.id for a in last.accounts if reports(a)} if last else set()
    later = [row for row in rows if _may_lie_ahead(row, since)]
    for row in later[-_MOST:]:
        page = record.session(row.id)
        told = [
            a
            for a in page.accounts
            if _looks_ahead(a, since, today)
            and (
                a.document.id in own or (a.document.date or "") > since
            )  # that day, others speak of this one
            and _of_this_row(a, mechanism, sentences)
        ]
        if told:
            yield _as_announced(
                page, tuple(sorted(told, key=lambda a: (a.document.date or "", a.document.id)))
            )


def _may_lie_ahead(row: SessionRow, since: str) -> bool:
    days = stretch(row.date)
    return days is None or days.last.isoformat() > since


def _looks_ahead(account: Account, since: str, today: str) -> bool:
    """Whether a paper since the last session, known on the day, speaks of it as planned, or of a day after its own."""
    told = account.document.date or ""
    return account.role == "aside" and since <= told <= today and _is_planned(account, told)


def _is_planned(account: Account, told: str) -> bool:
    days = stretch(account.date)
    return account.status == "planned" or (days is not None and days.first.isoformat() > told)


def _of_this_row(account: Account, mechanism: MechanismRow, sentences: Sentences) -> bool:
    """Whether the words name the consultation, or say that it is the next meeting of those who speak: experts who "will convene
    in the coming weeks" are no session of it."""
    sentence = sentences.around(account.proof).quote
    names = [mechanism.name, *([mechanism.acronym] if mechanism.acronym else [])]
    named = any(_plain(name) in _plain(sentence) for name in names)
    return named or bool(session_words().next.search(account.proof.quote))


def _plain(name: str) -> str:
    return name.replace("’", "'").casefold()


def _as_announced(page: SessionPage, told: tuple[Account, ...]) -> SessionPage:
    """The session as the latest of these papers tells it."""
    latest = told[-1]
    row = replace(
        page.session, status="planned", date=latest.date, end_date=None, place=latest.place, country=None,
        ordinal=latest.ordinal, level=latest.level, planned_date=None, planned_place=None, accounts=0, documents=len(told),
    )  # fmt: skip
    told = tuple(replace(a, status="planned") for a in told)
    return replace(page, session=row, accounts=told, participants=(), topics=(), acts=(), commitments=())
