"""The history of a phrase, out of the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from entente.analysis.phrases.asked import Phrase, parse
from entente.analysis.phrases.candidates import Candidates, candidates, holds
from entente.analysis.phrases.matching import Found, find_all
from entente.analysis.phrases.rows import PartyUse, PhraseHistory, PhraseUse, Wording, YearCount
from entente.record import ActRow, Concordance, DocumentRow, Proof, Record, SessionRow, parties_of

_AROUND = 110  # characters of context on each side


def phrase_history(
    record: Record, text: str, *, party: str | None = None, mechanism: str | None = None, first: str | None = None,
    last: str | None = None, everything: bool = False,
) -> PhraseHistory:  # fmt: skip
    """First and last use of a phrase, who used it with whom, in which wordings. Raises `NotInRecord` for what is no phrase.

    `party` and `mechanism` narrow to documents in which the party appears, or of the consultation; `first` and `last` to
    documents of these dates. `everything` reads all that may hold it.
    """
    phrase = parse(text)
    with record.concordance(party=party, mechanism=mechanism, first=first, last=last) as texts:
        chosen = candidates(texts, phrase, everything=everything)
        read = _read(texts, phrase, chosen)
        places = [(name, found, words) for name, words in read for found in find_all(phrase, words)]
        uses = sorted(_uses(texts, places), key=_by_date)
    return _summed(phrase, chosen, len(read), tuple(uses))


def _read(texts: Concordance, phrase: Phrase, chosen: Candidates) -> list[tuple[str, str]]:
    """The documents with their texts, less those that but one of the databases' indexes takes for one with the words."""
    sure = {place.document for place in chosen.holders}
    found = sorted(texts.texts(chosen.read).items())
    return [(name, words) for name, words in found if name in sure or holds(phrase, words)]


def _by_date(use: PhraseUse) -> tuple[str, str, int]:
    return use.date or "\uffff", use.document.id, use.proof.start


def _uses(texts: Concordance, places: list[tuple[str, Found, str]]) -> Iterator[PhraseUse]:
    documents = texts.documents(name for name, _, _ in places)
    acts = texts.acts_at((name, found.start, found.end) for name, found, _ in places)
    told = [acts.get((name, found.start, found.end)) for name, found, _ in places]
    of = [
        (act.session if act else None) or documents[p[0]].session for p, act in zip(places, told, strict=True)
    ]
    sessions = texts.sessions(s for s in of if s)
    for (name, found, words), act, session in zip(places, told, of, strict=True):
        yield _use(documents[name], found, words, act, sessions.get(session or ""))


def _use(
    document: DocumentRow, found: Found, text: str, act: ActRow | None, session: SessionRow | None
) -> PhraseUse:
    parties = session.parties if session else ()
    by = parties_of(act.actors) if act else ()
    if not by and document.voice == "joint":
        by = parties
    quote = text[found.start : found.end]
    before, after = _context(text, found)
    proof = Proof(
        document.id, act.proof.fact if act else "", found.start, quote, act.proof.standing if act else "read",
        ((found.start, found.end),),
    )  # fmt: skip
    return PhraseUse(
        " ".join(quote.split()), found.exact, found.differences, found.added, found.lacking, found.likeness, document.date, document,
        session.id if session else None, (session.mechanism if session else None) or document.mechanism,
        session.level if session else None, by, tuple(p for p in parties if p not in by), act.force if act else None,
        f"{before}\x02{quote}\x03{after}", proof,
    )  # fmt: skip


def _context(text: str, found: Found) -> tuple[str, str]:
    """The words before and after, of the same line, cut between words."""
    start = max(text.rfind("\n", 0, found.start) + 1, found.start - _AROUND)
    line_end = text.find("\n", found.end)
    end = min(line_end if line_end >= 0 else len(text), found.end + _AROUND)
    before, after = text[start : found.start], text[found.end : end]
    if start > 0 and text[start - 1] not in "\n ":
        before = "…" + before.partition(" ")[2]
    if end < len(text) and text[end] not in "\n ":
        after = after.rpartition(" ")[0] + "…"
    return before, after


