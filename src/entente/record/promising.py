"""One document's promises and deeds as rows, with the keys by which they find each other; and their writing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import md5
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from entente.lexicon.fulfilment import calls_off, verb_and_rest
from entente.lexicon.stems import content_words, stems
from entente.model import Act, Commitment, Due, Reading
from entente.record.deeds import Deed, deeds_in, keys_of
from entente.record.identity.days import days_of, iso
from entente.record.judged import Judged
from entente.record.packing import storable_row
from entente.record.tables import (
    NO_DUE,
    deed_keys,
    deeds,
    promise_keys,
    promise_parties,
    promise_words,
    promises,
)

Row = dict[str, Any]
_LONGEST = 240  # characters of the words that announce a session
_NEXT = re.compile(r"\b(?:next|again|upcoming|forthcoming|reconvene)\b", re.I)
_FEW = 4  # parties; promises of more are kept under a mark of all of them
_KIN = 3  # words under which, with the verb, a renewal is looked for
_WORDS = 40  # of one promise that are compared with another's
_PARTIES = 60  # of one promise: a bound, so that no document can fill the record


@dataclass(frozen=True, slots=True)
class Promising:
    """What one document gives: promises and deeds, each with the keys that lead to it."""

    promises: tuple[tuple[Row, tuple[str, ...]], ...]  # with the words under which a renewal is looked for
    deeds: tuple[tuple[Row, tuple[str, ...]], ...]


def promising(document: str, reading: Reading, judged: Judged) -> Promising:
    """The promises and deeds of a reading as it was ruled on."""
    acts = {a.id: a for a in reading.acts}
    told = reading.document.date or ""
    found = tuple(
        _promise(document, told, reading, c, acts.get(c.act), judged.name("commitments", i), judged)
        for i, c in enumerate(reading.commitments)
    )
    ahead = tuple(
        _promise(document, told, reading, c, None, c.act, judged, announced=True) for c in _announced(reading)
    )
    everyone = _everyone(reading)
    places = [(s.start, s.end, a) for a in reading.acts for s in a.evidence]
    return Promising(
        (*found, *ahead),
        tuple(_deed(document, told, d, _acts_within(places, d), everyone) for d in deeds_in(reading.document.text)),
    )  # fmt: skip


def _announced(reading: Reading) -> Iterator[Commitment]:
    """Sessions announced where no commitment says so, as promises of their parties. `act` is the session's id."""
    said = [(s.start, s.end) for c in reading.commitments for s in c.evidence]
    for session in reading.sessions:
        spans = [s for s in session.evidence if s.start >= len(reading.document.title or "")]
        if session.status != "planned" or not spans:
            continue
        span = min(spans, key=lambda s: len(s.quote))
        near = any(a < span.end and span.start < b for a, b in said)
        named = session.mechanism is not None and (
            session.date or session.place or session.ordinal or _NEXT.search(span.quote)
        )
        if near or not (named or session.date or session.place) or len(span.quote) > _LONGEST:
            continue
        days = days_of(session.date, session.end_date)
        due = Due(session.date or "", iso(days.first), iso(days.last)) if days else None
        words = " ".join(span.quote.split())
        action = f"hold {words}" if words[0].islower() else f"hold the session announced: {words}"
        yield Commitment(session.id, session.parties, action, due, None, session.evidence)


def due_of(commitment: Commitment, told: str) -> str:
    """The day by which it falls due, for sorting. One before the promise is none: the text speaks of something else. Nor is
    that of what is called off.
    """
    due = (commitment.due.end or commitment.due.start) if commitment.due else None
    return due if due and due >= told and not calls_off(commitment.action) else NO_DUE


def _promise(
    document: str,
    told: str,
    reading: Reading,
    c: Commitment,
    act: Act | None,
    name: str,
    judged: Judged,
    *,
    announced: bool = False,
) -> tuple[Row, tuple[str, ...]]:
    verb, rest = verb_and_rest(c.action)
    words = content_words(" " + rest)
    ruling = judged.steps.get(name)
    row = {
        "document_id": document, "id": name, "told": told, "due": due_of(c, told), "account_id": act.session if act else name if announced else None, "announced": _packed(c) if announced else None,
        "to": " ".join(_to(reading, c, act)), "words": " ".join([verb, *dict.fromkeys(f"^{w.stem}" if w.name else w.stem for w in words[:_WORDS])]),
        "ruled": json.dumps(ruled_as(ruling), ensure_ascii=False) if ruling else None, "by": c.by[:_PARTIES], "action": c.action,
    }  # fmt: skip
    few = keys_of(words, 0)[:_KIN] or tuple(dict.fromkeys(w.stem for w in words))[:_KIN]
    return row, tuple(f"{verb}:{word}" for word in few)


def _packed(c: Commitment) -> str:
    due = {"due": c.due.text, "from": c.due.start, "to": c.due.end} if c.due else {}
    return json.dumps({"action": c.action, "by": c.by[:_PARTIES], **due}, ensure_ascii=False)


