"""One document's promises and deeds as rows, with the keys by which they find each other."""

from __future__ import annotations

import json
import re
from calendar import month_name, monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import md5
from typing import Any

from entente.lexicon.awaited import awaited, held_as, occasion_in, undertaken
from entente.lexicon.fulfilment_words import calls_off, verb_and_rest
from entente.lexicon.parties import country_name
from entente.model import Act, Commitment, Due, Reading, Session, Span
from entente.record.fates.core import Core, core_of, words_behind
from entente.record.fates.occasions import is_continued, is_of_occasion
from entente.record.identity.days import days_of, iso
from entente.record.kept.packing import storable
from entente.record.outcomes.deeds import OF_BODIES, Deed, deeds_in, keys_of
from entente.record.rulings.judged import Judged
from entente.record.store.lists import listable, listed, parties_text
from entente.record.store.tables import NO_DUE

Row = dict[str, Any]
_LONGEST = 240  # characters of the words that announce a session
_NEXT = re.compile(r"\b(?:next|again|upcoming|forthcoming|reconvene)\b", re.I)
_MONTHS = tuple(month_name)
_WHEN = re.compile(
    rf"\b(?:in|this|on|the|late|early|next)\s(?:(?:early|late|mid)[\s-])?(?P<month>{'|'.join(_MONTHS[1:])})\b(?:\s(?P<day>[0-3]?\d)\b(?:,\s)?)?(?:\s?(?P<year_of>(?:20)\d\d)\b)?|\bin\s(?P<year>20\d\d)\b"
)
# Behind these stands when something else was or will be: "the dialogue announced in April", "a forum, which will meet in May".
_BESIDE = re.compile(
    r"\s(?:which|that|who|where|following|announced|launched|held|agreed|adopted|signed|made|since|after)\b|,\san?\s"
)
_FROM_THEN = re.compile(r"(?:beginning|starting)\b", re.I)  # a date from which on something is done
_FEW = 4  # parties; promises of more are kept under a mark of all of them
_KIN = 3  # words under which, with the verb, a renewal is looked for
_WORDS = 40  # of one promise that are compared with another's
_PARTIES = 60  # of one promise: a bound, so that no document can fill the record


@dataclass(frozen=True, slots=True)
class PromiseRows:
    """What one document gives."""

    promises: tuple[Row, ...]
    deeds: tuple[Row, ...]


def promise_rows(document: str, reading: Reading, judged: Judged) -> PromiseRows:
    """The promises and deeds of a reading as it was ruled on."""
    acts = {a.id: a for a in reading.acts}
    told = reading.document.date or ""
    found = tuple(
        _promise(document, told, reading, c, acts.get(c.act), judged.name("commitments", i), judged)
        for i, c in enumerate(reading.commitments)
        if not _done_in_saying(reading, c)
    )
    hoped = tuple(_awaited(reading))
    found += tuple(_promise(document, told, reading, c, acts[c.act], c.act, judged) for c in hoped)
    ahead = tuple(
        _promise(document, told, reading, c, None, c.act, judged, announced=True)
        for c in _announced(reading, hoped)
    )
    everyone = _everyone(reading)
    places = [(s.start, s.end, a) for a in reading.acts for s in a.evidence]
    return PromiseRows(
        (*found, *ahead),
        tuple(_deed(document, told, d, _acts_within(places, d), everyone) for d in deeds_in(reading.document.text)),
    )  # fmt: skip


def _done_in_saying(reading: Reading, c: Commitment) -> bool:
    """ "Agreed to cancel the session of 8 December": nothing is left to be done."""
    off = (s.evidence for s in reading.sessions if s.status == "called-off")
    return any(_overlap(c.evidence, of) for of in off) and calls_off(c.action)


