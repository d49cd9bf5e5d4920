"""One document's rows, from its reading and the rulings on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import md5
from typing import Any

from entente.lexicon.named_subjects import about
from entente.model import Actor, Evidence, Reading
from entente.record.derived.issued import words_of_issue
from entente.record.identity.folding import words
from entente.record.identity.keys import stored_keys
from entente.record.identity.mechanisms import MechanismKey
from entente.record.identity.mention import Mention, mentions_of
from entente.record.identity.names import NameForm, form_of
from entente.record.outcomes.promise_rows import PromiseRows, promise_rows
from entente.record.rulings.judged import Judged, judge_facts
from entente.record.rulings.ruling import Ruling
from entente.record.store.lists import parties_text

Row = dict[str, Any]
LONGEST = 100_000  # characters of a text in one passage: both databases bound what they index at once


@dataclass(frozen=True, slots=True)
class Derived:
    """What one document gives: rows by table name, its mentions, and the forms of the names in it."""

    rows: dict[str, list[Row]]
    mentions: tuple[Mention, ...]
    forms: tuple[NameForm, ...]
    homeless: tuple[Ruling, ...]
    promises: PromiseRows


def derive(
    document: str, reading: Reading, rulings: tuple[Ruling, ...], same: Mapping[str, MechanismKey]
) -> Derived:
    """All rows of a document. `same`: the mechanism that a ruling says a mechanism is, by the id of the latter."""
    judged = judge_facts(reading, rulings)
    settled = judged.reading
    trusted = frozenset(
        s.id
        for i, s in enumerate(settled.sessions)
        if judged.standing("sessions", i) in ("corrected", "added")
    )
    mentions = tuple(m.called(same) for m in mentions_of(settled, document, trusted))
    forms = {f.form: f for p in settled.participants if (f := form_of(p.name, p.party))}
    rows = {
        "accounts": list(_accounts(document, settled, mentions, judged)),
        "account_keys": [
            {"key": key, "document_id": document, "account_id": m.local}
            for m in mentions for key in sorted(stored_keys(m))
        ],
        "participants": [
            _fact(document, judged.name("participants", i), p.evidence, judged.standing("participants", i),
                  account_id=p.session, name=p.name, form=form_of(p.name, p.party).form, office=p.office, party=p.party, role=p.role)
            for i, p in enumerate(settled.participants)
        ],
        "topics": [
            _fact(document, judged.name("topics", i), t.evidence, judged.standing("topics", i),
                  account_id=t.session, label=t.label, subject=t.subject)
            for i, t in enumerate(settled.topics)
        ],
        "acts": [
            _fact(document, judged.name("acts", i), a.evidence, judged.standing("acts", i),
                  account_id=a.session, actors=actors_text(a.actors), verb=a.verb, force=a.force, content=a.content,
                  addressees=parties_text(a.addressees), negated=a.negated, attributed_to=a.attributed_to, quoted=a.quoted)
            for i, a in enumerate(settled.acts)
        ],
        "commitments": [
            _fact(document, judged.name("commitments", i), c.evidence, judged.standing("commitments", i), act_id=c.act,
                  by=parties_text(c.by), action=c.action, due=c.due.text if c.due else None, due_from=c.due.start if c.due else None,
                  due_to=c.due.end if c.due else None, recurrence=c.recurrence)
            for i, c in enumerate(settled.commitments)
        ],
        "document_references": [
            _fact(document, judged.name("references", i), r.evidence, judged.standing("references", i), kind=r.kind,
                  label=r.label, number=r.number, date=r.date, parties=parties_text(r.parties))
            for i, r in enumerate(settled.references)
        ],
        "passages": list(_passages(document, settled, judged)),
    }  # fmt: skip
    return Derived(
        rows, mentions, tuple(forms.values()), judged.homeless, promise_rows(document, settled, judged)
    )


def _fact(document: str, ident: str, evidence: Evidence, standing: str, **columns: Any) -> Row:
    return {
        "document_id": document, "id": ident, "standing": standing, "start": evidence[0].start if evidence else 0,
        "quote": " … ".join(span.quote for span in evidence), "evidence": str([[s.start, s.end] for s in evidence]),  # of numbers this is JSON
        **columns,
    }  # fmt: skip


def _accounts(
    document: str, reading: Reading, mentions: tuple[Mention, ...], judged: Judged
) -> Iterator[Row]:
    told = {s.id: (i, s) for i, s in enumerate(reading.sessions)}
    for mention in mentions:
        shared = {
            "role": mention.role,
            "session_id": None,
            "anchor": None,
            "why": None,
            "mention": mention.packed(),
        }
        if mention.local in told:
            i, s = told[mention.local]
            yield _fact(
                document, s.id, s.evidence, judged.standing("sessions", i), **shared, status=s.status,
                mechanism_name=s.mechanism.name if s.mechanism else None, mechanism_acronym=s.mechanism.acronym if s.mechanism else None,
                ordinal=s.ordinal, level=s.level, format=s.format, date=s.date, end_date=s.end_date, place=s.place, country=s.country,
                host=s.host, parties=parties_text(s.parties), initiative=s.initiative, follows=s.follows,
            )  # fmt: skip
        else:
            yield _fact(
                document, mention.local, words_of_issue(reading, mention.parties), "read", **shared, status=None, mechanism_name=None, mechanism_acronym=None, ordinal=None,
                level=None, format=None, date=None, end_date=None, place=None, country=None, host=None,
                parties=parties_text(mention.parties), initiative=None, follows=None,
            )  # fmt: skip


def actors_text(actors: tuple[Actor, ...]) -> str:
    """ "KOR (Yu Myung-hwan), USA"."""
    return ", ".join(f"{a.party} ({a.person})" if a.person else a.party for a in actors)


# --- what search finds -----------------------------------------------------------------------------------------


def _passages(document: str, reading: Reading, judged: Judged) -> Iterator[Row]:
    main = reading.main_session
    circle = set(main.parties if main else ())
    when, voice = _when_tags(reading.document.date), voice_tag(joint=reading.document.voice == "joint")
    everyone = (
        circle
        | {x.party for a in reading.acts for x in a.actors}
        | {p for a in reading.acts for p in a.addressees}
    )
    forces = {a.force for a in reading.acts}
    text = reading.document.text
    for start in range(0, max(1, len(text)), LONGEST):
        tags = [
            "kdocument",
            *when,
            *(party_tag(p) for p in sorted(everyone)),
            *(force_tag(f) for f in sorted(forces)),
        ]
        yield {
            "document_id": document,
            "fact": "",
            "words": text[start : start + LONGEST],
            "tags": " ".join(tags),
        }
    for i, act in enumerate(reading.acts):
        involved = {a.party for a in act.actors} | set(act.addressees)
        said = " … ".join(span.quote for span in act.evidence)[:LONGEST]
        tags = ["kact", *when, *(party_tag(p) for p in sorted(involved)), force_tag(act.force), voice]
        tags += [subject_tag(code) for code in about(said)]
        yield {
            "document_id": document,
            "fact": judged.name("acts", i),
            "words": said,
            "tags": " ".join(tags),
        }


def party_tag(code: str) -> str:
    """A party as a word of the index."""
    return "qp" + re.sub(r"[^a-z0-9]", "", "".join(words(code)))


def force_tag(force: str) -> str:
    """A force as a word of the index."""
    return f"qf{force}"


def voice_tag(*, joint: bool) -> str:
    """Whether a document is joint, as a word of the index."""
    return "qvjoint" if joint else "qvother"


@cache
def subject_tag(code: str) -> str:
    """A subject of the controlled list as a word of the index."""
    return "qs" + code.replace("-", "")


def mechanism_tag(ident: str) -> str:
    """A mechanism as a word of the index."""
    return "qm" + md5(ident.encode(), usedforsecurity=False).hexdigest()[:12]


@cache
def _when_tags(date: str | None) -> tuple[str, ...]:
    if not date or not date[:4].isdigit():
        return ()
    month = (f"qd{date[:4]}{date[5:7]}",) if len(date) >= 7 else ()
    return (f"qt{date[:3]}", f"qy{date[:4]}", *month)  # decade, year, month