def ruled_as(ruling: Any) -> Row:
    """A ruling on a step as the promise carries it."""
    return {"ruling": ruling.id, "by": ruling.by, "at": ruling.at, "because": ruling.because, **(ruling.change or {})}  # fmt: skip


def _to(reading: Reading, c: Commitment, act: Act | None) -> tuple[str, ...]:
    """To whom: those addressed, else the others at the session."""
    if act is None:
        return ()
    if act.addressees:
        return tuple(p for p in act.addressees if p not in c.by)[:_PARTIES]
    session = next((s for s in reading.sessions if s.id == act.session), None)
    return tuple(p for p in session.parties if p not in c.by)[:_PARTIES] if session else ()


def _everyone(reading: Reading) -> tuple[str, ...]:
    """Of whom the document tells: the parties of its main session, else all who act in it."""
    main = reading.main_session
    if main and main.parties:
        return main.parties[:_PARTIES]
    return tuple(dict.fromkeys(a.party for act in reading.acts for a in act.actors))[:_PARTIES]


def _acts_within(places: Sequence[tuple[int, int, Act]], deed: Deed) -> tuple[Act, ...]:
    return tuple(act for start, end, act in places if start < deed.end and deed.start < end)


def _deed(
    document: str, told: str, deed: Deed, acts: tuple[Act, ...], everyone: tuple[str, ...]
) -> tuple[Row, tuple[str, ...]]:
    actors = dict.fromkeys(a.party for act in acts for a in act.actors)
    row = {
        "document_id": document, "rule": deed.rule, "done": deed.done, "told": told, "start": deed.start, "end": deed.end,
        "words": " ".join(deed.words), "parties": " ".join([*actors, *(p for p in everyone if p not in actors)][:_PARTIES]),
        "fact": acts[0].id if acts else None,
    }  # fmt: skip
    return row, tuple(f"{deed.rule}:{word}" for word in deed.keys)


def kin_keys(by: Sequence[str], words: Iterable[str]) -> tuple[str, ...]:
    """Under what a promise of these parties with these words is found when it is made again."""
    if len(by) > _FEW:
        who = ["#" + md5(" ".join(sorted(by)).encode(), usedforsecurity=False).hexdigest()[:10]]
    else:
        who = sorted(by) or ["?"]
    return tuple(f"{party}:{word}" for word in words for party in who)


def remove_promising(connection: Connection, documents: list[str]) -> None:
    """Take away what these documents gave."""
    of = select(promises.c.number).where(promises.c.document_id.in_(documents))
    for table in (promise_parties, promise_words, promise_keys):
        connection.execute(delete(table).where(table.c.promise.in_(of)))
    told = select(deeds.c.number).where(deeds.c.document_id.in_(documents))
    connection.execute(delete(deed_keys).where(deed_keys.c.deed.in_(told)))
    for table in (promises, deeds):
        connection.execute(delete(table).where(table.c.document_id.in_(documents)))


def write_promising(connection: Connection, made: Iterable[Promising]) -> None:
    """Write what documents give."""
    made = tuple(made)
    rows: dict[str, list[Row]] = {name: [] for name in _TABLES}
    for one in made:
        for row, words in one.promises:
            number = number_of(row["document_id"], row["id"])
            by = row["by"]
            rows["promises"].append(
                {"number": number, **{k: v for k, v in row.items() if k not in ("by", "action")}}
            )
            shared = {"due": row["due"], "told": row["told"], "promise": number}
            rows["promise_words"] += [{"word": word, **shared} for word in stems(row["action"])]
            rows["promise_parties"] += [{"role": "by", "party": p, **shared} for p in dict.fromkeys(by)]
            rows["promise_parties"] += [
                {"role": "to", "party": p, **shared} for p in dict.fromkeys(row["to"].split())
            ]
            rows["promise_keys"] += [
                {"key": key, "told": row["told"], "promise": number} for key in kin_keys(by, words)
            ]
    for one in made:
        for row, keys in one.deeds:
            number = number_of(row["document_id"], row["rule"], row["done"], row["start"])
            rows["deeds"].append({"number": number, **row})
            rows["deed_keys"] += [{"key": key, "told": row["told"], "deed": number} for key in keys]
    for name, table in _TABLES.items():
        if rows[name]:
            connection.execute(insert(table), [storable_row(row) for row in rows[name]])


_TABLES = {
    "promises": promises, "promise_parties": promise_parties, "promise_words": promise_words, "promise_keys": promise_keys,
    "deeds": deeds, "deed_keys": deed_keys,
}  # fmt: skip


def number_of(*what: object) -> int:
    """A number that rests on what it names alone, not on when that was filed: 60 bits of a hash."""
    said = "\x00".join(map(str, what)).encode("utf-8", "surrogatepass")
    return int(md5(said, usedforsecurity=False).hexdigest()[:15], 16)