# --- summing up ------------------------------------------------------------------------------------------------------


def _summed(phrase: Phrase, chosen: Candidates, documents: int, read: tuple[PhraseUse, ...]) -> PhraseHistory:
    uses, wider = _apart(read)
    exact = [u for u in uses if u.exact]
    near = [u for u in uses if not u.exact]
    years = _years(chosen, uses)
    return PhraseHistory(
        phrase.text, None if chosen.years is None else sum(y.documents for y in years), documents, chosen.complete, chosen.near_in,
        exact[0] if exact else None, _last(exact), near[0] if near else None,
        years, _wordings(uses), _wordings(wider), _parties(uses), uses,
    )  # fmt: skip


def _apart(read: tuple[PhraseUse, ...]) -> tuple[tuple[PhraseUse, ...], tuple[PhraseUse, ...]]:
    """Uses of the phrase and its variants; and those of a wider phrase ("supply chains"), which only lack a word of it.

    What lacks a word is a variant where it is rarer than the phrase, and a phrase of its own where it is more usual.
    """
    plain = sum(1 for use in read if use.likeness == 1)
    without = Counter(use.lacking for use in read if use.lacking and not use.added)
    usual = {lacking for lacking, count in without.items() if plain and count > plain}
    is_wider = [not use.added and use.lacking in usual for use in read]
    uses = tuple(use for use, wider in zip(read, is_wider, strict=True) if not wider)
    return uses, tuple(use for use, wider in zip(read, is_wider, strict=True) if wider)


def _last(uses: list[PhraseUse]) -> PhraseUse | None:
    dated = [u for u in uses if u.date]
    return (dated or uses)[-1] if uses else None


def _years(chosen: Candidates, uses: tuple[PhraseUse, ...]) -> tuple[YearCount, ...]:
    """Documents by year: as the index counts them, less those in which reading did not find it; none where not counted."""
    if chosen.years is None:
        return ()
    with_it = {use.document.id for use in uses if use.exact}
    plain = Counter({year or "undated": count for year, count in chosen.years})
    plain.subtract(_year(p.date) for p in chosen.holders if p.document not in with_it)
    only_near = {use.document.id: use.date for use in uses if use.document.id not in with_it}
    near = Counter(_year(date) for date in only_near.values())
    return tuple(YearCount(year, plain[year], near[year]) for year in sorted(+plain | near))


def _year(date: str | None) -> str:
    return date[:4] if date and date[:4].isdigit() else "undated"


def _wordings(uses: tuple[PhraseUse, ...]) -> tuple[Wording, ...]:
    """By what is read, letter case and punctuation aside; the phrase itself first, then by how often and how alike."""
    groups: dict[str, list[PhraseUse]] = {}
    for use in uses:
        groups.setdefault(_key(use.wording), []).append(use)
    found = [
        Wording(
            Counter(u.wording for u in group).most_common(1)[0][0], group[0].exact, group[0].differences, group[0].likeness,
            len(group), group[0], _last(group) or group[0],
        )
        for group in groups.values()
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda w: (not w.exact, -w.uses, -w.likeness, w.wording)))


def _key(wording: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in wording.lower()).split())


def _parties(uses: tuple[PhraseUse, ...]) -> tuple[PartyUse, ...]:
    of: dict[str, list[PhraseUse]] = {}
    for use in uses:
        for code in use.by:
            of.setdefault(code, []).append(use)
    found = []
    for code, group in of.items():
        dates = [u.date for u in group if u.date]
        found.append(PartyUse(code, len(group), min(dates, default=None), max(dates, default=None)))
    return tuple(sorted(found, key=lambda p: (-p.uses, p.party)))
