"""Offices that stand apart from the name: "Vladimir Roe had a call. The President of Russia stressed ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.reading.cast.cast import Cast
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView

_TITLE_OF = Guarded(
    r"\b[Tt]he (?P<office>(?:(?:Federal|Prime|Foreign|Vice|Deputy) )?(?:President|Minister|Chancellor|Premier|King|Chairman|Emir)) of (?:the )?"
)


# "the British foreign secretary", behind a counterpart's name alone.
_TITLE_IN_SMALL = Guarded(
    r"\b[Tt]he (?P<whose>[A-Z][\w.]*(?: [A-Z][\w.]*)?) (?P<office>(?:foreign|defen[cs]e|finance|prime|trade) (?:minister|secretary))\b"
)


def titles_apart(sentences: Sequence[SentenceView], cast: Cast, home: str | None = None) -> dict[int, str]:
    """By where a name begins: the office of a country in the text, where one person of it alone can bear it."""
    offices: dict[int, str] = {}
    for party, office in dict.fromkeys(_told(sentences)):
        of_it = [p for p in cast.people if p.party == party]
        without = [p for p in of_it if p.office is None]
        if len(without) == 1 and not any(p.office and office in p.office for p in of_it):
            offices |= {m.name_start: office for m in without[0].mentions}
    return offices or _of_the_headline(sentences, cast, home)


# "The Prime Minister spoke to", below "Jane Roe call with President Doe of Peru": whom the title names, his own office alone.
_BARE = Guarded(
    r"^(?:(?:Today|Yesterday|Earlier today|This (?:morning|afternoon|evening)|On [^,;]{3,30}),? )?[Tt]he (?P<office>(?:Prime|Foreign|Deputy Prime|Defen[cs]e) (?:Minister|Secretary)|President|Chancellor|Premier|Taoiseach|Secretary[ -]General)"
    r" (?:(?:has|had|today|also) )*(?:spoke|met|held|had|received|hosted|talked|welcomed|joined|called)\b"
)
_OPENING = 4  # sentences, with the title


def _of_the_headline(sentences: Sequence[SentenceView], cast: Cast, home: str | None) -> dict[int, str]:
    """The office by which the opening calls the one whom the title names first, and without an office."""
    first = next((s.people[0] for s in sentences[:1] if s.kind == "title" and s.people), None)
    person = cast.of(first) if first and home else None
    if person is None or person.office is not None or person.party != home:
        return {}
    told = next((m for s in sentences[1:_OPENING] if s.kind == "prose" and (m := _BARE.search(s.text))), None)
    taken = told and any(p.party == person.party and p.office for p in cast.people)
    return {m.name_start: told["office"] for m in person.mentions} if told and not taken else {}


def _told(sentences: Sequence[SentenceView]) -> Iterator[tuple[str, str]]:
    for sentence in sentences:
        for match in _TITLE_OF.finditer(sentence.text):
            at = sentence.start + match.end()
            owner = next((m for m in sentence.parties if m.start == at and m.sense == "name"), None)
            named = any(p.start <= sentence.start + match.start("office") < p.end for p in sentence.people)
            if owner is not None and not named:
                yield owner.code, match.group("office")
        for match in _TITLE_IN_SMALL.finditer(sentence.text):
            at = sentence.start + match.start("whose")
            owner = next((m for m in sentence.parties if m.start == at and m.sense == "adjective"), None)
            named = any(p.start <= sentence.start + match.start("office") < p.end for p in sentence.people)
            if owner is not None and not named and sentence.kind != "title":
                yield owner.code, match.group("office").title()