def _awaited(reading: Reading) -> Iterator[Commitment]:
    """What is looked forward to, invited to, or announced as one does it, as promises of who says so; due when the session is
    that was announced with them."""
    said = {c.act for c in reading.commitments}
    sessions = {s.id: s for s in reading.sessions}
    for act in reading.acts:
        by = tuple(dict.fromkeys(a.party for a in act.actors))
        guests = ", ".join(country_name(code) for code in act.addressees if code not in by)
        if not by or act.id in said or act.negated:
            continue
        action = awaited(act.verb, act.content, guests)
        if action is None and act.force == "announce":
            action = undertaken(act.verb, act.content, act.evidence[0].quote)
        if action:
            session = sessions.get(act.session or "")
            due = _due(session) if session and session.status == "planned" else None
            due = due or _due_named(action, reading.document.date or "")
            yield Commitment(act.id, by, action, due, None, act.evidence)


def _due_named(action: str, told: str) -> Due | None:
    """The day, month or year in which it is to be, where the words name one ("to visit Oslo in June"): the first one to come."""
    found = _WHEN.search(action)
    if found is None or len(told) < len("2023-06") or _BESIDE.search(action, 0, found.start()):
        return None
    said = found["year"] or found["year_of"]
    year = int(said or told[:4])
    if found["month"] is None:
        return Due(found[0], f"{year:04}-01-01", f"{year:04}-12-31")
    month = _MONTHS.index(found["month"])
    year += not said and month < int(told[5:7])
    last = monthrange(year, month)[1]
    day = min(int(found["day"] or 0), last)
    return Due(found[0], f"{year:04}-{month:02}-{day or 1:02}", f"{year:04}-{month:02}-{day or last:02}")


def _due(session: Session) -> Due | None:
    days = days_of(session.date, session.end_date)
    return Due(session.date or "", iso(days.first), iso(days.last)) if days else None


def _announced(reading: Reading, hoped: Iterable[Commitment]) -> Iterator[Commitment]:
    """Sessions announced where no promise says so, as promises of their parties. `act` is the session's id."""
    promised = (*reading.commitments, *hoped)
    said = [(s.start, s.end) for c in promised for s in c.evidence]
    meetings = [(s.start, s.end) for c in promised if is_of_occasion(core_of(c.action)) for s in c.evidence]
    for session in reading.sessions:
        spans = [s for s in session.evidence if s.start >= len(reading.document.title or "")]
        if session.status != "planned" or not spans:
            continue
        span = min(spans, key=lambda s: len(s.quote))
        near = any(a < span.end and span.start < b for a, b in said)
        near = near or any(a < s.end and s.start < b for a, b in meetings for s in spans)
        named = session.mechanism is not None and (
            session.date or session.place or session.ordinal or _NEXT.search(span.quote)
        )
        if near or not (named or session.date or session.place) or len(span.quote) > _LONGEST:
            continue
        words = " ".join(span.quote.split())
        action = occasion_in(words) or held_as(words) or _told_briefly(session)
        yield Commitment(session.id, session.parties, action, _due(session), None, session.evidence)


def _told_briefly(session: Session) -> str:
    """What is to be held where no words of the text name it by themselves: "hold a meeting of Peru and Chile in Lima"."""
    name = session.mechanism.name if session.mechanism else None
    who = "" if name or len(session.parties) > _FEW else " and ".join(map(country_name, session.parties))
    what = held_as(name) if name else None
    if what:
        return f"{what}{f' in {session.place}' if session.place else ''}"
    what = f"a session of the {name}" if name else f"a meeting of {who}" if who else "a meeting"
    return f"hold {what}{f' in {session.place}' if session.place else ''}"


