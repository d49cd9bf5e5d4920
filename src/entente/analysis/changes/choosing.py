"""By which account a session is compared: the fullest comparable one, joint before unilateral."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from entente.analysis.changes.rows import Chosen, LeftOut
from entente.record import Account, DocumentRow, SessionPage

VOICES = ("joint", "unilateral", "third-party")
OFFICIAL = VOICES[:2]  # a press report is compared only where nobody speaks for a party
_NAMES = {"joint": "joint", "unilateral": "unilateral", "third-party": "press"}
# Kinds of paper that tell of a session in the same way.
_FAMILIES = (
    frozenset({"joint statement", "communiqué", "joint readout"}),
    frozenset({"readout", "press release", "media note"}),
)
_SHORT = 3  # times as many acts in one account as in the other: of different length


def choose(
    pages: Sequence[SessionPage], *, one_voice: bool = False
) -> tuple[tuple[tuple[SessionPage, Chosen], ...], tuple[LeftOut, ...]]:
    """An account for each session that has one with acts: a joint one where there is one.

    `one_voice`: the same official voice for all where all have it, though some have a joint account besides.
    """
    told = [(page, accounts) for page in pages if (accounts := _telling(page))]
    left = [LeftOut(page.session, _why_not(page)) for page in pages if not _telling(page)]
    voice = _common(told) if one_voice else None
    return tuple((page, _chosen(page, accounts, voice)) for page, accounts in told), tuple(left)


def _common(told: Sequence[tuple[SessionPage, Sequence[tuple[Account, int]]]]) -> str | None:
    """The first official voice that speaks in all sessions."""
    voices = ({a.document.voice for a, _ in accounts} for _, accounts in told)
    common = set(OFFICIAL).intersection(*voices)
    return next((voice for voice in OFFICIAL if voice in common), None)


def _telling(page: SessionPage) -> list[tuple[Account, int]]:
    """Accounts with acts, the best first."""
    counts = Counter(act.proof.document for act in page.acts)
    found: dict[str, tuple[Account, int]] = {}
    for account in page.accounts:
        name = account.document.id
        if account.role in ("account", "issued") and counts[name]:
            found.setdefault(name, (account, counts[name]))
    return sorted(
        found.values(), key=lambda t: (VOICES.index(t[0].document.voice), -t[1], t[0].document.id)
    )  # fmt: skip


def _chosen(page: SessionPage, accounts: Sequence[tuple[Account, int]], voice: str | None) -> Chosen:
    account, acts = next((a for a in accounts if a[0].document.voice == voice), accounts[0])
    if len(accounts) == 1:
        because = "the only account with acts"
    else:
        fullest = (
            "fullest " if sum(a.document.voice == account.document.voice for a, _ in accounts) > 1 else ""
        )
        because = f"of {len(accounts)} accounts, the {fullest}{_NAMES[account.document.voice]} one"
    return Chosen(page.session, account.document, acts, because)


def _why_not(page: SessionPage) -> str:
    if page.session.status == "called-off":
        return "called off"
    if page.session.status == "planned" or not any(a.role in ("account", "issued") for a in page.accounts):
        return "announced or spoken of; no account of it was filed"
    return "no act was read in its accounts"


def _family(kind: str) -> int | str:
    return next((n for n, family in enumerate(_FAMILIES) if kind in family), kind)


def _paper(document: DocumentRow) -> str:
    return document.kind if "joint" in document.kind else f"{document.voice} {document.kind}"


def notes(before: Chosen, after: Chosen) -> Iterator[str]:
    """What makes two accounts hard to compare."""
    one, other = before.document, after.document
    if (one.voice, _family(one.kind)) != (other.voice, _family(other.kind)):
        yield f"different papers ({_paper(one)}, then {_paper(other)}): what is silent may only be left out"
    if max(before.acts, after.acts) >= _SHORT * min(before.acts, after.acts):
        yield f"of very different length ({before.acts} and {after.acts} acts): what is new or silent may only be so by that"
    first, second = before.session, after.session
    if first.date and second.date and first.date > second.date:
        yield f"the first session is the later one ({first.date}, {second.date}): they are compared in the order asked for"
    if first.level and second.level and first.level != second.level:
        yield f"not the same level ({first.level}, then {second.level})"
