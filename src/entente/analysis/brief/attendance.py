"""Who came to a session, and who led: only those of whom an account of it says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from entente.analysis.brief.sentences import Sentences
from entente.analysis.brief.telling import BETWEEN
from entente.lexicon.parties import members
from entente.record import ParticipantRow, Proof, SessionPage

HEADS = ("head of delegation", "host", "chair")
_PART = 3  # letters of a name by which it is known again


@dataclass(frozen=True, slots=True)
class Attendance:
    """Those who headed, chaired or hosted; who else came of the parties; and guests, who are of none of them."""

    heads: tuple[ParticipantRow, ...] = ()
    others: tuple[ParticipantRow, ...] = ()
    guests: tuple[ParticipantRow, ...] = ()

    @property
    def everybody(self) -> tuple[ParticipantRow, ...]:
        """All of them, heads first."""
        return (*self.heads, *self.others, *self.guests)


def attendance(page: SessionPage, members_of: tuple[str, ...], sentences: Sentences) -> Attendance:
    """The people of the accounts that report the session as held; `members_of`: the parties of its consultation.

    Who is invited, looked forward to, or remembered in another paper has not come by that.
    """
    told = {a.document.id: a.proof for a in page.accounts if a.role == "account" and a.status == "held"}
    there = _those_told(page, told)
    best: dict[tuple[str, str], ParticipantRow] = {}
    for one in there:
        key = (one.party or "", one.person or one.name)
        best[key] = min(best.get(key, one), one, key=_rank)
    ordered = [one for _, one in sorted(best.items(), key=lambda item: (item[0][0], _rank(item[1])))]
    shown = [_named(_borne_out(one, told[one.proof.document], sentences), page) for one in ordered]
    own = _of_parties(members_of or page.session.parties)
    guests = tuple(p for p in shown if own and p.party and p.party not in own)
    heads = tuple(p for p in shown if p.role in HEADS and p not in guests)
    return Attendance(heads, tuple(p for p in shown if p not in heads and p not in guests), guests)


def _those_told(page: SessionPage, told: Mapping[str, Proof]) -> list[ParticipantRow]:
    """The people of these accounts; where one tells of several meetings, those it names with the consultation."""
    found = []
    for document, proof in told.items():
        people = [p for p in page.participants if p.proof.document == document]
        name = page.session.mechanism_name or ""
        parts = [part for part in proof.quote.split(BETWEEN) if name and name in part]
        named = [p for p in people if any(_is_in(p, part) for part in parts)]
        there = [p for p in people if p in named or not _is_in(p, proof.quote)] if named else people
        found += there
    return found


def _is_in(person: ParticipantRow, words: str) -> bool:
    """Whether words name somebody by any part of the name, as "Minister Doe"."""
    parts = [part.strip(",.") for part in person.name.split()]
    return any(part in words for part in parts if len(part) >= _PART)


def _rank(person: ParticipantRow) -> tuple[int, bool, int, str, str, int]:
    """Who led, then who bears an office and the longer name."""
    leads = HEADS.index(person.role) if person.role in HEADS else len(HEADS)
    return (
        leads,
        person.office is None,
        -len(person.name),
        person.name,
        person.proof.document,
        person.proof.start,
    )


def _of_parties(codes: tuple[str, ...]) -> frozenset[str]:
    """The parties, and the members of those that are groups."""
    return frozenset(codes).union(*(members(code) for code in codes))


def _borne_out(person: ParticipantRow, told: Proof, sentences: Sentences) -> ParticipantRow:
    """With the words that tell of his coming: those of the account where they name him, else the sentence that does."""
    return replace(
        person, proof=told if _is_in(person, told.quote) else sentences.around(_first(person.proof))
    )


def _named(person: ParticipantRow, page: SessionPage) -> ParticipantRow:
    """With the fullest name under which any document has this person there."""
    known = [p.name for p in page.participants if p.person and p.person == person.person]
    return replace(person, name=max([person.name, *sorted(known)], key=len))


def _first(proof: Proof) -> Proof:
    """The first place of several."""
    if len(proof.spans) < 2:
        return proof
    start, end = proof.spans[0]
    return replace(proof, quote=proof.quote[: end - start], spans=((start, end),))
