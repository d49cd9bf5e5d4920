"""Where accounts differ on the session itself: when, where, who was there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from entente.analysis.accounts.rows import Finding, FindingKind, Side
from entente.lexicon.parties import country_name
from entente.record import Account, Difference, ParticipantRow, SessionPage

_KINDS: dict[str, FindingKind] = {
    "date": "date", "end date": "date", "planned date": "date", "place": "place", "planned place": "place", "country": "place",
}  # fmt: skip


def session_findings(page: SessionPage, names: Sequence[str]) -> Iterator[Finding]:
    """The findings on a session, those on date and place first."""
    accounts = {a.document.id: a for a in page.accounts}
    for difference in page.differences:
        yield _of_field(difference, accounts)
    yield from _who_was_there(page.participants, names)


def _of_field(difference: Difference, accounts: dict[str, Account]) -> Finding:
    said = " / ".join(value for value, _ in difference.said)
    planned = difference.field.startswith("planned")
    sides = []
    for value, documents in difference.said:
        for name in documents:
            account = accounts.get(name)
            sides.append(Side(name, value, account.proof if account else None))
    rule = "announced otherwise than held" if planned else f"accounts give another {difference.field}"
    kind = _KINDS.get(difference.field, "session")
    return Finding(kind, f"{difference.field}: {said}", rule, tuple(sides))


def _who_was_there(people: Sequence[ParticipantRow], names: Sequence[str]) -> Iterator[Finding]:
    """A party's people in one account and another that names others of the same party."""
    by_party: dict[str, dict[str, list[ParticipantRow]]] = defaultdict(lambda: defaultdict(list))
    for person in people:
        if person.party and person.proof.document in names:
            by_party[person.party][person.proof.document].append(person)
    for party, by_document in sorted(by_party.items()):
        documents = [name for name in names if name in by_document]
        for n, one in enumerate(documents):
            for other in documents[n + 1 :]:
                yield from _of_delegation(party, by_document[one], by_document[other])


def _of_delegation(
    party: str, one: Sequence[ParticipantRow], other: Sequence[ParticipantRow]
) -> Iterator[Finding]:
    first, second = {_who(p) for p in one}, {_who(p) for p in other}
    heads = [[p for p in side if p.role == "head of delegation"] for side in (one, other)]
    sides = (_side(one), _side(other))
    of = country_name(party)
    if heads[0] and heads[1] and not {_who(p) for p in heads[0]} & {_who(p) for p in heads[1]}:
        sides = (_side(heads[0]), _side(heads[1]))
        yield Finding("participants", f"who led the delegation of {of}: {sides[0].said} / {sides[1].said}", "another head of delegation", sides)  # fmt: skip
    elif not first & second:
        yield Finding("participants", f"who was there for {of}: {sides[0].said} / {sides[1].said}", "no person in common", sides)  # fmt: skip


def _who(person: ParticipantRow) -> str:
    return person.person or person.name


def _side(people: Sequence[ParticipantRow]) -> Side:
    said = ", ".join(dict.fromkeys(p.name for p in people))
    return Side(people[0].proof.document, said, people[0].proof)
