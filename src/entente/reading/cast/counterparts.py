"""Offices that a text gives by comparison: "President Roe and his Chilean counterpart, Juan Doe" are two presidents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.lexicon.office_words import COUNTERPARTS, RANKS
from entente.reading.cast.cast import Cast
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people.mention import PersonMention
from entente.reading.sentences.sentence import SentenceView

# Offices that many governments have under one name; the counterpart of a Secretary of State is called otherwise.
_SHARED = Guarded(r"\b(?:President|Minister|Premier|Foreign Secretary|Adviser|Advisor|Speaker)\b", re.I)
_HIS = Guarded(rf"\b(?:{'|'.join(sorted(COUNTERPARTS))})s?\b,?\s*(?:[A-Z][\w.’']{{0,10}}\s){{0,2}}$")


_LIKE = Guarded(r"counterpart|colleague|\bpeers?\b")
# "his U.S. and Japanese counterparts, Anna Roe and Ken Doe": each of them.
_REACH = 110
_THEIR = Guarded(
    r"\b(?:counterparts|colleagues|peers),? (?:(?:from|of) [^.;–—]{3,80} [–—-] |(?:from|of) [^.;–—]{3,80}, )?(?:[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,3}(?:, (?:and )?| and ))*$"
)


def counterpart_offices(sentences: Sequence[SentenceView], cast: Cast) -> dict[int, str]:
    """For counterparts the office of those whose counterparts they are, by where their names begin."""
    found: dict[int, str] = {}
    before: str | None = (
        None  # office of whom the last sentence names first: "He also met his counterpart, ..."
    )
    shared: str | None = None  # of whom the text says that he met counterparts, of many countries
    for sentence in sentences:
        if _LIKE.search(sentence.text):
            found |= _in(sentence, cast, before)
            if "counterparts" in sentence.text and shared is None:
                shared = next(
                    (o for m in sentence.people if (o := _office(m, cast)) and _SHARED.search(o)), None
                )
        elif shared:  # "Hayashi met with Anna Roe of Kenya"
            found |= {
                m.name_start: _as_theirs(shared) for m in sentence.people if m.party and not _office(m, cast)
            }
        offices = [office for m in sentence.people if (office := _office(m, cast)) and _acts(m, sentence)]
        before = offices[0] if offices else before
    return found


# "He called on President Roe and met his counterpart": not the President's.
_GOVERNED = Guarded(
    r"\b(?:on|upon|of|by|with|for|to|from|met|received|hosted|welcomed)\s+(?:the\s+|his\s+|her\s+|visiting\s+)*$"
)


def _acts(mention: PersonMention, sentence: SentenceView) -> bool:
    return not _GOVERNED.search(sentence.text[: mention.start - sentence.start])


# The name of an office that one government alone has, as others have it.
_ELSEWHERE = {
    "External Affairs Minister": "Foreign Minister",
    "Minister of External Affairs": "Foreign Minister",
}


# Who is deputy to the head of his government besides: his counterparts need not be.
_BESIDES = compiled(
    r"^(?:First )?(?:Deputy Prime Minister|Deputy Premier|Vice Premier|State Councilor|Tánaiste)(?:,| and|, and) (?=\w)"
)


def _as_theirs(office: str) -> str:
    """The office of whose counterparts they are, as theirs."""
    office = _BESIDES.sub("", office)
    return _ELSEWHERE.get(office, office)


def _office(mention: PersonMention, cast: Cast) -> str | None:
    """The office of whom the text names, also where it gives it elsewhere."""
    own = None if mention.office in RANKS else mention.office
    person = None if own else cast.of(mention)
    return own or (person.office if person else None)


_BESIDE = compiled(r"\s*,?\s*(?:and|with|as well as|met|hosted|received|told|called)?\s*(?:with\s+)?$")
_PRONOUN = Guarded(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e)\b")


def _in(sentence: SentenceView, cast: Cast, before: str | None) -> dict[int, str]:
    """Whose counterpart: of the one right beside, else of whom the sentence names first or its pronoun means."""
    found: dict[int, str] = {}
    first: str | None = None
    last: tuple[int, str | None] | None = None
    for mention in sentence.people:
        at = mention.start - sentence.start
        if mention.office in RANKS:  # "his Omani counterpart Prince Roe"
            at -= _as_counterpart(sentence.text[:at])
        lead = sentence.text[at : mention.name_start - sentence.start]
        if (mention.office is None or mention.office in RANKS) and (
            _HIS.search(lead) or _THEIR.search(sentence.text[max(0, at - _REACH) : at])
        ):
            between = sentence.text[last[0] - sentence.start : at] if last else ""
            beside = last and _BESIDE.fullmatch(_WHOSE.sub("", between))
            owner = last[1] if last and beside else first or before
            if owner and _SHARED.search(owner):
                found[mention.name_start] = _as_theirs(owner)
            continue
        office = _office(mention, cast)
        last = (mention.end, office) if office else last
        if first is None and office and _acts(mention, sentence) and not _PRONOUN.search(sentence.text[:at]):
            first = office
    return found


_COUNTERPART = compiled(r"(?:[A-Z][\w.-]* ){0,3}(?:counterpart|colleague),? $")


def _as_counterpart(before: str) -> int:
    """How many characters before a rank say that its bearer is a counterpart."""
    match = _COUNTERPART.search(before)
    return len(match.group()) if match else 0


_WHOSE = Guarded(r"\b(?:his|her|their|visiting)\s*")
