"""The words that bear out what is said of a session: chosen by the role of the paper, and by the day and the place they tell."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Callable, Iterable

from entente.analysis.brief.sentences import Sentences
from entente.analysis.brief.telling import reporting, reports
from entente.lexicon.session_words import session_words
from entente.record import Account, Proof, SessionPage, SessionRow

_MOST = 3  # proofs of one session


def held_proofs(page: SessionPage) -> tuple[Proof, ...]:
    """What tells that it was held, on that day, in that place: as few accounts as do."""
    told = [a for a in page.accounts if a.status == "held" and a.role == "aside" and a.proof.quote]
    return _fewest([a for a in reporting(page) if a.proof.quote] or told, page.session)


def planned_proofs(page: SessionPage, sentences: Sentences) -> tuple[Proof, ...]:
    """What announces it, the latest word first."""
    told = [a for a in page.accounts if a.status == "planned" and a.proof.quote]
    told.sort(key=lambda a: (a.role == "aside", a.date == page.session.date, a.document.date or ""))
    notices = [a for a in told if a.role != "aside"] or told
    return tuple(sentences.around(a.proof) for a in notices[-1:])


def called_off_proofs(page: SessionPage) -> tuple[Proof, ...]:
    """What tells that it was called off."""
    return tuple(a.proof for a in page.accounts if a.status == "called-off" and a.proof.quote)[-1:]


def moved_proofs(
    page: SessionPage, day: str | None, place: str | None, sentences: Sentences
) -> tuple[Proof | None, Proof | None]:
    """The announcements that set the day, and the place, for the session itself; None where none does in its own words."""
    planned = [a for a in page.accounts if a.status == "planned" and not reports(a) and a.proof.quote]
    return (
        _announcing(planned, day, lambda a: a.date, _sets_day, sentences),
        _announcing(planned, place, lambda a: a.place, _names_place, sentences),
    )


def proofs_in(page: SessionPage) -> tuple[Proof, ...]:
    """Of a paper that reports no session: its own words."""
    told = tuple(
        a.proof for a in page.accounts if a.proof.quote and a.role in ("account", "issued", "notice")
    )
    return (told or tuple(act.proof for act in page.acts))[:1]


def _fewest(accounts: list[Account], session: SessionRow) -> tuple[Proof, ...]:
    """Accounts until all that is said of the session is told, each one that tells most of what is left."""
    left = {"held", "day"} | ({"place"} if session.place else set())
    found: list[Account] = []
    while left and len(found) < _MOST:
        best = max(
            accounts, key=lambda a: (len(left & _told(a, session)), a.document.voice == "joint"), default=None
        )
        if best is None or (found and not left & _told(best, session)):
            break
        found.append(best)
        left -= _told(best, session)
    return tuple(dict.fromkeys(a.proof for a in found))


def _told(account: Account, session: SessionRow) -> set[str]:
    """What of a session an account's words tell."""
    quote = account.proof.quote
    held = account.status == "held" and session_words().tells.search(quote)
    return (
        ({"held"} if held else set())
        | ({"day"} if account.date == session.date else set())
        | ({"place"} if session.place and _names_place(quote, session.place) else set())
    )


def _announcing(
    accounts: Iterable[Account], value: str | None, of: Callable[[Account], str | None],
    says: Callable[[str, str], bool], sentences: Sentences,
) -> Proof | None:  # fmt: skip
    if value is None:
        return None
    told = [sentences.around(a.proof) for a in accounts if of(a) == value]
    return next((proof for proof in told if says(proof.quote, value)), None)


def _names_place(quote: str, place: str) -> bool:
    return place.removeprefix("the ").partition(",")[0].casefold() in quote.casefold()


def _sets_day(quote: str, day: str) -> bool:
    """Whether the words give the day to the meeting: not to the way there, which comes a day or two before it."""
    found = _day_in(day).search(quote)
    if found is None:
        return False
    words, before = session_words(), quote[: found.start()]
    last = [
        max((m.end() for m in pattern.finditer(before)), default=0) for pattern in (words.way, words.meets)
    ]
    return last[1] >= last[0]


def _day_in(edtf: str) -> re.Pattern[str]:
    """The day of the month, or the month where no day is said, or the year."""
    year, month, day = [*edtf.split("-"), "", ""][:3]
    if day.isdigit():
        return re.compile(rf"(?<!\d){int(day)}(?:st|nd|rd|th)?(?!\d)")
    if month.isdigit() and 1 <= int(month) <= 12:
        return re.compile(month_name[int(month)])
    return re.compile(year)
