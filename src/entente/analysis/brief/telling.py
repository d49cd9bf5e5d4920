"""Which accounts tell that a session was held, and which only are papers that came out: a statement of heads is no meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from entente.lexicon.session_words import session_words
from entente.model.days import stretch
from entente.record import Account, SessionPage

BETWEEN = " … "  # the words of a proof that stand apart


def reports(account: Account) -> bool:
    """Whether its document reports the session as held: no announcement, and none that speaks of it beside another."""
    return account.role == "account" or (account.role == "notice" and account.status == "held")


def reporting(page: SessionPage) -> tuple[Account, ...]:
    """The accounts that report the session, those that say it was held before those written while it was to be."""
    return tuple(sorted(filter(reports, page.accounts), key=lambda a: a.status != "held"))


def spoken_of(page: SessionPage) -> frozenset[str]:
    """The documents that speak of this session as held, beside their own matter."""
    return frozenset(a.document.id for a in page.accounts if a.role == "aside" and a.status == "held")


def papers_among(pages: Iterable[SessionPage]) -> frozenset[str]:
    """Of sessions said to be held, by date, those of which no words tell that people met; and papers without a session."""
    return frozenset(_papers(pages))


def _papers(pages: Iterable[SessionPage]) -> Iterator[str]:
    looking_back: set[str] = set()
    for page in pages:
        untold = page.session.status == "held" and not any(_tells(a, looking_back) for a in page.accounts)
        if untold or _is_only_issued(page):
            yield page.session.id
        if stretch(page.session.date):
            looking_back |= spoken_of(page)


def _is_only_issued(page: SessionPage) -> bool:
    return page.session.status is None and any(a.role == "issued" for a in page.accounts)


def _tells(account: Account, looking_back: set[str]) -> bool:
    """Whether the words of the account tell that people met.

    In a paper that speaks of an earlier session too, the name of a meeting alone is that one's, and so is what only stands
    behind the words that it begins with.
    """
    if account.role == "aside":
        return account.status == "held"
    if not reports(account):
        return False
    words, quote = session_words(), account.proof.quote
    if account.document.id in looking_back:
        return bool(words.tells.search(quote.partition(BETWEEN)[0]))
    return bool(words.tells.search(quote) or words.names.search(quote))


def said_of_others(page: SessionPage, dated: Iterable[SessionPage]) -> bool:
    """Whether a session that nobody reports, and that is spoken of by its year, may be one of that year on record."""
    if reporting(page):
        return False
    years = {a.date[:4] for a in page.accounts if a.date}
    return any((other.session.date or "")[:4] in years for other in dated)
