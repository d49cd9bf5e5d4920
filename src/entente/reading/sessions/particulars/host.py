"""Who was the host: who says so of himself, who received a guest, at whose invitation the guest came."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from entente.lexicon.parties import is_organisation
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_HOSTS = Guarded(r"\b(?:will (?:host|welcome|receive)|hosted(?! by)|hosts|is hosting|welcomed)\b")
_GUEST = 60  # characters behind "welcomed" in which a guest is named; else what was welcomed is no guest
_OWN_MINISTRY = compiled(r"(?:.*[,;:] )?(?:[Tt]he )?(?:Foreign )?Ministry(?: of [A-Z][\w’' ,]{3,60}?)? ")
# "The Foreign Minister received his counterpart": not a report, a call, nor who "was received".
_RECEIVED = Guarded(
    r"(?<!\bbe )(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b(?:received|receives)\b(?! (?:\w+ )?by\b)"
    r"(?![^.;]{0,60}?\b(?:call|message|letter|invitation|report|update|briefing|credentials|support|condolences)\b)"
)
_BY = Guarded(
    r"\b(?:hosted|(?:was|were|been|is|being) (?!(?:subsequently|later|also|then) )(?:\w+ )?received(?: [^.,;]{1,60}?)?) by\s+(?:the\s+)?"
)
_INVITED = Guarded(
    r"\b(?:[Aa]t|[Oo]n|[Uu]pon) (?:the |an )?(?:\w+ )?invitation (?:of|from|extended by)\s+(?:the\s+)?"
)
_FAR = 160  # characters behind "at the invitation of" in which the host is named


def host_of(
    title: SentenceView | None,
    told: Sequence[SentenceView],
    parties: Sequence[str],
    country: str | None,
    view: TextView,
) -> str | None:
    """The code of the party that a telling sentence calls host; None where none does."""
    for sentence in told:
        for of in (_who_hosts, _by_whom):
            if host := of(sentence, view):
                return host
    return _first(_receiving, [*([title] if title else []), *told], parties, country, view) or _first(
        _inviting, told, parties, country, view
    )


_Reads = Callable[[SentenceView, TextView], str | None]


def _first(
    of: _Reads, sentences: Sequence[SentenceView], parties: Sequence[str], country: str | None, view: TextView
) -> str | None:
    """The first host whom a sentence names so: at home, or one of those who met where it is not said in which country."""
    found = (of(s, view) for s in sentences)
    there = (country, *(p for p in parties if country is None or is_organisation(p)))
    return next((h for h in found if h and h in there), None)


def _who_hosts(sentence: SentenceView, view: TextView) -> str | None:
    """ "President Roe hosted", "Peru will host", "the Ministry of Foreign Affairs hosted"."""
    match = _HOSTS.search(sentence.text)
    if match is None:
        return None
    at = sentence.start + match.end()
    welcomed = match.group().endswith(("welcome", "welcomed", "receive"))
    if welcomed and not any(at <= p.start <= at + _GUEST for p in sentence.people):
        return None
    return _subject(sentence, match.start(), view)


def _subject(sentence: SentenceView, end: int, view: TextView) -> str | None:
    """The party of whoever is named last before `end`, a person first; that of the publisher for its ministry."""
    before = [p for p in sentence.people if p.end <= sentence.start + end]
    if before:
        person = view.cast.of(before[-1])
        return (person.party or view.home) if person else None
    parties = [m for m in sentence.parties if m.end <= sentence.start + end]
    if parties:
        return parties[-1].code
    return view.home if _OWN_MINISTRY.fullmatch(sentence.text[:end]) else None


def _by_whom(sentence: SentenceView, view: TextView) -> str | None:
    """ "hosted by Peru", "was received at the Palace by President Roe"."""
    match = _BY.search(sentence.text)
    return _named_behind(sentence, match.end(), view) if match else None


def _named_behind(sentence: SentenceView, end: int, view: TextView) -> str | None:
    """The party of the person, or the party, named first behind `end`."""
    at = sentence.start + end - 1
    person = next((p for p in sentence.people if p.end > at), None)
    party = next((m for m in sentence.parties if m.start >= at), None)
    holder = view.cast.of(person) if person else None
    if person and holder and holder.party and (party is None or person.start <= party.start):
        return holder.party
    return party.code if party else None


def _receiving(sentence: SentenceView, view: TextView) -> str | None:
    """ "Minister Roe received the Ambassador of Peru"."""
    match = _RECEIVED.search(sentence.text)
    if match is None:
        return None
    return _subject(sentence, match.start(), view) or view.home


def _inviting(sentence: SentenceView, view: TextView) -> str | None:
    """ "At the invitation of Minister Roe, Minister Doe paid a visit to Peru"."""
    match = _INVITED.search(sentence.text)
    if match is None:
        return None
    end = match.end()
    return _named_behind(sentence.part(0, min(len(sentence.text), end + _FAR)), end, view)