def due_of(commitment: Commitment, told: str) -> str:
    """The day by which it falls due, for sorting. One before the promise is none: the text speaks of something else. Nor is
    that of what is called off.
    """
    due = (commitment.due.end or commitment.due.start) if commitment.due else None
    if (
        commitment.due
        and _FROM_THEN.match(commitment.due.text)
        and not is_of_occasion(core_of(commitment.action))
    ):
        return NO_DUE  # "buy kelp, with delivery beginning in May"
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
) -> Row:
    verb, rest = verb_and_rest(c.action)
    words = words_behind(rest)
    core, ruling, by = core_of(c.action), judged.steps.get(name), c.by[:_PARTIES]
    few = keys_of(words, 0)[:_KIN] or tuple(dict.fromkeys(w.stem for w in words))[:_KIN]
    return {
        "number": number_of(document, name), "document_id": document, "id": name, "told": told, "due": due_of(c, told), "by": parties_text(by),
        "to": parties_text(dict.fromkeys(_to(reading, c, act))), "action": c.action, "due_said": c.due.text if c.due else None,
        "due_from": c.due.start if c.due else None, "due_to": c.due.end if c.due else None,
        "start": c.evidence[0].start if c.evidence else 0, "account_id": name if announced else _account(reading, c, act),
        "words": " ".join([verb.replace(" ", "_"), *dict.fromkeys(f"^{w.stem}" if w.name else w.stem for w in words[:_WORDS])]),
        "head": core.head or "", "telling": " ".join(sorted(core.telling)), "of_occasion": announced or is_of_occasion(core) or bool(c.due and is_continued(core)),
        "announced": announced, "ruled": json.dumps(ruled_as(ruling), ensure_ascii=False) if ruling else None,
        "keys": _listed(kin_keys(by, tuple(f"{verb}:{word}" for word in few))), "calls": _listed(_calls(core, told)),
    }  # fmt: skip


def _account(reading: Reading, c: Commitment, act: Act | None) -> str | None:
    """The session of which it is: of a notice of several the first of which it says itself, else that of its act."""
    announced = [s for s in reading.sessions if s.main and s.status == "planned"]
    if len(announced) > 1:
        own = next((s.id for s in announced if _overlap(c.evidence, s.evidence)), None)
        return own or (act.session if act else None)
    return act.session if act else None


def _overlap(one: Iterable[Span], other: Iterable[Span]) -> bool:
    theirs = tuple(other)
    return any(a.start < b.end and b.start < a.end for a in one for b in theirs)


def _calls(core: Core, told: str) -> tuple[str, ...]:
    """Under what a deed may be found that shows what became of it: sort and word."""
    if not told or not core.can_be_told:
        return ()
    kept = core.amount is not None or len(core.names) >= 2
    sorts = dict.fromkeys(
        name for rule in core.rules if kept or rule.name != "kept" for name in (rule.name, *rule.also)
    )
    if len(core.telling) >= 2 and any(rule.name != "kept" for rule in core.rules):  # not "tackle emissions"
        sorts["given up"] = None
    return tuple(
        f"{sort}:{key}" for sort in sorts for key in core.keys if "+" not in key or sort in OF_BODIES
    )


def _listed(keys: Iterable[str]) -> str:
    return listed(dict.fromkeys(listable(storable(key)) for key in keys))


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


def _deed(document: str, told: str, deed: Deed, acts: tuple[Act, ...], everyone: tuple[str, ...]) -> Row:
    actors = dict.fromkeys(a.party for act in acts for a in act.actors)
    return {
        "number": number_of(document, deed.rule, deed.done, deed.start), "document_id": document, "rule": deed.rule, "done": deed.done,
        "told": told, "start": deed.start, "end": deed.end, "words": " ".join(deed.words),
        "parties": parties_text([*actors, *(p for p in everyone if p not in actors)][:_PARTIES]), "fact": acts[0].id if acts else None,
        "keys": _listed(f"{deed.rule}:{word}" for word in deed.keys),
    }  # fmt: skip


def kin_keys(by: Sequence[str], words: Iterable[str]) -> tuple[str, ...]:
    """Under what a promise of these parties with these words is found when it is made again."""
    if len(by) > _FEW:
        who = ["#" + md5(" ".join(sorted(by)).encode(), usedforsecurity=False).hexdigest()[:10]]
    else:
        who = sorted(by) or ["?"]
    return tuple(f"{party}:{word}" for word in words for party in who)


def number_of(*what: object) -> int:
    """A number that rests on what it names alone, not on when that was filed: 60 bits of a hash."""
    said = "\x00".join(map(str, what)).encode("utf-8", "surrogatepass")
    return int(md5(said, usedforsecurity=False).hexdigest()[:15], 16)
