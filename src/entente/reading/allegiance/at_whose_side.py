"""Those who sit on a side or come in somebody's company: "on the Korean side", "was accompanied by"."""

from __future__ import annotations

from collections.abc import Iterator

from entente.lexicon.parties import is_organisation
from entente.reading.allegiance.list_owners import only_one
from entente.reading.allegiance.member_lists import Members, ToldOf, clause_end
from entente.reading.cast.cast import Person
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

# "Secretary Roe and Director Doe were in the Kenyan delegation".
_IN_IT = Guarded(
    r"\b(?:(?:was|were) (?:also )?(?:in|on|among|part of|members? of)|made up|formed|completed|rounded out) the (?P<side>[A-Z][\w ]{1,30}?) (?:delegation|side|team)\b"
)
_ON_THE_SIDE = Guarded(
    r"\b(?:[Oo]n|from|for|[Ff]rom) the (?P<side>[A-Z][\w ]{1,30}?) side\b(?! by| was (?:led|headed|rep)| were (?:led|headed|rep))"
)
_BEHIND = compiled(r"(?:,|:| (?:was|were|there|included)\b)")


def on_a_side(sentence: SentenceView) -> Iterator[tuple[int, Members]]:
    """ "Present were A, office, and B, office, on the Korean side": those before; "On the Korean side, A": behind."""
    text, begin = sentence.text, 0
    for match in _IN_IT.finditer(text):
        if owner := only_one(codes(find_parties(match.group("side")))):
            yield begin, Members(begin, match.start(), owner)
    for match in _ON_THE_SIDE.finditer(text):
        owner = only_one(codes(find_parties(match.group("side"))))
        before = any(begin <= p.start - sentence.start < match.start() for p in sentence.people)
        if owner and (not before or match.start() < 2 or _BEHIND.match(text, match.end())):
            yield match.start(), Members(match.end(), len(text), owner, surely=is_organisation(owner))
        elif owner:
            yield begin, Members(begin, match.start(), owner)
        begin = match.end()


_COMPANY = Guarded(
    r"\b(?:(?:was|were|is|are) (?:also )?(?:accompanied|flanked|assisted) by|, accompanied by|accompanying (?:him|her)\b|(?:was|is) (?:also )?joined by)"
)
_HE = compiled(r"(?:(?:Also )?[Aa]ccompanying (?:him|her)\b|[^,]{0,40}\b(?:He|he|She|she|it)\b)")


def in_company(sentence: SentenceView, told: ToldOf) -> Iterator[tuple[int, Members]]:
    """ "President Roe was accompanied by A, office; B, office": all are of his country."""
    match = _COMPANY.search(sentence.text)
    if match is None:
        return
    before = [p for p in sentence.people if p.end <= sentence.start + match.start() + 1]
    owner: str | Person | None = told.cast.of(before[-1]) if before else None
    if not before and _HE.match(sentence.text):
        owner = told.subject
    if owner is None and not before:  # "the Lao Prime Minister was accompanied by ..."
        owner = next((m.code for m in sentence.parties if m.end <= sentence.start + match.start()), None)
    if owner is not None and not (len(before) > 1 and "joined" in match.group()):
        yield match.start(), Members(match.end(), clause_end(sentence.text, match.end()), owner)
