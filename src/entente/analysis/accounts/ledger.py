"""The ledger: accounts one after another laid beside what the ones before them say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from entente.analysis.accounts.of_acts import differing
from entente.analysis.accounts.of_session import session_findings
from entente.analysis.accounts.rows import Entry, Ledger, LeftOut, Telling
from entente.analysis.alignment import Match, Ruled, align
from entente.analysis.likeness.claim import Claim, claim_of
from entente.analysis.likeness.sums import Scale
from entente.analysis.passages import passages_in
from entente.lexicon.likeness import likeness_words
from entente.record import Account, Record, SessionPage

_VOICES = {"joint": 0, "unilateral": 1, "third-party": 2}
ACCOUNTS = ("account", "issued")  # roles of documents that tell of a session
_SHORT = 4  # times as many acts in one account as in another: of very different length
_MANY = 12  # parties beyond which it is said that the accounts may be of parts of the meeting

Row = list[list[Claim]]  # of one act: what each account says, nothing where it is silent


def accounts_of(record: Record, session: str) -> Ledger:
    """The ledger of a session. Raises `NotInRecord` for a session that the record does not have."""
    page = record.session(session)
    told = {a.document.id for a in page.accounts if a.role in ACCOUNTS}
    return ledger(page, record.ruled_acts(), {name: passages_in(record, name) for name in sorted(told)})


def ledger(
    page: SessionPage, ruled: Ruled | None = None, passages: Mapping[str, Sequence[Claim]] | None = None
) -> Ledger:
    """The ledger of a session's page; `ruled` are a person's rulings on pairs of acts, `passages` what each document says
    without an act, by its id."""
    told = {account.document.id: account for account in reversed(page.accounts)}
    acts = {name: [claim_of(a) for a in page.acts if a.proof.document == name] for name in told}
    compared = [a for a in told.values() if a.role in ACCOUNTS and acts[a.document.id]]
    compared.sort(key=lambda a: (_VOICES.get(a.document.voice, 3), -len(acts[a.document.id]), a.document.id))
    names = [a.document.id for a in compared]
    beside = [(passages or {}).get(name, ()) for name in names]
    entries = list(_entries(names, [acts[name] for name in names], beside, ruled or {}))
    several = [e for e in entries if 1 < len(e.tellings) < len(names)]
    return Ledger(
        session=page.session,
        accounts=tuple(compared),
        left_out=tuple(_left_out(told.values(), names)),
        findings=tuple(session_findings(page, names)),
        by_all=tuple(e for e in entries if len(e.tellings) == len(names) > 1),
        by_several=tuple(several),
        by_one=tuple(e for e in entries if len(e.tellings) == 1),
        notes=tuple(_notes(page, compared, [len(acts[name]) for name in names])),
    )


def _left_out(accounts: Iterable[Account], names: Sequence[str]) -> Iterator[LeftOut]:
    reasons = {
        "notice": "announces the session: it cannot tell of it",
        "aside": "speaks of the session only beside another",
    }
    for account in sorted(accounts, key=lambda a: a.document.id):
        if account.document.id not in names:
            yield LeftOut(account, reasons.get(account.role, "no act was read in it"))


def _entries(
    names: Sequence[str], told: Sequence[Sequence[Claim]], beside: Sequence[Sequence[Claim]], ruled: Ruled
) -> Iterator[Entry]:
    """Each account is matched with what all before it say; what has no match there is new in the ledger."""
    places = {name: n for n, name in enumerate(names)}
    scale = Scale([claim for claims in told for claim in claims], chain(*beside))
    rows: list[Row] = []
    links: list[list[Match]] = []
    for place, claims in enumerate(told):
        at = {claim.key: n for n, row in enumerate(rows) for claim in _said(row)}
        said = [claim for row in rows for claim in _said(row)]
        passages = [claim for before in beside[:place] for claim in before], beside[place]
        found = align(said, list(claims), ruled, scale=scale, passages=passages)
        told_in: dict[str, int] = {}
        for match in found.matches:
            if match.one.key not in at:  # a passage of an account before
                at[match.one.key] = len(rows)
                of = places[match.one.act.proof.document]
                rows.append([[match.one] if n == of else [] for n in range(len(told))])
                links.append([])
            number = at[match.one.key]
            first = told_in.setdefault(match.other.key, number)
            if first != number:  # what this account tells in one act, those before it told in several
                _join(rows[first], rows[number])
                links[first] += links[number]
                links[number] = []
                at |= {key: first for key, n in at.items() if n == number}
            if match.other not in rows[first][place]:
                rows[first][place].append(match.other)
            links[first].append(match)
        for claim in found.only_other:
            rows.append([[claim] if n == place else [] for n in range(len(told))])
            links.append([])
    for row, matches in zip(rows, links, strict=True):
        if any(row):
            yield _entry(names, row, matches)


def _join(row: Row, other: Row) -> None:
    """One row of two; the other is left empty."""
    for told, more in zip(row, other, strict=True):
        told += more
        more.clear()


def _said(row: Row) -> list[Claim]:
    """How an act is known to the accounts that come after: by the first telling of it."""
    return next(([claims[0]] for claims in row if claims), [])


def _entry(names: Sequence[str], row: Row, matches: Sequence[Match]) -> Entry:
    tellings = tuple(
        Telling(name, tuple(claim.act for claim in claims))
        for name, claims in zip(names, row, strict=True)
        if claims
    )
    best = max(matches, key=lambda m: m.likeness.score, default=None)
    findings = tuple(f for match in matches if _is_sure(match) for f in differing(match.one, match.other))
    return Entry(
        tellings, best.likeness.reasons if best else (), any(m.ruled for m in matches), findings
    )  # fmt: skip


def _is_sure(match: Match) -> bool:
    """Whether two tellings are so surely of one act that where they differ the accounts do: by a ruling, or whole and clearly alike."""
    return match.ruled or not match.part and match.likeness.score >= likeness_words().thresholds.differing


def _notes(page: SessionPage, compared: Sequence[Account], counts: Sequence[int]) -> Iterator[str]:
    if not compared:
        yield "no account of this session in which an act was read: nothing can be compared"
        return
    if len(compared) == 1:
        yield "only one account tells what was said: there is nothing to compare it with"
        return
    kinds = sorted({a.document.kind for a in compared})
    if len(kinds) > 1:
        yield f"different kinds of paper ({', '.join(kinds)}): what one does not say, it may only have left out"
    if max(counts) >= _SHORT * min(counts):
        yield f"of very different length ({min(counts)} to {max(counts)} acts): the short ones choose"
    if len(page.session.parties) > _MANY:
        yield f"{len(page.session.parties)} parties: an account may tell of a part of the meeting only"
