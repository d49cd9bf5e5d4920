"""Which party hosts the session: who hosts or welcomes somebody, by whom it is hosted, whom the title says "to Host".

Else who is said to receive a guest at home, or at whose invitation the guest came.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from entente.lexicon import members
from entente.lexicon.parties import is_organisation
from entente.model import Status
from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.particulars.presiding import presiding_in
from entente.reading.sessions.telling.tells import is_behind
from entente.reading.sessions.telling.words import VIDEO

# Who does it stands before it; whoever welcomes must welcome somebody: "welcomed Minister Doe", not "welcomed plans".
_HOSTS = Guarded(
    r"\b(?:will host|is hosting|(?<!-)hosted(?! by\b)|hosts|(?P<welcomes>will (?:welcome|receive)|welcomed|looks? forward to (?:welcoming|receiving|hosting)))\b"
)
_IN_TITLE = Guarded(
    r"\b(?:[Tt]o (?:[Cc]o-)?[Hh]ost|[Hh]osts|[Hh]osting|[Hh]osted(?! by\b)|[Ww]ill [Hh]ost)\b"
)
_BY = Guarded(
    r"\b(?P<verb>hosted|(?:was|were|been|is|being) (?!(?:subsequently|later|also|then) )(?:\w+ )?received(?: [^.,;]{1,60}?)?) by\s+(?:the\s+)?"
)
_OWN_MINISTRY = compiled(r"(?:.*[,;:] )?(?:[Tt]he )?(?:Foreign )?Ministry(?: of [A-Z][\w’' ,]{3,60}?)? ")
# "The Foreign Minister received his counterpart": not a report, a call, nor who "was received".
_RECEIVED = Guarded(
    r"(?<!\bbe )(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b(?:received|receives)\b(?! (?:\w+ )?by\b)"
    r"(?![^.;]{0,60}?\b(?:call|message|letter|invitation|report|update|briefing|credentials|support|condolences)\b)"
)
_INVITED = Guarded(
    r"\b(?:[Aa]t|[Oo]n|[Uu]pon) (?:the |an )?(?:\w+ )?invitation (?:of|from|extended by)\s+(?:the\s+)?"
)
_FAR = 160  # characters behind "at the invitation of" in which the host is named
_HERE = compiled(r"[^.;]{0,160}?\bto (?:the )?(?:White House|[A-Z])")
_AFTERWARDS = compiled(r"(?:After|Following|Later|Before|Earlier|Separately|Prior)\b")
_WELCOMED = 60  # characters behind "welcomed" in which a guest is named


def host_of(
    told: Sequence[SentenceView],
    title: SentenceView | None,
    status: Status,
    parties: Sequence[str],
    place: str | None,
    country: str | None,
    view: TextView,
) -> str | None:
    """The code of the party that a telling sentence, or else the title, calls host or tells to be; None where none does."""
    if host := _said_to_host(told, title, status, view):
        return host
    if (place or country) and (host := _presiding(told, parties, country, view)):
        return host
    received = _first(_receiving, [*([title] if title else []), *told], parties, country, view)
    return received or _first(_inviting, told, parties, country, view)


def _presiding(
    told: Sequence[SentenceView], parties: Sequence[str], country: str | None, view: TextView
) -> str | None:
    """Who presided at home, or over the group of which it is one where the country of the meeting is not told."""
    if VIDEO.search(" ".join(s.text for s in told)):
        return None
    for sentence in (
        *told,
        *(s for s in view.body[:_OPENING] if s not in told and _THE_MEETING.match(s.text)),
    ):
        party = presiding_in(sentence, view)
        there = party == country if country else any(party in members(group) for group in parties)
        if party and there:
            return party
    return None


_OPENING = 6  # sentences in which a text says who presided
_THE_MEETING = compiled(
    r"(?:\d+\. )?(?:The|This|It)\b(?: \w+){0,4}? ?(?:[Mm]eeting|[Ss]ummit|[Ss]ession|[Cc]onference|[Tt]alks|was)\b"
)


def _first(
    of: Callable[[SentenceView, TextView], str | None],
    sentences: Sequence[SentenceView],
    parties: Sequence[str],
    country: str | None,
    view: TextView,
) -> str | None:
    """The first host whom a sentence names so: at home, or one of those who met where it is not said in which country."""
    found = (of(s, view) for s in sentences)
    there = (country, *(p for p in parties if country is None or is_organisation(p)))
    return next((h for h in found if h and h in there), None)


def _receiving(sentence: SentenceView, view: TextView) -> str | None:
    """ "Minister Roe received the Ambassador of Peru"."""
    match = _RECEIVED.search(sentence.text)
    return (_doer(sentence, match.start(), view) or view.home) if match else None


def _inviting(sentence: SentenceView, view: TextView) -> str | None:
    """ "At the invitation of Minister Roe, Minister Doe paid a visit to Peru"."""
    match = _INVITED.search(sentence.text)
    if match is None:
        return None
    end = match.end()
    return _nearest(sentence.part(0, min(len(sentence.text), end + _FAR)), end, view)


def _said_to_host(
    told: Sequence[SentenceView], title: SentenceView | None, status: Status, view: TextView
) -> str | None:
    for number, sentence in enumerate(told):
        if number and _AFTERWARDS.match(sentence.text):
            continue  # "After the meeting, she attended a lunch hosted by Doe"
        match = _HOSTS.search(sentence.text)
        later = match and "forward" in match.group() and status == "held"  # "He looks forward to hosting Doe"
        if match and not later and not is_behind(sentence.text, match.start()):
            if not match["welcomes"] or _guest_behind(sentence, match.end(), match["welcomes"]):
                if host := _doer(sentence, match.start(), view):
                    return host
        if host := _by_whom(sentence, view) or _named_host(sentence):
            return host
    of_title = _IN_TITLE.search(title.text) if title and told else None
    return _doer(title, of_title.start(), view) if title and of_title else None


def _guest_behind(sentence: SentenceView, end: int, verb: str) -> bool:
    """Whether somebody is welcomed: a person, or whoever is welcomed "to the White House"."""
    at = sentence.start + end
    named = any(at <= p.start <= at + _WELCOMED for p in sentence.people)
    return named or ("forward" in verb and _HERE.match(sentence.text, end) is not None)


def _doer(sentence: SentenceView, at: int, view: TextView) -> str | None:
    """The party of the subject before `at`: of several joined ("President Roe and President Doe hosted") of the first."""
    before = [p for p in sentence.people if p.end <= sentence.start + at]
    if before:
        first = before[-1]
        for other in reversed(before[:-1]):
            if not _JOINED.fullmatch(sentence.text, other.end - sentence.start, first.start - sentence.start):
                break
            first = other
        person = view.cast.of(first)
        return (person.party or view.home) if person else None
    parties = [m for m in sentence.parties if m.end <= sentence.start + at]
    if parties:
        return parties[-1].code
    return view.home if _OWN_MINISTRY.fullmatch(sentence.text[:at]) else None


_JOINED = compiled(r"(?:[^.;a-z]|of|the){0,30}(?:,|\band\b) ?(?:and )?(?:the )?")


def _by_whom(sentence: SentenceView, view: TextView) -> str | None:
    """ "hosted by Prime Minister Roe of Fiji", "hosted by the Government of Fiji", "was received by Doe": whose party."""
    by = _BY.search(sentence.text)
    if by is None or is_behind(sentence.text, by.start()):
        return None  # "Building on the summit hosted by President Doe"
    return _nearest(sentence, by.end(), view, person_first=by["verb"] != "hosted")


# "attended the Kenyan-hosted Forum", "the UK-hosted Dragon Group".
_NAMED_HOST = Guarded(r"\b(?P<who>[A-Z][\w.]*)-hosted\b")


def _named_host(sentence: SentenceView) -> str | None:
    """The party in whose name the sentence says that it was hosted, in one word."""
    match = _NAMED_HOST.search(sentence.text)
    return next(iter(codes(find_parties(match["who"]))), None) if match else None


def _nearest(sentence: SentenceView, end: int, view: TextView, person_first: bool = False) -> str | None:
    """The party of the person, or the party, that is named first behind `end`."""
    at = sentence.start + end - 1
    named = next((p for p in sentence.people if p.end > at), None)
    parties = [m for m in sentence.parties if m.start >= at]
    nearest = named and (person_first or not parties or named.start <= parties[0].start)
    person = view.cast.of(named) if named and nearest else None
    if person and person.party:
        return person.party
    return parties[0].code if parties else None
